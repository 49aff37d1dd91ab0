"""Saved searches in the left pane: renamed in place, put first, taken out, by key and menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from newsdesk.desk import drafting, saved_searches

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QMenu
    from tests.gui.conftest import Room

    from newsdesk.desk.desk import Desk
    from newsdesk.gui.views.lists.saved_filters import SavedFilters
    from newsdesk.gui.views.lists.saved_row import SavedRow


@pytest.fixture
def keeping(desk: Desk, open_window: Callable[[], Room]) -> Room:
    drafting.new_article(desk, "Bão số ba")
    for name, question in (("Bão", "bão"), ("Nháp", "is:draft"), ("Lũ", "lũ")):
        saved_searches.keep(desk, name, question)
    made = open_window()
    made.qtbot.waitUntil(lambda: len(saved_of(made).buttons) == 3)
    return made


def saved_of(room: Room) -> SavedFilters:
    return room.window.browser.saved


def names(room: Room) -> list[str]:
    return [one.search.name for one in saved_of(room).buttons]


def row(room: Room, number: int) -> SavedRow:
    return saved_of(room).buttons[number]


def type_name(room: Room, name: str, key: Qt.Key = Qt.Key.Key_Return) -> None:
    line = saved_of(room).line
    assert line is not None
    assert room.window.focusWidget() is line  # offscreen no window is active behind a menu
    assert line.selectedText() == line.text()
    line.setText(name)
    QTest.keyClick(line, key)


def test_a_search_is_renamed_in_place_by_f2(keeping: Room) -> None:
    row(keeping, 1).setFocus()
    QTest.keyClick(row(keeping, 1), Qt.Key.Key_F2)
    type_name(keeping, "  Bài   nháp ")
    keeping.qtbot.waitUntil(lambda: names(keeping) == ["Bão", "Bài nháp", "Lũ"])
    assert row(keeping, 1).hasFocus()
    assert row(keeping, 1).search.question == "is:draft"
    assert [one.name for one in saved_searches.saved(keeping.desk)] == ["Bão", "Bài nháp", "Lũ"]


def test_escape_keeps_the_name_and_one_that_is_taken_is_refused(keeping: Room) -> None:
    row(keeping, 0).setFocus()
    QTest.keyClick(row(keeping, 0), Qt.Key.Key_F2)
    type_name(keeping, "Khác", Qt.Key.Key_Escape)
    assert saved_of(keeping).line is None
    assert row(keeping, 0).hasFocus()
    saved_of(keeping).rename()
    type_name(keeping, "Nháp")
    keeping.qtbot.waitUntil(lambda: "“Nháp” is saved already" in keeping.said)
    assert names(keeping) == ["Bão", "Nháp", "Lũ"]


def test_a_new_name_stays_when_the_work_goes_on_elsewhere(keeping: Room) -> None:
    row(keeping, 2).setFocus()
    saved_of(keeping).rename()
    line = saved_of(keeping).line
    assert line is not None
    line.setText("Mưa lũ")
    keeping.window.browser.list.setFocus()
    keeping.qtbot.waitUntil(lambda: names(keeping)[2] == "Mưa lũ")
    assert keeping.window.browser.list.hasFocus()


def test_delete_takes_out_and_the_next_one_has_the_focus(keeping: Room) -> None:
    row(keeping, 1).setFocus()
    QTest.keyClick(row(keeping, 1), Qt.Key.Key_Delete)
    keeping.qtbot.waitUntil(lambda: names(keeping) == ["Bão", "Lũ"])
    assert row(keeping, 1).hasFocus()
    assert "“Nháp” was taken out" in keeping.said


def choose(menu: QMenu, name: str) -> None:
    (action,) = [one for one in menu.actions() if one.text() == name]
    menu.setActiveAction(action)
    QTest.keyClick(menu, Qt.Key.Key_Return)


def test_the_menu_acts_on_the_search_it_was_opened_on(keeping: Room) -> None:
    saved = saved_of(keeping)
    row(keeping, 0).setFocus()
    row(keeping, 2).customContextMenuRequested.emit(QPoint(3, 3))
    assert saved.menu.isVisible()
    choose(saved.menu, "Put it first")
    keeping.qtbot.waitUntil(lambda: names(keeping) == ["Lũ", "Bão", "Nháp"])
    row(keeping, 1).customContextMenuRequested.emit(QPoint(3, 3))
    choose(saved.menu, "Rename it")
    type_name(keeping, "Mưa bão")
    keeping.qtbot.waitUntil(lambda: names(keeping) == ["Lũ", "Mưa bão", "Nháp"])
    row(keeping, 1).customContextMenuRequested.emit(QPoint(3, 3))
    choose(saved.menu, "Search for it")
    assert keeping.window.top.search.text() == "bão"


def test_a_long_name_does_not_widen_the_pane(keeping: Room) -> None:
    wide = saved_of(keeping).minimumSizeHint().width()
    saved_searches.keep(keeping.desk, "Tất cả các bài viết về bão lũ ở Hải Phòng " * 3, "bão lũ")
    keeping.flows.saved.refresh()
    keeping.qtbot.waitUntil(lambda: len(names(keeping)) == 4)
    assert saved_of(keeping).minimumSizeHint().width() <= wide
    assert "Hải Phòng" in row(keeping, 3).toolTip()
    assert not row(keeping, 3).grab().isNull()
