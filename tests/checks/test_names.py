from __future__ import annotations

from tests.builders import a_placement
from tests.checks.listed import shipped
from tests.checks.reading import told

from newsdesk.checks import names


def said(body: str, caption: str = "Ảnh chung.", **fields: str) -> list[tuple[str, str, str]]:
    found = told(
        names.check,
        body=body,
        photos=(a_placement(1, caption=caption),),
        style=shipped(),
        **fields,
    )
    return [(one.code, one.about, one.mend.new if one.mend else "") for one in found]


def test_a_name_by_one_mark_or_letter_another() -> None:
    body = "Đồng chí Nguyễn Phước Lộc dự. Đồng chí Nguyễn Phước Lộc nói."
    for slip in ("Nguyễn Phước Lốc", "Nguyễn Phước Lọc"):
        better = "Nguyễn Phước Lộc"
        assert said(body, f"Đồng chí {slip} phát biểu.")[0] == ("name.differs", slip, better)
    slip = "Nguyễn Phúc Lộc"
    assert said(body, f"Đồng chí {slip} phát biểu.")[0] == ("name.differs", slip, "")


def test_names_that_share_less_are_other_people() -> None:
    body = "Đồng chí Nguyễn Phước Lộc dự. Đồng chí Nguyễn Phước Lộc nói."
    for other in ("Nguyễn Phước Thọ", "Nguyễn Văn Lộc", "Trần Phước Lọc", "Nguyễn Lộc"):
        codes = [code for code, _, _ in said(body, f"Đồng chí {other} phát biểu.")]
        assert "name.differs" not in codes


def test_two_styles_of_one_name_are_one_name() -> None:
    assert said("Bà Trần Thị Hoà và bà Trần Thị Hòa cùng dự với bà Trần Thị Hoà.") == []


def test_somebody_named_in_a_caption_alone() -> None:
    assert said("Đồng chí Lê Trí Vũ dự.", "Đồng chí Trần Thu Hương phát biểu.") == [
        ("name.only_caption", "Trần Thu Hương", "")
    ]
    assert said("Đồng chí Trần Thu Hương dự.", "Đồng chí Trần Thu Hương phát biểu.") == []


def test_people_who_are_both_named_often_are_two() -> None:
    body = "Ông Lê Văn An, ông Lê Văn Ân. Ông Lê Văn An nói, ông Lê Văn Ân nghe."
    assert said(body) == []
