"""One article, whole, read from its tables."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple

from newsdesk.news.article import AiUse, Article, ArticleKind
from newsdesk.news.byline import Byline
from newsdesk.news.report import Problem, Severity
from newsdesk.news.status import Status
from newsdesk.store import moments
from newsdesk.store.placements import Placements
from newsdesk.store.rows import driver_of

if TYPE_CHECKING:
    from sqlalchemy import Connection


class _Row(NamedTuple):
    """The columns of ``_WHOLE``, in their order."""

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
    kind: str
    section_name: str | None
    lead: str
    body: str
    source: str
    language: str
    kicker: str
    bylines: str
    source_author: str
    source_address: str
    source_published: int | None
    story_place: str
    photo_notes: str
    ai_use: str
    ai_note: str
    related: str
    people: str
    tags: str
    doubts: str
    last_key: int
    whole: int
    since: int
    mark: int
    bare: int


# Tags and doubts come along as JSON, the last revision as columns: a statement less for each of
# them, in every save.
_WHOLE: Final = """
    SELECT
        a.key, a.id, a.created, a.changed, a.published, a.status, a.section, a.title, a.photos,
        a.slug, a.address, a.revision, a.place, a.kind, s.name,
        b.lead, b.body, b.source, b.language, b.kicker, b.bylines, b.source_author,
        b.source_address, b.source_published, b.place, b.photo_notes, b.ai_use, b.ai_note,
        b.related,
        (SELECT json_group_array(p.person) FROM article_people AS p WHERE p.article = a.key),
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
    WHERE a.{by} = ?
"""
_BY_ID: Final = _WHOLE.format(by="id")
_BY_KEY: Final = _WHOLE.format(by="key")


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
    people: tuple[int, ...]
    last: LastRevision


def load(connection: Connection, article_id: str) -> Loaded | None:
    """Return an article by its full id, None when the store does not have it."""
    row = driver_of(connection).execute(_BY_ID, (article_id,)).fetchone()
    return None if row is None else _loaded(connection, _Row(*row))


def load_row(connection: Connection, key: int) -> Loaded | None:
    """Return an article by its row key, None when the store does not have it."""
    row = driver_of(connection).execute(_BY_KEY, (key,)).fetchone()
    return None if row is None else _loaded(connection, _Row(*row))


def _loaded(connection: Connection, row: _Row) -> Loaded:
    tags = json.loads(row.tags)
    placed = Placements(connection).of_article(row.key) if row.photos else ()
    article = Article(
        id=row.id,
        created=moments.told(row.created),
        changed=moments.told(row.changed),
        status=Status(row.status),
        kind=ArticleKind(row.kind),
        kicker=row.kicker,
        title=row.title,
        lead=row.lead,
        body=row.body,
        section=row.section_name or "",
        tags=tuple(name for _key, name in tags),
        bylines=tuple(Byline(name, person) for name, person in json.loads(row.bylines)),
        source=row.source,
        source_author=row.source_author,
        source_address=row.source_address,
        source_published=moments.told(row.source_published),
        place=row.story_place,
        published=moments.told(row.published),
        language=row.language,
        photo_notes=row.photo_notes,
        ai_use=AiUse(row.ai_use),
        ai_note=row.ai_note,
        related=tuple(json.loads(row.related)),
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
        people=tuple(sorted(json.loads(row.people))),
        last=LastRevision(row.last_key, row.whole, row.since, row.mark, bool(row.bare)),
    )
