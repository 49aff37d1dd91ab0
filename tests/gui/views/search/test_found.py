"""The menu of what was found: opened, shown in the list, headline and address copied."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from newsdesk.desk import addressing, drafting
from newsdesk.gui.models.article_list import LINE_ROLE
from newsdesk.news.status import Status

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QMenu
    from tests.gui.conftest import Room

    from newsdesk.desk.desk import Desk


@pytest.fixture
def ids(desk: Desk) -> list[str]:
    return [drafting.new_article(desk, f"Bão số {number}").article.id for number in range(30)]


@pytest.fixture
def finding(open_window: Callable[[], Room], ids: list[str]) -> Room:
    made = open_window()
    made.qtbot.waitUntil(lambda: made.window.browser.model.rowCount() == len(ids))
    box = made.window.top.search
    box.open()
    box.setText("bão số 4")
    made.qtbot.waitUntil(box.results.isVisible)
    made.qtbot.waitUntil(lambda: "Bão số 4" in str(box.results.list.currentIndex().data()))
    return made


def ask_by_key(room: Room) -> QMenu:
    box = room.window.top.search
    at = QPoint(5, 5)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, at, box.mapToGlobal(at))
    QApplication.sendEvent(box, event)
    menu = box.results.menu
    assert menu.isVisible()
    return menu


def take(menu: QMenu, name: str) -> None:
    (action,) = [one for one in menu.actions() if one.text() == name]
    menu.setActiveAction(action)
    QTest.keyClick(menu, Qt.Key.Key_Return)


def test_headline_and_address_are_copied_and_the_results_stay(
    finding: Room, ids: list[str]
) -> None:
    clipboard = QGuiApplication.clipboard()
    take(ask_by_key(finding), "Copy the headline")
    assert clipboard.text() == "Bão số 4"
    assert finding.window.top.search.results.isVisible()
    take(ask_by_key(finding), "Copy the address")
    wanted = addressing.address_of(finding.desk, ids[4]).address
    finding.qtbot.waitUntil(lambda: clipboard.text() == wanted)
    assert wanted in finding.said


def test_the_menu_opens_on_the_row_under_the_mouse(finding: Room, ids: list[str]) -> None:
    box = finding.window.top.search
    box.setText("bão")
    rows = box.results.list
    finding.qtbot.waitUntil(lambda: rows.model().rowCount() == 30)
    place = rows.visualRect(rows.model().index(2, 0)).center()
    rows.customContextMenuRequested.emit(place)
    take(box.results.menu, "Open it")
    finding.qtbot.waitUntil(lambda: finding.flows.writing.id == ids[27])
    assert not box.results.isVisible()


def test_a_found_article_is_shown_in_the_list_whatever_state_was_chosen(
    finding: Room, ids: list[str]
) -> None:
    browser = finding.window.browser
    browser.states.choose(Status.PUBLISHED)
    finding.settle()
    finding.qtbot.waitUntil(lambda: browser.model.rowCount() == 0)
    finding.window.top.search.setFocus()
    finding.window.top.search._ask()
    finding.qtbot.waitUntil(finding.window.top.search.results.isVisible)
    take(ask_by_key(finding), "Show it in the list")
    finding.qtbot.waitUntil(lambda: finding.flows.writing.id == ids[4])
    assert browser.states.status is None
    view = browser.list
    line = view.currentIndex().data(LINE_ROLE)
    assert line is not None
    assert line.id == ids[4]
    assert view.visualRect(view.currentIndex()).intersects(view.viewport().rect())
    assert not finding.window.top.search.results.isVisible()


def test_a_command_has_no_menu(finding: Room) -> None:
    box = finding.window.top.search
    box.setText("new article")
    finding.qtbot.waitUntil(lambda: "New article" in str(box.results.list.currentIndex().data()))
    assert not box.results.open_menu()
