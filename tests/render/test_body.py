"""The parse of the body: blocks, photos, lines, and nothing that an article may not hold."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsdesk.errors import EditorMistake
from newsdesk.render.body import NOTES, Block, Mention, parse
from newsdesk.render.grammar import PHOTO
from newsdesk.render.nodes import Node, tree_of

ALLOWED = {
    "p": set(),
    "h2": set(),
    "h3": set(),
    "h4": set(),
    "h5": set(),
    "h6": set(),
    "strong": set(),
    "em": set(),
    "a": {"href", "title"},
    "ul": set(),
    "ol": {"start"},
    "li": {"id"},
    "blockquote": {"class"},
    "code": set(),
    "hr": set(),
    "br": set(),
    "sup": {"id"},
    "abbr": {"title"},
    "table": set(),
    "thead": set(),
    "tbody": set(),
    "tr": set(),
    "th": {"class", "scope"},
    "td": {"class"},
}

MARKS = list('aệ \n*_`[]()<>&#\t!"\\{=\x02\x03\x1e\xa0')
SAYINGS = [
    "\n\n",
    "**",
    "# ",
    "- ",
    "1. ",
    "    ",
    "> ",
    "---",
    "===",
    "  \n",
    "[x](",
    "AB",
    "&lt;",
]
ODDITIES = [
    "| a | b |\n|---|--:|\n| 1 | 2 |\n",
    ">> ",
    "[^1]",
    "[^1]: n",
    "![](photo:1)",
    "\n![](photo:2)\n",
    "*[AB]: abc",
    "http://a.vn",
    "<http://a.vn>",
    "<a@b.vn>",
    "javascript:",
    "<script>",
    "</p>",
    "<img src=x onerror=y>",
    "wzxhzdk:0",
]
PIECES = st.sampled_from([*MARKS, *SAYINGS, *ODDITIES])


def html_of(markdown: str) -> list[str]:
    """Return the HTML of each block."""
    return [block.html for block in parse(markdown).blocks]


def assert_allowed(node: Node) -> None:
    """Fail on any tag, attribute or address that is not on the list above."""
    for part in node.elements():
        assert part.tag in ALLOWED
        assert set(part.attributes) <= ALLOWED[part.tag]
        address = part.attributes.get("href", "#")
        assert re.match(r"https?://|mailto:|tel:|#", address, re.IGNORECASE), address
        assert_allowed(part)


def test_the_marks_of_markdown_become_html() -> None:
    assert html_of("## Tít xen\n\nMột **hai** *ba* __bốn__ _năm_ ***sáu***  \nbảy") == [
        "<h2>Tít xen</h2>",
        (
            "<p>Một <strong>hai</strong> <em>ba</em> <strong>bốn</strong> <em>năm</em> "
            "<strong><em>sáu</em></strong><br>\nbảy</p>"
        ),
    ]


def test_a_page_has_one_h1_so_the_body_has_none() -> None:
    assert html_of("# Một\n\nHai\n===\n\n### Ba") == [
        "<h2>Một</h2>",
        "<h2>Hai</h2>",
        "<h3>Ba</h3>",
    ]


@pytest.mark.parametrize(
    "text", ["5*3=15 và 4*2=8", "2 * 3 * 4", "ten_tep_anh.jpg", "a*b**a*X", "**mở mà không đóng"]
)
def test_stars_and_lines_inside_words_are_letters(text: str) -> None:
    assert html_of(text) == [f"<p>{text}</p>"]


def test_raw_html_is_shown_as_text() -> None:
    assert html_of("<div onclick=x>\n<b>đậm</b>\n</div>") == [
        "<p>&lt;div onclick=x&gt;\n&lt;b&gt;đậm&lt;/b&gt;\n&lt;/div&gt;</p>"
    ]


def test_an_indented_paragraph_is_no_code() -> None:
    assert html_of("Một.\n\n    Hai thụt vào.\n\n\tBa thụt bằng tab.") == [
        "<p>Một.</p>",
        "<p>Hai thụt vào.</p>",
        "<p>Ba thụt bằng tab.</p>",
    ]


def test_a_photo_line_is_a_block_without_paragraph() -> None:
    assert parse("Một.\n\n![](photo:2)\n\nHai.").blocks == (
        Block("p", 1, "<p>Một.</p>"),
        Block(PHOTO, 3, photo=2),
        Block("p", 5, "<p>Hai.</p>"),
    )


def test_a_photo_line_needs_no_blank_lines_round_it() -> None:
    assert parse("Một.\n![chữ](photo: 2 )\nHai.").blocks == (
        Block("p", 1, "<p>Một.</p>"),
        Block(PHOTO, 2, photo=2),
        Block("p", 3, "<p>Hai.</p>"),
    )


def test_photos_inside_a_line_stand_after_it_and_no_word_is_lost() -> None:
    body = parse("Trước ![](photo:3) giữa ![](photo:1) sau.")
    assert body.blocks == (
        Block("p", 1, "<p>Trước  giữa  sau.</p>"),
        Block(PHOTO, 1, photo=3),
        Block(PHOTO, 1, photo=1),
    )
    assert body.photos == (3, 1)


def test_photos_in_lists_and_quotations_stand_after_them() -> None:
    body = parse("- một\n- hai\n\n    ![](photo:1)\n\n> ba\n> ![](photo:2)")
    assert [(block.kind, block.photo) for block in body.blocks] == [
        ("ul", 0),
        (PHOTO, 1),
        ("blockquote", 0),
        (PHOTO, 2),
    ]
    assert "photo" not in "".join(block.html for block in body.blocks)


def test_two_photos_on_a_line_leave_no_empty_paragraph() -> None:
    assert [block.kind for block in parse("![](photo:1) ![](photo:2)").blocks] == [PHOTO, PHOTO]


def test_a_photo_named_twice_stands_at_its_first_place() -> None:
    body = parse("![](photo:1)\n\nChữ.\n\n![](photo:2)\n\n![](photo:1)")
    assert [block.photo for block in body.blocks] == [1, 0, 2]
    assert body.photos == (1, 2)
    assert body.repeated == (Mention(1, 7),)


def test_a_photo_can_be_named_by_reference() -> None:
    assert parse("![ảnh][a]\n\n[a]: photo:4").photos == (4,)


@pytest.mark.parametrize(
    ("markdown", "html"),
    [
        ("![x](https://e.com/a.png)", '<p><a href="https://e.com/a.png">x</a></p>'),
        (
            "![](https://e.com/a.png)",
            '<p><a href="https://e.com/a.png">https://e.com/a.png</a></p>',
        ),
        ("![x](images/a.png)", "<p>x</p>"),
        ("![x](data:image/png;base64,AA)", "<p>x</p>"),
        ("![x][r]\n\n[r]: https://e.com/a.png", '<p><a href="https://e.com/a.png">x</a></p>'),
        ("![r]\n\n[r]: https://e.com/a.png", '<p><a href="https://e.com/a.png">r</a></p>'),
    ],
)
def test_no_other_picture_is_ever_asked_for(markdown: str, html: str) -> None:
    assert html_of(markdown) == [html]


def test_lawful_links_stay_and_others_lose_their_address() -> None:
    assert html_of(
        '[a](https://a.vn/đường?x=1&y=2 "Tên") <b@c.vn> <https://d.vn> '
        "[e](javascript:alert(1)) [f](trang.html) [g](https://cong.vn@lua.vn/)"
    ) == [
        (
            '<p><a href="https://a.vn/đường?x=1&amp;y=2" title="Tên">a</a> '
            '<a href="mailto:b@c.vn">b@c.vn</a> <a href="https://d.vn">https://d.vn</a> e f g</p>'
        )
    ]


def test_cells_keep_their_side_as_a_class() -> None:
    (html,) = html_of("| a | b | c |\n|:-:|--:|---|\n| 1 | 2 | 3 |")
    assert '<th class="center" scope="col">a</th>\n<th class="right" scope="col">b</th>' in html
    assert '<th scope="col">c</th>' in html
    assert "style" not in html


@pytest.mark.parametrize("sign", [">>", "> >"])
def test_a_quotation_of_nothing_but_a_quotation_is_a_pull_quote(sign: str) -> None:
    (block,) = parse(f"{sign} Lời\n{sign} hay\n{sign}\n{sign} – Ông A").blocks
    assert block.kind == "blockquote"
    assert block.html == (
        '<blockquote class="pull">\n<p>Lời\nhay</p>\n<p>– Ông A</p>\n</blockquote>'
    )
    (quoted,) = parse("> Một\n>\n> > Hai").blocks
    assert "pull" not in quoted.html
    for text, wanted in (("> Một\n\n>> Hai", [False, True]), (">> Một\n\n> Hai", [True, False])):
        assert ["pull" in block.html for block in parse(text).blocks] == wanted
    (first, second) = parse(">> Trên\n\nDưới").blocks
    assert (first.kind, second.kind) == ("blockquote", "p")


def test_footnotes_are_numbered_whatever_they_are_called() -> None:
    body = parse('Chữ[^ghi "chú] và[^2].\n\n[^ghi "chú]: Một.\n[^2]: Hai.')
    assert [block.kind for block in body.blocks] == ["p", NOTES]
    assert '<sup id="fnref:1"><a href="#fn:1">1</a></sup>' in body.blocks[0].html
    assert '<li id="fn:2">' in body.blocks[1].html
    assert 'title="Về chỗ đang đọc (chú thích 1)"' in body.blocks[1].html


def test_abbreviations_are_explained() -> None:
    assert html_of("HĐND họp.\n\n*[HĐND]: Hội đồng nhân dân") == [
        '<p><abbr title="Hội đồng nhân dân">HĐND</abbr> họp.</p>'
    ]


def test_every_block_knows_its_line() -> None:
    text = (
        "# Một\n\nĐoạn\nhai dòng\n\n\n\n- a\n- b\n\n![](photo:1)\n\n| a | b |\n|---|---|\n"
        "| 1 | 2 |\n\n*[AB]: cd\n\n> trích\n\n[^1]: ghi chú\n\nCuối[^1]\n"
    )
    body = parse(text)
    firsts = [text.split("\n")[block.line - 1] for block in body.blocks[:-1]]
    assert firsts == ["# Một", "Đoạn", "- a", "![](photo:1)", "| a | b |", "> trích", "Cuối[^1]"]


def test_an_empty_body_has_no_blocks() -> None:
    assert parse("").blocks == ()
    assert parse(" \n\n ").blocks == ()


def test_marks_in_marks_without_end_are_refused_not_fatal() -> None:
    with pytest.raises(EditorMistake, match=r"body\.too_deep"):
        parse("\n".join(" " * (4 * depth) + "- a" for depth in range(320)))


@settings(max_examples=80, deadline=None)
@given(st.lists(PIECES, max_size=30).map("".join))
def test_whatever_is_typed_only_allowed_html_comes_out(text: str) -> None:
    for block in parse(text).blocks:
        if block.kind == PHOTO:
            assert block.html == ""
            continue
        root = tree_of(block.html)
        assert len(root.inside) == 1, "one element a block, or scrolling loses its place"
        assert_allowed(root)
        assert not re.search(r"[\x00-\x08\x0b-\x1f]|klzzwxh", block.html)


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="aăâđê ôơư.,;:?“”–-()0123456789\n", max_size=200))
def test_plain_words_are_never_lost(text: str) -> None:
    text = re.sub(r"(?m)^[ \d.-]+", "", text)
    told = "".join(re.sub(r"<[^>]+>", "", html) for html in html_of(text))
    assert re.sub(r"\s", "", told) == re.sub(r"\s", "", text)
