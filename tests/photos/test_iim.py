"""IPTC-IIM blocks and Photoshop's box around them."""

from __future__ import annotations

import hashlib
from datetime import datetime
from zoneinfo import ZoneInfo

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.photos.pictures import FROM_CP1258, IN_CP1258, dataset, photoshop_box

from newsdesk.photos import iim
from newsdesk.photos.said import Said

SAID = Said(
    caption="Đồng chí Trần Thu Hương phát biểu.",
    headline="Quận Lê Chân trao quà Tết sớm",
    creator="Hoàng Tùng",
    credit="Ảnh: Hoàng Tùng",
    source="TTXVN",
    copyright="© Cổng tin tức",
    city="Hải Phòng",
    country="Việt Nam",
    country_code="VNM",
    taken=datetime(2021, 12, 3, 17, 58, 1, tzinfo=ZoneInfo("Asia/Ho_Chi_Minh")),
)


def test_a_box_says_again_what_it_was_given() -> None:
    boxed = iim.resources(iim.box(SAID))
    found = iim.described(boxed[iim.IPTC_RESOURCE])

    for field in (
        "caption",
        "headline",
        "creator",
        "credit",
        "source",
        "copyright",
        "city",
        "taken",
    ):
        assert getattr(found, field) == getattr(SAID, field)
    assert (found.country, found.caption_from, found.guessed_code) == ("Việt Nam", "iptc", "")


def test_the_digest_is_that_of_the_block() -> None:
    boxed = iim.resources(iim.box(SAID))
    block, digest = boxed[iim.IPTC_RESOURCE], boxed[iim.DIGEST_RESOURCE]

    assert digest == hashlib.md5(block, usedforsecurity=False).digest()
    assert not iim.is_stale(block, digest)
    assert iim.is_stale(block + dataset(2, 25, b"x"), digest)
    assert not iim.is_stale(block, b""), "no digest says nothing"
    assert not iim.is_stale(block, bytes(16)), "an empty digest says nothing"


def test_the_block_names_its_encoding_first() -> None:
    block = iim.resources(iim.box(SAID))[iim.IPTC_RESOURCE]

    assert block.startswith(dataset(1, 90, b"\x1b%G") + dataset(2, 0, b"\x00\x04"))


def test_long_values_are_cut_between_words_and_within_the_standard() -> None:
    said = Said(credit="Cổng tin tức Thành phố Hải Phòng", caption="đường " * 900)
    found = iim.described(iim.resources(iim.box(said))[iim.IPTC_RESOURCE])

    assert found.credit == "Cổng tin tức Thành phố"
    assert len(found.caption.encode()) <= 2_000
    assert found.caption.endswith("đường")


def test_unmarked_vietnamese_of_old_windows_is_guessed() -> None:
    found = iim.described(dataset(2, 120, IN_CP1258) + dataset(2, 90, b"Hai Phong"))

    assert found.caption == FROM_CP1258
    assert (found.city, found.guessed_code) == ("Hai Phong", "cp1258")


def test_a_wrong_mark_is_not_believed() -> None:
    found = iim.described(dataset(1, 90, b"\x1b%G") + dataset(2, 120, IN_CP1258))

    assert found.caption == FROM_CP1258
    assert found.guessed_code == "cp1258"


def test_plain_letters_need_no_guess() -> None:
    assert iim.described(dataset(2, 120, b"Hai Phong")).guessed_code == ""


def test_several_creators_are_all_named() -> None:
    block = (
        dataset(1, 90, b"\x1b%G") + dataset(2, 80, "Đỗ An".encode()) + dataset(2, 80, b"Tran B")
    )

    assert iim.described(block).creator == "Đỗ An, Tran B"


def test_an_extended_dataset_is_read() -> None:
    text = b"x" * 40_000
    block = b"\x1c\x02\x78\x80\x04" + len(text).to_bytes(4, "big") + text

    assert iim.described(block).caption.startswith("xxx")


def test_resources_with_names_and_other_marks_are_walked() -> None:
    named = b"8BIM\x03\xed\x03abc" + (3).to_bytes(4, "big") + b"123\x00"
    other = b"MeSa\x1b\x58\x00\x00" + (0).to_bytes(4, "big")
    iptc = photoshop_box((iim.IPTC_RESOURCE, b"\x1c\x02\x00")).removeprefix(b"Photoshop 3.0\x00")

    assert iim.resources(named + other + iptc) == {
        0x03ED: b"123",
        0x1B58: b"",
        iim.IPTC_RESOURCE: b"\x1c\x02\x00",
    }


@given(st.binary(max_size=300))
@settings(max_examples=100, deadline=None)
def test_broken_blocks_say_little_and_never_fail(data: bytes) -> None:
    iim.described(data)
    iim.described(dataset(2, 120, data) + data)
    iim.described(b"\x1c\x02" + data)
    for block in iim.resources(b"8BIM" + data).values():
        assert len(block) <= len(data)
