"""Paragraphs of a text being written, moved up and down: items, photos and tables too."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsdesk.text.line_marks import FIGURE, HEADING, ITEM
from newsdesk.text.passage import Passage

if TYPE_CHECKING:
    from collections.abc import Callable


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of whole lines, from its first letter to the end of its last line."""

    start: int
    end: int


def pieces(text: str) -> tuple[Piece, ...]:
    """Return the paragraphs of a text: lines without a blank one between them are one.

    A photo's line and a subhead stand for themselves.
    """
    return tuple(_grouped(text, Piece(0, len(text)), _begins_piece))


def piece_at(text: str, place: int) -> Piece | None:
    """Return the paragraph that a place is in, None on a blank line."""
    return next((one for one in pieces(text) if one.start <= place <= one.end), None)


def moved(passage: Passage, step: int) -> Passage:
    """Move the chosen paragraphs one place up (-1) or down (1), what is chosen with them.

    Inside a list it is the item that moves, and numbers stay where they are.
    """
    listed = pieces(passage.text)
    held = [at for at, one in enumerate(listed) if _holds(one, passage)]
    if not held:
        return passage
    if len(held) == 1:
        own = listed[held[0]]
        items = _items(passage.text, own)
        chosen = [at for at, one in enumerate(items) if _holds(one, passage)]
        if chosen and len(chosen) < len(items):
            return _swapped(passage, items, chosen, step)
    return _swapped(passage, list(listed), held, step)


def _holds(piece: Piece, passage: Passage) -> bool:
    """Tell whether something of a piece is chosen; a choice that only touches it takes nothing."""
    if passage.start == passage.end:
        return piece.start <= passage.start <= piece.end
    return piece.start < passage.end and passage.start < piece.end


def _swapped(passage: Passage, listed: list[Piece], held: list[int], step: int) -> Passage:
    first, last = held[0], held[-1]
    other = first - 1 if step < 0 else last + 1
    if not 0 <= other < len(listed):
        return passage
    text = passage.text
    own = Piece(listed[first].start, listed[last].end)
    neighbour = listed[other]
    upper, lower = (neighbour, own) if step < 0 else (own, neighbour)
    between = text[upper.end : lower.start]
    above, below = text[upper.start : upper.end], text[lower.start : lower.end]
    if first == last:
        above, below = _numbers_swapped(above, below)
    if "\n\n" not in between and _would_melt(above, below):
        between = "\n\n"
    made = text[: upper.start] + below + between + above + text[lower.end :]
    words = below if step < 0 else above
    start = upper.start if step < 0 else upper.start + len(below) + len(between)
    # Counted from the end: the mark before the words may have grown.
    tail = own.end - passage.end
    end = max(start, start + len(words) - max(0, tail))
    begin = max(start, end - (min(passage.end, own.end) - max(passage.start, own.start)))
    return Passage(made, begin, end)


def _would_melt(above: str, below: str) -> bool:
    """Tell whether two pieces that touch would be read as one once they have changed places."""
    return not (ITEM.match(above) and ITEM.match(below))


def _numbers_swapped(above: str, below: str) -> tuple[str, str]:
    """Return two items with each other's numbers, so that the numbers keep counting."""
    one, other = ITEM.match(above), ITEM.match(below)
    if not (one and other and one["mark"][0].isdigit() and other["mark"][0].isdigit()):
        return above, below
    new_above = above[: one.start("mark")] + other["mark"] + above[one.end("mark") :]
    new_below = below[: other.start("mark")] + one["mark"] + below[other.end("mark") :]
    return new_above, new_below


def _items(text: str, piece: Piece) -> list[Piece]:
    """Return the items of the list that a piece is, each with all that is deeper; else nothing."""
    found = ITEM.match(text[piece.start : piece.end])
    if found is None:
        return []
    depth = len(found["indent"])

    def begins(line: str, before: str) -> bool:
        del before
        item = ITEM.match(line)
        return item is not None and len(item["indent"]) <= depth

    return list(_grouped(text, piece, begins))


def _begins_piece(line: str, before: str) -> bool:
    """Tell whether a line begins a piece though the line before it is not blank."""
    return any(mark.match(one) for mark in (FIGURE, HEADING) for one in (line, before))


def _grouped(text: str, within: Piece, begins: Callable[[str, str], bool]) -> list[Piece]:
    """Return the groups of lines that are not blank; ``begins`` takes a line and the one above."""
    groups: list[Piece] = []
    at, before = within.start, ""
    for line in text[within.start : within.end].split("\n"):
        if line.strip():
            if groups and before.strip() and not begins(line, before):
                groups[-1] = Piece(groups[-1].start, at + len(line))
            else:
                groups.append(Piece(at, at + len(line)))
        at += len(line) + 1
        before = line
    return groups
