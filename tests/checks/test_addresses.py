from __future__ import annotations

import pytest
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


@pytest.mark.parametrize(
    ("address", "leads"),
    [
        ("https://baohaiphong.com.vn/bai-1.html", True),
        ("http://báo.vn", True),
        ("", True),
        ("javascript:alert(1)", False),
        ("không phải địa chỉ", False),
        ("baohaiphong.com.vn/bai-1", False),
        ("https://[::1", False),
        ("https://", False),
    ],
)
def test_the_address_of_a_source_must_lead_somewhere(address: str, *, leads: bool) -> None:
    article = an_article(source_address=address)
    found = list(addresses.check(Subject(article, a_profile(fanpage_confirmed=True))))
    assert [one.code for one in found] == ([] if leads else ["source_address.none"])
