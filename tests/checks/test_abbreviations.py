from __future__ import annotations

from tests.checks.listed import shipped
from tests.checks.reading import told

from newsdesk.checks import abbreviations


def said(body: str) -> list[tuple[str, str, str]]:
    found = told(abbreviations.check, lead="", body=body, style=shipped())
    return [(one.code, one.about, one.mend.new if one.mend else "") for one in found]


def test_abbreviations_that_nobody_explains() -> None:
    assert said("Đề nghị UBND thành phố. UBND họp.") == [
        ("abbreviation.unexplained", "UBND", "Ủy ban nhân dân (UBND)")
    ]
    assert said("Mặt trận Tổ quốc họp. Cùng MTTQ dự.") == [
        ("abbreviation.unlinked", "MTTQ", "Mặt trận Tổ quốc (MTTQ)")
    ]
    assert said("Theo ĐKVĐ họp.") == [("abbreviation.unknown", "ĐKVĐ", "")]
    assert said("Theo Bộ GTVT.") == [
        ("abbreviation.unexplained", "GTVT", "Giao thông vận tải (GTVT)")
    ]


def test_explained_known_or_foreign_ones_are_left_alone() -> None:
    assert said("Ủy ban nhân dân (UBND) họp. UBND quyết.") == []
    assert said("GDP, TTXVN, USD, NATO, PSG, thế kỷ XXI, 43-CT/TW, 1/QĐ-UBND") == []
    assert said("ÔNG UBND HĐND MTTQ HỌP") == []
    assert said("ông nói: “UBND”") == []
