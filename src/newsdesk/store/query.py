"""Words that somebody typed, as questions to the search index, strictest first."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from enum import IntEnum
from typing import TYPE_CHECKING, Final

from newsdesk.news.listing import Filter
from newsdesk.news.status import Status
from newsdesk.store.filtering import FilterKeys
from newsdesk.store.indexing import (
    UNCAPTIONED,
    day_marks,
    person_mark,
    section_mark,
    status_mark,
    tag_mark,
)
from newsdesk.store.wording import Wording, wording
from newsdesk.text.dateline import FIRST_YEAR, LAST_YEAR
from newsdesk.text.normalize import clean_line

if TYPE_CHECKING:
    from collections.abc import Sequence

MOST_WORDS: Final = 24
"""Words of a question that count; more (a pasted paragraph) add nothing but work."""

SHORTEST_COMPLETED: Final = 2
"""Letters of a half-typed word from which it is completed."""

_LONGEST_TEXT: Final = 2_000
_ALL: Final = Filter()
_NO_NAMES: Final = FilterKeys()
_TRASH: Final = status_mark(Status.TRASHED)
_FIRST_DAY: Final = date(FIRST_YEAR, 1, 1)
_LAST_DAY: Final = date(LAST_YEAR, 12, 31)
_ONE_DAY: Final = timedelta(days=1)


class Tier(IntEnum):
    """How strictly a hit fits the words, strictest first."""

    EXACT_PHRASE = 0
    FOLDED_PHRASE = 1
    EXACT_WORDS = 2
    FOLDED_WORDS = 3
    COMPLETED = 4


@dataclass(frozen=True, slots=True)
class Question:
    """What is looked for: the words, and groups of marks of which a hit bears one each."""

    said: Wording
    marks: tuple[tuple[str, ...], ...] = ()
    trash: bool = False
    """Whether the trash is looked through; else it is left out."""

    @property
    def completes(self) -> str:
        """Return the folded start of the last word if it is long enough to be completed."""
        last = self.said.folded[-1]
        return last if len(last) >= SHORTEST_COMPLETED else ""

    def tiers(self) -> tuple[tuple[Tier, str], ...]:
        """Return the FTS5 expression of every tier but the last, strictest first."""
        exact, folded = self.said.exact, self.said.folded
        tiers = [
            (Tier.EXACT_PHRASE, _phrase("exact", exact)),
            (Tier.FOLDED_PHRASE, _phrase("folded", folded)),
        ]
        if len(exact) > 1:
            tiers += [
                (Tier.EXACT_WORDS, _all_of("exact", exact)),
                (Tier.FOLDED_WORDS, _all_of("folded", folded)),
            ]
        return tuple((tier, self._marked(expression)) for tier, expression in tiers)

    def completed(self, endings: Sequence[str]) -> str:
        """Return the last tier: all words but the last, and any of those it may become."""
        groups = [*((word,) for word in self.said.folded[:-1]), endings]
        return self._marked("folded : (" + " AND ".join(_any_of(group) for group in groups) + ")")

    def _marked(self, expression: str) -> str:
        groups = [f"marks : {_any_of(group)}" for group in self.marks]
        joined = " AND ".join([f"({expression})", *groups])
        return joined if self.trash else f'({joined}) NOT marks : "{_TRASH}"'


def question(words: str, wanted: Filter = _ALL, keys: FilterKeys = _NO_NAMES) -> Question | None:
    """Return what somebody looks for; None when the words hold no letter and no digit.

    Every word reaches the index in quotation marks: nothing that is typed can act as syntax.
    """
    said = wording(clean_line(words[:_LONGEST_TEXT]))
    if not said.exact:
        return None
    groups = (
        () if wanted.status is None else (status_mark(wanted.status),),
        tuple(map(section_mark, keys.sections)),
        tuple(map(tag_mark, keys.tags)),
        tuple(map(person_mark, keys.people)),
        days_between(wanted.since, wanted.until),
        (UNCAPTIONED,) if wanted.uncaptioned else (),
    )
    return Question(
        Wording(said.exact[:MOST_WORDS], said.folded[:MOST_WORDS]),
        tuple(group for group in groups if group),
        trash=wanted.status is Status.TRASHED,
    )


def days_between(since: date | None, until: date | None) -> tuple[str, ...]:
    """Return the fewest words of the index (years, months, days) that make up a span of days.

    An open end reaches to the first or the last year that a publication can have.
    """
    if since is None and until is None:
        return ()
    day = max(since or _FIRST_DAY, _FIRST_DAY)
    last = min(until or _LAST_DAY, _LAST_DAY)
    marks: list[str] = []
    while day <= last:
        year_ends = date(day.year, 12, 31)
        month_ends = date(day.year, day.month, monthrange(day.year, day.month)[1])
        of_day, of_month, of_year = day_marks(day.year * 10_000 + day.month * 100 + day.day)
        if (day.month, day.day) == (1, 1) and year_ends <= last:
            marks.append(of_year)
            day = year_ends + _ONE_DAY
        elif day.day == 1 and month_ends <= last:
            marks.append(of_month)
            day = month_ends + _ONE_DAY
        else:
            marks.append(of_day)
            day += _ONE_DAY
    return tuple(marks) or ("none",)


def _phrase(column: str, words: Sequence[str]) -> str:
    return f'{column} : "{" ".join(words)}"'


def _all_of(column: str, words: Sequence[str]) -> str:
    return f"{column} : (" + " AND ".join(_any_of((word,)) for word in words) + ")"


def _any_of(words: Sequence[str]) -> str:
    return "(" + " OR ".join(f'"{word}"' for word in words) + ")"
