"""Subheads, lists, quotations, pull quotes: put on and taken off whole lines."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.text.marked import passage, shown

from newsdesk.render.body import parse
from newsdesk.text.line_marks import (
    content_start,
    stands_apart,
    toggle_heading,
    toggle_list,
    toggle_quote,
)
from newsdesk.text.passage import Passage, difference


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Tít ¦xen", "## Tít ¦xen"),
        ("## Tít ¦xen", "Tít ¦xen"),
        ("### Tít ¦xen", "## Tít ¦xen"),
        ("- Tít ¦xen", "## Tít ¦xen"),
        ("«Một\n\nHai»\n\nBa", "«## Một\n\n## Hai»\n\nBa"),
        ("«## Một\n\nHai\n»\nBa", "«## Một\n\n## Hai»\n\nBa"),
        ("![](photo:1)¦", "![](photo:1)¦"),
        ("¦", "## ¦"),
    ],
)
def test_subheads(before: str, after: str) -> None:
    assert shown(toggle_heading(passage(before), 2)) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("«Một\n\nHai\n\nBa»", "«- Một\n- Hai\n- Ba»"),
        ("«- Một\n- Hai\n- Ba»", "«Một\n\nHai\n\nBa»"),
        ("«1. Một\n2. Hai»", "«- Một\n- Hai»"),
        ("Trên\nMột ¦\nDưới", "Trên\n\n- Một ¦\n\nDưới"),
        ("- Một\nHai¦\n- Ba", "- Một\n- Hai¦\n- Ba"),
        ("- Một\n- Hai¦\n- Ba", "- Một\n\nHai¦\n\n- Ba"),
        ("## Tít\nMột¦", "## Tít\n- Một¦"),
        ("«Một\n![](photo:1)\nHai»", "«- Một\n\n![](photo:1)\n\n- Hai»"),
    ],
)
def test_bulleted_lists(before: str, after: str) -> None:
    assert shown(toggle_list(passage(before), numbered=False)) == after


def test_numbered_lists_count() -> None:
    made = toggle_list(passage("«Một\n- Hai\n\nBa»"), numbered=True)
    assert shown(made) == "«1. Một\n2. Hai\n3. Ba»"
    assert shown(toggle_list(made, numbered=True)) == "«Một\n\nHai\n\nBa»"


def test_a_quotation_holds_its_blank_lines_and_becomes_a_pull_quote() -> None:
    made = toggle_quote(passage("Trên\n\n«Một\n\nHai»\nDưới"))
    assert shown(made) == "Trên\n\n«> Một\n>\n> Hai»\n\nDưới"
    pulled = toggle_quote(made, pull=True)
    assert shown(pulled) == "Trên\n\n«>> Một\n>>\n>> Hai»\n\nDưới"
    assert shown(toggle_quote(pulled, pull=True)) == "Trên\n\n«Một\n\nHai»\n\nDưới"
    assert shown(toggle_quote(pulled)) == shown(made)


LINES = st.lists(
    st.sampled_from(
        [
            "",
            "Một",
            "- hai",
            "1. ba",
            "## bốn",
            "> năm",
            ">> sáu",
            "| a | b |",
            "![](photo:1)",
            "  x",
        ]
    ),
    min_size=1,
    max_size=8,
)


@given(LINES, st.data())
def test_no_word_is_lost_and_the_page_keeps_the_others_as_they_were(
    lines: list[str], data: st.DataObject
) -> None:
    text = "\n".join(lines)
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    chosen = Passage(text, start, end)
    for made in (
        toggle_heading(chosen, 3),
        toggle_list(chosen, numbered=False),
        toggle_list(chosen, numbered=True),
        toggle_quote(chosen),
        toggle_quote(chosen, pull=True),
    ):
        assert [w for w in made.text.split() if w.isalpha()] == [
            w for w in text.split() if w.isalpha()
        ]
        assert 0 <= made.start <= made.end <= len(made.text)


def test_a_list_made_under_a_paragraph_is_a_list_on_the_page() -> None:
    made = toggle_list(passage("Trên\n«Một\nHai»\nDưới"), numbered=False)
    assert [block.kind for block in parse(made.text).blocks] == ["p", "ul", "p"]


def test_where_words_begin() -> None:
    assert content_start("## > - x") == 7
    assert content_start("#x") == 0
    assert content_start("-x") == 0
    assert stands_apart("![chữ](photo:12)  ")
    assert not stands_apart("![](photo:1) chữ")


@given(st.text("ab\n", max_size=20), st.text("ab\n", max_size=20))
def test_the_difference_turns_one_into_the_other(before: str, after: str) -> None:
    start, end, new = difference(before, after)
    assert before[:start] + new + before[end:] == after
    if before and before == after:
        assert start == end
        assert not new


@pytest.mark.parametrize(
    ("act", "mark"),
    [
        (lambda passage: toggle_heading(passage, 2), "## "),
        (lambda passage: toggle_list(passage, numbered=False), "- "),
        (lambda passage: toggle_list(passage, numbered=True), "1. "),
        (toggle_quote, "> "),
        (lambda passage: toggle_quote(passage, pull=True), ">> "),
    ],
)
def test_a_mark_can_be_set_before_the_words_come(
    act: Callable[[Passage], Passage], mark: str
) -> None:
    begun = act(Passage("Đoạn.\n\n", 7, 7))
    assert begun == Passage(f"Đoạn.\n\n{mark}", 7 + len(mark), 7 + len(mark))
    assert act(begun) == Passage("Đoạn.\n\n", 7, 7)
    close = act(Passage("Đoạn.\n", 6, 6))
    assert close.text[: close.start].endswith(mark)


def test_an_empty_quotation_becomes_the_other_kind_ready_to_write_in() -> None:
    assert shown(toggle_quote(passage("a\n\n>> ¦"))) == "a\n\n> ¦"
    assert shown(toggle_quote(passage("> ¦"), pull=True)) == ">> ¦"
    assert shown(toggle_quote(passage(">> ¦"), pull=True)) == "¦"
