"""The piece of a text in which the words stood, cut from the original with its marks, hits framed.

FTS5's own ``snippet()`` can not do it: the index holds folded words and no text. Only texts of the
hits that are shown are looked through, and only in the form in which they were found.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from newsdesk.store.query import Tier
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
        exact, folded = asked.said.exact, asked.said.folded
        self._patterns = {
            Tier.EXACT_PHRASE: _phrase(map(re.escape, exact)),
            Tier.FOLDED_PHRASE: _phrase(map(_any_marks, folded)),
            Tier.EXACT_WORDS: _words(map(re.escape, exact)),
            Tier.FOLDED_WORDS: _words(map(_any_marks, folded)),
            Tier.COMPLETED: _words(
                map(_any_marks, folded[:-1]), begun=f"{_any_marks(folded[-1])}{_IN_WORD}*"
            ),
        }

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

    def start(self, text: str) -> str:
        """Return the beginning of a text, for a hit that stands elsewhere (title, tag)."""
        return _cut(text, [(0, 0)])

    def _hits(self, text: str, level: Tier) -> list[tuple[int, int]]:
        form = text.lower() if level in _IN_LOWER_CASE else text
        if len(form) != len(text):
            # A capital that has two letters in lower case (İ): places would not fit the original.
            form = text
        hits = []
        for found in self._patterns[level].finditer(form):
            if found.start() and form[found.start() - 1].isalnum():
                continue
            hits.append(found.span())
            if len(hits) == _MOST_HITS:
                break
        return hits


_IN_LOWER_CASE: Final = (Tier.EXACT_PHRASE, Tier.EXACT_WORDS)
_LOOSER: Final = {
    Tier.EXACT_PHRASE: (Tier.FOLDED_PHRASE,),
    Tier.FOLDED_PHRASE: (),
    Tier.EXACT_WORDS: (Tier.FOLDED_WORDS,),
    Tier.FOLDED_WORDS: (),
    Tier.COMPLETED: (),
}


def _beginning(text: str) -> str:
    """Return the first part of a long text, whole words: most hits stand there."""
    return text if len(text) <= _NEAR else text[: text.rfind(" ", 0, _NEAR) + 1]


def _phrase(words: Iterable[str]) -> re.Pattern[str]:
    return re.compile(_GAP.join(words) + f"(?!{_IN_WORD})")


def _words(words: Iterable[str], *, begun: str = "") -> re.Pattern[str]:
    whole = [f"{word}(?!{_IN_WORD})" for word in dict.fromkeys(words)]
    return re.compile("|".join([*whole, begun] if begun else whole))


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
