"""``00-MO-TRUOC.html``: what the webmaster reads first, with everything to copy."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from newsdesk.render.figures import Figure, figure, largest, smallest
from newsdesk.render.metadata import stamp
from newsdesk.render.templates import content_policy, style, written

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsdesk.news.story import Picture, Story

PAYLOAD: Final = "data/"
"""Where a bundle's files lie, seen from the start page."""


@dataclass(frozen=True, slots=True)
class _Sheet:
    """One photo on the start page: the file to upload, its small picture, the words to copy."""

    file: str
    small: str
    figure: Figure


def start_page(story: Story, files: Sequence[tuple[str, int, str]]) -> str:
    """Return the start page of a bundle; it lies beside ``data/`` and holds no script.

    Args:
        story: the approved piece.
        files: of each file of the payload its path in the bundle, its bytes and its SHA-256.
    """
    css = style("start.css")
    article = story.article
    return written(
        "start.html",
        story=story,
        article=article,
        profile=story.profile,
        published=stamp(article.published) if article.published else "",
        photos=[_sheet(picture) for picture in story.pictures],
        payload=PAYLOAD,
        files=sorted(files),
        css=css,
        policy=content_policy(css),
    )


def _sheet(picture: Picture) -> _Sheet:
    big, small = largest(picture), smallest(picture)
    return _Sheet(
        file=picture.file_of(big).rpartition("/")[2] if big else "",
        small=PAYLOAD + picture.file_of(small) if small else "",
        figure=figure(picture),
    )
