"""Connections to the file, as every part of the store wants them. Standard library only."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pathlib import Path

CACHE: Final = 16_384
"""Kibibytes of pages that one connection keeps in memory."""

LOG_LIMIT: Final = 64 * 1024 * 1024
"""Bytes that the write-ahead log keeps on the disk once it has been merged."""

_STATEMENTS: Final = 256


def connect(
    path: Path, *, patience: float, mode: str = "rw", query_only: bool = False
) -> sqlite3.Connection:
    """Open the file; ``mode`` is SQLite's: ``ro``, ``rw`` (must exist) or ``rwc``.

    The driver's own transactions are off (``isolation_level=None``): with them a CREATE TABLE
    would outlive a rollback. Whoever uses the connection says BEGIN. The connection may wander
    between threads, one at a time; the pools see to that.

    Args:
        path: The file.
        patience: Seconds to wait for another program that writes.
        mode: How to open the file.
        query_only: Refuse every write on this connection.

    Raises:
        sqlite3.Error: See ``faults``.
    """
    connection = sqlite3.connect(
        f"{_address(path)}?mode={mode}",
        uri=True,
        timeout=patience,
        isolation_level=None,
        check_same_thread=False,
        cached_statements=_STATEMENTS,
    )
    try:
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA temp_store = MEMORY")
        connection.execute(f"PRAGMA journal_size_limit = {LOG_LIMIT}")
        connection.execute(f"PRAGMA cache_size = -{CACHE}")
        if query_only:
            connection.execute("PRAGMA query_only = ON")
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def _address(path: Path) -> str:
    """Return the file: URI; a Windows share keeps its two slashes behind the empty host."""
    place = path.absolute().as_posix()
    for letter, written in (("%", "%25"), ("?", "%3f"), ("#", "%23")):
        place = place.replace(letter, written)
    return f"file://{place}" if place.startswith("/") else f"file:///{place}"
