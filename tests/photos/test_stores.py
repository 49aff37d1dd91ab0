"""Where the words lie: the same three stores found in each kind of file."""

from __future__ import annotations

from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, PngImagePlugin, TiffImagePlugin
from tests.photos.pictures import (
    dataset,
    encoded,
    four_corners,
    jpeg_segment,
    photoshop_box,
    with_segments,
    xmp_caption,
    xmp_packet,
)

from newsdesk.photos import exif
from newsdesk.photos.formats import kind_of
from newsdesk.photos.stores import Stores, stores_in

XMP = xmp_packet(xmp_caption("Tiếng Việt"))
IPTC = dataset(1, 90, b"\x1b%G") + dataset(2, 120, "Tiếng Việt".encode())


def turned() -> Image.Exif:
    written = Image.Exif()
    written[0x0112] = 6
    return written


def in_jpeg() -> bytes:
    box = photoshop_box((0x03ED, b"x"), (0x0404, IPTC), (0x0425, b"d" * 16))
    half = len(box) // 2
    return with_segments(
        encoded(four_corners(), exif=turned()),
        jpeg_segment(0xE1, b"http://ns.adobe.com/xap/1.0/\x00" + XMP),
        jpeg_segment(0xED, box[:half]),
        jpeg_segment(0xED, b"Photoshop 3.0\x00" + box[half:]),
    )


def in_png() -> bytes:
    words = PngImagePlugin.PngInfo()
    words.add_itxt("XML:com.adobe.xmp", XMP.decode(), zip=True)
    resources = photoshop_box((0x0404, IPTC)).removeprefix(b"Photoshop 3.0\x00").hex()
    words.add_text("Raw profile type iptc", f"\niptc\n {len(IPTC)}\n{resources}\n", zip=True)
    return encoded(four_corners(), "PNG", pnginfo=words, exif=turned())


def in_tiff() -> bytes:
    tags = TiffImagePlugin.ImageFileDirectory_v2()
    tags[0x0112] = 6
    tags[700] = XMP
    tags[33723] = IPTC
    for tag in (700, 33723):
        tags.tagtype[tag] = 7
    return encoded(four_corners(), "TIFF", tiffinfo=tags)


FILES = {
    "JPEG": in_jpeg(),
    "PNG": in_png(),
    "WEBP": encoded(four_corners(), "WEBP", exif=turned(), xmp=XMP),
    "TIFF": in_tiff(),
    "GIF": encoded(four_corners(), "GIF")[:-1] + b"\x21\xff\x0bXMP DataXMP" + XMP + b"\x01\x00;",
}


@pytest.mark.parametrize("kind", FILES)
def test_every_kind_of_file_has_its_words_found(kind: str) -> None:
    stores = stores_in(BytesIO(FILES[kind]))

    assert "Tiếng Việt".encode() in stores.xmp
    if kind != "GIF":
        assert exif.orientation(stores.exif_tags()) == 6
    if kind not in ("WEBP", "GIF"):
        assert stores.iptc == IPTC
    assert stores.digest == (b"d" * 16 if kind == "JPEG" else b"")


def test_a_file_that_is_no_picture_has_none() -> None:
    assert stores_in(BytesIO(b"<svg/>")) == Stores()


@pytest.mark.parametrize("kind", FILES)
def test_a_file_cut_anywhere_never_fails(kind: str) -> None:
    data = FILES[kind]
    for end in range(0, len(data), 7):
        stores_in(BytesIO(data[:end])).exif_tags()


@given(st.sampled_from(sorted(FILES)), st.data())
@settings(max_examples=100, deadline=None)
def test_spoiled_files_never_fail(kind: str, data: st.DataObject) -> None:
    spoiled = bytearray(FILES[kind])
    for _ in range(data.draw(st.integers(1, 8))):
        place = data.draw(st.integers(16, len(spoiled) - 1))
        spoiled[place] = data.draw(st.integers(0, 255))
    assert kind_of(bytes(spoiled[:16])) == kind

    stores_in(BytesIO(bytes(spoiled))).exif_tags()
