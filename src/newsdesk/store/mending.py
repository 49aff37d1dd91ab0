"""Making anew what follows from the articles: index, sort keys, counters, lines of tags."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sqlalchemy import bindparam, func, select, text, update

from newsdesk.errors import Bug
from newsdesk.store import indexing
from newsdesk.store.loading import load
from newsdesk.store.saving import Saving
from newsdesk.store.sorting import derived
from newsdesk.store.tables import articles

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlalchemy import Connection

_RULES: Final = "index_rules"
_OLDEST_FIRST: Final = select(articles.c.id).order_by(articles.c.changed, articles.c.key)
_HIGHEST: Final = select(func.coalesce(func.max(articles.c.place), 0))
_MOVE: Final = (
    update(articles)
    .where(articles.c.key == bindparam("which"))
    .values(
        place=bindparam("to"),
        **{name: bindparam(f"new_{name}") for name in ("title_key", "byline_key", "slug_now")},
    )
)
_KEEP_RULES: Final = text(
    "INSERT INTO meta (name, value) VALUES (:name, :value)"
    " ON CONFLICT (name) DO UPDATE SET value = excluded.value"
)
_GET_META: Final = text("SELECT value FROM meta WHERE name = :name")
_RECOUNT: Final = (
    """
    UPDATE tags
    SET articles = (SELECT count(*) FROM article_tags AS a WHERE a.tag = tags.key)
    """,
    """
    UPDATE people
    SET articles = (SELECT count(*) FROM article_people AS a WHERE a.person = people.key)
    """,
    """
    UPDATE sections
    SET articles = (SELECT count(*) FROM articles AS a WHERE a.section = sections.key)
    """,
    "DELETE FROM statuses",
    """
    INSERT INTO statuses (status, articles)
    SELECT status, count(*) FROM articles GROUP BY status
    """,
    """
    UPDATE article_tags SET changed = a.changed, status = a.status, section = a.section
    FROM articles AS a
    WHERE a.key = article_tags.article
    AND (
        a.changed <> article_tags.changed
        OR a.status <> article_tags.status
        OR a.section IS NOT article_tags.section
    )
    """,
)


def indexed_by_other_rules(connection: Connection) -> bool:
    """Tell whether the search index was made by other rules than this program's."""
    return bool(connection.scalar(_GET_META, {"name": _RULES}) != indexing.rules())


def reindex(connection: Connection, progress: Callable[[int, int], None] | None = None) -> None:
    """Make the search index anew, and what lists sort by.

    It is filled from the oldest change to the newest, so that its order is the list's order.

    Args:
        connection: A connection in a writing transaction.
        progress: Told (done, all) articles.
    """
    index = indexing.Index(connection)
    index.clear()
    saving = Saving(connection)
    ids = connection.scalars(_OLDEST_FIRST).all()
    place = int(connection.scalar(_HIGHEST) or 0)
    for done, article_id in enumerate(ids, start=1):
        place += 1
        loaded = load(connection, article_id)
        if loaded is None:
            raise Bug("store.body_missing", name=article_id)
        people = saving.follow_people(loaded)
        entry = indexing.entry_of(
            loaded.article, section=loaded.section, tags=loaded.tags, people=people
        )
        index.put(place, entry)
        follows = {f"new_{name}": value for name, value in derived(loaded.article).items()}
        connection.execute(_MOVE, {"which": loaded.key, "to": place, **follows})
        if progress is not None:
            progress(done, len(ids))
    connection.execute(_KEEP_RULES, {"name": _RULES, "value": indexing.rules()})


def recount(connection: Connection) -> None:
    """Count anew what lists read as counters, and let the lines of tags follow their articles."""
    for statement in _RECOUNT:
        connection.execute(text(statement))
