"""Findings passed over with a reason."""

from __future__ import annotations

import pytest
from tests.builders import NOON

from newsdesk.desk import drafting, publishing, skipping
from newsdesk.desk.desk import Desk
from newsdesk.errors import ChecksFailed, EditorMistake
from newsdesk.news.article import Edits
from newsdesk.news.byline import Byline
from newsdesk.news.revision import Skip
from newsdesk.news.status import Status


@pytest.fixture
def article(desk: Desk) -> str:
    """Return an article that lacks nothing but its section."""
    made = drafting.new_article(desk, "Quận Lê Chân trao quà Tết sớm").article
    edits = Edits(
        lead="Sáng 20/11, quận trao 120 suất quà.",
        body="Đoạn thứ nhất.",
        bylines=(Byline("Hoàng Tùng"),),
        published=NOON,
    )
    drafting.edit(desk, made.id, edits)
    return made.id


def _open(desk: Desk, article: str) -> set[str]:
    return {found.code for found in skipping.checked(desk, article).open}


def test_what_is_passed_over_stands_apart_until_it_is_taken_up_again(
    desk: Desk, article: str
) -> None:
    assert "section.missing" in _open(desk, article)
    written = skipping.skip(desk, article, "section.missing|section", " cổng chọn ")
    assert written.changes.articles == {article}
    looked_at = skipping.checked(desk, article)
    assert "section.missing" not in {found.code for found in looked_at.open}
    ((found, note),) = looked_at.passed
    assert (found.code, note.reason, note.code) == ("section.missing", "cổng chọn", found.code)
    skipping.skip(desk, article, "section.missing|section", "lý do khác")
    assert [one.reason for one in skipping.skips(desk, article)] == ["lý do khác"]
    skipping.unskip(desk, article, "section.missing|section")
    assert "section.missing" in _open(desk, article)


def test_details_are_checked_as_a_save_will_have_them(desk: Desk, article: str) -> None:
    section = desk.profile.sections[0]
    typed = Edits(section=f" {section} ", bylines=(Byline(" "),), tags=(" Tết ",))
    codes = {found.code for found in skipping.checked(desk, article, typed).open}
    assert not codes & {"section.missing", "section.unlisted", "tags.none"}
    assert "byline_or_source.missing" in codes


def test_it_blocks_no_approval_and_its_reason_is_kept_there(desk: Desk, article: str) -> None:
    with pytest.raises(ChecksFailed, match=r"approval\.blocked"):
        publishing.approve(desk, article, "Trần Thư ký", [Skip("fanpage.unconfirmed", "thử")])
    skipping.skip(desk, article, "section.missing|section", "cổng chọn")
    written = publishing.approve(desk, article, "Trần Thư ký")
    assert written.article.status is Status.APPROVED
    with desk.store.reading() as work:
        approval = work.approvals.latest(article)
    assert approval is not None
    assert Skip("section.missing", "cổng chọn") in approval.skips


def test_a_note_is_about_its_words_and_does_not_cover_others(desk: Desk, article: str) -> None:
    drafting.edit(desk, article, Edits(body="Hội nghị nguời ta bàn."))
    keys = [found.key for found in skipping.checked(desk, article).open]
    (wrong,) = [key for key in keys if "nguời" in key]
    skipping.skip(desk, article, wrong, "tên riêng")
    drafting.edit(desk, article, Edits(body="Thêm chữ. Hội nghị nguời ta bàn chuơng trình."))
    open_keys = [found.key for found in skipping.checked(desk, article).open]
    assert wrong not in open_keys
    assert any("chuơng" in key for key in open_keys)


def test_what_cannot_be_skipped_is_said(desk: Desk, article: str) -> None:
    with pytest.raises(EditorMistake, match=r"approval\.no_reason"):
        skipping.skip(desk, article, "section.missing|section", "  ")
    with pytest.raises(EditorMistake, match=r"skip\.unknown"):
        skipping.skip(desk, article, "lead.missing|lead", "thử")
    drafting.edit(desk, article, Edits(title=""))
    with pytest.raises(EditorMistake, match=r"skip\.never"):
        skipping.skip(desk, article, "title.missing|title", "thử")
