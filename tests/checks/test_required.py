from __future__ import annotations

import pytest
from tests.builders import a_profile, an_article

from newsdesk.checks import required
from newsdesk.checks.subject import Subject
from newsdesk.news.profile import REQUIRABLE
from newsdesk.news.report import Severity

EMPTY = {
    "title": "",
    "lead": "",
    "body": "",
    "section": "",
    "tags": (),
    "byline": "",
    "source": "",
    "published": None,
}
PARTS = tuple(part for part in REQUIRABLE if not part.startswith("photo."))


def told(required_parts: tuple[str, ...], **fields: object) -> list[tuple[str, str]]:
    subject = Subject(an_article(**fields), a_profile(required=required_parts))
    found = list(required.check(subject))
    assert all(one.severity is Severity.ERROR for one in found)
    return [(one.code, one.where) for one in found]


@pytest.mark.parametrize("part", PARTS)
def test_each_demanded_part_is_missed_at_its_place(part: str) -> None:
    place = "byline" if part == "byline_or_source" else part
    assert told((part,), **EMPTY) == [(f"{part}.missing", place)]


def test_nothing_is_missed_that_is_not_demanded() -> None:
    assert told((), **EMPTY) == []


def test_a_whole_article_lacks_nothing() -> None:
    assert told(PARTS, source="TTXVN") == []


@pytest.mark.parametrize("words", ["   ", "-", "…", "***", "\n\n"])
def test_marks_without_letters_say_nothing(words: str) -> None:
    assert told(("title", "body"), title=words, body=words) == [
        ("title.missing", "title"),
        ("body.missing", "body"),
    ]


def test_a_body_of_photos_only_is_missing() -> None:
    assert told(("body",), body="![](photo:1)\n\n![Ảnh](photo:2)") == [("body.missing", "body")]


def test_one_of_byline_and_source_is_enough() -> None:
    assert told(("byline_or_source",), byline="", source="TTXVN") == []
    assert told(("byline_or_source",), byline="Hoàng Tùng", source="") == []
