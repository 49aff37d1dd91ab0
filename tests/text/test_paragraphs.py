"""Paragraphs moved up and down: nothing lost, the choice goes along, numbers keep counting."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.text.marked import passage, shown

from newsdesk.text.paragraphs import moved, piece_at, pieces
from newsdesk.text.passage import Passage


@pytest.mark.parametrize(
    ("before", "step", "after"),
    [
        ("Một\n\nHa¦i\n\nBa", -1, "Ha¦i\n\nMột\n\nBa"),
        ("Một\n\nHa¦i\n\nBa", 1, "Một\n\nBa\n\nHa¦i"),
        ("Mộ¦t\n\nHai", -1, "Mộ¦t\n\nHai"),
        ("Một\n\nHai¦", 1, "Một\n\nHai¦"),
        ("Một\n\n«Hai\n\nBa»\n\n\nBốn", 1, "Một\n\nBốn\n\n\n«Hai\n\nBa»"),
        ("Một\n\n![](photo:1)¦\n\nHai", -1, "![](photo:1)¦\n\nMột\n\nHai"),
        ("Một\n![](photo:1)¦", -1, "![](photo:1)¦\n\nMột"),
        ("- a\n- b¦\n- c", -1, "- b¦\n- a\n- c"),
        ("- a¦\n    - a1\n- b", 1, "- b\n- a¦\n    - a1"),
        ("1. a\n2. b¦\n3. c", -1, "1. b¦\n2. a\n3. c"),
        ("Một\n\n«- a\n- b»", -1, "«- a\n- b»\n\nMột"),
        ("- a¦\n- b\n\nMột", -1, "- a¦\n- b\n\nMột"),
        ("| a |\n| - |\n| b¦ |\n\nMột", 1, "Một\n\n| a |\n| - |\n| b¦ |"),
        ("Một\n\n¦\n\nHai", 1, "Một\n\n¦\n\nHai"),
    ],
)
def test_moves(before: str, step: int, after: str) -> None:
    assert shown(moved(passage(before), step)) == after


LINES = st.lists(
    st.sampled_from(["", "", "a b", "- c", "2. d", "## e", "> f", "![](photo:1)", "  g"]),
    max_size=9,
)


@given(LINES, st.data(), st.sampled_from([-1, 1]))
def test_no_line_is_lost_and_the_same_words_stay_chosen(
    lines: list[str], data: st.DataObject, step: int
) -> None:
    text = "\n".join(lines)
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    made = moved(Passage(text, start, end), step)
    kept = str.maketrans("", "", "0123456789\n")
    assert sorted(made.text.translate(kept)) == sorted(text.translate(kept))
    assert 0 <= made.start <= made.end <= len(made.text)


@given(LINES)
def test_pieces_hold_every_line_that_is_not_blank(lines: list[str]) -> None:
    text = "\n".join(lines)
    found = pieces(text)
    said = "\n".join(text[one.start : one.end] for one in found)
    assert [line for line in said.split("\n") if line.strip()] == [
        line for line in lines if line.strip()
    ]
    for one in found:
        assert piece_at(text, one.start) == one
