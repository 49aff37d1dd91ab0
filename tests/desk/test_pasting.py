"""Pasting: Word, Google Docs, chats and pages become Markdown that shows the same words."""

from __future__ import annotations

import re
from html import escape, unescape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.text.old_codes import OLD, shown, written

from newsdesk.desk import pasting
from newsdesk.render.body import parse
from newsdesk.text.normalize import clean

PIXEL = (
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk"
    "+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)
WORD = f"""<html xmlns:o="urn:schemas-microsoft-com:office:office"><head>
<meta charset=utf-8><meta name=Generator content="Microsoft Word 15">
<style><!-- @font-face {{font-family:Wingdings;}} p.MsoNormal, li {{margin:0cm;}} --></style>
</head><body lang=VI><!--StartFragment-->
<h1>Khánh thành cầu<o:p></o:p></h1>
<p class=MsoNormal><b style='mso-bidi-font-weight:normal'>Sáng 20/11, </b><b>cầu thông xe.</b></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if
 !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span
 style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>Mục
 một<o:p></o:p></p>
<p class=MsoListParagraphCxSpMiddle style='mso-list:l0 level2 lfo1'><![if !supportLists]><span
 style='mso-list:Ignore'>a)<span>&nbsp;</span></span><![endif]>Mục con</p>
<p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><![if !supportLists]><span
 style='mso-list:Ignore'>·<span>&nbsp;</span></span><![endif]>Mục hai</p>
<p class=MsoNormal><span style='font-family:".VnTime"'>Céng hßa x· </span><b><span
 style='font-family:".VnTimeH"'>héi chñ nghÜa</span></b></p>
<p class=MsoNormal><!--[if gte vml 1]><v:shape><v:imagedata src="x.png"/></v:shape><![endif]-->
<![if !vml]><img width=300 height=200 alt="Cầu" src="data:image/png;base64,{PIXEL}"><![endif]></p>
<table class=MsoTableGrid><tr><td><p class=MsoNormal><b>Tên</b></p></td><td><p>Dài | rộng</p></td>
</tr><tr><td><p>Cầu</p></td><td><p>1.200 m<sup>2</sup></p></td></tr></table>
<!--EndFragment--></body></html>"""


def test_word_on_the_clipboard() -> None:
    pasted = pasting.from_html(WORD)
    assert pasted.markdown.split("\n\n") == [
        "## Khánh thành cầu",
        "**Sáng 20/11, cầu thông xe.**",
        "- Mục một",
        "a) Mục con",
        "- Mục hai",
        "Cộng hòa xã **HỘI CHỦ NGHĨA**",
        "![Cầu](picture:1)",
        "| **Tên** | Dài \\| rộng |\n| --- | --- |\n| Cầu | 1.200 m² |",
    ]
    assert pasted.code == "tcvn3"
    assert pasted.before == "héi chñ nghÜa"
    assert pasted.after == "HỘI CHỦ NGHĨA"
    (picture,) = pasted.pictures
    assert (picture.kind, picture.data[:4]) == ("image/png", b"\x89PNG")
    page = parse(pasting.with_photos(pasted.markdown, {"picture:1": 1}))
    assert " ".join(block.kind for block in page.blocks) == "h2 p ul p ul p photo table"


def test_google_docs_bold_wrapper_is_not_bold() -> None:
    html = (
        '<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1">'
        '<p dir="ltr"><span style="font-weight:400;font-style:normal">Thường và </span>'
        '<span style="font-weight:700">đậm </span><span style="font-style:italic">nghiêng</span>'
        '</p><ol><li><p><span style="font-weight:400">Một</span></p></li>'
        "<ul><li><p>hai</p></li></ul>"
        "<li><p>Ba</p></li></ol></b>"
    )
    assert pasting.from_html(html).markdown == (
        "Thường và **đậm** *nghiêng*\n\n1. Một\n    - hai\n2. Ba"
    )


def test_a_chat_line_by_line() -> None:
    html = (
        '<div dir="auto"><span><span>Anh gửi em</span></span></div><div>bài <em>nhé</em></div>'
        "<div><br></div><div>Địa chỉ:<br>Số 5, Lê Chân</div>"
        '<img alt="😀" src="https://static.xx/emoji.png"><button>Copy code</button>'
        '<div style="white-space: pre-wrap">một\nhai</div>'
    )
    assert pasting.from_html(html).markdown.split("\n\n") == [
        "Anh gửi em", "bài *nhé*", "Địa chỉ:  \nSố 5, Lê Chân", "😀", "một  \nhai",
    ]  # fmt: skip


def test_a_chat_program_that_answers_in_html() -> None:
    html = (
        "<h3>Kết quả</h3><p>Gồm <strong>hai</strong> phần:</p><ol start=3><li><p>Một</p></li>"
        "<li><p>Hai</p><ul><li>con</li></ul></li></ol><blockquote><p>Lời nói</p></blockquote><hr>"
        "<pre><code>a*b\nc</code></pre>"
    )
    assert pasting.from_html(html).markdown.split("\n\n") == [
        "### Kết quả", "Gồm **hai** phần:", "3. Một\n4. Hai\n    - con", "> Lời nói", "---",
        "a\\*b  \nc",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("html", "markdown"),
    [
        ('<a href="https://a.vn/b_(c)?x=1&y=2">Xem</a>', "[Xem](https://a.vn/b_%28c%29?x=1&y=2)"),
        ('<a href="javascript:alert(1)">Xem</a>', "Xem"),
        ('<a href=" JaVaScRiPt:alert(1)">Xem</a>', "Xem"),
        ('<a href="data:text/html,x">Xem</a>', "Xem"),
        ('<a href="/trang">Xem</a>', "Xem"),
        ('Hay!<a href="mailto:a@b.vn">Thư</a>', "Hay\\![Thư](mailto:a@b.vn)"),
        ("<script>alert(1)</script><style>p{}</style>Chữ<noscript>x</noscript>", "Chữ"),
        ("<p style='display:none'>x</p><p hidden>y</p><p>Chữ</p>", "Chữ"),
        ("- không phải mục", "\\- không phải mục"),
        ("2026. Năm", "2026\\. Năm"),
        ("# không phải tít", "\\# không phải tít"),
        ("1 * 2 * 3 _x_ &amp;lt; `a`", "1 \\* 2 \\* 3 \\_x\\_ &amp;lt; \\`a\\`"),
        ("<b>  đậm  </b>, <i>  </i>xong", "**đậm** , xong"),
        ("<b>Ng</b>uyễn", "Nguyễn"),
        ("<b>Nguyễ</b>n", "**Nguyễn**"),
        ("H<sub>2</sub>O, xem<sup>[1]</sup>", "H₂O, xem[1]"),
        ("a&nbsp;b\u00ad\u200bc", "a bc"),
        ("Tiê\u0301ng Vi\u1ec7t", "Tiếng Việt"),
        ("<p>• một</p><p>• hai</p>", "- một\n- hai"),
        ("<table><tr><td><p>Một ô</p></td></tr></table>", "Một ô"),
        (
            "<table><tr><td colspan=2>A<td>B<tr><td rowspan=2>1<td>2<td>3<tr><td>4<td>5</table>",
            "| A |  | B |\n| --- | --- | --- |\n| 1 | 2 | 3 |\n|  | 4 | 5 |",
        ),
        ("<ul><li><ul><li>sâu</li></ul></li></ul>", "- sâu"),
        ("", ""),
    ],
)
def test_small_pieces(html: str, markdown: str) -> None:
    assert pasting.from_html(html).markdown == markdown


def test_pictures_on_the_net_are_listed_and_never_stand_in_the_text() -> None:
    html = (
        '<p>Trước<img src="https://x.vn/a.jpg" alt="Ảnh A"></p>'
        '<figure><img src="file:///C:/Users/A/Temp/msohtmlclip1/01/clip_image002.jpg">'
        "<figcaption>Lễ khánh thành.</figcaption></figure>"
        '<img src="https://x.vn/t.gif" width=1 height=1>'
    )
    pasted = pasting.from_html(html)
    assert pasted.markdown == "Trước\n\n![](picture:2)"
    assert [one.address for one in pasted.pictures] == ["https://x.vn/a.jpg", ""]
    assert pasted.pictures[1].path == "C:/Users/A/Temp/msohtmlclip1/01/clip_image002.jpg"
    assert pasted.pictures[1].caption == "Lễ khánh thành."
    assert pasting.with_photos(pasted.markdown, {"picture:2": 7}) == "Trước\n\n![](photo:7)"
    assert pasting.with_photos(pasted.markdown, {}) == "Trước"


def test_a_table_that_only_places_photos_gives_them_their_captions() -> None:
    picture = f'<img src="data:image/png;base64,{PIXEL}">'
    html = f"<table><tr><td>{picture}<td>{picture}<tr><td>Ảnh một<td>Ảnh hai</table>"
    pasted = pasting.from_html(html)
    assert pasted.markdown == "![](picture:1)\n\n![](picture:2)"
    assert [one.caption for one in pasted.pictures] == ["Ảnh một", "Ảnh hai"]


@pytest.mark.parametrize("code", OLD)
def test_old_codes_in_text_and_in_html(code: str) -> None:
    data, kept = written("Cộng hòa xã hội chủ nghĩa Việt Nam", code)
    letters = shown(data)
    pasted = pasting.from_text(letters)
    assert (pasted.markdown, pasted.code) == (kept, code)
    assert (pasted.before, pasted.after) == (letters, kept)
    assert pasting.plain(letters) == clean(letters)
    html = pasting.from_html(f"<p>{escape(letters)}</p>")
    assert (html.markdown, html.code) == (kept, code)
    assert pasting.from_text(letters, code).markdown == kept


def test_a_document_in_two_codes_is_read_run_by_run() -> None:
    one, two = (shown(written("Cộng hòa xã hội", code)[0]) for code in ("tcvn3", "vni"))
    html = (
        f"<p><font face='.VnTime'>{one[:7]}</font><font face='.VnArial'>{one[7:]}</font>, "
        f"<font face='VNI-Times'>{two[:3]}<b>{two[3:]}</b></font>, Độc lập</p>"
    )
    pasted = pasting.from_html(html)
    assert pasted.markdown == "Cộng hòa xã hội, Cộng **hòa xã hội**, Độc lập"
    assert pasted.code == "vni, tcvn3"


def test_plain_lines_become_paragraphs_and_markdown_stays() -> None:
    assert pasting.from_text("một\nhai\n").markdown == "một\n\nhai"
    assert pasting.from_text("# Tít\n- a\n- b").markdown == "# Tít\n- a\n- b"
    assert pasting.from_text(" giữa câu ").markdown == " giữa câu "


words = st.text(st.sampled_from("aạđ ĐB1_*`[]()<>&#!|\\-+=.:~^ \n\u00a0"), min_size=0, max_size=12)
inline = st.recursive(
    words.map(escape),
    lambda inner: st.tuples(
        st.sampled_from(
            ["b", "i", "span", "a href='https://x.vn'", "u", "q", "sup", "br", "font"]
        ),
        st.lists(inner, max_size=3),
    ).map(lambda made: f"<{made[0]}>{''.join(made[1])}</{made[0].split()[0]}>"),
    max_leaves=6,
)
block = st.tuples(
    st.sampled_from(["p", "div", "h2", "li", "blockquote", "td", "ul", "table", "pre", "x-y"]),
    st.lists(inline, max_size=3),
).map(lambda made: f"<{made[0]}>{''.join(made[1])}</{made[0]}>")


def letters_of(html: str) -> str:
    """Return the letters and digits that a reader sees, in order."""
    return "".join(
        re.findall(r"[^\W_]", clean(unescape(re.sub(r"<[^>]*>", "", html)).replace("¹", "1")))
    )


@given(st.lists(block, max_size=4).map("".join))
@settings(max_examples=300, deadline=None)
def test_no_letter_is_lost_and_no_mark_appears_between_html_and_the_page(html: str) -> None:
    markdown = pasting.from_html(html).markdown
    assert clean(markdown) == markdown
    page = "".join(block.html for block in parse(markdown).blocks)
    wanted = letters_of(html)
    shown_letters = letters_of(page)
    assert sorted(shown_letters) == sorted(wanted)
    plain_html = re.sub(r"<[^>]*>", "", page)
    for sign in "*`[]|#\\<&":
        assert unescape(plain_html).count(sign) <= unescape(html).count(sign)


PIECES = (
    "<p> </p> <b <!-- --> <script>alert(1)</script> <table> <tr> <td colspan=99999> </td> <li>"
    " <ul> <img src=data:image/png;base64,AAAA> <img src=x> <style>*{ </style> <svg> &#0;"
    " &nbsp; <math> <a href=javascript:x> <![if !vml]> <p style='mso-list:l0 level9 lfo1'>"
    " <font face=.VnTime> <h1> <pre> <template> <frameset> <plaintext> <br> <figure> <figcaption>"
)


@given(
    st.lists(st.one_of(st.text(max_size=20), st.sampled_from(PIECES.split(" "))), max_size=25).map(
        " ".join
    )
)
@settings(max_examples=300, deadline=None)
def test_any_html_becomes_clean_text_without_scripts(html: str) -> None:
    pasted = pasting.from_html(html)
    assert clean(pasted.markdown) == pasted.markdown
    page = "".join(block.html for block in parse(pasted.markdown).blocks).lower()
    assert "<script" not in page
    assert "javascript:" not in re.sub(r">[^<]*<", "><", page)


@given(st.text(max_size=200))
@settings(max_examples=100, deadline=None)
def test_any_text_can_be_pasted(text: str) -> None:
    pasted = pasting.from_text(text)
    assert clean(pasted.markdown) == pasted.markdown
    assert pasting.plain(text) == clean(text)


def test_html_a_thousand_deep_is_read() -> None:
    html = "<div>" * 3000 + "chữ" + "</div>" * 3000
    assert pasting.from_html(html).markdown == "chữ"
    assert "chữ" in pasting.from_html("<ul><li>" * 300 + "chữ").markdown
