"""What SQLAlchemy's insert gives back, as a plain row key."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newsdesk.errors import Bug

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy import Connection, Insert


def inserted(connection: Connection, statement: Insert, values: Mapping[str, Any]) -> int:
    """Insert one row and return its key."""
    key = connection.execute(statement, values).inserted_primary_key
    if key is None:
        raise Bug("store.no_key", table=statement.table.name)
    return int(key[0])
