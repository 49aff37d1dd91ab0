"""The history of an article as people read it: what happened, in runs; and two states compared."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final

from newsdesk.news.revision import Why

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsdesk.news.revision import Revision
    from newsdesk.news.status import Moved
    from newsdesk.text.comparing import Row

PAUSE: Final = timedelta(minutes=30)
"""A pause in typing that ends a run."""


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened to an article: a saved state, with the moves made by that save.

    ``revision`` is None for a move whose state was thinned. ``gained`` is how many characters the
    text gained (lost, below 0) since the revision before, None where that is not known.
    """

    at: datetime
    who: str
    revision: Revision | None
    moves: tuple[Moved, ...] = ()
    gained: int | None = None

    @property
    def number(self) -> int:
        """Return the number of the revision, 0 where there is none."""
        return self.revision.number if self.revision else 0

    @property
    def is_plain_typing(self) -> bool:
        """Tell whether this is one of many saves while somebody typed, and nothing more."""
        one = self.revision
        return one is not None and one.why is Why.TYPED and not one.kept and not self.moves


@dataclass(frozen=True, slots=True)
class Run:
    """Neighbouring events that are read as one: somebody typed for a while. Often just one."""

    events: tuple[Event, ...]

    @property
    def first(self) -> Event:
        """Return the oldest event."""
        return self.events[0]

    @property
    def last(self) -> Event:
        """Return the newest event: its revision is the state at the end of the run."""
        return self.events[-1]

    @property
    def gained(self) -> int | None:
        """Return how many characters the text gained in all, None where that is not known."""
        known = [one.gained for one in self.events if one.gained is not None]
        return sum(known) if len(known) == len(self.events) else None

    def takes(self, event: Event) -> bool:
        """Tell whether the next event still belongs to this run."""
        last = self.last
        return (
            last.is_plain_typing
            and event.is_plain_typing
            and last.who == event.who
            and event.at - last.at < PAUSE
        )


def runs_of(events: Iterable[Event]) -> tuple[Run, ...]:
    """Return events, oldest first, in runs."""
    found: list[list[Event]] = []
    for event in events:
        if found and Run((found[-1][-1],)).takes(event):
            found[-1].append(event)
        else:
            found.append([event])
    return tuple(Run(tuple(one)) for one in found)


@dataclass(frozen=True, slots=True)
class FieldCompared:
    """One field of two states, row by row.

    ``field`` is the field's name as problems name places: ``title``, ``body``, ``photos`` (the
    strip, a photo a line), ``photo:2.caption`` … In ``status``, ``kind`` and ``ai_use`` the text
    is the code, for whoever shows it to name.
    """

    field: str
    rows: tuple[Row, ...]

    @property
    def differs(self) -> bool:
        """Tell whether anything went or came."""
        return any(row.differs for row in self.rows)


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two states of an article side by side: every field that either has."""

    left: Revision
    right: Revision
    fields: tuple[FieldCompared, ...]

    @property
    def changed(self) -> tuple[FieldCompared, ...]:
        """Return the fields that differ."""
        return tuple(field for field in self.fields if field.differs)


@dataclass(frozen=True, slots=True)
class Thinned:
    """What a thinning took out: so many revisions of so many articles, so many bytes."""

    articles: int = 0
    revisions: int = 0
    bytes: int = 0
