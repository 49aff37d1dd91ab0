from __future__ import annotations

from tests.builders import a_profile, an_article

from newsdesk.checks import sections
from newsdesk.checks.subject import Subject


def told(section: str) -> list[str]:
    profile = a_profile(sections=("Chính trị", "Kinh tế"))
    return [one.code for one in sections.check(Subject(an_article(section=section), profile))]


def test_only_the_portal_s_sections_are_taken() -> None:
    assert told("Kinh tế") == []
    assert told("Kinh Tế") == ["section.unlisted"]
    assert told("Thể thao") == ["section.unlisted"]


def test_no_section_is_another_check_s_business() -> None:
    assert told("") == []
