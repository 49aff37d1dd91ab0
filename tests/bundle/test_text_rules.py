from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsdesk.bundle.text_rules import MAX_TEXT, read_json, read_text
from newsdesk.news.report import Problem


def judged(path: str, data: bytes) -> tuple[str | None, list[str]]:
    found: list[Problem] = []
    text = read_text(path, data, found.append)
    return text, [one.code for one in found]


def test_clean_text_is_taken() -> None:
    assert judged("data/a.md", "Tiếng Việt\n\tthụt".encode()) == ("Tiếng Việt\n\tthụt", [])


def test_table_has_its_mark_and_line_ends() -> None:
    assert judged("data/photos.csv", "\ufeffĐ\r\n".encode()) == ("Đ\r\n", [])
    assert judged("data/photos.csv", "Đ\r\n".encode())[1] == ["text.mark"]


@pytest.mark.parametrize(
    ("data", "codes"),
    [
        (b"\xff", ["text.not_utf8"]),
        ("\ufeffa".encode(), ["text.mark"]),
        ("Tie\u0302\u0301ng".encode(), ["text.unclean"]),
        ("a\u200bb".encode(), ["text.unclean"]),
        ("\u202eabc".encode(), ["text.unclean"]),
        (b"a\0b", ["text.unclean"]),
        (b"a\r\nb", ["text.unclean"]),
        ("a\u2028b".encode(), ["text.unclean"]),
        (b"x" * (MAX_TEXT + 1), ["text.large"]),
    ],
)
def test_other_text_is_named(data: bytes, codes: list[str]) -> None:
    assert judged("data/a.md", data)[1] == codes


def test_first_unclean_line_is_named() -> None:
    found: list[Problem] = []
    read_text("a.md", "a\nb\u200b\nc\u200b".encode(), found.append)
    assert [one.where for one in found] == ["a.md:2"]


ODD = ("\u0323\u0301", "a\u0301", "e\u0302 \u0301", "\U0001f468\u200d", "d\u0335", "\u00d0")


@pytest.mark.parametrize("piece", ODD)
def test_long_odd_text_takes_no_time(piece: str) -> None:
    begun = time.perf_counter()
    judged("a.md", (piece * MAX_TEXT).encode()[: MAX_TEXT - 8])
    judged("a.md", (("a" + piece * 30 + " ") * MAX_TEXT).encode()[: MAX_TEXT // 2])
    assert time.perf_counter() - begun < 20


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[1]",
        "{",
        '{"a": NaN}',
        '{"a": 1, "a": 2}',
        '{"a": ' + "[" * 100_000 + "]" * 100_000 + "}",
        '{"a": ' + "9" * 10_000 + "}",
    ],
)
def test_json_that_is_no_plain_object_is_named(text: str) -> None:
    found: list[Problem] = []
    assert read_json("a.json", text, found.append) is None
    assert [one.code for one in found] == ["json.broken"]


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=200))
def test_any_bytes_are_judged(data: bytes) -> None:
    text, codes = judged("a.html", data)
    assert text is not None or codes
