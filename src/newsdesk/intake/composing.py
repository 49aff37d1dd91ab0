"""From pieces to a draft: the lead, the body with its photos numbered, and the doubts."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from newsdesk.intake import captions
from newsdesk.intake.dates import doubts_about
from newsdesk.intake.markdown_words import as_markdown
from newsdesk.news.draft import CaptionedFile, Draft, DraftPhoto
from newsdesk.news.report import Problem, Severity, problem
from newsdesk.text.normalize import clean_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsdesk.intake.source_file import SourceFile
    from newsdesk.text.dateline import DateLine

PHOTO_NAME: Final = re.compile(r"!\[[^\[\]\n]*\]\(\s*photo:\s*(\d{1,6})\s*\)")


@dataclass(frozen=True, slots=True)
class Piece:
    """A paragraph or a photo, in the order of the text.

    ``markdown`` is what the body shows; ``words`` the plain words of a simple paragraph, empty
    for a heading, a list and the like; ``photo`` a file that stands here, with ``caption`` and
    ``alt``. ``data`` are its bytes where it came inside another file; ``photo`` is then its name.
    """

    markdown: str = ""
    words: str = ""
    photo: str = ""
    caption: str = ""
    alt: str = ""
    data: bytes = b""


@dataclass(frozen=True, slots=True)
class Found:
    """What a reader found out; ``date`` is the line it read the time of publication from."""

    kicker: str = ""
    title: str = ""
    lead: str = ""
    section: str = ""
    tags: tuple[str, ...] = ()
    byline: str = ""
    place: str = ""
    kind: str = ""
    ai_use: str = ""
    ai_note: str = ""
    source: str = ""
    source_author: str = ""
    source_address: str = ""
    source_published: datetime | None = None
    date: DateLine | None = None
    doubts: tuple[Problem, ...] = ()


def piece(words: str) -> Piece:
    """Make a piece of one paragraph of plain words."""
    return Piece(as_markdown(words), words)


def compose(source: SourceFile, found: Found, pieces: Sequence[Piece]) -> Draft:
    """Make the draft: captions joined to photos, the first paragraph as lead if none is named."""
    doubts = [*source.doubts, *found.doubts]
    pieces, near = _with_photos(list(pieces), source.captions)
    lead = found.lead
    if not lead:
        first = next((n for n, each in enumerate(pieces) if each.words and not each.photo), None)
        if first is not None:
            lead = pieces.pop(first).words
    body, photos, lines = _body(pieces)
    doubts += _about_fields(found, lead, body)
    doubts += doubts_about(found.date)
    doubts += [
        problem(
            "intake.caption_near",
            f"photo:{photo.number}.caption",
            Severity.WARNING,
            file=Path(photo.path).name,
            text=photo.caption,
            caption=near[photo.path],
        )
        for photo in photos
        if photo.path in near
    ]
    doubts += _likely_captions(pieces, lines)
    return Draft(
        origin=str(source.path),
        kicker=clean_line(found.kicker),
        title=clean_line(found.title),
        lead=clean_line(lead),
        body=body,
        section=clean_line(found.section),
        tags=tuple(clean_line(tag) for tag in found.tags),
        byline=clean_line(found.byline),
        place=clean_line(found.place),
        kind=found.kind,
        ai_use=found.ai_use,
        ai_note=clean_line(found.ai_note),
        source=clean_line(found.source),
        source_author=clean_line(found.source_author),
        source_address=found.source_address,
        source_published=found.source_published,
        published=found.date.moment if found.date else None,
        photos=tuple(photos),
        doubts=tuple(doubts),
    )


def with_unplaced(draft: Draft, photos: Sequence[CaptionedFile]) -> Draft:
    """Return the draft with photos that no paragraph speaks of, at the end, each a doubt."""
    first = _highest_number(draft.body, draft.photos) + 1
    added = [
        DraftPhoto(number, photo.path, clean_line(photo.caption))
        for number, photo in enumerate(photos, start=first)
    ]
    doubts = [
        problem(
            "intake.photo_unplaced",
            f"photo:{photo.number}",
            Severity.WARNING,
            file=Path(photo.path).name,
            number=photo.number,
        )
        for photo in added
    ]
    return replace(draft, photos=(*draft.photos, *added), doubts=(*draft.doubts, *doubts))


def _with_photos(
    pieces: list[Piece], photos: Sequence[CaptionedFile]
) -> tuple[list[Piece], dict[str, str]]:
    """Turn caption paragraphs into photos; return by file the captions that differ a little."""
    standing = {Path(each.photo).resolve() for each in pieces if each.photo}
    free = [photo for photo in photos if Path(photo.path).resolve() not in standing]
    near: dict[str, str] = {}
    for match in captions.matches([each.words for each in pieces], free):
        words = pieces[match.paragraph].words
        pieces[match.paragraph] = Piece(photo=match.photo.path, caption=words)
        if not match.exact:
            near[match.photo.path] = clean_line(match.photo.caption)
    return pieces, near


def _body(pieces: Sequence[Piece]) -> tuple[str, list[DraftPhoto], list[int]]:
    """Return the body, its photos in order of appearance, and the line of each piece."""
    number = max(
        (int(name) for each in pieces for name in PHOTO_NAME.findall(each.markdown)), default=0
    )
    photos: list[DraftPhoto] = []
    blocks: list[str] = []
    lines: list[int] = []
    line = 1
    for each in pieces:
        block = each.markdown
        if each.photo:
            number += 1
            caption, alt = clean_line(each.caption), clean_line(each.alt)
            photos.append(DraftPhoto(number, each.photo, caption, alt, each.data))
            block = f"![](photo:{number})"
        blocks.append(block)
        lines.append(line)
        line += block.count("\n") + 2
    return "\n\n".join(blocks), photos, lines


def _highest_number(body: str, photos: Sequence[DraftPhoto]) -> int:
    named = [int(name) for name in PHOTO_NAME.findall(body)]
    return max([*named, *(photo.number for photo in photos)], default=0)


def _about_fields(found: Found, lead: str, body: str) -> list[Problem]:
    missing = [
        ("intake.title_missing", "title", not found.title.strip()),
        ("intake.body_missing", "body", not lead or not body),
        ("intake.byline_missing", "byline", not found.byline and not found.source),
    ]
    return [problem(code, where, Severity.WARNING) for code, where, so in missing if so]


def _likely_captions(pieces: Sequence[Piece], lines: Sequence[int]) -> list[Problem]:
    """Propose, and never move, paragraphs that look like captions of photos not at hand."""
    kept = [(each.words, line) for each, line in zip(pieces, lines, strict=True) if each.words]
    words = [each for each, _line in kept]
    return [
        problem("intake.likely_caption", f"body:{line}", Severity.WARNING, text=text)
        for place, (text, line) in enumerate(kept)
        if captions.likely(words, place)
    ]
