"""Bylines and sources on lines of their own."""

from __future__ import annotations

import pytest

from newsdesk.intake.people import credit_in


@pytest.mark.parametrize(
    ("line", "byline", "sure"),
    [
        ("Hoàng Tùng", "Hoàng Tùng", True),
        ("Hoàng Tùng - Vũ Hải Yến", "Hoàng Tùng - Vũ Hải Yến", True),
        ("Nguyễn Thị Thu Hà và Lê Dũng", "Nguyễn Thị Thu Hà và Lê Dũng", True),
        ("PV", "PV", True),
        ("Minh Anh", "Minh Anh", False),
        ("**Hoàng Tùng**", "Hoàng Tùng", True),
        ("Tác giả: Mai", "Mai", True),
        ("Bài, ảnh: Hoàng Tùng", "Bài, ảnh: Hoàng Tùng", True),
        ("Tin và ảnh: Đàm Thanh", "Tin và ảnh: Đàm Thanh", True),
    ],
)
def test_bylines(line: str, byline: str, sure: bool) -> None:  # noqa: FBT001  # a parameter of the test
    credit = credit_in(line)
    assert credit is not None
    assert (credit.byline, credit.sure) == (byline, sure)


@pytest.mark.parametrize(
    ("line", "source"),
    [
        ("(Theo TTXVN)", "TTXVN"),
        ("Theo Báo Hải Phòng", "Báo Hải Phòng"),
        ("Nguồn: Cổng TTĐT Chính phủ", "Cổng TTĐT Chính phủ"),
        ("Nguồn tin: Báo Nhân Dân.", "Báo Nhân Dân"),
    ],
)
def test_sources(line: str, source: str) -> None:
    credit = credit_in(line)
    assert credit is not None
    assert credit.source == source


@pytest.mark.parametrize(
    "line",
    [
        "",
        "Hải Phòng",
        "Kết luận",
        "HOÀNG TÙNG PHÁT BIỂU",
        "Tặng quà cho 2 hộ gia đình.",
        "Theo kế hoạch, phường sẽ làm tiếp.",
        "Hoàng Tùng phát biểu",
        "Xin cảm ơn ông!",
        "Đồng chí Hoàng Tùng.",
        "12 345",
        "x" * 200,
    ],
)
def test_what_is_no_credit(line: str) -> None:
    assert credit_in(line) is None
