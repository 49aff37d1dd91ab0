"""Looking a store through: is every page readable, does what is kept twice still agree?"""

from __future__ import annotations

import sqlite3
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from newsdesk.news.report import Problem, Severity, problem

if TYPE_CHECKING:
    from sqlalchemy import Connection

_SOUND: Final = "ok"
_MOST: Final = 20

_DISAGREEMENTS: Final = (
    (
        "store.count_wrong",
        Severity.WARNING,
        """
        SELECT 'tags', t.name FROM tags AS t
        WHERE t.articles <> (SELECT count(*) FROM article_tags AS a WHERE a.tag = t.key)
        """,
    ),
    (
        "store.count_wrong",
        Severity.WARNING,
        """
        SELECT 'sections', s.name FROM sections AS s
        WHERE s.articles <> (SELECT count(*) FROM articles AS a WHERE a.section = s.key)
        """,
    ),
    (
        "store.count_wrong",
        Severity.WARNING,
        """
        SELECT 'people', p.name FROM people AS p
        WHERE p.articles <> (SELECT count(*) FROM article_people AS a WHERE a.person = p.key)
        """,
    ),
    (
        "store.count_wrong",
        Severity.WARNING,
        """
        SELECT 'statuses', s.status FROM statuses AS s
        WHERE s.articles <> (SELECT count(*) FROM articles AS a WHERE a.status = s.status)
        """,
    ),
    (
        "store.tag_line_wrong",
        Severity.WARNING,
        """
        SELECT 'articles', a.id FROM articles AS a JOIN article_tags AS t ON t.article = a.key
        WHERE t.changed <> a.changed OR t.status <> a.status OR t.section IS NOT a.section
        """,
    ),
    (
        "store.person_line_wrong",
        Severity.WARNING,
        """
        SELECT 'articles', a.id FROM articles AS a JOIN article_people AS p ON p.article = a.key
        WHERE p.changed <> a.changed OR p.status <> a.status OR p.section IS NOT a.section
        """,
    ),
    (
        "store.body_missing",
        Severity.ERROR,
        """
        SELECT 'articles', a.id FROM articles AS a
        WHERE NOT EXISTS (SELECT 1 FROM bodies AS b WHERE b.article = a.key)
        """,
    ),
    (
        "store.revision_missing",
        Severity.ERROR,
        """
        SELECT 'articles', a.id FROM articles AS a
        WHERE NOT EXISTS (
            SELECT 1 FROM revisions AS r WHERE r.article = a.key AND r.number = a.revision
        ) OR EXISTS (
            SELECT 1 FROM revisions AS r WHERE r.article = a.key AND NOT EXISTS (
                SELECT 1 FROM revisions AS b WHERE b.article = a.key AND b.number = r.follows
            ) AND r.follows > 0
        )
        """,
    ),
)
_UNINDEXED: Final = text(
    "SELECT a.id FROM articles AS a WHERE a.place NOT IN"
    " (SELECT rowid FROM search WHERE search MATCH :every) LIMIT :most"
)
_INDEXED: Final = text("SELECT count(*) FROM search WHERE search MATCH :every")
_ARTICLES: Final = text("SELECT count(*) FROM articles")
_EVERY: Final = 'folded : "\ue000"'
"""Every entry holds the mark at the end of a field (``wording.FIELD_END``)."""


def examined(connection: Connection) -> tuple[Problem, ...]:
    """Return what is wrong with the store; a page that can not be read ends the examination."""
    try:
        return _pages(connection) or _contents(connection)
    except DBAPIError as trouble:
        if not _is_damage(trouble.orig):
            raise
        return (problem("store.page_damaged", "store", reason=trouble.orig),)


def _is_damage(trouble: BaseException | None) -> bool:
    code = getattr(trouble, "sqlite_errorcode", 0)
    return code & 0xFF in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)


def _pages(connection: Connection) -> tuple[Problem, ...]:
    # From SQLite 3.44 on quick_check looks into the index too, by what this connection knew of it
    # when it last asked there: others have written since. Asking brings it up to date.
    with suppress(DBAPIError):  # what is damaged there is told by the check itself
        connection.execute(text("SELECT rowid FROM search WHERE search MATCH 'a' LIMIT 1")).all()
    return tuple(
        problem("store.page_damaged", "store", reason=row[0])
        for row in connection.execute(text("PRAGMA quick_check(20)"))
        if row[0] != _SOUND
    )


def _contents(connection: Connection) -> tuple[Problem, ...]:
    found = [
        problem("store.reference_broken", f"store:{row[0]}", table=row[0], row=row[1], to=row[2])
        for row in connection.execute(text("PRAGMA foreign_key_check")).fetchmany(_MOST)
    ]
    for code, severity, statement in _DISAGREEMENTS:
        rows = connection.execute(text(statement)).fetchmany(_MOST)
        found += [problem(code, f"store:{row[0]}", severity, name=row[1]) for row in rows]
    return (*found, *_index_problems(connection))


def _index_problems(connection: Connection) -> tuple[Problem, ...]:
    every = {"every": _EVERY}
    missing = connection.scalars(_UNINDEXED, every | {"most": _MOST}).all()
    if missing:
        return tuple(
            problem("index.missing", "store:search", Severity.WARNING, name=article)
            for article in missing
        )
    indexed = int(connection.scalar(_INDEXED, every) or 0)
    articles = int(connection.scalar(_ARTICLES) or 0)
    if indexed == articles:
        return ()
    return (
        problem(
            "index.stray",
            "store:search",
            Severity.WARNING,
            entries=indexed,
            articles=articles,
        ),
    )
