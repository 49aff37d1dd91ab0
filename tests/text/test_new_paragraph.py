"""Enter in running text: the next paragraph on the page too, quotations that go on and end."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.text.marked import passage, shown

from newsdesk.render.body import parse
from newsdesk.text.new_paragraph import begun
from newsdesk.text.passage import Passage


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Một.¦", "Một.\n\n¦"),
        ("Một. ¦Hai.", "Một.\n\n¦Hai."),
        ("Một «hai» ba", "Một\n\n¦ba"),
        ("Một.\n\n¦", "Một.\n\n\n¦"),
        ("¦", "\n¦"),
        ("Một.\n\n¦Hai.", "Một.\n\n\n\n¦Hai."),
        ("## Trung đề¦\n\nĐoạn", "## Trung đề\n\n¦\n\nĐoạn"),
        ("![](photo:1)¦", "![](photo:1)\n\n¦"),
        ("| a | b |¦", "| a | b |\n¦"),
        ("> lời¦", "> lời\n>\n> ¦"),
        (">> lời ¦hay", ">> lời\n>>\n>> ¦hay"),
        ("> lời\n>\n> ¦", "> lời\n\n¦"),
        ("> lời\n>\n> ¦\nDưới", "> lời\n\n¦\n\nDưới"),
        (">> lời\n>> ¦", ">> lời\n\n¦"),
        ("Trên\n\n> ¦", "Trên\n\n¦"),
        ("> ¦", "¦"),
    ],
)
def test_enter(before: str, after: str) -> None:
    assert shown(begun(passage(before))) == after


def test_what_is_typed_next_is_a_paragraph_of_its_own_on_the_page() -> None:
    for text, kinds in (("Một.", ["p", "p"]), ("> lời\n>\n> ", ["blockquote", "p"])):
        made = begun(Passage(text, len(text), len(text)))
        typed = made.text[: made.start] + "Hai." + made.text[made.end :]
        assert [block.kind for block in parse(typed).blocks] == kinds


LINES = st.sampled_from(["Một hai", "> lời", "> ", ">> a", "", "| a |", "## T", "- x", "  b"])


@given(st.lists(LINES, max_size=6).map("\n".join), st.data())
def test_no_letter_is_lost_and_the_place_stays_between_the_same_words(
    text: str, data: st.DataObject
) -> None:
    place = data.draw(st.integers(0, len(text)))
    made = begun(Passage(text, place, place))

    def letters(part: str) -> str:
        return "".join(re.findall(r"\w", part))

    assert letters(made.text) == letters(text)
    assert letters(made.text[: made.start]) == letters(text[:place])
    assert made.start == made.end
