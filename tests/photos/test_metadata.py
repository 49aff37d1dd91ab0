"""Words in photo files: the order of trust, and what is written into renditions."""

from __future__ import annotations

import json
import shutil
import subprocess
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from tests.builders import a_photo, a_placement
from tests.photos.pictures import (
    FROM_CP1258,
    IN_CP1258,
    dataset,
    encoded,
    four_corners,
    jpeg_segment,
    photoshop_box,
    with_segments,
    xmp_caption,
    xmp_packet,
)

from newsdesk.errors import Bug, OutsideTrouble
from newsdesk.news.photo import Described
from newsdesk.photos import metadata
from newsdesk.photos.stores import stores_in

CAPTION = "Đồng chí Trần Thu Hương, Bí thư Quận ủy Lê Chân báo cáo tại cuộc làm việc."
AROUND = {
    "headline": "Quận Lê Chân trao quà Tết sớm",
    "city": "Hải Phòng",
    "organization": "Cổng tin tức Thành phố Hải Phòng",
}


def a_jpeg(*, xmp: str = "", iptc: bytes = b"", digest: bytes = b"", exif: bytes = b"") -> BytesIO:
    segments = []
    if xmp:
        payload = b"http://ns.adobe.com/xap/1.0/\x00" + xmp_packet(xmp_caption(xmp))
        segments.append(jpeg_segment(0xE1, payload))
    if iptc:
        boxed = photoshop_box((0x0404, iptc), *([(0x0425, digest)] if digest else []))
        segments.append(jpeg_segment(0xED, boxed))
    written = Image.Exif()
    if exif:
        written[0x010E] = exif
    return BytesIO(with_segments(encoded(four_corners(), exif=written), *segments))


UTF_8 = dataset(1, 90, b"\x1b%G")
IPTC = UTF_8 + dataset(2, 120, "từ IPTC".encode()) + dataset(2, 80, "Đỗ An".encode())


@pytest.mark.parametrize(
    ("given", "caption", "source"),
    [
        ({"xmp": "từ XMP", "iptc": IPTC, "exif": b"EXIF"}, "từ XMP", "xmp"),
        ({"iptc": IPTC, "exif": b"EXIF"}, "từ IPTC", "iptc"),
        ({"exif": "từ EXIF".encode()}, "từ EXIF", "exif"),
        ({"xmp": "từ XMP", "iptc": IPTC, "digest": b"x" * 16}, "từ IPTC", "iptc"),
        ({"iptc": UTF_8 + dataset(2, 120, b" "), "exif": b"EXIF"}, "EXIF", "exif"),
        ({"xmp": "OLYMPUS DIGITAL CAMERA", "iptc": IPTC}, "từ IPTC", "iptc"),
        ({"exif": b"SONY DSC"}, "", ""),
        ({}, "", ""),
    ],
)
def test_the_caption_comes_from_the_most_trusted_store(
    given: dict[str, Any], caption: str, source: str
) -> None:
    found = metadata.described_in(a_jpeg(**given))

    assert (found.caption, found.caption_from) == (caption, source)


def test_fields_come_from_wherever_they_are() -> None:
    found = metadata.described_in(a_jpeg(xmp="từ XMP", iptc=IPTC))

    assert (found.caption, found.creator, found.guessed_code) == ("từ XMP", "Đỗ An", "")


def test_a_guess_is_told() -> None:
    found = metadata.described_in(a_jpeg(iptc=dataset(2, 120, IN_CP1258)))

    assert (found.caption, found.caption_from) == (FROM_CP1258, "iptc")
    assert found.guessed_code == "cp1258"


def test_words_are_cleaned_on_the_way_in() -> None:
    found = metadata.described_in(a_jpeg(xmp="Quận\u00a0 Lê\n Cha\u0302n\u200b "))

    assert found.caption == "Quận Lê Chân"


def test_a_file_that_is_no_picture_says_nothing(tmp_path: Path) -> None:
    (tmp_path / "a.svg").write_text("<svg/>", encoding="utf-8")

    assert metadata.read(tmp_path / "a.svg") == Described()


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(OutsideTrouble) as failure:
        metadata.read(tmp_path / "không có.jpg")

    assert (failure.value.code, failure.value.values["file"]) == (
        "photo.unreadable",
        "không có.jpg",
    )


@pytest.mark.parametrize("kind", ["jpg", "webp"])
def test_what_is_written_is_read_again(kind: str) -> None:
    file = Described(
        creator="Người Khác", copyright="© TTXVN", digital_source="http://cv.iptc.org/x"
    )
    placed = a_placement(caption=CAPTION, photo=a_photo(described=file))
    plain = encoded(four_corners(), "JPEG" if kind == "jpg" else "WEBP")
    data = metadata.embed(plain, kind, placed, **AROUND)
    found = metadata.described_in(BytesIO(data))

    assert (found.caption, found.alt, found.credit) == (CAPTION, placed.alt, placed.credit)
    assert (found.headline, found.creator) == (AROUND["headline"], "Hoàng Tùng")
    assert (found.source, found.city) == (AROUND["organization"], "Hải Phòng")
    assert (found.copyright, found.country) == ("© TTXVN", "Việt Nam")
    assert found.digital_source == "http://cv.iptc.org/x"
    assert data == metadata.embed(plain, kind, placed, **AROUND)
    assert data == metadata.embed(data, kind, placed, **AROUND)


def test_another_kind_is_our_mistake() -> None:
    with pytest.raises(Bug, match=r"rendition\.kind"):
        metadata.embed(encoded(four_corners(), "PNG"), "png", a_placement(), **AROUND)


def test_nothing_of_the_camera_gets_through() -> None:
    camera = Image.Exif()
    camera[0x010F] = "Canon"
    camera.get_ifd(0x8825).update({1: "N", 2: (20.0, 51.0, 0.0)})
    camera.get_ifd(0x8769).update({0xA431: "S/N 12345", 0xA430: "Chủ máy", 0x927C: b"maker note"})
    for kind, name in (("jpg", "JPEG"), ("webp", "WEBP")):
        data = metadata.embed(
            encoded(four_corners(), name, exif=camera), kind, a_placement(), **AROUND
        )
        left = Image.open(BytesIO(data)).getexif()

        assert not left.get_ifd(0x8825)
        assert 0x010F not in left
        assert set(left.get_ifd(0x8769)) == {0x9000, 0x9101, 0xA000, 0xA001, 0xA002, 0xA003}
        for secret in (b"Canon", b"12345", b"maker"):
            assert secret not in data


@pytest.mark.parametrize("kind", ["jpg", "webp"])
def test_an_independent_reader_agrees(kind: str, tmp_path: Path) -> None:
    exiftool = shutil.which("exiftool")
    if exiftool is None:
        pytest.skip("needs exiftool (libimage-exiftool-perl), which is absent here")
    path = tmp_path / f"a.{kind}"
    plain = encoded(four_corners(), "JPEG" if kind == "jpg" else "WEBP")
    path.write_bytes(metadata.embed(plain, kind, a_placement(caption=CAPTION), **AROUND))
    asked = [exiftool, "-j", "-G1", "-a", "-struct", "-validate", "-All", str(path)]
    said = json.loads(subprocess.run(asked, check=True, capture_output=True).stdout)[0]

    assert said["ExifTool:Validate"] == "OK"
    assert said["XMP-dc:Description"] == said["IFD0:ImageDescription"] == CAPTION
    assert said["XMP-iptcCore:AltTextAccessibility"] == "Văn bản thay thế 1"
    if kind == "jpg":
        assert said["IPTC:Caption-Abstract"] == CAPTION
        assert said["IPTC:By-line"] == "Hoàng Tùng"
        boxed = stores_in(BytesIO(path.read_bytes()))
        assert said["Photoshop:IPTCDigest"] == boxed.digest.hex()
    assert not [name for name in said if "GPS" in name or "Serial" in name or "Thumb" in name]
