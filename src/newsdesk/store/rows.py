"""Row keys and ranges: small things that several tables need."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from newsdesk.errors import Bug

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy import Connection, Insert

LAST_LETTER: Final = chr(0x10FFFF)
"""Behind a start, the end of the range of all texts that begin with it."""


def inserted(connection: Connection, statement: Insert, values: Mapping[str, Any]) -> int:
    """Insert one row and return its key."""
    key = connection.execute(statement, values).inserted_primary_key
    if key is None:
        raise Bug("store.no_key", table=statement.table.name)
    return int(key[0])
