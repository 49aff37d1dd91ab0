from __future__ import annotations

from tests.builders import a_placement, a_profile, an_article

from newsdesk.checks import photos
from newsdesk.checks.subject import Subject
from newsdesk.news.report import Severity


def told(
    body: str, missing: frozenset[str] = frozenset(), numbers: tuple[int, ...] = (1, 2)
) -> list[tuple[str, str, Severity]]:
    article = an_article(body=body, photos=tuple(a_placement(number) for number in numbers))
    found = photos.check(Subject(article, a_profile(), missing_photos=missing))
    return [(one.code, one.where, one.severity) for one in found]


def test_placed_and_left_over_photos_are_well() -> None:
    assert told("Đoạn.\n\n![](photo:2)") == []


def test_an_unknown_photo_is_an_error_at_its_line() -> None:
    assert told("Đoạn.\n\n![](photo:7)") == [("photo.unknown", "body:3", Severity.ERROR)]


def test_a_photo_named_twice_is_a_warning() -> None:
    assert told("![](photo:1)\n\n![](photo:1)") == [
        ("photo.placed_twice", "body:3", Severity.WARNING)
    ]


def test_a_missing_file_is_an_error_at_its_photo() -> None:
    assert told("Đoạn.", frozenset({"02" * 32})) == [
        ("photo.file_missing", "photo:2", Severity.ERROR)
    ]


def test_one_file_under_two_numbers_is_a_warning() -> None:
    first = a_placement(1)
    article = an_article(photos=(first, a_placement(5, photo=first.photo)))
    found = list(photos.check(Subject(article, a_profile())))
    assert [(one.code, one.where) for one in found] == [("photo.same_twice", "photo:5")]
    assert dict(found[0].values)["first"] == "1"
