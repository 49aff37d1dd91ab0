"""Kinds of picture files, told by their first bytes."""

from __future__ import annotations

import pytest
from tests.photos.pictures import encoded, four_corners

from newsdesk.photos.formats import HEAD, SUFFIXES, kind_of


@pytest.mark.parametrize("kind", SUFFIXES)
def test_each_kind_is_known_by_its_first_bytes(kind: str) -> None:
    assert kind_of(encoded(four_corners(), kind)[:HEAD]) == kind


@pytest.mark.parametrize(
    "head",
    [
        b"",
        b"<svg xmlns=",
        b"RIFF\x00\x00\x00\x00WAVEfmt ",
        b"\x00\x00\x00\x00\x00\x00\x00\x00WEBPVP8 ",
        b"BM\x00\x00",
        b"%PDF-1.7",
        b"\x00\x00\x00\x20ftypheic",
        b"\xff\xd8",
    ],
)
def test_everything_else_is_no_photo(head: bytes) -> None:
    assert kind_of(head) == ""
