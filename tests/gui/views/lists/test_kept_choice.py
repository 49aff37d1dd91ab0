"""What is chosen in the list stays chosen after a save and in another order."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtTest import QTest

from newsdesk.desk import drafting
from newsdesk.gui.models.article_list import LINE_ROLE
from newsdesk.news.article import Edits
from newsdesk.news.status import Status

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.gui.conftest import Room

    from newsdesk.desk.desk import Desk


@pytest.fixture
def ids(desk: Desk) -> list[str]:
    return [drafting.new_article(desk, f"Bài {number:02}").article.id for number in range(40)]


@pytest.fixture
def many(open_window: Callable[[], Room], ids: list[str]) -> Room:
    made = open_window()
    model = made.window.browser.model
    made.qtbot.waitUntil(lambda: model.rowCount() == len(ids))
    made.qtbot.waitUntil(lambda: model.index(39).data(LINE_ROLE) is not None)
    made.window.browser.list.setFocus()
    return made


def chosen(room: Room) -> list[str]:
    model = room.window.browser.model
    rows = room.window.browser.list.selectionModel().selectedRows()
    return sorted(str(model.index(one.row()).data()) for one in rows)


def choose(room: Room, *rows: int) -> None:
    browser = room.window.browser
    flag = QItemSelectionModel.SelectionFlag
    browser.list.setCurrentIndex(browser.model.index(rows[0]))
    room.settle()
    for row in rows[1:]:
        browser.list.selectionModel().setCurrentIndex(browser.model.index(row), flag.Select)


def sort(room: Room, value: str) -> None:
    order = room.window.browser.order
    order.setCurrentIndex(order.findData(value))
    order.activated.emit(order.currentIndex())
    room.settle()


def top_title(room: Room) -> str:
    return str(room.window.browser.model.index(0).data())


def test_several_rows_stay_chosen_in_another_order_and_none_is_opened(
    many: Room, ids: list[str]
) -> None:
    choose(many, 1, 2, 3, 30)
    wanted = ["Bài 09", "Bài 36", "Bài 37", "Bài 38"]
    assert chosen(many) == wanted
    keys = set(many.window.browser.chosen_keys())
    sort(many, "title")
    many.qtbot.waitUntil(lambda: top_title(many) == "Bài 00")
    assert chosen(many) == wanted
    assert set(many.window.browser.chosen_keys()) == keys
    current = many.window.browser.list.currentIndex()
    assert str(current.data()) == "Bài 09"
    assert many.flows.writing.id == ids[38]


def test_several_rows_stay_chosen_when_others_are_saved(many: Room, ids: list[str]) -> None:
    choose(many, 5, 6)
    before = chosen(many)
    for number in (3, 20):
        written = drafting.edit(many.desk, ids[number], Edits(place="Cát Hải"))
        many.flows.writing._operations.changed.emit(written.changes, many)
    many.qtbot.waitUntil(lambda: top_title(many) == "Bài 20")
    assert chosen(many) == before
    many.flows.bulk.act("list.add_tag")
    many.qtbot.waitUntil(lambda: many.flows.bulk.dialog is not None)
    dialog = many.flows.bulk.dialog
    assert dialog is not None
    dialog.tags.setText("Tết")
    dialog._do.click()
    many.qtbot.waitUntil(lambda: "2 articles changed" in many.said)
    many.qtbot.waitUntil(lambda: top_title(many) in before)
    assert chosen(many) == before


def test_the_open_article_stays_marked_and_in_sight_in_another_order(
    many: Room, ids: list[str]
) -> None:
    choose(many, 39)
    assert many.flows.writing.id == ids[0]
    sort(many, "title")
    many.qtbot.waitUntil(lambda: top_title(many) == "Bài 00")
    view = many.window.browser.list
    assert chosen(many) == ["Bài 00"]
    assert view.visualRect(view.currentIndex()).intersects(view.viewport().rect())
    assert many.flows.writing.id == ids[0]


def test_a_save_leaves_the_list_where_it_was_scrolled_to(many: Room, ids: list[str]) -> None:
    choose(many, 0)
    bar = many.window.browser.list.verticalScrollBar()
    bar.setValue(bar.maximum())
    at = bar.value()
    for number in (3, 20):
        written = drafting.edit(many.desk, ids[number], Edits(place="Cát Hải"))
        many.flows.writing._operations.changed.emit(written.changes, many)
    many.qtbot.waitUntil(lambda: top_title(many) == "Bài 20")
    assert bar.value() == at
    assert chosen(many) == ["Bài 39"]


def test_the_arrows_go_on_from_where_an_article_was_thrown_away(
    many: Room, ids: list[str]
) -> None:
    choose(many, 10)
    QTest.keyClick(many.window.browser.list, Qt.Key.Key_Delete)
    many.qtbot.waitUntil(lambda: many.window.browser.model.rowCount() == 39)
    assert many.stored(ids[29]).status is Status.TRASHED
    assert chosen(many) == []
    QTest.keyClick(many.window.browser.list, Qt.Key.Key_Down)
    many.qtbot.waitUntil(lambda: many.flows.writing.id == ids[27])
    assert chosen(many) == ["Bài 27"]
    assert many.window.browser.list.currentIndex().row() == 11


def test_all_of_a_hundred_thousand_stay_chosen_when_one_moves_up(many: Room) -> None:
    browser = many.window.browser
    browser.model.show(range(1, 100_001))
    browser.list.selectAll()
    browser.model.show([7, 3, *(key for key in range(1, 100_001) if key not in (3, 7))])
    assert browser.chosen_count == 100_000
