"""Counting as newsrooms do: "chữ" are syllables."""

from __future__ import annotations

from newsdesk.text.counting import (
    characters,
    end_of_characters,
    end_of_syllables,
    reading_minutes,
    reading_seconds,
    syllables,
)


def test_syllables_are_pieces_with_a_letter() -> None:
    assert syllables("Sáng 3/12, Đoàn kiểm tra – làm việc…") == 6
    assert syllables("43-CT/TW\n\n12.689 hội viên") == 3
    assert syllables(" … – 2026 ") == 0


def test_placed_photos_do_not_count() -> None:
    assert syllables("Một hai.\n\n![](photo:2)\n\nBa ![chú thích](a.jpg) bốn") == 4
    assert characters("ab\n\n![](photo:2)\n\ncd e") == 6


def test_characters_without_breaks() -> None:
    assert characters("Hải Phòng\nlà") == 11


def test_reading_time_is_rounded_up() -> None:
    assert reading_minutes("") == 0
    assert reading_minutes("chữ") == 1
    assert reading_minutes("chữ " * 250) == 1
    assert reading_minutes("chữ " * 251) == 2
    assert reading_seconds("chữ") == 1
    assert reading_seconds("chữ " * 250) == 60


def test_where_the_limit_ends() -> None:
    assert end_of_syllables("một – hai ba", 2) == len("một – hai ")
    assert end_of_syllables("một hai", 2) == 7
    assert end_of_syllables("một ![hai](photo:1) ba", 1) == len("một ![hai](photo:1) ")
    assert end_of_characters("ab\ncd", 3) == 4
    assert end_of_characters("a![](photo:1)bc", 2) == len("a![](photo:1)b")
    assert end_of_characters("abc", 3) == 3
