"""The parts that a newsroom demands: title, lead, body, section, tags, byline or source, time."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from newsdesk.checks.body_photos import PHOTO
from newsdesk.news.article import AiUse
from newsdesk.news.report import Severity, problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsdesk.checks.subject import Subject
    from newsdesk.news.report import Problem


_TEXTS: Final = ("title", "lead", "section", "byline", "source")
_LETTER: Final = re.compile(r"[^\W_]")


def check(subject: Subject) -> Iterator[Problem]:
    """Yield an error for each part that is demanded and absent."""
    article = subject.article
    for part in _TEXTS:
        if subject.requires(part) and not _says_something(getattr(article, part)):
            yield problem(f"{part}.missing", part)
    if subject.requires("body") and not _says_something(PHOTO.sub("", article.body)):
        yield problem("body.missing", "body")
    if subject.requires("tags") and not article.tags:
        yield problem("tags.missing", "tags")
    signed = _says_something(article.byline) or _says_something(article.source)
    if subject.requires("byline_or_source") and not signed:
        yield problem("byline_or_source.missing", "byline")
    if subject.requires("published") and article.published is None:
        yield problem("published.missing", "published")
    if not article.tags and not subject.requires("tags"):
        yield problem("tags.none", "tags", Severity.INFO)
    yield from _of_a_copy(subject)
    if article.ai_use is not AiUse.NONE and not _says_something(article.ai_note):
        yield problem("ai.no_note", "ai_note", Severity.WARNING)


def _of_a_copy(subject: Subject) -> Iterator[Problem]:
    """Yield what a piece taken from elsewhere does not tell of its source.

    A piece that nobody here signed and that names a source was taken from there.
    """
    article = subject.article
    if not _says_something(article.source) or _says_something(article.byline):
        return
    for part in ("source_author", "source_address", "source_published"):
        value = getattr(article, part)
        told = _says_something(value) if isinstance(value, str) else value is not None
        if not told:
            severity = Severity.ERROR if subject.requires(part) else Severity.WARNING
            yield problem(f"{part}.missing", part, severity, source=article.source)


def _says_something(text: str) -> bool:
    return _LETTER.search(text) is not None
