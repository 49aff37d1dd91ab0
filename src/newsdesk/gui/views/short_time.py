"""Moments as short as a list can tell them."""

from __future__ import annotations

from datetime import timedelta, timezone
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from datetime import date, datetime

HERE: Final = timezone(timedelta(hours=7))
"""Hải Phòng's clock since 1975; the zone itself is not loaded before the window's first paint."""


def short_time(moment: datetime, today: date) -> str:
    """Return a moment as short as it can be told today: 17:58, 03/12 or 03/12/2021."""
    here = moment.astimezone(HERE)
    if here.date() == today:
        return f"{here:%H:%M}"
    return f"{here:%d/%m}" if here.year == today.year else f"{here:%d/%m/%Y}"
