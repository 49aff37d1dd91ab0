"""The shape of a bundle's zip, byte by byte: what the packer writes and the reader takes.

APPNOTE.TXT 6.3.10 of PKWARE names the fields. Everything is stored, so no byte depends on a zlib.
"""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING, Final

from newsdesk.errors import Bug
from newsdesk.text.dateline import TIME_ZONE

if TYPE_CHECKING:
    from datetime import datetime

LOCAL: Final = struct.Struct("<4s5H3L2H")
CENTRAL: Final = struct.Struct("<4s6H3L5H2L")
END: Final = struct.Struct("<4s4H2LH")

LOCAL_MARK: Final = b"PK\x03\x04"
CENTRAL_MARK: Final = b"PK\x01\x02"
END_MARK: Final = b"PK\x05\x06"

NEEDED: Final = 20
"""Version needed to extract: 2.0, what zip tools write for files in folders."""

MADE_BY: Final = (3 << 8) | NEEDED
"""Made on Unix, so that the file's mode is told."""

STORED: Final = 0
UTF8_FLAG: Final = 0x800
ATTRIBUTES: Final = 0o100644 << 16
"""A regular file that its owner may write and all may read."""

MAX_ENTRIES: Final = 2000
MAX_ENTRY: Final = 64 * 1024 * 1024
MAX_ARCHIVE: Final = 512 * 1024 * 1024
"""Bytes. Far above what a story needs, far below what a desk machine chokes on."""

_FIRST_YEAR: Final = 1980
_LAST_YEAR: Final = 2107


def stamp_of(moment: datetime) -> tuple[int, int]:
    """Return the zip's (time, date) of an aware moment, at the clock of Vietnam, even seconds.

    Raises:
        Bug: ``bundle.moment`` for a moment that a zip cannot tell.
    """
    if moment.tzinfo is None:
        raise Bug("bundle.moment", moment=moment.isoformat())
    here = moment.astimezone(TIME_ZONE)
    if not _FIRST_YEAR <= here.year <= _LAST_YEAR:
        raise Bug("bundle.moment", moment=moment.isoformat())
    time = (here.hour << 11) | (here.minute << 5) | (here.second // 2)
    date = ((here.year - _FIRST_YEAR) << 9) | (here.month << 5) | here.day
    return time, date


def local_header(name: bytes, crc: int, size: int, stamp: tuple[int, int]) -> bytes:
    """Return the header that stands before a file's bytes, with its name."""
    fields = (NEEDED, UTF8_FLAG, STORED, *stamp, crc, size, size, len(name), 0)
    return LOCAL.pack(LOCAL_MARK, *fields) + name


def central_header(
    name: bytes, crc: int, size: int, *, stamp: tuple[int, int], offset: int
) -> bytes:
    """Return the line of a file in the directory at the end."""
    sizes = (crc, size, size, len(name), 0, 0)
    fields = (MADE_BY, NEEDED, UTF8_FLAG, STORED, *stamp, *sizes, 0, 0, ATTRIBUTES, offset)
    return CENTRAL.pack(CENTRAL_MARK, *fields) + name


def end_record(entries: int, size: int, offset: int) -> bytes:
    """Return the last record: how many files, and where the directory stands."""
    return END.pack(END_MARK, 0, 0, entries, entries, size, offset, 0)
