"""Codes and titles of office: codes that were not written out, titles that are out of date."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from newsdesk.news.report import Mend, Severity, problem
from newsdesk.news.standing import StandingKind, codes_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from newsdesk.news.article import Article
    from newsdesk.news.report import Problem
    from newsdesk.news.standing import StandingText

_SHORTEST: Final = 12
"""Letters of a title that is looked for in the text: shorter ones mean too many things."""


def check(article: Article, texts: Sequence[StandingText], day: date) -> Iterator[Problem]:
    """Yield codes that still stand in the texts, and titles that do not hold on the day.

    Args:
        article: the article as it stands.
        texts: the newsroom's standing texts.
        day: the day by which titles are judged: of the publication.
    """
    expired = _out_of_time(texts, day)
    for field, text in fields_of(article):
        yield from _codes(field, text, texts, day)
        yield from _titles(field, text, expired)


def fields_of(article: Article) -> Iterator[tuple[str, str]]:
    """Yield the name and the words of each text that readers see."""
    yield "kicker", article.kicker
    yield "title", article.title
    yield "lead", article.lead
    yield "body", article.body
    for placed in article.photos:
        yield f"photo:{placed.number}.caption", placed.caption
        yield f"photo:{placed.number}.alt", placed.alt


def _codes(field: str, text: str, texts: Sequence[StandingText], day: date) -> Iterator[Problem]:
    for code in codes_in(text, texts, day) if "=" in text else ():
        span = (code.start, code.end)
        where = _place(field, text, code.start)
        if code.stands_for is None:
            yield problem("code.unknown", where, Severity.WARNING, span=span, named=code.name)
            continue
        words = code.stands_for.words
        mend = Mend(field, *span, text[slice(*span)], words)
        kind = "code.expired" if code.expired else "code.left"
        yield problem(kind, where, span=span, mend=mend, named=code.name, words=words)


def _titles(
    field: str, text: str, expired: dict[str, tuple[date | None, date | None]]
) -> Iterator[Problem]:
    for words, (first, last) in expired.items():
        if words not in text:
            continue
        for found in re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", text):
            yield problem(
                "office.expired",
                _place(field, text, found.start()),
                Severity.WARNING,
                span=found.span(),
                words=words,
                first=f"{first:%d/%m/%Y}" if first else "…",
                last=f"{last:%d/%m/%Y}" if last else "…",
            )


def _out_of_time(
    texts: Sequence[StandingText], day: date
) -> dict[str, tuple[date | None, date | None]]:
    """Return the titles that nobody holds on the day, with their time."""
    titles = [one for one in texts if one.kind is StandingKind.OFFICE]
    held = {one.words for one in titles if one.holds_on(day)}
    return {
        one.words: (one.valid_from, one.valid_to)
        for one in titles
        if one.words not in held and len(one.words) >= _SHORTEST
    }


def _place(field: str, text: str, start: int) -> str:
    """Return where a problem is: in the body with its line, from 1."""
    return f"body:{text.count(chr(10), 0, start) + 1}" if field == "body" else field
