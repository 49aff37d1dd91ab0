"""Packing: one order, one time, nothing compressed: the same bytes everywhere, always."""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING, Final

from newsdesk.bundle import layout
from newsdesk.bundle.parts import is_folder_name, name_fault, role_of
from newsdesk.errors import Bug, EditorMistake
from newsdesk.files import write_file

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from datetime import datetime
    from pathlib import Path

    from newsdesk.bundle.parts import Part

CHUNK: Final = 1 << 20
"""Bytes between two looks at whether the editor has cancelled."""


def pack(folder: str, parts: Sequence[Part], moment: datetime) -> bytes:
    """Return the zip of a bundle: one folder with these parts, all stamped with ``moment``.

    Raises:
        Bug: ``bundle.path``, ``bundle.path_twice``, ``bundle.part_size`` or ``bundle.moment``:
            something no reader of ours would take.
    """
    _refuse_unlawful(folder, parts)
    named = [(f"{folder}/{part.path}", part.data) for part in parts]
    return b"".join(archive(named, layout.stamp_of(moment)))


def archive(files: Iterable[tuple[str, bytes]], stamp: tuple[int, int]) -> Iterator[bytes]:
    """Yield the bytes of a zip with these files (full ASCII name, content), sorted by name."""
    directory: list[bytes] = []
    offset = 0
    for name, data in sorted(files):
        raw = name.encode("ascii")
        crc = zlib.crc32(data)
        header = layout.local_header(raw, crc, len(data), stamp)
        directory.append(layout.central_header(raw, crc, len(data), stamp=stamp, offset=offset))
        yield header
        yield data
        offset += len(header) + len(data)
    size = sum(len(line) for line in directory)
    yield from directory
    yield layout.end_record(len(directory), size, offset)


def write(
    path: Path,
    content: bytes,
    *,
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Path:
    """Write a packed bundle aside, sync it and put it in place; cancelling leaves nothing behind.

    ``progress`` is told bytes written and bytes in all.

    Raises:
        EditorMistake: ``cancelled``.
        OutsideTrouble: ``file.disk_full``, ``file.unwritable``.
    """

    def chunks() -> Iterator[bytes]:
        for start in range(0, len(content), CHUNK):
            if cancelled and cancelled():
                raise EditorMistake("cancelled")
            yield content[start : start + CHUNK]
            if progress:
                progress(min(start + CHUNK, len(content)), len(content))
        if cancelled and cancelled():
            raise EditorMistake("cancelled")

    return write_file(path, chunks())


def _refuse_unlawful(folder: str, parts: Sequence[Part]) -> None:
    """Stop what verification would refuse: found here it is our own mistake."""
    if not is_folder_name(folder):
        raise Bug("bundle.path", path=folder)
    if len(parts) > layout.MAX_ENTRIES:
        raise Bug("bundle.part_size", path=folder, size=len(parts))
    seen: set[str] = set()
    for part in parts:
        if name_fault(f"{folder}/{part.path}") or role_of(part.path) is not part.role:
            raise Bug("bundle.path", path=part.path)
        if part.path.casefold() in seen:
            raise Bug("bundle.path_twice", path=part.path)
        if len(part.data) > layout.MAX_ENTRY:
            raise Bug("bundle.part_size", path=part.path, size=len(part.data))
        seen.add(part.path.casefold())
