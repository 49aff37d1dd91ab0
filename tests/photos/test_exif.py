"""EXIF blocks: what we write, Pillow reads; what others write, we read or leave."""

from __future__ import annotations

from datetime import datetime
from io import BytesIO
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image
from tests.photos.pictures import FROM_CP1258, IN_CP1258

from newsdesk.photos import exif
from newsdesk.photos.said import Said

MOMENT = datetime(2021, 12, 3, 17, 58, 1, tzinfo=ZoneInfo("Asia/Ho_Chi_Minh"))
SAID = Said(
    caption="Đồng chí Trần Thu Hương phát biểu.",
    creator="Hoàng Tùng",
    copyright="© Cổng tin tức",
    taken=MOMENT,
)


def test_a_block_says_again_what_it_was_given() -> None:
    found = exif.described(exif.block_tags(exif.block(SAID, (60, 40))))

    assert found.caption == SAID.caption
    assert found.creator == SAID.creator
    assert found.copyright == SAID.copyright
    assert found.taken == MOMENT
    assert (found.caption_from, found.guessed_code) == ("exif", "")


def test_pillow_reads_the_block_as_we_mean_it() -> None:
    read = Image.Exif()
    read.load(b"Exif\x00\x00" + exif.block(SAID, (60, 40)))
    inner = read.get_ifd(0x8769)

    assert read[0x010E].encode("latin-1").decode() == SAID.caption
    assert inner[0x9003] == "2021:12:03 17:58:01"
    assert inner[0x9011] == "+07:00"
    assert (inner[0xA002], inner[0xA003]) == (60, 40)
    assert 0x8825 not in read, "no position"
    assert 0x0112 not in read, "the picture is upright already"


def test_nothing_known_is_nothing_said() -> None:
    found = exif.block_tags(exif.block(Said(), (1, 1)))

    assert exif.DESCRIPTION not in found
    assert exif.TAKEN not in found


def test_a_caption_without_end_is_cut_to_fit_the_segment() -> None:
    block = exif.block(Said(caption="đường " * 20_000, creator="Hoàng " * 9_000), (1, 1))

    assert len(block) < 20_000
    assert exif.described(exif.block_tags(block)).caption.endswith("đường")


@pytest.mark.parametrize("order", ["<", ">"])
def test_both_byte_orders_and_a_thumbnail_directory_are_read(order: str) -> None:
    written = Image.Exif()
    written.endian = order
    written[0x0112] = 6
    written[0x010E] = b"Chu thich"
    written.get_ifd(0x8825)[1] = "N"
    data = BytesIO()
    Image.new("RGB", (8, 8)).save(data, "JPEG", exif=written)
    found = exif.block_tags(data.getvalue().split(b"Exif\x00\x00", 1)[1])

    assert exif.orientation(found) == 6
    assert exif.described(found).caption == "Chu thich"


@pytest.mark.parametrize("said", [0, 9, 65535, b"\x06\x00", None])
def test_a_senseless_orientation_is_upright(said: int | bytes | None) -> None:
    assert exif.orientation({} if said is None else {exif.ORIENTATION: said}) == 1


def test_text_in_an_old_code_is_guessed_and_said_so() -> None:
    found = exif.described({exif.DESCRIPTION: IN_CP1258 + b"\x00"})

    assert (found.caption, found.guessed_code) == (FROM_CP1258, "cp1258")


def test_blanks_are_no_caption() -> None:
    assert exif.described({exif.DESCRIPTION: b" " * 31 + b"\x00"}).caption == ""


@given(st.binary(max_size=400))
@settings(max_examples=100, deadline=None)
def test_broken_blocks_say_little_and_never_fail(data: bytes) -> None:
    for head in (b"", b"II*\x00\x08\x00\x00\x00", b"MM\x00*\x00\x00\x00\x08"):
        exif.described(exif.block_tags(head + data))


@given(st.integers(0, 400), st.integers(0, 255))
@settings(max_examples=100, deadline=None)
def test_one_wrong_byte_never_fails(place: int, value: int) -> None:
    block = bytearray(exif.block(SAID, (60, 40)))
    block[place % len(block)] = value

    exif.described(exif.block_tags(bytes(block)))


def test_a_directory_that_points_at_itself_ends() -> None:
    loop = b"II*\x00\x08\x00\x00\x00\x01\x00\x69\x87\x04\x00\x01\x00\x00\x00\x08\x00\x00\x00"

    assert exif.block_tags(loop) == {}
