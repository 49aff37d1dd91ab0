from __future__ import annotations

from tests.builders import a_profile, an_article

from newsdesk.checks import titles
from newsdesk.checks.subject import Subject
from newsdesk.news.report import Severity


def told(title: str) -> list[dict[str, str]]:
    found = list(titles.check(Subject(an_article(title=title), a_profile())))
    assert all(one.severity is Severity.WARNING and one.where == "title" for one in found)
    return [dict(one.values) for one in found]


def test_twenty_syllables_are_not_too_long() -> None:
    assert told(" ".join(["chữ"] * 20)) == []


def test_twenty_one_syllables_are() -> None:
    assert told(" ".join(["chữ"] * 21))[0]["syllables"] == "21"


def test_ninety_one_characters_are() -> None:
    assert told("nghiêng " * 10 + "nghiêngnghi") != []
    assert told(("nghiêng " * 11 + "a")[:90]) == []
