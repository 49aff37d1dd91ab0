"""No typed word is lost: at once in the journal, within a second in the store."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from tests.gui.keys import commit, preedit, unikey

from newsdesk.desk import drafting, publishing
from newsdesk.errors import OutsideTrouble
from newsdesk.gui.flows.saving import LATEST, PAUSE
from newsdesk.news.article import Article, Edits
from newsdesk.news.byline import Byline
from newsdesk.news.revision import Skip, Why
from newsdesk.news.status import Status

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.gui.conftest import Room


def journal(room: Room, article: str) -> dict[str, object] | None:
    """Return what the crash journal holds for an article."""
    path = room.desk.folder / "unsaved" / f"{article}.json"
    if not path.exists():
        return None
    kept: dict[str, object] = json.loads(path.read_text(encoding="utf-8"))
    return kept


def test_a_letter_is_in_the_journal_at_once_and_soon_in_the_store(room: Room) -> None:
    editor, article = room.window.editor, room.flows.writing.id
    editor.body.moveCursor(editor.body.textCursor().MoveOperation.End)
    unikey(editor.body, "x")
    assert journal(room, article) == {"body": "Đoạn thứ nhất.\n\nĐoạn thứ hai.x"}
    assert room.stored(article).body == "Đoạn thứ nhất.\n\nĐoạn thứ hai."
    assert room.window.status.saved_text == "Saving…"
    room.qtbot.waitUntil(
        lambda: room.stored(article).body == "Đoạn thứ nhất.\n\nĐoạn thứ hai.x",
        timeout=PAUSE + 800,
    )
    room.qtbot.waitUntil(lambda: room.window.status.saved_text.startswith("Saved 12:"))
    assert journal(room, article) is None


def test_a_letter_of_a_caption_is_in_the_journal_at_once_and_soon_in_the_store(
    photo_room: Room,
) -> None:
    window, article = photo_room.window, photo_room.flows.writing.id
    form = window.inspector.photo
    window.photos.choose(2)
    unikey(form.caption, "Ô")
    unikey(form.credit, "T")
    kept = journal(photo_room, article)
    assert kept is not None
    assert kept["photo_words"] == [
        {"number": 2, "caption": "ÔÔng Nguyễn Văn 2 nhận quà.", "credit": "Hoàng TùngT"}
    ]
    window.photos.choose(1)
    unikey(form.alt, "N")
    window.photos.choose(2)
    assert form.caption.text.startswith("ÔÔng")  # typed this moment, saved or not
    photo_room.settle()
    placed = {one.number: one for one in photo_room.stored(article).photos}
    assert (placed[2].caption[:4], placed[2].credit[-2:]) == ("ÔÔng", "gT")
    assert placed[1].alt == "NNgười thứ 1"
    assert journal(photo_room, article) is None


def test_a_blank_at_the_end_of_a_caption_stays_while_it_is_saved(photo_room: Room) -> None:
    form = photo_room.window.inspector.photo
    photo_room.window.photos.choose(1)
    form.caption.moveCursor(form.caption.textCursor().MoveOperation.End)
    unikey(form.caption, " ")
    photo_room.settle()
    assert form.caption.text.endswith("quà. ")
    unikey(form.caption, "Sáng")
    photo_room.settle()
    placed = photo_room.stored(photo_room.flows.writing.id).placement(1)
    assert placed is not None
    assert placed.caption.endswith("quà. Sáng")


def test_a_letter_of_the_details_is_in_the_journal_at_once(room: Room) -> None:
    facts, article = room.window.inspector.facts, room.flows.writing.id
    unikey(facts.tags, "T")
    unikey(facts.bylines.rows[0].person, "H")
    unikey(facts.place, "C")
    unikey(facts.source.author, "P")
    unikey(facts.photo_notes, "A")
    assert journal(room, article) == {
        "tags": ["T"],
        "bylines": [["Hoàng Tùng", "H"]],
        "place": "C",
        "source_author": "P",
        "photo_notes": "A",
    }


def test_somebody_who_never_pauses_is_saved_every_second(room: Room) -> None:
    saving, article = room.flows.writing.saving, room.flows.writing.id
    moment = 0.0
    saving._now = lambda: moment
    for number in range(20):
        moment = number * 0.1
        saving.take(article, Edits(title=f"Tít {number}"))
        assert moment * 1000 + saving._timer.interval() <= LATEST + 1  # rounded to milliseconds
        if saving._timer.interval() == 0:
            break
    assert moment == pytest.approx(LATEST / 1000)


def test_letters_that_are_not_committed_are_no_change(room: Room) -> None:
    editor, article = room.window.editor, room.flows.writing.id
    for widget in (editor.title, editor.lead, editor.body):
        widget.setFocus()
        with room.qtbot.assertNotEmitted(editor.edited, wait=30):
            preedit(widget, "tiếng")
        assert journal(room, article) is None
        preedit(widget, "")
    editor.title.go_to_end()
    commit(editor.title, " tiê")
    commit(editor.title, "iếng", -2, 2)
    assert journal(room, article) == {"title": "Quận Lê Chân trao quà Tết sớm tiếng"}


def test_unikey_bursts_arrive_whole(room: Room) -> None:
    editor, article = room.window.editor, room.flows.writing.id
    editor.lead.go_to_end()
    unikey(editor.lead, " t", "i", "e", 1, "ê", "n", "g", 3, "ếng", " Vie", 1, "ệ", "t")
    editor.body.setFocus()
    editor.body.moveCursor(editor.body.textCursor().MoveOperation.End)
    unikey(editor.body, " dduwow", 6, "được", " Ư", 1, "Ưu", " tiên")
    room.settle()
    stored = room.stored(article)
    assert stored.lead.endswith("suất quà. tiếng Việt")
    assert stored.body.endswith("thứ hai. được Ưu tiên")


def test_only_what_was_typed_in_is_written(room: Room) -> None:
    """Another writer's change to another field must survive a save of this one."""
    article = room.flows.writing.id
    room.window.editor.title.go_to_end()
    unikey(room.window.editor.title, "!")
    drafting.edit(room.desk, article, Edits(bylines=(Byline("Người khác"),)))
    room.settle()
    stored = room.stored(article)
    assert (stored.title[-1], stored.byline) == ("!", "Người khác")


def test_going_to_another_article_saves_the_first(room: Room) -> None:
    first = room.flows.writing.id
    other = drafting.new_article(room.desk, "Bài thứ hai").article.id
    unikey(room.window.editor.title, "X")
    room.flows.open(other)
    room.qtbot.waitUntil(lambda: room.flows.writing.id == other)
    assert room.stored(first).title.startswith("X")
    assert room.window.editor.title.text == "Bài thứ hai"


def test_a_second_answer_to_one_call_takes_no_typed_letter_away(room: Room) -> None:
    stale = room.stored(room.flows.writing.id)
    unikey(room.window.editor.title, "C")
    room.flows.writing.show(stale)
    assert room.window.editor.title.text.startswith("C")
    room.settle()
    room.flows.writing.show(stale)
    room.flows.writing.take_in(stale)
    assert room.window.editor.title.text.startswith("C")
    assert room.stored(stale.id).title.startswith("C")


def test_closing_the_window_loses_nothing(room: Room) -> None:
    article = room.flows.writing.id
    unikey(room.window.editor.body, "Trước hết: ")
    room.window.photos.hide()
    room.window.close()
    assert room.stored(article).body.startswith("Trước hết: Đoạn thứ nhất.")
    assert journal(room, article) is None


def test_a_save_that_fails_is_told_and_tried_again(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    article = room.flows.writing.id
    real = drafting.edit

    def full(*_: object, **__: object) -> None:
        raise OutsideTrouble("store.full", path="newsdesk.sqlite")

    monkeypatch.setattr(drafting, "edit", full)
    unikey(room.window.editor.title, "A")
    room.flows.writing.saving.flush()
    room.qtbot.waitUntil(lambda: bool(room.said))
    assert room.window.status.saved_text == "Not saved yet; the words are kept"
    assert journal(room, article) is not None
    unikey(room.window.editor.title, "B")
    monkeypatch.setattr(drafting, "edit", real)
    room.settle()
    assert room.stored(article).title.startswith("AB")


def test_ctrl_s_makes_a_revision_of_its_own(room: Room) -> None:
    article = room.flows.writing.id
    unikey(room.window.editor.title, "S")
    room.flows.save()
    room.settle()
    with room.desk.store.reading() as work:
        newest = max(work.revisions.list(article), key=lambda one: one.number)
    assert newest.why is Why.SAVED


def test_typing_takes_an_approval_away_and_the_window_says_so(
    open_window: Callable[[], Room], article: Article
) -> None:
    room = open_window()
    publishing.approve(room.desk, article.id, "Trần Thư ký", [Skip("*", "thử")])
    room.open(article.id)
    assert room.window.editor.state.text().startswith("Approved")
    unikey(room.window.editor.title, "!")
    room.settle()
    assert room.stored(article.id).status is Status.DRAFT
    room.qtbot.waitUntil(lambda: room.window.editor.state.text().startswith("Draft"))


def test_words_that_a_killed_run_left_are_saved_and_announced(
    open_window: Callable[[], Room], article: Article
) -> None:
    room = open_window()
    drafting.keep_unsaved(room.desk, article.id, Edits(lead="Chữ cuối trước khi mất điện."))
    # Another run: what the first one kept in memory is gone, only the file is left.
    room.desk.unsaved._kept.clear()
    second = open_window()
    room.qtbot.waitUntil(lambda: bool(second.said))
    assert "“Quận Lê Chân trao quà Tết sớm”: 6 words" in second.said
    assert second.stored(article.id).lead == "Chữ cuối trước khi mất điện."
    second.window.message_bar._act()
    second.qtbot.waitUntil(lambda: second.flows.writing.id == article.id)
    assert second.window.editor.lead.text == "Chữ cuối trước khi mất điện."


def test_going_back_before_the_other_article_came_stays_where_one_is(room: Room) -> None:
    here = room.flows.writing.id
    other = drafting.new_article(room.desk, "Bài khác").article.id
    room.flows.open(other)
    room.flows.open(here)
    room.settle()
    assert room.flows.writing.id == here


def test_an_article_asked_for_twice_keeps_what_was_typed_after_the_first_answer(
    room: Room,
) -> None:
    other = drafting.new_article(room.desk, "Bài khác").article.id
    second_answer = room.stored(other)
    room.open(other)
    unikey(room.window.editor.body, "C")
    room.flows.writing.show(second_answer)  # of a double click: it was read before the letter
    assert room.window.editor.body.text == "C"
    room.settle()
    assert room.window.editor.body.text == "C"
    assert room.stored(other).body == "C"
