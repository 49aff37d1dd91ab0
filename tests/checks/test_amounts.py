from __future__ import annotations

from tests.checks.listed import shipped
from tests.checks.reading import told

from newsdesk.checks import amounts


def said(title: str, body: str) -> list[tuple[str, str, str]]:
    found = told(amounts.check, title=title, lead="", body=body, style=shipped())
    return [(one.code, one.where, dict(one.values)["other"]) for one in found]


def test_title_and_body_count_the_same_thing_otherwise() -> None:
    assert said("Trao 120 suất quà", "Quận trao 150 suất quà.") == [
        ("amount.differs", "title", "150")
    ]


def test_the_same_number_or_several_are_left_alone() -> None:
    assert said("Trao 120 suất quà", "Trao 120 suất quà, sau đó 30 suất quà.") == []
    assert said("Trao 120 suất quà", "Trao 50 suất quà, sau đó 70 suất quà.") == []
    assert said("Ngày 12 tháng Giêng", "ngày 15 tháng Giêng") == []
    assert said("Nhận 5 triệu đồng", "thêm 7 triệu đồng") == []
