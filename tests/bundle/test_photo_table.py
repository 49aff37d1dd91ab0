from __future__ import annotations

import csv
import io
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.bundle.samples import the_story

from newsdesk.bundle.photo_table import guarded, table
from newsdesk.bundle.record import record_of


def rows(data: bytes) -> list[list[str]]:
    assert data.startswith(b"\xef\xbb\xbf")
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def test_table_has_a_line_a_photo_with_its_widest_jpeg() -> None:
    heading, first, second = rows(table(record_of(the_story(), ())))
    assert heading[:2] == ["STT", "Tệp ảnh"]
    assert first[:4] == ["1", "images/quan-le-chan-trao-qua-tet-som-01-800.jpg", "24", "16"]
    assert first[4:7] == ["Chú thích của ảnh 1.", "Văn bản thay thế 1", "Ảnh: Hoàng Tùng"]
    assert second[7].count("images/") == 4


def test_table_without_photos_is_its_heading() -> None:
    assert len(rows(table(record_of(the_story(pictures=()), ())))) == 1


def test_heading_follows_the_language_of_the_piece() -> None:
    story = the_story()
    story = replace(story, article=replace(story.article, language="en"))
    assert rows(table(record_of(story, ())))[0][4] == "Caption"


@pytest.mark.parametrize("cell", ["=1+1", "+84", "-x", "@a", "\tx", "＝1"])
def test_formulas_are_guarded(cell: str) -> None:
    assert guarded(cell) == f"'{cell}"


@settings(max_examples=60, deadline=None)
@given(st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=60))
def test_captions_come_back_as_they_were(caption: str) -> None:
    story = the_story()
    picture = story.pictures[0]
    placed = replace(picture.placement, caption=caption)
    story = replace(story, pictures=(replace(picture, placement=placed),))
    assert rows(table(record_of(story, ())))[1][4] == guarded(caption)
