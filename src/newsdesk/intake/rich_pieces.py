"""From formatted text to pieces of a draft: captions with their pictures, pictures in place."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from pathlib import PurePath
from typing import TYPE_CHECKING, Final

from newsdesk.intake.composing import Piece
from newsdesk.intake.html_flow import as_spans
from newsdesk.intake.markdown_writing import block_as_markdown, heading_shift
from newsdesk.intake.rich_text import Block, Blocks, Picture, Words, plain
from newsdesk.intake.source_file import decoded
from newsdesk.news.report import Problem, Severity, problem
from newsdesk.text.counting import syllables

if TYPE_CHECKING:
    from collections.abc import Callable

    from newsdesk.intake.old_runs import Decoded

_LONGEST_CAPTION: Final = 60
_CAPTION_STYLES: Final = ("caption", "chu-thich", "chuthich", "wp-caption")
_CAPTION_LABEL: Final = re.compile(r"(?:chú thích )?(?:ảnh|hình)(?: \d+)?\s*[:.–-]\s", re.I)
_ENDINGS: Final = {
    "image/jpeg": ".jpg",
    "image/pjpeg": ".jpg",
    "image/jpg": ".jpg",
    "image/png": ".png",
    "image/gif": ".gif",
    "image/webp": ".webp",
    "image/tiff": ".tif",
}
_NO_ALT: Final = re.compile(
    r"(?:picture|image|graphic|hình ảnh|hình|ảnh)? ?\d*|\S+\.(?:jpe?g|png|gif|webp|tiff?|bmp)"
    r"|.*(?:automatically generated|được tạo tự động|description\s*$).*",
    re.IGNORECASE | re.DOTALL,
)


@dataclass(slots=True)
class Pieces:
    """The pieces of a text in order, and what was unsure about its pictures."""

    pieces: list[Piece] = field(default_factory=list)
    doubts: list[Problem] = field(default_factory=list)


def pieces_of(blocks: Blocks, name: str, locate: Callable[[str], str] | None = None) -> Pieces:
    """Return the pieces of a text.

    Args:
        blocks: in Unicode.
        name: of the file; its pictures are called after it.
        locate: gives the path of the file that a picture's address names, empty for none.
    """
    made = Pieces()
    shift = heading_shift(blocks)
    for block in with_captions(blocks):
        if isinstance(block, Picture):
            _add_picture(made, block, name, locate)
            continue
        waiting: list[Picture] = []

        def aside(picture: Picture, waiting: list[Picture] = waiting) -> str:
            waiting.append(picture)
            return ""

        markdown = block_as_markdown(block, aside, shift)
        if markdown:
            simple = isinstance(block, Words) and not block.level and not block.note
            words = plain(block.spans) if simple and isinstance(block, Words) else ""
            made.pieces.append(Piece(markdown, words))
        for picture in waiting:
            _add_picture(made, picture, name, locate)
    return made


def ending_of(kind: str) -> str:
    """Return the ending of a file of an image type, ``.bin`` for one that is none of ours."""
    return _ENDINGS.get(kind.lower(), ".bin")


def with_captions(blocks: Blocks) -> Blocks:
    """Return the blocks with each paragraph that captions the picture before it put into it."""
    found: list[Block] = []
    for block in blocks:
        before = found[-1] if found else None
        if isinstance(before, Picture) and not before.caption and _is_caption(block):
            found[-1] = replace(before, caption=as_spans([block]))
        else:
            found.append(block)
    return tuple(found)


def doubts_about(found: Decoded) -> list[Problem]:
    """Return what an editor should know of letters that were read by an old code."""
    if not found.codes:
        return []
    codes = ",".join(found.codes)
    return [decoded(codes, found.before, found.after, found.sure)]


def _is_caption(block: Block) -> bool:
    if not isinstance(block, Words) or block.level or block.note:
        return False
    words = plain(block.spans)
    if not words or syllables(words) > _LONGEST_CAPTION:
        return False
    if any(style in block.style for style in _CAPTION_STYLES) or _CAPTION_LABEL.match(words):
        return True
    slanted = all(span.italic for span in block.spans if span.text.strip())
    return slanted or block.style == "centred"


def _add_picture(
    made: Pieces, picture: Picture, name: str, locate: Callable[[str], str] | None
) -> None:
    caption = plain(picture.caption)
    alt = "" if _NO_ALT.fullmatch(picture.alt) else picture.alt
    if picture.data:
        number = 1 + sum(1 for piece in made.pieces if piece.data)
        file = f"{PurePath(name).stem}-{number}{ending_of(picture.kind)}"
        made.pieces.append(Piece(photo=file, caption=caption, alt=alt, data=picture.data))
        return
    address = picture.path or picture.address
    found = locate(address) if locate else ""
    if found:
        made.pieces.append(Piece(photo=found, caption=caption, alt=alt))
        return
    code = "intake.picture_left" if picture.path or not _is_remote(address) else _REMOTE
    made.doubts.append(
        problem(code, "body", Severity.WARNING, address=address, file=PurePath(address).name)
    )
    if caption:
        made.pieces.append(Piece(block_as_markdown(Words(picture.caption), str), caption))


_REMOTE: Final = "intake.picture_remote"


def _is_remote(address: str) -> bool:
    return re.match(r"[a-z][a-z0-9+.-]+:|//", address, re.IGNORECASE) is not None
