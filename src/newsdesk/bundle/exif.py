"""What a picture's EXIF and XMP tell of place and device: none of it may leave the house."""

from __future__ import annotations

import re
import struct
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

_GPS: Final = 0x8825
_SUB_FOLDERS: Final = frozenset({0x8769, 0xA005})
_DEVICE: Final = frozenset({0x927C, 0xA430, 0xA431, 0xA435, 0xC62F, 0x9286, 0x02BC})
"""Maker's note, owner, serial numbers, user comment, a second XMP packet."""

_MAX_TAGS: Final = 500
_MAX_FOLDERS: Final = 8

_XMP_PLACE: Final = re.compile(rb"GPS[A-Z][A-Za-z]+|GPSLatitude|geo:lat", re.IGNORECASE)
_XMP_DEVICE: Final = re.compile(
    rb"SerialNumber|OwnerName|MakerNote|xmp:Thumbnails|xmpGImg|HistoryParameters", re.IGNORECASE
)


def faults(tiff: bytes) -> Iterator[str]:
    """Yield codes (``image.gps``, ``image.device`` …) for what an EXIF block tells."""
    order = {b"II*\0": "<", b"MM\0*": ">"}.get(tiff[:4])
    if order is None:
        yield "image.hidden_data"
        return
    try:
        (first,) = struct.unpack_from(f"{order}L", tiff, 4)
        tags, another = _tags(tiff, order, first)
    except struct.error:
        yield "image.hidden_data"
        return
    if another:
        yield "image.thumbnail"
    if _GPS in tags:
        yield "image.gps"
    if tags & _DEVICE:
        yield "image.device"


def _tags(tiff: bytes, order: str, first: int) -> tuple[set[int], bool]:
    """Return the tags of the first folder and those below it, and whether another follows."""
    tags: set[int] = set()
    another = False
    waiting, seen = [first], set[int]()
    while waiting and len(seen) < _MAX_FOLDERS:
        at = waiting.pop()
        if at in seen:
            continue
        seen.add(at)
        (count,) = struct.unpack_from(f"{order}H", tiff, at)
        if count > _MAX_TAGS:
            raise struct.error
        for number in range(count):
            tag, _kind, _many, value = struct.unpack_from(
                f"{order}HHLL", tiff, at + 2 + 12 * number
            )
            tags.add(tag)
            if tag in _SUB_FOLDERS:
                waiting.append(value)
        (following,) = struct.unpack_from(f"{order}L", tiff, at + 2 + 12 * count)
        another = another or following != 0
    return tags, another


def xmp_faults(packet: bytes) -> Iterator[str]:
    """Yield the same codes for an XMP packet, which must be plain UTF-8."""
    try:
        packet.decode("utf-8")
    except UnicodeDecodeError:
        yield "image.hidden_data"
        return
    if b"<!" in packet or b"\0" in packet:
        yield "image.hidden_data"
    if _XMP_PLACE.search(packet):
        yield "image.gps"
    if _XMP_DEVICE.search(packet):
        yield "image.device"
