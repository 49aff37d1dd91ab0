"""Links: found at a place, put around words, changed, taken away; read by the page as meant."""

from __future__ import annotations

import pytest
from tests.text.marked import passage, shown

from newsdesk.render.body import parse
from newsdesk.text.links import link_at, linked


@pytest.mark.parametrize(
    ("before", "words", "address", "after"),
    [
        ("xem «bài này» nhé", "bài này", "https://a.vn/b", "xem [bài này](https://a.vn/b)¦ nhé"),
        ("xem ¦", "bài [1]", "https://a.vn", r"xem [bài \[1\]](https://a.vn)¦"),
        ("xem [bà¦i](https://a.vn) nhé", "bài", "https://b.vn", "xem [bài](https://b.vn)¦ nhé"),
        ("xem [bà¦i](https://a.vn) nhé", "bài", "", "xem bài¦ nhé"),
        ("¦", "", "https://a.vn", "[https://a.vn](https://a.vn)¦"),
        ("¦", "x", "https://a.vn/b_(c)", "[x](<https://a.vn/b_(c)>)¦"),
    ],
)
def test_links_are_put_changed_and_taken(
    before: str, words: str, address: str, after: str
) -> None:
    made = linked(passage(before), words, address)
    assert shown(made) == after
    if address:
        (block,) = parse(made.text).blocks
        assert f'href="{address}"' in block.html


def test_the_link_at_a_place_is_told_as_it_reads() -> None:
    found = link_at(passage(r"xem [bài \[1\]¦](<https://a.vn/(b)>) nhé"))
    assert found
    assert (found.words, found.address) == ("bài [1]", "https://a.vn/(b)")
    assert link_at(passage("xem [bài](https://a.vn) nh¦é")) is None
    assert link_at(passage("![bà¦i](photo:1)")) is None
