from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.checks.listed import shipped
from tests.checks.reading import told

from newsdesk.checks import figures
from newsdesk.checks.passages import prose
from newsdesk.news.house_style import HouseStyle
from newsdesk.news.profile import Manner


def said(text: str) -> list[tuple[str, str | None]]:
    return [(one.code, one.new) for one in figures.check(prose(text), shipped())]


@pytest.mark.parametrize(
    ("text", "code", "better"),
    [
        ("tăng 3.5%", "figure.point", "3,5"),
        ("36.39 triệu đồng", "figure.point", "36,39"),
        ("dài 22m, rộng", "figure.unit", "22 m"),
        ("12,5km", "figure.unit", "12,5 km"),
        ("1.200kg", "figure.unit", "1.200 kg"),
        ("15°C", "figure.unit", "15 °C"),
        ("500.000 VNĐ", "figure.currency", " đồng"),
    ],
)
def test_figures_as_vietnamese_does_not_write_them(text: str, code: str, better: str) -> None:
    assert said(text) == [(code, better)]


@pytest.mark.parametrize(
    "text",
    ["12.689 hội viên", "3,2 ha", "22 m", "cách mạng 4.0", "U.20", "ngày 7.7", "B52", "5G", "20%"],
)
def test_figures_as_they_should_be(text: str) -> None:
    assert said(text) == []


def test_the_blank_before_units_is_the_newsroom_s_choice() -> None:
    style = HouseStyle(manner=Manner(unit_space=False), measures=frozenset({"m"}))
    assert list(figures.check(prose("22m"), style)) == []


def test_thousands_by_comma_beside_those_by_point() -> None:
    (found,) = told(figures.check_mixed, body="12.689 người và 1,500,000 đồng.", style=shipped())
    assert found.mend
    assert found.mend.new == "1.500.000"
    assert told(figures.check_mixed, body="Có 1,500,000 đồng.", style=shipped()) == []
    assert told(figures.check_mixed, body="12.689 người, 3,125 ha.", style=shipped()) == []


@settings(max_examples=100, deadline=None)
@given(st.text(alphabet="0123.,km²% triệuVNĐ/-", max_size=60))
def test_any_text_is_read(text: str) -> None:
    said(text)
    told(figures.check_mixed, body=text, style=shipped())
