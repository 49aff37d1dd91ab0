"""Addresses: the article's own, and the Fanpage's, which stands on every page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdesk.news.report import Severity, problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsdesk.checks.subject import Subject
    from newsdesk.news.report import Problem


def check(subject: Subject) -> Iterator[Problem]:
    """Yield a warning for an address that is another article's or that nobody has confirmed."""
    if subject.namesake:
        yield problem("slug.taken", "title", Severity.WARNING, title=subject.namesake)
    profile = subject.profile
    if not profile.fanpage_confirmed:
        yield problem(
            "fanpage.unconfirmed",
            "profile.fanpage",
            Severity.WARNING,
            name=profile.fanpage_name,
            address=profile.fanpage_address,
        )
