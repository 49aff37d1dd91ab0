"""JPEG files: segments read, and the same picture written with other words around it."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image
from tests.photos.pictures import (
    encoded,
    four_corners,
    jpeg_segment,
    suppress_bug,
    with_segments,
)

from newsdesk.errors import Bug
from newsdesk.photos import jpeg_file

BLOCKS: Any = {"exif": b"II*\x00\x08" + bytes(9), "xmp": b"<xmp/>", "photoshop": b"8BIM"}


def pixels(data: bytes) -> bytes:
    return Image.open(BytesIO(data)).convert("RGB").tobytes()


def markers(data: bytes) -> list[int]:
    return [marker for marker, _ in jpeg_file.segments(BytesIO(data))]


@pytest.mark.parametrize(
    "options", [{}, {"progressive": True, "optimize": True}, {"restart_marker_rows": 1}]
)
def test_the_words_change_and_no_pixel_does(options: dict[str, Any]) -> None:
    before = encoded(four_corners(120, 90), **options)
    after = jpeg_file.spliced(before, **BLOCKS)

    assert pixels(after) == pixels(before)
    assert markers(after)[:4] == [0xE0, 0xE1, 0xE1, 0xED]
    assert jpeg_file.spliced(after, **BLOCKS) == after, (
        "what was written is replaced, not added to"
    )
    assert jpeg_file.spliced(before, **BLOCKS) == after, "equal input, equal bytes"


def test_grey_and_cmyk_keep_their_colours() -> None:
    for mode in ("L", "CMYK"):
        before = encoded(four_corners().convert(mode), subsampling=-1)

        assert pixels(jpeg_file.spliced(before, **BLOCKS)) == pixels(before)


def test_nothing_foreign_stays() -> None:
    thumbnail = b"JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x02\x02" + b"geheim" * 2
    plain = encoded(four_corners())
    before = plain[:2] + b"".join(
        (
            jpeg_segment(0xE0, thumbnail),
            jpeg_segment(0xE0, b"JFXX\x00geheim"),
            jpeg_segment(0xE1, b"Exif\x00\x00geheim"),
            jpeg_segment(0xE2, b"MPF\x00geheim"),
            jpeg_segment(0xEB, b"geheim"),
            jpeg_segment(0xED, b"Photoshop 3.0\x00geheim"),
            jpeg_segment(0xFE, b"geheim"),
        )
    )
    before += plain[20:] + b"geheim"
    after = jpeg_file.spliced(before, **BLOCKS)

    assert b"geheim" not in after
    assert after.endswith(b"\xff\xd9")
    assert pixels(after) == pixels(plain)


def test_a_comment_between_scans_is_dropped() -> None:
    before = encoded(four_corners(120, 90), progressive=True)
    second = before.index(b"\xff\xc4", before.index(b"\xff\xda"))
    spoiled = before[:second] + jpeg_segment(0xFE, b"geheim") + before[second:]

    assert jpeg_file.spliced(spoiled, **BLOCKS) == jpeg_file.spliced(before, **BLOCKS)


def test_a_colour_profile_stays() -> None:
    before = encoded(four_corners(), icc_profile=b"p" * 70_000)
    after = jpeg_file.spliced(before, **BLOCKS)

    assert Image.open(BytesIO(after)).info["icc_profile"] == b"p" * 70_000


@pytest.mark.parametrize("options", [{}, {"progressive": True}])
def test_the_size_is_found(options: dict[str, Any]) -> None:
    assert jpeg_file.size_of(encoded(four_corners(123, 45), **options)) == (123, 45)


@pytest.mark.parametrize("cut", [0, 1, 2, 10, 300, -1, -2])
def test_half_a_jpeg_is_our_mistake(cut: int) -> None:
    with pytest.raises(Bug, match=r"rendition\.not_jpeg"):
        jpeg_file.spliced(encoded(four_corners())[:cut], **BLOCKS)


def test_a_block_that_does_not_fit_is_our_mistake() -> None:
    with pytest.raises(Bug, match=r"metadata\.too_long"):
        jpeg_file.spliced(encoded(four_corners()), **(BLOCKS | {"xmp": b"x" * 65_533}))


def test_fill_bytes_before_a_marker_are_passed_over() -> None:
    data = with_segments(encoded(four_corners()), b"\xff\xff" + jpeg_segment(0xFE, b"a"))

    assert (0xFE, b"a") in list(jpeg_file.segments(BytesIO(data)))
    assert jpeg_file.spliced(data, **BLOCKS) == jpeg_file.spliced(
        encoded(four_corners()), **BLOCKS
    )


@given(st.binary(max_size=200))
@settings(max_examples=60, deadline=None)
def test_reading_segments_never_fails(data: bytes) -> None:
    for marker, payload in jpeg_file.segments(BytesIO(b"\xff\xd8" + data)):
        assert 0 < marker < 256
        assert len(payload) <= len(data)


@given(st.integers(0, 5_000), st.integers(0, 255))
@settings(max_examples=60, deadline=None)
def test_splicing_a_spoiled_rendition_gives_bytes_or_a_bug(place: int, value: int) -> None:
    data = bytearray(encoded(four_corners()))
    data[place % len(data)] = value
    with suppress_bug("rendition.not_jpeg"):
        assert jpeg_file.spliced(bytes(data), **BLOCKS).startswith(b"\xff\xd8")
