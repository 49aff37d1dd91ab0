"""The store: one SQLite file, opened, checked, upgraded, and read or written in units of work."""

from __future__ import annotations

import sqlite3
from contextlib import contextmanager
from threading import Condition
from typing import TYPE_CHECKING, Final

from sqlalchemy import create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError
from sqlalchemy.pool import QueuePool

from newsdesk.errors import Bug, EditorMistake, OutsideTrouble
from newsdesk.store import faults, header, mending, upgrading
from newsdesk.store.connections import connect
from newsdesk.store.identity import APPLICATION_ID, SCHEMA_VERSION
from newsdesk.store.whereabouts import Place, where_it_lies
from newsdesk.store.work import Work, Writing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from sqlalchemy import Connection, Engine

__all__ = ["PATIENCE", "Place", "Store", "create_store", "open_store", "where_it_lies"]

PATIENCE: Final = 5.0
"""Seconds to wait for another program that writes into the store."""

_READERS: Final = 4
_MORE_READERS: Final = 12
_JOURNALS: Final = frozenset({"wal", "delete"})


class Store:
    """An open store. Any thread may begin a unit of work; each has a connection of its own."""

    def __init__(self, path: Path, *, patience: float = PATIENCE) -> None:
        self.path = path
        self._patience = patience
        self._readers = self._engine("BEGIN", size=_READERS, more=_MORE_READERS, query_only=True)
        self._writers = self._engine("BEGIN IMMEDIATE", size=1, more=0, query_only=False)
        self._version: int | None = None
        self._under_way = 0
        self._closed = False
        self._changed = Condition()

    @contextmanager
    def reading(self) -> Iterator[Work]:
        """Read: what is seen does not change until the block ends, whoever writes meanwhile.

        Raises:
            OutsideTrouble: ``store.locked``, ``store.damaged``, ``store.unreadable``.
            EditorMistake: ``store.number`` for a number beyond what a store can hold.
            Bug: ``store.closed``, or ``store.written_while_reading`` when something tries to
                write.
        """
        with self._unit(self._readers) as connection:
            yield Work(connection, self.path)

    @contextmanager
    def writing(self) -> Iterator[Writing]:
        """Write: alone, and everything since the last ``commit`` is undone when the block ends.

        Raises:
            OutsideTrouble: ``store.locked``, ``store.full``, ``store.read_only``,
                ``store.damaged``, ``store.unreadable``; nothing was changed then.
            Bug: ``store.closed``.
        """
        with self._unit(self._writers) as connection:
            yield Writing(connection, self.path)

    def written_elsewhere(self) -> bool:
        """Tell whether another program has written here since this was asked last.

        The first answer is no. What this program writes goes through one connection, to which
        SQLite counts the commits of all others.

        Raises:
            OutsideTrouble: as ``reading``.
            Bug: ``store.closed``.
        """
        with self._counted(), _told(self.path), self._writers.connect() as connection:
            raw = connection.connection.driver_connection
            version = raw.execute("PRAGMA data_version").fetchone()[0] if raw else None
        before, self._version = self._version, version
        return before is not None and before != version

    def close(self) -> None:
        """Wait for the units of work that are under way, then let go of the files.

        The log is merged into the file, so that it can be copied as it is. Closing twice does no
        harm.
        """
        with self._changed:
            self._closed = True
            self._changed.wait_for(lambda: not self._under_way, timeout=self._patience)
        self._readers.dispose()
        self._writers.dispose()

    @contextmanager
    def _unit(self, engine: Engine) -> Iterator[Connection]:
        try:
            with self._counted(), _told(self.path), engine.connect() as connection:
                connection.begin()
                yield connection
        except OutsideTrouble as trouble:
            if engine is self._readers and trouble.code == "store.read_only":
                raise Bug("store.written_while_reading", path=self.path) from trouble
            raise

    @contextmanager
    def _counted(self) -> Iterator[None]:
        """Count what is under way: ``close`` waits for it, and nothing begins after it."""
        with self._changed:
            if self._closed:
                raise Bug("store.closed", path=self.path)
            self._under_way += 1
        try:
            yield
        finally:
            with self._changed:
                self._under_way -= 1
                self._changed.notify_all()

    def _engine(self, begin: str, *, size: int, more: int, query_only: bool) -> Engine:
        engine = create_engine(
            "sqlite://",
            creator=lambda: connect(self.path, patience=self._patience, query_only=query_only),
            poolclass=QueuePool,
            pool_size=size,
            max_overflow=more,
            pool_timeout=self._patience,
        )

        @event.listens_for(engine, "begin")
        def _begin(connection: Connection) -> None:
            connection.exec_driver_sql(begin)

        return engine


def create_store(path: Path, *, journal: str = "wal", patience: float = PATIENCE) -> Store:
    """Make a new, empty store and open it; it is built aside and appears whole or not at all.

    Raises:
        EditorMistake: ``store.exists`` when there is a file of this name.
        OutsideTrouble: ``store.full``, ``store.unreadable`` and those of ``files``.
    """
    if path.exists():
        raise EditorMistake("store.exists", path=path)
    with _told(path):
        upgrading.build(path)
    try:
        return open_store(path, journal=journal, patience=patience)
    except BaseException:  # whatever it was, half a store must not pass for one
        for name in ("", "-wal", "-shm", "-journal"):
            path.with_name(path.name + name).unlink(missing_ok=True)
        raise


def open_store(
    path: Path,
    *,
    journal: str = "wal",
    patience: float = PATIENCE,
    progress: Callable[[int, int], None] | None = None,
) -> Store:
    """Open a store; an older one is backed up, upgraded and indexed anew as it needs.

    Args:
        path: The file.
        journal: ``wal``; ``delete`` where the folder is a share or is synced (``where_it_lies``).
        patience: Seconds to wait for another program that writes.
        progress: Told (done, all) articles while an index is made anew.

    Raises:
        OutsideTrouble: ``store.missing``, ``store.damaged``, ``store.foreign``, ``store.newer``,
            ``store.read_only``, ``store.locked``, ``store.full``, ``store.unreadable``; the file
            is as it was.
    """
    if journal not in _JOURNALS:
        raise Bug("store.journal", journal=journal)
    found = header.read(path, application=APPLICATION_ID, newest=SCHEMA_VERSION)
    header.must_be_writable(path)
    with _told(path):
        upgrading.look(path, patience=patience)
        if found.version < SCHEMA_VERSION:
            upgrading.upgrade(path, found.version, patience=patience)
        upgrading.set_journal(path, journal, patience=patience)
    store = Store(path, patience=patience)
    try:
        with store.writing() as work:
            if mending.indexed_by_other_rules(work.connection):
                mending.reindex(work.connection, progress)
                work.commit()
    except BaseException:  # whatever it was, the file must not stay open
        store.close()
        raise
    return store


@contextmanager
def _told(path: Path) -> Iterator[None]:
    """Raise what SQLite says, also through SQLAlchemy, as one of our errors (``faults``)."""
    try:
        with faults.told(path):
            yield
    except DBAPIError as trouble:
        if isinstance(trouble.orig, sqlite3.Error):
            raise faults.named(trouble.orig, path) from trouble
        raise
    except OverflowError as trouble:  # of a number that somebody typed: ours stay small
        raise EditorMistake("store.number") from trouble
    except PoolTimeoutError as trouble:
        raise OutsideTrouble("store.locked", path=path, reason="another task writes") from trouble
