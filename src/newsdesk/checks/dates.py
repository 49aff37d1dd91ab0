"""Dates: on the calendar, with a weekday that fits; a time of publication that can be meant."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from newsdesk.news.report import Severity, problem
from newsdesk.text import dateline

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsdesk.checks.subject import Subject
    from newsdesk.news.report import Problem

_DATE: Final = re.compile(r"(?<![\w/.,-])(\d{1,2})/(\d{1,2})/(\d{4})(?![\w/-]|[.,]\d)")
_FIRST_YEAR: Final = 1700
_LAST_YEAR: Final = 2200
_FAR: Final = timedelta(days=366)


def check(subject: Subject) -> Iterator[Problem]:
    """Yield dates that are none, weekdays that do not fit, and a publication far in the future."""
    article = subject.article
    for where, text in _texts(subject):
        yield from _impossible(where, text)
        yield from _wrong_weekday(where, text)
    if article.published and article.published - article.changed > _FAR:
        yield problem(
            "published.far",
            "published",
            Severity.WARNING,
            published=dateline.write(article.published),
        )


def _texts(subject: Subject) -> Iterator[tuple[str, str]]:
    """Yield place and words of each line that may tell a date."""
    article = subject.article
    yield "title", article.title
    yield "lead", article.lead
    for number, line in enumerate(article.body.split("\n"), start=1):
        yield f"body:{number}", line
    for placed in article.photos:
        yield f"photo:{placed.number}.caption", placed.caption


def _impossible(where: str, text: str) -> Iterator[Problem]:
    for found in _DATE.finditer(text):
        day, month, year = (int(part) for part in found.groups())
        if not _FIRST_YEAR <= year <= _LAST_YEAR:
            continue
        try:
            date(year, month, day)
        except ValueError:
            yield problem("date.impossible", where, date=found[0])


def _wrong_weekday(where: str, text: str) -> Iterator[Problem]:
    line = dateline.read(text) if "/" in text else None
    if line and not line.weekday_fits:
        right = dateline.WEEKDAYS[line.moment.weekday()]
        yield problem(
            "date.weekday",
            where,
            Severity.WARNING,
            said=line.weekday_said,
            date=f"{line.moment:%d/%m/%Y}",
            right=right,
        )
