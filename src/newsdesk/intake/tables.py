"""Tables: those that hold facts stay tables, those that only place things fall apart."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from newsdesk.intake.html_flow import as_spans
from newsdesk.intake.rich_text import Block, Blocks, Grid, Picture, Words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsdesk.intake.rich_text import Spans

WIDEST: Final = 60
_CAPTION_ENDS: Final = 400

Row = list[tuple[Blocks, int, int]]
"""Cells with how many columns and rows each covers."""


def grid_or_content(rows: list[Row]) -> Blocks:
    """Return a table as a grid, or its content where the table only arranged it on a page."""
    rows = [row for row in rows if any(content for content, _, _ in row)]
    contents = [content for row in rows for content, _, _ in row]
    single = all(sum(columns for _, columns, _ in row) < 2 for row in rows)  # noqa: PLR2004  # one cell is no table
    if single or len(contents) < 2 or any(map(_stands_alone, contents)):  # noqa: PLR2004  # one cell is no table
        return tuple(_content([[content for content, _, _ in row] for row in rows]))
    return (Grid(_squared(rows)),)


def _stands_alone(content: Blocks) -> bool:
    """Tell whether no cell of a table of facts would hold this."""
    return any(
        isinstance(block, Grid | Picture) or (isinstance(block, Words) and block.level)
        for block in content
    )


def _squared(rows: list[Row]) -> tuple[tuple[Spans, ...], ...]:
    """Return the rows equally long; what a merged cell covers is empty."""
    covered: dict[int, int] = {}
    squared: list[list[Spans]] = []
    for row in rows:
        line: list[Spans] = []
        below: dict[int, int] = {}
        waiting = list(row)
        while waiting or covered.get(len(line)):
            place = len(line)
            if covered.get(place):
                below[place] = covered[place] - 1
                line.append(())
                continue
            content, columns, deep = waiting.pop(0)
            line += [as_spans(content), *[()] * (columns - 1)]
            below |= dict.fromkeys(range(place, place + columns), deep - 1)
        covered = below
        squared.append(line)
    longest = max(map(len, squared))
    return tuple(tuple(line + [()] * (longest - len(line))) for line in squared)


def _content(rows: list[list[Blocks]]) -> Iterator[Block]:
    """Yield what stood in the cells; a line of words under a line of pictures are captions."""
    place = 0
    while place < len(rows):
        row = rows[place]
        under = rows[place + 1] if place + 1 < len(rows) else []
        if _only_pictures(row) and len(row) == len(under) and all(map(_is_caption, under)):
            for pictures, words in zip(row, under, strict=True):
                *others, last = pictures
                yield from others
                if isinstance(last, Picture):
                    yield replace(last, caption=as_spans(words))
            place += 2
        else:
            for content in row:
                yield from content
            place += 1


def _only_pictures(row: list[Blocks]) -> bool:
    return all(cell and all(isinstance(each, Picture) for each in cell) for cell in row)


def _is_caption(cell: Blocks) -> bool:
    words = all(isinstance(each, Words) for each in cell)
    return bool(cell) and words and sum(len(s.text) for s in as_spans(cell)) < _CAPTION_ENDS
