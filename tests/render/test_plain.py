"""The body as plain text and as clean Markdown."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.render.stories import a_story_with_photos

from newsdesk.render.body import Body, parse
from newsdesk.render.plain import article_markdown, markdown, plain_text

TEXTS = [
    "Một đoạn.",
    '## Tít xen\n\nMột **hai** *ba* ***bốn*** `mã` <a@b.vn> [năm](https://a.vn/x_y "Tên").',
    "- một\n- hai\n    - sâu\n- ba",
    "1. một\n\n    thêm đoạn\n\n2. hai",
    "5. năm\n6. sáu",
    "> trích\n>\n> - trong trích",
    ">> lời *hay*\n>>\n>> – Ông A",
    "| a | b |\n|:--|--:|\n| 1 \\| 2 | **3** |",
    "Trước\n\n---\n\nsau  \nxuống dòng",
    "Chữ[^a] và[^b].\n\n[^a]: Ghi chú.\n\n    Đoạn hai.\n[^b]: Khác.",
    "HĐND họp.\n\n*[HĐND]: Hội đồng nhân dân",
    "![](photo:2)\n\nChữ ![](photo:1) chữ",
    "\\# không phải tít\n\n12\\. không phải mục\n\n\\- cũng không\n\n\\> hay trích",
    "AT&T, R&amp;D, 3 < 5 > 2, &lt;b&gt;, <script>alert(1)</script>, a_b*c*d [x] ! [y]",
    "Xem ![x](https://e.com/a.png)!\n\nHay quá![^1]\n\n[^1]: n",
    "## Lớp C# #",
]


def looks(body: Body) -> list[tuple[str, str, int]]:
    """Return what a reader sees of a body: kinds, HTML without blanks, photos."""
    return [(b.kind, re.sub(r"\s+|&nbsp;", "", b.html), b.photo) for b in body.blocks]


@pytest.mark.parametrize("text", TEXTS)
def test_clean_markdown_reads_like_what_it_was_made_from(text: str) -> None:
    body = parse(text)
    assert looks(parse(markdown(body))) == looks(body)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.sampled_from(TEXTS[:8]), min_size=1, max_size=5),
    st.text("ab*_`[]()<>#!\\&;.", max_size=30),
)
def test_any_text_keeps_its_words_in_clean_markdown(blocks: list[str], words: str) -> None:
    body = parse("\n\n".join([*blocks, f"x {words} y"]))
    again = parse(markdown(body))
    assert plain_text(again).split() == plain_text(body).split()


def test_clean_markdown_holds_no_html_and_no_unlawful_link() -> None:
    text = markdown(parse('<img src=x onerror=alert(1)> [a](javascript:x) ![b](http://c.vn/"d)'))
    assert not re.search(r"<(?!http)", text)
    assert "(javascript" not in text
    assert "(<javascript" not in text


def test_plain_text_has_the_words_and_nothing_else() -> None:
    text = plain_text(
        parse(
            "## Tít\n\nMột **hai**[^1]\nba.\n\n- bốn\n- năm\n    - sáu\n\n3. bảy\n\n"
            "| a | b |\n|---|---|\n| 1 | 2 |\n\n![](photo:1)\n\n> trích\n\n[^1]: chú"
        )
    )
    assert text == (
        "Tít\n\nMột hai[1] ba.\n\n- bốn\n- năm\n- sáu\n\n3. bảy\n\na | b\n1 | 2\n\ntrích\n\n1. chú"
    )


def test_the_file_begins_with_the_fields_and_shows_photos_with_captions() -> None:
    text = article_markdown(a_story_with_photos(2))
    head, _, body = text.partition("\n---\n")
    assert head.startswith("---\ntitle: Quận Lê Chân trao quà Tết sớm\nlead: Sáng 20/11")
    assert "published: 2026-11-20T17:58:00+07:00" in head
    assert "tags: Tết, an sinh xã hội" in head
    assert body == (
        "\nĐoạn một.\n\n"
        "![Văn bản thay thế 1](images/quan-le-chan-trao-qua-tet-som-01-1600.jpg)\n\n"
        "*Chú thích của ảnh 1. Ảnh: Hoàng Tùng*\n\nĐoạn hai.\n\n"
        "![Văn bản thay thế 2](images/quan-le-chan-trao-qua-tet-som-02-1600.jpg)\n\n"
        "*Chú thích của ảnh 2. Ảnh: Hoàng Tùng*\n"
    )


@pytest.mark.parametrize(
    ("title", "written"),
    [
        ("Tin: mới", '"Tin: mới"'),
        ("“Trích” đầu tít", "“Trích” đầu tít"),
        ('"Trích" đầu tít', "'\"Trích\" đầu tít'"),
        ("# không phải tít", '"# không phải tít"'),
        ("hai\ndòng", "hai dòng"),
    ],
)
def test_fields_are_lines_that_yaml_reads_too(title: str, written: str) -> None:
    head = article_markdown(a_story_with_photos(0, article={"title": title}))
    assert f"\ntitle: {written}\n" in head
