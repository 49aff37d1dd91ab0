"""The line that says when a piece was published: "Thứ Sáu, 03/12/2021 17:58", written and read."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from typing import Final
from zoneinfo import ZoneInfo

from newsdesk.errors import Bug
from newsdesk.text.fold import fold

TIME_ZONE: Final = ZoneInfo("Asia/Ho_Chi_Minh")
FIRST_YEAR: Final = 1976
LAST_YEAR: Final = 2199
"""Years of publication; before June 1975 the clocks of Vietnam had other offsets."""

WEEKDAYS: Final = (
    "Thứ Hai",
    "Thứ Ba",
    "Thứ Tư",
    "Thứ Năm",
    "Thứ Sáu",
    "Thứ Bảy",
    "Chủ Nhật",
)
"""Monday to Sunday, with the capitals of Decree 30/2020."""

_SPOKEN: Final = {
    **{fold(name): day for day, name in enumerate(WEEKDAYS)},
    **{f"thu {day + 2}": day for day in range(6)},
    **{f"t{day + 2}": day for day in range(6)},
    "cn": 6,
}
_NOON: Final = 12

_WEEKDAY: Final = r"(?P<weekday{0}>thu\s+(?:hai|ba|tu|nam|sau|bay|[2-7])|chu\s+nhat|cn|t[2-7])"
_DATE: Final = (
    r"(?:ngay\s+)?(?:(?P<day>\d{1,2})(?P<mark>[/.-])(?P<month>\d{1,2})(?P=mark)(?P<year>\d{4})"
    r"|(?P<day2>\d{1,2})\s+thang\s+(?P<month2>\d{1,2})(?:\s+nam\s+|[/,\s]\s*)(?P<year2>\d{4}))"
)
_TIME: Final = (
    r"(?P<hour{0}>\d{{1,2}})\s?(?::|h|g|gio)\s?(?P<minute{0}>\d{{2}})(?::\d{{2}}(?:\.\d+)?)?"
    r"(?:\s?(?P<half{0}>sa|ch|am|pm)(?![a-z]))?"
)
_ZONE: Final = r"(?:\s*\(?\s*(?:gmt|utc)\s*\+\s*0?7(?::?00)?\s*\)?)?"
_APART: Final = r"[\s,|•·–-]{0,8}"
_LINE: Final = re.compile(
    r"(?<![\w/.-])"
    rf"(?:{_TIME.format(1)}{_APART})?"
    rf"(?:{_WEEKDAY.format(1)}{_APART})?"
    rf"{_DATE}(?![\d/])"
    rf"(?:{_APART}{_WEEKDAY.format(2)}(?!\w))?"
    rf"(?:{_APART}(?:luc\s+)?{_TIME.format(2)}{_ZONE}(?!\d))?"
)


@dataclass(frozen=True, slots=True)
class DateLine:
    """A date line found in a text.

    ``moment`` is aware, in Asia/Ho_Chi_Minh; midnight where no hour is said (``time_said``).
    ``weekday_said`` is the weekday as it stands in the text, empty where there is none, and then
    it always fits. ``start`` and ``end`` are the places in the text that was read.
    """

    moment: datetime
    weekday_said: str
    weekday_fits: bool
    start: int
    end: int
    time_said: bool = True


def write(moment: datetime) -> str:
    """Return the date line of a moment, at the clock of Vietnam: ``Thứ Sáu, 03/12/2021 17:58``."""
    here = _in_vietnam(moment)
    date = f"{here.day:02}/{here.month:02}/{here.year:04}"
    return f"{WEEKDAYS[here.weekday()]}, {date} {here.hour:02}:{here.minute:02}"


def print_line(city: str, moment: datetime) -> str:
    """Return the line over a printed page: ``Hải Phòng, ngày 03 tháng 12 năm 2021``.

    As Decree 30/2020 writes dates: a zero before days under ten, and before January and
    February.
    """
    here = _in_vietnam(moment)
    month = f"{here.month:02}" if here.month <= 2 else str(here.month)  # noqa: PLR2004  # January and February
    return f"{city}, ngày {here.day:02} tháng {month} năm {here.year}"


def is_plausible(moment: datetime) -> bool:
    """Tell whether a moment can be a publication: since clocks stand at +07:00."""
    return FIRST_YEAR <= moment.year <= LAST_YEAR


def read(text: str) -> DateLine | None:
    """Return the first date line in a line of clean text, or None.

    A date counts only with a weekday or an hour beside it, or alone on the line, so that dates
    told in a sentence ("Chỉ thị ngày 8/6/2010") are none.
    """
    folded = fold(text)
    whole = (len(folded) - len(folded.lstrip()), len(folded.rstrip()))
    for found in _LINE.finditer(folded):
        line = _understood(found, text, alone=found.span() == whole)
        if line is not None:
            return line
    return None


def read_moment(text: str) -> datetime | None:
    """Return the moment that a field names: a date line, a date, or ISO 8601; aware, or None.

    A time without a zone is one of Hải Phòng.
    """
    found = read(text.strip())
    if found is not None:
        return found.moment
    try:
        moment = datetime.fromisoformat(text.strip())
    except ValueError:
        return None
    if not is_plausible(moment):
        return None
    return moment.astimezone(TIME_ZONE) if moment.tzinfo else moment.replace(tzinfo=TIME_ZONE)


def _understood(found: re.Match[str], text: str, *, alone: bool) -> DateLine | None:
    said = found["weekday1"] or found["weekday2"] or ""
    timed = next((n for n in ("1", "2") if found[f"hour{n}"] is not None), "")
    if not said and not timed and not alone:
        return None
    hour, minute = _clock(found, timed) if timed else (0, 0)
    try:
        moment = datetime(
            int(found["year"] or found["year2"]),
            int(found["month"] or found["month2"]),
            int(found["day"] or found["day2"]),
            hour,
            minute,
            tzinfo=TIME_ZONE,
        )
    except ValueError:
        return None
    if not is_plausible(moment):
        return None
    which = "weekday1" if found["weekday1"] else "weekday2"
    return DateLine(
        moment=moment,
        weekday_said=text[found.start(which) : found.end(which)] if said else "",
        weekday_fits=not said or _SPOKEN[" ".join(said.split())] == moment.weekday(),
        start=found.start(),
        end=found.end(),
        time_said=bool(timed),
    )


def _clock(found: re.Match[str], which: str) -> tuple[int, int]:
    """Return hour and minute on the 24-hour clock; CH and PM are the afternoon."""
    hour, half = int(found[f"hour{which}"]), found[f"half{which}"]
    if half in {"ch", "pm"} and hour < _NOON:
        hour += _NOON
    elif half in {"sa", "am"} and hour == _NOON:
        hour = 0
    return hour, int(found[f"minute{which}"])


def _in_vietnam(moment: datetime) -> datetime:
    if moment.tzinfo is None:
        raise Bug("text.naive_moment", moment=moment.isoformat())
    return moment.astimezone(TIME_ZONE)
