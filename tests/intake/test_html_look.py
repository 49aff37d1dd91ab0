"""What tags and styles make of letters, and which addresses a text may link to."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdesk.intake.html_look import Look, declarations, lawful_address, look_at, sheet_of

PLAIN = Look()


@pytest.mark.parametrize(
    ("tag", "style", "look"),
    [
        ("b", "", Look(bold=True)),
        ("b", "font-weight:normal", PLAIN),
        ("span", "font-weight: 700", Look(bold=True)),
        ("span", "FONT-WEIGHT:BOLD;font-style:oblique", Look(bold=True, italic=True)),
        ("em", "font-style:normal", PLAIN),
        ("strong", "font-weight:inherit", Look(bold=True)),
        ("th", "", PLAIN),
        ("span", "font-family:'.VnTime',serif", Look(font=".VnTime")),
        ("span", 'font:bold 12.0pt ".VnTimeH", serif', Look(bold=True, font=".VnTimeH")),
        ("span", "font:italic 7pt Arial", Look(italic=True, font="Arial")),
        ("sup", "", Look(raised=1)),
        ("span", "vertical-align:sub", Look(raised=-1)),
        ("pre", "", Look(spaced=True)),
        ("span", "white-space:pre-wrap", Look(spaced=True)),
        ("span", "background:url('a;b');color:red", PLAIN),
    ],
)
def test_tags_and_inline_styles(tag: str, style: str, look: Look) -> None:
    assert look_at(PLAIN, tag, {"style": style}, {}) == look


def test_a_sheet_speaks_of_tags_and_classes() -> None:
    sheet = sheet_of(
        '<!-- p.MsoNormal, li.x {font-family:".VnTime"; margin:0} .dam{font-weight:bold}'
        " @media print { .an { display:none } } a > b {font-style:italic} -->"
    )
    assert look_at(PLAIN, "p", {"class": "MsoNormal"}, sheet).font == ".VnTime"
    assert look_at(PLAIN, "span", {"class": "x dam"}, sheet) == Look(bold=True)
    assert look_at(PLAIN, "li", {"class": "MsoNormal"}, sheet) == PLAIN


@pytest.mark.parametrize(
    ("address", "lawful"),
    [
        ("https://a.vn/b?c=d#e", "https://a.vn/b?c=d#e"),
        (" http://a.vn/(x) ", "http://a.vn/%28x%29"),
        ("mailto:a@b.vn", "mailto:a@b.vn"),
        ("tel:+84225", "tel:+84225"),
        ("javascript:alert(1)", ""),
        ("vbscript:x", ""),
        ("data:text/html,x", ""),
        ("file:///c:/x", ""),
        ("https:", ""),
        ("//a.vn", ""),
        ("/trang", ""),
        ("#cho", ""),
        ("https://a.vn/a b?(1)", "https://a.vn/a%20b?%281%29"),
        ("https://a.vn/dài\n   /nối", "https://a.vn/dài%20%20%20/nối"),
        ("java\nscript:alert(1)", ""),
        ("java script:alert(1)", ""),
        ("https://a.vn/\x00", ""),
        ("https://a.vn/\xa0b", ""),
        ("https://[x", ""),
        ("", ""),
    ],
)
def test_addresses(address: str, lawful: str) -> None:
    assert lawful_address(address) == lawful


@given(st.text(max_size=80))
def test_any_style_is_read(text: str) -> None:
    look_at(PLAIN, "span", {"style": text, "class": text}, sheet_of(text))
    assert all(name == name.lower() for name in declarations(text))
