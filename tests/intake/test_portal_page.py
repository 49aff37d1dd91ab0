"""A copied page of the portal: the article, whole, and nothing of the furniture."""

from __future__ import annotations

import re
import shutil
import subprocess
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsdesk.intake import portal_page, reading
from newsdesk.intake.markdown_words import as_words
from newsdesk.intake.source_file import SourceFile
from newsdesk.news.draft import CaptionedFile, Draft
from newsdesk.text.dateline import TIME_ZONE
from newsdesk.text.legacy import decode_unmarked
from tests.intake.pages import CAPTIONS, CLOSING, FURNITURE, LEAD, LONG, PARAGRAPHS, TITLE, a_page
from tests.shared_data import shared

PHOTOS = tuple(CaptionedFile(f"anh-{n}.jpg", caption) for n, caption in enumerate(CAPTIONS, 1))


def read(text: str, photos: tuple[CaptionedFile, ...] = ()) -> Draft:
    assert portal_page.recognises(text)
    return portal_page.read(SourceFile(Path("bai.txt"), text, photos))


def codes(draft: Draft) -> list[str]:
    return [doubt.code for doubt in draft.doubts]


def test_every_part_finds_its_place() -> None:
    draft = read(a_page(), PHOTOS)
    assert draft.title == TITLE
    assert draft.lead == LEAD
    assert draft.body.split("\n\n") == [
        LONG,
        "![](photo:1)",
        LONG,
        "![](photo:2)",
        LONG,
        CLOSING,
    ]
    assert draft.byline == "Vũ Hải Yến"
    assert draft.source == ""
    assert draft.published == datetime(2026, 11, 20, 7, 45, tzinfo=TIME_ZONE)
    assert [(photo.number, photo.path, photo.caption) for photo in draft.photos] == [
        (1, "anh-1.jpg", CAPTIONS[0]),
        (2, "anh-2.jpg", CAPTIONS[1]),
    ]
    assert draft.doubts == ()


def test_without_photos_captions_are_proposed_and_stay() -> None:
    draft = read(a_page())
    assert draft.body.split("\n\n") == list(PARAGRAPHS[1:])
    assert codes(draft) == ["intake.likely_caption"] * 2
    assert [doubt.where for doubt in draft.doubts] == ["body:3", "body:7"]
    assert dict(draft.doubts[0].values)["text"] == CAPTIONS[0]


def test_a_weekday_that_does_not_fit_is_told_and_the_date_kept() -> None:
    draft = read(a_page(date="Print Thứ Bảy, 20/11/2026 07:45 Gốc"), PHOTOS)
    assert draft.published == datetime(2026, 11, 20, 7, 45, tzinfo=TIME_ZONE)
    assert codes(draft) == ["intake.weekday"]
    assert draft.doubts[0].where == "published"
    assert dict(draft.doubts[0].values) == {
        "said": "Thứ Bảy",
        "date": "20/11/2026",
        "weekday": "Thứ Sáu",
    }


def test_no_date_line_is_a_doubt() -> None:
    draft = read(a_page(date=""), PHOTOS)
    assert draft.published is None
    assert codes(draft) == ["intake.date_missing"]
    assert draft.lead == LEAD


@pytest.mark.parametrize(
    "head",
    [
        "Print\nThứ Sáu, 20/11/2026 07:45\nA-\nGốc\nA+",
        "Print | Thứ Sáu, 20/11/2026 07:45 | A- Gốc A+",
        "In bài viết\n\nCập nhật lúc 07:45, 20/11/2026\nChia sẻ",
        "\n".join(
            (f"Trang chủ / Xây dựng Đảng / {TITLE}", TITLE, "Thứ Sáu, 20/11/2026 07:45", TITLE)
        ),
    ],
)
def test_heads_of_other_copies(head: str) -> None:
    draft = read(a_page(date=head), PHOTOS)
    assert draft.title == TITLE
    assert draft.lead == LEAD
    assert draft.published == datetime(2026, 11, 20, 7, 45, tzinfo=TIME_ZONE)
    assert draft.doubts == ()
    assert draft.section == ("Xây dựng Đảng" if "Trang chủ" in head else "")


def test_the_title_over_the_date_line_serves_where_no_qr_line_is() -> None:
    furniture = tuple(line for line in FURNITURE if TITLE not in line)
    draft = read(a_page(date=f"{TITLE}\nThứ Sáu, 20/11/2026 07:45", furniture=furniture))
    assert draft.title == TITLE


def test_no_title_anywhere_is_a_doubt() -> None:
    furniture = tuple(line for line in FURNITURE if TITLE not in line)
    draft = read(a_page(furniture=furniture), PHOTOS)
    assert draft.title == ""
    assert codes(draft) == ["intake.title_missing"]


def test_source_tags_and_counters_under_the_text() -> None:
    furniture = (
        "Lượt xem: 1.203",
        "Từ khóa: môi trường, An Biên, Môi trường",
        *FURNITURE[:2],
        "Báo Hải Phòng",
        *FURNITURE[2:],
    )
    draft = read(a_page(furniture=furniture), PHOTOS)
    assert draft.source == "Báo Hải Phòng"
    assert draft.tags == ("Môi trường", "An Biên")
    assert draft.body.endswith(CLOSING)
    assert draft.doubts == ()


def test_teasers_of_other_news_are_left_out_and_told() -> None:
    teasers = ("Hội nghị Thành ủy lần thứ…", "Khai mạc lễ hội Hoa Phượng Đỏ")
    draft = read(a_page(furniture=(*FURNITURE, *teasers)), PHOTOS)
    assert codes(draft) == ["intake.left_out"]
    assert dict(draft.doubts[0].values)["text"] == " | ".join(teasers)
    assert draft.body.endswith(CLOSING)


@pytest.mark.parametrize(
    "paragraph",
    [
        "Tin khác cho biết, kênh An Biên dài 6 km.",
        "Nguồn tin của phường nói sẽ làm tiếp vào quý I/2027.",
        "Ông Hòa in tờ rơi. Print là tiếng Anh.",
        "QR Code Fanpage được dán ở nhà văn hóa.",
        "Tin khác",
        "Tiện ích thông tin",
    ],
)
def test_words_of_the_furniture_in_the_text_stay(paragraph: str) -> None:
    draft = read(a_page(paragraphs=(LEAD, LONG, paragraph, LONG, CLOSING)))
    assert draft.body.split("\n\n") == [LONG, paragraph, LONG, CLOSING]


def test_lines_without_blank_lines_between_are_paragraphs_too() -> None:
    draft = read(a_page().replace("\n\n", "\n"), PHOTOS)
    assert draft.lead == LEAD
    assert len(draft.body.split("\n\n")) == 6
    assert draft.byline == "Vũ Hải Yến"


def test_byline_of_no_known_surname_is_taken_with_a_doubt() -> None:
    draft = read(a_page(byline="Minh Anh"), PHOTOS)
    assert draft.byline == "Minh Anh"
    assert codes(draft) == ["intake.byline_guess"]


def test_no_byline_and_no_source_is_a_doubt() -> None:
    draft = read(a_page(byline=""), PHOTOS)
    assert draft.byline == ""
    assert codes(draft) == ["intake.byline_missing"]
    assert draft.body.endswith(CLOSING)


def test_plain_texts_are_not_taken_for_pages() -> None:
    assert not portal_page.recognises("Tít bài\n\nĐoạn một nói về tin khác.\n\nHoàng Tùng")
    assert not portal_page.recognises("Tin khác\n\nĐoạn một.")
    assert not portal_page.recognises("")


TRAPS = """
Tin khác Print Gốc QR Code CODE: Nguồn tin Tiện ích thông In bài phường kênh 3/12/2021 17:58 của
Thứ Sáu, 20/11/2026 Ảnh: * _chữ_ - 1. [x](y) <b> # > \\. và Hoàng Tùng (Theo Fanpage) A- | & &amp;
"""
WORDS = st.sampled_from(re.findall(r"\S+", TRAPS))
BODIES = st.lists(
    st.lists(WORDS, min_size=1, max_size=14).map(
        lambda words: " ".join(["Phường", *words, "xong."])
    ),
    min_size=1,
    max_size=6,
)


@given(BODIES, st.sampled_from(["\n", "\n\n"]), st.sampled_from([(), PHOTOS]))
@settings(max_examples=150, deadline=None)
def test_no_word_of_a_paragraph_is_ever_lost(
    bodies: list[str], parting: str, photos: tuple[CaptionedFile, ...]
) -> None:
    text = a_page(paragraphs=(LEAD, LONG, *bodies, CLOSING))
    draft = read(text.replace("\n\n", parting), photos)
    assert [as_words(block) for block in draft.body.split("\n\n")] == [LONG, *bodies, CLOSING]
    assert draft.lead == LEAD
    assert draft.title == TITLE
    assert draft.byline == "Vũ Hải Yến"


@given(st.text("aà .\n\tTin khácQR CODE:|Print1/2026", max_size=200))
@settings(max_examples=100, deadline=None)
def test_no_text_breaks_the_reader(text: str) -> None:
    portal_page.recognises(text)
    draft = portal_page.read(SourceFile(Path("x.txt"), text, PHOTOS))
    assert len(draft.photos) <= len(PHOTOS)


def _inner_caption(path: Path) -> str:
    """Read a caption with exiftool, an independent reader."""
    for tag in ("-XMP-dc:Description", "-IPTC:Caption-Abstract", "-EXIF:ImageDescription"):
        for charset in ("UTF8", "Latin1"):
            command = [
                "exiftool",
                "-b",
                tag,
                "-charset",
                f"iptc={charset}",
                "-charset",
                charset,
                path,
            ]
            raw = subprocess.run(command, capture_output=True, check=False).stdout.strip()
            text = decode_unmarked(raw)[0]
            if "Lê Chân" in text or "cuộc làm việc" in text:
                return text
    return ""


def test_the_seed_of_the_portal() -> None:
    page, photos = shared("seed-article.txt"), shared("photos")
    if shutil.which("exiftool") is None:
        pytest.skip("needs exiftool to read the captions inside the photos")
    files = sorted(photos.glob("*.jpg"))
    captions = [CaptionedFile(str(path), _inner_caption(path)) for path in files]
    assert all(each.caption for each in captions)
    (draft,), refused = reading.read([page], captions[::-1])
    assert refused == ()
    assert draft.title.startswith("Đoàn kiểm tra của Ban Chỉ đạo Trung ương làm việc")
    assert len(draft.title.split()) == 32
    assert draft.published == datetime(2021, 12, 3, 17, 58, tzinfo=TIME_ZONE)
    assert draft.lead.startswith("Sáng 3/12, Đoàn kiểm tra")
    assert [photo.path for photo in draft.photos] == [str(path) for path in files]
    blocks = draft.body.split("\n\n")
    assert [n for n, block in enumerate(blocks) if block.startswith("![](photo:")] == [1, 4, 6, 9]
    assert len(blocks) == 12
    assert draft.byline == "Hoàng Tùng"
    assert draft.source == ""
    assert draft.doubts == ()
    original = page.read_text(encoding="utf-8").replace("\n", " ")
    body_words = " ".join([draft.lead, *(b for b in blocks if not b.startswith("!"))]).split()
    assert body_words
    assert all(word in original for word in body_words)
    assert "Tin khác" not in draft.body
