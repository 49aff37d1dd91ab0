"""Open a picture file safely: limits, an allow-list of kinds, upright, in sRGB."""

from __future__ import annotations

import struct
import zlib
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, BinaryIO, Final

from PIL import (
    GifImagePlugin,
    Image,
    JpegImagePlugin,
    PngImagePlugin,
    TiffImagePlugin,
    WebPImagePlugin,
)

from newsdesk.errors import OutsideTrouble
from newsdesk.photos import adobe_rgb, colour, exif
from newsdesk.photos.formats import HEAD, kind_of
from newsdesk.photos.stores import stores_in

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PIL.ImageFile import ImageFile

MOST_PIXELS: Final = 100_000_000
"""A picture with more is refused before it is decoded; the largest cameras stay below."""

LONGEST_SIDE: Final = 65_535
"""Pixels; a JPEG can have no longer one."""

MOST_SCANS: Final = 200
"""A progressive JPEG has about ten. Each one costs a walk over the whole picture."""

_OPENERS: Final[dict[str, Callable[[BinaryIO], ImageFile]]] = {
    # Opened by kind, not by Image.open: that would try every codec Pillow has, and take the second
    # picture of an iPhone or a Samsung (MPO) for another format.
    "JPEG": JpegImagePlugin.JpegImageFile,
    "PNG": PngImagePlugin.PngImageFile,
    "WEBP": WebPImagePlugin.WebPImageFile,
    "TIFF": TiffImagePlugin.TiffImageFile,
    "GIF": GifImagePlugin.GifImageFile,
}

_TROUBLE: Final = (
    OSError,
    SyntaxError,
    ValueError,
    TypeError,
    LookupError,
    AttributeError,
    ArithmeticError,
    AssertionError,
    EOFError,
    RuntimeError,
    struct.error,
    zlib.error,
    Warning,
)
"""What Pillow raises over broken files: it promises no family of its own."""

_TURNS: Final = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
"""EXIF orientation: how to turn the picture upright."""

_LIES_ON_ITS_SIDE: Final = 5
"""From this orientation on, width and height change places."""

_SHARPNESS: Final = 1.5
"""A JPEG is decoded small as long as this much is left for LANCZOS, the better scaler."""


@dataclass(frozen=True, slots=True)
class Examined:
    """A picture that was decoded to its last byte; ``width``, ``height`` are pixels, upright."""

    format: str
    width: int
    height: int


def examine(path: Path, name: str) -> Examined:
    """Return what kind of picture a file is, and how large, having decoded all of it.

    Args:
        path: the file.
        name: what to call it in errors.

    Raises:
        OutsideTrouble: ``photo.empty``, ``photo.kind``, ``photo.too_large``, ``photo.broken`` or
            ``photo.unreadable``, each with ``file``.
    """
    with _opened(path, name) as (image, kind, tags):
        width, height = _upright(image.size, _orientation(kind, tags))
        # An eighth of the size needs every byte of a JPEG all the same, but little memory.
        image.draft(None, (max(1, image.width // 8), max(1, image.height // 8)))
        image.load()
    return Examined(kind, width, height)


def picture(path: Path, name: str, longest: int) -> Image.Image:
    """Return a picture upright, in sRGB, in RGB without anything else attached.

    Args:
        path: the file.
        name: what to call it in errors.
        longest: what its longer side may measure, in pixels; a smaller one stays as it is.

    Raises:
        OutsideTrouble: as ``examine``.
    """
    with _opened(path, name) as (image, kind, tags):
        profile = image.info.get("icc_profile")
        if not profile and exif.is_adobe_rgb(tags):
            profile = adobe_rgb.profile()
        size = fit(image.size, longest)
        part = _part(image.size, size)
        if part > 1:
            image.draft(None, (image.width // part, image.height // part))
        image.load()
        scaled = colour.scalable(image)
        if scaled.size != size:
            scaled = scaled.resize(size, Image.Resampling.LANCZOS, reducing_gap=3.0)
        shown = colour.to_srgb(colour.on_white(scaled), profile)
        turn = _TURNS.get(_orientation(kind, tags))
        if turn is not None:
            shown = shown.transpose(turn)
    shown.info.clear()
    return shown


def fit(size: tuple[int, int], longest: int) -> tuple[int, int]:
    """Return a size of the same shape whose longer side is ``longest`` at most; never enlarged."""
    width, height = size
    side = max(width, height)
    if side <= longest:
        return size
    return max(1, round(width * longest / side)), max(1, round(height * longest / side))


def _part(full: tuple[int, int], wanted: tuple[int, int]) -> int:
    """Return by how much a JPEG may be decoded smaller (1, 2, 4 or 8)."""
    ratio = max(full) / max(wanted)
    return next((part for part in (8, 4, 2) if ratio / part >= _SHARPNESS), 1)


@contextmanager
def _opened(path: Path, name: str) -> Iterator[tuple[ImageFile, str, exif.Tags]]:
    """Open a picture; yield it, its kind and EXIF tags; refuse it if anything goes wrong."""
    try:
        file = path.open("rb")
    except OSError as trouble:
        reason = trouble.strerror or str(trouble)
        raise OutsideTrouble("photo.unreadable", file=name, reason=reason) from trouble
    with file, _refusing(name):
        kind = _kind(file, name)
        if kind == "JPEG":
            _count_scans(file, name)
        tags = stores_in(file).exif_tags()
        file.seek(0)
        image = _OPENERS[kind](file)
        _check(image, name)
        yield image, kind, tags


@contextmanager
def _refusing(name: str) -> Iterator[None]:
    try:
        yield
    except (MemoryError, Image.DecompressionBombError, Image.DecompressionBombWarning) as trouble:
        raise _too_large(name) from trouble
    except _TROUBLE as trouble:
        raise OutsideTrouble("photo.broken", file=name, reason=str(trouble)) from trouble


def _kind(file: BinaryIO, name: str) -> str:
    head = file.read(HEAD)
    if not head:
        raise OutsideTrouble("photo.empty", file=name)
    kind = kind_of(head)
    if not kind:
        raise OutsideTrouble("photo.kind", file=name)
    return kind


def _count_scans(file: BinaryIO, name: str) -> None:
    file.seek(0)
    scans = 0
    rest = b""
    while block := file.read(1 << 20):
        scans += (rest + block).count(b"\xff\xda")
        rest = block[-1:]
    if scans > MOST_SCANS:
        raise OutsideTrouble("photo.broken", file=name, reason=f"{scans} scans")


def _check(image: ImageFile, name: str) -> None:
    width, height = image.size
    if width * height > MOST_PIXELS or max(image.size) > LONGEST_SIDE:
        raise _too_large(name, f"{width} × {height}")
    if image.mode == "F":  # floating point: no photo, but a measurement
        raise OutsideTrouble("photo.kind", file=name)


def _too_large(name: str, size: str = "?") -> OutsideTrouble:
    limit = MOST_PIXELS // 1_000_000
    return OutsideTrouble("photo.too_large", file=name, size=size, limit=limit)


def _orientation(kind: str, tags: exif.Tags) -> int:
    # Pillow turns a TIFF itself while loading, and gives its upright size from the start.
    return 1 if kind == "TIFF" else exif.orientation(tags)


def _upright(size: tuple[int, int], orientation: int) -> tuple[int, int]:
    return size if orientation < _LIES_ON_ITS_SIDE else (size[1], size[0])
