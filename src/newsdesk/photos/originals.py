"""Originals: files named by the SHA-256 of their bytes, copied in and never altered."""

from __future__ import annotations

import os
import string
from contextlib import contextmanager, suppress
from hashlib import file_digest, sha256
from threading import get_ident
from typing import TYPE_CHECKING, BinaryIO, Final

from newsdesk.errors import Bug, OutsideTrouble
from newsdesk.files import put_in_place, unwritable
from newsdesk.photos.formats import SUFFIXES

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from newsdesk.news.photo import Photo

MOST_BYTES: Final = 400_000_000
"""A larger file is refused; a TIFF of 100 megapixels stays below."""

_BLOCK: Final = 1 << 20
_DIGITS: Final = frozenset(string.digits + "abcdef")
_HOW_MANY_DIGITS: Final = 64


def folder_of(shelf: Path, photo: Photo) -> Path:
    """Return the folder inside ``shelf`` for what belongs to a photo: ``ab/abcd…``.

    Raises:
        Bug: ``photo.identity`` when its SHA-256 is none: no name may lead out of the folder.
    """
    digest = photo.sha256
    if len(digest) != _HOW_MANY_DIGITS or not _DIGITS.issuperset(digest):
        raise Bug("photo.identity", sha256=digest)
    return shelf / digest[:2] / digest


def place_of(shelf: Path, photo: Photo) -> Path:
    """Return where a photo's original lies, or would lie.

    Raises:
        Bug: ``photo.identity``.
    """
    return folder_of(shelf, photo).with_suffix(f".{SUFFIXES[photo.format]}")


@contextmanager
def copied(source: Path, shelf: Path, name: str) -> Iterator[tuple[Path, str, int]]:
    """Copy a file into the shelf's folder; yield the copy, its SHA-256 and size; clear it away.

    Raises:
        OutsideTrouble: ``photo.unreadable``, ``photo.too_heavy``, ``file.disk_full``,
            ``file.unwritable``.
    """
    aside = shelf / f"incoming-{os.getpid()}-{get_ident()}.part"
    try:
        with _readable(source, name) as file, _new(aside) as target:
            digest, size = _copy(file, target, aside, name)
        yield aside, digest, size
    finally:
        with suppress(OSError):  # it was renamed, or Windows holds it; the next copy overwrites it
            aside.unlink()


@contextmanager
def _readable(source: Path, name: str) -> Iterator[BinaryIO]:
    try:
        if not source.is_file():  # a folder, a device, a pipe that never ends
            raise FileNotFoundError(source)
        file = source.open("rb")
    except OSError as trouble:
        raise unreadable(name, trouble) from trouble
    with file:
        yield file


@contextmanager
def _new(aside: Path) -> Iterator[BinaryIO]:
    with _writing(aside):
        aside.parent.mkdir(parents=True, exist_ok=True)
        file = aside.open("wb")
    with file:
        yield file


@contextmanager
def _writing(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as trouble:
        raise unwritable(path, trouble) from trouble


def _copy(source: BinaryIO, target: BinaryIO, aside: Path, name: str) -> tuple[str, int]:
    digest = sha256()
    size = 0
    while block := _block(source, name):
        size += len(block)
        if size > MOST_BYTES:
            raise OutsideTrouble("photo.too_heavy", file=name, limit=MOST_BYTES // 1_000_000)
        digest.update(block)
        with _writing(aside):
            target.write(block)
    with _writing(aside):
        target.flush()
        os.fsync(target.fileno())
    return digest.hexdigest(), size


def _block(source: BinaryIO, name: str) -> bytes:
    try:
        return source.read(_BLOCK)
    except OSError as trouble:  # the stick was pulled out, the network went away
        raise unreadable(name, trouble) from trouble


def keep(aside: Path, place: Path) -> None:
    """Move an examined copy to its place, unless the same bytes lie there sound already.

    Raises:
        OutsideTrouble: ``file.disk_full``, ``file.unwritable``.
    """
    with _writing(place):
        if place.is_file() and _digest(place) == place.stem:
            return
        place.parent.mkdir(parents=True, exist_ok=True)
        put_in_place(aside, place)


def check(place: Path, photo: Photo) -> None:
    """Read an original through and compare it with its SHA-256.

    Raises:
        OutsideTrouble: ``photo.missing``, ``photo.damaged`` or ``photo.unreadable``.
    """
    if not place.is_file():
        raise OutsideTrouble("photo.missing", file=photo.file_name)
    try:
        sound = _digest(place) == photo.sha256
    except OSError as trouble:
        raise unreadable(photo.file_name, trouble) from trouble
    if not sound:
        raise OutsideTrouble("photo.damaged", file=photo.file_name)


def unreadable(name: str, trouble: OSError) -> OutsideTrouble:
    """Return the error of a file that cannot be read."""
    reason = trouble.strerror or str(trouble)
    return OutsideTrouble("photo.unreadable", file=name, reason=reason)


def _digest(place: Path) -> str:
    with place.open("rb") as file:
        return file_digest(file, "sha256").hexdigest()
