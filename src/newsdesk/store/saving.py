"""Writing one article: its rows, and everything that lists and search read of it."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import bindparam, delete, func, insert, select, update
from sqlalchemy.dialects.sqlite import insert as insert_or

from newsdesk.store import moments
from newsdesk.store.indexing import Index, entry_of
from newsdesk.store.loading import Loaded
from newsdesk.store.names import Names
from newsdesk.store.placements import Placements
from newsdesk.store.rows import inserted
from newsdesk.store.tables import (
    article_tags,
    articles,
    bodies,
    doubts,
    sections,
    statuses,
    tags,
)
from newsdesk.store.wording import exact_form

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from newsdesk.news.article import Article
    from newsdesk.news.status import Status

_PLACE: Final = select(func.coalesce(func.max(articles.c.place), 0) + 1)
_PUT: Final = insert(articles)
_PUT_BODY: Final = insert(bodies)
_CHANGE: Final = update(articles).where(articles.c.key == bindparam("which"))
_CHANGE_BODY: Final = update(bodies).where(bodies.c.article == bindparam("which"))
_FOLLOW_TAGS: Final = update(article_tags).where(article_tags.c.article == bindparam("which"))
_CLEAR_TAGS: Final = delete(article_tags).where(article_tags.c.article == bindparam("which"))
_CLEAR_DOUBTS: Final = delete(doubts).where(doubts.c.article == bindparam("which"))
_COUNT_STATUS: Final = insert_or(statuses).on_conflict_do_update(
    index_elements=[statuses.c.status],
    set_={"articles": statuses.c.articles + bindparam("by")},
)


class Saving:
    """The writes that one saved article takes; the caller commits or rolls back all of them."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._sections = Names(connection, sections)
        self._tags = Names(connection, tags)

    def canonical(self, article: Article) -> Article:
        """Return the article as the store will give it back.

        Names are spelled as they were first (``Names``), a tag stands once, photos are in the
        order of the strip, focal points are decimal numbers.
        """
        known: dict[str, str] = {}
        for name in article.tags:
            exact = exact_form(name)
            if exact and exact not in known:
                known[exact] = self._spelled(self._tags, name)
        return replace(
            article,
            section=self._spelled(self._sections, article.section),
            tags=tuple(known.values()),
            photos=tuple(
                sorted(
                    (
                        replace(placed, focal=(float(placed.focal[0]), float(placed.focal[1])))
                        if placed.focal
                        else placed
                        for placed in article.photos
                    ),
                    key=lambda placed: (placed.position, placed.number),
                )
            ),
        )

    def add(self, article: Article) -> int:
        """Write a new article (``canonical``) and return its row key."""
        section, tag_keys = self._keys(article)
        place = self._next_place()
        row = _row(article, section, place)
        row |= {"id": article.id, "created": moments.stored(article.created)}
        key = inserted(self._connection, _PUT, row)
        self._connection.execute(_PUT_BODY, _body_row(article) | {"article": key})
        self._write_tags(key, article, section, tag_keys)
        self._write_doubts(key, article)
        Placements(self._connection).write(key, article.photos)
        self._count(article.status, 1)
        if section is not None:
            self._sections.count(section, 1)
        for tag in tag_keys:
            self._tags.count(tag, 1)
        Index(self._connection).put(place, entry_of(article, section=section, tags=tag_keys))
        return key

    def change(self, before: Loaded, article: Article) -> None:
        """Write what differs between the stored article and its new state (``canonical``)."""
        section, tag_keys = self._keys(article, before)
        place = self._next_place()
        key = {"which": before.key}
        self._connection.execute(_CHANGE, _row(article, section, place) | key)
        body = _body_row(article)
        if body != _body_row(before.article):
            self._connection.execute(_CHANGE_BODY, body | key)
        self._follow_tags(before, article, section, tag_keys)
        if article.doubts != before.article.doubts:
            self._connection.execute(_CLEAR_DOUBTS, key)
            self._write_doubts(before.key, article)
        if article.photos != before.article.photos:
            Placements(self._connection).write(before.key, article.photos)
        self._follow_counts(before, article.status, section, tag_keys)
        index = Index(self._connection)
        old = entry_of(before.article, section=before.section, tags=before.tags)
        index.take(before.place, old)
        index.put(place, entry_of(article, section=section, tags=tag_keys), old.words)

    def _spelled(self, names: Names, name: str) -> str:
        found = names.known(name) if name else None
        return name if found is None else found[1]

    def _keys(
        self, article: Article, before: Loaded | None = None
    ) -> tuple[int | None, tuple[int, ...]]:
        """Return the row keys of section and tags, making rows for new names."""
        if before is not None and before.article.section == article.section:
            section = before.section
        else:
            section = self._sections.given(article.section) if article.section else None
        if before is not None and before.article.tags == article.tags:
            return section, before.tags
        return section, tuple(self._tags.given(name) for name in article.tags)

    def _next_place(self) -> int:
        return int(self._connection.scalar(_PLACE) or 1)

    def _follow_tags(
        self, before: Loaded, article: Article, section: int | None, tag_keys: tuple[int, ...]
    ) -> None:
        if tag_keys != before.tags:
            self._connection.execute(_CLEAR_TAGS, {"which": before.key})
            self._write_tags(before.key, article, section, tag_keys)
        elif tag_keys:
            values = {
                "changed": moments.stored(article.changed),
                "status": article.status.value,
                "section": section,
            }
            self._connection.execute(_FOLLOW_TAGS, values | {"which": before.key})

    def _write_tags(
        self, key: int, article: Article, section: int | None, tag_keys: tuple[int, ...]
    ) -> None:
        rows: list[dict[str, Any]] = [
            {
                "tag": tag,
                "changed": moments.stored(article.changed),
                "article": key,
                "position": position,
                "status": article.status.value,
                "section": section,
            }
            for position, tag in enumerate(tag_keys)
        ]
        if rows:
            self._connection.execute(insert(article_tags), rows)

    def _write_doubts(self, key: int, article: Article) -> None:
        rows: list[dict[str, Any]] = [
            {
                "article": key,
                "position": position,
                "code": doubt.code,
                "place": doubt.where,
                "severity": doubt.severity.value,
                "details": json.dumps(doubt.values, ensure_ascii=False),
            }
            for position, doubt in enumerate(article.doubts)
        ]
        if rows:
            self._connection.execute(insert(doubts), rows)

    def _follow_counts(
        self, before: Loaded, status: Status, section: int | None, tag_keys: tuple[int, ...]
    ) -> None:
        if status is not before.article.status:
            self._count(before.article.status, -1)
            self._count(status, 1)
        if section != before.section:
            if before.section is not None:
                self._sections.count(before.section, -1)
            if section is not None:
                self._sections.count(section, 1)
        for tag in set(before.tags) - set(tag_keys):
            self._tags.count(tag, -1)
        for tag in set(tag_keys) - set(before.tags):
            self._tags.count(tag, 1)

    def _count(self, status: Status, by: int) -> None:
        self._connection.execute(
            _COUNT_STATUS, {"status": status.value, "articles": max(by, 0), "by": by}
        )


def _row(article: Article, section: int | None, place: int) -> dict[str, Any]:
    return {
        "changed": moments.stored(article.changed),
        "published": moments.stored(article.published),
        "status": article.status.value,
        "section": section,
        "title": article.title,
        "photos": len(article.photos),
        "slug": article.slug,
        "address": article.address,
        "revision": article.revision,
        "place": place,
    }


def _body_row(article: Article) -> dict[str, Any]:
    return {
        "lead": article.lead,
        "body": article.body,
        "byline": article.byline,
        "source": article.source,
        "language": article.language,
    }
