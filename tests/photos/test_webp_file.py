"""WebP files: chunks read, and the same picture written with other words around it."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image
from tests.photos.pictures import encoded, four_corners, suppress_bug

from newsdesk.errors import Bug
from newsdesk.photos import webp_file

WORDS: Any = {"exif": b"II*\x00\x08\x00\x00\x00\x00\x00\x00\x00\x00\x00", "xmp": b"<x:xmpmeta/>"}


def pixels(data: bytes) -> bytes:
    return Image.open(BytesIO(data)).convert("RGBA").tobytes()


def see_through() -> Image.Image:
    image = four_corners().convert("RGBA")
    image.putalpha(Image.linear_gradient("L").resize(image.size))
    return image


FILES = {
    "simple": encoded(four_corners(61, 41), "WEBP"),
    "lossless": encoded(four_corners(61, 41), "WEBP", lossless=True),
    "lossless see-through": encoded(see_through(), "WEBP", lossless=True),
    "see-through": encoded(see_through(), "WEBP"),
    "with old words": encoded(four_corners(), "WEBP", exif=b"Exif\x00\x00geheim", xmp=b"geheim!"),
    "with a profile": encoded(four_corners(), "WEBP", icc_profile=b"profile"),
    "moving": encoded(
        four_corners(), "WEBP", save_all=True, append_images=[four_corners().rotate(180)]
    ),
}


@pytest.mark.parametrize("name", FILES)
def test_the_words_change_and_no_pixel_does(name: str) -> None:
    before = FILES[name]
    after = webp_file.spliced(before, **WORDS)
    read = Image.open(BytesIO(after))

    assert pixels(after) == pixels(before)
    assert (read.info["exif"], read.info["xmp"]) == (WORDS["exif"], WORDS["xmp"])
    assert read.info.get("icc_profile") == Image.open(BytesIO(before)).info.get("icc_profile")
    assert getattr(read, "n_frames", 1) == getattr(Image.open(BytesIO(before)), "n_frames", 1)
    assert read.size == webp_file.size_of(before) == Image.open(BytesIO(before)).size
    assert b"geheim" not in after
    assert len(after) == int.from_bytes(after[4:8], "little") + 8
    assert webp_file.spliced(after, **WORDS) == after


@pytest.mark.parametrize(
    ("name", "flags"),
    [
        ("simple", 0x0C),
        ("lossless", 0x0C),
        ("lossless see-through", 0x1C),
        ("see-through", 0x1C),
        ("with a profile", 0x2C),
        ("moving", 0x0E),
    ],
)
def test_the_head_says_what_is_inside(name: str, flags: int) -> None:
    after = webp_file.spliced(FILES[name], **WORDS)

    assert after[12:16] == b"VP8X"
    assert after[20] & ~0x10 == flags & ~0x10
    if "through" in name:
        assert after[20] & 0x10


@pytest.mark.parametrize(
    "data", [b"", b"RIFF\x04\x00\x00\x00WEBP", FILES["simple"][:-9], b"RIFFxxxxWAVE"]
)
def test_what_is_no_whole_webp_is_our_mistake(data: bytes) -> None:
    with pytest.raises(Bug, match=r"rendition\.not_webp"):
        webp_file.spliced(data, **WORDS)


@given(st.integers(0, 120), st.integers(0, 255))
@settings(max_examples=60, deadline=None)
def test_a_spoiled_rendition_gives_bytes_or_a_bug(place: int, value: int) -> None:
    data = bytearray(FILES["with old words"])
    data[place % len(data)] = value
    with suppress_bug("rendition.not_webp"):
        assert webp_file.spliced(bytes(data), **WORDS)[:4] == b"RIFF"


@given(st.binary(max_size=200))
@settings(max_examples=60, deadline=None)
def test_reading_chunks_never_fails(data: bytes) -> None:
    wanted = frozenset({b"EXIF", b"XMP "})
    for name, found in webp_file.chunks(BytesIO(b"RIFF\0\0\0\0WEBP" + data), wanted):
        assert name in wanted
        assert len(found) <= len(data)
