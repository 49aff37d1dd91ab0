"""What a filter that is being typed into the search field may become: its name, then its value."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from newsdesk.news.asking import QUOTES, quoted
from newsdesk.news.filter_names import BEGINNING, FilterName, bare, filter_named
from newsdesk.text.fold import fold

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

SPELT: Final = (
    *("thẻ:", "mục:", "trạng-thái:", "tác-giả:", "ngày:", "thiếu:"),
    *("tag:", "section:", "state:", "author:", "day:", "missing:"),
)
"""The filters as they are offered; each is read whatever the language of the screen."""
FEWEST: Final = 2
"""Letters before a filter's name is offered: one begins half of all words."""
MOST: Final = 48


@dataclass(frozen=True, slots=True)
class Started:
    """A piece that was begun: ``start`` and ``end`` count letters of the text.

    ``name`` is the filter whose value it is, None while the filter's own name is typed.
    """

    typed: str
    start: int
    end: int
    name: FilterName | None = None


def started(text: str, caret: int) -> Started | None:
    """Return the filter's name or value that the caret stands in, None if it stands in none."""
    folded = fold(text)
    if len(folded) != len(text):  # letters in several code points: places would not fit
        return None
    begun = None
    for found in BEGINNING.finditer(folded, 0, caret):
        if found.start() == 0 or text[found.start() - 1].isspace():
            begun = found
    if begun:
        typed = text[begun.end() : caret].lstrip()
        start = caret - len(typed)
        opened = bool(typed) and typed[0] in QUOTES
        inside = typed[1:] if opened else typed
        if not any(letter in QUOTES for letter in inside):
            end = _end(text, caret, quoted=opened)
            return Started(inside, start, end, filter_named(begun[1]))
    start = caret
    while start and not text[start - 1].isspace():
        start -= 1
    if start == caret or (begun and start < begun.end()):
        return None
    return Started(text[start:caret], start, _end(text, caret, quoted=False))


def fitting(
    piece: Started, names: Mapping[FilterName, Sequence[str]], most: int = MOST
) -> tuple[str, ...]:
    """Return what a piece may become: begun alike first, then with a word that begins so.

    Args:
        piece: as ``started`` found it.
        names: the values there are, of each filter that has known ones.
        most: at most so many.
    """
    if piece.name is None:
        wanted = bare(piece.typed)
        if len(wanted) < FEWEST:
            return ()
        return tuple(name for name in SPELT if bare(name).startswith(wanted))
    wanted = fold(" ".join(piece.typed.split()))
    begun: list[str] = []
    held: list[str] = []
    for name in names.get(piece.name, ()):
        folded = fold(name)
        if folded.startswith(wanted):
            begun.append(name)
        elif f" {wanted}" in folded:
            held.append(name)
    found = [*begun, *held]
    return () if found == [piece.typed] else tuple(found[:most])


def filled(text: str, piece: Started, taken: str) -> tuple[str, int]:
    """Return the text with what was taken in the place of a piece, and where the caret goes.

    A value with blanks gets its quotation marks.
    """
    said = taken if piece.name is None else f"{quoted(taken)} "
    after = text[piece.end :]
    if piece.name is not None:
        after = after.lstrip()
    return text[: piece.start] + said + after, piece.start + len(said)


def _end(text: str, caret: int, *, quoted: bool) -> int:
    """Return where the word ends that the caret stands in, or the value in quotation marks."""
    if quoted:
        closing = (at for at in range(caret, len(text)) if text[at] in QUOTES)
        return next(closing, len(text) - 1) + 1
    while caret < len(text) and not text[caret].isspace():
        caret += 1
    return caret
