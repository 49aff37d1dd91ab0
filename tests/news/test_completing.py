"""What a filter that is being typed into the search field may become."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdesk.news.asking import asked
from newsdesk.news.completing import filled, fitting, started
from newsdesk.news.filter_names import FilterName

NAMES = {
    FilterName.TAG: ("an sinh", "an sinh xã hội", "Tết", "quà Tết"),
    FilterName.STATE: ("Chờ duyệt", "Đã đăng"),
}
TODAY = date(2026, 11, 20)


def offered(text: str) -> tuple[str, ...]:
    piece = started(text, len(text))
    return fitting(piece, NAMES) if piece else ()


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("th", ("thẻ:", "thiếu:")),
        ("quà the", ("thẻ:",)),
        ("trang-t", ("trạng-thái:",)),
        ("t", ()),
        ("quà ", ()),
        ("", ()),
        ("thẻ:", NAMES[FilterName.TAG]),
        ("thẻ:an s", ("an sinh", "an sinh xã hội")),
        ('thẻ:"an sinh x', ("an sinh xã hội",)),
        ("quà the: tet", ("Tết", "quà Tết")),
        ("trạng-thái:da", ("Đã đăng",)),
        ('thẻ:"an sinh" xã', ()),
        ("tác-giả:ho", ()),
        ("thẻ:không có", ()),
    ],
)
def test_what_is_offered(typed: str, found: tuple[str, ...]) -> None:
    assert offered(typed) == found


@pytest.mark.parametrize(
    ("typed", "caret", "taken", "text"),
    [
        ("th", 2, "thẻ:", "thẻ:"),
        ("thẻ:an s", 8, "an sinh", 'thẻ:"an sinh" '),
        ("quà thẻ:te", 10, "Tết", "quà thẻ:Tết "),
        ("thẻ:te mục:Y", 6, "Tết", "thẻ:Tết mục:Y"),
        ('thẻ:"an sinh" lũ', 7, "quà Tết", 'thẻ:"quà Tết" lũ'),
    ],
)
def test_what_is_taken_stands_in_its_place(typed: str, caret: int, taken: str, text: str) -> None:
    piece = started(typed, caret)
    assert piece is not None
    assert filled(typed, piece, taken)[0] == text


@given(st.text('thẻmục: "“”aắ\n-', max_size=30), st.integers(0, 30))
def test_any_text_can_be_completed_and_nothing_else_in_it_changes(text: str, caret: int) -> None:
    caret = min(caret, len(text))
    piece = started(text, caret)
    if piece is None:
        return
    assert piece.start <= caret <= piece.end <= len(text)
    new, at = filled(text, piece, "an sinh" if piece.name else "thẻ:")
    assert new.startswith(text[: piece.start])
    assert new.endswith(text[piece.end :].lstrip())
    assert 0 <= at <= len(new)


@pytest.mark.parametrize("name", NAMES[FilterName.TAG])
def test_what_was_taken_is_read_as_that_tag(name: str) -> None:
    piece = started("thẻ:", 4)
    assert piece is not None
    assert asked(filled("thẻ:", piece, name)[0], TODAY).filter.tags == (name,)
