"""Reading a sentence with a model: which words another one, a slip away, would fit better."""

from __future__ import annotations

import math
from bisect import bisect_left
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from newsdesk.checks.context_model import LIKELY
from newsdesk.checks.context_words import BREAK, OTHER, SIGNS, words
from newsdesk.text.near_syllables import grouped, one_slip_from

if TYPE_CHECKING:
    from newsdesk.checks.context_model import ContextModel

_LEAST_ODDS: Final = 1.0
"""Below it, no other word of the article can make a suspicion of a word."""
_OPTIONS: Final = 3
_RARE: Final = 0.3
"""How often a syllable has been seen that never was."""
_FITS: Final = math.exp(-14)
"""A word that makes itself and the two behind it this likely is not doubted: of 708 slips that
were found none came near (-15.6 at most), and it spares three words of five the weighing."""
_KEPT: Final = 8_000
_LONGEST_KEPT: Final = 2_000


@dataclass(frozen=True, slots=True)
class Option:
    """Another word for a place: ``odds`` is the logarithm of how much better it fits there."""

    key: str
    odds: float


@dataclass(frozen=True, slots=True)
class Suspect:
    """A word that others would fit better, the best first; ``place`` counts words."""

    place: int
    start: int
    end: int
    options: tuple[Option, ...]


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence read: its words as they are compared, and the suspects among them."""

    keys: tuple[str, ...]
    suspects: tuple[Suspect, ...]


class ContextReader:
    """Reads sentences with one model, and remembers them: a key pressed reads its own again."""

    def __init__(self, model: ContextModel) -> None:
        self.model = model
        self._number = {word: number for number, word in enumerate(model.words)}
        self._groups = grouped(model.words[len(SIGNS) :])
        self._near: dict[str, tuple[tuple[str, int, float], ...]] = {}
        self._other = self._number[OTHER]
        self._break = self._number[BREAK]
        self._unknown = _RARE / max(1, model.syllables)
        self._remembering = lru_cache(maxsize=_KEPT)(self._read)

    def read(self, sentence: str) -> Sentence:
        """Read a sentence; it must be clean, and hold nothing that must not be doubted."""
        if len(sentence) > _LONGEST_KEPT:
            return self._read(sentence)
        return self._remembering(sentence)

    def forget(self) -> None:
        """Forget the sentences read so far."""
        self._remembering.cache_clear()

    def likely(self, word: str) -> float:
        """Return how likely a word is anywhere."""
        number = self._number.get(word)
        return self._unknown if number is None else self.model.alone[number]

    def _read(self, sentence: str) -> Sentence:
        listed = words(sentence)
        number = self._number
        ends = [self._break, self._break]
        line = [*ends, *(number.get(word.key, self._other) for word in listed), *ends]
        suspects = []
        for place, word in enumerate(listed):
            if word.open:
                known = word.key in number
                options = self._options(word.key, line[place : place + 5], known=known)
                if options:
                    suspects.append(Suspect(place, word.start, word.end, options))
        return Sentence(tuple(word.key for word in listed), tuple(suspects))

    def _options(self, key: str, around: list[int], *, known: bool) -> tuple[Option, ...]:
        """Return what fits better than the word in the middle of five."""
        before2, before, here, behind, behind2 = around
        weigh = _Place(self.model, before2, before, behind, behind2).weigh
        now = weigh(here) if known else weigh(-1) * self._unknown
        if known and now > _FITS:
            return ()
        least = now * math.exp(_LEAST_ODDS)
        better = []
        for other, other_number, share in self._neighbours(key):
            fits = weigh(other_number) * share
            if fits > least:
                better.append((fits, other))
        better.sort(reverse=True)
        return tuple(Option(other, math.log(fits / now)) for fits, other in better[:_OPTIONS])

    def _neighbours(self, key: str) -> tuple[tuple[str, int, float], ...]:
        found = self._near.get(key)
        if found is None:
            found = tuple(
                (other, self._number[other], share)
                for other, share in one_slip_from(key, self._groups)
            )
            self._near[key] = found
        return found


class _Place:
    """A place between two words before it and two behind, which weighs words for it."""

    __slots__ = ("_around", "_behind2_after", "_model", "_pair_before")

    def __init__(
        self, model: ContextModel, before2: int, before: int, behind: int, behind2: int
    ) -> None:
        self._model = model
        self._around = (before, behind, behind2)
        self._pair_before = self._pair(before2, before)
        self._behind2_after = self._second(behind, behind2, self._pair(behind, behind2))

    def weigh(self, word: int) -> float:
        """Return how likely the word and the two behind it are here; -1 is a word never seen."""
        before, behind, behind2 = self._around
        model = self._model
        if word < 0:
            return model.alone[behind] * self._behind2_after
        first = self._pair(before, word)
        second = self._pair(word, behind)
        return (
            self._third(self._pair_before, word, self._second(before, word, first))
            * self._third(first, behind, self._second(word, behind, second))
            * self._third(second, behind2, self._behind2_after)
        )

    def _pair(self, word: int, follower: int) -> int:
        """Return where a pair stands in the tables, -1 if it was never seen."""
        model = self._model
        end = model.pairs[word + 1]
        place = bisect_left(model.next_word, follower, model.pairs[word], end)
        return place if place < end and model.next_word[place] == follower else -1

    def _second(self, word: int, follower: int, pair: int) -> float:
        model = self._model
        likely = model.left[word] * model.alone[follower]
        return likely + LIKELY[model.next_likely[pair]] if pair >= 0 else likely

    def _third(self, pair: int, follower: int, without: float) -> float:
        """Return how likely a word is behind a pair; ``without`` the first of the pair."""
        if pair < 0:
            return without
        model = self._model
        start, end = model.triples[pair], model.triples[pair + 1]
        if start == end:
            return without
        likely = LIKELY[model.next_left[pair]] * without
        place = bisect_left(model.last_word, follower, start, end)
        if place < end and model.last_word[place] == follower:
            likely += LIKELY[model.last_likely[place]]
        return likely
