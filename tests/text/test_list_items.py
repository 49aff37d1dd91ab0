"""Enter and Tab in lists: the next item, the end of the list, a level deeper, counted anew."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.text.marked import passage, shown

from newsdesk.render.body import parse
from newsdesk.text.list_items import continued, in_item, indented, recounted
from newsdesk.text.passage import Passage


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("- một¦", "- một\n- ¦"),
        ("- mộ¦t", "- mộ\n- ¦t"),
        ("9. chín¦", "9. chín\n10. ¦"),
        ("2) hai¦", "2) hai\n3) ¦"),
        ("- một\n- ¦", "- một\n\n¦"),
        ("- ¦", "¦"),
        ("Trên\n\n1. ¦\n\nDưới", "Trên\n\n¦\n\nDưới"),
        ("    * sâu¦\n- x", "    * sâu\n    * ¦\n- x"),
        ("- một «hai»", "- một\n- ¦"),
    ],
)
def test_enter_in_an_item(before: str, after: str) -> None:
    made = continued(passage(before))
    assert made is not None
    assert shown(made) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("1. một¦\n2. hai\n3. ba", "1. một\n2. ¦\n3. hai\n4. ba"),
        ("1. mộ¦t\n\n2. hai", "1. mộ\n2. ¦t\n\n3. hai"),
        ("1. a¦\n    1. x\n    2. y\n2. b", "1. a\n2. ¦\n    1. x\n    2. y\n3. b"),
        ("1. a\n    1. x¦\n    2. y\n2. b", "1. a\n    1. x\n    2. ¦\n    3. y\n2. b"),
        ("8. a¦\n9. b\n   tiếp\n10. c", "8. a\n9. ¦\n10. b\n   tiếp\n11. c"),
        ("1. a¦\n2. b\n\nĐoạn\n\n2. x", "1. a\n2. ¦\n3. b\n\nĐoạn\n\n2. x"),
        ("1. a¦\n2. b\n## H\n2. x", "1. a\n2. ¦\n3. b\n## H\n2. x"),
        ("1. a\n2. ¦\n3. c\n4. d", "1. a\n\n¦\n\n2. c\n3. d"),
        ("1. ¦\n2. b", "¦\n\n1. b"),
        ("1. a\n    1. ¦\n    2. y\n2. b", "1. a\n2. ¦\n    1. y\n3. b"),
        ("- a\n    - ¦", "- a\n- ¦"),
        ("- a¦\n- b\n\n1. x", "- a\n- ¦\n- b\n\n1. x"),
    ],
)
def test_the_items_after_it_are_counted_anew(before: str, after: str) -> None:
    made = continued(passage(before))
    assert made is not None
    assert shown(made) == after


def test_what_is_written_after_a_list_has_ended_is_no_part_of_it() -> None:
    made = continued(passage("- một\n- ¦"))
    assert made is not None
    after = made.text[: made.start] + "Đoạn" + made.text[made.end :]
    assert [block.kind for block in parse(after).blocks] == ["ul", "p"]


@pytest.mark.parametrize("text", ["một¦", "¦- một", "-¦", "-một¦", "43-CT/TW¦", "1990¦"])
def test_enter_elsewhere_is_a_new_line(text: str) -> None:
    assert continued(passage(text)) is None


def test_a_level_deeper_and_back() -> None:
    made = indented(passage("1. một\n2. hai¦\n3. ba"), 1)
    assert shown(made) == "1. một\n    1. hai¦\n2. ba"
    assert shown(indented(made, -1)) == "1. một\n2. hai¦\n3. ba"
    out = indented(passage("1. a\n    1. b¦\n    2. c\n2. d"), -1)
    assert shown(out) == "1. a\n2. b¦\n    1. c\n3. d"
    assert shown(indented(passage("«- a\n- b»"), 1)) == "«    - a\n    - b»"
    assert shown(indented(passage("- a¦"), -1)) == "- a¦"


def test_only_items_are_items() -> None:
    assert in_item(passage("«- a\n- b»"))
    assert not in_item(passage("«- a\nb»"))


LINES = st.sampled_from(
    (
        *(
            "1. một",
            "2. hai",
            "7. bảy",
            "9) x",
            "- gạch",
            "    1. sâu",
            "    - sâu",
            "",
            "   tiếp",
        ),
        *("Đoạn", "## Tít", "> lời", "| a | b |", "1. ", "    2. ", "- "),
    )
)
TEXTS = st.lists(LINES, max_size=8).map("\n".join)
NUMBER = re.compile(r"(?m)^( *)\d+([.)])")


def unnumbered(text: str) -> str:
    return NUMBER.sub(r"\1#\2", text)


@given(st.integers(1, 40), st.data())
def test_a_list_that_was_in_order_stays_in_order(count: int, data: st.DataObject) -> None:
    lines = [f"{number}. mục {number}" for number in range(1, count + 1)]
    text = "\n".join(lines)
    at = len("\n".join(lines[: data.draw(st.integers(1, count))]))
    made = continued(Passage(text, at, at))
    assert made is not None
    assert [line.split(".")[0] for line in made.text.split("\n")] == [
        str(number) for number in range(1, count + 2)
    ]
    ended = continued(made)
    assert ended is not None
    left = [line for line in ended.text.split("\n") if line]
    assert left == [f"{number}.{line.partition('.')[2]}" for number, line in enumerate(lines, 1)]


@given(TEXTS, st.data())
def test_nothing_but_numbers_changes_when_items_are_counted_anew(
    text: str, data: st.DataObject
) -> None:
    place = data.draw(st.integers(0, len(text)))
    made = recounted(text, place)
    assert unnumbered(made) == unnumbered(text)
    assert made.startswith(text[:place].rpartition("\n")[0])
    assert recounted(made, place) == made


@given(TEXTS, st.data(), st.sampled_from([1, -1]))
def test_no_word_is_lost_by_enter_and_tab(text: str, data: st.DataObject, step: int) -> None:
    place = data.draw(st.integers(0, len(text)))
    here = Passage(text, place, place)
    letters = re.findall(r"[^\W\d]", text)
    for made in (continued(here), indented(here, step) if in_item(here) else None):
        if made is not None:
            assert re.findall(r"[^\W\d]", made.text) == letters
            assert 0 <= made.start == made.end <= len(made.text)
