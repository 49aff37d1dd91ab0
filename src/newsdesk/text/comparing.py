"""Two texts side by side: which words went, which came, paragraph beside paragraph.

Paragraphs are laid beside each other first, and words are compared inside a pair only: that keeps
a changed paragraph opposite its former self, and the time short (``_DEAR``) whatever the texts.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from newsdesk.text.matching import matched, paired

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence


class Fate(StrEnum):
    """What became of a piece of text from the left side to the right."""

    KEPT = "kept"
    REMOVED = "removed"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words that share one fate; never empty."""

    fate: Fate
    text: str


@dataclass(frozen=True, slots=True)
class Row:
    """A paragraph and what it became.

    ``pieces`` run in reading order, what went before what came in its place. The breaks behind a
    paragraph belong to it: the rows' left sides joined are the left text, and so the right.
    """

    pieces: tuple[Piece, ...]

    @property
    def left(self) -> tuple[Piece, ...]:
        """Return the pieces of the left text: kept and removed."""
        return tuple(piece for piece in self.pieces if piece.fate is not Fate.ADDED)

    @property
    def right(self) -> tuple[Piece, ...]:
        """Return the pieces of the right text: kept and added."""
        return tuple(piece for piece in self.pieces if piece.fate is not Fate.REMOVED)

    @property
    def differs(self) -> bool:
        """Tell whether anything went or came here."""
        return any(piece.fate is not Fate.KEPT for piece in self.pieces)


_PARAGRAPH: Final = re.compile(r"[^\n]*\n+|[^\n]+")
_SENTENCE: Final = re.compile(r".+?(?:[.!?…;:]+[\"”’)»]*(?=\s)|$)\s*", re.DOTALL)
_WORD: Final = re.compile(r"(\s*)(\w+|[^\w\s]|$)")

_LONG: Final = 300
"""Words in a paragraph from which its sentences are laid beside each other before the words."""

_DEAR: Final = 150_000
"""Equal pairs of words that are weighed at most: some 20 ms; beyond, only rare words guide."""

_CRUMB: Final = 3
"""Words replaced on either side of one kept word that make it part of the change."""


def compared(left: str, right: str) -> tuple[Row, ...]:
    """Return two texts row by row, a paragraph a row; no row where both are empty."""
    if left == right:
        return tuple(Row((Piece(Fate.KEPT, text),)) for text in _PARAGRAPH.findall(left))
    before, after = _PARAGRAPH.findall(left), _PARAGRAPH.findall(right)
    return tuple(_row(one, other) for one, other in paired(before, after))


def _row(left: str, right: str) -> Row:
    """Return one paragraph beside another; either may be empty."""
    return Row(tuple(_joined(_changes(left, right))))


def _changes(left: str, right: str) -> Iterator[Piece]:
    if left == right:
        yield Piece(Fate.KEPT, left)
        return
    before, after = _WORD.findall(left), _WORD.findall(right)
    if min(len(before), len(after)) > _LONG:
        sentences = paired(_SENTENCE.findall(left), _SENTENCE.findall(right))
        if len(sentences) > 1:
            for one, other in sentences:
                yield from _changes(one, other)
            return
    yield from _of_words(before, after)


_Word = tuple[str, str]
"""The blanks before a word, and the word."""


def _of_words(left: Sequence[_Word], right: Sequence[_Word]) -> Iterator[Piece]:
    here = there = 0
    for one, other in (*_anchors(left, right), (len(left), len(right))):
        yield from _replaced(left[here:one], right[there:other])
        if one == len(left):
            return
        (blank, word), (other_blank, _) = left[one], right[other]
        if blank == other_blank:
            yield Piece(Fate.KEPT, blank + word)
        else:
            yield Piece(Fate.REMOVED, blank)
            yield Piece(Fate.ADDED, other_blank)
            yield Piece(Fate.KEPT, word)
        here, there = one + 1, other + 1


def _anchors(left: Sequence[_Word], right: Sequence[_Word]) -> list[tuple[int, int]]:
    """Return the places of equal words, without the crumbs between two changes."""
    words = [word for _, word in left]
    others = [word for _, word in right]
    ends = len(words), len(others)
    return list(_without_crumbs(matched(words, others, _DEAR), words, ends))


def _without_crumbs(
    pairs: list[tuple[int, int]], words: Sequence[str], ends: tuple[int, int]
) -> Iterator[tuple[int, int]]:
    """Yield the pairs but those of a lone comma, or one word, amid changes on both its sides.

    Such a find is chance: two whole phrases read better than their crumbs.
    """
    before = (-1, -1)
    for place, pair in enumerate(pairs):
        after = pairs[place + 1] if place + 1 < len(pairs) else ends
        gaps = [
            min(later[side] - earlier[side] - 1 for side in (0, 1))
            for earlier, later in ((before, pair), (pair, after))
        ]
        before = pair
        enough = _CRUMB if any(map(str.isalnum, words[pair[0]])) else 1
        if min(gaps) < enough:
            yield pair


def _replaced(left: Sequence[_Word], right: Sequence[_Word]) -> Iterator[Piece]:
    gone = "".join(blank + word for blank, word in left)
    come = "".join(blank + word for blank, word in right)
    if gone and come and left[0][0] == right[0][0]:
        same = len(left[0][0])
        yield Piece(Fate.KEPT, gone[:same])
        gone, come = gone[same:], come[same:]
    yield Piece(Fate.REMOVED, gone)
    yield Piece(Fate.ADDED, come)


def _joined(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """Yield the pieces with neighbours of one fate made one, and what came behind what went."""
    texts = dict.fromkeys(Fate, "")
    for piece in pieces:
        if not piece.text:
            continue
        if (piece.fate is Fate.KEPT) != bool(texts[Fate.KEPT]):
            yield from _taken(texts)
        texts[piece.fate] += piece.text
    yield from _taken(texts)


def _taken(texts: dict[Fate, str]) -> Iterator[Piece]:
    for fate, text in texts.items():
        if text:
            yield Piece(fate, text)
            texts[fate] = ""
