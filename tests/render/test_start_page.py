"""The start page: what the webmaster copies, uploads and checks."""

from __future__ import annotations

import re
from dataclasses import replace
from html import unescape

from tests.render.stories import a_story_with_photos

from newsdesk.render.start_page import start_page

FILES = [("data/b.html", 20, "b" * 64), ("data/a.html", 10, "a" * 64)]


def copies(html: str) -> list[str]:
    """Return every text that is offered to copy."""
    return [unescape(text) for text in re.findall(r'<span class="copy">(.*?)</span>', html, re.S)]


def test_everything_a_webmaster_types_can_be_copied() -> None:
    offered = copies(start_page(a_story_with_photos(2, article={"source": "TTXVN"}), FILES))
    assert offered[:4] == [
        "quan-le-chan-trao-qua-tet-som-01-1600.jpg",
        "Chú thích của ảnh 1.",
        "Văn bản thay thế 1",
        "Ảnh: Hoàng Tùng",
    ]
    for text in (
        "Quận Lê Chân trao quà Tết sớm",
        "quan-le-chan-trao-qua-tet-som",
        "https://thanhphohaiphong.gov.vn/quan-le-chan-trao-qua-tet-som.html",
        "Sáng 20/11, quận trao 120 suất quà cho các hộ khó khăn.",
        "Tin tức - Sự kiện",
        "Tết, an sinh xã hội",
        "Thứ Sáu, 20/11/2026 17:58",
        "Hoàng Tùng",
        "TTXVN",
    ):
        assert text in offered


def test_files_are_listed_with_their_sums_in_order_of_their_paths() -> None:
    html = start_page(a_story_with_photos(), FILES)
    rows = re.findall(r'<th scope="row">(.*?)</th>.*?>(\d+)<.*?>(\w{64})<', html)
    assert rows == [("data/a.html", "10", "a" * 64), ("data/b.html", "20", "b" * 64)]


def test_photos_are_numbered_and_shown_small() -> None:
    html = start_page(a_story_with_photos(3), FILES)
    assert "Tải 3 ảnh lên cổng" in html
    assert re.findall(r'<img src="([^"]+)"', html) == [
        f"data/images/quan-le-chan-trao-qua-tet-som-0{n}-320.jpg" for n in (1, 2, 3)
    ]


def test_a_piece_without_photos_does_not_speak_of_them() -> None:
    html = start_page(a_story_with_photos(0), FILES)
    assert "ảnh lên cổng" not in html
    assert "Thay từng ảnh" not in html


def test_the_page_says_who_approved_and_which_edition_it_replaces() -> None:
    story = a_story_with_photos()
    assert story.approval
    first = start_page(story, FILES)
    assert "Bản 1, Trần Thư ký duyệt lúc Thứ Sáu, 20/11/2026 12:00." in first
    assert "thay cho bản" not in first
    second = start_page(replace(story, approval=replace(story.approval, edition=2)), FILES)
    assert "Bản này thay cho bản 1" in second


def test_an_unapproved_piece_is_marked() -> None:
    assert "chưa được duyệt" in start_page(replace(a_story_with_photos(), approval=None), FILES)


def test_no_script_and_how_to_verify() -> None:
    html = start_page(a_story_with_photos(), FILES)
    assert "<script" not in html
    assert "newsdesk verify" in html
    assert "sha256sum -c manifest-sha256.txt" in html
    assert "certutil -hashfile" in html
