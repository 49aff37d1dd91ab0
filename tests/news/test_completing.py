"""What a filter that is being typed into the search field may become."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdesk.news.asking import asked
from newsdesk.news.completing import (
    INDENT,
    Offered,
    Value,
    filled,
    fitting,
    matching,
    started,
)
from newsdesk.news.filter_names import FilterName

TAGS = ("an sinh", "an sinh xã hội", "Tết", "quà Tết")
SECTIONS = (
    Value("Kinh tế", level=0, articles=12),
    Value("Kinh tế / Cảng biển", level=1, articles=5),
    Value("Kinh tế / Cảng biển / Lạch Huyện", level=2, articles=1),
    Value("Xã hội", level=0, articles=3),
)
NAMES = {
    FilterName.TAG: tuple(map(Value, TAGS)),
    FilterName.STATE: (Value("Chờ duyệt"), Value("Đã đăng")),
    FilterName.SECTION: SECTIONS,
}
TODAY = date(2026, 11, 20)


def offered(text: str) -> tuple[str, ...]:
    piece = started(text, len(text))
    return tuple(one.shown for one in fitting(piece, NAMES)) if piece else ()


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("th", ("thẻ:", "thiếu:")),
        ("quà the", ("thẻ:",)),
        ("trang-t", ("trạng-thái:",)),
        ("t", ()),
        ("quà ", ()),
        ("", ()),
        ("thẻ:", TAGS),
        ("thẻ:hoi", ("an sinh xã hội",)),
        (
            "mục:",
            (
                *("Kinh tế  ·  12", f"{INDENT}Cảng biển  ·  5"),
                *(f"{INDENT}{INDENT}Lạch Huyện  ·  1", "Xã hội  ·  3"),
            ),
        ),
        ("mục:cang", ("Kinh tế / Cảng biển  ·  5", "Kinh tế / Cảng biển / Lạch Huyện  ·  1")),
        ("mục:xa h", ("Xã hội  ·  3",)),
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


def test_another_spelling_offers_the_tag() -> None:
    values = (
        Value("tin khác"),
        Value("an toàn giao thông", ("ATGT", "giao thông an toàn")),
        Value("thông tin"),
    )
    assert matching("atg", values) == (Offered("an toàn giao thông", "ATGT → an toàn giao thông"),)
    assert matching("giao th", values) == (Offered("an toàn giao thông", "an toàn giao thông"),)
    assert [one.taken for one in matching("tin", values)] == ["tin khác", "thông tin"]
    assert [one.taken for one in matching("THÔNG", values)] == ["thông tin", "an toàn giao thông"]
    assert [one.taken for one in matching("n t", values)] == ["an toàn giao thông"]
    assert matching("xyz", values) == ()
    assert len(matching("n", values, 2)) == 2


@pytest.mark.parametrize("name", TAGS)
def test_what_was_taken_is_read_as_that_tag(name: str) -> None:
    piece = started("thẻ:", 4)
    assert piece is not None
    assert asked(filled("thẻ:", piece, name)[0], TODAY).filter.tags == (name,)
