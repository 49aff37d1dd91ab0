"""XMP packets: foreign ones read with care, our own written and read back."""

from __future__ import annotations

import codecs
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.photos.pictures import xmp_caption, xmp_packet

from newsdesk.photos import xmp
from newsdesk.photos.jpeg_file import PAYLOAD, XMP_MARK
from newsdesk.photos.said import Said
from newsdesk.text.normalize import clean_line

SAID = Said(
    caption="Đồng chí Trần Thu Hương & các đại biểu <Lê Chân>.",
    headline="Quận Lê Chân trao quà Tết sớm",
    creator="Hoàng Tùng",
    credit="Ảnh: Hoàng Tùng",
    source="TTXVN",
    copyright="© Cổng tin tức",
    alt="Một người đứng nói",
    city="Hải Phòng",
    country="Việt Nam",
    country_code="VNM",
    digital_source="http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture",
    taken=datetime(2021, 12, 3, 17, 58, 1, tzinfo=ZoneInfo("Asia/Ho_Chi_Minh")),
)
FIELDS = Said.__dataclass_fields__.keys() - {"country_code"}


def test_a_packet_says_again_what_it_was_given() -> None:
    found = xmp.described(xmp.packet(SAID))

    assert {name: getattr(found, name) for name in FIELDS} == {
        name: getattr(SAID, name) for name in FIELDS
    }
    assert found.caption_from == "xmp"


def test_nothing_known_is_nothing_said() -> None:
    assert b"<dc:" not in xmp.packet(Said())
    assert xmp.described(xmp.packet(Said())).caption == ""


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Cn", "Co"])))
@settings(max_examples=60, deadline=None)
def test_any_words_come_back(words: str) -> None:
    words = clean_line(words)
    found = xmp.described(xmp.packet(Said(caption=words, alt=words)))

    assert (found.caption, found.alt) == (words, words)


@pytest.mark.parametrize("letter", ["đ", "&", "<", "𠀀", "ệ "])
def test_words_without_end_still_fit_one_segment(letter: str) -> None:
    endless = letter * 100_000
    said = replace(SAID, **dict.fromkeys(FIELDS - {"taken"}, endless))  # type: ignore[arg-type]  # fields by their names
    packet = xmp.packet(said)

    assert len(packet) + len(XMP_MARK) <= PAYLOAD
    assert len(xmp.described(packet).caption) > 1_000


def test_the_vietnamese_caption_is_taken_before_the_default_one() -> None:
    items = (
        '<rdf:li xml:lang="x-default">English</rdf:li><rdf:li xml:lang="vi-VN">Tiếng Việt</rdf:li>'
    )
    packet = xmp_packet(f"<dc:description><rdf:Alt>{items}</rdf:Alt></dc:description>")

    assert xmp.described(packet).caption == "Tiếng Việt"


def test_another_language_is_better_than_none() -> None:
    assert xmp.described(xmp_packet(xmp_caption("Bonjour", "fr"))).caption == "Bonjour"


def test_properties_may_be_attributes_and_plain_text() -> None:
    packet = xmp_packet("<dc:description>Trần trụi</dc:description>").replace(
        b'rdf:about=""', 'rdf:about="" photoshop:City="Hải Phòng"'.encode()
    )
    found = xmp.described(packet)

    assert (found.caption, found.city) == ("Trần trụi", "Hải Phòng")


def test_several_creators_and_an_address_as_resource() -> None:
    found = xmp.described(
        xmp_packet(
            "<dc:creator><rdf:Seq><rdf:li>An</rdf:li><rdf:li>Bình</rdf:li></rdf:Seq></dc:creator>"
            '<Iptc4xmpExt:DigitalSourceType rdf:resource="http://cv.iptc.org/x"/>'
        )
    )

    assert (found.creator, found.digital_source) == ("An, Bình", "http://cv.iptc.org/x")


def test_the_time_of_exposure_stands_in_for_the_date() -> None:
    packet = xmp_packet("<exif:DateTimeOriginal>2014-09-21T16:00:56+02:00</exif:DateTimeOriginal>")

    assert xmp.described(packet).taken == datetime(
        2014, 9, 21, 16, 0, 56, tzinfo=timezone(timedelta(hours=2))
    )


@pytest.mark.parametrize("code", ["utf-16", "utf-16-be"])
def test_wide_encodings_are_read(code: str) -> None:
    text = xmp_packet(xmp_caption("Tiếng Việt")).decode()
    data = codecs.BOM_UTF16_BE * (code == "utf-16-be") + text.encode(code)

    assert xmp.described(data).caption == "Tiếng Việt"


def test_zeros_and_blanks_around_a_packet_are_passed_over() -> None:
    packet = b"\x00\n " + xmp_packet(xmp_caption("Có đệm")) + b" " * 2_000 + b"\x00"

    assert xmp.described(packet).caption == "Có đệm"


def test_entities_are_not_opened() -> None:
    bomb = (
        b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>'
        b'<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        b'<rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:description>&b;&f;'
        b"</dc:description></rdf:Description></rdf:RDF>"
    )

    assert xmp.described(bomb).caption == ""


@pytest.mark.parametrize(
    "packet",
    [
        b"",
        b"<",
        b"khong phai XML",
        b"<?xml version='1.0' encoding='nothing'?><a/>",
        b"<a>" * 300_000 + b"</a>" * 300_000,
        b"<a>" + b" " * (xmp.MOST_BYTES + 1) + b"</a>",
        xmp_packet(xmp_caption("Dở dang"))[:-60],
    ],
    ids=["empty", "open", "text", "code", "deep", "large", "cut"],
)
def test_what_is_no_sound_packet_says_nothing(packet: bytes) -> None:
    assert xmp.described(packet).caption == ""


@given(st.integers(0, 3_000), st.binary(max_size=3))
@settings(max_examples=100, deadline=None)
def test_a_few_wrong_bytes_never_fail(place: int, wrong: bytes) -> None:
    packet = xmp.packet(SAID)
    place %= len(packet)

    xmp.described(packet[:place] + wrong + packet[place + len(wrong) :])
