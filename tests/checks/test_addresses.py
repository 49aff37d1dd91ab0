from __future__ import annotations

from tests.builders import a_profile, an_article

from newsdesk.checks import addresses
from newsdesk.checks.subject import Subject
from newsdesk.news.report import Severity


def test_an_unconfirmed_fanpage_is_a_warning() -> None:
    (found,) = addresses.check(Subject(an_article(), a_profile()))
    assert (found.code, found.where) == ("fanpage.unconfirmed", "profile.fanpage")
    assert found.severity is Severity.WARNING
    assert dict(found.values)["address"] == "https://thanhphohaiphong.gov.vn/fanpage"


def test_a_confirmed_one_and_a_free_name_are_well() -> None:
    assert list(addresses.check(Subject(an_article(), a_profile(fanpage_confirmed=True)))) == []


def test_a_taken_name_is_a_warning_at_the_title() -> None:
    profile = a_profile(fanpage_confirmed=True)
    (found,) = addresses.check(Subject(an_article(), profile, namesake="Bài cũ"))
    assert (found.code, found.where, found.severity) == ("slug.taken", "title", Severity.WARNING)
    assert dict(found.values) == {"title": "Bài cũ"}
