"""What is written into a photo, and the person in a credit line."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.builders import a_photo, a_placement

from newsdesk.news.photo import Described
from newsdesk.photos.said import cut, photographer, said_of


@pytest.mark.parametrize(
    ("credit", "name"),
    [
        ("Ảnh: Hoàng Tùng", "Hoàng Tùng"),
        ("Hoàng Tùng", "Hoàng Tùng"),
        ("Ảnh: Hoàng Tùng/TTXVN", "Hoàng Tùng"),
        ("Hoàng Tùng - Cổng tin tức", "Hoàng Tùng"),
        ("Ảnh: Đoàn Minh Huệ (Báo Hải Phòng)", "Đoàn Minh Huệ"),
        ("Ảnh: PV Hoàng Tùng", "Hoàng Tùng"),
        ("Photo: H. Tùng", "H. Tùng"),
        ("Ảnh: Tùng", "Tùng"),
        ("Trung Kiên", "Trung Kiên"),
        ("Tùng", ""),
        ("", ""),
        ("Ảnh:", ""),
        ("Ảnh: Internet", ""),
        ("Ảnh: TTXVN", ""),
        ("Cổng TTĐT Hải Phòng", ""),
        ("Ảnh: Báo Hải Phòng", ""),
        ("Công an thành phố", ""),
        ("Ảnh: Hải Phòng", ""),
        ("Ảnh: tư liệu", ""),
        ("Ảnh: Camera 2", ""),
    ],
)
def test_the_person_in_a_credit_line(credit: str, name: str) -> None:
    assert photographer(credit, city="Hải Phòng") == name


def test_the_editors_words_come_before_those_of_the_file() -> None:
    file = Described(
        caption="cũ", creator="Người Khác", credit="cũ", alt="cũ", copyright="© TTXVN"
    )
    placed = a_placement(photo=a_photo(described=file))
    said = said_of(placed, headline="Tít", city="Hải Phòng", organization="Cổng tin tức")

    assert (said.caption, said.alt, said.credit) == (placed.caption, placed.alt, "Ảnh: Hoàng Tùng")
    assert (said.creator, said.copyright, said.source) == ("Hoàng Tùng", "© TTXVN", "Cổng tin tức")
    assert (said.city, said.country, said.country_code) == ("Hải Phòng", "Việt Nam", "VNM")


def test_author_and_source_of_the_file_stay_where_the_credit_names_nobody() -> None:
    file = Described(creator="Đỗ An", source="TTXVN")
    placed = a_placement(photo=a_photo(described=file), credit="Cổng TTĐT Hải Phòng")
    said = said_of(placed, headline="", city="Hải Phòng", organization="Cổng tin tức")

    assert (said.creator, said.source) == ("Đỗ An", "TTXVN")


def test_a_photo_from_elsewhere_stays_there() -> None:
    file = Described(city="Paris", country="France")
    said = said_of(
        a_placement(photo=a_photo(described=file)), headline="", city="Hải Phòng", organization=""
    )

    assert (said.city, said.country, said.country_code) == ("Paris", "France", "")


def test_letters_that_xml_cannot_hold_are_left_out() -> None:
    placed = a_placement(caption="Một\x00 hai\ufffe ba\x0c")

    assert said_of(placed, headline="", city="", organization="").caption == "Một hai ba"


@pytest.mark.parametrize(
    ("limit", "kept"),
    [(100, "Hải Phòng"), (12, "Hải Phòng"), (11, "Hải"), (3, "H"), (4, "Hả"), (0, "")],
)
def test_cut_keeps_whole_letters_and_words(limit: int, kept: str) -> None:
    assert cut("Hải Phòng", limit) == kept


@given(st.text(max_size=50), st.integers(0, 60))
def test_cut_gives_a_beginning_that_fits(text: str, limit: int) -> None:
    part = cut(text, limit)

    assert text.startswith(part)
    assert len(part.encode()) <= max(limit, 0)
