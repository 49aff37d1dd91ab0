"""Writing one article: its rows, and everything that lists and search read of it."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import bindparam, delete, func, insert, select
from sqlalchemy.dialects.sqlite import insert as insert_or

from newsdesk.store import moments
from newsdesk.store.indexing import Index, day_of, entry_of, uncaptioned
from newsdesk.store.names import Name, people_names, section_names, tag_names
from newsdesk.store.placements import Placements
from newsdesk.store.rows import driver_of
from newsdesk.store.sorting import derived
from newsdesk.store.tables import (
    article_people,
    article_tags,
    articles,
    bodies,
    doubts,
    statuses,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlalchemy import Connection

    from newsdesk.news.article import Article
    from newsdesk.news.photo import Placement
    from newsdesk.news.status import Status
    from newsdesk.store.loading import Loaded

_PLACE: Final = select(func.coalesce(func.max(articles.c.place), 0) + 1)
_PUT: Final = (
    insert(articles)
    .values(place=_PLACE.scalar_subquery())
    .returning(articles.c.key, articles.c.place)
)
_PUT_BODY: Final = insert(bodies)
_PUT_TAGS: Final = insert(article_tags)
_PUT_PEOPLE: Final = insert(article_people)
_CLEAR_PEOPLE: Final = delete(article_people).where(article_people.c.article == bindparam("which"))
_PUT_DOUBTS: Final = insert(doubts)
# What every save runs is asked of the driver itself: SQLAlchemy takes longer over a statement
# than SQLite does.
_CHANGE: Final = """
    UPDATE articles SET {columns} WHERE key = :which RETURNING place
"""
_NEXT_PLACE: Final = "place = (SELECT coalesce(max(place), 0) + 1 FROM articles)"
_CHANGE_BODY: Final = "UPDATE bodies SET {columns} WHERE article = :which"
_FOLLOW: Final = """
    UPDATE {table} SET changed = :changed, status = :status, section = :section
    WHERE article = :which
"""
_CLEAR_TAGS: Final = delete(article_tags).where(article_tags.c.article == bindparam("which"))
_CLEAR_DOUBTS: Final = delete(doubts).where(doubts.c.article == bindparam("which"))
_COUNT_STATUS: Final = insert_or(statuses).on_conflict_do_update(
    index_elements=[statuses.c.status],
    set_={"articles": statuses.c.articles + bindparam("by")},
)


@dataclass(frozen=True, slots=True)
class Prepared:
    """An article as the store will give it back, with the names it carries."""

    article: Article
    section: tuple[Name, ...]
    tags: tuple[Name, ...]
    people: tuple[Name, ...]


class Saving:
    """The writes that one saved article takes; the caller commits or rolls back all of them."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._sections = section_names(connection)
        self._tags = tag_names(connection)
        self._people = people_names(connection)

    def prepared(self, article: Article, before: Loaded | None = None) -> Prepared:
        """Return the article as the store will give it back.

        Names are spelled as they were first (``Names``), a tag stands once, photos are in the
        order of the strip, focal points are decimal numbers.
        """
        section: tuple[Name, ...] = ()
        if before is not None and article.section == before.article.section:
            if before.section is not None:
                section = (Name(article.section, before.section),)
        else:
            section = self._sections.resolved([article.section])
        if before is not None and article.tags == before.article.tags:
            tags = tuple(map(Name, article.tags, before.tags))
        else:
            tags = self._tags.resolved(article.tags)
        stored = replace(
            article,
            section="".join(name.spelling for name in section),
            tags=tuple(name.spelling for name in tags),
            photos=_in_order(article.photos),
        )
        if before is not None and article.bylines == before.article.bylines:
            people = tuple(Name("", key) for key in before.people)
        else:
            people = self._people.resolved([one.name for one in article.bylines])
        return Prepared(stored, section, tags, people)

    def add(self, new: Prepared) -> int:
        """Write a new article and return its row key."""
        article = new.article
        section, tags = self._keys(new)
        people = self._people.keys_of(new.people)
        row = _row(article, section)
        row |= {"id": article.id, "created": moments.stored(article.created)}
        key, place = self._connection.execute(_PUT, row).one()
        self._connection.execute(_PUT_BODY, _body_row(article) | {"article": key})
        self._write_tags(key, article, section, tags)
        self._write_doubts(key, article)
        if article.photos:
            Placements(self._connection).write(key, article.photos)
        self._count(article.status, 1)
        self._sections.count(() if section is None else (section,), 1)
        self._tags.count(tags, 1)
        self._write_people(key, article, section, people)
        self._people.count(people, 1)
        entry = entry_of(article, section=section, tags=tags, people=people)
        Index(self._connection).put(place, entry)
        return int(key)

    def change(self, before: Loaded, after: Prepared) -> None:
        """Write what differs between the stored article and its new state."""
        article = after.article
        section, tags = self._keys(after)
        people = self._people.keys_of(after.people)
        key = {"which": before.key}
        row, old_row = _row(article, section), _row(before.article, before.section)
        # Columns that stay are not named: SQLite rewrites every index over a named one.
        driver = driver_of(self._connection)
        row = _differing(row, old_row)
        # All rows of RETURNING are read, so that the statement ends here.
        columns = ", ".join((*_settings(row), _NEXT_PLACE))
        ((place,),) = driver.execute(_CHANGE.format(columns=columns), row | key).fetchall()
        body = _differing(_body_row(article), _body_row(before.article))
        if body:
            columns = ", ".join(_settings(body))
            driver.execute(_CHANGE_BODY.format(columns=columns), body | key)
        self._follow_tags(before, article, section, tags)
        if article.doubts != before.article.doubts:
            self._connection.execute(_CLEAR_DOUBTS, key)
            self._write_doubts(before.key, article)
        if article.photos != before.article.photos:
            Placements(self._connection).write(before.key, article.photos)
        self._follow_counts(before, article.status, section, tags)
        self._change_people(before, article, section, people)
        index = Index(self._connection)
        old = entry_of(
            before.article, section=before.section, tags=before.tags, people=before.people
        )
        new = entry_of(article, section=section, tags=tags, people=people)
        index.take(before.place, old)
        index.put(place, new, old.words)

    def follow_people(self, stored: Loaded) -> tuple[int, ...]:
        """Make the lines of those who sign an article anew; return their row keys."""
        article = stored.article
        names = self._people.resolved([one.name for one in article.bylines])
        people = self._people.keys_of(names)
        self._change_people(stored, article, stored.section, people)
        return people

    def _change_people(
        self, before: Loaded, article: Article, section: int | None, people: tuple[int, ...]
    ) -> None:
        if people and set(people) == set(before.people):
            self._follow("article_people", before.key, article, section)
        elif before.people or people:
            self._connection.execute(_CLEAR_PEOPLE, {"which": before.key})
            self._write_people(before.key, article, section, people)
            self._people.count(sorted(set(before.people) - set(people)), -1)
            self._people.count(sorted(set(people) - set(before.people)), 1)

    def _write_people(
        self, key: int, article: Article, section: int | None, people: tuple[int, ...]
    ) -> None:
        rows: list[dict[str, Any]] = [
            {
                "person": person,
                "changed": moments.stored(article.changed),
                "article": key,
                "status": article.status.value,
                "section": section,
            }
            for person in people
        ]
        if rows:
            self._connection.execute(_PUT_PEOPLE, rows)

    def _keys(self, prepared: Prepared) -> tuple[int | None, tuple[int, ...]]:
        """Return the row keys of section and tags, making rows for new names."""
        section = self._sections.keys_of(prepared.section)
        return section[0] if section else None, self._tags.keys_of(prepared.tags)

    def _follow_tags(
        self, before: Loaded, article: Article, section: int | None, tags: tuple[int, ...]
    ) -> None:
        if tags != before.tags:
            self._connection.execute(_CLEAR_TAGS, {"which": before.key})
            self._write_tags(before.key, article, section, tags)
        elif tags:
            self._follow("article_tags", before.key, article, section)

    def _follow(self, table: str, key: int, article: Article, section: int | None) -> None:
        """Let the lines of an article in a table of names stand where the article does."""
        values = {
            "changed": moments.stored(article.changed),
            "status": article.status.value,
            "section": section,
            "which": key,
        }
        driver_of(self._connection).execute(_FOLLOW.format(table=table), values)

    def _write_tags(
        self, key: int, article: Article, section: int | None, tags: tuple[int, ...]
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
            for position, tag in enumerate(tags)
        ]
        if rows:
            self._connection.execute(_PUT_TAGS, rows)

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
            self._connection.execute(_PUT_DOUBTS, rows)

    def _follow_counts(
        self, before: Loaded, status: Status, section: int | None, tags: tuple[int, ...]
    ) -> None:
        if status is not before.article.status:
            self._count(before.article.status, -1)
            self._count(status, 1)
        if section != before.section:
            self._sections.count(() if before.section is None else (before.section,), -1)
            self._sections.count(() if section is None else (section,), 1)
        self._tags.count(sorted(set(before.tags) - set(tags)), -1)
        self._tags.count(sorted(set(tags) - set(before.tags)), 1)

    def _count(self, status: Status, by: int) -> None:
        self._connection.execute(
            _COUNT_STATUS, {"status": status.value, "articles": max(by, 0), "by": by}
        )


def _in_order(photos: tuple[Placement, ...]) -> tuple[Placement, ...]:
    """Return placed photos as they come back: in the order of the strip, focal points decimal."""
    decimal = (
        replace(one, focal=(float(one.focal[0]), float(one.focal[1]))) if one.focal else one
        for one in photos
    )
    return tuple(sorted(decimal, key=lambda one: (one.position, one.number)))


def _differing(new: dict[str, Any], old: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in new.items() if value != old[name]}


def _settings(columns: Iterable[str]) -> Iterable[str]:
    """Return what sets these columns in a statement; their names are the schema's own."""
    return (f"{name} = :{name}" for name in columns)


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _row(article: Article, section: int | None) -> dict[str, Any]:
    return {
        "changed": moments.stored(article.changed),
        "published": moments.stored(article.published),
        "status": article.status.value,
        "section": section,
        "title": article.title,
        "photos": len(article.photos),
        "kind": article.kind.value,
        "day": day_of(article),
        "uncaptioned": uncaptioned(article),
        "slug": article.slug,
        "address": article.address,
        "revision": article.revision,
        **derived(article),
    }


def _body_row(article: Article) -> dict[str, Any]:
    return {
        "lead": article.lead,
        "body": article.body,
        "source": article.source,
        "language": article.language,
        "kicker": article.kicker,
        "bylines": _json([[one.name, one.person] for one in article.bylines]),
        "source_author": article.source_author,
        "source_address": article.source_address,
        "source_published": moments.stored(article.source_published),
        "place": article.place,
        "photo_notes": article.photo_notes,
        "ai_use": article.ai_use.value,
        "ai_note": article.ai_note,
        "related": _json(article.related),
    }
