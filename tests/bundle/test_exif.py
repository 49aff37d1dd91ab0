from __future__ import annotations

import struct

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsdesk.bundle import exif


def folder(order: str, *tags: tuple[int, int], following: int = 0) -> bytes:
    entries = b"".join(struct.pack(f"{order}HHLL", tag, 4, 1, value) for tag, value in tags)
    return struct.pack(f"{order}H", len(tags)) + entries + struct.pack(f"{order}L", following)


@pytest.mark.parametrize(("order", "head"), [("<", b"II*\0"), (">", b"MM\0*")])
def test_folders_below_the_first_are_looked_at(order: str, head: bytes) -> None:
    first = folder(order, (0x010E, 0), (0x8769, 26 + 12))
    tiff = head + struct.pack(f"{order}L", 8) + first
    inner = folder(order, (0xA431, 0), (0x9003, 0))
    assert len(tiff) == 38
    assert list(exif.faults(tiff + inner)) == ["image.device"]


def test_folders_in_a_circle_end() -> None:
    tiff = b"II*\0" + struct.pack("<L", 8) + folder("<", (0x8769, 8))
    assert list(exif.faults(tiff)) == []


@pytest.mark.parametrize(
    "tiff",
    [b"", b"II*\0", b"XX*\0\x08\0\0\0", b"II*\0\xff\xff\xff\xff", b"II*\0\x08\0\0\0\xff\xff"],
)
def test_broken_blocks_are_hidden_data(tiff: bytes) -> None:
    assert list(exif.faults(tiff)) == ["image.hidden_data"]


@pytest.mark.parametrize(
    ("packet", "found"),
    [
        ("<x>Hải Phòng</x>".encode(), []),
        (b"\xff\xfe<\0x\0>\0", ["image.hidden_data"]),
        (b"<!DOCTYPE x>", ["image.hidden_data"]),
        (b"<r:D EXIF:gpsLatitude='1'/>", ["image.gps"]),
        (b"<r:D xmp:Thumbnails='1'/>", ["image.device"]),
    ],
)
def test_packets(packet: bytes, found: list[str]) -> None:
    assert list(exif.xmp_faults(packet)) == found


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=120), st.sampled_from([b"II*\0", b"MM\0*"]))
def test_any_block_is_judged(rest: bytes, head: bytes) -> None:
    assert all(code.startswith("image.") for code in exif.faults(head + rest))
