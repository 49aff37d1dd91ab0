"""Moving: as the table allows, told by whom, and out of the trash again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from newsdesk.desk import drafting, finding, moving, searching
from newsdesk.desk.changes import Written
from newsdesk.desk.desk import Desk
from newsdesk.errors import EditorMistake
from newsdesk.news.article import Edits
from newsdesk.news.listing import Filter
from newsdesk.news.revision import Why
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


def on_the_portal(desk: Desk, status: Status) -> str:
    """Return a piece whose address is known, in a state."""
    article = drafting.new_article(desk, "Bài đã lên cổng").article
    with desk.store.writing() as work:
        stands = replace(article, address="https://portal.example/bai.html", status=status)
        work.articles.save(stands, at=desk.clock(), who=desk.who, why=Why.SAVED)
        work.commit()
    return article.id


@pytest.mark.parametrize("status", [Status.DRAFT, Status.REVIEW, Status.PUBLISHED])
def test_a_piece_on_the_portal_comes_down_before_it_is_thrown_away(
    desk: Desk, status: Status
) -> None:
    article = on_the_portal(desk, status)
    with pytest.raises(EditorMistake, match=r"move\.not_allowed"):
        moving.trash(desk, article)
    down = moving.move(desk, article, Status.WITHDRAWN, "sai tên").article
    assert down.address
    assert moving.trash(desk, article).article.status is Status.TRASHED


def test_a_refusal_names_where_one_may_go(desk: Desk) -> None:
    article = drafting.new_article(desk, "Tít").article
    with pytest.raises(EditorMistake) as caught:
        moving.move(desk, article.id, Status.WITHDRAWN)
    assert caught.value.values["state"] == "draft"
    assert caught.value.values["states"] == ("photos", "review", "approved", "trashed")
    moving.trash(desk, article.id)
    with pytest.raises(EditorMistake, match=r"move\.in_trash"):
        moving.move(desk, article.id, Status.REVIEW)


def test_work_on_a_withdrawn_piece_begins_anew(desk: Desk) -> None:
    acts: tuple[Callable[[str], Written], ...] = (
        lambda one: moving.move(desk, one, Status.DRAFT),
        lambda one: drafting.edit(desk, one, Edits(lead="Viết lại.")),
    )
    for again in acts:
        article = on_the_portal(desk, Status.PUBLISHED)
        moving.move(desk, article, Status.WITHDRAWN, "sai tên")
        begun = again(article).article
        assert (begun.status, begun.address) == (Status.DRAFT, "")
        assert moving.trash(desk, article).article.status is Status.TRASHED
