"""The section: one that the portal has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdesk.news.report import Severity, problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsdesk.checks.subject import Subject
    from newsdesk.news.report import Problem


def check(subject: Subject) -> Iterator[Problem]:
    """Yield a warning for a section that is not in the profile's list."""
    section = subject.article.section
    if section and section not in subject.profile.sections:
        yield problem("section.unlisted", "section", Severity.WARNING, section=section)
