"""PNG as a file: the chunks that carry words."""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import BinaryIO

_WORDY: Final = frozenset({b"tEXt", b"zTXt", b"iTXt", b"eXIf"})
_MOST_CHUNKS: Final = 20_000
_LARGEST: Final = 8_000_000


def chunks(file: BinaryIO) -> Iterator[tuple[bytes, bytes]]:
    """Yield name and data of each chunk with words; skip the others unread; stop at nonsense."""
    file.seek(8)
    for _ in range(_MOST_CHUNKS):
        head = file.read(8)
        if len(head) < 8 or head[4:] == b"IEND":  # noqa: PLR2004  # a length and a name
            return
        length, name = int.from_bytes(head[:4], "big"), head[4:]
        if name in _WORDY and length <= _LARGEST:
            data = file.read(length)
            if len(data) < length:
                return
            yield name, data
            file.seek(4, 1)  # the checksum
        else:
            file.seek(length + 4, 1)


def keyed_text(name: bytes, data: bytes) -> tuple[bytes, bytes]:
    """Return keyword and text of a ``tEXt``, ``zTXt`` or ``iTXt`` chunk, both empty if broken."""
    keyword, zero, rest = data.partition(b"\x00")
    if not zero:
        return b"", b""
    if name == b"tEXt":
        return keyword, rest
    if name == b"zTXt":
        return keyword, inflated(rest[1:])
    if len(rest) < 2:  # noqa: PLR2004  # two bytes say whether and how it is compressed
        return b"", b""
    compressed = rest[0] == 1
    text = rest[2:].split(b"\x00", 2)[-1]  # behind the language and the translated keyword
    return keyword, inflated(text) if compressed else text


def inflated(data: bytes) -> bytes:
    """Return what a zlib stream holds; nothing when it is broken or holds too much."""
    stream = zlib.decompressobj()
    try:
        text = stream.decompress(data, _LARGEST)
    except zlib.error:
        return b""
    return b"" if stream.unconsumed_tail else text


def raw_profile(text: bytes) -> bytes:
    """Return the block in ImageMagick's ``Raw profile type …``: a name, a length, hex digits."""
    lines = text.strip().split(b"\n")
    try:
        return bytes.fromhex(b"".join(lines[2:]).decode("ascii"))
    except ValueError:
        return b""
