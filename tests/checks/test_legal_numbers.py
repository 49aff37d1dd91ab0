from __future__ import annotations

from datetime import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.builders import HANOI
from tests.checks.listed import shipped
from tests.checks.reading import told

from newsdesk.checks import legal_numbers

THEN = datetime(2021, 12, 3, 17, 58, tzinfo=HANOI)


def said(body: str, published: datetime = THEN) -> list[tuple[str, str, str]]:
    found = told(legal_numbers.check, body=body, published=published, style=shipped())
    return [(one.code, one.about, one.mend.new if one.mend else "") for one in found]


def test_one_act_with_and_without_the_word() -> None:
    body = "Chỉ thị số 43-CT/TW; Chỉ thị số 43-CT/TW; Chỉ thị 43-CT/TW."
    assert said(body) == [("act.number_word", "Chỉ thị 43-CT/TW", "Chỉ thị số 43-CT/TW")]
    assert said("Chỉ thị số 43-CT/TW và Kết luận 44-KL/TW") == []


@pytest.mark.parametrize(
    ("body", "better"),
    [
        ("Nghị định 30/2020/NĐCP", "30/2020/NĐ-CP"),
        ("Nghị định số 30/2020/NĐ - CP", "30/2020/NĐ-CP"),
        ("Nghị định 30-2020-ND-CP", "30/2020/NĐ-CP"),
        ("Chỉ thị 05 - CT/TW", "05-CT/TW"),
        ("Quyết định 218-QĐ/TƯ", "218-QĐ/TW"),
        ("Quyết định 120/2008/QĐ-TTG", "120/2008/QĐ-TTg"),
    ],
)
def test_numbers_in_another_form(body: str, better: str) -> None:
    assert [one[2] for one in said(body) if one[0] == "act.form"] == [better]


@pytest.mark.parametrize(
    "body",
    [
        "Nghị định 30/2020/NĐ-CP",
        "Thông tư liên tịch 22/2015/TTLT-BGDĐT-BNV",
        "Quyết định 12/QĐ-UBND",
        "Luật 126/2025/QH15, ngày 8/6/2010",
        "ông nói: “Nghị định 30/2020/NĐCP”",
    ],
)
def test_numbers_in_their_form(body: str) -> None:
    assert said(body, datetime(2020, 1, 1, tzinfo=HANOI)) == []


def test_a_replaced_act_is_told_from_the_day_of_signing() -> None:
    body = "sửa đổi Nghị định số 64/2008/NĐ-CP"
    assert [one[:2] for one in said(body)] == [("act.replaced", "64/2008/NĐ-CP")]
    assert said(body, datetime(2021, 10, 26, tzinfo=HANOI)) == []


@settings(max_examples=100, deadline=None)
@given(st.text(alphabet="0129/-–NĐCPTTgWQH Nghịđnsố", max_size=60))
def test_any_text_is_read(body: str) -> None:
    said(body)
