"""Filters of lists: the names they mean as row keys, and the walk along an index that they are."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import Integer, Select, Text, exists, literal_column, select, tuple_

from newsdesk.news.listing import Order
from newsdesk.news.status import Status
from newsdesk.store import moments
from newsdesk.store.names import people_names, section_names, tag_names
from newsdesk.store.tables import article_people, article_tags, articles

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy import Column, ColumnElement, Connection, Table

    from newsdesk.news.listing import ArticleLine, Filter

# Written out and not bound: SQLite uses a partial index only when it sees the condition.
_TRASHED: Final = literal_column(f"'{Status.TRASHED.value}'", Text)
_status_of_row = literal_column("+articles.status", Text)
# The plus keeps SQLite on the walk along the lines of a tag, which gives the order.
_article_of_line = literal_column("+article_tags.article", Integer)
_NONE: Final = literal_column("0", Integer)


@dataclass(frozen=True, slots=True)
class FilterKeys:
    """The row keys of the names that a filter means."""

    sections: tuple[int, ...] = ()
    tags: tuple[tuple[int, ...], ...] = ()
    """For each wanted tag the keys of the tags that its name means."""
    people: tuple[int, ...] = ()


def keys_of(connection: Connection, wanted: Filter) -> FilterKeys | None:
    """Return the row keys a filter's names stand for; None when a name is in no article."""
    sections = section_names(connection).keys_below(wanted.section) if wanted.section else ()
    named = tag_names(connection)
    tags = tuple(named.keys_like(name) for name in wanted.tags)
    people = people_names(connection).keys_like(wanted.byline) if wanted.byline else ()
    unknown = (wanted.section and not sections) or not all(tags) or (wanted.byline and not people)
    return None if unknown else FilterKeys(sections, tags, people)


def walk(
    wanted: Filter,
    keys: FilterKeys,
    after: ArticleLine | None = None,
    order: Order = Order.CHANGED,
) -> Select[Any]:
    """Return the statement that gives the keys of a filter's articles in an order.

    ``after`` goes on behind a line, in the order of changes only.
    """
    if order is not Order.CHANGED:
        return _sorted(wanted, keys, order)
    table, key, names = _walked(keys)
    found: Select[Any] = select(key).order_by(table.c.changed.desc(), key.desc())
    if len(names) > 1:
        found = found.distinct()
    found = found.where(*_of_key(wanted, keys, table, key))
    conditions = _of_row(wanted)
    if table is not articles and conditions:
        conditions = [exists().where(articles.c.key == key, *conditions)]
    found = found.where(*conditions)
    if after is not None:
        found = found.where(
            tuple_(table.c.changed, key) < tuple_(moments.stored(after.changed), after.key)
        )
    return found


def _sorted(wanted: Filter, keys: FilterKeys, order: Order) -> Select[Any]:
    """Return the walk along the index of an order; a narrow filter SQLite sorts instead."""
    key = articles.c.key
    found: Select[Any] = select(key).order_by(*_ORDERS[order])
    if wanted.uncaptioned:
        found = found.where(key.in_(_UNCAPTIONED))
        wanted = replace(wanted, uncaptioned=False)
    found = found.where(*_of_row(wanted))
    found = found.where(*(key.in_(_carrying(tags)) for tags in keys.tags))
    if keys.people:
        found = found.where(key.in_(_signed_by(keys.people)))
    if keys.sections:
        found = found.where(_one_of(articles.c.section, keys.sections))
    # The plus keeps SQLite on the index of the order, which holds the status too.
    if wanted.status is None:
        return found.where(_status_of_row != _TRASHED)
    return found.where(_status_of_row == wanted.status.value)


_ORDERS: Final = {
    Order.PUBLISHED: (articles.c.published.desc(), articles.c.key.desc()),
    Order.TITLE: (articles.c.title_key, articles.c.key),
    Order.BYLINE: (articles.c.byline_key, articles.c.key),
}


_row: Final = articles.alias("row")
_UNCAPTIONED: Final = select(_row.c.key).where(_row.c.uncaptioned > _NONE)
"""A walk along the index of the few that lack a caption."""


def number_of(day: date) -> int:
    """Return a day as the store keeps it: yyyymmdd."""
    return day.year * 10_000 + day.month * 100 + day.day


def _walked(keys: FilterKeys) -> tuple[Table, Column[int], tuple[int, ...]]:
    """Return the table whose key gives the order, its column of articles, and the names in it."""
    if keys.tags:
        return article_tags, article_tags.c.article, keys.tags[0]
    if keys.people:
        return article_people, article_people.c.article, keys.people
    return articles, articles.c.key, ()


def _of_key(
    wanted: Filter, keys: FilterKeys, table: Table, key: Column[int]
) -> list[ColumnElement[bool]]:
    """Return the conditions that the walked table answers itself."""
    conditions: list[ColumnElement[bool]] = []
    if table is article_tags:
        conditions.append(_one_of(table.c.tag, keys.tags[0]))
        conditions += [_article_of_line.in_(_carrying(tags)) for tags in keys.tags[1:]]
        if keys.people:
            conditions.append(_article_of_line.in_(_signed_by(keys.people)))
    elif table is article_people:
        conditions.append(_one_of(table.c.person, keys.people))
    if keys.sections:
        conditions.append(_one_of(table.c.section, keys.sections))
    if wanted.status is None:
        conditions.append(table.c.status != _TRASHED)
    else:
        conditions.append(table.c.status == wanted.status.value)
    return conditions


def _of_row(wanted: Filter) -> list[ColumnElement[bool]]:
    """Return the conditions that only the article's own row can answer."""
    conditions: list[ColumnElement[bool]] = []
    if wanted.since:
        conditions.append(articles.c.day >= number_of(wanted.since))
    if wanted.until:
        conditions.append(articles.c.day <= number_of(wanted.until))
    if wanted.uncaptioned:
        conditions.append(articles.c.uncaptioned > _NONE)
    return conditions


# The articles of a tag are gathered once. Asked of each article (EXISTS), SQLite would look
# through all articles of the tag each time: 16 s for a tag in 2,000 of 100,000 articles.
def _carrying(tags: tuple[int, ...]) -> Select[Any]:
    return select(article_tags.c.article).where(_one_of(article_tags.c.tag, tags))


def _signed_by(people: tuple[int, ...]) -> Select[Any]:
    return select(article_people.c.article).where(_one_of(article_people.c.person, people))


def _one_of(column: Column[int], keys: tuple[int, ...]) -> ColumnElement[bool]:
    """Return the condition; ``=`` for one key, so that its index gives the order too."""
    return column == keys[0] if len(keys) == 1 else column.in_(keys)
