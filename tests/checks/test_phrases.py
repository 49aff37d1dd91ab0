from __future__ import annotations

import pytest
from tests.checks.listed import shipped
from tests.checks.reading import told

from newsdesk.checks import phrases
from newsdesk.checks.passages import prose


def said(text: str) -> list[tuple[str, str | None]]:
    return [(text[one.start : one.end], one.new) for one in phrases.check(prose(text), shipped())]


@pytest.mark.parametrize(
    ("text", "words", "better"),
    [
        ("để tránh trùng chéo, tạo", "trùng chéo", "chồng chéo"),
        ("như cán bộ công chức;", "cán bộ công chức", "cán bộ, công chức"),
        ("chính sách, an sinh xã hội", "chính sách, an sinh xã hội", "chính sách an sinh xã hội"),
        ("ban, ngành, Hội đoàn thể", "Hội đoàn thể", "hội, đoàn thể"),
        ("coi công tác hoạt động", "công tác hoạt động", "hoạt động"),
        ("Các sở ngành họp", "Các sở ngành", "Các sở, ngành"),
        ("tại Hải phòng", "Hải phòng", "Hải Phòng"),
        ("sức khoẻ, cọ sát", "cọ sát", "cọ xát"),
    ],
)
def test_listed_phrases_are_told_with_what_is_better(text: str, words: str, better: str) -> None:
    assert said(text) == [(words, better)]


@pytest.mark.parametrize(
    "text",
    [
        "ông nói: “tránh trùng chéo”",
        "Hội Học sinh Sinh viên",
        "trùng chéoa",
        "cán bộ, công chức",
        "ở Hải Phòng",
    ],
)
def test_what_is_said_and_names_are_left_alone(text: str) -> None:
    assert said(text) == []


def test_two_spellings_are_told_only_together() -> None:
    assert told(phrases.check_mixed, body="Tăng 5 tỉ đồng.", style=shipped()) == []
    (found,) = told(phrases.check_mixed, body="5 tỉ đồng và 6 tỷ đồng.", style=shipped())
    assert (found.about, found.mend and found.mend.new) == ("tỉ đồng", "tỷ đồng")
