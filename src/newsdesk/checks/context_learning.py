"""Learning from an archive: its texts are read one by one, counted, and made a model."""

from __future__ import annotations

from array import array
from collections import Counter, defaultdict
from functools import partial
from typing import TYPE_CHECKING, Final

from newsdesk.checks.context_model import ContextModel, code_of
from newsdesk.checks.context_words import BREAK, OTHER, SIGNS, keys, sentences, sign_of
from newsdesk.checks.passages import without_signs
from newsdesk.text.syllables import is_syllable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_PAIR_DISCOUNT: Final = 0.8
_TRIPLE_DISCOUNT: Final = 0.85
_LEAST_WORD: Final = 2
"""A word seen once is as good as unknown."""
_LEAST_TRIPLE: Final = 2
"""Triples seen once are two thirds of all and teach next to nothing."""

_AT_ONCE: Final = 20_000
"""Words counted in one go: a few milliseconds, for nobody else runs meanwhile."""
_A_ROUND: Final = 3_000_000
"""Words whose followers are held in memory at one time."""
_PARTS: Final = 1_000
_MARKED: Final = ("[", "*", "`", "<", "_", "http", "www.", "@")


class _Numbers(dict[str, int]):
    """Gives every syllable a number when it is first met; other words have that of their sign."""

    def __init__(self) -> None:
        super().__init__((sign, number) for number, sign in enumerate(SIGNS))
        self.words = list(SIGNS)

    def __missing__(self, word: str) -> int:
        if not word[0].isalpha() or not is_syllable(word):
            return self[sign_of(word)]
        self[word] = len(self.words)
        self.words.append(word)
        return self[word]


class Learner:
    """Reads texts, two bytes a word, and makes a model of them at the end."""

    def __init__(self) -> None:
        self._numbers = _Numbers()
        self._break = SIGNS.index(BREAK)
        self._read = array("H", [self._break, self._break])
        self.articles = 0

    def add(self, *texts: str) -> None:
        """Read the texts of one article; they must be clean."""
        self.articles += 1
        for text in texts:
            shown = without_signs(text) if any(mark in text for mark in _MARKED) else text
            for _, sentence in sentences(shown):
                self._read.extend(map(self._numbers.__getitem__, keys(sentence)))
                self._read.append(self._break)
                self._read.append(self._break)

    def learned(
        self, at: str, step: Callable[[int, int], None] | None = None, *, there_were: int = 0
    ) -> ContextModel:
        """Return the model; the learner is empty then.

        Args:
            at: when, in ISO 8601; it is kept with the model.
            step: told many times how much is done, of how much; may raise to cancel, and may
                take its time when somebody else needs the machine.
            there_were: how many articles there were, if some were in languages not learned.
        """
        told = step or (lambda _done, _total: None)
        syllables = len(self._read)
        words, read, seen = self._renumbered(lambda share: told(round(_PARTS * share), 2 * _PARTS))
        tables = _Tables(len(words))
        rounds = list(_rounds(seen, len(words)))
        for number, (first, last) in enumerate(rounds):
            tell = partial(_tell, told, number, len(rounds))
            places = _places(read, first, last, tell)
            in_order = sorted(places)
            for done, word in enumerate(in_order):
                rest = partial(tell, 0.5 + done / len(in_order) / 2)
                tables.add(word, _followers(read, places.pop(word), rest))
            tables.close_up_to(last)
        counts = (self.articles, max(self.articles, there_were))
        return tables.model(counts, at, syllables, words)

    def _renumbered(
        self, told: Callable[[float], None]
    ) -> tuple[list[str], array[int], Counter[int]]:
        """Return words seen often enough in the order of letters, all read anew, and counts."""
        read = self._read
        seen: Counter[int] = Counter()
        for start in range(0, len(read), _AT_ONCE):
            seen.update(read[start : start + _AT_ONCE])
            told(start / len(read) / 2)
        names = self._numbers.words
        kept = sorted(
            names[number]
            for number, times in seen.items()
            if times >= _LEAST_WORD and number >= len(SIGNS)
        )
        words = [*SIGNS, *kept]
        new = {word: number for number, word in enumerate(words)}
        table = [new.get(name, new[OTHER]) for name in names]
        self._read = array("H")  # of the two only one is needed, and they are large
        for start in range(0, len(read), _AT_ONCE):
            piece = read[start : start + _AT_ONCE]
            read[start : start + _AT_ONCE] = array("H", map(table.__getitem__, piece))
            told(0.5 + start / len(read) / 2)
        counts: Counter[int] = Counter()
        for number, times in seen.items():
            counts[table[number]] += times
        return words, read, counts


def _tell(told: Callable[[int, int], None], number: int, rounds: int, share: float) -> None:
    """Tell how far a round is; reading comes before the first one and takes as long as all."""
    told(_PARTS + round(_PARTS * (number + share) / rounds), 2 * _PARTS)


def _rounds(seen: Counter[int], words: int) -> Iterator[tuple[int, int]]:
    """Yield first and last + 1 of words whose followers together fit in one round."""
    first = held = 0
    for word in range(words):
        if held and held + seen[word] > _A_ROUND:
            yield first, word
            first, held = word, 0
        held += seen[word]
    yield first, words


def _places(
    read: array[int], first: int, last: int, tell: Callable[[float], None]
) -> dict[int, array[int]]:
    """Return the places of each word of a round, but for the last two of what was read."""
    places: dict[int, array[int]] = {}
    end = len(read) - 2
    for start in range(0, end, _AT_ONCE):
        for place, word in enumerate(read[start : min(end, start + _AT_ONCE)], start):
            if first <= word < last:
                if word not in places:
                    places[word] = array("I")
                places[word].append(place)
        tell(start / end / 2)
    return places


def _followers(read: array[int], places: array[int], rest: Callable[[], None]) -> Counter[int]:
    """Count the two words behind these places: the next in the high half, then its follower."""
    counted: Counter[int] = Counter()
    for start in range(0, len(places), _AT_ONCE):
        rest()
        counted.update(
            [read[place + 1] << 16 | read[place + 2] for place in places[start : start + _AT_ONCE]]
        )
    return counted


class _Tables:
    """The tables of a model, filled word by word."""

    def __init__(self, words: int) -> None:
        self._met = array("I", bytes(4 * words))
        self._left = array("f", [1.0] * words)
        self._pairs = array("I", [0])
        self._next_word = array("H")
        self._next_likely = array("B")
        self._next_left = array("B")
        self._triples = array("I", [0])
        self._last_word = array("H")
        self._last_likely = array("B")

    def add(self, word: int, followers: Counter[int]) -> None:
        """Take the pairs and triples that begin with a word."""
        self.close_up_to(word)
        seconds: Counter[int] = Counter()
        thirds: defaultdict[int, list[tuple[int, int]]] = defaultdict(list)
        for both, times in followers.items():
            second = both >> 16
            seconds[second] += times
            if times >= _LEAST_TRIPLE:
                thirds[second].append((both & 0xFFFF, times))
        total = seconds.total()
        for second in sorted(seconds):
            times = seconds[second]
            self._met[second] += 1
            self._next_word.append(second)
            self._next_likely.append(code_of((times - _PAIR_DISCOUNT) / total))
            self._add_triples(times, sorted(thirds[second]) if second in thirds else [])
        if total:
            self._left[word] = _PAIR_DISCOUNT * len(seconds) / total

    def _add_triples(self, total: int, thirds: list[tuple[int, int]]) -> None:
        taken = 0.0
        for third, times in thirds:
            likely = (times - _TRIPLE_DISCOUNT) / total
            taken += likely
            self._last_word.append(third)
            self._last_likely.append(code_of(likely))
        self._next_left.append(code_of(1 - taken))
        self._triples.append(len(self._last_word))

    def close_up_to(self, word: int) -> None:
        """Note where the pairs of the words before this one end."""
        while len(self._pairs) <= word:
            self._pairs.append(len(self._next_word))

    def model(
        self, counts: tuple[int, int], at: str, syllables: int, words: list[str]
    ) -> ContextModel:
        """Return the finished model."""
        self.close_up_to(len(words))
        alone = sum(self._met) + 0.3 * len(words)
        return ContextModel(
            articles=counts[0],
            there_were=counts[1],
            learned=at,
            syllables=syllables,
            words=tuple(words),
            alone=array("f", [(met + 0.3) / alone for met in self._met]),
            left=self._left,
            pairs=self._pairs,
            next_word=self._next_word,
            next_likely=self._next_likely,
            next_left=self._next_left,
            triples=self._triples,
            last_word=self._last_word,
            last_likely=self._last_likely,
        )
