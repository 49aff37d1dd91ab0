"""Plain words go through Markdown unharmed."""

from __future__ import annotations

import re
from html import unescape

import markdown
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsdesk.intake.markdown_words import as_markdown, as_words
from newsdesk.text.normalize import clean_line


def shown(body: str) -> str:
    """Return what a reader sees of a body that Markdown has turned into a page."""
    reader = markdown.Markdown(extensions=["tables", "footnotes", "sane_lists", "abbr"])
    reader.preprocessors.deregister("html_block")
    reader.inlinePatterns.deregister("html")
    html = reader.convert(body)
    assert html.startswith("<p>")
    assert html.count("<p>") == 1
    return unescape(re.sub(r"</?p>", "", html))


@pytest.mark.parametrize(
    "words",
    [
        "- Thưa ông, vì sao?",
        "1. Mở đầu",
        "12.689 hội viên; 3.2",
        "# 1 của giải",
        "> 50 %",
        "2*3*4 và *sao*",
        "_gạch_ dưới_",
        "a_b_c",
        "[1] và [x](y) [z]: w",
        "`mã`",
        "***",
        "---",
        "- - -",
        "+",
        "\\. và \\n và \\",
        "<b>đậm</b> và 2 < 3",
        "<https://a.vn> <a@b.vn>",
        "&amp; & &#39; AT&T",
        "![ảnh](a.jpg)",
        "[^1]: chú",
        "*[UBND]: Ủy ban",
        "Chỉ thị số 43-CT/TW – “Đảng”…",
    ],
)
def test_plain_words_are_shown_as_they_are(words: str) -> None:
    assert shown(as_markdown(words)) == words
    assert as_words(as_markdown(words)) == words


@given(st.text("ab đà1.*_-+#>[]()!`\\<>&;:|~=^\"' ", max_size=30).map(clean_line).filter(bool))
@settings(max_examples=300, deadline=None)
def test_any_plain_words_are_shown_as_they_are(words: str) -> None:
    assert shown(as_markdown(words)) == words


@pytest.mark.parametrize(
    ("marked", "words"),
    [
        ("**Đậm** và *nghiêng* và __đậm__ _nghiêng_", "Đậm và nghiêng và đậm nghiêng"),
        ("Xem [trang này](https://a.vn) nhé", "Xem trang này nhé"),
        ("![chú thích](a.jpg)", "chú thích"),
        ("## Tít xen", "Tít xen"),
        ("2 * 3 * 4, a_b_c", "2 * 3 * 4, a_b_c"),
    ],
)
def test_marks_are_taken_off(marked: str, words: str) -> None:
    assert as_words(marked) == words
