"""Addresses: the article's own, and the Fanpage's, which stands on every page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from newsdesk.news.report import Severity, problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsdesk.checks.subject import Subject
    from newsdesk.news.report import Problem

_WEB: Final = ("http", "https")


def check(subject: Subject) -> Iterator[Problem]:
    """Yield a warning for an address that is another article's, none at all or unconfirmed."""
    if subject.namesake:
        yield problem("slug.taken", "title", Severity.WARNING, title=subject.namesake)
    source = subject.article.source_address
    if source and not _leads_somewhere(source):
        yield problem("source_address.none", "source_address", Severity.WARNING, words=source)
    profile = subject.profile
    if not profile.fanpage_confirmed:
        yield problem(
            "fanpage.unconfirmed",
            "profile.fanpage",
            Severity.WARNING,
            name=profile.fanpage_name,
            address=profile.fanpage_address,
        )


def _leads_somewhere(address: str) -> bool:
    """Tell whether a browser could follow an address: http or https, and a host (RFC 3986)."""
    if any(letter.isspace() for letter in address):
        return False
    try:
        parts = urlsplit(address)
        host = parts.hostname or ""
    except ValueError:  # a bracket that nothing closes
        return False
    return parts.scheme in _WEB and "." in host.strip(".")
