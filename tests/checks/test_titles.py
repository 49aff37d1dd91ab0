from __future__ import annotations

from tests.builders import a_profile, an_article

from newsdesk.checks import titles
from newsdesk.checks.subject import Subject
from newsdesk.news.house_style import HouseStyle
from newsdesk.news.profile import Limits


def told(title: str) -> list[dict[str, str]]:
    found = list(titles.check(Subject(an_article(title=title), a_profile())))
    assert all(one.where == "title" for one in found)
    return [dict(one.values) for one in found if one.code == "title.long"]


def test_twenty_syllables_are_not_too_long() -> None:
    assert told(" ".join(["chữ"] * 20)) == []


def test_twenty_one_syllables_are() -> None:
    assert told(" ".join(["chữ"] * 21))[0]["syllables"] == "21"


def test_ninety_one_characters_are() -> None:
    assert told("nghiêng " * 10 + "nghiêngnghi") != []
    assert told(("nghiêng " * 11 + "a")[:90]) == []


def codes(title: str) -> list[str]:
    return [one.code for one in titles.check(Subject(an_article(title=title), a_profile()))]


def test_a_title_that_lists_cut_is_told_where() -> None:
    title = "Quận Lê Chân trao 120 suất quà Tết sớm cho các hộ có hoàn cảnh khó khăn"
    (found,) = titles.check(Subject(an_article(title=title), a_profile()))
    assert (found.code, found.severity.value) == ("title.teaser", "info")
    assert found.span is not None
    assert title[found.span[0] :] == " khăn"


def test_a_title_in_capitals_or_with_a_full_stop() -> None:
    assert codes("QUẬN LÊ CHÂN TRAO QUÀ") == ["title.capitals"]
    assert codes("UBND TP.HCM") == []
    assert codes("Quận trao quà Tết.") == ["title.stop"]
    assert codes("Quận trao quà Tết...") == []


def test_the_limits_are_those_of_the_newsroom() -> None:
    style = HouseStyle(limits=Limits(title_syllables=5))
    subject = Subject(an_article(title="Quận trao quà Tết sớm nay"), a_profile(), style=style)
    assert [one.code for one in titles.check(subject)] == ["title.long"]
