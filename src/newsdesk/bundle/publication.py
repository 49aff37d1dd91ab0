"""What goes where in a publish bundle: its name, its parts, its record, and the sealed file."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING, Final

from newsdesk.bundle import manifest, packing, photo_table
from newsdesk.bundle.parts import (
    MAX_FOLDER,
    PAYLOAD,
    RECORD,
    START_PAGE,
    TABLE,
    TAG_MANIFEST,
    Part,
    Role,
    role_of,
)
from newsdesk.bundle.record import approval_of, canonical, info_of, record_of
from newsdesk.errors import Bug
from newsdesk.text.dateline import TIME_ZONE
from newsdesk.text.slug import slug

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from pathlib import Path
    from typing import Any

    from newsdesk.news.revision import Export
    from newsdesk.news.story import Story

_SUFFIX: Final = ".zip"


@dataclass(frozen=True, slots=True)
class Rendered:
    """What was rendered of a story.

    ``files`` maps each path beside ``article.html``, that page among them, to its bytes.
    ``start_page`` makes the page that is opened first from the path in the bundle, bytes and
    SHA-256 of each payload file.
    """

    files: Mapping[str, bytes]
    start_page: Callable[[Sequence[tuple[str, int, str]]], str]


@dataclass(frozen=True, slots=True)
class Contents:
    """The parts of a bundle before it is sealed, and the record among them."""

    record: Mapping[str, Any]
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Sealed:
    """A finished bundle: its name without ``.zip``, bytes, SHA-256, that of its tag manifest."""

    name: str
    content: bytes
    sha256: str
    tagmanifest: str


def bundle_name(story: Story, taken: Iterable[str] = ()) -> str:
    """Return the name of a bundle, 48 letters at most: ``2026-11-20_trao-qua-tet-som_r1``.

    Args:
        story: an approved story: the day is that of its approval.
        taken: names of other articles' bundles, with or without ``.zip``; it is none of them.
    """
    approval = approval_of(story)
    head = f"{approval.at.astimezone(TIME_ZONE).date().isoformat()}_"
    others = {name.removesuffix(_SUFFIX).casefold() for name in taken}
    number = 1
    while True:
        tail = f"_r{approval.edition}" if number == 1 else f"-{number}_r{approval.edition}"
        name = head + _cut(story.slug, MAX_FOLDER - len(head) - len(tail)) + tail
        if name not in others:
            return name
        number += 1


def _cut(name: str, limit: int) -> str:
    """Return the name cut between two words where that leaves enough of it."""
    name = slug(name)
    if len(name) <= limit:
        return name
    whole, dash, _rest = name[: limit + 1].rpartition("-")
    return whole if dash and len(whole) > limit // 2 else slug(name[:limit])


def contents(story: Story, rendered: Rendered, *, supersedes: Export | None = None) -> Contents:
    """Return the parts of a story's bundle, all but the tag files that seal it.

    Args:
        story: an approved story.
        rendered: its pages, pictures and QR codes.
        supersedes: the hand-over that this one replaces, if any.

    Raises:
        Bug: ``bundle.not_approved``, or ``bundle.path`` for a file that has no place in a bundle.
    """
    parts = [_payload_part(path, data) for path, data in sorted(rendered.files.items())]
    record = record_of(story, manifest.lines_of(parts), supersedes)
    parts.append(Part(TABLE, Role.TABLE, photo_table.table(record)))
    record = record_of(story, manifest.lines_of(parts), supersedes)
    parts.append(Part(RECORD, Role.RECORD, canonical(record)))
    lines = manifest.lines_of(parts)
    page = rendered.start_page([(line.path, line.bytes, line.sha256) for line in lines])
    parts.append(Part(START_PAGE, Role.START, page.encode()))
    return Contents(record, tuple(sorted(parts, key=lambda part: part.path)))


def _payload_part(path: str, data: bytes) -> Part:
    role = role_of(PAYLOAD + path)
    if role is None or role in (Role.RECORD, Role.TABLE):
        raise Bug("bundle.path", path=PAYLOAD + path)
    return Part(PAYLOAD + path, role, data)


def seal(story: Story, name: str, made: Contents) -> Sealed:
    """Return the finished bundle: tag files added, packed, stamped with the time of approval.

    Raises:
        Bug: ``bundle.path``, ``bundle.path_twice``, ``bundle.part_size``, ``bundle.moment``.
    """
    sizes = [len(part.data) for part in made.parts if part.path.startswith(PAYLOAD)]
    info = info_of(dict(made.record), manifest.payload_oxum(sizes))
    tags = manifest.tag_files(made.parts, info)
    content = packing.pack(name, (*made.parts, *tags), approval_of(story).at)
    tagmanifest = next(part.data for part in tags if part.path == TAG_MANIFEST)
    return Sealed(name, content, sha256(content).hexdigest(), sha256(tagmanifest).hexdigest())


def write(
    path: Path,
    sealed: Sealed,
    *,
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Path:
    """Write a sealed bundle aside, synced, then in place; cancelling leaves nothing behind.

    Raises:
        EditorMistake: ``cancelled``.
        OutsideTrouble: ``file.disk_full``, ``file.unwritable``.
    """
    return packing.write(path, sealed.content, progress=progress, cancelled=cancelled)
