"""A photo, its caption and its credit become the values of a figure."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable

    from newsdesk.news.photo import Rendition
    from newsdesk.news.story import Picture

SLOT: Final = "(min-width: 64rem) 44rem, 100vw"
"""How wide a figure stands in the page: what a browser chooses the file by."""
_PASTED_WIDTH: Final = 1000
"""Portals' columns are 600 to 900 pixels wide; wider files would break out of a plain page."""
_LABELLED: Final = re.compile(r"[^\W\d_]+(?: [^\W\d_]+)?\s*:")


@dataclass(frozen=True, slots=True)
class Figure:
    """What a template needs to show one photo; paths are beside ``article.html``.

    ``path`` is empty while no rendition has been made. ``labelled`` says that the credit already
    begins with a label ("Ảnh: …").
    """

    order: int
    number: int
    path: str
    width: int
    height: int
    jpg: str
    webp: str
    alt: str
    caption: str
    credit: str
    labelled: bool
    sizes: str = SLOT


def figure(picture: Picture, place: Callable[[str], str] = str) -> Figure:
    """Return the figure of the page: every size, for the browser to choose from.

    Args:
        picture: the photo.
        place: gives the address of a file from its path beside ``article.html``.
    """
    return _figure(picture, place, largest(picture))


def pasted_figure(picture: Picture, place: Callable[[str], str] = str) -> Figure:
    """Return the figure of the fragment: one JPEG of a width that fits any portal's column."""
    fitting = [made for made in _of_kind(picture, "jpg") if made.width <= _PASTED_WIDTH]
    return _figure(picture, place, fitting[0] if fitting else smallest(picture))


def largest(picture: Picture) -> Rendition | None:
    """Return the widest JPEG of a photo."""
    return next(iter(_of_kind(picture, "jpg")), None)


def smallest(picture: Picture) -> Rendition | None:
    """Return the narrowest JPEG of a photo."""
    return next(iter(_of_kind(picture, "jpg")[::-1]), None)


def _of_kind(picture: Picture, kind: str) -> list[Rendition]:
    made = [rendition for rendition in picture.renditions if rendition.kind == kind]
    return sorted(made, key=lambda rendition: rendition.nominal, reverse=True)


def _set(picture: Picture, kind: str, place: Callable[[str], str]) -> str:
    """Return a srcset; where a small original gives equal widths, each stands once."""
    by_width = {made.width: made for made in _of_kind(picture, kind)}
    return ", ".join(
        f"{place(picture.file_of(by_width[width]))} {width}w" for width in sorted(by_width)
    )


def _figure(picture: Picture, place: Callable[[str], str], shown: Rendition | None) -> Figure:
    placed = picture.placement
    return Figure(
        order=picture.order,
        number=placed.number,
        path=place(picture.file_of(shown)) if shown else "",
        width=shown.width if shown else 0,
        height=shown.height if shown else 0,
        jpg=_set(picture, "jpg", place),
        webp=_set(picture, "webp", place),
        alt=placed.alt or placed.caption,
        caption=placed.caption,
        credit=placed.credit,
        labelled=bool(_LABELLED.match(placed.credit)),
    )
