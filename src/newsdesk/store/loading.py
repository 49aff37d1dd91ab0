"""One article, whole, read from its tables."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import bindparam, select

from newsdesk.news.article import Article
from newsdesk.news.report import Problem, Severity
from newsdesk.news.status import Status
from newsdesk.store import moments
from newsdesk.store.placements import Placements
from newsdesk.store.tables import article_tags, articles, bodies, doubts, sections, tags

if TYPE_CHECKING:
    from sqlalchemy import Connection, Row

_ARTICLE: Final = (
    select(
        articles,
        sections.c.name.label("section_name"),
        bodies.c.lead,
        bodies.c.body,
        bodies.c.byline,
        bodies.c.source,
        bodies.c.language,
    )
    .join_from(articles, bodies, bodies.c.article == articles.c.key)
    .outerjoin(sections, sections.c.key == articles.c.section)
)
_BY_ID: Final = _ARTICLE.where(articles.c.id == bindparam("which"))
_TAGS: Final = (
    select(tags.c.key, tags.c.name)
    .join_from(article_tags, tags, article_tags.c.tag == tags.c.key)
    .where(article_tags.c.article == bindparam("which"))
    .order_by(article_tags.c.position)
)
_DOUBTS: Final = (
    select(doubts).where(doubts.c.article == bindparam("which")).order_by(doubts.c.position)
)


@dataclass(frozen=True, slots=True)
class Loaded:
    """An article with the row keys behind it."""

    article: Article
    key: int
    place: int
    section: int | None
    tags: tuple[int, ...]


def load(connection: Connection, article_id: str) -> Loaded | None:
    """Return an article by its full id, None when the store does not have it."""
    row = connection.execute(_BY_ID, {"which": article_id}).one_or_none()
    return None if row is None else _loaded(connection, row)


def _loaded(connection: Connection, row: Row[Any]) -> Loaded:
    which = {"which": row.key}
    tag_rows = connection.execute(_TAGS, which).all()
    doubt_rows = connection.execute(_DOUBTS, which).all()
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
        tags=tuple(tag.name for tag in tag_rows),
        byline=row.byline,
        source=row.source,
        published=moments.told(row.published),
        language=row.language,
        slug=row.slug,
        address=row.address,
        photos=placed,
        doubts=tuple(
            Problem(
                doubt.code,
                doubt.place,
                Severity(doubt.severity),
                tuple((name, value) for name, value in json.loads(doubt.details)),
            )
            for doubt in doubt_rows
        ),
        revision=row.revision,
    )
    return Loaded(
        article=article,
        key=row.key,
        place=row.place,
        section=row.section,
        tags=tuple(tag.key for tag in tag_rows),
    )
