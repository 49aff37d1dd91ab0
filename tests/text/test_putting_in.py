"""Pasted Markdown in a text: plain words go on, pieces stand apart, no word is lost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.text.marked import passage, shown

from newsdesk.text.passage import Passage
from newsdesk.text.putting_in import put_in


@pytest.mark.parametrize(
    ("before", "markdown", "after"),
    [
        ("Một ¦ ba", "hai", "Một hai¦ ba"),
        ("Một «x» ba", "**hai**", "Một **hai**¦ ba"),
        ("Một¦ hai", "A\n\nB", "MộtA\n\nB¦ hai"),
        ("Một¦", "- a\n- b", "Một\n\n- a\n- b¦"),
        ("¦Một", "- a\n- b", "- a\n- b¦\n\nMột"),
        ("Một¦hai", "## T", "Một\n\n## T¦\n\nhai"),
        ("¦\nMột", "A\n\nB", "A\n\nB¦\n\nMột"),
        ("¦\n\nMột", "A\n\nB", "A\n\nB¦\n\nMột"),
        ("Trên\n\n¦", "| a |\n| - |\n| b |", "Trên\n\n| a |\n| - |\n| b |¦"),
        ("¦", "1. a\n    - b", "1. a\n    - b¦"),
        ("¦x", "1. a\n    - b", "1. a\n    - b¦\n\nx"),
    ],
)
def test_where_it_is_put(before: str, markdown: str, after: str) -> None:
    assert shown(put_in(passage(before), markdown)) == after


@given(st.text("a\n -#|", max_size=20), st.text("b\n -#>", min_size=1, max_size=20), st.data())
def test_no_letter_is_lost(text: str, markdown: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    made = put_in(Passage(text, start, end), markdown)
    assert made.text.startswith(text[:start])
    assert made.text.endswith(text[end:])
    assert markdown in made.text
    assert made.text[: made.start].endswith(markdown)
