"""The first lines of the list, for a window that paints before SQLAlchemy is imported."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING, Any, Final

from newsdesk.news.listing import ArticleLine
from newsdesk.news.status import Status
from newsdesk.store import faults, header, moments
from newsdesk.store.connections import connect
from newsdesk.store.identity import APPLICATION_ID, SCHEMA_VERSION

if TYPE_CHECKING:
    from pathlib import Path

_PATIENCE: Final = 0.5
_LINES: Final = (
    "SELECT a.key, a.id, a.title, a.status, coalesce(s.name, ''), a.changed, a.published,"
    " a.photos, a.uncaptioned FROM articles AS a LEFT JOIN sections AS s ON s.key = a.section"
    " WHERE a.status <> 'trashed'"
    " ORDER BY a.changed DESC, a.key DESC LIMIT ?"
)


def first_page(path: Path, limit: int = 50) -> tuple[ArticleLine, ...]:
    """Return the articles changed last; none for a store that has to be upgraded first.

    Raises:
        OutsideTrouble: As ``database.open_store``; the file is only read.
    """
    found = header.read(path, application=APPLICATION_ID, newest=SCHEMA_VERSION)
    if found.version < SCHEMA_VERSION:
        return ()
    with (
        faults.told_at_opening(path),
        closing(connect(path, patience=_PATIENCE, mode="ro")) as connection,
    ):
        rows = connection.execute(_LINES, (limit,)).fetchall()
    return tuple(map(_line, rows))


def _line(row: tuple[Any, ...]) -> ArticleLine:
    key, article_id, title, status, section, changed, published, photos, uncaptioned = row
    return ArticleLine(
        key=key,
        id=article_id,
        title=title,
        status=Status(status),
        section=section,
        changed=moments.told(changed),
        published=moments.told(published),
        photos=photos,
        uncaptioned=uncaptioned,
    )
