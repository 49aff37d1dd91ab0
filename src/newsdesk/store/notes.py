"""Facts that the store keeps of itself, by name: when something was last done, by which rules."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sqlalchemy import bindparam, select
from sqlalchemy.dialects.sqlite import insert as insert_or

from newsdesk.store.tables import meta

if TYPE_CHECKING:
    from sqlalchemy import Connection

_GET: Final = select(meta.c.value).where(meta.c.name == bindparam("which"))
_PUT: Final = insert_or(meta)


class Notes:
    """Named facts of one store."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, name: str) -> str:
        """Return a fact, empty where it was never noted."""
        return str(self._connection.scalar(_GET, {"which": name}) or "")

    def put(self, name: str, value: str) -> None:
        """Note a fact; what was noted under this name before is forgotten."""
        put = _PUT.on_conflict_do_update(index_elements=[meta.c.name], set_={"value": value})
        self._connection.execute(put, {"name": name, "value": value})
