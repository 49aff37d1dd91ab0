"""Opening picture files: limits, kinds, upright, in sRGB."""

from __future__ import annotations

import struct
import time
import zlib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, TiffImagePlugin
from tests.photos.pictures import (
    RED,
    a_file,
    alike,
    corners_of,
    encoded,
    four_corners,
    jpeg_segment,
    levels_at,
    with_segments,
)
from tests.photos.test_colour import a_profile

from newsdesk.errors import OutsideTrouble
from newsdesk.photos import reading

AS_HELD = {
    1: None,
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_90,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_270,
}
"""How a camera held in each way turns what it sees; the reader must undo it."""


def refused(path: Path) -> str:
    with pytest.raises(OutsideTrouble) as failure:
        reading.examine(path, path.name)
    assert failure.value.values["file"] == path.name
    with pytest.raises(OutsideTrouble) as again:
        reading.picture(path, path.name, 100)
    assert again.value.code == failure.value.code
    return failure.value.code


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "TIFF", "GIF"])
def test_every_kind_is_read(kind: str, tmp_path: Path) -> None:
    path = a_file(tmp_path / "a", kind=kind)

    assert reading.examine(path, "a") == reading.Examined(kind, 60, 40)
    shown = reading.picture(path, "a", 1600)
    assert (shown.mode, shown.size, shown.info) == ("RGB", (60, 40), {})
    assert alike(corners_of(shown), corners_of(four_corners()), 40)


@pytest.mark.parametrize("longest", [40, 120, 1600])
@pytest.mark.parametrize("orientation", AS_HELD)
@pytest.mark.parametrize("kind", ["JPEG", "WEBP", "PNG", "TIFF"])
def test_every_way_of_holding_the_camera_ends_upright(
    kind: str, orientation: int, longest: int, tmp_path: Path
) -> None:
    scene = four_corners(600, 400)
    turn = AS_HELD[orientation]
    held = scene.transpose(turn) if turn is not None else scene
    options: dict[str, Any] = {}
    if kind == "TIFF":
        options["tiffinfo"] = TiffImagePlugin.ImageFileDirectory_v2()
        options["tiffinfo"][0x0112] = orientation
    else:
        options["exif"] = Image.Exif()
        options["exif"][0x0112] = orientation
    path = a_file(tmp_path / "a", held, kind, **options)
    shown = reading.picture(path, "a", longest)

    assert reading.examine(path, "a") == reading.Examined(kind, 600, 400)
    assert shown.size == reading.fit((600, 400), longest)
    assert alike(corners_of(shown), corners_of(scene))


@pytest.mark.parametrize(
    "size", [(3001, 1999), (1999, 3001), (2400, 17), (17, 2400), (2401, 1601)]
)
def test_decoding_small_does_not_change_the_shape(size: tuple[int, int], tmp_path: Path) -> None:
    path = a_file(tmp_path / "a", four_corners(*size))
    for longest in (1600, 320, 64):
        shown = reading.picture(path, "a", longest)

        assert shown.size == reading.fit(size, longest)
        assert reading.examine(path, "a").width == size[0]


def test_the_profile_is_followed_and_left_out(tmp_path: Path) -> None:
    path = a_file(tmp_path / "a", Image.new("RGB", (40, 40), RED), icc_profile=a_profile())
    shown = reading.picture(path, "a", 40)

    assert shown.info == {}
    red, green, _ = levels_at(shown)
    assert green > red + 100


def test_sixteen_bit_and_grey_files(tmp_path: Path) -> None:
    deep = a_file(tmp_path / "deep.png", Image.new("I;16", (50, 50), 128 * 257), "PNG")
    grey = a_file(tmp_path / "grey.jpg", Image.new("L", (50, 50), 128), subsampling=-1)

    for path in (deep, grey):
        assert alike(reading.picture(path, "a", 20).getpixel((3, 3)), (128, 128, 128), 2)


def test_see_through_edges_have_no_dark_rim(tmp_path: Path) -> None:
    image = Image.new("RGBA", (200, 200), (0, 0, 0, 0))
    image.paste((255, 255, 255, 255), (0, 0, 101, 200))
    path = a_file(tmp_path / "a.png", image, "PNG")

    assert reading.picture(path, "a", 50).getextrema() == ((255, 255),) * 3


def test_the_first_picture_of_several_is_taken(tmp_path: Path) -> None:
    others = [Image.new("RGB", (60, 40), "black")]
    for kind in ("GIF", "WEBP", "TIFF", "PNG"):
        path = a_file(tmp_path / kind, kind=kind, save_all=True, append_images=others)

        assert alike(corners_of(reading.picture(path, "a", 60)), corners_of(four_corners()), 40)


def test_a_jpeg_with_a_second_picture_behind_it_is_a_jpeg(tmp_path: Path) -> None:
    path = a_file(tmp_path / "a.jpg", kind="MPO", save_all=True, append_images=[four_corners()])

    assert reading.examine(path, "a").format == "JPEG"


def test_what_is_no_picture_is_refused(tmp_path: Path) -> None:
    for name, data, code in (
        ("empty.jpg", b"", "photo.empty"),
        ("script.svg", b"<svg><script/></svg>", "photo.kind"),
        ("text.jpg", b"abc" * 999, "photo.kind"),
        ("bmp.jpg", encoded(four_corners(), "BMP"), "photo.kind"),
        ("head.jpg", b"\xff\xd8\xff\xe0", "photo.broken"),
        ("riff.webp", b"RIFF\x00\x00\x00\x00WEBP", "photo.broken"),
        ("float.tif", encoded(Image.new("F", (9, 9)), "TIFF"), "photo.kind"),
    ):
        path = tmp_path / name
        path.write_bytes(data)

        assert refused(path) == code


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "TIFF"])
@pytest.mark.parametrize("share", [0.5, 0.9])
def test_a_file_cut_short_is_refused(kind: str, share: float, tmp_path: Path) -> None:
    data = encoded(Image.effect_noise((200, 150), 60).convert("RGB"), kind)
    path = tmp_path / "cut"
    path.write_bytes(data[: int(len(data) * share)])

    assert refused(path) == "photo.broken"


def a_png_head(width: int, height: int) -> bytes:
    def chunk(name: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
        )

    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + chunk(b"IDAT", b"") + chunk(b"IEND", b"")


@pytest.mark.parametrize(
    "size", [(30_000, 30_000), (10_001, 10_000), (70_000, 1), (1, 70_000), (2**31 - 1, 2**31 - 1)]
)
def test_too_many_pixels_are_refused_before_decoding(
    size: tuple[int, int], tmp_path: Path
) -> None:
    path = tmp_path / "bomb.png"
    path.write_bytes(a_png_head(*size))
    start = time.perf_counter()

    assert refused(path) == "photo.too_large"
    assert time.perf_counter() - start < 1


def test_a_webp_canvas_that_is_too_large_is_refused(tmp_path: Path) -> None:
    data = bytearray(encoded(four_corners(), "WEBP", exif=b"II*\x00\x08" + bytes(9)))
    data[24:30] = b"\xff\xff\x00\xff\xff\x00"
    path = tmp_path / "bomb.webp"
    path.write_bytes(data)

    assert refused(path) in ("photo.too_large", "photo.broken")


def test_a_jpeg_of_a_thousand_scans_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "scans.jpg"
    scans = jpeg_segment(0xFE, b"\xff\xda" * (reading.MOST_SCANS + 1))
    path.write_bytes(with_segments(encoded(four_corners()), scans))

    assert refused(path) == "photo.broken"


def test_a_file_that_cannot_be_opened_is_named(tmp_path: Path) -> None:
    assert refused(tmp_path / "không có.jpg") == "photo.unreadable"


@pytest.mark.parametrize(
    ("size", "longest", "fitted"),
    [
        ((6000, 4000), 1600, (1600, 1067)),
        ((4000, 6000), 1600, (1067, 1600)),
        ((300, 200), 1600, (300, 200)),
        ((1600, 1), 320, (320, 1)),
    ],
)
def test_fit(size: tuple[int, int], longest: int, fitted: tuple[int, int]) -> None:
    assert reading.fit(size, longest) == fitted


@given(st.integers(1, 65_535), st.integers(1, 65_535), st.integers(1, 4096))
def test_fit_keeps_the_shape_and_never_enlarges(width: int, height: int, longest: int) -> None:
    fitted = reading.fit((width, height), longest)

    assert 1 <= fitted[0] <= width
    assert 1 <= fitted[1] <= height
    assert max(fitted) == min(longest, max(width, height))
    assert abs(fitted[0] * height - fitted[1] * width) <= max(width, height)
