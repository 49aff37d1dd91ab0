"""Lists of articles: keys by covering index, lines a page at a time; no body, no sort."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import bindparam, select, text

from newsdesk.errors import EditorMistake
from newsdesk.news.listing import ArticleLine, Count, Filter, Listing, Order
from newsdesk.news.status import Status
from newsdesk.store import moments
from newsdesk.store.filtering import keys_of, walk
from newsdesk.store.rows import driver_of
from newsdesk.store.tables import articles, statuses

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sqlalchemy import Connection, Row, Select

_LINES: Final = text(
    "SELECT a.key, a.id, a.title, a.status, s.name AS section, a.changed, a.published, a.photos,"
    " a.uncaptioned FROM json_each(:wanted) AS w JOIN articles AS a ON a.key = w.value"
    " LEFT JOIN sections AS s ON s.key = a.section"
)
_BY_ID: Final = text(
    "SELECT a.key, a.id, a.title, a.status, s.name AS section, a.changed, a.published, a.photos,"
    " a.uncaptioned FROM json_each(:wanted) AS w JOIN articles AS a ON a.id = w.value"
    " LEFT JOIN sections AS s ON s.key = a.section ORDER BY w.key"
)
_ALL: Final = Filter()
_IDS: Final = text(
    "SELECT a.id FROM json_each(:wanted) AS w JOIN articles AS a ON a.key = w.value ORDER BY w.key"
)
_IN_STATES: Final = text(
    "SELECT count(*) FROM json_each(:wanted) AS w JOIN articles AS a ON a.key = w.value"
    " WHERE a.status IN (SELECT value FROM json_each(:states))"
)
_TITLES: Final = text(
    "SELECT a.id, a.title FROM json_each(:wanted) AS w JOIN articles AS a ON a.id = w.value"
)
_KEY_OF: Final = select(articles.c.key).where(articles.c.id == bindparam("which"))


class Lists:
    """The list of articles, newest change first or in another order."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def listing(
        self,
        filter: Filter = _ALL,  # noqa: A002  # a list is asked so
        order: Order = Order.CHANGED,
    ) -> Listing:
        """Return the keys of all articles that a filter lets through."""
        walk = self._walk(filter, order=order)
        return Listing(() if walk is None else self._keys(walk), filter, order)

    def page(
        self,
        filter: Filter = _ALL,  # noqa: A002  # a list is asked so
        limit: int = 50,
        after: ArticleLine | None = None,
        order: Order = Order.CHANGED,
    ) -> tuple[ArticleLine, ...]:
        """Return the first lines; in the order of changes also the next ones after a line."""
        walk = self._walk(filter, after, order)
        return () if walk is None else self.lines(self._keys(walk.limit(limit)))

    def lines(self, keys: Sequence[int]) -> tuple[ArticleLine, ...]:
        """Return the lines of these keys in their order; keys of no article are left out."""
        rows = self._connection.execute(_LINES, {"wanted": json.dumps(keys)})
        found = {row.key: line_from(row) for row in rows}
        return tuple(found[key] for key in keys if key in found)

    def of_ids(self, ids: Sequence[str]) -> tuple[ArticleLine, ...]:
        """Return the lines of some articles in their order; unknown ids are left out."""
        rows = self._connection.execute(_BY_ID, {"wanted": json.dumps(list(ids))})
        return tuple(map(line_from, rows))

    def counts(self) -> tuple[Count, ...]:
        """Return how many articles stand in each status, in the order of ``Status``."""
        rows = self._connection.execute(select(statuses.c.status, statuses.c.articles))
        known = {row.status: row.articles for row in rows}
        return tuple(Count(status.value, known.get(status.value, 0)) for status in Status)

    def key_of(self, article_id: str) -> int:
        """Return the row key of an article.

        Raises:
            EditorMistake: ``article.unknown``.
        """
        key = self._connection.scalar(_KEY_OF, {"which": article_id})
        if key is None:
            raise EditorMistake("article.unknown", id=article_id)
        return int(key)

    def ids(self, keys: Sequence[int]) -> tuple[str, ...]:
        """Return the ids of the articles in these rows, in their order; no line is loaded."""
        rows = self._connection.execute(_IDS, {"wanted": json.dumps(list(keys))})
        return tuple(row.id for row in rows)

    def with_states(self, keys: Sequence[int], states: Iterable[Status]) -> int:
        """Count those of some rows whose article is in one of these states."""
        asked = {"wanted": json.dumps(list(keys)), "states": json.dumps([str(s) for s in states])}
        return int(self._connection.execute(_IN_STATES, asked).scalar_one())

    def titles(self, ids: Sequence[str]) -> dict[str, str]:
        """Return the titles of articles by their ids; ids that the store lacks are left out."""
        rows = self._connection.execute(_TITLES, {"wanted": json.dumps(list(ids))})
        return {row.id: row.title for row in rows}

    def _walk(
        self,
        wanted: Filter,
        after: ArticleLine | None = None,
        order: Order = Order.CHANGED,
    ) -> Select[Any] | None:
        """Return the statement that walks an index; None for an unknown name."""
        keys = keys_of(self._connection, wanted)
        return None if keys is None else walk(wanted, keys, after, order)

    def _keys(self, walk: Select[Any]) -> tuple[int, ...]:
        """Run it on the driver itself: SQLAlchemy makes a row of each key, at thrice the time."""
        compiled = walk.compile(self._connection, compile_kwargs={"render_postcompile": True})
        values = [compiled.params[name] for name in compiled.positiontup or ()]
        rows = driver_of(self._connection).execute(compiled.string, values)
        return tuple([row[0] for row in rows])


def line_from(row: Row[Any]) -> ArticleLine:
    """Return the line of a row that holds its columns, the section by its name."""
    return ArticleLine(
        key=row.key,
        id=row.id,
        title=row.title,
        status=Status(row.status),
        section=row.section or "",
        changed=moments.told(row.changed),
        published=moments.told(row.published),
        photos=row.photos,
        uncaptioned=row.uncaptioned,
    )
