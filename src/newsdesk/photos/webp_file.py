"""WebP as a file: its RIFF chunks, and a WebP written anew around other metadata."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING, Final

from newsdesk.errors import Bug

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import BinaryIO

_PICTURE: Final = (b"VP8 ", b"VP8L")
_KEPT: Final = (b"ICCP", b"ANIM", b"ANMF", b"ALPH", *_PICTURE)
"""Chunks that a decoder needs, in the order that the container asks for."""

_HAS_PROFILE: Final = 0x20
_HAS_ALPHA: Final = 0x10
_HAS_EXIF: Final = 0x08
_HAS_XMP: Final = 0x04
_IS_ANIMATED: Final = 0x02

_MOST_CHUNKS: Final = 4_000
_LARGEST: Final = 16_000_000


def chunks(file: BinaryIO, wanted: frozenset[bytes]) -> Iterator[tuple[bytes, bytes]]:
    """Yield name and data of each wanted chunk; skip the others unread; stop at nonsense."""
    file.seek(12)
    for _ in range(_MOST_CHUNKS):
        head = file.read(8)
        if len(head) < 8:  # noqa: PLR2004  # a name and a length
            return
        name, length = head[:4], int.from_bytes(head[4:], "little")
        if name in wanted and length <= _LARGEST:
            data = file.read(length)
            if len(data) < length:
                return
            yield name, data
            file.seek(length & 1, 1)
        else:
            file.seek(length + (length & 1), 1)


def spliced(data: bytes, *, exif: bytes, xmp: bytes) -> bytes:
    """Return the WebP with these blocks in place of all its metadata; the pixels stay as they are.

    A simple file (``VP8`` or ``VP8L`` alone) becomes an extended one; unknown chunks are dropped.

    Raises:
        Bug: ``rendition.not_webp`` when these are not the bytes of a whole WebP.
    """
    canvas, kept = _parts(data)
    names = [name for name, _ in kept]
    flags = _HAS_EXIF | _HAS_XMP
    flags |= _HAS_PROFILE if b"ICCP" in names else 0
    flags |= _IS_ANIMATED if b"ANIM" in names else 0
    flags |= _HAS_ALPHA if canvas.alpha else 0
    head = bytes((flags, 0, 0, 0)) + _three(canvas.width - 1) + _three(canvas.height - 1)
    kept.sort(key=lambda part: _rank(part[0]))  # stable: frames stay in their order
    body = b"".join(
        _chunk(name, payload)
        for name, payload in ((b"VP8X", head), *kept, (b"EXIF", exif), (b"XMP ", xmp))
    )
    return b"RIFF" + (len(body) + 4).to_bytes(4, "little") + b"WEBP" + body


def size_of(data: bytes) -> tuple[int, int]:
    """Return width and height of a WebP in pixels.

    Raises:
        Bug: ``rendition.not_webp``.
    """
    canvas, _ = _parts(data)
    return canvas.width, canvas.height


class _Canvas:
    """Size and transparency of the whole picture."""

    __slots__ = ("alpha", "height", "width")

    def __init__(self, width: int, height: int, *, alpha: bool) -> None:
        self.width, self.height, self.alpha = width, height, alpha


def _rank(name: bytes) -> int:
    return _KEPT.index(name) if name in (b"ICCP", b"ANIM") else len(_KEPT)


def _parts(data: bytes) -> tuple[_Canvas, list[tuple[bytes, bytes]]]:
    """Return the canvas and the chunks that a decoder needs."""
    if data[:4] != b"RIFF" or data[8:12] != b"WEBP":
        raise Bug("rendition.not_webp")
    canvas: _Canvas | None = None
    kept: list[tuple[bytes, bytes]] = []
    place = 12
    end = min(len(data), 8 + int.from_bytes(data[4:8], "little"))
    while place + 8 <= end:
        name = data[place : place + 4]
        length = int.from_bytes(data[place + 4 : place + 8], "little")
        payload = data[place + 8 : place + 8 + length]
        if len(payload) != length:
            raise Bug("rendition.not_webp")
        if name == b"VP8X" or (name in _PICTURE and canvas is None):
            canvas = _canvas(name, payload)
        if name in _KEPT:
            kept.append((name, payload))
        place += 8 + length + (length & 1)
    if canvas is None:
        raise Bug("rendition.not_webp")
    return canvas, kept


def _canvas(name: bytes, payload: bytes) -> _Canvas:
    try:
        if name == b"VP8X":
            width = int.from_bytes(payload[4:7], "little") + 1
            height = int.from_bytes(payload[7:10], "little") + 1
            return _Canvas(width, height, alpha=bool(payload[0] & _HAS_ALPHA))
        if name == b"VP8 ":  # a key frame: three bytes of tag, the start code 9d 01 2a, two sizes
            width, height = struct.unpack_from("<HH", payload, 6)
            return _Canvas(width & 0x3FFF, height & 0x3FFF, alpha=False)
        (bits,) = struct.unpack_from("<I", payload, 1)  # lossless: behind the signature 2f
    except (struct.error, IndexError) as trouble:
        raise Bug("rendition.not_webp") from trouble
    return _Canvas((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1, alpha=bool(bits >> 28 & 1))


def _three(number: int) -> bytes:
    return number.to_bytes(3, "little")


def _chunk(name: bytes, payload: bytes) -> bytes:
    return name + len(payload).to_bytes(4, "little") + payload + b"\x00" * (len(payload) & 1)
