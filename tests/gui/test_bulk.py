"""Several articles chosen in the list: tagged, moved, thrown away, and all of it taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from newsdesk.desk import drafting, publishing
from newsdesk.gui.models.article_list import LINE_ROLE
from newsdesk.news.article import Edits
from newsdesk.news.revision import Skip
from newsdesk.news.status import Status

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.gui.conftest import Room

    from newsdesk.desk.desk import Desk


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
    assert many.flows.bulk.dialog is not None
    many.flows.bulk.dialog.setTextValue("Tết")
    many.flows.bulk.dialog.accept()
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
