"""Plain texts as reporters type them."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from newsdesk.intake import plain_text
from newsdesk.intake.source_file import SourceFile
from newsdesk.news.draft import Draft
from newsdesk.text.dateline import TIME_ZONE
from tests.intake.pages import CLOSING, LEAD, LONG, TITLE


def read(text: str) -> Draft:
    return plain_text.read(SourceFile(Path("bai.txt"), text))


def codes(draft: Draft) -> list[str]:
    return [doubt.code for doubt in draft.doubts]


def test_title_lead_paragraphs_name() -> None:
    draft = read(f"{TITLE}\n\n{LEAD}\n\n{LONG}\n\n{CLOSING}\n\nVũ Hải Yến\n")
    assert (draft.title, draft.lead, draft.byline) == (TITLE, LEAD, "Vũ Hải Yến")
    assert draft.body == f"{LONG}\n\n{CLOSING}"
    assert codes(draft) == ["intake.date_missing"]


def test_labelled_lines() -> None:
    draft = read(
        f"Tiêu đề: {TITLE}\nChuyên mục: Kinh tế\nTừ khóa: kênh; cây xanh\n"
        "Ngày đăng: 20/11/2026 07:45\n"
        f"Sapo: {LEAD}\n\n{LONG}\n\n{CLOSING}\n\nTác giả: Vũ Hải Yến\nNguồn: Báo Hải Phòng"
    )
    assert (draft.title, draft.lead, draft.section) == (TITLE, LEAD, "Kinh tế")
    assert draft.tags == ("kênh", "cây xanh")
    assert (draft.byline, draft.source) == ("Vũ Hải Yến", "Báo Hải Phòng")
    assert draft.published == datetime(2026, 11, 20, 7, 45, tzinfo=TIME_ZONE)
    assert draft.body == f"{LONG}\n\n{CLOSING}"
    assert draft.doubts == ()


def test_a_date_line_under_the_title_or_at_the_end() -> None:
    for text in (
        f"{TITLE}\n\nThứ Sáu, 20/11/2026 07:45\n\n{LEAD}\n\n{LONG}\n\nVũ Hải Yến",
        f"{TITLE}\n\n{LEAD}\n\n{LONG}\n\nVũ Hải Yến\n\n20/11/2026 07:45",
    ):
        draft = read(text)
        assert draft.published == datetime(2026, 11, 20, 7, 45, tzinfo=TIME_ZONE)
        assert (draft.lead, draft.body, draft.byline) == (LEAD, LONG, "Vũ Hải Yến")


def test_a_date_without_hour_is_a_doubt() -> None:
    draft = read(f"{TITLE}\n\n20/11/2026\n\n{LEAD}\n\n{LONG}\n\nVũ Hải Yến")
    assert draft.published == datetime(2026, 11, 20, tzinfo=TIME_ZONE)
    assert codes(draft) == ["intake.time_missing"]


def test_a_text_that_begins_with_a_sentence_has_no_title() -> None:
    draft = read(f"{LEAD}\n\n{LONG}\n\nVũ Hải Yến")
    assert draft.title == ""
    assert draft.lead == LEAD
    assert "intake.title_missing" in codes(draft)


def test_a_single_paragraph_is_the_lead_and_its_body_is_missed() -> None:
    draft = read(LEAD)
    assert draft.lead == LEAD
    assert draft.body == ""
    assert "intake.body_missing" in codes(draft)


def test_lines_that_a_mail_program_broke_are_joined() -> None:
    broken = (
        "Qua ba năm thực hiện, phường đã vận động các tổ dân phố nạo vét\n"
        "4,2 km kênh, thu gom 36 tấn rác và lập 12 tổ tự quản ở hai bên\n"
        "bờ kênh."
    )
    draft = read(f"{TITLE}\n\n{LEAD}\n\n{broken}\n\n{CLOSING}")
    assert draft.body == broken.replace("\n", " ") + "\n\n" + CLOSING


def test_dashes_and_numbers_stay_what_they_were() -> None:
    draft = read(f"{TITLE}\n\n{LEAD}\n\n- Thưa ông, vì sao?\n\n1. Mở đầu *\n\n{CLOSING}")
    assert draft.body == f"\\- Thưa ông, vì sao?\n\n1\\. Mở đầu \\*\n\n{CLOSING}"


def test_a_paragraph_that_only_begins_like_a_label_stays() -> None:
    told = "Nguồn: nước sạch lấy từ sông Đa Độ, qua ba bể lọc, rồi mới về từng hộ dân của phường"
    draft = read(f"{TITLE}\n\n{LEAD}\n\n{LONG}\n\n{told}")
    assert draft.body == f"{LONG}\n\n{told}"
    assert draft.source == ""
