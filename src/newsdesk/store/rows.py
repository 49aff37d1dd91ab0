"""Row keys and ranges: small things that several tables need."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING, Any, Final

from newsdesk.errors import Bug

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy import Connection, Insert

LAST_LETTER: Final = chr(0x10FFFF)
"""Behind a start, the end of the range of all texts that begin with it."""


def driver_of(connection: Connection) -> sqlite3.Connection:
    """Return the driver's connection, in the transaction that SQLAlchemy keeps."""
    if not connection.in_transaction():
        connection.begin()
    driver = connection.connection.driver_connection
    if not isinstance(driver, sqlite3.Connection):
        raise Bug("store.other_driver", found=type(driver))
    return driver


def inserted(connection: Connection, statement: Insert, values: Mapping[str, Any]) -> int:
    """Insert one row and return its key."""
    key = connection.execute(statement, values).inserted_primary_key
    if key is None:
        raise Bug("store.no_key", table=statement.table.name)
    return int(key[0])
