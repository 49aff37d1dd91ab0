"""Rules for the pictures of a bundle: what their names say, with no place or device in them.

Only the structure is walked; no picture is decoded, so no decoder can be attacked.
"""

from __future__ import annotations

import re
import struct
import zlib
from typing import TYPE_CHECKING, Final

from newsdesk.bundle import exif
from newsdesk.news.report import problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsdesk.news.report import Problem

Size = tuple[int, int]

_PNG_MARK: Final = b"\x89PNG\r\n\x1a\n"
_PNG_CHUNKS: Final = frozenset({b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND"})
_WEBP_CHUNKS: Final = frozenset({b"VP8 ", b"VP8L", b"VP8X", b"ALPH", b"EXIF", b"XMP "})
_XMP: Final = b"http://ns.adobe.com/xap/1.0/\0"
_EXIF: Final = b"Exif\0\0"
_PHOTOSHOP: Final = b"Photoshop 3.0\0"
_FRAMES: Final = frozenset({0xC0, 0xC1, 0xC2})
_TABLES: Final = frozenset({0xC4, 0xDB, 0xDD})
_START_OF_SCAN: Final = 0xDA
_APP: Final = range(0xE0, 0xF0)
_APP0, _APP1, _APP13, _APP14 = 0xE0, 0xE1, 0xED, 0xEE
_END_OF_IMAGE: Final = b"\xff\xd9"
_NEXT_SEGMENT: Final = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]", re.DOTALL)
_RESOURCES: Final = frozenset({0x0404, 0x0425})
"""Photoshop blocks that a rendition may carry: the IPTC fields and their digest."""


class BrokenError(ValueError):
    """The bytes are not the picture that the name promises."""


def image_problems(path: str, data: bytes) -> tuple[Size | None, tuple[Problem, ...]]:
    """Return the size in pixels of a picture (width, height) and what is wrong with it."""
    walk = {"jpg": _jpeg, "webp": _webp, "png": _png}[path.rpartition(".")[2]]
    try:
        size, hidden = walk(data)
    except (BrokenError, struct.error):
        return None, (problem("image.broken", path, kind=path.rpartition(".")[2].upper()),)
    return size, tuple(problem(code, path) for code in dict.fromkeys(hidden))


def _jpeg(data: bytes) -> tuple[Size, list[str]]:
    """Walk the segments and scans of a JPEG; the file must end with the picture."""
    if not data.startswith(b"\xff\xd8\xff"):
        raise BrokenError
    at, size = 2, None
    hidden: list[str] = []
    while not data.startswith(_END_OF_IMAGE, at):
        mark, kind, length = struct.unpack_from(">BBH", data, at)
        segment = data[at + 4 : at + 2 + length]
        at += 2 + length
        if mark != 0xFF or length < 2 or len(segment) != length - 2:  # noqa: PLR2004  # its own two bytes
            raise BrokenError
        if kind in _FRAMES:
            height, width = struct.unpack_from(">HH", segment, 1)
            size = (width, height)
        elif kind in _APP:
            hidden.extend(_segment_faults(kind, segment))
        elif kind == _START_OF_SCAN:
            at = _after_scan(data, at)
        elif kind not in _TABLES:
            hidden.append("image.hidden_data")
    if at + len(_END_OF_IMAGE) != len(data):
        hidden.append("image.hidden_data")
    if not size or not all(size):
        raise BrokenError
    return size, hidden


def _after_scan(data: bytes, at: int) -> int:
    """Return where the next segment begins: the coded picture has no mark in it but restarts."""
    found = _NEXT_SEGMENT.search(data, at)
    if found is None:
        raise BrokenError
    return found.start()


def _segment_faults(kind: int, segment: bytes) -> Iterator[str]:
    """Yield what an application segment holds that must not leave the house."""
    if kind == _APP0 and segment.startswith(b"JFIF\0"):
        if len(segment) > 14:  # noqa: PLR2004  # a JFIF thumbnail
            yield "image.thumbnail"
    elif kind == _APP1 and segment.startswith(_EXIF):
        yield from exif.faults(segment[len(_EXIF) :])
    elif kind == _APP1 and segment.startswith(_XMP):
        yield from exif.xmp_faults(segment[len(_XMP) :])
    elif kind == _APP13 and segment.startswith(_PHOTOSHOP):
        yield from _resource_faults(segment[len(_PHOTOSHOP) :])
    elif not (kind == _APP14 and segment.startswith(b"Adobe")):
        yield "image.hidden_data"


def _resource_faults(block: bytes) -> Iterator[str]:
    """Yield a code for a Photoshop block other than the IPTC fields and their digest."""
    at = 0
    while at < len(block):
        mark, kind, name = struct.unpack_from(">4sHB", block, at)
        start = at + 7 + name + (name + 1) % 2
        (length,) = struct.unpack_from(">L", block, start)
        if mark != b"8BIM" or start + 4 + length > len(block):
            raise BrokenError
        if kind not in _RESOURCES or name:
            yield "image.hidden_data"
        at = start + 4 + length + length % 2


def _webp(data: bytes) -> tuple[Size, list[str]]:
    """Walk the chunks of a WebP file."""
    mark, length, kind = struct.unpack_from("<4sL4s", data)
    if mark != b"RIFF" or kind != b"WEBP" or length + 8 != len(data):
        raise BrokenError
    at, size = 12, None
    hidden: list[str] = []
    while at < len(data):
        name, length = struct.unpack_from("<4sL", data, at)
        chunk = data[at + 8 : at + 8 + length]
        if len(chunk) != length:
            raise BrokenError
        if name in (b"VP8 ", b"VP8L", b"VP8X"):
            size = size or _webp_size(name, chunk)
        elif name == b"EXIF":
            hidden.extend(exif.faults(chunk.removeprefix(_EXIF)))
        elif name == b"XMP ":
            hidden.extend(exif.xmp_faults(chunk))
        if name not in _WEBP_CHUNKS:
            hidden.append("image.hidden_data")
        at += 8 + length + length % 2
    if not size or at != len(data):
        raise BrokenError
    return size, hidden


def _webp_size(name: bytes, chunk: bytes) -> Size:
    if name == b"VP8X":
        width, height = chunk[4:7], chunk[7:10]
        return int.from_bytes(width, "little") + 1, int.from_bytes(height, "little") + 1
    if name == b"VP8L":
        (bits,) = struct.unpack_from("<L", chunk, 1)
        return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    if chunk[3:6] != b"\x9d\x01\x2a":
        raise BrokenError
    width_bits, height_bits = struct.unpack_from("<HH", chunk, 6)
    return width_bits & 0x3FFF, height_bits & 0x3FFF


def _png(data: bytes) -> tuple[Size, list[str]]:
    """Walk the chunks of a PNG file, with their checksums."""
    if not data.startswith(_PNG_MARK + b"\0\0\0\x0dIHDR"):
        raise BrokenError
    size = struct.unpack_from(">LL", data, 16)
    at, name = len(_PNG_MARK), b""
    hidden: list[str] = []
    while name != b"IEND":
        length, name = struct.unpack_from(">L4s", data, at)
        (crc,) = struct.unpack_from(">L", data, at + 8 + length)
        if zlib.crc32(data[at + 4 : at + 8 + length]) != crc:
            raise BrokenError
        if name not in _PNG_CHUNKS:
            hidden.append("image.hidden_data")
        at += 12 + length
    if at != len(data):
        hidden.append("image.hidden_data")
    return (size[0], size[1]), hidden
