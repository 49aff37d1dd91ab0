from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsdesk.checks.body_photos import named_photos, paragraphs, unread_marks


def test_photos_are_named_with_their_lines() -> None:
    body = "Đoạn.\n\n![](photo:2)\n\nĐoạn ![chữ]( photo:1 ) và ![](photo:2)"
    assert list(named_photos(body)) == [(2, 3), (1, 5), (2, 5)]


@pytest.mark.parametrize("body", ["![](anh.jpg)", "[x](photo:1)", "![](photo:)", "photo:1"])
def test_other_words_name_no_photo(body: str) -> None:
    assert list(named_photos(body)) == []


def test_paragraphs_are_joined_lines_without_photos() -> None:
    body = "Dòng một\ndòng hai.\n \n![](photo:1)\n\nĐoạn sau."
    assert list(paragraphs(body)) == ["Dòng một dòng hai.", "Đoạn sau."]


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="![]()photo:12 \n", max_size=80))
def test_lines_are_in_the_body(body: str) -> None:
    for _number, line in named_photos(body):
        assert "photo:" in body.split("\n")[line - 1]


def test_marks_that_name_no_photo_are_found() -> None:
    body = "chữ\n![](photo:2)\n![x](photo:-1) và ![](photo:abc)\n![](http://x/photo:9)"
    assert list(unread_marks(body)) == [("![x](photo:-1)", 3), ("![](photo:abc)", 3)]
