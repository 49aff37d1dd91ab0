"""Finding articles: lists a page at a time, counts, ids from a prefix."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdesk.news.listing import Filter, Order
from newsdesk.news.status import Status, is_approved

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsdesk.desk.desk import Desk
    from newsdesk.news.listing import ArticleLine, Count, Listing


def listing(
    desk: Desk,
    wanted: Filter = Filter(),  # noqa: B008  # a frozen value
    order: Order = Order.CHANGED,
) -> Listing:
    """Return the row keys of all articles a filter lets through, in an order."""
    with desk.store.reading() as work:
        return work.listing.listing(wanted, order)


def lines(desk: Desk, keys: Sequence[int]) -> tuple[ArticleLine, ...]:
    """Return the rows of some keys, in their order; no body is loaded."""
    with desk.store.reading() as work:
        return work.listing.lines(keys)


def first(
    desk: Desk,
    wanted: Filter = Filter(),  # noqa: B008  # a frozen value
    limit: int = 50,
    order: Order = Order.CHANGED,
) -> tuple[ArticleLine, ...]:
    """Return the first rows that a filter lets through, in an order."""
    with desk.store.reading() as work:
        return work.listing.page(wanted, limit, order=order)


def counts(desk: Desk) -> tuple[Count, ...]:
    """Return the number of articles in each status."""
    with desk.store.reading() as work:
        return work.listing.counts()


def ids_of(desk: Desk, keys: Sequence[int]) -> tuple[str, ...]:
    """Return the ids of some keys, in their order."""
    with desk.store.reading() as work:
        return work.listing.ids(keys)


def approved_among(desk: Desk, keys: Sequence[int]) -> int:
    """Count the articles of some keys that would lose an approval by an edit."""
    with desk.store.reading() as work:
        return work.listing.with_states(keys, filter(is_approved, Status))


def key_of(desk: Desk, article_id: str) -> int:
    """Return the row key of an article.

    Raises:
        EditorMistake: ``article.unknown``.
    """
    with desk.store.reading() as work:
        return work.listing.key_of(article_id)


def resolve(desk: Desk, prefix: str) -> str:
    """Return the id that a unique prefix stands for.

    Raises:
        EditorMistake: ``article.unknown`` or ``article.ambiguous``.
    """
    with desk.store.reading() as work:
        return work.articles.find(prefix)
