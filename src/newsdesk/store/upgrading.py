"""From an older schema to the newest: backed up first, then in one transaction.

Alembic is imported only when there is something to do: it costs as much time as the whole window.
"""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Final

from sqlalchemy import create_engine, event
from sqlalchemy.pool import StaticPool

from newsdesk.errors import Bug, OutsideTrouble
from newsdesk.files import put_in_place, unwritable
from newsdesk.store import faults
from newsdesk.store.connections import connect
from newsdesk.store.identity import APPLICATION_ID, SCHEMA_VERSION

if TYPE_CHECKING:
    from sqlalchemy import Connection

STEPS: Final = Path(__file__).resolve().parent / "migrations"


def build(path: Path) -> None:
    """Make the file of a new store: built aside, synced, renamed.

    Raises:
        sqlite3.Error: When the disk is full or the folder takes no file.
        OutsideTrouble: Those of ``files``, for the folder and the renaming.
    """
    aside = path.with_name(path.name + ".part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        aside.unlink(missing_ok=True)
        try:
            with closing(connect(aside, patience=0, mode="rwc")) as connection:
                _migrate(connection)
            put_in_place(aside, path)
        finally:
            aside.unlink(missing_ok=True)
    except OSError as trouble:
        raise unwritable(path, trouble) from trouble


def look(path: Path, *, patience: float) -> None:
    """Read the version again, through SQLite: the newest pages may stand in the log alone.

    Raises:
        OutsideTrouble: ``store.newer``, ``store.damaged``, ``store.locked``, ``store.unreadable``.
    """
    with (
        faults.told_at_opening(path),
        closing(connect(path, patience=patience)) as connection,
    ):
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        connection.execute("SELECT count(*) FROM meta").fetchone()
        steps = connection.execute("SELECT version_num FROM alembic_version").fetchall()
        version = max([version, *(int(step) for (step,) in steps if step.isdecimal())])
        if version > SCHEMA_VERSION:
            raise OutsideTrouble("store.newer", path=path, found=version, known=SCHEMA_VERSION)


def upgrade(path: Path, found: int, *, patience: float) -> Path:
    """Back an older store up, then bring it to the newest schema; return the backup.

    Raises:
        sqlite3.Error: When a step fails; the store is as it was.
        OutsideTrouble: ``store.locked`` …, or those of ``files`` for the backup.
    """
    with closing(connect(path, patience=patience)) as connection:
        backup = _backed_up(connection, path, found)
        _migrate(connection)
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return backup


def set_journal(path: Path, journal: str, *, patience: float) -> None:
    """Let the store keep its journal as ``wal`` or ``delete``, if it does not already.

    Raises:
        sqlite3.Error: ``SQLITE_BUSY`` while another program has the store open in the other mode.
    """
    with closing(connect(path, patience=patience)) as connection:
        (current,) = connection.execute("PRAGMA journal_mode").fetchone()
        if current != journal:
            connection.execute(f"PRAGMA journal_mode = {journal}")


def _migrate(connection: sqlite3.Connection) -> None:
    """Run the steps that are missing, all in one transaction."""
    from alembic import command  # noqa: PLC0415  # heavy, and needed once in a store's life
    from alembic.config import Config  # noqa: PLC0415  # as above

    config = Config()
    config.set_main_option("script_location", str(STEPS).replace("%", "%%"))
    engine = create_engine("sqlite://", creator=lambda: connection, poolclass=StaticPool)

    @event.listens_for(engine, "begin")
    def _begin(begun: Connection) -> None:
        begun.exec_driver_sql("BEGIN IMMEDIATE")

    connection.execute("PRAGMA foreign_keys = OFF")
    with engine.connect() as work, work.begin():
        config.attributes["connection"] = work
        command.upgrade(config, "head")
        if work.exec_driver_sql("PRAGMA foreign_key_check").first() is not None:
            raise Bug("store.upgrade_broke_references")
        work.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
        work.exec_driver_sql(f"PRAGMA user_version = {SCHEMA_VERSION}")
    connection.execute("PRAGMA foreign_keys = ON")


def _backed_up(connection: sqlite3.Connection, path: Path, found: int) -> Path:
    """Copy the store into ``backups/`` beside it, whole and synced, under a name that is free."""
    folder = path.parent / "backups"
    stem = f"{path.stem}-v{found:04d}"
    try:
        folder.mkdir(exist_ok=True)
        backup = folder / f"{stem}{path.suffix}"
        number = 2
        while backup.exists():
            backup = folder / f"{stem}-{number}{path.suffix}"
            number += 1
        aside = backup.with_name(backup.name + ".part")
        try:
            with closing(sqlite3.connect(aside)) as copy:
                connection.backup(copy)
            with aside.open("rb+") as file:
                os.fsync(file.fileno())
            put_in_place(aside, backup)
        finally:
            aside.unlink(missing_ok=True)
    except OSError as trouble:
        raise unwritable(folder, trouble) from trouble
    return backup
