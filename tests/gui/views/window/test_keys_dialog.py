"""The list of keys: found, changed by pressing, in force at once, kept for the next day."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from tests.gui.keys import unikey

from newsdesk.desk.key_table import TABLE
from newsdesk.desk.keys import FILE, Keys, doubt, load
from newsdesk.gui.views.key_actions import key_of, sequences
from newsdesk.gui.views.window.keys_dialog import KeysDialog

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget
    from tests.gui.conftest import Room

    from newsdesk.gui.window_memory import WindowMemory

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def dialog(room: Room) -> KeysDialog:
    QTest.keyClick(room.window, Qt.Key.Key_F1)
    found = room.window.findChild(KeysDialog)
    assert found is not None
    room.qtbot.waitExposed(found)
    return found


def action(window: QWidget, command: str) -> QAction:
    (found,) = [one for one in window.findChildren(QAction) if one.objectName() == command]
    return found


def names(dialog: KeysDialog) -> list[str]:
    model = dialog.list.model()
    groups = [model.index(row, 0) for row in range(model.rowCount())]
    return [
        str(model.index(row, 0, group).data())
        for group in groups
        for row in range(model.rowCount(group))
    ]


def test_every_key_of_the_table_is_written_as_qt_writes_it() -> None:
    keys = Keys()
    for command in TABLE:
        for key in keys.of(command.id):
            (first, *_) = sequences((key,))
            assert key_of(first) == key


def test_every_command_of_the_window_is_listed_and_in_the_table(
    room: Room, dialog: KeysDialog
) -> None:
    assert len(names(dialog)) >= len(TABLE)
    known = {command.id for command in TABLE}
    named = {one.objectName() for one in room.window.findChildren(QAction) if one.objectName()}
    assert {name for name in named if "." in name} == known
    assert not dialog.grab().isNull()


def test_ctrl_question_mark_opens_the_list_too(room: Room) -> None:
    QTest.keyClick(room.window, Qt.Key.Key_Question, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert room.window.findChild(KeysDialog) is not None


def test_a_command_is_found_by_its_name_without_marks_and_by_its_key(dialog: KeysDialog) -> None:
    unikey(dialog.search, "full scr")
    assert names(dialog) == ["Full screen"]
    dialog.search.clear()
    unikey(dialog.search, "ctrl+k")
    assert names(dialog) == ["Search all articles"]


def test_a_pressed_key_is_in_force_at_once_and_the_next_day(
    room: Room,
    dialog: KeysDialog,
    memory: WindowMemory,
    open_window: Callable[[], Room],
) -> None:
    dialog.choose("article.check")
    assert dialog.list.hasFocus() or dialog.search.hasFocus()
    QTest.keyClick(dialog.field, Qt.Key.Key_F12)
    assert dialog.field.keySequence() == QKeySequence("F12")
    dialog.give.click()
    assert action(room.window, "article.check").shortcut() == QKeySequence("F12")
    assert room.window.top.check.toolTip() == "F12"
    assert load(memory.folder / FILE).of("article.check") == ("F12",)
    dialog.accept()
    second = open_window()
    assert action(second.window, "article.check").shortcut() == QKeySequence("F12")
    box = second.window.top.search
    assert [one.keys for one in box._commands if one.id == "article.check"] == ["F12"]


def test_a_clash_names_the_other_command_and_can_be_settled(
    room: Room, dialog: KeysDialog
) -> None:
    dialog.choose("article.check")
    QTest.keyClick(dialog.field, Qt.Key.Key_K, CONTROL)
    assert "Search all articles" in dialog._note.text()
    assert not dialog.give.isEnabled()
    assert dialog.take.isVisible()
    dialog.take.click()
    assert action(room.window, "article.check").shortcut() == QKeySequence("Ctrl+K")
    assert action(room.window, "view.search").shortcut().isEmpty()
    assert room.window.top.search.placeholderText() == "Search all articles"
    dialog.choose("view.search")
    dialog.first.click()
    assert action(room.window, "view.search").shortcut() == QKeySequence("Ctrl+K")
    dialog.all_first.click()
    assert room.window.keys.now == Keys()
    assert action(room.window, "article.check").shortcut() == QKeySequence("F7")


def test_keys_that_write_text_are_refused_and_unikeys_are_doubted(dialog: KeysDialog) -> None:
    dialog.choose("article.check")
    QTest.keyClick(dialog.field, Qt.Key.Key_C, CONTROL)
    assert not dialog.give.isEnabled()
    assert dialog._note.text()
    pressed = CONTROL | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(dialog.field, Qt.Key.Key_U, pressed)
    assert dialog.give.isEnabled()
    assert "UniKey" in dialog._note.text()
    assert doubt("Ctrl+Shift+U") == "keys.switches_keyboard"


def test_a_command_can_go_without_a_key(room: Room, dialog: KeysDialog) -> None:
    dialog.choose("article.export")
    dialog.none.click()
    assert action(room.window, "article.export").shortcuts() == []
    assert room.window.top.export.toolTip() == ""


def test_the_keyboard_alone_leads_through_the_dialog(dialog: KeysDialog) -> None:
    dialog.choose("article.check")
    dialog.list.setFocus()
    QTest.keyClick(dialog.list, Qt.Key.Key_Tab)
    assert dialog.field.isAncestorOf(dialog.focusWidget() or dialog) or dialog.field.hasFocus()
    QTest.keyClick(dialog.focusWidget() or dialog, Qt.Key.Key_Tab)
    left = dialog.focusWidget()
    assert left is not dialog.field, "Tab must lead out of the field that takes keys"
    assert not dialog.field.isAncestorOf(left or dialog)


def test_a_file_that_cannot_be_read_is_told_and_kept_aside(
    memory: WindowMemory, open_window: Callable[[], Room]
) -> None:
    spoiled = memory.folder / FILE
    spoiled.write_text("[keys\n", encoding="utf-8")
    room = open_window()
    assert FILE in room.said
    room.window.keys.take(Keys({"article.save": ("F12",)}))
    assert load(spoiled).of("article.save") == ("F12",)
    assert spoiled.with_suffix(".unread").read_text(encoding="utf-8") == "[keys\n"
