"""Articles, and what an edit changes in one."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from datetime import datetime
from enum import Enum
from typing import Final

from newsdesk.news.photo import Placement
from newsdesk.news.report import Problem
from newsdesk.news.status import Status


@dataclass(frozen=True, slots=True)
class Article:
    """One piece, whole. All text is clean (``text.normalize``); ``body`` is Markdown.

    ``id`` is a UUID4 in hex with dashes. Times are aware. ``doubts`` is what the reader was unsure
    of when the piece was imported. ``address`` is where it stands on the portal, once that is
    known;
    ``slug`` is fixed at the first export and empty before.
    """

    id: str
    created: datetime
    changed: datetime
    status: Status = Status.DRAFT
    title: str = ""
    lead: str = ""
    body: str = ""
    section: str = ""
    tags: tuple[str, ...] = ()
    byline: str = ""
    source: str = ""
    published: datetime | None = None
    language: str = "vi"
    slug: str = ""
    address: str = ""
    photos: tuple[Placement, ...] = ()
    doubts: tuple[Problem, ...] = ()
    revision: int = 0
    """The number of the newest saved revision of this article, from 1."""

    def placement(self, number: int) -> Placement | None:
        """Return the photo with this number in the text, or None."""
        return next((placed for placed in self.photos if placed.number == number), None)


class Unchanged(Enum):
    """The mark of a field that an edit leaves alone."""

    UNCHANGED = "unchanged"


UNCHANGED: Final = Unchanged.UNCHANGED


@dataclass(frozen=True, slots=True)
class Edits:
    """New values for some fields of an article; the others stay as they are."""

    title: str | Unchanged = UNCHANGED
    lead: str | Unchanged = UNCHANGED
    body: str | Unchanged = UNCHANGED
    section: str | Unchanged = UNCHANGED
    tags: tuple[str, ...] | Unchanged = UNCHANGED
    byline: str | Unchanged = UNCHANGED
    source: str | Unchanged = UNCHANGED
    published: datetime | Unchanged | None = UNCHANGED

    def given(self) -> dict[str, object]:
        """Return the fields that the edit names, with their new values."""
        values = {field.name: getattr(self, field.name) for field in fields(self)}
        return {name: value for name, value in values.items() if value is not UNCHANGED}

    def applied_to(self, article: Article) -> Article:
        """Return the article with these edits; its times and status are not touched."""
        return replace(article, **self.given())  # type: ignore[arg-type]  # names and types are those of Article
