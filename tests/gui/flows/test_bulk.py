"""Several articles chosen in the list: tagged, moved, thrown away, and all of it taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from newsdesk.desk import drafting, publishing, tagging
from newsdesk.desk.bulk import ExportedSeveral
from newsdesk.desk.changes import NOTHING
from newsdesk.gui.colours import LIGHT
from newsdesk.gui.models.article_list import LINE_ROLE
from newsdesk.gui.views.leaving.exported_list import ExportedList
from newsdesk.news.article import Edits
from newsdesk.news.revision import Skip
from newsdesk.news.status import Status

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.gui.conftest import Room

    from newsdesk.desk.desk import Desk
    from newsdesk.gui.views.lists.bulk_question import BulkQuestion


@pytest.fixture
def ids(desk: Desk) -> list[str]:
    return [drafting.new_article(desk, f"Bài {number}").article.id for number in range(4)]


@pytest.fixture
def many(open_window: Callable[[], Room], ids: list[str]) -> Room:
    made = open_window()
    made.qtbot.waitUntil(lambda: made.window.browser.model.rowCount() == len(ids))
    made.qtbot.waitUntil(lambda: made.window.browser.model.index(3).data(LINE_ROLE) is not None)
    made.window.browser.list.setFocus()
    return made


def choose_all(room: Room) -> None:
    view = room.window.browser.list
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)


def test_several_rows_are_chosen_and_none_is_opened(many: Room, ids: list[str]) -> None:
    browser, view = many.window.browser, many.window.browser.list
    view.setCurrentIndex(browser.model.index(0))
    many.qtbot.waitUntil(lambda: many.flows.writing.id == ids[3])
    QTest.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert browser.chosen_count == 2
    many.settle()
    assert many.flows.writing.id == ids[3]
    choose_all(many)
    assert browser.chosen_count == 4
    assert len(browser.chosen_keys()) == 4


def test_choosing_a_hundred_thousand_rows_loads_none(many: Room) -> None:
    browser = many.window.browser
    asked: list[int] = []
    browser.model.wanted.connect(lambda keys: asked.append(len(keys)))
    browser.model.show(range(1, 100_001))
    choose_all(many)
    assert browser.chosen_count == 100_000
    assert browser.chosen_keys() == tuple(range(1, 100_001))
    assert sum(asked) <= 300


def test_delete_throws_the_chosen_ones_away_and_undo_brings_them_back(
    many: Room, ids: list[str]
) -> None:
    choose_all(many)
    QTest.keyClick(many.window.browser.list, Qt.Key.Key_Delete)
    many.qtbot.waitUntil(lambda: "4 articles are in the trash" in many.said)
    assert {many.stored(one).status for one in ids} == {Status.TRASHED}
    many.window.message_bar._act()
    many.qtbot.waitUntil(lambda: "4 articles are as before" in many.said)
    assert {many.stored(one).status for one in ids} == {Status.DRAFT}


def test_a_tag_is_asked_for_and_an_approved_article_is_named(many: Room, ids: list[str]) -> None:
    drafting.edit(many.desk, ids[0], Edits(lead="Sa-pô.", body="Thân bài."))
    publishing.approve(many.desk, ids[0], "Thư ký", [Skip("*", "thử")])
    choose_all(many)
    many.flows.bulk.act("list.add_tag")
    many.qtbot.waitUntil(lambda: many.flows.bulk.dialog is not None)
    dialog = many.flows.bulk.dialog
    assert dialog is not None
    assert "1 approved" in dialog.approved.text()
    assert not dialog._do.isEnabled()
    dialog.tags.setText("Tết, ")
    dialog._do.click()
    many.qtbot.waitUntil(lambda: "3 articles changed" in many.said)
    assert "Bài 0" in many.said
    assert [many.stored(one).tags for one in ids] == [(), ("Tết",), ("Tết",), ("Tết",)]
    assert many.stored(ids[0]).status is Status.APPROVED


def test_an_article_in_the_trash_cannot_be_typed_in_until_it_is_back(
    many: Room, ids: list[str]
) -> None:
    many.open(ids[0])
    choose_all(many)
    many.flows.bulk.act("list.trash")
    many.qtbot.waitUntil(many.window.editor.title.isReadOnly)
    many.window.browser.states.choose(Status.TRASHED)
    many.settle()
    many.qtbot.waitUntil(lambda: many.window.browser.model.rowCount() == 4)
    offered = [one for one in many.window.browser.menu.actions() if one.isVisible()]
    assert "list.take_back" in {one.objectName() for one in offered}
    assert "list.trash" not in {one.objectName() for one in offered}
    choose_all(many)
    many.flows.bulk.act("list.take_back")
    many.qtbot.waitUntil(lambda: not many.window.editor.title.isReadOnly())
    assert {many.stored(one).status for one in ids} == {Status.DRAFT}


def ask(room: Room, command: str) -> BulkQuestion:
    choose_all(room)
    room.flows.bulk.act(command)
    room.qtbot.waitUntil(lambda: room.flows.bulk.dialog is not None)
    dialog = room.flows.bulk.dialog
    assert dialog is not None
    room.settle()
    return dialog


def approve(room: Room, article: str) -> None:
    drafting.edit(room.desk, article, Edits(lead="Sa-pô.", body="Thân bài."))
    publishing.approve(room.desk, article, "Thư ký", [Skip("*", "thử")])


def test_approved_articles_are_changed_too_when_they_are_ticked_in(
    many: Room, ids: list[str]
) -> None:
    approve(many, ids[0])
    dialog = ask(many, "list.section")
    dialog.section.setEditText(many.desk.profile.sections[0])
    dialog.approved.setChecked(True)
    dialog._do.click()
    many.qtbot.waitUntil(lambda: "4 articles changed" in many.said)
    assert many.stored(ids[0]).status is Status.DRAFT
    assert {many.stored(one).section for one in ids} == {many.desk.profile.sections[0]}


def test_where_all_are_approved_nothing_can_be_done_without_the_tick(
    many: Room, ids: list[str]
) -> None:
    for one in ids:
        approve(many, one)
    dialog = ask(many, "list.add_tag")
    dialog.tags.setText("Tết")
    assert not dialog._do.isEnabled()
    dialog.approved.setChecked(True)
    assert dialog._do.isEnabled()


def test_without_approved_articles_nothing_is_asked_of_them(many: Room) -> None:
    assert ask(many, "list.remove_tag").approved.isHidden()


def test_a_tag_is_offered_without_its_marks(many: Room, ids: list[str]) -> None:
    tagging.set_tags(many.desk, ids[0], add=("đê điều",))
    dialog = ask(many, "list.add_tag")
    assert [one.taken for one in dialog.tags.matching("de di")] == ["đê điều"]


def test_bundles_are_listed_beside_what_stayed_in_the_house(
    many: Room, ids: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    approve(many, ids[0])
    out = tmp_path / "gói"
    out.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(out))
    choose_all(many)
    many.flows.bulk.act("list.export")
    told = many.flows.bulk.exported
    assert told is not None
    assert told.isVisible()
    many.qtbot.waitUntil(lambda: told.list.count() == 4, timeout=20_000)
    assert "1 bundles" in told.sum.text()
    assert "3 articles" in told.sum.text()
    (bundle,) = out.glob("*.zip")
    shown = [told.list.item(row).text() for row in range(4)]
    assert bundle.name in shown
    told.list.setCurrentRow(next(row for row in range(4) if "Bài 2" in shown[row]))
    told._open()
    many.qtbot.waitUntil(lambda: many.flows.writing.id == ids[2])
    assert told.cancel.isHidden()


def test_a_bulk_export_is_stopped_from_its_list(many: Room, tmp_path: Path) -> None:
    told = ExportedList(many.flows._words, LIGHT, many.window)
    told.show_progress("Bài 1", 0, 3)
    assert "1" in told.sum.text()
    with many.qtbot.waitSignal(told.cancel_wanted):
        told.cancel.click()
    told.show_done(ExportedSeveral(NOTHING, (), stopped=True))
    assert "stopped" in told.sum.text()
    assert told.folder.isHidden()
