"""PNG chunks that carry words."""

from __future__ import annotations

import zlib
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, PngImagePlugin
from tests.photos.pictures import encoded, four_corners

from newsdesk.photos import png_file


def texts_of(data: bytes) -> dict[bytes, bytes]:
    return dict(png_file.keyed_text(*chunk) for chunk in png_file.chunks(BytesIO(data)))


def test_all_kinds_of_text_are_read() -> None:
    words = PngImagePlugin.PngInfo()
    words.add_text("plain", "abc")
    words.add_text("packed", "abc" * 99, zip=True)
    words.add_itxt("wide", "Tiếng Việt", "vi", "rộng")
    words.add_itxt("wide packed", "Tiếng Việt" * 50, zip=True)
    found = texts_of(encoded(four_corners(), "PNG", pnginfo=words))

    assert found[b"plain"] == b"abc"
    assert found[b"packed"] == b"abc" * 99
    assert found[b"wide"].decode() == "Tiếng Việt"
    assert found[b"wide packed"].decode() == "Tiếng Việt" * 50


def test_the_exif_chunk_is_read() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    chunks = dict(png_file.chunks(BytesIO(encoded(four_corners(), "PNG", exif=exif))))

    assert chunks[b"eXIf"][:2] in (b"II", b"MM")


def test_a_text_that_unpacks_without_end_is_left() -> None:
    bomb = zlib.compress(bytes(50_000_000))

    assert png_file.inflated(bomb) == b""
    assert png_file.inflated(b"no stream") == b""
    assert png_file.inflated(zlib.compress(b"abc")) == b"abc"


@pytest.mark.parametrize(
    ("text", "block"),
    [
        (b"\niptc\n       4\n38424\n94d", b"8BIM"),
        (b"\niptc\n       4\nzz", b""),
        (b"", b""),
    ],
)
def test_imagemagicks_hex_is_read(text: bytes, block: bytes) -> None:
    assert png_file.raw_profile(text) == block


@given(st.binary(max_size=200))
@settings(max_examples=60, deadline=None)
def test_broken_chunks_never_fail(data: bytes) -> None:
    for name, chunk in png_file.chunks(BytesIO(b"\x89PNG\r\n\x1a\n" + data)):
        png_file.keyed_text(name, chunk)
    for kind in (b"tEXt", b"zTXt", b"iTXt"):
        png_file.keyed_text(kind, data)
        png_file.keyed_text(kind, b"key\x00" + data)
    png_file.raw_profile(data)
