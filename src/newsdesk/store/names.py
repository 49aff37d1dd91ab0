"""Sections, tags and people: names that articles carry, each with how many carry it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import bindparam, func, insert, select, union, update

from newsdesk.news.listing import Count
from newsdesk.news.section import LEVEL
from newsdesk.store.rows import LAST_LETTER, inserted
from newsdesk.store.tables import people, sections, tag_aliases, tags
from newsdesk.store.wording import exact_form, folded_form
from newsdesk.text.fold import person_sort_key, sort_key

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from sqlalchemy import Connection, Select, Table


@dataclass(frozen=True, slots=True)
class Name:
    """A name as the store will spell it, with its row key; ``key`` is None before it has a row."""

    spelling: str
    key: int | None
    used: bool = True
    """Whether any article carries it: one that nobody carries may be spelled anew."""


class Names:
    """The names of one kind.

    Two names are the same when they differ in capitals, blanks or tone style alone; the spelling
    that came first is kept while any article carries it. An alias of a tag leads to the tag.
    """

    def __init__(self, connection: Connection, statements: _Statements) -> None:
        self._connection = connection
        self._sql = statements

    def all(self) -> tuple[Count, ...]:
        """Return the names in use with their counts, by the Vietnamese alphabet.

        People stand by their last word, then by the whole name.
        """
        rows = self._connection.execute(self._sql.used)
        by = self._sql.sorted_by
        return tuple(sorted((Count(*row) for row in rows), key=lambda count: by(count.name)))

    def keys_like(self, text: str) -> tuple[int, ...]:
        """Return the row keys of the names that a filter means, of those that articles carry.

        A name written alike (but for capitals) is meant alone; else every name that is the same
        without marks: "tet" means "Tết".
        """
        alike = self._connection.scalars(self._sql.alike, {"exact": exact_form(text)}).all()
        if not alike:
            alike = self._connection.scalars(
                self._sql.alike_folded, {"folded": folded_form(text)}
            ).all()
        return tuple(alike)

    def keys_below(self, text: str) -> tuple[int, ...]:
        """Return the row keys of the names a filter means and of those below them ("a / b")."""
        meant = self.keys_like(text)
        below = (
            self._connection.scalars(
                self._sql.below, {"first": start, "last": start + LAST_LETTER}
            )
            for start in (exact_form(text) + LEVEL, folded_form(text) + LEVEL)
        )
        return tuple(dict.fromkeys([*meant, *(key for keys in below for key in keys)]))

    def resolved(self, names: Sequence[str]) -> tuple[Name, ...]:
        """Return these names as the store spells them: each once, empty ones left out."""
        spelled: dict[str, str] = {}
        for name in names:
            exact = exact_form(name)
            if exact:
                spelled.setdefault(exact, name)
        if not spelled:
            return ()
        wanted = {"wanted": json.dumps(list(spelled))}
        known: dict[str, Name] = {}
        for row in self._connection.execute(self._sql.several, wanted):
            used = row.articles > 0
            spelling = row.name if used else spelled[row.exact]
            known[row.exact] = Name(spelling, row.key, used=used)
        if self._sql.aliased is not None:
            for row in self._connection.execute(self._sql.aliased, wanted):
                known[row.exact] = Name(row.name, row.key)
        found = [known.get(exact, Name(name, None)) for exact, name in spelled.items()]
        # Two spellings that lead to one tag give it once.
        once: dict[str, Name] = {}
        for one in found:
            once.setdefault(exact_form(one.spelling), one)
        return tuple(once.values())

    def keys_of(self, names: Iterable[Name]) -> tuple[int, ...]:
        """Return the row keys of resolved names; new ones get a row."""
        return tuple(self._key_of(name) for name in names)

    def count(self, keys: Iterable[int], by: int) -> None:
        """Let the counters follow an article that takes names on (+1) or lays them down (-1)."""
        rows = [{"which": key, "by": by} for key in keys]
        if rows:
            self._connection.execute(self._sql.count, rows)

    def _key_of(self, name: Name) -> int:
        if name.key is None:
            values: dict[str, Any] = {
                "name": name.spelling,
                "exact": exact_form(name.spelling),
                "folded": folded_form(name.spelling),
                "articles": 0,
            }
            return inserted(self._connection, self._sql.put, values)
        if not name.used:
            self._connection.execute(
                self._sql.spell, {"which": name.key, "spelling": name.spelling}
            )
        return name.key


class _Statements:
    """The statements over one of the tables, made once; ``aliases`` is what leads to its rows."""

    def __init__(
        self,
        table: Table,
        aliases: Table | None = None,
        sorted_by: Callable[[str], str] = sort_key,
    ) -> None:
        columns = table.c
        self.sorted_by = sorted_by
        used = select(columns.key).where(columns.articles > 0)
        exact, folded = columns.exact == bindparam("exact"), columns.folded == bindparam("folded")
        self.used = select(columns.name, columns.articles).where(columns.articles > 0)
        self.alike: Any = used.where(exact)
        self.alike_folded: Any = used.where(folded)
        bound: tuple[Any, Any] = (bindparam("first"), bindparam("last"))
        self.below = used.where(columns.exact.between(*bound) | columns.folded.between(*bound))
        wanted = select(func.json_each(bindparam("wanted")).table_valued("value").c.value)
        self.several = select(columns.exact, columns.key, columns.name, columns.articles).where(
            columns.exact.in_(wanted)
        )
        self.aliased: Select[Any] | None = None
        if aliases is not None:
            leads = aliases.c
            led = used.join_from(table, aliases, leads.tag == columns.key)
            self.alike = union(self.alike, led.where(leads.exact == bindparam("exact")))
            self.alike_folded = union(
                self.alike_folded, led.where(leads.folded == bindparam("folded"))
            )
            self.aliased = (
                select(leads.exact, columns.key, columns.name)
                .join_from(aliases, table, leads.tag == columns.key)
                .where(leads.exact.in_(wanted))
            )
        self.put = insert(table)
        self.spell = (
            update(table)
            .where(columns.key == bindparam("which"))
            .values(name=bindparam("spelling"))
        )
        self.count = (
            update(table)
            .where(columns.key == bindparam("which"))
            .values(articles=columns.articles + bindparam("by"))
        )


_SECTIONS = _Statements(sections)
_TAGS = _Statements(tags, tag_aliases)
_PEOPLE = _Statements(people, sorted_by=person_sort_key)


def section_names(connection: Connection) -> Names:
    """Return the sections."""
    return Names(connection, _SECTIONS)


def people_names(connection: Connection) -> Names:
    """Return those who sign."""
    return Names(connection, _PEOPLE)


def tag_names(connection: Connection) -> Names:
    """Return the tags."""
    return Names(connection, _TAGS)
