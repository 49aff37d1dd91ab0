"""The open article on its way through the house, by the buttons of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from tests.gui.keys import unikey

from newsdesk.desk import drafting, moving, publishing
from newsdesk.desk.changes import Changes
from newsdesk.errors import OutsideTrouble
from newsdesk.news.article import Edits
from newsdesk.news.revision import Skip
from newsdesk.news.status import Status

if TYPE_CHECKING:
    import pytest
    from tests.gui.conftest import Room

    from newsdesk.gui.views.window.next_step import NextStep


def steps(step: NextStep) -> list[str]:
    """Return what the menu of the other steps offers."""
    return [action.text() for action in step.menu.actions() if action.text()]


def choose(room: Room, status: Status) -> None:
    """Choose one of the other steps."""
    for action in room.window.top.step.menu.actions():
        if action.data() == status.value:
            action.trigger()
            if status is Status.APPROVED:  # it is looked at before anybody is asked
                room.qtbot.waitUntil(room.window.top.ask.isVisible, timeout=10_000)
            return
    raise AssertionError(status)


def wait_for(room: Room, status: Status) -> None:
    room.qtbot.waitUntil(
        lambda: (
            room.flows.writing.article is not None and room.flows.writing.article.status is status
        ),
        timeout=10_000,
    )
    room.settle()


def test_a_draft_is_sent_for_review_with_the_words_typed_this_moment(room: Room) -> None:
    top, article = room.window.top, room.flows.writing.id
    assert top.step.button.text() == "Send for review"
    assert top.export.property("role") == ""
    assert steps(top.step) == ["To the photo desk", "Approve…", "Into the trash"]
    unikey(room.window.editor.title, "Mới: ")
    top.step.button.click()
    wait_for(room, Status.REVIEW)
    stored = room.stored(article)
    assert (stored.status, stored.title[:4]) == (Status.REVIEW, "Mới:")
    assert top.step.button.text() == "Approve…"
    assert room.window.editor.state.text().startswith("For review · ")
    assert "For review" in room.said
    assert "For review" in room.window.inspector.facts._way.text()


def test_returning_asks_for_the_reason_in_one_line(room: Room) -> None:
    top = room.window.top
    top.step.button.click()
    wait_for(room, Status.REVIEW)
    choose(room, Status.DRAFT)
    assert top.ask.isVisible()
    assert not top.ask.go.isEnabled()
    QTest.keyClick(top.ask.answer, Qt.Key.Key_Return)
    assert top.ask.isVisible()  # an empty reason is none
    unikey(top.ask.answer, "thiếu nguồn")
    QTest.keyClick(top.ask.answer, Qt.Key.Key_Return)
    assert not top.ask.isVisible()
    wait_for(room, Status.DRAFT)
    last = moving.moves(room.desk, room.flows.writing.id)[-1]
    assert (last.after, last.reason) == (Status.DRAFT, "thiếu nguồn")
    assert "“thiếu nguồn”" in room.window.editor.state.toolTip()


def test_escape_leaves_the_question_and_another_article_closes_it(room: Room) -> None:
    top = room.window.top
    choose(room, Status.APPROVED)
    QTest.keyClick(top.ask.answer, Qt.Key.Key_Escape)
    assert not top.ask.isVisible()
    choose(room, Status.APPROVED)
    assert top.ask.isVisible()
    room.open(drafting.new_article(room.desk, "Bài khác").article.id)
    assert not top.ask.isVisible()


def test_what_is_missing_stops_an_approval_and_is_shown(room: Room) -> None:
    drafting.edit(room.desk, room.flows.writing.id, Edits(section=""))
    room.window.inspector.open(room.window.inspector.facts)
    room.flows.moving.go(Status.APPROVED)
    room.qtbot.waitUntil(lambda: "still" in room.said or "keep" in room.said, timeout=10_000)
    assert not room.window.top.ask.isVisible()  # nobody is asked for a name in vain
    assert room.window.inspector.shows(room.window.inspector.checks)
    assert room.stored(room.flows.writing.id).status is Status.DRAFT


def test_approved_the_next_step_is_the_export(photo_room: Room) -> None:
    room, top = photo_room, photo_room.window.top
    choose(room, Status.APPROVED)
    unikey(top.ask.answer, "Trần Thư ký")
    top.ask.go.click()
    wait_for(room, Status.APPROVED)
    assert not top.step.button.isVisible()
    assert top.export.property("role") == "next"
    room.qtbot.waitUntil(lambda: "Trần Thư ký" in room.window.editor.state.text())
    assert steps(top.step) == ["Take the approval back…", "Into the trash"]
    room.flows.moving.next()
    room.qtbot.waitUntil(lambda: room.flows.leaving.dialog is not None)
    dialog = room.flows.leaving.dialog
    assert dialog is not None
    room.qtbot.waitUntil(dialog.isVisible)
    dialog.reject()
    choose(room, Status.DRAFT)
    top.ask.go.click()  # here a reason may be given
    wait_for(room, Status.DRAFT)
    choose(room, Status.APPROVED)
    assert top.ask.answer.text() == "Trần Thư ký"  # remembered


def test_words_that_could_not_be_saved_are_not_approved(
    photo_room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    room = photo_room

    def full(*_: object) -> None:
        raise OutsideTrouble("store.disk_full", path="x")

    choose(room, Status.APPROVED)
    unikey(room.window.top.ask.answer, "Trần Thư ký")
    unikey(room.window.editor.title, "Chưa lưu được: ")
    monkeypatch.setattr(drafting, "edit", full)
    room.window.top.ask.go.click()
    room.qtbot.waitUntil(lambda: not room.lanes.busy(), timeout=10_000)
    assert room.stored(room.flows.writing.id).status is Status.DRAFT
    monkeypatch.undo()


def test_the_first_key_after_an_approval_says_that_it_drops(room: Room) -> None:
    article = room.flows.writing.id
    publishing.approve(room.desk, article, "Trần Thư ký", [Skip("*", "thử")])
    room.flows.writing._operations.changed.emit(_changes(article), room)
    wait_for(room, Status.APPROVED)
    revision = room.stored(article).revision
    room.window.message_bar.dismiss()
    unikey(room.window.editor.title, "X")
    assert "approved by Trần Thư ký" in room.said
    assert f"version {revision}" in room.said
    assert room.window.editor.state.text() == "Draft"  # at once, before the save
    assert room.window.top.step.button.text() == "Send for review"
    message = room.window.message_bar.message
    room.window.message_bar.dismiss()
    unikey(room.window.editor.title, "Y")
    assert room.said == ""  # once is enough
    room.settle()
    assert room.stored(article).status is Status.DRAFT
    assert message is not None
    assert message.act is not None
    unikey(room.window.editor.lead, "Z")  # not saved yet when the button is pressed
    message.act()
    approved = "Quận Lê Chân trao quà Tết sớm"
    room.qtbot.waitUntil(lambda: room.window.editor.title.text == approved, timeout=5000)
    room.settle()
    assert room.stored(article).title == approved
    assert not room.stored(article).lead.startswith("Z")
    assert not room.window.editor.lead.text.startswith("Z")
    assert "approval anew" in room.said


def test_the_trash_is_undone_from_the_message(room: Room) -> None:
    article = room.flows.writing.id
    choose(room, Status.TRASHED)
    wait_for(room, Status.TRASHED)
    message = room.window.message_bar.message
    assert message is not None
    assert message.button == "Undo"
    assert room.window.top.step.button.text() == "Take it out of the trash"
    assert message.act is not None
    message.act()
    wait_for(room, Status.DRAFT)
    choose(room, Status.TRASHED)
    wait_for(room, Status.TRASHED)
    room.window.top.step.button.click()
    wait_for(room, Status.DRAFT)
    assert room.stored(article).status is Status.DRAFT


def test_what_was_exported_is_noted_as_published_and_withdrawn(
    photo_room: Room, tmp_path_factory: pytest.TempPathFactory
) -> None:
    room, article = photo_room, photo_room.flows.writing.id
    publishing.approve(room.desk, article, "Trần Thư ký")
    publishing.export(room.desk, article, tmp_path_factory.mktemp("out"))
    room.flows.writing._operations.changed.emit(_changes(article), room)
    wait_for(room, Status.EXPORTED)
    top = room.window.top
    assert top.step.button.text() == "It is on the portal…"
    top.step.button.click()
    assert top.ask.answer.text().endswith(".html")
    top.ask.go.click()
    wait_for(room, Status.PUBLISHED)
    assert room.stored(article).address.endswith(".html")
    assert not top.step.button.isVisible()
    choose(room, Status.WITHDRAWN)
    unikey(top.ask.answer, "sai tên người")
    top.ask.go.click()
    wait_for(room, Status.WITHDRAWN)
    assert moving.moves(room.desk, article)[-1].reason == "sai tên người"


def _changes(article: str) -> Changes:
    return Changes(frozenset({article}), lists=True)
