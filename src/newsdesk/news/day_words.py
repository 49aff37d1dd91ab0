"""Days as they are typed into a search: 2021, 12/2021, 3/12/2021, spans, ">=…", "tuần này"."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from newsdesk.news.filter_names import bare
from newsdesk.text.dateline import FIRST_YEAR, LAST_YEAR

_Parts = Callable[[re.Match[str]], tuple[int, int, int]]

_ONE: Final = timedelta(days=1)
_YEAR: Final = re.compile(r"(\d{4})")
_MONTH: Final = re.compile(r"(\d{1,2})[/.-](\d{4})")
_MONTH_FIRST_YEAR: Final = re.compile(r"(\d{4})-(\d{1,2})")
_DAY: Final = re.compile(r"(\d{1,2})([/.-])(\d{1,2})\2(\d{4})")
_DAY_FIRST_YEAR: Final = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_BOUND: Final = re.compile(r"(>=|<=|≥|≤|>|<)\s*(.+)")
_SPAN: Final = re.compile(r"(?:\.\.+|…|\s*[‐‑–—−]\s*|\s+-\s+)")


@dataclass(frozen=True, slots=True)
class Days:
    """A span of days, both ends included; an end that is None is open."""

    since: date | None = None
    until: date | None = None

    def narrowed(self, other: Days) -> Days:
        """Return the days that are in both."""
        begins = [day for day in (self.since, other.since) if day]
        ends = [day for day in (self.until, other.until) if day]
        return Days(max(begins, default=None), min(ends, default=None))


def days_of(text: str, today: date) -> Days | None:
    """Return the days that a typed value means; None when it means none.

    Args:
        text: the value, one line.
        today: what "hôm nay" is.
    """
    text = text.strip()
    found = _spoken(bare(text), today) or _period(text)
    if found:
        return found
    bound = _BOUND.fullmatch(text)
    if bound:
        return _bounded(bound[1], _spoken(bare(bound[2]), today) or _period(bound[2].strip()))
    return _span(text, today)


def _bounded(sign: str, period: Days | None) -> Days | None:
    if period is None or period.since is None or period.until is None:
        return None
    if sign in (">=", "≥"):
        return Days(since=period.since)
    if sign in ("<=", "≤"):
        return Days(until=period.until)
    return Days(since=period.until + _ONE) if sign == ">" else Days(until=period.since - _ONE)


def _span(text: str, today: date) -> Days | None:
    """Read two periods with a dash or dots between; any dash may be the one, as in 1-2-2021."""
    cuts = [(found.start(), found.end()) for found in _SPAN.finditer(text)]
    cuts += [(place, place + 1) for place, sign in enumerate(text) if sign == "-"]
    for start, end in cuts:
        first, last = text[:start].strip(), text[end:].strip()
        begin = _spoken(bare(first), today) or _period(first)
        stop = _spoken(bare(last), today) or _period(last)
        if begin and stop:
            days = Days(begin.since, stop.until)
            return days if days.since and days.until and days.since <= days.until else None
    return None


def _period(text: str) -> Days | None:
    """Read one year, month or day."""
    for pattern, parts in _FORMS:
        found = pattern.fullmatch(text)
        if found:
            return _of_parts(*parts(found))
    return None


_FORMS: Final[tuple[tuple[re.Pattern[str], _Parts], ...]] = (
    (_YEAR, lambda found: (int(found[1]), 0, 0)),
    (_MONTH, lambda found: (int(found[2]), int(found[1]), 0)),
    (_MONTH_FIRST_YEAR, lambda found: (int(found[1]), int(found[2]), 0)),
    (_DAY, lambda found: (int(found[4]), int(found[3]), int(found[1]))),
    (_DAY_FIRST_YEAR, lambda found: (int(found[1]), int(found[2]), int(found[3]))),
)
"""Patterns with their year, month and day; 0 stands for all."""


def _of_parts(year: int, month: int, day: int) -> Days | None:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    try:
        if day:
            return Days(date(year, month, day), date(year, month, day))
        return _month(year, month) if month else Days(date(year, 1, 1), date(year, 12, 31))
    except ValueError:
        return None


def _month(year: int, month: int) -> Days:
    return Days(date(year, month, 1), date(year, month, monthrange(year, month)[1]))


def _spoken(name: str, today: date) -> Days | None:
    """Read today, this week, last month …; ``name`` has no marks and no blanks."""
    found = _SPOKEN.get(name)
    return found(today) if found else None


def _week(day: date) -> Days:
    monday = day - timedelta(days=day.weekday())
    return Days(monday, monday + timedelta(days=6))


def _year(year: int) -> Days:
    return Days(date(year, 1, 1), date(year, 12, 31))


def _month_of(day: date) -> Days:
    return _month(day.year, day.month)


_SPOKEN: Final[dict[str, Callable[[date], Days]]] = {
    name: period
    for names, period in (
        (("homnay", "today"), lambda today: Days(today, today)),
        (("homqua", "yesterday"), lambda today: Days(today - _ONE, today - _ONE)),
        (("tuannay", "thisweek"), _week),
        (("tuantruoc", "lastweek"), lambda today: _week(today - timedelta(days=7))),
        (("thangnay", "thismonth"), _month_of),
        (("thangtruoc", "lastmonth"), lambda today: _month_of(today.replace(day=1) - _ONE)),
        (("namnay", "thisyear"), lambda today: _year(today.year)),
        (("namngoai", "lastyear"), lambda today: _year(today.year - 1)),
    )
    for name in names
}
