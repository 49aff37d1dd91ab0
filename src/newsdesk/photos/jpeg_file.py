"""JPEG as a file: the segments before its picture data, and the same picture with others."""

from __future__ import annotations

import re
import struct
from io import BytesIO
from typing import TYPE_CHECKING, Final

from newsdesk.errors import Bug

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import BinaryIO

APP0: Final = 0xE0
APP1: Final = 0xE1
APP2: Final = 0xE2
APP13: Final = 0xED
APP14: Final = 0xEE
_APP15: Final = 0xEF

EXIF_MARK: Final = b"Exif\x00\x00"
XMP_MARK: Final = b"http://ns.adobe.com/xap/1.0/\x00"
PHOTOSHOP_MARK: Final = b"Photoshop 3.0\x00"

PAYLOAD: Final = 65_533
"""The most bytes that one segment can hold."""

_START_OF_IMAGE: Final = 0xD8
_END_OF_IMAGE: Final = 0xD9
_START_OF_SCAN: Final = 0xDA
_JFIF: Final = b"JFIF\x00"
_JFIF_BYTES: Final = 14
_ICC: Final = b"ICC_PROFILE\x00"
_COMMENT: Final = 0xFE

_ALONE: Final = frozenset({0x01, *range(0xD0, 0xD8), _START_OF_IMAGE})
"""Markers without a length and a payload."""

_FRAMES: Final = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
"""Markers of a frame: among these numbers three mean something else."""

_NEXT_MARKER: Final = re.compile(rb"\xff[\x01-\xcf\xd8-\xfe]")
"""A marker inside picture data: not a stuffed FF00, not a restart, not fill."""

_MOST_SEGMENTS: Final = 4_000
_MOST_BYTES: Final = 64_000_000


def segments(file: BinaryIO) -> Iterator[tuple[int, bytes]]:
    """Yield marker and payload of each segment before the picture data; stop at nonsense.

    Args:
        file: a seekable JPEG file; it is read from its start.
    """
    file.seek(2)
    read = 0
    for _ in range(_MOST_SEGMENTS):
        marker = _marker(file)
        if marker is None or marker in (_START_OF_SCAN, _END_OF_IMAGE):
            return
        if marker in _ALONE:
            continue
        length = int.from_bytes(file.read(2), "big")
        payload = file.read(length - 2) if length > 1 else b""
        read += length
        if length < 2 or len(payload) != length - 2 or read > _MOST_BYTES:  # noqa: PLR2004  # its own two bytes
            return
        yield marker, payload


def _marker(file: BinaryIO) -> int | None:
    if file.read(1) != b"\xff":
        return None
    mark = file.read(1)
    while mark == b"\xff":  # fill bytes are allowed before a marker
        mark = file.read(1)
    return mark[0] if mark and mark[0] else None


def spliced(data: bytes, *, exif: bytes, xmp: bytes, photoshop: bytes) -> bytes:
    """Return the JPEG with these blocks in place of all its metadata; the pixels stay as they are.

    Of the old segments only what a decoder needs is kept: JFIF's plain header, tables, frames,
    scans, the colour mark of Adobe and a colour profile. What lies behind the end is dropped.

    Raises:
        Bug: ``rendition.not_jpeg`` when these are not the bytes of a whole JPEG, or
            ``metadata.too_long`` when a block does not fit its segment.
    """
    head = b""
    tables: list[bytes] = []
    place = 2
    if data[:2] != b"\xff\xd8":
        raise Bug("rendition.not_jpeg")
    while True:
        marker, payload, place = _segment_at(data, place)
        if marker == _START_OF_SCAN:
            break
        if marker == APP0 and payload.startswith(_JFIF) and len(payload) >= _JFIF_BYTES:
            # The header may carry a small picture; its size is the last two bytes.
            head = _segment(APP0, payload[: _JFIF_BYTES - 2] + b"\x00\x00")
        elif _needed(marker, payload):
            tables.append(_segment(marker, payload))
    scans = _scans(data, place - len(payload) - 4, place)
    return b"".join(
        (
            b"\xff\xd8",
            head,
            _segment(APP1, EXIF_MARK + exif),
            _segment(APP1, XMP_MARK + xmp),
            _segment(APP13, PHOTOSHOP_MARK + photoshop),
            *tables,
            scans,
        )
    )


def size_of(data: bytes) -> tuple[int, int]:
    """Return width and height of a JPEG in pixels, as it is stored.

    Raises:
        Bug: ``rendition.not_jpeg``.
    """
    for marker, payload in segments(BytesIO(data)):
        if marker in _FRAMES and len(payload) > 4:  # noqa: PLR2004  # depth, height, width
            height, width = struct.unpack_from(">HH", payload, 1)
            return width, height
    raise Bug("rendition.not_jpeg")


def _needed(marker: int, payload: bytes) -> bool:
    if marker in (APP2, APP14):
        return payload.startswith(_ICC if marker == APP2 else b"Adobe")
    return marker != _COMMENT and not APP0 <= marker <= _APP15


def _segment_at(data: bytes, place: int) -> tuple[int, bytes, int]:
    """Return marker, payload and the place behind them."""
    while data[place : place + 2] == b"\xff\xff":
        place += 1
    length = int.from_bytes(data[place + 2 : place + 4], "big")
    payload = data[place + 4 : place + 2 + length]
    if data[place : place + 1] != b"\xff" or length < 2 or len(payload) != length - 2:  # noqa: PLR2004  # its own two bytes
        raise Bug("rendition.not_jpeg")
    return data[place + 1], payload, place + 2 + length


def _scans(data: bytes, start: int, place: int) -> bytes:
    """Return the scans from ``start`` to the end of the picture, with the tables between them."""
    pieces: list[bytes] = []
    while found := _NEXT_MARKER.search(data, place):
        if data[found.start() + 1] == _END_OF_IMAGE:
            pieces.append(data[start : found.end()])
            return b"".join(pieces)
        marker, payload, place = _segment_at(data, found.start())
        if marker != _START_OF_SCAN and not _needed(marker, payload):
            pieces.append(data[start : found.start()])
            start = place
    raise Bug("rendition.not_jpeg")


def _segment(marker: int, payload: bytes) -> bytes:
    if len(payload) > PAYLOAD:
        raise Bug("metadata.too_long", bytes=len(payload))
    return bytes((0xFF, marker)) + (len(payload) + 2).to_bytes(2, "big") + payload
