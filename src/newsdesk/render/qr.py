"""QR codes: the matrix is qrcode's; SVG and PNG are drawn here, so that bytes never vary."""

from __future__ import annotations

from functools import lru_cache
from itertools import groupby
from struct import pack
from typing import Final
from zlib import adler32, crc32

from qrcode import QRCode
from qrcode.constants import ERROR_CORRECT_M
from qrcode.exceptions import DataOverflowError

from newsdesk.errors import EditorMistake

BORDER: Final = 4
"""Quiet modules on each side, as the standard asks."""
PIXELS: Final = 4
"""Pixels of a module in the PNG; readers begin to fail under two."""

_STORED: Final = 65_535

Matrix = tuple[tuple[bool, ...], ...]


@lru_cache(maxsize=64)
def matrix(text: str) -> Matrix:
    """Return the modules of the code at error level M, without border; True is dark.

    Raises:
        EditorMistake: ``qr.too_long`` with ``length``, when no code holds that many letters.
    """
    code = QRCode(error_correction=ERROR_CORRECT_M, border=0)
    code.add_data(text)
    try:
        code.make(fit=True)
    except (DataOverflowError, ValueError) as error:
        raise EditorMistake("qr.too_long", length=len(text.encode())) from error
    return tuple(tuple(bool(module) for module in row) for row in code.get_matrix())


def svg(text: str) -> bytes:
    """Return the code of a text as SVG: black on white, one path, sharp at every size."""
    rows = matrix(text)
    side = len(rows) + 2 * BORDER
    dark: list[str] = []
    for y, row in enumerate(rows):
        x = 0
        for is_dark, run in groupby(row):
            width = len(list(run))
            if is_dark:
                dark.append(f"M{x + BORDER} {y + BORDER}h{width}v1h-{width}z")
            x += width
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {side} {side}" '
        f'width="{side * PIXELS}" height="{side * PIXELS}" shape-rendering="crispEdges">'
        f'<path fill="#fff" d="M0 0h{side}v{side}H0z"/><path d="{"".join(dark)}"/></svg>\n'
    ).encode("ascii")


def png(text: str) -> bytes:
    """Return the code of a text as PNG: one bit a pixel, not compressed, since zlib varies."""
    rows = matrix(text)
    side = (len(rows) + 2 * BORDER) * PIXELS
    blank = (False,) * len(rows)
    lines = b"".join(
        _line(row, side) * PIXELS for row in ((blank,) * BORDER + rows + (blank,) * BORDER)
    )
    return (
        b"\x89PNG\r\n\x1a\n"
        + _chunk(b"IHDR", pack(">IIBBBBB", side, side, 1, 0, 0, 0, 0))
        + _chunk(b"IDAT", _stored(lines))
        + _chunk(b"IEND", b"")
    )


def _line(row: tuple[bool, ...], side: int) -> bytes:
    """Return one line of pixels, filter byte first; in a PNG of one bit, white is 1."""
    light = ["1"] * (BORDER * PIXELS)
    bits = light + [bit for dark in row for bit in ("0" if dark else "1") * PIXELS] + light
    length = (side + 7) // 8
    return b"\0" + int("".join(bits).ljust(length * 8, "0"), 2).to_bytes(length, "big")


def _chunk(name: bytes, data: bytes) -> bytes:
    return pack(">I", len(data)) + name + data + pack(">I", crc32(name + data))


def _stored(data: bytes) -> bytes:
    """Return a zlib stream of stored blocks (RFC 1950, RFC 1951 3.2.4)."""
    pieces = [data[start : start + _STORED] for start in range(0, len(data), _STORED)] or [b""]
    blocks = b"".join(
        pack("<BHH", number == len(pieces), len(piece), len(piece) ^ 0xFFFF) + piece
        for number, piece in enumerate(pieces, start=1)
    )
    return b"\x78\x01" + blocks + pack(">I", adler32(data))
