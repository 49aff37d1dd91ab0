from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.checks.listed import shipped

from newsdesk.checks.persons import persons


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "có đồng chí Lê Trí Vũ; Cao Thị Phượng, Chủ tịch",
            ["Lê Trí Vũ", "Cao Thị Phượng"],
        ),
        ("Thủ tướng Nguyễn Xuân Phúc", ["Nguyễn Xuân Phúc"]),
        ("bà Lê Na phát biểu", ["Lê Na"]),
        ("PGS.TS. Trần Đình Thiên", ["Trần Đình Thiên"]),
        ("Bộ Công Thương Trần Tuấn Anh", ["Trần Tuấn Anh"]),
        ("quận Lê Chân, đường Trần Hưng Đạo, trường Lý Tự Trọng", []),
        ("tại Hà Nội, Cao Bằng, Thái Nguyên, Hồ Chí Minh", []),
        ("Ban Chỉ đạo Trung ương, Hội Chữ thập đỏ", []),
    ],
)
def test_persons_are_known_by_family_name_and_title(text: str, found: list[str]) -> None:
    seen = persons(text, shipped())
    assert [one.name for one in seen] == found
    assert all(text[one.start : one.end] == one.name for one in seen)


def test_the_title_stands_right_before() -> None:
    text = "Các đồng chí: Lê Trí Vũ; ông Lê Na"
    first, second = persons(text, shipped())
    assert (first.title, text[first.title_start :][:9]) == ("đồng chí", "đồng chí:")
    assert (second.title, second.title_start) == ("ông", text.index("ông"))


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet="LêTrVũ đồngchíôbà.,:;(“\n", max_size=60))
def test_places_are_those_of_the_text(text: str) -> None:
    for one in persons(text, shipped()):
        assert text[one.start : one.end] == one.name
        assert one.title_start < one.start
