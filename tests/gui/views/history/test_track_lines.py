"""The way of an article in words."""

from __future__ import annotations

from datetime import timedelta

from tests.builders import NOON

from newsdesk.desk.tracking import Track
from newsdesk.gui.views.history.track_lines import state_words, track_lines
from newsdesk.language.words import Words
from newsdesk.news.revision import Approval
from newsdesk.news.status import Moved, Status


def _moved(minutes: int, before: Status, after: Status, reason: str = "") -> Moved:
    return Moved("a", NOON + timedelta(minutes=minutes), "Lan", before, after, reason)


def test_an_approval_is_told_by_its_approver() -> None:
    approved = _moved(5, Status.REVIEW, Status.APPROVED)
    moves = (_moved(0, Status.DRAFT, Status.REVIEW, "xin duyệt"), approved)
    way = Track(moves, (), Approval("a", 1, 3, approved.at, "Trần Thư ký"), "https://a.vn")
    words = Words("vi")
    assert state_words(words, Status.APPROVED, way) == "Đã duyệt · Trần Thư ký, 20/11 12:05"
    assert state_words(words, Status.REVIEW, way) == "Chờ duyệt · Lan, 20/11 12:00"
    assert state_words(words, Status.DRAFT, way) == "Bản nháp"
    assert track_lines(words, way) == (
        "20/11 12:05  Đã duyệt · Trần Thư ký",
        "20/11 12:00  Chờ duyệt · Lan: “xin duyệt”",
    )


def test_a_long_way_is_cut_at_its_older_end() -> None:
    moves = tuple(_moved(number, Status.DRAFT, Status.PHOTOS) for number in range(11))
    lines = track_lines(Words("vi"), Track(moves, (), None, ""))
    assert len(lines) == 9
    assert lines[0].startswith("20/11 12:10")
    assert lines[-1] == "và 3 bước trước đó"
