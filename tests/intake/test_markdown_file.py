"""Markdown files: front matter, headings, pictures beside the file."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from newsdesk.intake import markdown_file
from newsdesk.intake.source_file import SourceFile
from newsdesk.news.draft import CaptionedFile, Draft
from newsdesk.text.dateline import TIME_ZONE
from tests.intake.pages import CAPTIONS, CLOSING, LEAD, LONG, TITLE

FRONT = f"""---
title: "{TITLE}"
ngày đăng: 2026-11-20T07:45
chuyên mục: Kinh tế
tags:
  - kênh
  - 'cây xanh'
tác giả: Vũ Hải Yến
layout: post
---
"""


def read(text: str, folder: Path = Path(), photos: tuple[CaptionedFile, ...] = ()) -> Draft:
    return markdown_file.read(SourceFile(folder / "bai.md", text, photos))


def codes(draft: Draft) -> list[str]:
    return [doubt.code for doubt in draft.doubts]


def test_front_matter() -> None:
    draft = read(f"{FRONT}\n{LEAD}\n\n## Kết quả\n\n{LONG}\n\n- một\n- hai\n")
    assert (draft.title, draft.lead, draft.section) == (TITLE, LEAD, "Kinh tế")
    assert draft.tags == ("kênh", "cây xanh")
    assert draft.byline == "Vũ Hải Yến"
    assert draft.published == datetime(2026, 11, 20, 7, 45, tzinfo=TIME_ZONE)
    assert draft.body == f"## Kết quả\n\n{LONG}\n\n- một\n- hai"
    assert codes(draft) == ["intake.unknown_entry"]
    assert dict(draft.doubts[0].values) == {"key": "layout", "value": "post"}


def test_without_front_matter() -> None:
    draft = read(f"# {TITLE}\n\n20/11/2026 07:45\n\n**{LEAD}**\n\n{LONG}\n\n*Vũ Hải Yến*\n")
    assert (draft.title, draft.lead, draft.byline) == (TITLE, LEAD, "Vũ Hải Yến")
    assert draft.published == datetime(2026, 11, 20, 7, 45, tzinfo=TIME_ZONE)
    assert draft.body == LONG
    assert draft.doubts == ()


def test_underlined_title_and_text_right_below() -> None:
    draft = read(f"{TITLE}\n=====\n{LEAD}\n\n{LONG}")
    assert (draft.title, draft.lead, draft.body) == (TITLE, LEAD, LONG)


def test_two_titles_are_told() -> None:
    draft = read(f"---\ntitle: {TITLE}\n---\n# Tít khác hẳn\n\n{LEAD}\n\n{LONG}")
    assert draft.title == TITLE
    assert "intake.title_differs" in codes(draft)


def test_a_date_nobody_can_read_is_told() -> None:
    draft = read(f"---\ndate: hôm qua\n---\n{LEAD}\n\n{LONG}")
    assert draft.published is None
    assert codes(draft)[:1] == ["intake.date_unread"]


def test_a_rule_at_the_top_is_no_front_matter() -> None:
    draft = read(f"---\n\n{LEAD}\n\n{LONG}\n")
    assert draft.body == f"---\n\n{LONG}"


def test_pictures_beside_the_file_become_photos(tmp_path: Path) -> None:
    for name in ("a.jpg", "ảnh 2.jpg", "hinh/c (1).png"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(b"x")
    draft = read(
        f"# {TITLE}\n\n{LEAD}\n\n![{CAPTIONS[0]}](a.jpg)\n\n"
        f"{LONG}\n![](%E1%BA%A3nh%202.jpg)\n{CLOSING}\n\n"
        f'Xem ![{CAPTIONS[1]}](<hinh/c (1).png> "t") ở đây.\n',
        tmp_path,
    )
    assert draft.body.split("\n\n") == [
        "![](photo:1)",
        LONG,
        "![](photo:2)",
        CLOSING,
        "Xem  ở đây.",
        "![](photo:3)",
    ]
    assert [(photo.number, Path(photo.path).name, photo.caption) for photo in draft.photos] == [
        (1, "a.jpg", CAPTIONS[0]),
        (2, "ảnh 2.jpg", ""),
        (3, "c (1).png", CAPTIONS[1]),
    ]


@pytest.mark.parametrize(
    ("address", "code"),
    [
        ("khong-co.jpg", "intake.photo_missing"),
        ("photo:7", "intake.photo_missing"),
        ("https://example.vn/a.jpg", "intake.photo_remote"),
        ("../ngoai.jpg", "intake.photo_outside"),
        ("/etc/hosts", "intake.photo_outside"),
    ],
)
def test_other_pictures_stay_in_the_text_with_a_doubt(
    tmp_path: Path, address: str, code: str
) -> None:
    (tmp_path / "ngoai.jpg").write_bytes(b"x")
    folder = tmp_path / "bai"
    folder.mkdir()
    draft = read(f"# {TITLE}\n\n{LEAD}\n\n![chú thích]({address})\n\n{LONG}", folder)
    assert draft.photos == ()
    assert draft.body == f"![chú thích]({address})\n\n{LONG}"
    assert code in codes(draft)


def test_new_photos_never_take_a_number_that_the_text_names(tmp_path: Path) -> None:
    (tmp_path / "a.jpg").write_bytes(b"x")
    draft = read(f"# {TITLE}\n\n{LEAD}\n\n![](photo:2)\n\n![](a.jpg)\n", tmp_path)
    assert [photo.number for photo in draft.photos] == [3]
    assert draft.body == "![](photo:2)\n\n![](photo:3)"


def test_captions_of_photos_at_hand_are_found_in_markdown_too(tmp_path: Path) -> None:
    (tmp_path / "a.jpg").write_bytes(b"x")
    at_hand = (
        CaptionedFile(str(tmp_path / "a.jpg"), CAPTIONS[1]),
        CaptionedFile(str(tmp_path / "b.jpg"), CAPTIONS[0]),
    )
    draft = read(
        f"# {TITLE}\n\n{LEAD}\n\n![](a.jpg)\n\n{CAPTIONS[0]}\n\n{LONG}", tmp_path, at_hand
    )
    assert [Path(photo.path).name for photo in draft.photos] == ["a.jpg", "b.jpg"]
    assert draft.body == f"![](photo:1)\n\n![](photo:2)\n\n{LONG}"


def test_code_lists_and_quotes_are_kept_as_they_are() -> None:
    kept = "> trích\n> hai\n\n1. một\n2. hai\n\n```\n![x](a.jpg)\n\n# không phải tít\n```"
    draft = read(f"# {TITLE}\n\n{LEAD}\n\n{kept}")
    assert draft.body == kept
