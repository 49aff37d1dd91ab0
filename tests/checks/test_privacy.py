from __future__ import annotations

from tests.checks.reading import said

from newsdesk.checks import privacy


def test_numbers_of_a_person() -> None:
    text = "Gọi 0912 345 678 hoặc +84912345678; CCCD số 031090001234."
    assert [(code, words) for code, words, _ in said(privacy.check, text)] == [
        ("privacy.telephone", "0912 345 678"),
        ("privacy.telephone", "+84912345678"),
        ("privacy.card", "031090001234"),
    ]


def test_other_numbers() -> None:
    assert said(privacy.check, "12.689 hội viên, 0,35 ha, năm 2021, 1900 1234, 0225.3842108") == []
