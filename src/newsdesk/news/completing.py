"""What a filter that is being typed into the search field may become: its name, then its value."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from newsdesk.news.asking import QUOTES, quoted
from newsdesk.news.filter_names import BEGINNING, FilterName, bare, filter_named
from newsdesk.news.section import LEVEL
from newsdesk.text.fold import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

SPELT: Final = (
    *("thẻ:", "mục:", "trạng-thái:", "tác-giả:", "ngày:", "thiếu:"),
    *("tag:", "section:", "state:", "author:", "day:", "missing:"),
)
"""The filters as they are offered; each is read whatever the language of the screen."""
FEWEST: Final = 2
"""Letters before a filter's name is offered: one begins half of all words."""
MOST: Final = 48
INDENT: Final = "\u2003\u2002"
"""How far a section stands in below another one (fixed blanks: lists leave plain ones out)."""


@dataclass(frozen=True, slots=True)
class Value:
    """A name that can be offered.

    ``spellings`` lead to it, too (aliases of a tag). A section has a ``level`` in its tree, and
    how many ``articles`` it holds with those below it.
    """

    name: str
    spellings: tuple[str, ...] = ()
    level: int = 0
    articles: int | None = None


@dataclass(frozen=True, slots=True)
class Offered:
    """What is put in when it is taken, and how it is shown: "alias → tag", "Mục · 12"."""

    taken: str
    shown: str


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
    piece: Started, names: Mapping[FilterName, Sequence[Value]], most: int = MOST
) -> tuple[Offered, ...]:
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
        return tuple(Offered(name, name) for name in SPELT if bare(name).startswith(wanted))
    values = names.get(piece.name, ())
    if not piece.typed.strip():
        return tuple(Offered(one.name, in_tree(one)) for one in values[:most])
    found = matching(piece.typed, values, most)
    return () if [one.taken for one in found] == [piece.typed] else found


def matching(typed: str, values: Iterable[Value], most: int = MOST) -> tuple[Offered, ...]:
    """Return the names that letters may mean, without regard to marks.

    Those that begin alike stand first, then those with a word that begins so, then those that
    hold the letters elsewhere. A name that only another spelling leads to is shown behind that.
    """
    wanted = fold(" ".join(typed.split()))
    found: list[tuple[int, Offered]] = []
    for value in values:
        fits = {one: _fit(wanted, fold(one)) for one in (value.name, *value.spellings)}
        near = {one: fit for one, fit in fits.items() if fit is not None}
        if near:
            best = min(near, key=lambda one: near[one])
            by_name = value.name in near
            shown = _counted(value.name, value) if by_name else f"{best} → {value.name}"
            found.append((near[best], Offered(value.name, shown)))
    found.sort(key=lambda one: one[0])
    return tuple(offered for _, offered in found[:most])


def _fit(wanted: str, folded: str) -> int | None:
    """Return how well a folded name fits, 0 best; None when it does not hold the letters."""
    if folded.startswith(wanted):
        return 0
    if f" {wanted}" in folded:
        return 1
    return 2 if wanted in folded else None


def in_tree(value: Value) -> str:
    """Return a name as it stands in its tree: below another one without that, set in."""
    title = value.name.rpartition(LEVEL)[2] if value.level else value.name
    return INDENT * value.level + _counted(title, value)


def _counted(name: str, value: Value) -> str:
    return name if value.articles is None else f"{name}  ·  {value.articles}"


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
