"""Articles, and what an edit changes in one."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from datetime import datetime
from enum import Enum, StrEnum
from typing import Final

from newsdesk.news.byline import Byline, printed
from newsdesk.news.photo import PhotoWords, Placement, joined_words, words_without
from newsdesk.news.report import Problem
from newsdesk.news.status import Status


class ArticleKind(StrEnum):
    """What kind of piece it is, as newsrooms count them (and pay them)."""

    NEWS = "news"
    REFLECTION = "reflection"
    INTERVIEW = "interview"
    REPORT = "report"
    PHOTO_STORY = "photo_story"
    OPINION = "opinion"
    NOTICE = "notice"


class AiUse(StrEnum):
    """How far a machine wrote the piece: to be told to readers (NĐ 237/2026/NĐ-CP)."""

    NONE = "none"
    EDITED = "edited"
    MADE = "made"


@dataclass(frozen=True, slots=True)
class Article:
    """One piece, whole. All text is clean (``text.normalize``); ``body`` is Markdown.

    ``id`` is a UUID4 in hex with dashes. Times are aware. ``doubts`` is what the reader was unsure
    of when the piece was imported. ``address`` is where it stands on the portal, once that is
    known; ``slug`` is fixed at the first export and empty before. A piece taken from elsewhere has
    the four ``source…`` fields. ``photo_notes`` are the editor's words to the photo desk, never
    published. ``related`` are ids of articles chosen for "Tin liên quan".
    """

    id: str
    created: datetime
    changed: datetime
    status: Status = Status.DRAFT
    kind: ArticleKind = ArticleKind.NEWS
    kicker: str = ""
    title: str = ""
    lead: str = ""
    body: str = ""
    section: str = ""
    tags: tuple[str, ...] = ()
    bylines: tuple[Byline, ...] = ()
    source: str = ""
    source_author: str = ""
    source_address: str = ""
    source_published: datetime | None = None
    place: str = ""
    published: datetime | None = None
    language: str = "vi"
    photo_notes: str = ""
    ai_use: AiUse = AiUse.NONE
    ai_note: str = ""
    related: tuple[str, ...] = ()
    slug: str = ""
    address: str = ""
    photos: tuple[Placement, ...] = ()
    doubts: tuple[Problem, ...] = ()
    revision: int = 0
    """The number of the newest saved revision of this article, from 1."""

    @property
    def byline(self) -> str:
        """Return the names under the piece as they are printed."""
        return printed(self.bylines)

    def placement(self, number: int) -> Placement | None:
        """Return the photo with this number in the text, or None."""
        return next((placed for placed in self.photos if placed.number == number), None)


class Unchanged(Enum):
    """The mark of a field that an edit leaves alone."""

    UNCHANGED = "unchanged"


UNCHANGED: Final = Unchanged.UNCHANGED


@dataclass(frozen=True, slots=True)
class Edits:
    """New values for some fields of an article; the others stay as they are.

    ``photo_words`` are new words for some of its photos; those of a photo that is not there any
    more go nowhere.
    """

    kind: ArticleKind | Unchanged = UNCHANGED
    kicker: str | Unchanged = UNCHANGED
    title: str | Unchanged = UNCHANGED
    lead: str | Unchanged = UNCHANGED
    body: str | Unchanged = UNCHANGED
    section: str | Unchanged = UNCHANGED
    tags: tuple[str, ...] | Unchanged = UNCHANGED
    bylines: tuple[Byline, ...] | Unchanged = UNCHANGED
    source: str | Unchanged = UNCHANGED
    source_author: str | Unchanged = UNCHANGED
    source_address: str | Unchanged = UNCHANGED
    source_published: datetime | Unchanged | None = UNCHANGED
    place: str | Unchanged = UNCHANGED
    published: datetime | Unchanged | None = UNCHANGED
    language: str | Unchanged = UNCHANGED
    photo_notes: str | Unchanged = UNCHANGED
    ai_use: AiUse | Unchanged = UNCHANGED
    ai_note: str | Unchanged = UNCHANGED
    related: tuple[str, ...] | Unchanged = UNCHANGED
    photo_words: tuple[PhotoWords, ...] | Unchanged = UNCHANGED

    def given(self) -> dict[str, object]:
        """Return the fields that the edit names, with their new values."""
        values = {field.name: getattr(self, field.name) for field in fields(self)}
        return {name: value for name, value in values.items() if value is not UNCHANGED}

    def applied_to(self, article: Article) -> Article:
        """Return the article with these edits; its times and status are not touched."""
        values = self.given()
        if self.photo_words is not UNCHANGED:
            words = {one.number: one for one in self.photo_words}
            del values["photo_words"]
            values["photos"] = tuple(
                words[placed.number].applied_to(placed) if placed.number in words else placed
                for placed in article.photos
            )
        return replace(article, **values)  # type: ignore[arg-type]  # names and types are those of Article

    def then(self, later: Edits) -> Edits:
        """Return both edits as one: where both name a field, the later one stands."""
        values = self.given() | later.given()
        if self.photo_words is not UNCHANGED and later.photo_words is not UNCHANGED:
            values["photo_words"] = joined_words(self.photo_words, later.photo_words)
        return Edits(**values)  # type: ignore[arg-type]  # what given() gave

    def without(self, saved: Edits) -> Edits:
        """Return what is left of this edit once another has been saved."""
        done = saved.given()
        values = {
            name: value
            for name, value in self.given().items()
            if name not in done or done[name] != value
        }
        if self.photo_words is not UNCHANGED and saved.photo_words is not UNCHANGED:
            values["photo_words"] = words_without(self.photo_words, saved.photo_words) or UNCHANGED
        return Edits(**values)  # type: ignore[arg-type]  # what given() gave

    def text_of(self, field: str) -> str | None:
        """Return the words that this edit gives a text, by its name in problems; None: none.

        ``field`` is the name of a field, or ``photo:2.caption``.
        """
        number, _, part = field.removeprefix("photo:").partition(".")
        if field.startswith("photo:") and self.photo_words is not UNCHANGED:
            return next(
                (one.given().get(part) for one in self.photo_words if str(one.number) == number),
                None,
            )
        text = self.given().get(field)
        return text if isinstance(text, str) else None


OWN_FIELDS: Final = tuple(field.name for field in fields(Edits) if field.name != "photo_words")
"""The fields of an article that an edit sets as a whole."""
