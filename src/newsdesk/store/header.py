"""What a store file says of itself, read as bytes before anything opens and changes it."""

from __future__ import annotations

import os
import stat
import struct
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from newsdesk.errors import OutsideTrouble

if TYPE_CHECKING:
    from pathlib import Path

_MAGIC: Final = b"SQLite format 3\0"
_LENGTH: Final = 100
_LARGEST_PAGE: Final = 65536
_SMALLEST_PAGE: Final = 512
_WRITABLE: Final = stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH


@dataclass(frozen=True, slots=True)
class Header:
    """The numbers in the first 100 bytes of a store (sqlite.org/fileformat.html §1.3)."""

    version: int
    """``PRAGMA user_version``: the number of the newest migration the file has seen."""
    page_size: int
    pages: int


def read(path: Path, *, application: int, newest: int) -> Header:
    """Return the header of a store that this program may open; the file is only read.

    Args:
        path: The file.
        application: The application id that marks our stores.
        newest: The newest schema version that this program knows.

    Raises:
        OutsideTrouble: ``store.missing``, ``store.unreadable``, ``store.damaged``,
            ``store.foreign`` (an SQLite file of another program) or ``store.newer``, each with the
            path.
    """
    try:
        with path.open("rb") as file:
            first = file.read(_LENGTH)
            size = file.seek(0, 2)
    except FileNotFoundError as trouble:
        raise OutsideTrouble("store.missing", path=path) from trouble
    except OSError as trouble:
        raise OutsideTrouble("store.unreadable", path=path, reason=trouble) from trouble
    if len(first) < _LENGTH or not first.startswith(_MAGIC):
        raise OutsideTrouble("store.damaged", path=path, reason="not an SQLite file")
    (page_size,) = struct.unpack_from(">H", first, 16)
    page_size = _LARGEST_PAGE if page_size == 1 else page_size
    if page_size < _SMALLEST_PAGE or page_size & (page_size - 1):
        raise OutsideTrouble("store.damaged", path=path, reason=f"page size {page_size}")
    (pages,) = struct.unpack_from(">I", first, 28)
    version, found = struct.unpack_from(">I4xI", first, 60)
    if found != application:
        raise OutsideTrouble("store.foreign", path=path, found=f"{found:08x}")
    if version > newest:
        raise OutsideTrouble("store.newer", path=path, found=version, known=newest)
    # Pages that are still in the write-ahead log may be missing from the file itself.
    if size < pages * page_size and not _has_log(path):
        raise OutsideTrouble(
            "store.damaged", path=path, reason=f"{size} bytes of {pages * page_size}"
        )
    return Header(version, page_size, pages)


def must_be_writable(path: Path) -> None:
    """Refuse a store whose file (marked so even for an administrator) or folder is read-only.

    Raises:
        OutsideTrouble: ``store.read_only`` with the path.
    """
    marked = path.stat().st_mode & _WRITABLE
    if not marked or not os.access(path, os.W_OK) or not os.access(path.parent, os.W_OK):
        raise OutsideTrouble("store.read_only", path=path, reason="no right to write")


def _has_log(path: Path) -> bool:
    log = path.with_name(path.name + "-wal")
    return log.exists() and log.stat().st_size > 0
