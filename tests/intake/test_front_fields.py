"""Fields that only front matter has: what our own article.md says is read back without doubts."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from newsdesk.intake import markdown_file
from newsdesk.intake.source_file import SourceFile
from tests.builders import HANOI

TEXT = """---
kicker: Nhịp sống cảng
kind: interview
title: Một ngày ở cảng
lead: Sáng 20/11, cảng nhộn nhịp.
byline: Hoàng Tùng
source: Báo Hải Phòng
source_author: Minh Anh
source_address: https://example.org/bai
source_published: 2021-12-03T17:58:00+07:00
place: Đồ Sơn
ai: edited
ai_note: Dịch bằng máy
---

Đoạn một.

Đoạn hai.
"""


def test_every_field_of_our_own_file_is_read() -> None:
    draft = markdown_file.read(SourceFile(Path("article.md"), TEXT))
    assert (draft.kicker, draft.place, draft.kind) == ("Nhịp sống cảng", "Đồ Sơn", "interview")
    assert (draft.ai_use, draft.ai_note) == ("edited", "Dịch bằng máy")
    assert (draft.source_author, draft.source_address) == ("Minh Anh", "https://example.org/bai")
    assert draft.source_published == datetime(2021, 12, 3, 17, 58, tzinfo=HANOI)
    assert not [one for one in draft.doubts if one.code == "intake.unknown_entry"]


def test_a_kind_that_there_is_not_is_a_doubt() -> None:
    draft = markdown_file.read(SourceFile(Path("a.md"), "---\nkind: thơ\n---\n\nChữ.\n"))
    assert draft.kind == ""
    assert "intake.unknown_entry" in {one.code for one in draft.doubts}
