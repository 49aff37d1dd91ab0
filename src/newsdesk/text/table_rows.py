"""Tables as they are written in Markdown: cells of a row, the next cell, a new row, tidy pipes."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import Final

from newsdesk.text.line_marks import ROW
from newsdesk.text.passage import Passage, line_end, line_start

_PIPE: Final = re.compile(r"(?<!\\)\|")
_RULE: Final = re.compile(r"^ {0,3}\|?[ ]*:?-+:?[ ]*(\|[ ]*:?-+:?[ ]*)*\|?[ ]*$")
_NARROWEST: Final = 3


@dataclass(frozen=True, slots=True)
class Table:
    """The lines of a table in a text: where it begins and ends, and its lines."""

    start: int
    end: int
    lines: tuple[str, ...]


def is_rule(line: str) -> bool:
    """Tell whether a line is the one that parts a table's head from its rows."""
    return "|" in line and _RULE.match(line) is not None


def table_at(text: str, place: int) -> Table | None:
    """Return the table that a place is in; its lines begin with a pipe, the second is its rule."""
    start = line_start(text, place)
    if not ROW.match(text[start : line_end(text, place)]):
        return None
    while start and ROW.match(text[line_start(text, start - 1) : start]):
        start = line_start(text, start - 1)
    end = line_end(text, place)
    while end < len(text) and ROW.match(text[end + 1 : line_end(text, end + 1)]):
        end = line_end(text, end + 1)
    lines = tuple(text[start:end].split("\n"))
    return Table(start, end, lines) if len(lines) > 1 and is_rule(lines[1]) else None


def cells(line: str) -> tuple[tuple[int, int], ...]:
    """Return where the words of each cell of a row stand, blanks at their ends left out."""
    cuts = [found.start() for found in _PIPE.finditer(line)]
    if cuts and not line[: cuts[0]].strip():
        cuts = cuts[1:]
        begin = line.index("|") + 1
    else:
        begin = 0
    if not cuts or line[cuts[-1] + 1 :].strip():
        cuts.append(len(line))
    found: list[tuple[int, int]] = []
    for cut in cuts:
        words = line[begin:cut]
        lead = len(words) - len(words.lstrip())
        at = begin + lead if words.strip() else min(begin + 1, cut)
        found.append((at, at + len(words.strip())))
        begin = cut + 1
    return tuple(found)


def new_table(rows: int, columns: int) -> str:
    """Return an empty table of so many rows below its head."""
    empty = _row([""] * columns, [_NARROWEST] * columns)
    rule = "|" + " --- |" * columns
    return "\n".join([empty, rule, *[empty] * rows])


def tidied(lines: tuple[str, ...] | list[str]) -> list[str]:
    """Return the lines of a table with its pipes under each other and a cell in every column."""
    rows = [[line[a:b] for a, b in cells(line)] for line in lines]
    count = max(map(len, rows))
    rows = [row + [""] * (count - len(row)) for row in rows]
    words = [row for at, row in enumerate(rows) if at != 1]
    wide = [max(_NARROWEST, *(_width(row[at]) for row in words)) for at in range(count)]
    made = [_row(row, wide) for row in rows]
    made[1] = _rule([cell or "---" for cell in rows[1]], wide)
    return made


def tidy(passage: Passage) -> Passage:
    """Put the pipes of the table at a place under each other; the place stays in its cell."""
    table = table_at(passage.text, passage.start)
    if table is None:
        return passage
    row, column, offset = _where(table, passage.start)
    lines = tidied(table.lines)
    text = passage.text[: table.start] + "\n".join(lines) + passage.text[table.end :]
    spans = cells(lines[row])
    start, end = spans[min(column, len(spans) - 1)]
    place = _line_place(lines, row, table.start) + min(end, start + offset)
    return Passage(text, place, place)


def next_cell(passage: Passage, step: int) -> Passage | None:
    """Go to the next cell (1) or the one before (-1) and choose its words; None out of a table.

    Behind the last cell a row is added; before the first one nothing happens.
    """
    table = table_at(passage.text, passage.start)
    if table is None:
        return None
    row, column, _ = _where(table, passage.start)
    lines = list(table.lines)
    column += step
    if column < 0:
        row -= 2 if row == 2 else 1  # noqa: PLR2004  # the rule between head and rows
        column = len(cells(lines[row])) - 1 if row >= 0 else 0
    elif column >= len(cells(lines[row])):
        row, column = row + (2 if row == 0 else 1), 0
    text = passage.text
    if row < 0:
        row, column = 0, 0
    elif row >= len(lines):
        width = [max(_NARROWEST, b - a) for a, b in cells(lines[-1])]
        lines.append(_row([""] * len(width), width))
        text = f"{text[: table.end]}\n{lines[-1]}{text[table.end :]}"
    start, end = cells(lines[row])[column]
    at = _line_place(lines, row, table.start)
    return Passage(text, at + start, at + end)


def row_below(passage: Passage) -> Passage | None:
    """Return what Enter makes of a table's row: it stays whole, and one goes on in a new one.

    Enter in a last row without words leaves the table and takes that row away. None out of a
    table, before its first row, and where more than this table is chosen.
    """
    text = passage.text
    table = table_at(text, passage.start)
    if table is None or passage.start == passage.end == table.start or passage.end > table.end:
        return None
    lines = list(table.lines)
    row, _, _ = _where(table, passage.end)
    if row == len(lines) - 1 > 1 and not any(a < b for a, b in cells(lines[row])):
        return _left(text, table)
    width = [max(_NARROWEST, b - a) for a, b in cells(lines[0])]
    new = max(row + 1, 2)  # never between the head and the rule below it
    lines.insert(new, _row([""] * len(width), width))
    start = _line_place(lines, new, table.start) + cells(lines[new])[0][0]
    return Passage(text[: table.start] + "\n".join(lines) + text[table.end :], start, start)


def _left(text: str, table: Table) -> Passage:
    """Take the last row away and go on below the table, a blank line apart from it."""
    end = table.end - len(table.lines[-1])
    rest = text[table.end :]
    after = "\n" if rest.lstrip("\n") and not rest.startswith("\n\n") else ""
    place = end + 1
    return Passage(f"{text[:end]}\n{after}{rest}", place, place)


def _where(table: Table, place: int) -> tuple[int, int, int]:
    """Return row, column and how far into the cell's words a place is."""
    offset = place - table.start
    row = 0
    while offset > len(table.lines[row]):
        offset -= len(table.lines[row]) + 1
        row += 1
    spans = cells(table.lines[row])
    column = sum(found.start() < offset for found in _PIPE.finditer(table.lines[row])) - 1
    column = max(0, min(column, len(spans) - 1))
    return row, column, max(0, offset - spans[column][0])


def _line_place(lines: list[str], row: int, start: int) -> int:
    return start + sum(len(line) + 1 for line in lines[:row])


def _row(words: list[str], wide: list[int]) -> str:
    filled = (cell + " " * (width - _width(cell)) for cell, width in zip(words, wide, strict=True))
    return "| " + " | ".join(filled) + " |"


def _rule(rules: list[str], wide: list[int]) -> str:
    made: list[str] = []
    for rule, width in zip(rules, wide, strict=True):
        left, right = rule.startswith(":"), rule.endswith(":") and len(rule) > 1
        made.append(":" * left + "-" * (width - left - right) + ":" * right)
    return "| " + " | ".join(made) + " |"


def _width(words: str) -> int:
    """Return how many places of a line the words take: marks typed apart take none."""
    return sum(not unicodedata.combining(letter) for letter in words)
