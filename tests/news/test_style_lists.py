from __future__ import annotations

from datetime import date
from pathlib import Path

from newsdesk import resources
from newsdesk.news.house_style import HouseStyle
from newsdesk.news.profile import Profile
from newsdesk.news.report import Problem
from newsdesk.news.style_lists import read_house_style

TODAY = date(2026, 11, 20)


def read(own: Path) -> tuple[HouseStyle, tuple[Problem, ...]]:
    return read_house_style(resources.folder("style"), own, Profile(), TODAY)


def test_the_shipped_lists_are_sound(tmp_path: Path) -> None:
    style, warnings = read(tmp_path / "none")
    assert warnings == ()
    assert "ôtô" in style.loan_words
    assert "tp" in style.dotted
    assert "rooms" in style.english


def test_a_newsroom_adds_and_takes_out_rows(tmp_path: Path) -> None:
    own = "word\tkind\nphởlòng\tloan\n-ôtô\tloan\nhôm qua\tloan\n"
    (tmp_path / "loan_words.tsv").write_text(own, encoding="utf-8")
    style, warnings = read(tmp_path)
    assert warnings == ()
    assert "phởlòng" in style.loan_words
    assert "ôtô" not in style.loan_words


def test_a_row_that_does_not_hold_today_is_left_out(tmp_path: Path) -> None:
    own = "word\tkind\tfrom\tto\ncũrích\tloan\t\t2025-01-01\n"
    (tmp_path / "loan_words.tsv").write_text(own, encoding="utf-8")
    assert "cũrích" not in read(tmp_path)[0].loan_words


def test_a_broken_list_of_the_newsroom_is_told_and_left_out(tmp_path: Path) -> None:
    (tmp_path / "names.tsv").write_text("tên\nx\n", encoding="utf-8")
    style, (warning,) = read(tmp_path)
    assert (warning.code, warning.where) == ("list.column", "style/names")
    assert "đắk" in style.names
