"""EXIF: the few tags of a photo file that speak of the picture, read and written."""

from __future__ import annotations

import struct
from io import BytesIO
from typing import TYPE_CHECKING, Final

from newsdesk.news.photo import Described
from newsdesk.photos.moments import moment, offset
from newsdesk.text.legacy import decode_unmarked
from newsdesk.text.normalize import clean_line

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime
    from typing import BinaryIO

    from newsdesk.photos.said import Said

DESCRIPTION: Final = 0x010E
ORIENTATION: Final = 0x0112
ARTIST: Final = 0x013B
XMP: Final = 0x02BC
COPYRIGHT: Final = 0x8298
IPTC: Final = 0x83BB
PHOTOSHOP: Final = 0x8649
EXIF: Final = 0x8769
TAKEN: Final = 0x9003
OFFSET: Final = 0x9011
COLOUR_SPACE: Final = 0xA001
INTEROPERABILITY: Final = 0xA005
COLOUR_RULE: Final = 0x0001
"""Which rule for colours the camera follows; it lies in the directory of interoperability."""

Tags = dict[int, bytes | int]
"""Tag number: text and blocks as bytes, numbers as numbers."""

_ASCII: Final = 2
_SHORT: Final = 3
_LONG: Final = 4
_RATIONAL: Final = 5
_UNDEFINED: Final = 7
_BYTES_OF: Final = {
    1: 1,
    2: 1,
    3: 2,
    4: 4,
    5: 8,
    6: 1,
    7: 1,
    8: 2,
    9: 4,
    10: 8,
    11: 4,
    12: 8,
    13: 4,
    129: 1,
}
_NUMBERS: Final = {3: "H", 4: "I", 13: "I"}
_WANTED: Final = frozenset(
    {DESCRIPTION, ORIENTATION, ARTIST, XMP, COPYRIGHT, IPTC, PHOTOSHOP, EXIF}
)
_WANTED_IN_EXIF: Final = frozenset({TAKEN, OFFSET, COLOUR_SPACE, INTEROPERABILITY})
_UNCALIBRATED: Final = 0xFFFF
_MOST_ENTRIES: Final = 1_000
_LARGEST: Final = 4_000_000

_MOST_CAPTION: Final = 16_000
_MOST_NAME: Final = 1_000


def tags(file: BinaryIO) -> Tags:
    """Return the wanted tags of a TIFF structure (an EXIF block or a whole TIFF file).

    Text and blocks come as bytes, numbers as numbers; what is broken is left out.
    """
    file.seek(0)
    head = file.read(8)
    order = {b"II*\x00": "<", b"MM\x00*": ">"}.get(head[:4])
    if order is None or len(head) < 8:  # noqa: PLR2004  # the mark and the place of the first directory
        return {}
    found: Tags = {}
    place: bytes | int | None = struct.unpack(order + "I", head[4:])[0]
    # Each directory says where the next one lies; the wanted tags are named, so no loop can form.
    for wanted, inner in (
        (_WANTED, EXIF),
        (_WANTED_IN_EXIF, INTEROPERABILITY),
        (frozenset({COLOUR_RULE}), None),
    ):
        if isinstance(place, int):
            _read_directory(file, order, place, wanted, found)
        place = found.pop(inner, None) if inner else None
    return found


def _read_directory(
    file: BinaryIO, order: str, place: int, wanted: frozenset[int], found: Tags
) -> None:
    file.seek(place)
    head = file.read(2)
    if len(head) < 2:  # noqa: PLR2004  # the number of entries
        return
    count = min(struct.unpack(order + "H", head)[0], _MOST_ENTRIES)
    entries = file.read(count * 12)
    for at in range(0, len(entries) - 11, 12):
        tag, kind, number = struct.unpack_from(order + "HHI", entries, at)
        size = _BYTES_OF.get(kind, 0) * number
        if tag not in wanted or tag in found or not 0 < size <= _LARGEST:
            continue
        data = entries[at + 8 : at + 8 + size]
        if size > 4:  # noqa: PLR2004  # what is longer than four bytes lies elsewhere
            file.seek(struct.unpack_from(order + "I", entries, at + 8)[0])
            data = file.read(size)
        if kind in _NUMBERS and number == 1 and len(data) == size:
            found[tag] = struct.unpack(order + _NUMBERS[kind], data)[0]
        elif len(data) == size:
            found[tag] = data


def block_tags(block: bytes) -> Tags:
    """Return the wanted tags of an EXIF block, with or without its ``Exif`` mark."""
    return tags(BytesIO(block.removeprefix(b"Exif\x00\x00")))


def orientation(found: Mapping[int, bytes | int]) -> int:
    """Return how the camera was held, 1 to 8; 1 (upright) where nothing sensible is said."""
    said = found.get(ORIENTATION, 1)
    return said if isinstance(said, int) and 1 <= said <= 8 else 1  # noqa: PLR2004  # the eight ways to hold a camera


def is_adobe_rgb(found: Mapping[int, bytes | int]) -> bool:
    """Return whether the camera was set to Adobe RGB (DCF option R03), which it says only here."""
    rule = found.get(COLOUR_RULE)
    named = isinstance(rule, bytes) and rule.startswith(b"R03")
    return named and found.get(COLOUR_SPACE) == _UNCALIBRATED


def described(found: Mapping[int, bytes | int]) -> Described:
    """Return what these tags say of the picture."""
    caption, code = _text(found.get(DESCRIPTION), _MOST_CAPTION)
    return Described(
        caption=caption,
        creator=_text(found.get(ARTIST), _MOST_NAME)[0],
        copyright=_text(found.get(COPYRIGHT), _MOST_NAME)[0],
        taken=_moment(found.get(TAKEN), found.get(OFFSET)),
        caption_from="exif" if caption else "",
        guessed_code=code,
    )


def _text(value: bytes | int | None, most: int) -> tuple[str, str]:
    """Return clean text, and the encoding where it had to be guessed.

    EXIF calls its text ASCII; programs agreed (Metadata Working Group, 2010) to read it as UTF-8,
    so that needs no guess.
    """
    if not isinstance(value, bytes):
        return "", ""
    data = value.rstrip(b"\x00 ")[: most * 4].replace(b"\x00", b" ")
    code = ""
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        text, code = decode_unmarked(data)
    return clean_line(text)[:most], code


def _moment(value: bytes | int | None, shift: bytes | int | None) -> datetime | None:
    return moment(_text(value, _MOST_NAME)[0] + _text(shift, _MOST_NAME)[0])


def block(said: Said, size: tuple[int, int]) -> bytes:
    """Return a new EXIF block (a TIFF structure) that says this and nothing else, in UTF-8.

    The tags beside the words are those that the standard asks of every file.

    Args:
        said: the words.
        size: width and height of the picture in pixels.
    """
    picture = [
        _entry_text(DESCRIPTION, said.cut("caption", 8_000)),
        _entry(0x011A, _RATIONAL, struct.pack("<II", 72, 1)),
        _entry(0x011B, _RATIONAL, struct.pack("<II", 72, 1)),
        _entry(0x0128, _SHORT, struct.pack("<H", 2)),
        _entry_text(ARTIST, said.cut("creator", 1_000)),
        _entry(0x0213, _SHORT, struct.pack("<H", 1)),
        _entry_text(COPYRIGHT, said.cut("copyright", 2_000)),
        _entry(EXIF, _LONG, b"\x00\x00\x00\x00"),
    ]
    taken = [
        _entry(0x9000, _UNDEFINED, b"0232"),
        _entry(0x9101, _UNDEFINED, b"\x01\x02\x03\x00"),
        _entry(0xA000, _UNDEFINED, b"0100"),
        _entry(0xA001, _SHORT, struct.pack("<H", 1)),
        _entry(0xA002, _LONG, struct.pack("<I", size[0])),
        _entry(0xA003, _LONG, struct.pack("<I", size[1])),
    ]
    if said.taken:
        taken[1:1] = [
            _entry_text(TAKEN, said.taken.strftime("%Y:%m:%d %H:%M:%S")),
            _entry_text(OFFSET, offset(said.taken)),
        ]
    start = 8
    length = len(_directory(picture, start))
    place = start + length
    picture[-1] = _entry(EXIF, _LONG, struct.pack("<I", place))
    return (
        b"II*\x00"
        + struct.pack("<I", start)
        + _directory(picture, start)
        + _directory(taken, place)
    )


Entry = tuple[int, int, bytes]


def _entry(tag: int, kind: int, data: bytes) -> Entry:
    return tag, kind, data


def _entry_text(tag: int, text: str) -> Entry:
    return tag, _ASCII, text.encode() + b"\x00" if text else b""


def _directory(entries: list[Entry], start: int) -> bytes:
    """Return a directory for the place ``start``, longer values behind it; empty ones left out."""
    given = [entry for entry in entries if entry[2]]
    place = start + 2 + 12 * len(given) + 4
    table = [struct.pack("<H", len(given))]
    values: list[bytes] = []
    for tag, kind, data in given:
        padded = data + b"\x00" * (len(data) & 1)
        inline = len(data) <= 4  # noqa: PLR2004  # short values lie in the table itself
        count = len(data) // _BYTES_OF[kind]
        held = data.ljust(4, b"\x00") if inline else struct.pack("<I", place)
        table.append(struct.pack("<HHI", tag, kind, count) + held)
        if not inline:
            values.append(padded)
            place += len(padded)
    return b"".join((*table, b"\x00" * 4, *values))
