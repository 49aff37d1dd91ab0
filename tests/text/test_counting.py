"""Counting as newsrooms do: "chữ" are syllables."""

from __future__ import annotations

from newsdesk.text.counting import characters, reading_minutes, syllables


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
