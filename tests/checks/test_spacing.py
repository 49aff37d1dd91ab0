from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.checks.reading import mended, said

from newsdesk.checks import spacing

DOTTED = frozenset({"tp", "ts"})


@pytest.mark.parametrize(
    ("text", "better"),
    [
        ("Sáng  nay", "Sáng nay"),
        ("Đã họp.  Sau đó", "Đã họp. Sau đó"),
        ("Sáng nay , quận", "Sáng nay, quận"),
        ("quận họp .", "quận họp."),
        ("quận họp . Sau đó", "quận họp. Sau đó"),
        ("Sáng nay,quận", "Sáng nay, quận"),
        ("gồm:bàn;ghế", "gồm: bàn; ghế"),
        ("đã họp.Sau đó", "đã họp. Sau đó"),
        ("( quận )", "(quận)"),
        ("ông “ vui ”", "ông “vui”"),
    ],
)
def test_blanks_are_mended(text: str, better: str) -> None:
    assert mended(spacing.check, text) == better
    assert said(spacing.check, better) == []


@pytest.mark.parametrize(
    "text",
    [
        "lúc 17:58, 12.689 hội viên, 3,2 ha",
        "TP.HCM, Tp.Huế, TS.Nguyễn, v.v.",
        "tại https://a.vn/b,c và haiphong.gov.vn",
        "tp.Huế",
        "| a  | b |",
        "**Sáng** nay",
        "chữ… rồi... thôi",
        "số 43-CT/TW ; ",
    ],
)
def test_other_blanks_are_left_alone(text: str) -> None:
    assert [one for one in said(spacing.check, text, dotted=DOTTED) if "double" in one[0]] == []
    assert [one for one in said(spacing.check, text, dotted=DOTTED) if "after" in one[0]] == []


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet="aàĐ “”().,;:1|*\n", max_size=60))
def test_mends_take_or_give_nothing_but_blanks(text: str) -> None:
    assert mended(spacing.check, text).replace(" ", "") == text.replace(" ", "")
