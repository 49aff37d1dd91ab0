"""Every file of a bundle made from one story: pages, texts, metadata, QR codes, photos."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from newsdesk.bundle.publication import Rendered
from newsdesk.photos import metadata as photo_metadata
from newsdesk.render import body as body_of
from newsdesk.render import metadata, ninjs, order, page, plain, qr, start_page

if TYPE_CHECKING:
    from collections.abc import Callable

    from newsdesk.news.story import Picture, Story


def rendered(story: Story, *, step: Callable[[int, int], None] | None = None) -> Rendered:
    """Return every payload file of a story's bundle: path beside ``article.html`` → bytes.

    Args:
        story: an approved story whose renditions are made.
        step: told how many photos are done, of how many; may raise to cancel.
    """
    body = body_of.parse(story.article.body, story.article.language)
    files: dict[str, bytes] = {}
    for done, picture in enumerate(story.pictures):
        if step:
            step(done, len(story.pictures))
        files |= photo_files(story, picture)
    sizes = {path: len(data) for path, data in files.items()}
    files |= qr_files(story)
    files |= {
        "article.html": page.article_page(story, body).encode(),
        "print.html": page.print_page(story, body).encode(),
        "fragment.html": page.fragment(story, body).encode(),
        "article.md": plain.article_markdown(story, body).encode(),
        "ninjs.json": ninjs.ninjs(story, body, sizes=sizes),
        "jsonld.json": metadata.json_ld_file(story),
    }
    return Rendered(files, lambda lines: start_page.start_page(story, lines))


def photo_files(story: Story, picture: Picture) -> dict[str, bytes]:
    """Return the made sizes of a picture with caption, credit and alt text written into each."""
    return {
        picture.file_of(made): photo_metadata.embed(
            Path(made.path).read_bytes(),
            made.kind,
            picture.placement,
            headline=story.article.title,
            city=story.profile.city,
            organization=story.profile.organization,
        )
        for made in picture.renditions
    }


def qr_files(story: Story) -> dict[str, bytes]:
    """Return the QR codes of the article and of the Fanpage, as SVG and as PNG."""
    fanpage = story.profile.fanpage_address
    return {
        order.qr_file(story, "svg"): qr.svg(story.address),
        order.qr_file(story, "png"): qr.png(story.address),
        order.fanpage_qr_file("svg"): qr.svg(fanpage),
        order.fanpage_qr_file("png"): qr.png(fanpage),
    }
