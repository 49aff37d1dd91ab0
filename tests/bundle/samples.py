"""A whole small bundle of made-up contents: a story, its pages, two photos, two QR codes."""

from __future__ import annotations

import json
import struct
import zlib
from typing import TYPE_CHECKING, Any

from tests.builders import a_placement, a_story
from tests.bundle.tiny_pictures import JPEG, SIZE, WEBP

from newsdesk.bundle import publication
from newsdesk.bundle.publication import Rendered, Sealed
from newsdesk.news.photo import Rendition
from newsdesk.news.story import Picture, Story

if TYPE_CHECKING:
    from collections.abc import Sequence

POLICY = (
    '<meta http-equiv="Content-Security-Policy"'
    " content=\"default-src 'none'; img-src 'self' data:; style-src 'unsafe-inline'\">"
)
SLUG = "quan-le-chan-trao-qua-tet-som"


def a_picture(order: int) -> Picture:
    """Make a picture with two sizes in two kinds."""
    placed = a_placement(order)
    renditions = tuple(
        Rendition(placed.photo.sha256, *SIZE, nominal=nominal, kind=kind, path="nowhere")
        for nominal in (800, 320)
        for kind in ("jpg", "webp")
    )
    return Picture(order, placed, f"{SLUG}-{order:02d}", renditions)


def the_story(**fields: Any) -> Story:
    """Make an approved story with two pictures."""
    return a_story(**({"pictures": (a_picture(1), a_picture(2))} | fields))


def page(body: str, head: str = "") -> bytes:
    """Make a whole page."""
    return (
        f'<!doctype html>\n<html lang="vi">\n<head>\n<meta charset="utf-8">\n{POLICY}\n{head}'
        f"<title>Quận Lê Chân trao quà</title>\n</head>\n<body>\n{body}\n</body>\n</html>\n"
    ).encode()


def a_png() -> bytes:
    """Make a PNG of 8 by 8 white pixels, one bit each, not compressed."""
    lines = b"\0\xff" * 8
    stored = b"\x78\x01" + struct.pack("<BHH", 1, len(lines), len(lines) ^ 0xFFFF) + lines
    header = struct.pack(">IIBBBBB", 8, 8, 1, 0, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", stored + struct.pack(">I", zlib.adler32(lines))))
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunk(*each) for each in (*chunks, (b"IEND", b"")))


def chunk(name: bytes, data: bytes) -> bytes:
    """Make a chunk of a PNG."""
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def rendered_files(story: Story) -> dict[str, bytes]:
    """Make what the render stage would have made."""
    figures = "\n".join(
        f'<figure><img src="images/{picture.stem}-800.jpg" alt="{picture.placement.alt}"'
        f' srcset="images/{picture.stem}-800.jpg 800w, images/{picture.stem}-320.jpg 320w">'
        f"<figcaption>{picture.placement.caption}</figcaption></figure>"
        for picture in story.pictures
    )
    body = f"<p>Đoạn thứ nhất &amp; đoạn thứ hai.</p>\n{figures}"
    ninjs = {"uri": story.identity, "version": str(story.edition), "type": "text"}
    files = {
        "article.html": page(f'<main><h1>Trao quà</h1>{body}<a href="print.html">In</a></main>'),
        "print.html": page(body),
        "fragment.html": f"{body}\n".encode(),
        "article.md": "# Trao quà\n\nĐoạn thứ nhất.\n".encode(),
        "ninjs.json": (json.dumps(ninjs, indent=1) + "\n").encode(),
        "jsonld.json": b'{"@context": "https://schema.org"}\n',
        f"qr/{SLUG}.png": a_png(),
        f"qr/{SLUG}.svg": b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8">'
        b'<path fill="#fff" d="M0 0h8v8H0z"/></svg>\n',
    }
    for picture in story.pictures:
        for rendition in picture.renditions:
            files[picture.file_of(rendition)] = JPEG if rendition.kind == "jpg" else WEBP
    return files


def start_page(lines: Sequence[tuple[str, int, str]]) -> str:
    """Make the page that is opened first."""
    rows = "".join(
        f'<li><a href="{path}">{path}</a> {size} {sha}</li>' for path, size, sha in lines
    )
    return page(f"<ol>{rows}</ol>").decode()


def a_bundle(story: Story | None = None, **replaced: bytes) -> Sealed:
    """Seal the sample; ``replaced`` are rendered files by name, with ``__`` for a dot."""
    story = story or the_story()
    files = rendered_files(story) | {
        name.replace("__", "."): data for name, data in replaced.items()
    }
    made = publication.contents(story, Rendered(files, start_page))
    return publication.seal(story, publication.bundle_name(story), made)
