"""What SQLite says went wrong, as one of our errors: full, locked, damaged and so on."""

from __future__ import annotations

import sqlite3
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from newsdesk.errors import Bug, NewsdeskError, OutsideTrouble

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_CODES: Final = {
    sqlite3.SQLITE_FULL: "store.full",
    sqlite3.SQLITE_READONLY: "store.read_only",
    sqlite3.SQLITE_BUSY: "store.locked",
    sqlite3.SQLITE_LOCKED: "store.locked",
    sqlite3.SQLITE_PROTOCOL: "store.locked",
    sqlite3.SQLITE_CORRUPT: "store.damaged",
    sqlite3.SQLITE_NOTADB: "store.damaged",
    sqlite3.SQLITE_CANTOPEN: "store.unreadable",
    sqlite3.SQLITE_IOERR: "store.unreadable",
    sqlite3.SQLITE_PERM: "store.unreadable",
    sqlite3.SQLITE_AUTH: "store.unreadable",
}
_FULL_TOO: Final = frozenset({sqlite3.SQLITE_IOERR_SHMSIZE})
"""The shared-memory file of the WAL could not grow: the disk is full there too."""

_PRIMARY: Final = 0xFF


def named(trouble: sqlite3.Error, path: Path) -> NewsdeskError:
    """Return our error for one of SQLite's, with the path of the store and SQLite's own words.

    ``OutsideTrouble`` with ``store.full``, ``store.read_only``, ``store.locked``,
    ``store.damaged`` or ``store.unreadable``; anything else (a broken constraint, a wrong
    statement) is our ``Bug``.
    """
    extended = getattr(trouble, "sqlite_errorcode", None)
    code = None
    if extended is not None:
        code = "store.full" if extended in _FULL_TOO else _CODES.get(extended & _PRIMARY)
    if code is None:
        return Bug("store.misused", path=path, reason=trouble)
    return OutsideTrouble(code, path=path, reason=trouble)


@contextmanager
def told_at_opening(path: Path) -> Iterator[None]:
    """Raise what sqlite3 raises at a first look into a file; what makes no sense is damaged."""
    try:
        yield
    except sqlite3.Error as trouble:
        error = named(trouble, path)
        if isinstance(error, Bug):
            error = OutsideTrouble("store.damaged", path=path, reason=trouble)
        raise error from trouble


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Raise what sqlite3 raises inside as one of our errors (``named``)."""
    try:
        yield
    except sqlite3.Error as trouble:
        raise named(trouble, path) from trouble
