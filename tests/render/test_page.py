"""The page, the page for paper and the fragment: every block there, and no script."""

from __future__ import annotations

import base64
import hashlib
import os
import re
import subprocess
import sys
from html import unescape

import pytest
from tests.builders import a_placement, a_profile
from tests.render.stories import a_story_with_photos, another_piece

from newsdesk.news.story import Story
from newsdesk.render import page
from newsdesk.render.body import parse
from newsdesk.render.nodes import Node, tree_of
from newsdesk.render.plain import article_markdown

LIMIT = 30_000


def words(html: str) -> str:
    """Return what stands between the tags, blanks run together."""
    return " ".join(
        unescape(re.sub(r"<(script|style).*?</\1>|<[^>]+>", " ", html, flags=re.S)).split()
    )


def body_elements(html: str) -> list[Node]:
    """Return the elements inside ``id="bai"``."""
    (found,) = re.findall(
        r'<div class="text" id="bai">\n(.*?)\n</div>\n(?=<p class="byline|<ul class="tags|</art)',
        html,
        re.S,
    )
    return tree_of(found).elements()


def test_every_block_of_the_portals_page_is_there() -> None:
    story = a_story_with_photos(
        2,
        article={"source": "TTXVN"},
        others=(another_piece("Tin đã đăng hôm qua"),),
    )
    html = page.article_page(story)
    told = words(html)
    for text in (
        "Cổng tin tức Thành phố Hải Phòng",
        "Trang chủ Tin tức - Sự kiện",
        "Quận Lê Chân trao quà Tết sớm",
        "Thứ Sáu, 20/11/2026 17:58",
        "In Cỡ chữ A− Gốc A+",
        "Sáng 20/11, quận trao 120 suất quà",
        "Đoạn một. Chú thích của ảnh 1. Ảnh: Hoàng Tùng Đoạn hai. Chú thích của ảnh 2.",
        "Hoàng Tùng Tết an sinh xã hội",
        "Tiện ích thông tin Nguồn tin: TTXVN",
        "QR CODE: Quận Lê Chân trao quà Tết sớm",
        "Chúng tôi trên Mạng Xã hội",
        "Mã QR Code truy cập vào Fanpage Cổng tin tức Thành phố Hải Phòng",
        "Tin khác Tin đã đăng hôm qua 19/11/2026",
    ):
        assert text in told
    assert html.count("<h1>") == 1
    assert '<html lang="vi">' in html
    assert '<a class="print" href="print.html">' in html
    assert 'src="qr/quan-le-chan-trao-qua-tet-som.svg"' in html
    assert 'src="qr/fanpage.svg"' in html


def test_what_is_missing_leaves_no_hole() -> None:
    story = a_story_with_photos(
        0,
        article={
            "lead": "",
            "body": "",
            "byline": "",
            "tags": (),
            "section": "",
            "published": None,
        },
    )
    html = page.article_page(story)
    assert not re.search(r"<(p|ul|li|time|figcaption)[^>]*>\s*</\1>", html)
    assert "Chưa có tin khác." in html
    assert "Nguồn tin" not in html
    assert "<time" not in html
    assert "dateline" not in page.print_page(story).partition("</head>")[2]


def test_only_the_first_photo_is_fetched_at_once() -> None:
    images = re.findall(r"<img [^>]*images/[^>]*>", page.article_page(a_story_with_photos(3)))
    assert ["loading" in image for image in images] == [False, True, True]
    assert all(re.search(r' width="\d+" height="\d+" alt="[^"]+"', image) for image in images)


def test_the_page_without_photos_is_small() -> None:
    assert len(page.article_page(a_story_with_photos(4)).encode()) < LIMIT - 10_000


def test_the_content_policy_names_the_style_sheet_that_stands_in_the_page() -> None:
    for html in (page.article_page(a_story_with_photos()), page.print_page(a_story_with_photos())):
        (css,) = re.findall(r"<style>(.*?)</style>", html, re.S)
        digest = base64.b64encode(hashlib.sha256(css.encode()).digest()).decode()
        assert f"style-src &#39;sha256-{digest}&#39;" in html
        assert "default-src &#39;none&#39;" in html
        assert " style=" not in html.partition("</head>")[2]


def test_no_script_runs() -> None:
    html = page.article_page(a_story_with_photos())
    assert re.findall(r"<script[^>]*>", html) == ['<script type="application/ld+json">']
    assert "<script" not in page.print_page(a_story_with_photos())


def test_elements_of_the_body_know_their_lines() -> None:
    story = a_story_with_photos(
        2,
        article={
            "body": "Một.[^1]\n\n![](photo:2)\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n[^1]: chú"
        },
    )
    lines = page.body_lines(story)
    assert lines[:4] == (1, 3, 5, 0)
    elements = body_elements(page.article_page(story))
    assert [node.tag for node in elements] == ["p", "figure", "div", "figure", "section"]
    assert len(elements) == len(lines)


def test_a_photo_that_is_not_there_is_left_out() -> None:
    story = a_story_with_photos(1, article={"body": "Một.\n\n![](photo:7)\n\n![](photo:1)"})
    assert [part.kind for part in page.parts(story)] == ["p", "photo"]


def test_a_base_stands_before_every_path() -> None:
    html = page.article_page(a_story_with_photos(), base="news://bai/")
    body = html.partition("<body>")[2]
    assert not re.search(r'(?:src|srcset)="(?!news://bai/)', body)
    assert 'href="news://bai/print.html"' in body
    assert ", images/" not in body


def test_the_page_for_paper_has_the_line_of_the_old_portal() -> None:
    told = words(page.print_page(a_story_with_photos(1, article={"source": "TTXVN"})))
    assert "Hải Phòng, ngày 20 tháng 11 năm 2026 Quận Lê Chân trao quà Tết sớm Sáng 20/11" in told
    assert told.endswith(
        "Hoàng Tùng Nguồn tin: TTXVN Địa chỉ bài viết: "
        "https://thanhphohaiphong.gov.vn/quan-le-chan-trao-qua-tet-som.html"
    )


def test_the_fragment_is_the_body_alone_and_depends_on_no_style() -> None:
    html = page.fragment(a_story_with_photos(2))
    assert html == (
        "<p>Đoạn một.</p>\n"
        "<figure>\n"
        '<img src="images/quan-le-chan-trao-qua-tet-som-01-800.jpg" width="800" height="533"'
        ' alt="Văn bản thay thế 1">\n'
        "<figcaption>Chú thích của ảnh 1. <em>Ảnh: Hoàng Tùng</em></figcaption>\n"
        "</figure>\n"
        "<p>Đoạn hai.</p>\n"
        "<figure>\n"
        '<img src="images/quan-le-chan-trao-qua-tet-som-02-800.jpg" width="800" height="533"'
        ' alt="Văn bản thay thế 2">\n'
        "<figcaption>Chú thích của ảnh 2. <em>Ảnh: Hoàng Tùng</em></figcaption>\n"
        "</figure>\n"
    )


def test_a_credit_without_label_gets_one() -> None:
    story = a_story_with_photos(photos=(a_placement(1, credit="Hoàng Tùng"),))
    assert "Ảnh: Hoàng Tùng" in words(page.article_page(story))
    assert "<em>Ảnh: Hoàng Tùng</em>" in page.fragment(story)
    assert " Ảnh: Hoàng Tùng*\n" in article_markdown(story)


def test_a_body_parsed_before_gives_the_same_page() -> None:
    story = a_story_with_photos()
    body = parse(story.article.body)
    assert page.article_page(story, body) == page.article_page(story)


def test_the_preview_of_the_first_edition_is_the_page_that_leaves() -> None:
    story = a_story_with_photos()
    preview = Story(
        story.article, story.pictures, story.profile, story.slug, story.address, story.identity
    )
    assert preview.approval is None
    assert page.article_page(preview) == page.article_page(story)


def test_the_portals_name_and_addresses_come_from_the_profile() -> None:
    profile = a_profile(
        portal_name="Cổng quận X", portal_address="https://x.vn", fanpage_name="Trang X"
    )
    html = page.article_page(a_story_with_photos(profile=profile))
    assert "Fanpage Trang X" in html
    assert html.count("Cổng quận X") == 3
    assert re.findall(r'href="(https://x\.vn)"', html) == ["https://x.vn"] * 2


@pytest.mark.parametrize("seed", ["0", "77"])
def test_pages_do_not_depend_on_the_machine(seed: str) -> None:
    program = (
        "import hashlib\n"
        "from newsdesk.render import page, ninjs, metadata, plain, start_page, qr\n"
        "from tests.render.stories import a_story_with_photos, another_piece\n"
        "s = a_story_with_photos(3, others=(another_piece(),))\n"
        "all = [page.article_page(s), page.print_page(s), page.fragment(s),"
        " plain.article_markdown(s), start_page.start_page(s, [('data/a', 1, 'x')])]\n"
        "data = b''.join([t.encode() for t in all] + [ninjs.ninjs(s), metadata.json_ld_file(s),"
        " qr.svg(s.address), qr.png(s.address)])\n"
        "print(hashlib.sha256(data).hexdigest())\n"
    )

    def run(**changed: str) -> str:
        environment = os.environ | {"PYTHONPATH": "src:."} | changed
        done = subprocess.run(
            [sys.executable, "-c", program],
            env=environment,
            capture_output=True,
            text=True,
            check=True,
        )
        return done.stdout

    here = run(PYTHONHASHSEED="1", TZ="Asia/Ho_Chi_Minh", LC_ALL="C.UTF-8")
    assert len(here) == 65
    assert run(PYTHONHASHSEED=seed, TZ="America/New_York", LC_ALL="C") == here
