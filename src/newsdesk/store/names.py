"""Sections and tags: names that articles carry, each with how many articles carry it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import bindparam, insert, select, update

from newsdesk.news.listing import Count
from newsdesk.store.rows import inserted
from newsdesk.store.wording import exact_form, folded_form
from newsdesk.text.fold import sort_key

if TYPE_CHECKING:
    from sqlalchemy import Connection, Table


class Names:
    """The names of one kind (the table ``sections`` or ``tags``).

    Two names are the same when they differ in capitals, blanks or tone style alone; the spelling
    that came first is kept while any article carries it.
    """

    def __init__(self, connection: Connection, table: Table) -> None:
        self._connection = connection
        self._table = table

    def all(self) -> tuple[Count, ...]:
        """Return the names in use with their counts, in the order of the Vietnamese alphabet."""
        columns = self._table.c
        rows = self._connection.execute(
            select(columns.name, columns.articles).where(columns.articles > 0)
        )
        return tuple(sorted((Count(*row) for row in rows), key=lambda count: sort_key(count.name)))

    def keys_like(self, text: str) -> tuple[int, ...]:
        """Return the row keys of the names that a filter means.

        A name written alike (but for capitals) is meant alone; else every name that is the same
        without marks: "tet" means "Tết".
        """
        columns = self._table.c
        alike = self._connection.scalars(
            select(columns.key).where(columns.exact == exact_form(text))
        ).all()
        if not alike:
            alike = self._connection.scalars(
                select(columns.key)
                .where(columns.folded == folded_form(text))
                .order_by(columns.key)
            ).all()
        return tuple(alike)

    def known(self, name: str) -> tuple[int, str] | None:
        """Return key and kept spelling of a name, or None when the store has not met it."""
        columns = self._table.c
        row = self._connection.execute(
            select(columns.key, columns.name, columns.articles).where(
                columns.exact == exact_form(name)
            )
        ).one_or_none()
        if row is None:
            return None
        return row.key, row.name if row.articles else name

    def given(self, name: str) -> int:
        """Return the key of a name; an unknown one gets a row, an unused one this spelling."""
        columns = self._table.c
        found = self.known(name)
        if found is None:
            values: dict[str, Any] = {
                "name": name,
                "exact": exact_form(name),
                "folded": folded_form(name),
                "articles": 0,
            }
            return inserted(self._connection, insert(self._table), values)
        key, _kept = found
        self._connection.execute(
            update(self._table).where(columns.key == key, columns.articles == 0).values(name=name)
        )
        return key

    def count(self, key: int, by: int) -> None:
        """Let a counter follow an article that takes a name on (+1) or lays it down (-1)."""
        columns = self._table.c
        self._connection.execute(
            update(self._table)
            .where(columns.key == bindparam("which"))
            .values(articles=columns.articles + bindparam("by")),
            {"which": key, "by": by},
        )
