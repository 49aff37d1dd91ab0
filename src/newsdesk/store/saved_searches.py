"""Searches that were kept under a name, in the order an editor gave them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sqlalchemy import bindparam, delete, func, insert, select, update

from newsdesk.errors import EditorMistake
from newsdesk.news.listing import SavedSearch
from newsdesk.store.tables import saved_searches

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import Connection

_S: Final = saved_searches.c
_ALL: Final = select(_S.name, _S.question).order_by(_S.position, _S.key)
_NEXT: Final = select(func.coalesce(func.max(_S.position), 0) + 1)
_REMOVE: Final = delete(saved_searches).where(_S.name == bindparam("which"))
_PLACE: Final = (
    update(saved_searches).where(_S.name == bindparam("which")).values(position=bindparam("place"))
)
_CHANGE: Final = (
    update(saved_searches)
    .where(_S.name == bindparam("which"))
    .values(name=bindparam("new_name"), question=bindparam("new_question"))
)


class SavedSearches:
    """The searches kept by name."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def list(self) -> tuple[SavedSearch, ...]:
        """Return all of them in their order."""
        return tuple(SavedSearch(*row) for row in self._connection.execute(_ALL))

    def keep(self, search: SavedSearch, *, instead_of: str = "") -> None:
        """Keep a search, last; or in the place of the one that had a name.

        Raises:
            EditorMistake: ``saved.empty``, ``saved.taken``, ``saved.unknown``.
        """
        if not search.name or not search.question:
            raise EditorMistake("saved.empty")
        names = {one.name for one in self.list()}
        if instead_of and instead_of not in names:
            raise EditorMistake("saved.unknown", name=instead_of)
        if search.name in names - {instead_of}:
            raise EditorMistake("saved.taken", name=search.name)
        if instead_of:
            values = {"new_name": search.name, "new_question": search.question}
            self._connection.execute(_CHANGE, values | {"which": instead_of})
            return
        place = int(self._connection.scalar(_NEXT) or 1)
        values = {"name": search.name, "question": search.question}
        self._connection.execute(insert(saved_searches), values | {"position": place})

    def remove(self, name: str) -> SavedSearch:
        """Take a search out; return it, to be kept again by whoever undoes that.

        Raises:
            EditorMistake: ``saved.unknown``.
        """
        found = next((one for one in self.list() if one.name == name), None)
        if found is None:
            raise EditorMistake("saved.unknown", name=name)
        self._connection.execute(_REMOVE, {"which": name})
        return found

    def put_in_order(self, names: Sequence[str]) -> None:
        """Put the searches into this order; those that are not named follow as they were."""
        known = [one.name for one in self.list()]
        wanted = [name for name in dict.fromkeys(names) if name in known]
        rest = [name for name in known if name not in wanted]
        for place, name in enumerate((*wanted, *rest), start=1):
            self._connection.execute(_PLACE, {"which": name, "place": place})
