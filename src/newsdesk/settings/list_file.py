"""A newsroom's lists: tab-separated UTF-8 files with comments, the own rows over the shipped."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from newsdesk.errors import EditorMistake, OutsideTrouble

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    Row = Mapping[str, str]

REMOVED: Final = "-"
"""A newsroom's own row whose first cell begins with this takes the shipped row out."""

DATES: Final = ("from", "to", "signed")
"""Columns that hold a day (2025-07-01) or nothing."""


def read_list(path: Path, columns: Sequence[str]) -> tuple[Row, ...]:
    """Return the rows of a list file: column → cell, the first column never empty.

    Lines that begin with ``#`` and empty lines are comments; the first other line names the
    columns, in any order; columns that nobody asks for are left alone, absent ones come empty.

    Raises:
        EditorMistake: ``list.column`` without the first column, ``list.row`` for a row with too
            many cells or an empty first one, ``list.date`` for a day that is none; with path and
            line.
        OutsideTrouble: ``settings.unreadable``.
    """
    try:
        lines = path.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as trouble:
        raise OutsideTrouble("settings.unreadable", path=path, reason=trouble) from trouble
    rows: list[Row] = []
    names: list[str] = []
    for number, line in enumerate(lines, start=1):
        if not line.strip() or line.startswith("#"):
            continue
        cells = [cell.strip() for cell in line.split("\t")]
        if not names:
            names = cells
            if columns[0] not in names:
                raise EditorMistake("list.column", path=path, line=number, name=columns[0])
            continue
        said = dict(zip(names, cells, strict=False))
        row = {column: said.get(column, "") for column in columns}
        if len(cells) > len(names) or not row[columns[0]]:
            raise EditorMistake("list.row", path=path, line=number, allowed=", ".join(names))
        for column in DATES:
            if row.get(column) and _day(row[column]) is None:
                raise EditorMistake("list.date", path=path, line=number, value=row[column])
        rows.append(row)
    return tuple(rows)


def merged(shipped: Sequence[Row], own: Sequence[Row]) -> tuple[Row, ...]:
    """Return the shipped rows with a newsroom's own added, put in their place, or taken out.

    Rows are the same when their first cells are. An own row ``-word`` takes ``word`` out.
    """
    if not own:
        return tuple(shipped)
    first = next(iter(own[0]))
    named = {row[first].removeprefix(REMOVED).strip() for row in own}
    kept = [row for row in shipped if row[first] not in named]
    return (*kept, *(row for row in own if not row[first].startswith(REMOVED)))


def valid_on(row: Row, day: date) -> bool:
    """Tell whether a row holds on a day, by its columns ``from`` and ``to`` (both included)."""
    since, until = _day(row.get("from", "")), _day(row.get("to", ""))
    return (since is None or since <= day) and (until is None or day <= until)


def day_of(row: Row, column: str) -> date | None:
    """Return the day in a cell, None where it is empty."""
    return _day(row.get(column, ""))


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
