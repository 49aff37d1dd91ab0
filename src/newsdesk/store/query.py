"""Words that somebody typed, as questions to the search index, strictest first."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from enum import IntEnum
from typing import TYPE_CHECKING, Final

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
from newsdesk.store.wording import FIELD_END, Wording, wording
from newsdesk.text.dateline import FIRST_YEAR, LAST_YEAR
from newsdesk.text.normalize import clean_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsdesk.news.asking import Asked

MOST_WORDS: Final = 24
"""Words of a question that count; more (a pasted paragraph) add nothing but work."""

SHORTEST_COMPLETED: Final = 2
"""Letters of a half-typed word from which it is completed."""

MOST_PHRASES: Final = 24
"""Completed phrases that are looked for at most."""

_LONGEST_TEXT: Final = 2_000
_EVERY: Final = f'folded : "{FIELD_END}"'
_NO_NAMES: Final = FilterKeys()
_TRASH: Final = status_mark(Status.TRASHED)
_FIRST_DAY: Final = date(FIRST_YEAR, 1, 1)
_LAST_DAY: Final = date(LAST_YEAR, 12, 31)
_ONE_DAY: Final = timedelta(days=1)


class Tier(IntEnum):
    """How a hit fits the words."""

    EXACT_PHRASE = 0
    READ_PHRASE = 1
    """The phrase as the archive mostly writes it: "hai phong" is read as "hải phòng"."""
    FOLDED_PHRASE = 2
    EXACT_WORDS = 3
    FOLDED_WORDS = 4
    COMPLETED_PHRASE = 5
    COMPLETED = 6


Tiers = tuple[tuple[Tier, str], ...]
"""Tiers with their FTS5 expressions."""


@dataclass(frozen=True, slots=True)
class Question:
    """What is looked for: words, phrases, what must not stand there, and marks.

    Of each group of ``marks`` a hit bears one. ``as_phrase``: the words stood in quotation marks.
    ``said`` is empty where only ``without`` or the marks decide.
    """

    said: Wording
    phrases: tuple[Wording, ...] = ()
    without: tuple[Wording, ...] = ()
    marks: tuple[tuple[str, ...], ...] = ()
    as_phrase: bool = False
    trash: bool = False
    """Whether the trash is looked through; else it is left out."""

    @property
    def is_marked(self) -> bool:
        """Tell whether any word was typed with a mark: then marks were meant."""
        return self.said.exact != self.said.folded

    @property
    def may_be_read(self) -> bool:
        """Tell whether it is a phrase with a word that has no mark and may want one."""
        pairs = zip(self.said.exact, self.said.folded, strict=True)
        return len(self.said.exact) > 1 and any(exact == folded for exact, folded in pairs)

    @property
    def completes(self) -> str:
        """Return the folded start of the last word if it is long enough to be completed."""
        last = self.said.folded[-1] if self.said.folded and not self.as_phrase else ""
        return last if len(last) >= SHORTEST_COMPLETED else ""

    def could_be(self, reading: Sequence[str]) -> bool:
        """Tell whether words with marks can be what was meant: typed marks are theirs."""
        pairs = zip(self.said.exact, self.said.folded, reading, strict=True)
        return all(exact in (folded, read) for exact, folded, read in pairs)

    def exact_phrase(self) -> str:
        """Return the expression of the phrase as it was typed."""
        return self._marked(_phrase("exact", self.said.exact))

    def folded_phrase(self) -> str:
        """Return the expression of the phrase without its marks."""
        return self._marked(_phrase("folded", self.said.folded))

    def read_phrase(self, reading: Sequence[str]) -> str:
        """Return the expression of the phrase with the marks that the archive gives it."""
        return self._marked(_phrase("exact", reading))

    def exact_words(self) -> str:
        """Return the expression of all words as they were typed, in any place."""
        return self._marked(_all_of("exact", self.said.exact))

    def all_of_it(self) -> str:
        """Return the expression of everything that holds all words, in any place and form."""
        if not self.said.exact:
            return self._marked(_EVERY)
        if self.as_phrase:
            return self._marked(_as_typed(self.said))
        return self._marked(_all_of("folded", self.said.folded))

    def looser(self) -> Tiers:
        """Return the tiers below the exact phrase, but for the completed ones, in their order.

        Where marks were typed no hit without them stands above one with them.
        """
        if not self.said.exact:
            return ((Tier.FOLDED_WORDS, self._marked(_EVERY)),)
        exact, folded = self.said.exact, self.said.folded
        phrase = (Tier.FOLDED_PHRASE, self.folded_phrase())
        if self.as_phrase:
            return () if self.is_marked else (phrase,)
        if len(exact) == 1:
            return (phrase,)
        words = (Tier.EXACT_WORDS, self.exact_words())
        last = (Tier.FOLDED_WORDS, self._marked(_all_of("folded", folded)))
        return (words, phrase, last) if self.is_marked else (phrase, words, last)

    def completed(self, endings: Sequence[str]) -> Tiers:
        """Return the tiers with all words but the last, and any of those it may become.

        Their first words stand before it as a phrase, or anywhere: with the marks they were typed
        with, then without.
        """
        exact, folded = self.said.exact[:-1], self.said.folded[:-1]
        begun = f"folded : {_any_of(endings)}"
        loose = self._marked(f"{_all_of('folded', folded)} AND {begun}" if folded else begun)
        tiers = [(Tier.COMPLETED, loose)]
        if exact != folded:
            tiers.insert(
                0, (Tier.COMPLETED, self._marked(f"{_all_of('exact', exact)} AND {begun}"))
            )
        if folded:
            start = " ".join(folded)
            phrases = _any_of([f"{start} {ending}" for ending in endings[:MOST_PHRASES]])
            tiers.insert(0, (Tier.COMPLETED_PHRASE, self._marked(f"folded : {phrases}")))
        return tuple(tiers)

    def _marked(self, expression: str) -> str:
        wanted = [f"({expression})", *(_as_typed(one) for one in self.phrases)]
        wanted += [f"marks : {_any_of(group)}" for group in self.marks]
        joined = " AND ".join(wanted)
        unwanted = [_as_typed(one) for one in self.without]
        if not self.trash:
            unwanted.append(f'marks : "{_TRASH}"')
        return f"({joined}) NOT ({' OR '.join(unwanted)})" if unwanted else joined


def question(asked: Asked, keys: FilterKeys = _NO_NAMES) -> Question | None:
    """Return what somebody looks for; None when no letter and no digit was typed.

    Every word reaches the index in quotation marks: nothing that is typed can act as syntax.
    """
    said = _cut(asked.words)
    phrases = tuple(one for one in map(_cut, asked.phrases) if one.exact)
    without = tuple(one for one in map(_cut, asked.without) if one.exact)
    if not said.exact and not phrases and not without:
        return None
    as_phrase = not said.exact and bool(phrases)
    if as_phrase:
        said, *rest = phrases
        phrases = tuple(rest)
    wanted = asked.filter
    groups = (
        () if wanted.status is None else (status_mark(wanted.status),),
        tuple(map(section_mark, keys.sections)),
        *(tuple(map(tag_mark, tags)) for tags in keys.tags),
        tuple(map(person_mark, keys.people)),
        days_between(wanted.since, wanted.until),
        (UNCAPTIONED,) if wanted.uncaptioned else (),
    )
    return Question(
        said,
        phrases,
        without,
        tuple(group for group in groups if group),
        as_phrase=as_phrase,
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


def _cut(words: str) -> Wording:
    said = wording(clean_line(words[:_LONGEST_TEXT]))
    return Wording(said.exact[:MOST_WORDS], said.folded[:MOST_WORDS])


def _as_typed(said: Wording) -> str:
    """Return the expression of a phrase in quotation marks: its marks count if it has any."""
    if said.exact == said.folded:
        return _phrase("folded", said.folded)
    return _phrase("exact", said.exact)


def _phrase(column: str, words: Sequence[str]) -> str:
    return f'{column} : "{" ".join(words)}"'


def _all_of(column: str, words: Sequence[str]) -> str:
    return f"{column} : (" + " AND ".join(f'"{word}"' for word in words) + ")"


def _any_of(words: Sequence[str]) -> str:
    return "(" + " OR ".join(f'"{word}"' for word in words) + ")"
