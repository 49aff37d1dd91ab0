"""The history of an article, as an editor uses it: listed, compared, restored."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from newsdesk.desk import drafting, history, moving, photo_desk, publishing, tagging
from newsdesk.desk.desk import Desk
from newsdesk.errors import EditorMistake
from newsdesk.news.article import AiUse, ArticleKind, Edits
from newsdesk.news.byline import Byline
from newsdesk.news.history import Comparison, runs_of
from newsdesk.news.revision import Skip, Why
from newsdesk.news.status import Status
from newsdesk.text.comparing import Fate

BODY = "Sáng 20/11, quận trao quà.\n\nĐoạn thứ hai của bài."


@pytest.fixture
def piece(desk: Desk) -> str:
    """Return the id of an article with title, lead and body: three revisions."""
    article = drafting.new_article(desk, "Quận Lê Chân trao quà Tết sớm").article
    drafting.edit(desk, article.id, Edits(lead="Quận trao 120 suất quà."))
    drafting.edit(desk, article.id, Edits(body=BODY))
    return article.id


def sides(compared: Comparison, field: str) -> tuple[str, str]:
    """Return what went and what came in a field."""
    (found,) = [one for one in compared.fields if one.field == field]
    texts = {
        fate: "".join(
            piece.text for row in found.rows for piece in row.pieces if piece.fate is fate
        )
        for fate in Fate
    }
    return texts[Fate.REMOVED], texts[Fate.ADDED]


def test_every_save_is_listed_with_who_when_why_and_what_it_gained(desk: Desk, piece: str) -> None:
    drafting.edit(desk, piece, Edits(title="Quận trao quà"), Why.SAVED)
    events = history.events(desk, piece)
    assert [(one.number, one.revision.why) for one in events if one.revision] == [
        (1, Why.SAVED),
        (2, Why.TYPED),
        (3, Why.TYPED),
        (4, Why.SAVED),
    ]
    assert {one.who for one in events} == {"Phạm Biên tập"}
    assert [one.gained for one in events] == [29, 23, len(BODY) - 2, -16]
    assert [one.revision for one in events] == list(history.revisions(desk, piece))
    assert [(run.first.number, run.last.number, run.gained) for run in runs_of(events)] == [
        (1, 1, 29),
        (2, 3, 23 + len(BODY) - 2),
        (4, 4, -16),
    ]


def test_only_what_came_since_is_listed_when_asked(desk: Desk, piece: str) -> None:
    moving.move(desk, piece, Status.REVIEW)
    drafting.edit(desk, piece, Edits(body=f"{BODY} Thêm."))
    whole = history.events(desk, piece)
    for after in range(5):
        assert history.events(desk, piece, after) == whole[after:]


def test_a_run_ends_with_a_pause_another_person_or_another_reason(desk: Desk, piece: str) -> None:
    other = replace(desk, who="Trần Thư ký")
    for number, at in enumerate((desk, desk, other, other)):
        drafting.edit(at, piece, Edits(body=f"{BODY} {number}"))
    late = desk.clock() + timedelta(minutes=31)
    drafting.edit(replace(other, clock=lambda: late), piece, Edits(body=BODY))
    runs = runs_of(history.events(desk, piece))
    assert [(run.first.number, run.last.number) for run in runs] == [
        (1, 1),
        (2, 5),
        (6, 7),
        (8, 8),
    ]


def test_moves_stand_beside_the_saves_that_made_them(desk: Desk, piece: str) -> None:
    moving.move(desk, piece, Status.PHOTOS, "thiếu ảnh trao quà")
    event = history.events(desk, piece)[-1]
    (move,) = event.moves
    assert (move.before, move.after, move.reason) == (
        Status.DRAFT,
        Status.PHOTOS,
        "thiếu ảnh trao quà",
    )
    assert event.revision is not None
    assert event.revision.why is Why.SENT
    assert not event.is_plain_typing


def test_two_states_are_compared_word_by_word_in_every_field(
    desk: Desk, piece: str, pictures: Callable[..., Path]
) -> None:
    photo_desk.attach(desk, piece, [pictures("a.jpg"), pictures("b.jpg", (9, 99, 9))])
    photo_desk.caption(desk, piece, 1, caption="Ông Nam nhận quà.", credit="An", focal=(0.5, 0.2))
    other = drafting.new_article(desk, "Tin khác").article
    before = drafting.edit(desk, piece, Edits(tags=("Tết",), source="TTXVN")).article
    photo_desk.detach(desk, piece, 2)
    photo_desk.caption(desk, piece, 1, caption="Bà Nam nhận quà.")
    edits = Edits(
        title="Quận Lê Chân trao quà sớm",
        body=BODY.replace("thứ hai", "kết"),
        tags=("Tết", "an sinh"),
        source="",
        bylines=(Byline("H.T", "Hoàng Tùng"), Byline("An")),
        kind=ArticleKind.REPORT,
        ai_use=AiUse.EDITED,
        related=(other.id,),
    )
    after = drafting.edit(desk, piece, edits).article
    compared = history.compare(desk, piece, before.revision, after.revision)
    assert (compared.left.number, compared.right.number) == (before.revision, after.revision)
    changed = {one.field: sides(compared, one.field) for one in compared.changed}
    assert changed == {
        "kind": ("news", "report"),
        "title": (" Tết", ""),
        "body": ("thứ hai", "kết"),
        "photos": ("\n2. b.jpg", ""),
        "photo:1.caption": ("Ông", "Bà"),
        "tags": ("", ", an sinh"),
        "byline": ("", "H.T (Hoàng Tùng), An"),
        "source": ("TTXVN", ""),
        "ai_use": ("none", "edited"),
        "related": ("", "Tin khác"),
    }
    names = [one.field for one in compared.fields]
    assert names.index("body") < names.index("photo:1.credit") < names.index("tags")
    assert "address" not in names
    back = history.compare(desk, piece, after.revision, before.revision)
    assert sides(back, "title") == ("", " Tết")
    assert not history.compare(desk, piece, 2, 2).changed


def test_an_old_state_is_restored_as_a_new_revision(desk: Desk, piece: str) -> None:
    drafting.edit(desk, piece, Edits(title="Tít khác", tags=("mới",), body="Ngắn."))
    written = history.restore(desk, piece, 3)
    old = history.at(desk, piece, 3)
    assert written.article.revision == 5
    assert (written.article.title, written.article.body, written.article.tags) == (
        old.title,
        BODY,
        (),
    )
    listed = history.revisions(desk, piece)
    assert [one.why for one in listed[-2:]] == [Why.TYPED, Why.RESTORED]
    assert [one.number for one in listed if one.kept] == [4]
    assert not history.compare(desk, piece, 3, 5).changed
    undone = history.restore(desk, piece, 4)
    assert undone.article.title == "Tít khác"
    assert not history.restore(desk, piece, 6).changes.articles
    assert len(history.revisions(desk, piece)) == 6


def test_a_restored_piece_keeps_its_address_and_loses_its_approval(desk: Desk, piece: str) -> None:
    tagging.known_section(desk, desk.profile.sections[0])
    ready = Edits(
        section=desk.profile.sections[0],
        bylines=(Byline("Hoàng Tùng"),),
        published=desk.clock(),
    )
    drafting.edit(desk, piece, ready)
    approved = publishing.approve(desk, piece, "Trần Thư ký", [Skip("*", "thử")]).article
    assert approved.status is Status.APPROVED
    restored = history.restore(desk, piece, 2).article
    assert restored.status is Status.DRAFT
    assert restored.slug == approved.slug
    (move,) = history.events(desk, piece)[-1].moves
    assert (move.before, move.after) == (Status.APPROVED, Status.DRAFT)


def test_photos_taken_out_since_come_back_with_their_words(
    desk: Desk, piece: str, pictures: Callable[..., Path]
) -> None:
    photo_desk.attach(desk, piece, [pictures("a.jpg"), pictures("b.jpg", (9, 99, 9))])
    full = photo_desk.caption(desk, piece, 2, caption="Ảnh hai.", alt="hai", credit="An").article
    for number in (1, 2):
        photo_desk.detach(desk, piece, number)
    photo_desk.attach(desk, piece, [pictures("c.jpg", (200, 9, 9))])
    one_back = history.restore(desk, piece, full.revision, ["photo:2"]).article
    assert [(one.number, one.caption) for one in one_back.photos] == [(3, ""), (2, "Ảnh hai.")]
    assert history.restore(desk, piece, full.revision).article.photos == full.photos


def test_single_fields_are_restored_and_nothing_else(
    desk: Desk, piece: str, pictures: Callable[..., Path]
) -> None:
    photo_desk.attach(desk, piece, [pictures("a.jpg")])
    old = photo_desk.caption(desk, piece, 1, caption="Chú thích cũ.", alt="cũ").article
    photo_desk.caption(desk, piece, 1, caption="Chú thích mới.", alt="mới")
    drafting.edit(desk, piece, Edits(title="Tít mới", lead="Sa-pô mới", bylines=(Byline("B"),)))
    wanted = ("title", "byline", "photo:1.caption")
    back = history.restore(desk, piece, old.revision, wanted).article
    assert (back.title, back.lead, back.bylines) == (old.title, "Sa-pô mới", ())
    assert [(one.caption, one.alt) for one in back.photos] == [("Chú thích cũ.", "mới")]
    gone = history.restore(desk, piece, 2, ["photo:1"]).article
    assert gone.photos == ()
    assert history.restore(desk, piece, old.revision, ["photos"]).article.photos == old.photos


@pytest.mark.parametrize(
    "field", ["status", "slug", "address", "revision", "photo:x", "photo:1.x"]
)
def test_what_is_not_to_be_restored_is_refused(desk: Desk, piece: str, field: str) -> None:
    with pytest.raises(EditorMistake, match=r"revision\.field"):
        history.restore(desk, piece, 1, ["title", field])
    assert len(history.revisions(desk, piece)) == 3


def test_what_is_not_there_is_told(desk: Desk, piece: str) -> None:
    nobody = "6f1c0e9a-6f0b-4f0c-9a55-3f2f6a0c1d11"
    for act in (history.revisions, history.events):
        with pytest.raises(EditorMistake, match=r"article\.unknown"):
            act(desk, nobody)
    for number in (0, 9):
        with pytest.raises(EditorMistake, match=r"revision\.unknown"):
            history.restore(desk, piece, number)
        with pytest.raises(EditorMistake, match=r"revision\.unknown"):
            history.compare(desk, piece, 1, number)
