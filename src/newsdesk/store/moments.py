"""Points in time as the store keeps them: whole microseconds since 1970, UTC."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Final, overload
from zoneinfo import ZoneInfo

from newsdesk.errors import Bug

_START: Final = datetime(1970, 1, 1, tzinfo=UTC)
_TICK: Final = timedelta(microseconds=1)

# The zone of text.dateline, which is not imported: the first page of the list must not wait.
_ZONE: Final = ZoneInfo("Asia/Ho_Chi_Minh")


@overload
def stored(moment: datetime) -> int: ...
@overload
def stored(moment: None) -> None: ...
@overload
def stored(moment: datetime | None) -> int | None: ...
def stored(moment: datetime | None) -> int | None:
    """Return an aware moment in microseconds since 1970, UTC.

    Raises:
        Bug: ``store.naive_time`` for a moment without a time zone.
    """
    if moment is None:
        return None
    if moment.tzinfo is None:
        raise Bug("store.naive_time", moment=moment)
    return (moment - _START) // _TICK


@overload
def told(ticks: int) -> datetime: ...
@overload
def told(ticks: None) -> None: ...
@overload
def told(ticks: int | None) -> datetime | None: ...
def told(ticks: int | None) -> datetime | None:
    """Return the moment as the newsroom's wall clock shows it (Asia/Ho_Chi_Minh)."""
    return None if ticks is None else (_START + ticks * _TICK).astimezone(_ZONE)
