"""When a photo was taken, as the three stores write it."""

from __future__ import annotations

import re
from datetime import datetime, timedelta, timezone, tzinfo
from typing import Final

from newsdesk.text.dateline import TIME_ZONE

_FORM: Final = re.compile(
    r"(\d{4})[:\-/]?(\d\d)[:\-/]?(\d\d)"
    r"(?:[ T]?(\d\d):?(\d\d)(?::?(\d\d)(?:\.\d+)?)?\s*(Z|[+-]\d\d:?\d\d)?)?"
)
_EARLIEST: Final = 1826
"""The year of the first photograph; earlier dates come from cameras whose clock was never set."""


def moment(said: str) -> datetime | None:
    """Return the moment that "2015:04:10 20:12:23+02:00" or its like names, None if it names none.

    A camera that names no zone is taken for one of Vietnam's: the newsroom's own name none.
    Parts of a second are dropped.
    """
    found = _FORM.match(said.strip())
    if not found:
        return None
    year, month, day, hour, minute, second = (int(part or 0) for part in found.groups()[:6])
    try:
        taken = datetime(year, month, day, hour, minute, second, tzinfo=_zone(found[7] or ""))
    except ValueError:
        return None
    return taken if taken.year >= _EARLIEST else None


def _zone(said: str) -> tzinfo:
    if not said:
        return TIME_ZONE
    if said == "Z":
        return timezone(timedelta(0))
    away = timedelta(hours=int(said[1:3]), minutes=int(said[-2:]))
    return timezone(-away if said[0] == "-" else away)  # a day or more raises ValueError


def offset(taken: datetime) -> str:
    """Return the zone of a moment as EXIF writes it: "+07:00"."""
    shift = taken.strftime("%z")
    return f"{shift[:3]}:{shift[3:5]}"
