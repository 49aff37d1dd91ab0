"""bundle.json: what a bundle says of itself, in one canonical spelling; its schema is numbered."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from newsdesk.bundle.parts import PAYLOAD, media_type
from newsdesk.errors import Bug
from newsdesk.text.dateline import TIME_ZONE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import datetime

    from newsdesk.bundle.manifest import FileLine
    from newsdesk.news.revision import Approval, Export
    from newsdesk.news.story import Picture, Story

FORMAT: Final = "newsdesk-bundle"
VERSION: Final = 1

NEW: Final = "new"
UPDATE: Final = "update"


class Maybe:
    """In the shape of a record: this, or null."""

    __slots__ = ("shape",)

    def __init__(self, shape: object) -> None:
        self.shape = shape


SHAPE: Final[dict[str, object]] = {
    "format": str,
    "version": int,
    "identity": str,
    "article": str,
    "edition": int,
    "revision": int,
    "change": str,
    "supersedes": Maybe({"edition": int, "tagmanifestSha256": str}),
    "approval": {"by": str, "at": str, "skips": [{"code": str, "reason": str}]},
    "portal": {"name": str, "organization": str, "address": str},
    "address": str,
    "slug": str,
    "language": str,
    "title": str,
    "section": str,
    "tags": [str],
    "byline": str,
    "source": str,
    "published": Maybe(str),
    "photos": [
        {
            "order": int,
            "number": int,
            "original": str,
            "caption": str,
            "alt": str,
            "credit": str,
            "focal": Maybe([float]),
            "files": [{"path": str, "width": int, "height": int}],
        }
    ],
    "files": [{"path": str, "role": str, "mediaType": str, "bytes": int, "sha256": str}],
}
"""Every field of version 1 with its type: these and no others. Paths start from ``data/``."""


def record_of(
    story: Story, lines: Iterable[FileLine], supersedes: Export | None = None
) -> dict[str, Any]:
    """Return the record of an approved story.

    Args:
        story: the story; its approval says edition, revision, who and when.
        lines: the payload files, without the record itself and the table of photos made from it.
        supersedes: the hand-over that this one replaces.

    Raises:
        Bug: ``bundle.not_approved``.
    """
    article, approval = story.article, approval_of(story)
    return {
        "format": FORMAT,
        "version": VERSION,
        "identity": story.identity,
        "article": article.id,
        "edition": approval.edition,
        "revision": approval.revision,
        "change": NEW if approval.edition == 1 else UPDATE,
        "supersedes": supersedes
        and {"edition": supersedes.edition, "tagmanifestSha256": supersedes.tagmanifest},
        "approval": {
            "by": approval.by,
            "at": told(approval.at),
            "skips": [{"code": skip.code, "reason": skip.reason} for skip in approval.skips],
        },
        "portal": {
            "name": story.profile.portal_name,
            "organization": story.profile.organization,
            "address": story.profile.portal_address,
        },
        "address": story.address,
        "slug": story.slug,
        "language": article.language,
        "title": article.title,
        "section": article.section,
        "tags": list(article.tags),
        "byline": article.byline,
        "source": article.source,
        "published": told(article.published) if article.published else None,
        "photos": [_photo(picture) for picture in story.pictures],
        "files": [file_entry(line) for line in lines],
    }


def file_entry(line: FileLine) -> dict[str, Any]:
    """Return the record's entry of one payload file."""
    return {
        "path": line.path.removeprefix(PAYLOAD),
        "role": str(line.role),
        "mediaType": media_type(line.path),
        "bytes": line.bytes,
        "sha256": line.sha256,
    }


def _photo(picture: Picture) -> dict[str, Any]:
    placed = picture.placement
    return {
        "order": picture.order,
        "number": placed.number,
        "original": placed.photo.sha256,
        "caption": placed.caption,
        "alt": placed.alt,
        "credit": placed.credit,
        "focal": [float(share) for share in placed.focal] if placed.focal else None,
        "files": [
            {
                "path": picture.file_of(rendition),
                "width": rendition.width,
                "height": rendition.height,
            }
            for rendition in picture.renditions
        ],
    }


def approval_of(story: Story) -> Approval:
    """Return the story's approval.

    Raises:
        Bug: ``bundle.not_approved``: only a preview may be without one.
    """
    if story.approval is None:
        raise Bug("bundle.not_approved", article=story.article.id)
    return story.approval


def told(moment: datetime) -> str:
    """Return a moment as a record tells it: ISO 8601 at the clock of Vietnam, whole seconds."""
    return moment.astimezone(TIME_ZONE).isoformat(timespec="seconds")


def canonical(value: object) -> bytes:
    """Return JSON in the one spelling that newsdesk writes: keys sorted, one space a level."""
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, indent=1, allow_nan=False)
    return f"{text}\n".encode()


def info_of(record: dict[str, Any], oxum: str) -> tuple[tuple[str, str], ...]:
    """Return the labels and values of ``bag-info.txt``: they follow from the record."""
    return (
        ("Source-Organization", record["portal"]["organization"]),
        ("Bagging-Date", record["approval"]["at"][:10]),
        ("External-Description", " ".join(record["title"].split())),
        ("External-Identifier", record["identity"]),
        ("Internal-Sender-Identifier", f"r{record['edition']}"),
        ("Payload-Oxum", oxum),
    )


def shape_faults(value: object, shape: object = SHAPE, place: str = "") -> Iterator[str]:
    """Yield the places of a record that are not of this shape (``approval.by``, ``files.3``)."""
    if isinstance(shape, Maybe):
        if value is not None:
            yield from shape_faults(value, shape.shape, place)
    elif isinstance(shape, dict):
        yield from _faults_of_fields(value, shape, place)
    elif isinstance(shape, list):
        if not isinstance(value, list):
            yield place
            return
        for number, item in enumerate(value):
            yield from shape_faults(item, shape[0], f"{place}.{number}")
    elif type(value) is not shape:
        yield place


def _faults_of_fields(value: object, shape: dict[str, object], place: str) -> Iterator[str]:
    """Yield what is wrong with an object's fields: missing, too many, of another type."""
    if not isinstance(value, dict):
        yield place or "."
        return
    dot = f"{place}." if place else ""
    for name in sorted(shape.keys() ^ value.keys()):
        yield f"{dot}{name}"
    for name in sorted(shape.keys() & value.keys()):
        yield from shape_faults(value[name], shape[name], f"{dot}{name}")
