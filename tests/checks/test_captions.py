from __future__ import annotations

from typing import Any

import pytest
from tests.builders import a_photo, a_placement, a_profile, an_article

from newsdesk.checks import captions
from newsdesk.checks.captions import looks_like_file_name
from newsdesk.checks.subject import Subject


def told(
    body: str = "Đoạn.", required: tuple[str, ...] | None = None, **words: Any
) -> list[tuple[str, str]]:
    profile = a_profile() if required is None else a_profile(required=required)
    article = an_article(body=body, photos=(a_placement(3, **words),))
    return [(one.code, one.where) for one in captions.check(Subject(article, profile))]


def test_a_whole_photo_lacks_nothing() -> None:
    assert told() == []


@pytest.mark.parametrize("part", ["caption", "alt", "credit"])
@pytest.mark.parametrize("words", ["", "  ", "…"])
def test_each_missing_part_is_named_at_its_place(part: str, words: str) -> None:
    put: dict[str, Any] = {part: words}
    assert told(**put) == [(f"photo.{part}_missing", f"photo:3.{part}")]
    assert told(required=(), **put) == []


@pytest.mark.parametrize("part", ["caption", "alt"])
@pytest.mark.parametrize("words", ["IMG_2031", "DSC04411.JPG", "anh.jpg", "z4021_99a.png"])
def test_file_names_are_no_captions(part: str, words: str) -> None:
    put: dict[str, Any] = {part: words}
    assert told(**put) == [(f"photo.{part}_file_name", f"photo:3.{part}")]


def test_a_caption_without_full_stop() -> None:
    assert told(caption="Tặng quà cho 2 hộ") == [("photo.caption_no_stop", "photo:3.caption")]


@pytest.mark.parametrize(
    "caption", ["Quà Tết!", "Ai đến?", "Ông nói: “Được.”", "Chờ…", "Xong (ảnh.)"]
)
def test_other_ends_of_a_sentence_are_ends(caption: str) -> None:
    assert told(caption=caption) == []


@pytest.mark.parametrize(
    "body",
    ["Tặng quà cho hộ Hoà.", "Tặng  quà\ncho hộ Hòa", "Đầu.\n\ntặng quà, cho hộ hòa.\n\nCuối."],
)
def test_a_caption_that_is_a_paragraph_too(body: str) -> None:
    found = told(body, caption="Tặng quà cho hộ Hòa.")
    assert found == [("photo.caption_in_body", "photo:3.caption")]


def test_a_caption_that_is_part_of_a_paragraph_is_none() -> None:
    assert told("Sáng nay tặng quà cho hộ Hòa.", caption="Tặng quà cho hộ Hòa.") == []


@pytest.mark.parametrize(
    ("words", "file", "is_name"),
    [
        ("IMG_2031", "", True),
        ("IMG 20211203 175800", "", True),
        ("DSCF1234", "", True),
        ("PXL_20240101_1234.jpg", "", True),
        ("Ảnh 1", "", True),
        ("Screenshot 2024-01-02", "", True),
        ("hop-bao.jpeg", "", True),
        ("Họp báo", "hop bao.jpg", True),
        ("Họp báo sáng nay.", "hop bao.jpg", False),
        ("Đồng chí A phát biểu.", "IMG_1.jpg", False),
        ("Năm 2021, quận có 15 Hội cơ sở.", "", False),
        ("Xem tệp quy-hoach.png", "", False),
        ("P. Lê Lợi", "", False),
        ("", "", False),
        ("", ".jpg", False),
    ],
)
def test_looks_like_file_name(words: str, file: str, is_name: bool) -> None:  # noqa: FBT001  # a parameter of the test
    assert looks_like_file_name(words, file) is is_name


def test_the_photo_s_own_file_name_is_no_caption() -> None:
    photo = a_photo(file_name="Trao quà Tết.JPG")
    assert told(caption="trao qua tet", photo=photo) == [
        ("photo.caption_file_name", "photo:3.caption")
    ]
