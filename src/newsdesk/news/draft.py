"""What intake offers, with its doubts, before anyone accepts it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from newsdesk.news.report import Problem


@dataclass(frozen=True, slots=True)
class DraftPhoto:
    """A photo file of a draft, with its caption from the text; ``number`` as in the body."""

    number: int
    path: str
    caption: str = ""


@dataclass(frozen=True, slots=True)
class CaptionedFile:
    """A photo file and the caption it carries inside: what the reader compares paragraphs with."""

    path: str
    caption: str


@dataclass(frozen=True, slots=True)
class Draft:
    """An article read from a file. ``published`` is aware; ``doubts`` are told to the editor."""

    origin: str
    title: str = ""
    lead: str = ""
    body: str = ""
    section: str = ""
    tags: tuple[str, ...] = ()
    byline: str = ""
    source: str = ""
    published: datetime | None = None
    photos: tuple[DraftPhoto, ...] = ()
    doubts: tuple[Problem, ...] = ()
