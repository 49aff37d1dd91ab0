"""The piece of a text in which the words stood, cut from the original with its marks, hits framed.

FTS5's own ``snippet()`` can not do it: the index holds folded words and no text. Only texts of the
hits that are shown are looked through, and only in the form in which they were found.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from newsdesk.store.query import Tier
from newsdesk.store.wording import wording
from newsdesk.text.fold import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from newsdesk.store.query import Question

OPEN: Final = "\x02"
CLOSE: Final = "\x03"

_LENGTH: Final = 180
_BEFORE: Final = 50
_MOST_HITS: Final = 40
_NEAR: Final = 1_500
_GAP: Final = r"[\W_]+"
_IN_WORD: Final = r"[^\W_]"
_BLANKS: Final = re.compile(r"\s+")
_MARKDOWN: Final = re.compile(r"\*+|^#+ |^> ", re.MULTILINE)


class Highlighter:
    """Cuts snippets for one question."""

    def __init__(self, asked: Question) -> None:
        self._asked = asked
        self._readings: list[tuple[str, ...]] = []
        self._patterns: dict[Tier, re.Pattern[str] | None] = {}

    def snippet(self, tier: Tier, *texts: str) -> str | None:
        """Return the piece around the hits in the first text that has any, None when none has.

        A phrase in another tone style (hoà for hòa) is found among the folded ones.
        """
        for level in (tier, *_LOOSER[tier]):
            for text in texts:
                hits = self._hits(_beginning(text), level) or self._hits(text, level)
                if hits:
                    return _cut(text, hits)
        return None

    def read(self, reading: tuple[str, ...]) -> None:
        """Take note of one way in which the archive writes the phrase."""
        self._readings.append(reading)

    def reading(self, *texts: str) -> tuple[str, ...] | None:
        """Return the words of the phrase as the first text that holds it writes them."""
        for text in texts:
            hits = self._hits(text, Tier.FOLDED_PHRASE, most=1)
            if hits:
                start, end = hits[0]
                said = wording(text[start:end]).exact
                return said if len(said) == len(self._asked.said.exact) else None
        return None

    def _hits(self, text: str, level: Tier, most: int = _MOST_HITS) -> list[tuple[int, int]]:
        pattern = self._pattern(level)
        form = text.lower() if level in _IN_LOWER_CASE else text
        if len(form) != len(text):
            # A capital that has two letters in lower case (İ): places would not fit the original.
            form = text
        hits: list[tuple[int, int]] = []
        for found in pattern.finditer(form) if pattern else ():
            if found.start() and form[found.start() - 1].isalnum():
                continue
            hits.append(found.span())
            if len(hits) == most:
                break
        return hits

    # A pattern of folded words takes a millisecond to make and most questions want one or two.
    def _pattern(self, level: Tier) -> re.Pattern[str] | None:
        if level not in self._patterns:
            parts = [*self._of_words(level), *self._of_phrases(level)]
            # Of several, most are told apart at the start of a word; of one, the first letters
            # are looked for at once.
            several = f"(?<!{_IN_WORD})(?:{'|'.join(parts)})" if parts[1:] else "".join(parts)
            self._patterns[level] = re.compile(several) if parts else None
        return self._patterns[level]

    def _of_words(self, level: Tier) -> Iterable[str]:
        exact, folded = self._asked.said.exact, self._asked.said.folded
        *first, last = map(_any_marks, folded or ("",))
        begun = f"{last}{_IN_WORD}*"
        patterns: dict[Tier, Iterable[str]] = {
            Tier.EXACT_PHRASE: (_phrase(map(re.escape, exact)),),
            Tier.READ_PHRASE: [_phrase(map(re.escape, one)) for one in self._readings],
            Tier.FOLDED_PHRASE: (_phrase([*first, last]),),
            Tier.EXACT_WORDS: _words(map(re.escape, exact)),
            Tier.FOLDED_WORDS: _words([*first, last]),
            Tier.COMPLETED_PHRASE: (_GAP.join([*first, begun]),),
            Tier.COMPLETED: (*_words(first), begun),
        }
        return patterns[level] if folded else ()

    def _of_phrases(self, level: Tier) -> Iterable[str]:
        for said in self._asked.phrases:
            if level in _IN_LOWER_CASE and said.exact != said.folded:
                yield _phrase(map(re.escape, said.exact))
            else:
                yield _phrase(map(_any_marks, said.folded))


_IN_LOWER_CASE: Final = (Tier.EXACT_PHRASE, Tier.READ_PHRASE, Tier.EXACT_WORDS)
_LOOSER: Final = {
    Tier.EXACT_PHRASE: (Tier.FOLDED_PHRASE,),
    Tier.READ_PHRASE: (Tier.FOLDED_PHRASE,),
    Tier.FOLDED_PHRASE: (),
    Tier.EXACT_WORDS: (Tier.FOLDED_WORDS,),
    Tier.FOLDED_WORDS: (),
    Tier.COMPLETED_PHRASE: (),
    Tier.COMPLETED: (),
}


def beginning(text: str) -> str:
    """Return the beginning of a text, for a hit that stands elsewhere (title, tag)."""
    return _cut(text, [(0, 0)])


def _beginning(text: str) -> str:
    """Return the first part of a long text, whole words: most hits stand there."""
    return text if len(text) <= _NEAR else text[: text.rfind(" ", 0, _NEAR) + 1]


def _phrase(words: Iterable[str]) -> str:
    return _GAP.join(words) + f"(?!{_IN_WORD})"


def _words(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(f"{word}(?!{_IN_WORD})" for word in dict.fromkeys(words))


def _any_marks(folded: str) -> str:
    """Return a pattern of everything that a folded word stands for, capitals and marks."""
    shapes = _shapes()
    return "".join(shapes.get(letter) or re.escape(letter) for letter in folded)


# Looking for every shape of a letter in the original is thrice as fast as folding the original.
@cache
def _shapes() -> dict[str, str]:
    """Return the class of letters that fold to each letter."""
    letters = "".join(
        map(chr, (*range(0x41, 0x530), *range(0x1E00, 0x2000), *range(0xFF21, 0xFF3B)))
    )
    found: dict[str, str] = {}
    for letter, bare in zip(letters, fold(letters), strict=True):
        if letter.isalnum():
            found[bare] = found.get(bare, "") + letter
    return {bare: f"[{bare}{shapes}]" for bare, shapes in found.items()}


def _cut(text: str, hits: Sequence[tuple[int, int]]) -> str:
    """Return some 180 characters around the closest hits, whole words, single blanks."""
    first = _best_start(text, hits)
    begin = max(0, first - _BEFORE)
    if begin:
        blank = text.find(" ", begin, first)
        begin = blank + 1 if blank >= 0 else begin
    end = min(len(text), max(begin + _LENGTH, first + 1))
    if end < len(text):
        blank = text.rfind(" ", first + 1, end)
        end = blank if blank > 0 else end
    pieces = []
    place = begin
    for start, stop in hits:
        if start < begin or stop > end or start == stop:
            continue
        pieces += [text[place:start], OPEN, text[start:stop], CLOSE]
        place = stop
    pieces.append(text[place:end])
    piece = _BLANKS.sub(" ", _MARKDOWN.sub("", "".join(pieces))).strip()
    return f"{'… ' if begin else ''}{piece}{' …' if end < len(text) else ''}"


def _best_start(text: str, hits: Sequence[tuple[int, int]]) -> int:
    """Return where the window with the most different hit words begins; the first of equals."""
    reach = _LENGTH - _BEFORE
    best, most = hits[0][0], 0
    for place, (start, _stop) in enumerate(hits):
        inside: set[str] = set()
        for begin, end in hits[place:]:
            if end > start + reach:
                break
            inside.add(text[begin:end].lower())
        if len(inside) > most:
            best, most = start, len(inside)
    return best
