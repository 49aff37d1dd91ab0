"""The article's page, its page for paper, its fragment to paste; the preview calls the same."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from markupsafe import Markup

from newsdesk.render import metadata
from newsdesk.render.body import NOTES, Body, parse
from newsdesk.render.figures import Figure, figure, pasted_figure
from newsdesk.render.grammar import PHOTO
from newsdesk.render.order import fanpage_qr_file, qr_file
from newsdesk.render.templates import content_policy, macro, style, written
from newsdesk.text import dateline

if TYPE_CHECKING:
    from collections.abc import Callable

    from newsdesk.news.article import AiUse
    from newsdesk.news.story import Picture, Story


@dataclass(frozen=True, slots=True)
class Part:
    """One piece of the written body, in page order: safe HTML or a figure.

    Each part becomes one element inside the page's element ``id="bai"``, so the n-th element
    there was written at the n-th part's ``line`` (0: not from the text): that is all that
    scrolling together with the editor needs.
    """

    kind: str
    line: int
    html: Markup | None = None
    figure: Figure | None = None


def parts(
    story: Story, body: Body | None = None, show: Callable[[Picture], Figure] = figure
) -> tuple[Part, ...]:
    """Return the body's pieces: the text with its photos, the photos left over, the footnotes.

    A photo that the article does not have is left out (``order.unknown_photos`` tells of it).
    """
    body = parse(story.article.body, story.article.language) if body is None else body
    by_number = {picture.placement.number: picture for picture in story.pictures}
    text: list[Part] = []
    notes: list[Part] = []
    for block in body.blocks:
        if block.kind != PHOTO:
            # The one gate, render.allowed, has cleaned this HTML.
            part = Part(block.kind, block.line, Markup(block.html))  # noqa: S704  # cleaned by render.allowed
            (notes if block.kind == NOTES else text).append(part)
        elif block.photo in by_number:
            text.append(Part(PHOTO, block.line, figure=show(by_number[block.photo])))
    in_text = set(body.photos)
    rest = [
        Part(PHOTO, 0, figure=show(picture))
        for picture in story.pictures
        if picture.placement.number not in in_text
    ]
    return (*text, *rest, *notes)


def body_lines(story: Story, body: Body | None = None) -> tuple[int, ...]:
    """Return the source line of each element in the page's ``id="bai"``; 0 for none."""
    return tuple(part.line for part in parts(story, body))


def article_page(story: Story, body: Body | None = None, *, base: str = "") -> str:
    """Return the whole page of an article, without any script that runs.

    Args:
        story: what the page is made from; equal stories give equal pages.
        body: its parsed body, when the caller has it already.
        base: what stands before the paths of pictures, QR codes, ``print.html``; else empty.
    """
    css = style("article.css")
    return written(
        "article.html",
        story=story,
        article=story.article,
        profile=story.profile,
        parts=parts(story, body, lambda picture: figure(picture, lambda path: base + path)),
        photo=PHOTO,
        notes=NOTES,
        head=metadata.head(story),
        # Its letters < > & are written as \u003c …: nothing in it can end the element.
        json_ld=Markup(metadata.json_ld_script(story)),  # noqa: S704  # escaped where it is made
        published=metadata.stamp(story.article.published) if story.article.published else "",
        css=css,
        policy=content_policy(css),
        qr=base + qr_file(story, "svg"),
        fanpage_qr=base + fanpage_qr_file("svg"),
        print_page=f"{base}print.html",
    )


def ai_label(ai_use: AiUse, ai_note: str) -> str:
    """Return the words by which the pages tell of a use of AI, as plain text."""
    return macro("lines.html", "ai_label", _AiUsed(ai_use, ai_note)).unescape().strip()


@dataclass(frozen=True, slots=True)
class _AiUsed:
    """What the label reads of an article."""

    ai_use: AiUse
    ai_note: str


def print_page(story: Story, body: Body | None = None, *, base: str = "") -> str:
    """Return the bare page for paper: place and date, the piece, its address as QR."""
    css = style("print.css")
    published = story.article.published
    return written(
        "print.html",
        story=story,
        article=story.article,
        profile=story.profile,
        parts=parts(story, body, lambda picture: figure(picture, lambda path: base + path)),
        photo=PHOTO,
        notes=NOTES,
        print_line=dateline.print_line(story.profile.city, published) if published else "",
        css=css,
        policy=content_policy(css),
        qr=base + qr_file(story, "svg"),
        article_page=f"{base}article.html",
    )


def fragment(story: Story, body: Body | None = None, *, place: Callable[[str], str] = str) -> str:
    """Return the body alone, to paste into a portal's editor: no style, one JPEG a photo.

    Args:
        story: the piece.
        body: its parsed body, when the caller has it already.
        place: gives the address of a picture from its path beside ``article.html``.
    """
    return written(
        "fragment.html",
        article=story.article,
        parts=parts(story, body, lambda picture: pasted_figure(picture, place)),
        photo=PHOTO,
    )
