from __future__ import annotations

import pytest
from tests.builders import NOON, a_profile, an_article

from newsdesk.checks import required
from newsdesk.checks.subject import Subject
from newsdesk.news.article import AiUse
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
PARTS = tuple(part for part in REQUIRABLE if not part.startswith(("photo.", "source_")))


def told(required_parts: tuple[str, ...], **fields: object) -> list[tuple[str, str]]:
    subject = Subject(an_article(**fields), a_profile(required=required_parts))
    found = required.check(subject)
    return [(one.code, one.where) for one in found if one.severity is Severity.ERROR]


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


def of_all(**fields: object) -> list[tuple[str, str]]:
    found = required.check(Subject(an_article(**fields), a_profile()))
    return [(one.code, one.severity.value) for one in found]


def test_a_piece_without_tags_is_told_where_none_are_demanded() -> None:
    assert of_all(tags=()) == [("tags.none", "info")]


def test_a_piece_from_elsewhere_names_author_address_and_time() -> None:
    assert of_all(byline="", source="TTXVN") == [
        ("source_author.missing", "warning"),
        ("source_address.missing", "warning"),
        ("source_published.missing", "warning"),
    ]
    told_of = {
        "source_author": "Nguyễn An",
        "source_address": "https://vn/1",
        "source_published": NOON,
    }
    assert of_all(byline="", source="TTXVN", **told_of) == []
    assert of_all(byline="Hoàng Tùng", source="TTXVN") == []


def test_what_a_newsroom_demands_of_a_copy_blocks() -> None:
    assert told(("source_author",), byline="", source="TTXVN") == [
        ("source_author.missing", "source_author")
    ]


def test_the_use_of_a_machine_is_told_to_readers() -> None:
    assert of_all(ai_use=AiUse.EDITED) == [("ai.no_note", "warning")]
    assert of_all(ai_use=AiUse.EDITED, ai_note="Dịch bằng máy, có biên tập.") == []
