"""Moving: as the table allows, told by whom, and out of the trash again."""

from __future__ import annotations

import pytest

from newsdesk.desk import drafting, finding, moving, searching
from newsdesk.desk.desk import Desk
from newsdesk.errors import EditorMistake
from newsdesk.news.article import Edits
from newsdesk.news.listing import Filter
from newsdesk.news.status import Status


def test_a_piece_goes_to_the_photo_desk_and_on_to_review(desk: Desk) -> None:
    article = drafting.new_article(desk, "Tít").article
    moving.move(desk, article.id, Status.PHOTOS, "  cần  hai ảnh ")
    sent = moving.move(desk, article.id, Status.REVIEW).article
    assert sent.status is Status.REVIEW
    told = [(one.who, one.before, one.after, one.reason) for one in moving.moves(desk, article.id)]
    assert told == [
        ("Phạm Biên tập", Status.DRAFT, Status.PHOTOS, "cần hai ảnh"),
        ("Phạm Biên tập", Status.PHOTOS, Status.REVIEW, ""),
    ]


def test_an_edit_leaves_a_piece_where_it_was_sent(desk: Desk) -> None:
    article = drafting.new_article(desk, "Tít").article
    moving.move(desk, article.id, Status.PHOTOS)
    assert drafting.edit(desk, article.id, Edits(lead="Sa-pô")).article.status is Status.PHOTOS


@pytest.mark.parametrize(
    ("to", "code"),
    [
        (Status.APPROVED, "move.by_act"),
        (Status.EXPORTED, "move.not_allowed"),
        (Status.WITHDRAWN, "move.not_allowed"),
    ],
)
def test_what_the_table_does_not_allow_is_refused(desk: Desk, to: Status, code: str) -> None:
    article = drafting.new_article(desk, "Tít").article
    with pytest.raises(EditorMistake) as caught:
        moving.move(desk, article.id, to)
    assert caught.value.code == code
    assert drafting.open_article(desk, article.id).status is Status.DRAFT


def test_the_trash_gives_a_piece_back_as_it_was(desk: Desk) -> None:
    article = drafting.new_article(desk, "Cầu Hoàng Gia").article
    moving.move(desk, article.id, Status.REVIEW)
    moving.trash(desk, article.id)
    assert finding.first(desk) == ()
    assert searching.ask(desk, "hoang gia").found == ()
    assert [one.id for one in finding.first(desk, Filter(Status.TRASHED))] == [article.id]
    found = searching.ask(desk, "hoang gia trạng-thái:rác").found
    assert [one.line.id for one in found] == [article.id]
    assert moving.take_back(desk, article.id).article.status is Status.REVIEW
    assert [one.id for one in finding.first(desk)] == [article.id]
    assert moving.take_back(desk, article.id).changes.articles == frozenset()
