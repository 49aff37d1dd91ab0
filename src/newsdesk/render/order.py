"""In which order an article's photos are read, and what their files are called."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsdesk.news.story import Picture
from newsdesk.text.slug import FALLBACK

if TYPE_CHECKING:
    from collections.abc import Mapping

    from newsdesk.news.article import Article
    from newsdesk.news.photo import Placement, Rendition
    from newsdesk.news.story import Story
    from newsdesk.render.body import Body, Mention

FANPAGE: Final = "fanpage"
"""The name of the Fanpage's QR code."""
NAME_LIMIT: Final = 40
"""Longest beginning of a file name: Windows unpacks a bundle into two folders of 48 letters."""


TAKEN: Final = frozenset(
    {FANPAGE, "con", "prn", "aux", "nul"}
    | {f"{port}{number}" for port in ("com", "lpt") for number in range(10)}
)
"""Slugs that are no file names: Windows keeps devices under them, we the Fanpage's code."""


def reading_order(article: Article, body: Body) -> tuple[Placement, ...]:
    """Return the photos as a reader meets them: those in the text, then the others."""
    known = {placed.number: placed for placed in article.photos}
    in_text = [known[number] for number in body.photos if number in known]
    taken = {placed.number for placed in in_text}
    others = sorted(
        (placed for placed in article.photos if placed.number not in taken),
        key=lambda placed: (placed.position, placed.number),
    )
    return (*in_text, *others)


def unknown_photos(article: Article, body: Body) -> tuple[Mention, ...]:
    """Return the places in the text that name a photo which the article does not have."""
    known = {placed.number for placed in article.photos}
    return tuple(mention for mention in body.mentions if mention.number not in known)


def file_name(slug: str) -> str:
    """Return the beginning of the names of an article's files: the slug, cut between words."""
    if slug in TAKEN:
        return f"{slug}-{FALLBACK}"
    if len(slug) <= NAME_LIMIT:
        return slug
    whole_words, dash, _ = slug[: NAME_LIMIT + 1].rpartition("-")
    return whole_words if dash and whole_words else slug[:NAME_LIMIT]


def pictures(
    article: Article,
    body: Body,
    slug: str,
    renditions: Mapping[str, tuple[Rendition, ...]],
) -> tuple[Picture, ...]:
    """Return the story's pictures in reading order, named ``<slug>-01``, ``<slug>-02`` and so on.

    Args:
        article: whose photos.
        body: its parsed body.
        slug: the article's name in its address.
        renditions: the made sizes by the photo's SHA-256; a photo without any has an empty tuple.
    """
    begin = file_name(slug)
    return tuple(
        Picture(order, placed, f"{begin}-{order:02}", renditions.get(placed.photo.sha256, ()))
        for order, placed in enumerate(reading_order(article, body), start=1)
    )


def qr_file(story: Story, kind: str) -> str:
    """Return the path, beside ``article.html``, of the article's QR code (``svg`` or ``png``)."""
    return f"qr/{file_name(story.slug)}.{kind}"


def fanpage_qr_file(kind: str) -> str:
    """Return the path, beside ``article.html``, of the Fanpage's QR code (``svg`` or ``png``)."""
    return f"qr/{FANPAGE}.{kind}"
