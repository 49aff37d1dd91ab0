"""Light values for lists: they never load a body."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from newsdesk.news.status import Status


@dataclass(frozen=True, slots=True)
class ArticleLine:
    """One row of the list of articles. ``key`` is the store's own number of the row."""

    key: int
    id: str
    title: str
    status: Status
    section: str
    changed: datetime
    published: datetime | None = None
    photos: int = 0
    uncaptioned: int = 0
    """Placed photos that have no caption yet."""


@dataclass(frozen=True, slots=True)
class Filter:
    """Which articles a list shows; empty fields do not filter. Names compare folded.

    A section stands for those below it too; an article must carry each of ``tags``. ``since`` and
    ``until`` are days, both included, of the publication time, or of the last change where there
    is none. Without a status the trash is left out.
    """

    status: Status | None = None
    section: str = ""
    tags: tuple[str, ...] = ()
    byline: str = ""
    since: date | None = None
    until: date | None = None
    uncaptioned: bool = False


class Order(StrEnum):
    """What a list is sorted by."""

    CHANGED = "changed"
    """The newest change first."""
    PUBLISHED = "published"
    """The newest publication first; pieces without a time behind them."""
    TITLE = "title"
    """By the Vietnamese alphabet."""
    BYLINE = "byline"
    """By the given name of who signs first, then by the whole name."""


@dataclass(frozen=True, slots=True)
class Listing:
    """A whole list as row keys in its order: lines are fetched a page at a time."""

    keys: tuple[int, ...]
    filter: Filter = Filter()
    order: Order = Order.CHANGED


@dataclass(frozen=True, slots=True)
class Found:
    r"""One search result: the snippet's hits stand between ``\x02`` and ``\x03``."""

    line: ArticleLine
    snippet: str


@dataclass(frozen=True, slots=True)
class Count:
    """A name (tag, section or status) and how many articles carry it."""

    name: str
    articles: int


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """A search kept under a name: ``question`` as it was typed (``news.asking``)."""

    name: str
    question: str
