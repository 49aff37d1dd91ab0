"""Photos: the original as the shelf keeps it, and its use in one article."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Described:
    """What a photo file says of itself (IPTC metadata): clean text, empty if nothing."""

    caption: str = ""
    headline: str = ""
    creator: str = ""
    credit: str = ""
    source: str = ""
    copyright: str = ""
    alt: str = ""
    city: str = ""
    country: str = ""
    digital_source: str = ""
    """How the picture came to be (IPTC digital source type, an address), if the file says."""
    taken: datetime | None = None
    caption_from: str = ""
    """Which store gave the caption: ``xmp``, ``iptc`` or ``exif``; empty when there is none."""
    guessed_code: str = ""
    """The encoding guessed for unmarked IPTC or EXIF (``cp1258`` …), else empty."""


@dataclass(frozen=True, slots=True)
class Photo:
    """An original on the shelf.

    ``sha256`` is its identity (64 hex digits). ``width`` and ``height`` are pixels after turning
    upright. ``format`` is Pillow's name: JPEG, PNG, WEBP, TIFF or GIF.
    """

    sha256: str
    file_name: str
    format: str
    width: int
    height: int
    bytes: int
    described: Described = Described()


@dataclass(frozen=True, slots=True)
class Placement:
    """The use of a photo in one article.

    ``number`` is the photo's name inside the article's text (``![](photo:2)``): given once, from
    1, never reused in the article. ``position`` orders the strip, and the photos that the text
    does not
    place. ``focal`` is the point to keep when cropping, (x, y) from the top left, each 0 to 1.
    """

    number: int
    photo: Photo
    caption: str = ""
    alt: str = ""
    credit: str = ""
    position: int = 0
    focal: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True)
class Rendition:
    """One made size of a photo: a file with no metadata in it, ``kind`` is ``jpg`` or ``webp``."""

    sha256: str
    width: int
    height: int
    nominal: int
    """The size asked for (1600, 800, 320); a smaller original gives a smaller ``width``."""
    kind: str
    path: str
