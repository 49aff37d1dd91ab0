"""IPTC-IIM, the oldest of the three stores: its datasets, and Photoshop's box around them."""

from __future__ import annotations

import hashlib
import re
from typing import TYPE_CHECKING, Final

from newsdesk.news.photo import Described
from newsdesk.photos.moments import moment, offset
from newsdesk.text.legacy import decode_unmarked
from newsdesk.text.normalize import clean_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsdesk.photos.said import Said

IPTC_RESOURCE: Final = 0x0404
DIGEST_RESOURCE: Final = 0x0425

_CHARACTER_SET: Final = (1, 90)
_VERSION: Final = (2, 0)
_DATE: Final = (2, 55)
_TIME: Final = (2, 60)
_CREATOR: Final = (2, 80)
_CITY: Final = (2, 90)
_COUNTRY_CODE: Final = (2, 100)
_COUNTRY: Final = (2, 101)
_HEADLINE: Final = (2, 105)
_CREDIT: Final = (2, 110)
_SOURCE: Final = (2, 115)
_COPYRIGHT: Final = (2, 116)
_CAPTION: Final = (2, 120)

_FIELDS: Final = {
    _CAPTION: ("caption", 2_000),
    _HEADLINE: ("headline", 256),
    _CREATOR: ("creator", 32),
    _CREDIT: ("credit", 32),
    _SOURCE: ("source", 32),
    _COPYRIGHT: ("copyright", 128),
    _CITY: ("city", 32),
    _COUNTRY: ("country", 64),
}
"""Dataset: field and how many bytes the standard gives it."""

_UTF_8: Final = b"\x1b%G"
_STATED: Final = {_UTF_8: "utf-8", b"\x1b%/I": "utf-8", b"\x1b-A": "latin-1", b"\x1b.A": "latin-1"}
"""Escape sequences of 1:90 that are met in photos, and what they mean."""

_MOST_DATASETS: Final = 4_000
_MOST_IN_FIELD: Final = 16_000
_MOST_RESOURCES: Final = 2_000


def described(block: bytes) -> Described:
    """Return what an IIM block says of the picture.

    ``guessed_code`` is set where the block has letters beyond ASCII but names no encoding.
    """
    sets: dict[tuple[int, int], list[bytes]] = {}
    for name, value in _datasets(block):
        if name in _FIELDS or name in (_CHARACTER_SET, _DATE, _TIME):
            sets.setdefault(name, []).append(value[:_MOST_IN_FIELD])
    given = [name for name in _FIELDS if name in sets]
    raw = [b", ".join(sets[name]) if name == _CREATOR else sets[name][0] for name in given]
    texts, code = _decoded(raw, sets.get(_CHARACTER_SET, [b""])[0])
    said = {_FIELDS[name][0]: clean_line(text) for name, text in zip(given, texts, strict=True)}
    return Described(
        **said,
        taken=moment(
            b" ".join(sets.get(name, [b""])[0] for name in (_DATE, _TIME)).decode("latin-1")
        ),
        caption_from="iptc" if said.get("caption") else "",
        guessed_code=code,
    )


def _datasets(block: bytes) -> Iterator[tuple[tuple[int, int], bytes]]:
    place = 0
    for _ in range(_MOST_DATASETS):
        head = block[place : place + 5]
        if len(head) < 5 or head[0] != 0x1C:  # noqa: PLR2004  # a dataset begins with 1C, two names, two of length
            return
        length = int.from_bytes(head[3:5], "big")
        place += 5
        if length & 0x8000:  # an extended dataset: this many bytes of length follow
            wide = length & 0x7FFF
            length = int.from_bytes(block[place : place + min(wide, 8)], "big")
            place += wide
        value = block[place : place + length]
        if len(value) < length:
            return
        place += length
        yield (head[1], head[2]), value


def _decoded(raw: list[bytes], marker: bytes) -> tuple[list[str], str]:
    """Return the texts, and the code where it had to be guessed for letters beyond ASCII."""
    stated = _STATED.get(marker.strip(b"\x00 "))
    if stated:
        try:
            return [value.decode(stated) for value in raw], ""
        except UnicodeDecodeError:
            pass  # the mark is wrong, as some programs write it; guess
    if all(value.isascii() for value in raw):
        return [value.decode("ascii") for value in raw], ""
    # One program wrote all fields in one code: together they give more to judge by.
    lines = [re.sub(rb"[\r\n]+", b" ", value) for value in raw]
    text, code = decode_unmarked(b"\n".join(lines))
    texts = text.split("\n")
    if len(texts) != len(raw):
        pairs = [decode_unmarked(value) for value in lines]
        texts = [pair[0] for pair in pairs]
    return texts, code


def resources(block: bytes) -> dict[int, bytes]:
    """Return Photoshop's resources by number (the IIM block is 0x0404), the first of each."""
    found: dict[int, bytes] = {}
    place = 0
    for _ in range(_MOST_RESOURCES):
        head = block[place : place + 7]
        if len(head) < 7 or not head[:4].isalnum():  # noqa: PLR2004  # mark, number, length of a name
            break
        number = int.from_bytes(head[4:6], "big")
        place += 6 + (head[6] + 2) // 2 * 2  # the name and its length byte, made even
        length = int.from_bytes(block[place : place + 4], "big")
        data = block[place + 4 : place + 4 + length]
        if len(data) < length:
            break
        found.setdefault(number, data)
        place += 4 + length + (length & 1)
    return found


def is_stale(block: bytes, digest: bytes) -> bool:
    """Return whether Photoshop's digest tells that the XMP beside this block is older."""
    return len(digest) == 16 and any(digest) and digest != _digest(block)  # noqa: PLR2004  # an MD5


def box(said: Said) -> bytes:
    """Return Photoshop resources with a new IIM block that says this, and its digest."""
    block = _block(said)
    return _resource(IPTC_RESOURCE, block) + _resource(DIGEST_RESOURCE, _digest(block))


def _block(said: Said) -> bytes:
    sets = [(_CHARACTER_SET, _UTF_8), (_VERSION, b"\x00\x04")]
    if said.taken:
        sets.append((_DATE, said.taken.strftime("%Y%m%d").encode()))
        clock = said.taken.strftime("%H%M%S") + offset(said.taken).replace(":", "")
        sets.append((_TIME, clock.encode()))
    sets.append((_COUNTRY_CODE, said.country_code.encode()))
    for name, (field, limit) in _FIELDS.items():
        sets.append((name, said.cut(field, limit).encode()))
    return b"".join(
        bytes((0x1C, *name)) + len(value).to_bytes(2, "big") + value
        for name, value in sorted(sets)
        if value
    )


def _digest(block: bytes) -> bytes:
    return hashlib.md5(block, usedforsecurity=False).digest()


def _resource(number: int, data: bytes) -> bytes:
    name = b"\x00\x00"  # none, made even
    size = len(data).to_bytes(4, "big")
    return b"8BIM" + number.to_bytes(2, "big") + name + size + data + b"\x00" * (len(data) & 1)
