"""Dates: on the calendar, with a weekday that fits, not after the day of publication."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Final

from newsdesk.checks.findings import Finding
from newsdesk.checks.passages import passages, per_passage, prose
from newsdesk.checks.sentences import sentences
from newsdesk.news.report import Severity, problem
from newsdesk.text import dateline
from newsdesk.text.fold import fold, lowered

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsdesk.checks.passages import Passage
    from newsdesk.checks.subject import Subject
    from newsdesk.news.report import Problem

_FULL: Final = re.compile(r"(?<![\w/.,-])(\d{1,2})/(\d{1,2})/(\d{4})(?![\w/-]|[.,]\d)")
_WRITTEN: Final = re.compile(
    r"(?<!\w)(?:ngày|mùng|mồng)\s+(\d{1,2})\s+tháng\s+(\d{1,2})(?!\d)(?:\s+năm\s+(\d{4})(?!\d))?",
)
_SHORT: Final = re.compile(
    r"(?<!\w)(?:ngày|sáng|trưa|chiều|tối|đêm|sáng ngày|chiều ngày|tối ngày)\s+"
    r"(\d{1,2})[/-](\d{1,2})(?![\w/-]|[.,]\d|\s+tháng)",
)
_NAME: Final = r"(thứ\s+(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ\s+nhật)"
_DAY: Final = r"(?:ngày\s+)?(\d{1,2})/(\d{1,2})(?:/(\d{4}))?(?![\w/-]|[.,]\d)"
_NAMED: Final = re.compile(rf"(?<!\w){_NAME}[\s,(–-]{{1,4}}{_DAY}")
_NAMED_BEHIND: Final = re.compile(
    rf"(?<![\w/.,-])(?:{_DAY})[\s,(–-]{{1,4}}{_NAME}(?!\w)", re.IGNORECASE
)
_ORDINAL: Final = re.compile(r"(?:lần|kỳ|người|vị trí|hạng|đợt|buổi|ngày|con|cái|bộ)\s+$")
_STILL_TO_COME: Final = re.compile(
    r"(?<!\w)(?:sẽ|sắp|dự kiến|chuẩn bị|tới đây|kế hoạch|sắp tới|trước ngày|hạn|đến hết|từ ngày)"
    r"(?!\w)",
)
_OF_THE_DAY: Final = re.compile(r"\s*(?:sáng|trưa|chiều|tối|đêm|ngày)")
_FIRST_YEAR: Final = 1700
_LAST_YEAR: Final = 2200
_LEAP: Final = 2024
_FAR: Final = timedelta(days=366)
_SOON: Final = timedelta(days=31)
"""A day without a year that lies farther ahead is rather one of the year before."""
_SPOKEN: Final = {
    **{fold(name): day for day, name in enumerate(dateline.WEEKDAYS)},
    **{f"thu {day + 2}": day for day in range(6)},
}

Said = tuple[int, int, int, int, int]
"""Day, month, year (0 where none is said), start and end."""


def check(subject: Subject) -> Iterator[Problem]:
    """Yield dates that are none, weekdays that do not fit, days and hours that cannot be meant."""
    article = subject.article
    for passage in passages(article):
        for finding in _impossible(passage.text):
            yield finding.placed_in(passage)
        yield from _wrong_weekdays(passage, article.published)
    if article.published:
        yield from _after_publication(subject, article.published)
        if article.published - article.changed > _FAR:
            yield problem(
                "published.far",
                "published",
                Severity.WARNING,
                published=dateline.write(article.published),
            )


@per_passage
def _impossible(text: str) -> tuple[Finding, ...]:
    shown = _shown(text)
    if "/" not in shown and "tháng" not in shown:
        return ()
    found: list[Finding] = []
    for hit in (*_FULL.finditer(shown), *_WRITTEN.finditer(shown), *_SHORT.finditer(shown)):
        parts = hit.groups()
        year = int(parts[2]) if len(parts) > 2 and parts[2] else _LEAP  # noqa: PLR2004  # a date without its year
        if not _FIRST_YEAR <= year <= _LAST_YEAR or _day(int(parts[0]), int(parts[1]), year):
            continue
        start = hit.start(1) if hit.re is not _WRITTEN else hit.start()
        values = (("date", text[start : hit.end()]),)
        found.append(Finding("date.impossible", start, hit.end(), Severity.ERROR, values=values))
    return tuple(found)


def _wrong_weekdays(passage: Passage, near: datetime | None) -> Iterator[Problem]:
    """Yield weekdays that do not fit; a date without a year is the one nearest to publication."""
    for name, name_start, (day, month, year, _, _) in _weekdays(passage.text):
        if not year and near is None:
            continue
        meant = _day(day, month, year) if near is None or year else _nearest(day, month, near)
        if meant is None or not dateline.FIRST_YEAR <= meant.year <= dateline.LAST_YEAR:
            continue
        said = _SPOKEN.get(" ".join(fold(name).split()))
        if said is None or said == meant.weekday():
            continue
        finding = Finding(
            "date.weekday",
            name_start,
            name_start + len(name),
            values=(
                ("said", name),
                ("date", f"{meant:%d/%m/%Y}"),
                ("right", dateline.WEEKDAYS[meant.weekday()]),
            ),
        )
        yield finding.placed_in(passage)


@per_passage
def _weekdays(text: str) -> tuple[tuple[str, int, Said], ...]:
    """Return the weekdays said beside a date: name, its place, the date."""
    shown = _shown(text)
    if "/" not in shown:
        return ()
    found: list[tuple[str, int, Said]] = []
    for hit in _NAMED.finditer(shown):
        if not _ORDINAL.search(shown, max(0, hit.start() - 8), hit.start()):
            said = (int(hit[2]), int(hit[3]), int(hit[4] or 0), hit.start(2), hit.end())
            found.append((text[slice(*hit.span(1))], hit.start(1), said))
    for hit in _NAMED_BEHIND.finditer(shown):
        said = (int(hit[1]), int(hit[2]), int(hit[3] or 0), hit.start(), hit.end())
        found.append((text[slice(*hit.span(4))], hit.start(4), said))
    return tuple(found)


def _after_publication(subject: Subject, published: datetime) -> Iterator[Problem]:
    """Yield the day of the event where lead or first paragraph begins with a later one."""
    begun: set[str] = set()
    for passage in passages(subject.article):
        if passage.field not in ("lead", "body") or passage.field in begun:
            continue
        begun.add(passage.field)
        shown = _shown(passage.text)
        hit = _SHORT.search(shown) if _OF_THE_DAY.match(shown) else None
        first = next(iter(sentences(passage.text, subject.style)), (0, 0, 0))
        if hit is None or hit.start() > first[0] + 2 or _STILL_TO_COME.search(shown, 0, first[1]):
            continue
        meant = _nearest(int(hit[1]), int(hit[2]), published)
        if meant and timedelta(0) < meant - published.date() <= _SOON:
            values = (("date", f"{meant:%d/%m/%Y}"), ("published", f"{published:%d/%m/%Y}"))
            yield Finding("date.later", hit.start(), hit.end(), values=values).placed_in(passage)


def _nearest(day: int, month: int, moment: datetime) -> date | None:
    """Return the date with this day and month that lies nearest to a moment, None without one."""
    near = moment.date()
    days = [_day(day, month, near.year + more) for more in (-1, 0, 1)]
    return min((one for one in days if one), key=lambda one: abs(one - near), default=None)


def _shown(text: str) -> str:
    """Return the paragraph as readers see it in small letters, one letter for each."""
    return lowered(prose(text).text)


def _day(day: int, month: int, year: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
