from __future__ import annotations

import struct

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.bundle.samples import a_png, chunk
from tests.bundle.tiny_pictures import JPEG, SIZE, WEBP

from newsdesk.bundle.image_rules import image_problems

PICTURES = {"jpg": JPEG, "webp": WEBP, "png": a_png()}


def codes(path: str, data: bytes) -> list[str]:
    return [found.code for found in image_problems(path, data)[1]]


def segment(kind: int, data: bytes) -> bytes:
    return struct.pack(">BBH", 0xFF, kind, len(data) + 2) + data


def jpeg_with(kind: int, data: bytes) -> bytes:
    return JPEG[:2] + segment(kind, data) + JPEG[2:]


def webp_with(name: bytes, data: bytes) -> bytes:
    padded = data + b"\0" * (len(data) % 2)
    body = WEBP[8:] + name + struct.pack("<L", len(data)) + padded
    return b"RIFF" + struct.pack("<L", len(body)) + body


def tiff(*tags: int, following: int = 0) -> bytes:
    entries = b"".join(struct.pack("<HHLL", tag, 4, 1, 0) for tag in tags)
    return b"II*\0" + struct.pack("<LH", 8, len(tags)) + entries + struct.pack("<L", following)


def resource(kind: int, data: bytes) -> bytes:
    return b"8BIM" + struct.pack(">HHL", kind, 0, len(data)) + data + b"\0" * (len(data) % 2)


@pytest.mark.parametrize(
    ("path", "data", "size"),
    [("a.jpg", JPEG, SIZE), ("a.webp", WEBP, SIZE), ("a.png", a_png(), (8, 8))],
)
def test_real_pictures_are_taken(path: str, data: bytes, size: tuple[int, int]) -> None:
    assert image_problems(path, data) == (size, ())


@pytest.mark.parametrize(
    ("path", "data"),
    [
        ("a.jpg", WEBP),
        ("a.webp", JPEG),
        ("a.png", JPEG),
        ("a.jpg", b""),
        ("a.jpg", b"\xff\xd8\xff\xd9"),
        ("a.jpg", JPEG[:200]),
        ("a.jpg", JPEG[:-2]),
        ("a.webp", WEBP[:-2]),
        ("a.webp", WEBP + b"x"),
        ("a.png", a_png()[:-3]),
        ("a.png", a_png().replace(b"\0\xff\0", b"\0\xfe\0", 1)),
        ("a.jpg", b"<html>"),
        ("a.jpg", b"MZ" + JPEG),
    ],
)
def test_what_is_no_such_picture_is_named(path: str, data: bytes) -> None:
    assert codes(path, data) == ["image.broken"]


XMP = b"http://ns.adobe.com/xap/1.0/\0"


@pytest.mark.parametrize(
    ("kind", "data", "found"),
    [
        (0xE1, b"Exif\0\0" + tiff(0x010E), []),
        (0xE1, b"Exif\0\0" + tiff(0x8825), ["image.gps"]),
        (0xE1, b"Exif\0\0" + tiff(0x927C), ["image.device"]),
        (0xE1, b"Exif\0\0" + tiff(0x010E, following=40), ["image.thumbnail"]),
        (0xE1, XMP + b"<x:xmpmeta>Tr\xe1\xba\xa7n</x:xmpmeta>", []),
        (0xE1, XMP + b'<r:D exif:GPSLatitude="20,51N"/>', ["image.gps"]),
        (0xE1, XMP + b'<r:D aux:SerialNumber="1"/>', ["image.device"]),
        (0xE1, b"http://ns.adobe.com/xmp/extension/\0", ["image.hidden_data"]),
        (0xED, b"Photoshop 3.0\0" + resource(0x0404, b"abc") + resource(0x0425, b"1" * 16), []),
        (0xED, b"Photoshop 3.0\0" + resource(0x040C, b"abc"), ["image.hidden_data"]),
        (0xE2, b"ICC_PROFILE\0\1\1", ["image.hidden_data"]),
        (0xE0, b"JFIF\0\1\1\0\0\1\0\1\2\2" + b"x" * 12, ["image.thumbnail"]),
        (0xFE, b"made with a camera", ["image.hidden_data"]),
    ],
)
def test_segments_of_a_jpeg(kind: int, data: bytes, found: list[str]) -> None:
    assert codes("a.jpg", jpeg_with(kind, data)) == found


@pytest.mark.parametrize(
    ("name", "data", "found"),
    [
        (b"EXIF", tiff(0x010E), []),
        (b"EXIF", tiff(0x8825), ["image.gps"]),
        (b"XMP ", b"<x>GPSLongitude</x>", ["image.gps"]),
        (b"ICCP", b"abc", ["image.hidden_data"]),
        (b"ANIM", b"abc", ["image.hidden_data"]),
    ],
)
def test_chunks_of_a_webp(name: bytes, data: bytes, found: list[str]) -> None:
    assert codes("a.webp", webp_with(name, data)) == found


def test_what_stands_behind_a_picture_is_named() -> None:
    assert codes("a.jpg", JPEG + b"PK\3\4") == ["image.hidden_data"]
    assert codes("a.png", a_png() + b"x") == ["image.hidden_data"]
    text = a_png()[:33] + chunk(b"tEXt", b"Author\0x") + a_png()[33:]
    assert codes("a.png", text) == ["image.hidden_data"]


@settings(max_examples=80, deadline=None)
@given(st.integers(0, len(JPEG) - 1), st.binary(max_size=6), st.sampled_from(sorted(PICTURES)))
def test_mutated_pictures_are_judged(at: int, put: bytes, kind: str) -> None:
    data = PICTURES[kind]
    at %= len(data)
    image_problems(f"a.{kind}", data[:at] + put + data[at + len(put) :])


@settings(max_examples=80, deadline=None)
@given(st.binary(max_size=200), st.sampled_from(sorted(PICTURES)))
def test_any_bytes_are_judged(data: bytes, kind: str) -> None:
    head = PICTURES[kind][:16]
    assert codes(f"a.{kind}", head + data)
