"""Links: found at a place, put around words, changed, taken away; read by the page as meant."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.text.marked import passage, shown

from newsdesk.errors import EditorMistake
from newsdesk.render.body import parse
from newsdesk.text.links import address_of, has_blanks, link_at, linked
from newsdesk.text.passage import Passage


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


JUNK = "https://a.vn/b?utm_source=zalo&fbclid=IwAR0_x-y#:~:text=đoạn"


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("", ""),
        ("  https://a.vn/b ", "https://a.vn/b"),
        ("a.vn/b", "https://a.vn/b"),
        ("a.vn:8080/b", "https://a.vn:8080/b"),
        ("//a.vn/b", "https://a.vn/b"),
        ("https://a.vn/Quyết định 12.pdf", "https://a.vn/Quyết%20định%2012.pdf"),
        ("a.vn/a  b", "https://a.vn/a%20b"),
        ("https://a.vn/x\\y<z>", "https://a.vn/x%5Cy%3Cz%3E"),
        ("<https://a.vn/b>", "https://a.vn/b"),
        (JUNK, JUNK),
        ("toasoan@a.vn", "mailto:toasoan@a.vn"),
        ("mailto:toasoan@a.vn?subject=Tin bài", "mailto:toasoan@a.vn?subject=Tin%20bài"),
        ("tel:+84 225 3 822", "tel:+842253822"),
        ("#phan-2", "#phan-2"),
        ("HTTPS://A.vn", "HTTPS://A.vn"),
    ],
)
def test_what_is_typed_becomes_an_address_and_nothing_is_left_out(
    typed: str, address: str
) -> None:
    assert address_of(typed) == address
    if address:
        (block,) = parse(linked(passage("¦"), "x", address).text).blocks
        assert "<a " in block.html


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("javascript:alert(1)", "link.scheme"),
        ("JavaScript:alert(1)", "link.scheme"),
        ("file:///C:/bai.docx", "link.scheme"),
        ("C:\\bai.docx", "link.scheme"),
        ("ftp://a.vn", "link.scheme"),
        ("data:text/html,x", "link.scheme"),
        ("trang chủ của báo", "link.no_host"),
        ("https://", "link.no_host"),
        ("http:///b", "link.no_host"),
        ("https://[a", "link.no_host"),
    ],
)
def test_what_readers_cannot_open_is_refused(typed: str, code: str) -> None:
    with pytest.raises(EditorMistake) as caught:
        address_of(typed)
    assert caught.value.code == code


def test_blanks_around_an_address_are_none_of_it() -> None:
    assert has_blanks("https://a.vn/a b")
    assert not has_blanks(" https://a.vn/ab\n")


@given(st.text('ab:/.@#?%<> \\"()[]đ1', max_size=24))
def test_any_address_is_refused_or_read_by_the_page(typed: str) -> None:
    try:
        address = address_of(typed)
    except EditorMistake:
        return
    assert address_of(address) == address
    assert not any(letter.isspace() for letter in address)
    made = linked(passage("¦"), "từ", address)
    found = link_at(Passage(made.text, 1, 1)) if address else None
    assert not address or (found is not None and found.address == address)
