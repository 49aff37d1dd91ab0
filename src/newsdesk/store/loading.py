"""One article, whole, read from its tables."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple

from newsdesk.news.article import Article
from newsdesk.news.report import Problem, Severity
from newsdesk.news.status import Status
from newsdesk.store import moments
from newsdesk.store.placements import Placements
from newsdesk.store.rows import driver_of

if TYPE_CHECKING:
    from sqlalchemy import Connection


class _Row(NamedTuple):
    """The columns of ``_BY_ID``, in their order."""

    key: int
    id: str
    created: int
    changed: int
    published: int | None
    status: str
    section: int | None
    title: str
    photos: int
    slug: str
    address: str
    revision: int
    place: int
    section_name: str | None
    lead: str
    body: str
    byline: str
    source: str
    language: str
    tags: str
    doubts: str
    last_key: int
    whole: int
    since: int
    mark: int
    bare: int


# Tags and doubts come along as JSON, the last revision as columns: a statement less for each of
# them, in every save.
_BY_ID: Final = """
    SELECT
        a.key, a.id, a.created, a.changed, a.published, a.status, a.section, a.title, a.photos,
        a.slug, a.address, a.revision, a.place, s.name,
        b.lead, b.body, b.byline, b.source, b.language,
        (
            SELECT json_group_array(json_array(key, name)) FROM (
                SELECT t.key, t.name FROM article_tags AS l JOIN tags AS t ON t.key = l.tag
                WHERE l.article = a.key ORDER BY l.position
            )
        ),
        (
            SELECT json_group_array(json_array(code, place, severity, json(details))) FROM (
                SELECT * FROM doubts AS d WHERE d.article = a.key ORDER BY d.position
            )
        ),
        r.key, r.whole, r.since, r.mark, r.state IS NULL
    FROM articles AS a
    JOIN bodies AS b ON b.article = a.key
    JOIN revisions AS r ON r.article = a.key AND r.number = a.revision
    LEFT JOIN sections AS s ON s.key = a.section
    WHERE a.id = ?
"""


@dataclass(frozen=True, slots=True)
class LastRevision:
    """What the next revision builds on (``tables.revisions``); ``bare``: its state is not kept."""

    key: int
    whole: int
    since: int
    mark: int
    bare: bool


@dataclass(frozen=True, slots=True)
class Loaded:
    """An article with the row keys behind it."""

    article: Article
    key: int
    place: int
    section: int | None
    tags: tuple[int, ...]
    last: LastRevision


def load(connection: Connection, article_id: str) -> Loaded | None:
    """Return an article by its full id, None when the store does not have it."""
    row = driver_of(connection).execute(_BY_ID, (article_id,)).fetchone()
    return None if row is None else _loaded(connection, _Row(*row))


def _loaded(connection: Connection, row: _Row) -> Loaded:
    tags = json.loads(row.tags)
    placed = Placements(connection).of_article(row.key) if row.photos else ()
    article = Article(
        id=row.id,
        created=moments.told(row.created),
        changed=moments.told(row.changed),
        status=Status(row.status),
        title=row.title,
        lead=row.lead,
        body=row.body,
        section=row.section_name or "",
        tags=tuple(name for _key, name in tags),
        byline=row.byline,
        source=row.source,
        published=moments.told(row.published),
        language=row.language,
        slug=row.slug,
        address=row.address,
        photos=placed,
        doubts=tuple(
            Problem(code, place, Severity(severity), tuple((name, said) for name, said in values))
            for code, place, severity, values in json.loads(row.doubts)
        ),
        revision=row.revision,
    )
    return Loaded(
        article=article,
        key=row.key,
        place=row.place,
        section=row.section,
        tags=tuple(key for key, _name in tags),
        last=LastRevision(row.last_key, row.whole, row.since, row.mark, bool(row.bare)),
    )
