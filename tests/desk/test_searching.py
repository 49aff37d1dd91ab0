"""Asking the archive: filters lead to articles, unknown names are said, pages follow."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from newsdesk.desk import drafting, moving, searching
from newsdesk.news.article import Article, Edits
from newsdesk.news.byline import Byline
from newsdesk.news.listing import Filter
from newsdesk.news.status import Status

if TYPE_CHECKING:
    from newsdesk.desk.desk import Desk


def article(desk: Desk, title: str, **edits: object) -> Article:
    made = drafting.new_article(desk, title).article
    return drafting.edit(desk, made.id, Edits(**edits)).article  # type: ignore[arg-type]  # fields by their names


@pytest.fixture
def three(desk: Desk) -> tuple[Article, ...]:
    return (
        article(desk, "Bão số ba", tags=("Tết", "an sinh xã hội"), section="Kinh tế"),
        article(desk, "Bão số bốn", tags=("Tết",), bylines=(Byline("Hoàng Tùng"),)),
        article(desk, "Lũ về", section="Kinh tế", lead="Nước lên nhanh."),
    )


def titles(desk: Desk, text: str, **asked: object) -> list[str]:
    answer = searching.ask(desk, text, **asked)  # type: ignore[arg-type]  # options by their names
    return [one.line.title for one in answer.found]


@pytest.mark.usefixtures("three")
@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("bao", ["Bão số bốn", "Bão số ba"]),
        ("bão thẻ:an-sinh-xã-hội", ["Bão số ba"]),
        ('the:"AN SINH XA HOI"', ["Bão số ba"]),
        ("thẻ:tet thẻ:an-sinh-xa-hoi", ["Bão số ba"]),
        ("mục:kinh-te", ["Lũ về", "Bão số ba"]),
        ("mục:kinh-te -lũ", ["Bão số ba"]),
        ("-lũ", ["Bão số bốn", "Bão số ba"]),
        ('"số bốn"', ["Bão số bốn"]),
        ('"bốn số"', []),
        ('"bao so"', ["Bão số bốn", "Bão số ba"]),
        ('"bao so" -"số ba"', ["Bão số bốn"]),
        ("tác-giả:hoàng-tùng", ["Bão số bốn"]),
        ("ngày:20/11/2026", ["Lũ về", "Bão số bốn", "Bão số ba"]),
        ("ngày:hôm-nay bão", ["Bão số bốn", "Bão số ba"]),
        ("ngày:<20/11/2026", []),
        ("trạng-thái:đã-đăng", []),
        ("is:draft lũ", ["Lũ về"]),
        ("mục:ngoài-nước-mới-có", []),
        ("mục:Kinh tế", ["Lũ về", "Bão số ba"]),
        ("mục:kinh  te bão", ["Bão số ba"]),
        ("bão thẻ:an sinh xa hoi mục:Kinh tế -lũ", ["Bão số ba"]),
        ("tác-giả: hoàng tùng bão", ["Bão số bốn"]),
        ("thẻ:Tết bốn", ["Bão số bốn"]),
        ('mục:"Kinh" tế', []),
        ("mục:Kinh -tế", []),
        ("thẻ:", []),
        ("", []),
        ("…", []),
    ],
)
def test_what_is_typed_finds(desk: Desk, text: str, found: list[str]) -> None:
    assert titles(desk, text) == found


@pytest.mark.usefixtures("three")
def test_a_list_shows_the_leads(desk: Desk) -> None:
    (found,) = searching.ask(desk, "mục:kinh-te").found[:1]
    assert (found.line.title, found.snippet) == ("Lũ về", "Nước lên nhanh.")


@pytest.mark.usefixtures("three")
@pytest.mark.parametrize(
    ("text", "code", "proposals"),
    [
        ("bão thẻ:tết-a", "asking.unknown_tag_near", "“Tết”"),
        ("thẻ:an-sinh", "asking.unknown_tag_near", "“an sinh xã hội”"),
        ("thẻ:xyz", "asking.unknown_tag", ""),
        ("tác-giả:tung", "asking.unknown_byline_near", "“Hoàng Tùng”"),
        ("mục:kinhte", "asking.unknown_section_near", "“Kinh tế”"),
    ],
)
def test_an_unknown_name_is_said_and_others_proposed(
    desk: Desk, text: str, code: str, proposals: str
) -> None:
    answer = searching.ask(desk, text)
    assert answer.found == ()
    (remark,) = answer.remarks
    assert remark.code == code
    assert dict(remark.values)["proposals"] == proposals
    assert remark.span is not None
    start, end = remark.span
    assert answer.asked.text[start:end] == text.rsplit(maxsplit=1)[-1]
    assert searching.count(desk, text) == 0


def test_a_section_of_the_portal_without_articles_is_no_unknown_one(desk: Desk) -> None:
    answer = searching.ask(desk, f'mục:"{desk.profile.sections[0]}"')
    assert answer.found == ()
    assert answer.remarks == ()


@pytest.mark.usefixtures("three")
def test_what_cannot_be_read_is_said_and_the_rest_is_asked(desk: Desk) -> None:
    answer = searching.ask(desk, "lũ ngày:mai")
    assert [one.line.title for one in answer.found] == ["Lũ về"]
    assert [one.code for one in answer.remarks] == ["asking.day"]


@pytest.mark.parametrize("text", ["bài", "is:draft", '"bài số"', "-khác"])
def test_pages_follow_each_other(desk: Desk, text: str) -> None:
    for number in range(12):
        article(desk, f"Bài số {number}")
    whole = titles(desk, text)
    assert len(whole) == 12
    first = searching.ask(desk, text, 5)
    second = searching.ask(desk, text, 5, skip=5)
    last = searching.ask(desk, text, 5, skip=10)
    assert (first.more, second.more, last.more) == (True, True, False)
    assert [one.line.title for one in (*first.found, *second.found, *last.found)] == whole
    assert searching.count(desk, text) == 12
    assert searching.count(desk, text, 7) == 7


def test_a_filter_around_the_question_holds_too(desk: Desk, three: tuple[Article, ...]) -> None:
    moving.move(desk, three[0].id, Status.REVIEW)
    assert titles(desk, "bão", within=Filter(Status.REVIEW)) == ["Bão số ba"]
    assert titles(desk, "bão is:draft", within=Filter(Status.REVIEW)) == ["Bão số bốn"]


def test_the_trash_is_found_only_where_it_is_named(desk: Desk, three: tuple[Article, ...]) -> None:
    moving.trash(desk, three[2].id)
    assert titles(desk, "lũ") == []
    assert titles(desk, "lũ trạng-thái:thùng-rác") == ["Lũ về"]
    assert searching.count(desk, "lũ") == 0
