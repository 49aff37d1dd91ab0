"""Saved web pages: the article without what stands around it; the portal's own page as such."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsdesk.errors import EditorMistake, NewsdeskError
from newsdesk.intake import web_page
from newsdesk.intake.reading import read_file
from newsdesk.intake.source_file import SourceFile
from newsdesk.text.normalize import clean
from tests.intake.pages import CAPTIONS, LEAD, LONG, TITLE, a_page
from tests.text.old_codes import shown, written

if TYPE_CHECKING:
    from newsdesk.news.draft import Draft

PAGE = """<!DOCTYPE html>
<!-- saved from url=(0044)https://bao.vn/khanh-thanh-cau.html -->
<html><head><meta charset="utf-8"><title>Khánh thành cầu | Báo Cảng</title>
<meta property="og:site_name" content="Báo Cảng"><meta name="author" content="Hoàng Tùng">
<meta property="article:published_time" content="2026-11-20T08:00:00+07:00"></head>
<body><header><nav><ul><li><a href="/">Trang chủ</a></li><li>Kinh tế</li></ul></nav></header>
<main><article><h1>Khánh thành cầu</h1><div class="social-share">Chia sẻ lên mạng</div>
<h2 class="sapo">Sáng 20/11, thành phố khánh thành cây cầu lớn nhất từ trước đến nay.</h2>
<p>Cầu dài <b>1.200 m</b>, rộng 30 m, bắc qua sông, nối hai phường của thành phố.</p>
<figure><img src="bai_files/cau.jpg"><figcaption>Cầu ngày khánh thành.</figcaption></figure>
<img src="https://cdn.vn/x.jpg"><img src="../ngoai.jpg">
<table><tr><th>Hạng mục</th><th>Dài</th></tr><tr><td>Nhịp</td><td>150 m</td></tr></table>
<p>Người dân <i>phấn khởi</i>, theo <a href="https://x.vn">Sở Xây dựng</a>.</p>
<div class="related"><p>Tin liên quan: Cầu khác</p></div></article>
<aside><p>Quảng cáo rất nhiều chữ mà không ai đọc</p></aside></main>
<footer><p>Giấy phép số 1, bản quyền thuộc về báo</p></footer><script>alert(1)</script>
</body></html>
"""


def read(folder: Path, html: str | bytes, name: str = "bài.html") -> Draft:
    path = folder / name
    path.write_bytes(html if isinstance(html, bytes) else html.encode())
    return read_file(path)


def codes(draft: Draft) -> list[str]:
    return [doubt.code for doubt in draft.doubts if doubt.code != "intake.date_missing"]


def test_an_article_among_the_furniture_of_its_site(tmp_path: Path) -> None:
    (tmp_path / "bai_files").mkdir()
    (tmp_path / "bai_files" / "cau.jpg").write_bytes(b"x")
    (tmp_path.parent / "ngoai.jpg").write_bytes(b"x")
    draft = read(tmp_path, PAGE)
    assert draft.title == "Khánh thành cầu"
    assert draft.lead == "Sáng 20/11, thành phố khánh thành cây cầu lớn nhất từ trước đến nay."
    assert draft.body.split("\n\n") == [
        "Cầu dài **1.200 m**, rộng 30 m, bắc qua sông, nối hai phường của thành phố.",
        "![](photo:1)",
        "| Hạng mục | Dài |\n| --- | --- |\n| Nhịp | 150 m |",
        "Người dân *phấn khởi*, theo [Sở Xây dựng](https://x.vn).",
    ]
    (photo,) = draft.photos
    assert photo.caption == "Cầu ngày khánh thành."
    assert Path(photo.path) == tmp_path / "bai_files" / "cau.jpg"
    assert (draft.source, draft.source_author) == ("Báo Cảng", "Hoàng Tùng")
    assert draft.source_address == "https://bao.vn/khanh-thanh-cau.html"
    assert draft.source_published is not None
    assert draft.published is None
    assert codes(draft) == ["intake.picture_remote", "intake.picture_left", "intake.page_around"]


def test_a_page_of_the_portal_is_read_as_one_and_keeps_its_marks(tmp_path: Path) -> None:
    paragraphs = "".join(f"<p>{line}</p>" for line in a_page().split("\n") if line)
    html = paragraphs.replace("nạo vét", "<b>nạo vét</b>", 1)
    draft = read(tmp_path, f"<html><body><div>{html}</div></body></html>")
    assert (draft.title, draft.lead, draft.byline) == (TITLE, LEAD, "Vũ Hải Yến")
    assert draft.published is not None
    paragraphs_read = draft.body.split("\n\n")
    assert paragraphs_read[0] == LONG.replace("nạo vét", "**nạo vét**")
    assert CAPTIONS[0] in paragraphs_read
    assert "Tiện ích" not in draft.body


def test_a_page_of_an_old_program_in_a_font_of_tcvn3(tmp_path: Path) -> None:
    old = "<p><font face='.VnTime'>Céng hßa x· héi</font></p><p>Đã đúng: ViÖt à</p>"
    draft = read(tmp_path, f"<html><body><h1>Tít</h1>{old}</body></html>")
    assert draft.lead == "Cộng hòa xã hội"
    assert draft.body == "Đã đúng: ViÖt à"
    assert "intake.decoded" in codes(draft)


def test_a_page_that_names_windows_1258(tmp_path: Path) -> None:
    text = "<meta charset=windows-1258><title>Hội nghị</title><p>Đoạn một của bài.</p><p>Hai.</p>"
    draft = read(tmp_path, written(text, "cp1258")[0])
    assert (draft.title, draft.lead, draft.body) == ("Hội nghị", "Đoạn một của bài.", "Hai.")


def test_what_is_no_page(tmp_path: Path) -> None:
    with pytest.raises(EditorMistake, match=r"intake\.not_text"):
        read(tmp_path, b"\xff\xd8\xff\xe0" + bytes(range(256)) * 20)
    with pytest.raises(EditorMistake, match=r"intake\.empty"):
        read(tmp_path, b"")


TAGS = "<p> </p> <article> </article> <h1> </h1> <main> <table><tr><td> <img src=x.jpg> <ul><li>"


@given(st.lists(st.one_of(st.text(max_size=30), st.sampled_from(TAGS.split(" "))), max_size=20))
@settings(max_examples=100, deadline=None)
def test_any_page_becomes_a_clean_draft_or_is_refused(parts: list[str]) -> None:
    data = "".join(parts).encode("utf-8", "replace")
    try:
        draft = web_page.read(SourceFile(Path("x.html"), "", data=data))
    except NewsdeskError:
        return
    assert clean(draft.body) == draft.body
    assert "\n" not in draft.title


def test_a_title_holds_only_the_words_that_are_seen(tmp_path: Path) -> None:
    head = "<h1>Khánh thành<br><b>c</b>ầu <script>alert(1)</script><style>b {}</style></h1>"
    draft = read(tmp_path, PAGE.replace("<h1>Khánh thành cầu</h1>", head))
    assert draft.title == "Khánh thành cầu"
    assert "Khánh thành cầu" not in draft.body


@pytest.mark.parametrize("code", ["", "tcvn3"])
def test_the_headline_of_a_page_in_an_old_code_is_read_like_its_text(
    tmp_path: Path, code: str
) -> None:
    text = (
        "<h1>Hội nghị quận bàn việc</h1><p>Đoạn một của bài nói về đường phố.</p>"
        "<p>Đoạn hai về hội nghị.</p>"
    )
    path = tmp_path / "bài.html"
    path.write_text(shown(written(text, "tcvn3")[0]), encoding="utf-8")
    draft = read_file(path, (), code)
    assert draft.title == "Hội nghị quận bàn việc"
    assert draft.body == "Đoạn hai về hội nghị."
    assert read_file(path, (), "as-is").title == "Héi nghÞ quËn bµn viÖc"


def test_a_page_without_a_word_is_no_article(tmp_path: Path) -> None:
    with pytest.raises(EditorMistake, match=r"intake\.empty"):
        read(tmp_path, "<html><body><script>alert(1)</script> </body></html>")
