from __future__ import annotations

import pytest
from tests.checks.listed import shipped
from tests.checks.reading import told

from newsdesk.checks import people


def said(body: str) -> list[tuple[str, str, str]]:
    found = told(people.check, body=body, style=shipped())
    return [(one.code, one.about, one.mend.new if one.mend else "") for one in found]


@pytest.mark.parametrize(
    ("body", "words", "better"),
    [
        (
            "Cùng dự có đồng chí Lê Trí Vũ, Ủy viên Ban Thường vụ; Cao Thị Phượng, Chủ tịch.",
            "đồng chí",
            "các đồng chí",
        ),
        ("Đồng chí Lê Trí Vũ và Cao Thị Phượng dự.", "Đồng chí", "Các đồng chí"),
        ("Thành viên: ông Lê Trí Vũ và Cao Văn Phượng.", "ông", "các ông"),
    ],
)
def test_one_title_before_several_names(body: str, words: str, better: str) -> None:
    assert said(body) == [("people.singular", words, better)]


@pytest.mark.parametrize(
    "body",
    [
        "Cùng dự có các đồng chí Lê Trí Vũ, Ủy viên; Cao Thị Phượng, Chủ tịch.",
        "Cùng dự có đồng chí Lê Trí Vũ, Ủy viên; đồng chí Cao Thị Phượng, Chủ tịch.",
        "Đồng chí Lê Trí Vũ dự. Cao Thị Phượng cũng dự.",
        "Hai ông Lê Trí Vũ và Cao Văn Phượng.",
    ],
)
def test_titles_that_fit(body: str) -> None:
    assert said(body) == []


def test_one_person_with_two_titles() -> None:
    body = "Đồng chí Lê Trí Vũ dự. Đồng chí Lê Trí Vũ nói. Ông Lê Trí Vũ về."
    assert said(body) == [("people.two_titles", "Ông", "")]
    assert said("Ông Lê Trí Vũ dự. Anh Lê Trí Vũ về.") == []
