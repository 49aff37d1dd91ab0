"""Lengths in words."""

from __future__ import annotations

from newsdesk.language.lengths import length_words, reading_words
from newsdesk.language.words import Words
from newsdesk.news.measuring import Limit, length_of


def test_a_length_is_told_with_its_limits() -> None:
    words = Words("vi")
    assert length_words(words, length_of("Một hai ba", Limit(20, 90))) == (
        "3/20 chữ · 10/90 ký tự · 1 giây đọc"
    )
    long = length_words(words, length_of("chữ " * 1300))
    assert long == "1.300 chữ · 5.200 ký tự · 6 phút đọc"
    assert length_words(words, length_of("")) == "0 chữ · 0 ký tự"


def test_reading_is_told_in_minutes_from_the_first_on() -> None:
    words = Words("en")
    assert reading_words(words, 59) == "59 seconds to read"
    assert reading_words(words, 60) == "1 minutes to read"
    assert reading_words(words, 61) == "2 minutes to read"
