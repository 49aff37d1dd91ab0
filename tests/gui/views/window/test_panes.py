"""The three panes: hidden and shown by key, remembered; the preview in a window of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest

from newsdesk.gui.views.window.panes import INSPECTOR, LIST, TEXT

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget
    from tests.gui.conftest import Room

    from newsdesk.gui.main_window import MainWindow
    from newsdesk.gui.window_memory import WindowMemory

CONTROL_ALT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
KEYS = {LIST: Qt.Key.Key_1, TEXT: Qt.Key.Key_2, INSPECTOR: Qt.Key.Key_3}


def panes(window: MainWindow) -> dict[str, QWidget]:
    return {LIST: window.browser, TEXT: window.editor, INSPECTOR: window.inspector}


def ticked(window: MainWindow, name: str) -> bool:
    (action,) = window.findChildren(QAction, f"view.{name}")
    return action.isChecked()


@pytest.mark.parametrize("name", list(KEYS))
def test_each_pane_goes_and_comes_by_its_key(room: Room, name: str) -> None:
    window = room.window
    widths = window.panes.sizes()
    QTest.keyClick(window, KEYS[name], CONTROL_ALT)
    assert not panes(window)[name].isVisible()
    assert not ticked(window, name)
    others = [other for other in KEYS if other != name]
    assert all(panes(window)[other].isVisible() for other in others)
    QTest.keyClick(window, KEYS[name], CONTROL_ALT)
    assert panes(window)[name].isVisible()
    assert ticked(window, name)
    assert window.panes.sizes() == pytest.approx(widths, abs=2)


def test_the_last_pane_stays(room: Room) -> None:
    for key in KEYS.values():
        QTest.keyClick(room.window, key, CONTROL_ALT)
    assert room.window.panes.is_shown(INSPECTOR)
    assert ticked(room.window, INSPECTOR)


def test_a_hidden_pane_is_hidden_the_next_day_and_as_wide_as_before(
    open_window: Callable[[], Room], memory: WindowMemory
) -> None:
    room = open_window()
    room.window.panes.setSizes([300, 600, 500])
    before = room.window.panes.sizes()
    room.window.panes.toggle(LIST)
    room.window.close()
    assert memory.text("panes_hidden") == LIST
    second = open_window()
    assert not second.window.browser.isVisible()
    assert not ticked(second.window, LIST)
    second.window.panes.toggle(LIST)
    assert second.window.panes.sizes()[0] == pytest.approx(before[0], abs=2)


def test_what_is_remembered_badly_hurts_nobody(
    open_window: Callable[[], Room], memory: WindowMemory
) -> None:
    memory.remember("panes_hidden", "list text inspector other")
    memory.remember("pane_widths", "300 x")
    memory.remember("inspector_tab", "99")
    room = open_window()
    assert all(room.window.panes.is_shown(name) for name in KEYS)


def test_what_is_asked_for_shows_its_hidden_pane(room: Room) -> None:
    window = room.window
    window.panes.toggle(INSPECTOR)
    QTest.keyClick(window, Qt.Key.Key_F7)
    assert window.inspector.isVisible()
    window.panes.toggle(TEXT)
    window.go_to("lead")
    assert window.editor.isVisible()
    window.panes.toggle(TEXT)
    QTest.keyClick(window, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert window.editor.body.hasFocus()


def test_ctrl_f6_walks_through_the_panes_and_hiding_one_gives_the_focus_on(room: Room) -> None:
    window = room.window
    window.editor.title.setFocus()
    seen = []
    for _ in range(4):
        QTest.keyClick(window, Qt.Key.Key_F6, Qt.KeyboardModifier.ControlModifier)
        focus = window.focusWidget()
        seen.append(next(name for name, pane in panes(window).items() if pane.isAncestorOf(focus)))
    assert seen == [INSPECTOR, LIST, TEXT, INSPECTOR]
    window.browser.list.setFocus()
    window.panes.toggle(LIST)
    assert window.editor.isAncestorOf(window.focusWidget())


def test_the_tab_of_the_inspector_is_remembered(
    open_window: Callable[[], Room], memory: WindowMemory
) -> None:
    room = open_window()
    room.window.inspector.open(room.window.inspector.facts)
    room.window.close()
    number = int(memory.text("inspector_tab"))
    assert number == room.window.inspector.currentIndex()
    assert number > 0


def test_the_preview_goes_to_a_window_of_its_own_and_comes_back(room: Room) -> None:
    inspector, preview = room.window.inspector, room.window.inspector.preview
    inspector.open(preview)
    room.qtbot.waitUntil(lambda: preview.engine is not None, timeout=10_000)
    preview.tear_wanted.emit()
    torn = inspector.home.torn
    assert torn is not None
    assert torn.isWindow()
    assert preview.window() is torn
    assert preview.isVisible()
    assert preview.is_wanted()
    assert inspector.home.back.isVisible()
    inspector.open(inspector.checks)
    inspector.open(preview)  # already before the editor's eyes
    assert inspector.shows(inspector.checks)
    inspector.open(inspector.facts)
    inspector.setCurrentWidget(inspector.home)
    inspector.home.back.click()
    assert preview.window() is room.window
    assert inspector.home.torn is None
    inspector.open(preview)
    assert preview.isVisible()


def test_a_torn_preview_closes_with_the_window_and_is_torn_the_next_day(
    open_window: Callable[[], Room], memory: WindowMemory
) -> None:
    room = open_window()
    room.window.inspector.home.tear_off(memory)
    torn = room.window.inspector.home.torn
    assert torn is not None
    torn.setGeometry(40, 50, 500, 600)
    size = torn.size()
    room.window.close()
    assert memory.flag("preview_torn")
    second = open_window().window.inspector
    assert second.home.torn is not None
    assert second.home.torn.size() == size
    second.home.torn.close()
    assert second.home.torn is None
    assert second.home.currentWidget() is second.preview
