"""Photos: the original as the shelf keeps it, and its use in one article."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


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
class PhotoWords:
    """New words for the photo with this number in one article; None leaves them as they are."""

    number: int
    caption: str | None = None
    alt: str | None = None
    credit: str | None = None

    def given(self) -> dict[str, str]:
        """Return the parts that are named, with their new words."""
        parts = {"caption": self.caption, "alt": self.alt, "credit": self.credit}
        return {name: words for name, words in parts.items() if words is not None}

    def applied_to(self, placed: Placement) -> Placement:
        """Return the photo with these words."""
        return replace(placed, **self.given())  # type: ignore[arg-type]  # parts of Placement


def joined_words(
    first: Iterable[PhotoWords], later: Iterable[PhotoWords]
) -> tuple[PhotoWords, ...]:
    """Return the words of several photos after others were typed: the later ones stand."""
    joined = {one.number: one for one in first}
    for one in later:
        before = joined.get(one.number, PhotoWords(one.number))
        joined[one.number] = PhotoWords(one.number, **(before.given() | one.given()))
    return tuple(joined.values())


def words_without(
    kept: Iterable[PhotoWords], saved: Iterable[PhotoWords]
) -> tuple[PhotoWords, ...]:
    """Return what is kept of photos' words when those that are saved are taken out."""
    gone = {(one.number, *part) for one in saved for part in one.given().items()}
    left: list[PhotoWords] = []
    for one in kept:
        parts = {
            name: words
            for name, words in one.given().items()
            if (one.number, name, words) not in gone
        }
        if parts:
            left.append(PhotoWords(one.number, **parts))
    return tuple(left)


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
