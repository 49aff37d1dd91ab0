from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsdesk.bundle.markup import MalformedError, tags


def read(markup: str) -> list[tuple[str, dict[str, str]]]:
    return [(tag.name, tag.attributes) for tag in tags(markup)]


def test_tags_and_attributes() -> None:
    assert read(
        "<!DOCTYPE html>\n<A Href='x&amp;y' b=c d>t</a><br/><!-- <i> --><p class=\"1\">"
    ) == [
        ("a", {"href": "x&y", "b": "c", "d": ""}),
        ("br", {}),
        ("p", {"class": "1"}),
    ]


def test_lines_are_counted() -> None:
    assert [tag.line for tag in tags("<p>\n\n<i>\n</i><b>")] == [1, 3, 4]


def test_raw_elements_keep_their_text() -> None:
    assert next(iter(tags("<style>a > b {}</style>"))).text == "a > b {}"
    assert read("<title>a &lt; b</title><p>") == [("title", {}), ("p", {})]


@pytest.mark.parametrize(
    "markup",
    [
        "a < b",
        "<",
        "<p",
        "<p class='x>",
        '<p a="1" a="2">',
        "<p a=1<script>",
        "<script",
        "<script>x",
        "<script>x</p></script>",
        "<script><!--</script>",
        "<style></ style>",
        "</p x>",
        "<!--><script>alert(1)</script>-->",
        "<!---><script>alert(1)</script>-->",
        "<!-- a --!><script>alert(1)</script>-->",
        "<!-- a -- b -->",
        "<![CDATA[<script>]]>",
        "<?php x ?>",
        "<p><!doctype html>",
        "<!ENTITY x>",
        "<p/ onclick=x>",
        "<p =x>",
        '<p a="1"b="2">',
        "<1>",
    ],
)
def test_anything_a_browser_may_read_otherwise_is_refused(markup: str) -> None:
    with pytest.raises(MalformedError):
        list(tags(markup))


@settings(max_examples=100, deadline=None)
@given(st.text(alphabet="<>/!-= \"'apst\n[]?&;", max_size=60))
def test_any_text_is_read_or_refused(markup: str) -> None:
    try:
        found = read(markup)
    except MalformedError:
        return
    assert len(found) <= markup.count("<")


@pytest.mark.parametrize(
    "piece", ["<", "<p", "<p ", "<!--", "<p a=", '<p a="', "<p a ", "</", "<script>", "<!-- - "]
)
def test_long_bad_input_takes_no_time(piece: str) -> None:
    begun = time.perf_counter()
    for markup in (piece * 200_000, piece + " " * 1_000_000, piece + "a" * 1_000_000):
        try:
            list(tags(markup))
        except MalformedError:
            continue
    assert time.perf_counter() - begun < 3
