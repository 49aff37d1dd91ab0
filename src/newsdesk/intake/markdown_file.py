"""A Markdown file: front matter if there is any, a heading as title, pictures beside the file."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final
from urllib.parse import unquote

from newsdesk.intake import furniture
from newsdesk.intake.composing import PHOTO_NAME, Found, Piece, compose
from newsdesk.intake.dates import moment_in
from newsdesk.intake.endings import take_ending, with_field
from newsdesk.intake.front_matter import front_matter
from newsdesk.intake.labels import FIELDS, tags_in
from newsdesk.intake.markdown_words import as_words
from newsdesk.news.article import AiUse, ArticleKind
from newsdesk.news.report import Problem, Severity, problem
from newsdesk.text.fold import fold
from newsdesk.text.normalize import clean, clean_line

if TYPE_CHECKING:
    from newsdesk.intake.source_file import SourceFile
    from newsdesk.news.draft import Draft

_IMAGE: Final = re.compile(
    r"!\[([^\[\]\n]*)\]\(\s*(?:<([^<>\n]+)>|([^\s()\"]+(?:\([^\s()]*\)[^\s()\"]*)?))"
    r"(?:\s+(?:\"[^\"\n]*\"|'[^'\n]*'))?\s*\)"
)
_HEADING: Final = re.compile(r"#\s+(.+?)\s*#*")
_UNDERLINE: Final = re.compile(r"=+\s*")
_CODE_FENCE: Final = re.compile(r"\s*(?:```|~~~)")
_NO_PARAGRAPH: Final = re.compile(
    r"\s*(?:#{1,6}|[-*+]\s|\d+[.)]\s|>|\||```|~~~|\[\^?[^\]]+\]:|(?:[-*_]\s*){3,}$)"
)
_REMOTE: Final = re.compile(r"[a-z][a-z0-9+.-]*:|//", re.IGNORECASE)


def read(source: SourceFile) -> Draft:
    """Read a Markdown file; images of files beside it become photos with captions."""
    lines = clean(source.text.expandtabs(4)).split("\n")
    front = front_matter(lines)
    found = _from_front(front.entries)
    blocks = _blocks(lines[front.text_begins :])
    title, blocks = _titled(blocks)
    doubts = list(found.doubts)
    if title and found.title and fold(title) != fold(found.title):
        doubts.append(
            problem(
                "intake.title_differs", "title", Severity.WARNING, kept=found.title, other=title
            )
        )
    found = replace(found, title=found.title or title, doubts=tuple(doubts))
    pieces: list[Piece] = []
    for block in blocks:
        made, doubts = _pieces(block, source.path.parent)
        pieces += made
        found = replace(found, doubts=(*found.doubts, *doubts))
    found, pieces = take_ending(*_dated(found, pieces))
    return compose(source, found, pieces)


_COMPUTED: Final = ("slug", "address")
"""Entries of our own ``article.md`` that follow from the rest."""
_TEXTS: Final = {
    "kicker": "kicker",
    "phi lo": "kicker",
    "place": "place",
    "noi xay ra": "place",
    "source_author": "source_author",
    "source_address": "source_address",
    "ai_note": "ai_note",
}
_CHOICES: Final = {"kind": ("kind", frozenset(ArticleKind)), "ai": ("ai_use", frozenset(AiUse))}
"""Entries that only front matter has, and the fields they fill."""


def _from_front(entries: tuple[tuple[str, str], ...]) -> Found:
    found = Found()
    doubts: list[Problem] = []
    for key, value in entries:
        name = " ".join(fold(key).split())
        field = FIELDS.get(name)
        if not value or key in _COMPUTED:
            continue
        more = _more(name, value)
        if more:
            found = replace(found, **more)  # type: ignore[arg-type]  # names and types are those of Found
        elif field == "published":
            found = replace(found, date=moment_in(value))
            if found.date is None:
                doubts.append(
                    problem("intake.date_unread", "published", Severity.WARNING, text=value)
                )
        elif field == "tags":
            found = replace(found, tags=tags_in(value))
        elif field and not getattr(found, field):
            found = with_field(found, field, value)
        else:
            doubts.append(
                problem("intake.unknown_entry", "body", Severity.WARNING, key=key, value=value)
            )
    return replace(found, doubts=tuple(doubts))


def _more(name: str, value: str) -> dict[str, object]:
    """Return the field that an entry of front matter alone fills, with its value; else nothing."""
    if name in _TEXTS:
        return {_TEXTS[name]: value}
    if name in _CHOICES:
        field, choices = _CHOICES[name]
        return {field: value} if value in choices else {}
    if name == "source_published":
        read = moment_in(value)
        return {"source_published": read.moment} if read else {}
    return {}


def _blocks(lines: list[str]) -> list[list[str]]:
    """Part the text at blank lines; a fenced block of code stays whole."""
    blocks: list[list[str]] = [[]]
    fenced = False
    for line in lines:
        fenced ^= _CODE_FENCE.match(line) is not None
        if line.strip() or fenced:
            blocks[-1].append(line.rstrip() if not line.endswith("  ") else line.rstrip() + "  ")
        elif blocks[-1]:
            blocks.append([])
    return [block for block in blocks if block]


def _titled(blocks: list[list[str]]) -> tuple[str, list[list[str]]]:
    """Take the heading that opens the text; what stands under it without a blank line stays."""
    if not blocks:
        return "", blocks
    first, *rest = blocks
    heading = _HEADING.fullmatch(first[0])
    if heading:
        return as_words(heading[1]), [first[1:], *rest] if first[1:] else rest
    if len(first) > 1 and _UNDERLINE.fullmatch(first[1]):
        return as_words(first[0]), [first[2:], *rest] if first[2:] else rest
    return "", blocks


def _pieces(block: list[str], folder: Path) -> tuple[list[Piece], list[Problem]]:
    """Return the pieces of one block: its words, its photos where they stand or right behind."""
    if _CODE_FENCE.match(block[0]):
        return [Piece("\n".join(block))], []
    pieces: list[Piece] = []
    doubts: list[Problem] = []
    words: list[str] = []
    photos: list[Piece] = []

    def flush() -> None:
        if words:
            pieces.append(_paragraph(words))
            words.clear()
        pieces.extend(photos)
        photos.clear()

    for line in block:
        rest, placed, unsure = _without_images(line, folder)
        doubts += unsure
        if placed and not rest.strip():
            flush()
            pieces += placed
            continue
        words.append(rest)
        photos += placed
    flush()
    return pieces, doubts


def _without_images(line: str, folder: Path) -> tuple[str, list[Piece], list[Problem]]:
    """Take the images of local files out of a line; others stay in it, with a doubt."""
    placed: list[Piece] = []
    doubts: list[Problem] = []

    def take(image: re.Match[str]) -> str:
        path, doubt = _local(image[2] or image[3], folder)
        if doubt:
            doubts.append(doubt)
            return image[0]
        placed.append(Piece(photo=str(path), caption=clean_line(as_words(image[1]))))
        return ""

    rest = _IMAGE.sub(take, line)
    return (rest if not placed else rest.strip()), placed, doubts


def _local(address: str, folder: Path) -> tuple[Path, Problem | None]:
    """Return the file an image names, or a doubt: on the net, outside the folder, absent."""
    if PHOTO_NAME.fullmatch(f"![]({address})"):
        return folder, problem("intake.photo_missing", "body", Severity.WARNING, file=address)
    if _REMOTE.match(address) and address[1:3] != ":\\":
        return folder, problem("intake.photo_remote", "body", Severity.WARNING, address=address)
    for name in dict.fromkeys((address, unquote(address))):
        try:
            path = (folder / name.replace("\\", "/")).resolve()
            if not path.is_relative_to(folder.resolve()):
                return folder, problem(
                    "intake.photo_outside", "body", Severity.WARNING, file=address
                )
            if path.is_file():
                return path, None
        except (OSError, ValueError):
            continue
    return folder, problem("intake.photo_missing", "body", Severity.WARNING, file=address)


def _paragraph(lines: list[str]) -> Piece:
    markdown = "\n".join(lines)
    if any(_NO_PARAGRAPH.match(line) for line in lines) or PHOTO_NAME.search(markdown):
        return Piece(markdown)
    return Piece(markdown, clean_line(as_words(" ".join(lines))))


def _dated(found: Found, pieces: list[Piece]) -> tuple[Found, list[Piece]]:
    """Take a date line that is the first paragraph, where the front matter named no date."""
    if found.date is None and pieces and pieces[0].words:
        date = furniture.date_line(pieces[0].words)
        if date:
            return replace(found, date=date), pieces[1:]
    return found, pieces
