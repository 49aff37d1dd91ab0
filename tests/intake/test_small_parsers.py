"""Paragraphs, labels, furniture, front matter and dates."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsdesk.intake import furniture
from newsdesk.intake.dates import moment_in
from newsdesk.intake.front_matter import front_matter
from newsdesk.intake.labels import labelled, tags_in
from newsdesk.intake.paragraphs import ends_a_sentence, paragraphs, sentences
from newsdesk.text.dateline import TIME_ZONE


def test_each_line_is_a_paragraph_where_lines_are_whole() -> None:
    assert paragraphs("Một.\nHai.\n\n\n Ba   bốn ") == ("Một.", "Hai.", "Ba bốn")


@given(st.text("ab. \n", max_size=200))
@settings(max_examples=100, deadline=None)
def test_paragraphs_keep_every_word_in_order(text: str) -> None:
    assert " ".join(paragraphs(text)).split() == text.split()


def test_sentences() -> None:
    assert sentences("Một câu 3.2 và TP. HCM") == 1
    assert sentences("Một câu. Hai không chấm") == 2
    assert sentences("Một câu. Hai câu! Ba?") == 3
    assert sentences("không dấu chấm") == 1
    assert ends_a_sentence("Ông nói: “Được.”")
    assert not ends_a_sentence("Tít không chấm")


def test_labels() -> None:
    assert labelled("Chuyên mục: Kinh tế") == ("section", "Kinh tế")
    assert labelled("SA-PÔ : Mở đầu") == ("lead", "Mở đầu")
    assert labelled("Ông nói: được") is None
    assert labelled("https://a.vn") is None
    assert labelled("Nguồn://") is None
    assert tags_in("#Tết; an sinh, tết,, ") == ("tết", "an sinh")


@pytest.mark.parametrize(
    "line",
    ["Tin khác", "TIN KHÁC:", "QR Code Fanpage", "Lượt xem: 1.234", "Chia sẻ", "Nguồn tin"],
)
def test_furniture_is_known_by_the_whole_line(line: str) -> None:
    assert furniture.is_furniture(line)
    assert not furniture.is_furniture(f"{line} của phường")


def test_buttons_and_the_qr_line() -> None:
    assert furniture.is_buttons("A- Gốc A+")
    assert furniture.is_buttons("Print")
    assert not furniture.is_buttons("In ấn")
    assert not furniture.is_buttons("")
    assert furniture.qr_title("QR CODE:  Tít của bài ") == "Tít của bài"
    assert furniture.qr_title("QR Code") == ""
    assert furniture.qr_title("Mã QR CODE: x") == ""


def test_front_matter_of_several_kinds() -> None:
    lines = [
        "---",
        "a: 'x: y'",
        "# lời ghi",
        'b: [một, "hai"]',
        "c:",
        "  - ba",
        "- bốn",
        "d: >",
        "  dài",
        "  nữa",
        "---",
        "chữ",
    ]
    found = front_matter(lines)
    assert found.entries == (("a", "x: y"), ("b", "một, hai"), ("c", "ba, bốn"), ("d", "dài nữa"))
    assert found.text_begins == 11


@given(st.lists(st.text("ab:-. [,\"'#|>", max_size=12), max_size=12))
@settings(max_examples=150, deadline=None)
def test_no_front_matter_breaks_the_reader(lines: list[str]) -> None:
    for text in (lines, ["---", *lines], ["---", *lines, "---"]):
        assert 0 <= front_matter(text).text_begins <= len(text)


@pytest.mark.parametrize(
    "value",
    [
        "2026-11-20T07:45",
        "2026-11-20 07:45:00",
        "2026-11-20T00:45:00Z",
        "Thứ Sáu, 20/11/2026 07:45",
    ],
)
def test_moments(value: str) -> None:
    found = moment_in(value)
    assert found is not None
    assert found.moment == datetime(2026, 11, 20, 0, 45, tzinfo=UTC)
    assert found.moment.tzinfo is TIME_ZONE
    assert found.time_said


def test_a_moment_without_hour_and_none() -> None:
    found = moment_in("2026-11-20")
    assert found is not None
    assert not found.time_said
    assert moment_in("hôm qua") is None
