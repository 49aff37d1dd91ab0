"""What Word counts before paragraphs: its forms, its restarts, its levels."""

from __future__ import annotations

import pytest
from defusedxml.ElementTree import fromstring

from newsdesk.intake.word_numbers import BULLET, Numbers, numbers_of

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def numbers(levels: str, nums: str = "") -> Numbers:
    return numbers_of(
        fromstring(
            f'<w:numbering xmlns:w="{W}"><w:abstractNum w:abstractNumId="7">{levels}'
            f'</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>{nums}'
            "</w:numbering>"
        )
    )


def level(place: int, kind: str, text: str, start: int = 1) -> str:
    return (
        f'<w:lvl w:ilvl="{place}"><w:start w:val="{start}"/><w:numFmt w:val="{kind}"/>'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


@pytest.mark.parametrize(
    ("kind", "text", "start", "labels"),
    [
        ("decimal", "%1.", 1, ["1.", "2.", "3."]),
        ("decimal", "Điều %1.", 4, ["Điều 4.", "Điều 5.", "Điều 6."]),
        ("lowerLetter", "%1)", 25, ["y)", "z)", "aa)"]),
        ("upperRoman", "%1.", 3, ["III.", "IV.", "V."]),
        ("lowerRoman", "%1", 9, ["ix", "x", "xi"]),
        ("decimalZero", "%1", 9, ["09", "10", "11"]),
        ("bullet", "·", 1, [BULLET] * 3),
        ("none", "", 1, [""] * 3),
        ("chineseCounting", "%1", 1, ["1", "2", "3"]),
    ],
)
def test_one_level(kind: str, text: str, start: int, labels: list[str]) -> None:
    found = numbers(level(0, kind, text, start))
    assert [found.label("1", 0) for _ in labels] == labels


def test_levels_count_in_each_other_and_begin_anew() -> None:
    found = numbers(level(0, "decimal", "%1.") + level(1, "decimal", "%1.%2."))
    places = (0, 1, 1, 0, 1)
    assert [found.label("1", place) for place in places] == ["1.", "1.1.", "1.2.", "2.", "2.1."]


def test_a_second_numbering_goes_on_or_restarts_as_it_says() -> None:
    found = numbers(
        level(0, "decimal", "%1."),
        '<w:num w:numId="2"><w:abstractNumId w:val="7"/></w:num>'
        '<w:num w:numId="3"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0">'
        '<w:startOverride w:val="1"/></w:lvlOverride></w:num>',
    )
    order = ("1", "1", "2", "3", "3")
    assert [found.label(number, 0) for number in order] == ["1.", "2.", "3.", "1.", "2."]


def test_what_is_unknown_has_no_label() -> None:
    assert numbers_of(None).label("1", 0) == ""
    found = numbers(level(0, "decimal", "%1."))
    assert (found.label("9", 0), found.label("1", 12)) == ("", "")
