from __future__ import annotations

import pytest
from tests.checks.listed import shipped
from tests.checks.reading import told

from newsdesk.checks import capitals


def words(body: str) -> list[tuple[str, str]]:
    found = told(capitals.check, body=body, style=shipped())
    return [(one.about, one.mend.new if one.mend else "") for one in found]


def test_the_small_form_beside_the_large_one() -> None:
    assert words("Vì Nhân dân. Của mọi tầng lớp Nhân dân và giúp nhân dân.") == [
        ("nhân dân", "Nhân dân")
    ]
    assert words("Theo Đảng, cho đảng, chính quyền.") == [("đảng", "Đảng")]
    assert words("Vào Hội, cán bộ hội, của Hội.") == [("hội", "Hội")]


@pytest.mark.parametrize(
    "body",
    [
        "Giúp nhân dân, của nhân dân.",
        "Vì Nhân dân: Ủy ban nhân dân, Hội đồng nhân dân, đồng nhân dân tệ.",
        "Trong Đảng, đảng viên, cấp ủy đảng, Đảng bộ.",
        "Của Nhà nước: quản lý nhà nước, ngân sách nhà nước.",
        "Với Nhân dân ta và nhân dân Lào.",
        "Vào Hội; hội nghị, xã hội, hội viên, các tổ chức hội, đoàn thể.",
    ],
)
def test_what_is_right_in_its_place(body: str) -> None:
    assert words(body) == []


def test_a_sentence_that_begins_with_it_proves_nothing() -> None:
    assert words("Nhân dân rất vui. Giúp nhân dân.") == []
