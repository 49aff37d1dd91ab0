"""The change from one saved state to the next, as few bytes as the change is worth."""

from __future__ import annotations

import struct
import zlib
from typing import Final

_HEAD: Final = struct.Struct(">II")
_RAW: Final = -zlib.MAX_WBITS
_WINDOW: Final = 1 << zlib.MAX_WBITS
"""So far back the packer sees: 32 KiB."""

_REACH: Final = _WINDOW - 1024
"""As far back it finds what stood there before, with room for what zlib keeps to itself."""

_BLOCK: Final = _WINDOW // 2
_STRETCH: Final = _BLOCK * 3 // 2
"""Old bytes for a block: less than the window, as the packer does not reach its farthest end."""

_IN_BLOCKS: Final = 1 << 31
"""Added to the length of the equal start where the middle is packed block by block."""

_PROBE: Final = 40
"""Bytes of a block by which its former place is found."""


def change(before: bytes, after: bytes) -> bytes:
    """Return what turns one state into the other: equal start, equal end, and the packed middle.

    The old middle serves the packer as dictionary, so that a few scattered edits stay small too.
    A longer one than the packer can see is packed in blocks, each with its own stretch of the old.
    """
    start = _equal_start(before, after)
    end = _equal_start(before[start:][::-1], after[start:][::-1])
    old, new = before[start : len(before) - end], after[start : len(after) - end]
    if max(len(old), len(new)) > _REACH:
        return _HEAD.pack(start | _IN_BLOCKS, end) + _blocks(old, new)
    return _HEAD.pack(start, end) + _squeezed(new, old)


def changed(before: bytes, delta: bytes) -> bytes:
    """Return the state after a change.

    Raises:
        ValueError: When the delta does not belong to this state or is damaged.
    """
    try:
        start, end = _HEAD.unpack_from(delta)
        in_blocks, start = bool(start & _IN_BLOCKS), start & ~_IN_BLOCKS
        old, data = before[start : len(before) - end], delta[_HEAD.size :]
        new = _from_blocks(old, data) if in_blocks else _spread(data, old)
    except (struct.error, zlib.error) as trouble:
        raise ValueError("damaged delta") from trouble
    return before[:start] + new + before[len(before) - end :]


def _squeezed(new: bytes, old: bytes) -> bytes:
    packer = zlib.compressobj(wbits=_RAW, zdict=old[-_WINDOW:])
    return packer.compress(new) + packer.flush()


def _spread(data: bytes, old: bytes) -> bytes:
    packer = zlib.decompressobj(wbits=_RAW, zdict=old[-_WINDOW:])
    return packer.decompress(data) + packer.flush()


def _blocks(old: bytes, new: bytes) -> bytes:
    parts: list[bytes] = []
    shift = 0
    for first in range(0, len(new), _BLOCK):
        block = new[first : first + _BLOCK]
        shift = _shift(old, block, first, shift)
        place = max(0, min(first + shift - _BLOCK // 4, len(old) - _STRETCH))
        data = _squeezed(block, old[place : place + _STRETCH])
        parts += [_HEAD.pack(place, len(data)), data]
    return b"".join(parts)


def _from_blocks(old: bytes, data: bytes) -> bytes:
    parts: list[bytes] = []
    while data:
        place, size = _HEAD.unpack_from(data)
        packed = data[_HEAD.size : _HEAD.size + size]
        parts.append(_spread(packed, old[place : place + _STRETCH]))
        data = data[_HEAD.size + size :]
    return b"".join(parts)


def _shift(old: bytes, block: bytes, first: int, likely: int) -> int:
    """Return how far before its present place a block once stood."""
    for place in range(len(block) // 2, len(block) - _PROBE, 2 * _PROBE):
        probe, now = block[place : place + _PROBE], first + place
        near = max(0, now + likely - _BLOCK)
        found = old.find(probe, near, near + 2 * _BLOCK)
        if found < 0:
            found = old.find(probe)
        if found >= 0:
            return found - now
    return likely


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
