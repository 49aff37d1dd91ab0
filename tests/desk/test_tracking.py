"""The way of an article."""

from __future__ import annotations

import pytest

from newsdesk.desk import drafting, moving, publishing, tracking
from newsdesk.desk.desk import Desk
from newsdesk.errors import EditorMistake
from newsdesk.news.article import Edits
from newsdesk.news.revision import Skip
from newsdesk.news.status import Status


def test_moves_and_approval_are_told_with_the_predicted_address(desk: Desk) -> None:
    article = drafting.new_article(desk, "Quận Lê Chân trao quà").article.id
    drafting.edit(desk, article, Edits(lead="Sa-pô.", body="Thân."))
    moving.move(desk, article, Status.REVIEW, "xin duyệt")
    publishing.approve(desk, article, "Trần Thư ký", [Skip("*", "thử")])
    way = tracking.track(desk, article)
    assert [(one.after, one.reason) for one in way.moves] == [
        (Status.REVIEW, "xin duyệt"),
        (Status.APPROVED, ""),
    ]
    assert way.approval is not None
    assert way.approval.by == "Trần Thư ký"
    assert way.approval.at == way.moves[-1].at
    assert way.address == desk.profile.address_of("quan-le-chan-trao-qua")
    assert way.exports == ()


def test_an_unknown_article_is_told(desk: Desk) -> None:
    with pytest.raises(EditorMistake, match=r"article\.unknown"):
        tracking.track(desk, "00000000-0000-4000-8000-0000000000ff")
