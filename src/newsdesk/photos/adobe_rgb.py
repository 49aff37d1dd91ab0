"""Adobe RGB: its colour profile, for cameras that name it in EXIF and leave the profile out."""

from __future__ import annotations

import struct
from typing import Final

_D50: Final = (0.9642, 1.0, 0.8249)
_RED: Final = (0.60974, 0.31111, 0.01947)
_GREEN: Final = (0.20528, 0.62567, 0.06087)
_BLUE: Final = (0.14919, 0.06322, 0.74457)
"""The primaries of Adobe RGB (1998), adapted to D50 as ICC profiles want them."""

_GAMMA: Final = 0x0233
"""2.19921875, as eight bits before the point and eight behind it."""

_HEADER: Final = 128
_NAME: Final = b"Adobe RGB (1998) compatible"


def profile() -> bytes:
    """Return an ICC profile (version 2, a matrix and three curves) of Adobe RGB (1998)."""
    curve = b"curv" + bytes(4) + struct.pack(">IHxx", 1, _GAMMA)
    blocks = {
        b"desc": b"desc" + bytes(4) + struct.pack(">I", len(_NAME) + 1) + _NAME + bytes(79),
        b"cprt": b"text" + bytes(4) + b"No copyright\x00",
        b"wtpt": _xyz(_D50),
        b"rXYZ": _xyz(_RED),
        b"gXYZ": _xyz(_GREEN),
        b"bXYZ": _xyz(_BLUE),
        b"rTRC": curve,
        b"gTRC": curve,
        b"bTRC": curve,
    }
    table = struct.pack(">I", len(blocks))
    data = b""
    start = _HEADER + 4 + 12 * len(blocks)
    for name, block in blocks.items():
        table += name + struct.pack(">II", start + len(data), len(block))
        data += block + bytes(-len(block) % 4)
    return _header(_HEADER + len(table) + len(data)) + table + data


def _header(size: int) -> bytes:
    return b"".join(
        (
            struct.pack(">I", size),
            bytes(4),
            b"\x02\x10\x00\x00mntrRGB XYZ ",
            bytes(12),
            b"acsp",
            bytes(28),
            struct.pack(">3i", *(round(value * 65_536) for value in _D50)),
            bytes(48),
        )
    )


def _xyz(values: tuple[float, float, float]) -> bytes:
    return b"XYZ " + bytes(4) + struct.pack(">3i", *(round(value * 65_536) for value in values))
