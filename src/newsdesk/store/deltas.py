"""The change from one saved state to the next, as few bytes as the change is worth."""

from __future__ import annotations

import struct
import zlib
from typing import Final

_HEAD: Final = struct.Struct(">II")
_RAW: Final = -zlib.MAX_WBITS
_WINDOW: Final = 1 << zlib.MAX_WBITS


def change(before: bytes, after: bytes) -> bytes:
    """Return what turns one state into the other: equal start, equal end, and the packed middle.

    The old middle serves the packer as dictionary, so that a few scattered edits stay small too.
    """
    start = _equal_start(before, after)
    end = _equal_start(before[start:][::-1], after[start:][::-1])
    old, new = before[start : len(before) - end], after[start : len(after) - end]
    packer = zlib.compressobj(wbits=_RAW, zdict=old[-_WINDOW:])
    return _HEAD.pack(start, end) + packer.compress(new) + packer.flush()


def changed(before: bytes, delta: bytes) -> bytes:
    """Return the state after a change.

    Raises:
        ValueError: When the delta does not belong to this state or is damaged.
    """
    try:
        start, end = _HEAD.unpack_from(delta)
        old = before[start : len(before) - end]
        packer = zlib.decompressobj(wbits=_RAW, zdict=old[-_WINDOW:])
        new = packer.decompress(delta[_HEAD.size :]) + packer.flush()
    except (struct.error, zlib.error) as trouble:
        raise ValueError("damaged delta") from trouble
    return before[:start] + new + before[len(before) - end :]


def packed(state: bytes) -> bytes:
    """Return a whole state, compressed."""
    return zlib.compress(state)


def unpacked(data: bytes) -> bytes:
    """Return the whole state again.

    Raises:
        ValueError: When the data are damaged.
    """
    try:
        return zlib.decompress(data)
    except zlib.error as trouble:
        raise ValueError("damaged state") from trouble


def mark(state: bytes) -> int:
    """Return the check sum by which a state is recognised (CRC-32)."""
    return zlib.crc32(state)


def _equal_start(one: bytes, other: bytes) -> int:
    """Return how many bytes two texts have in common at their start, by halving."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low
