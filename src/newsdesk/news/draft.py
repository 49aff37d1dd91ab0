"""What intake offers, with its doubts, before anyone accepts it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from newsdesk.news.report import Problem


@dataclass(frozen=True, slots=True)
class DraftPhoto:
    """A photo file of a draft, with its words from the text; ``number`` as in the body.

    ``data`` are the bytes of one that came inside the text's own file; ``path`` is then a name.
    """

    number: int
    path: str
    caption: str = ""
    alt: str = ""
    data: bytes = b""


@dataclass(frozen=True, slots=True)
class CaptionedFile:
    """A photo file and the caption it carries inside: what the reader compares paragraphs with."""

    path: str
    caption: str


@dataclass(frozen=True, slots=True)
class Draft:
    """An article read from a file. Times are aware; ``doubts`` are told to the editor.

    The ``source…`` fields are those of a piece that was published elsewhere first. ``kind`` and
    ``ai_use`` are words of ``ArticleKind`` and ``AiUse``, empty where the file does not say.
    """

    origin: str
    kicker: str = ""
    title: str = ""
    lead: str = ""
    body: str = ""
    section: str = ""
    tags: tuple[str, ...] = ()
    byline: str = ""
    place: str = ""
    kind: str = ""
    ai_use: str = ""
    ai_note: str = ""
    source: str = ""
    source_author: str = ""
    source_address: str = ""
    source_published: datetime | None = None
    published: datetime | None = None
    photos: tuple[DraftPhoto, ...] = ()
    doubts: tuple[Problem, ...] = ()
