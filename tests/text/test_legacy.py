"""Old code pages: bytes without a marker are read by the syllables they spell."""

from __future__ import annotations

import unicodedata  # noqa: TID251  # forms that clean text never has

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsdesk.text.legacy import decode, decode_unmarked, is_text

SENTENCE = (
    "Đồng chí Nguyễn Phước Lộc, Phó Trưởng Ban Dân vận Trung ương phát biểu tại cuộc làm việc."
)


def in_cp1258(text: str) -> bytes:
    """Write as Windows does in Vietnamese: the shaped vowel, then its tone beside it."""
    written = bytearray()
    for letter in unicodedata.normalize("NFC", text):
        parts = unicodedata.normalize("NFD", letter)
        tone = "".join(mark for mark in parts[1:] if mark in "\u0300\u0301\u0303\u0309\u0323")
        shaped = unicodedata.normalize("NFC", parts.replace(tone, "") if tone else parts)
        written += (shaped + tone).encode("cp1258")
    return bytes(written)


@pytest.mark.parametrize(
    ("data", "text", "code"),
    [
        (SENTENCE.encode(), SENTENCE, "utf-8"),
        (unicodedata.normalize("NFD", SENTENCE).encode(), SENTENCE, "utf-8"),
        (in_cp1258(SENTENCE), SENTENCE, "cp1258"),
        (in_cp1258("ủy ban"), "ủy ban", "cp1258"),
        ("“Café” à São Paulo, perciò".encode("cp1252"), "“Café” à São Paulo, perciò", "cp1252"),
        (b"plain ascii", "plain ascii", "utf-8"),
        (b"", "", "utf-8"),
        (SENTENCE.encode("utf-16-le"), SENTENCE, "utf-16-le"),
    ],
)
def test_unmarked_bytes(data: bytes, text: str, code: str) -> None:
    assert decode_unmarked(data) == (text, code)


def test_utf8_cut_in_the_middle_of_a_letter_is_still_utf8() -> None:
    text, code = decode_unmarked("Khoảng 16h chiều 8/6, ngườ".encode()[:-1])
    assert code == "utf-8"
    assert text == "Khoảng 16h chiều 8/6, ngư\ufffd"


@pytest.mark.parametrize("code", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_marker_is_believed_and_taken_off(code: str) -> None:
    text, found = decode(SENTENCE.encode(code))
    assert text == SENTENCE
    assert code.removesuffix("-sig") in found


def test_what_can_be_text() -> None:
    assert is_text(SENTENCE.encode())
    assert is_text(in_cp1258(SENTENCE))
    assert is_text(SENTENCE.encode("utf-16-le"))
    assert is_text(b"")
    assert not is_text(b"PK\x03\x04\x14\0\0\0\x08\0" + bytes(range(256)) * 8)
    assert not is_text(b"\xff\xd8\xff\xe1" + bytes(range(256)) * 8)
    assert not is_text(b"\x7fELF\x02\x01\x01\0\0\0\0\0\0\0\0\0\x03\0>\0\x01\0\0\0" * 20)


@given(st.binary(max_size=200))
@settings(max_examples=100, deadline=None)
def test_any_bytes_become_some_text(data: bytes) -> None:
    text, code = decode(data)
    assert isinstance(text, str)
    assert code
    is_text(data)


@given(st.lists(st.sampled_from(SENTENCE.replace(",", "").split()), min_size=6, max_size=30))
@settings(max_examples=60, deadline=None)
def test_words_of_a_newsroom_survive_windows_1258(words: list[str]) -> None:
    text = " ".join(["Đồng", *words])
    assert decode_unmarked(in_cp1258(text))[0] == text
