from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.builders import a_placement, an_article

from newsdesk.checks.passages import HIDDEN, cut, passages, prose


def test_paragraphs_carry_their_places() -> None:
    body = "Đoạn một\ndòng hai.\n\n## Tiêu đề\n\n- mục a\n- mục b\n\n![](photo:1)"
    found = cut("body", body)
    assert [(one.text, one.line) for one in found] == [
        ("Đoạn một\ndòng hai.", 1),
        ("## Tiêu đề", 4),
        ("- mục a", 6),
        ("- mục b", 7),
        ("![](photo:1)", 9),
    ]
    assert all(body[one.start : one.start + len(one.text)] == one.text for one in found)
    assert found[0].where(10) == "body:2"


def test_all_that_readers_see_is_read_in_the_order_of_the_page() -> None:
    article = an_article(photos=(a_placement(2),))
    assert [one.field for one in passages(article)] == [
        "title",
        "lead",
        "body",
        "body",
        "photo:2.caption",
    ]


def test_markdown_and_addresses_are_no_prose() -> None:
    text = (
        "**Sáng** [xem](https://a.vn/b?c=1) `ma` www.b.com a.b@c.vn thanhphohaiphong.gov.vn xong"
    )
    shown = prose(text).text
    assert len(shown) == len(text)
    assert shown.replace(HIDDEN, "").split() == ["Sáng", "xem", "xong"]


def test_what_is_said_is_no_word_of_our_own() -> None:
    read = prose('Ông nói “lời người” và "lời khác", rồi về.')
    assert [word for _, word in read.words] == ["Ông", "nói", "và", "rồi", "về"]
    assert prose("> lời trích").words == ()
    assert [word for _, word in prose("Ông nói: “chưa đóng").words] == ["Ông", "nói"]


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet='aĐẵ “”"«».,![](){}photo:1\n#>*_`-|@/<w', max_size=120))
def test_every_reading_keeps_its_length(text: str) -> None:
    for passage in cut("body", text):
        assert text[passage.start :].startswith(passage.text)
        read = prose(passage.text)
        assert len(read.text) == len(read.own) == len(passage.text)
        assert all(passage.text[at : at + len(word)] == word for at, word in read.words)
