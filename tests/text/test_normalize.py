"""The gate: every form that text comes in leaves it in one form."""

from __future__ import annotations

import unicodedata  # noqa: TID251  # forms that clean text never has

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsdesk.text.normalize import clean, clean_line

NASTY = st.text(
    st.one_of(
        st.characters(),
        st.sampled_from("aáâăơưyđdD \t\r\n\v\f\x85\xa0\xad\u2028\u2029\u200b\u200d\ufeff\u0335"),
        st.sampled_from(
            "\u0300\u0301\u0302\u0303\u0306\u0309\u031b\u0323ÐðƉ👨👩🏴\U000e0067\ud800"
        ),
    ),
    max_size=60,
)


@pytest.mark.parametrize(
    ("given_text", "expected"),
    [
        (
            "một\r\nhai\rba\u2028bốn\u2029năm\vsáu\fbảy\x85tám",
            "một\nhai\nba\nbốn\nnăm\nsáu\nbảy\ntám",
        ),
        ("Hải\xa0Phòng\u2009và\u3000Hà\tNội", "Hải Phòng và Hà Nội"),
        ("\ufeffTin\u200b tức\xad \u200emới\u202c\x00\x07", "Tin tức mới"),
        (unicodedata.normalize("NFD", "Quận ủy Lê Chân được"), "Quận ủy Lê Chân được"),
        ("Thu ̉y Nguyên", "Thủy Nguyên"),
        ("ca\u0301\u0302p u\u0301\u031bng", "cấp ứng"),
        ("a\u0301\u0301", "á"),
        ("a\u0301 \u0302", "ấ"),
        ("a" + "\u0301\u0323" * 5000, "ạ\u0301"),
        ("d\u0335i\u0323nh D\u0335oàn", "định Đoàn"),
        ("Ðảng ủy, UBND, NÐ-CP, ðồng chí", "Đảng ủy, UBND, NĐ-CP, đồng chí"),
        ("Seyðisfjörður, Þórðarson", "Seyðisfjörður, Þórðarson"),
        ("👨\u200d👩\u200d👧 và chữ\u200dliền", "👨\u200d👩\u200d👧 và chữliền"),
        (
            "🏴\U000e0067\U000e0062\U000e007f a\U000e0067\U000e0062",
            "🏴\U000e0067\U000e0062\U000e007f a",
        ),
        ("lẻ \ud83d đôi", "lẻ \ufffd đôi"),
        ("dòng 1\n\n  dòng 2  \n", "dòng 1\n\n  dòng 2  \n"),
    ],
)
def test_every_form_becomes_one(given_text: str, expected: str) -> None:
    assert clean(given_text) == expected


def test_loose_mark_without_a_letter_to_sit_on_stays_visible() -> None:
    assert clean("b ̉") == "b ̉"


def test_fields_of_one_line_keep_single_spaces() -> None:
    assert clean_line("  Tặng quà\r\n cho\t2 hộ \u200b ") == "Tặng quà cho 2 hộ"


@given(NASTY)
@settings(max_examples=200, deadline=None)
def test_cleaning_twice_changes_nothing_more(text: str) -> None:
    once = clean(text)
    assert clean(once) == once
    assert unicodedata.is_normalized("NFC", once)
    assert not set("\r\t\xa0\ufeff\u200b\u2028") & set(once)
    once.encode("utf-8")


@given(NASTY)
@settings(max_examples=100, deadline=None)
def test_one_line_is_clean_and_one_line(text: str) -> None:
    line = clean_line(text)
    assert clean_line(line) == line
    assert "\n" not in line
    assert "  " not in line


@given(st.text("aăâbcdđeêghiklmnoôơpqrstuưvxyáàảãạéèẻẽẹ .,\n", max_size=80))
@settings(max_examples=60, deadline=None)
def test_clean_vietnamese_text_passes_untouched(text: str) -> None:
    assert clean(unicodedata.normalize("NFC", text)) == unicodedata.normalize("NFC", text)
