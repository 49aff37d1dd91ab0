"""Going back: the articles opened last in menu and search box, the place of yesterday."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from tests.gui.keys import unikey

from newsdesk.desk import drafting, moving
from newsdesk.gui.window_memory import RECENT, WindowMemory
from newsdesk.news.article import Article, Edits

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.gui.conftest import Room

    from newsdesk.desk.desk import Desk

LONG = "\n\n".join(f"Đoạn số {number} của bài dài về cầu Rào." for number in range(120))


@pytest.fixture
def three(desk: Desk) -> tuple[Article, ...]:
    return tuple(drafting.new_article(desk, title).article for title in ("Một & hai", "Ba", "Bốn"))


def lines(room: Room) -> list[str]:
    room.flows.back.menu.aboutToShow.emit()
    room.settle()
    return [action.text() for action in room.flows.back.menu.actions()]


def test_twelve_are_remembered_the_newest_first_each_once(tmp_path: Path) -> None:
    memory = WindowMemory(tmp_path / "window.ini")
    assert memory.opened == ()
    for number in range(RECENT + 3):
        memory.remember_opened(f"id-{number}")
    memory.remember_opened("id-9")
    memory.save()
    again = WindowMemory(tmp_path / "window.ini").opened
    assert again[:3] == ("id-9", "id-14", "id-13")
    assert len(again) == len(set(again)) == RECENT


def test_the_menu_lists_what_was_open_before_and_opens_it(
    open_window: Callable[[], Room], three: tuple[Article, ...]
) -> None:
    room = open_window()
    assert lines(room) == ["No other article was opened yet"]
    for one in three:
        room.open(one.id)
    assert lines(room) == ["Ba", "Một && hai"]
    article_menu = room.window.menuBar().actions()[0].menu()
    assert isinstance(article_menu, QMenu)
    assert room.flows.back.menu.menuAction() in article_menu.actions()
    room.flows.back.menu.actions()[1].trigger()
    room.qtbot.waitUntil(lambda: room.flows.writing.id == three[0].id)
    assert lines(room) == ["Bốn", "Ba"]


def test_what_is_in_the_trash_or_gone_is_left_out(
    open_window: Callable[[], Room], three: tuple[Article, ...], memory: WindowMemory
) -> None:
    memory.remember_opened("00000000-0000-4000-8000-000000000000")
    room = open_window()
    for one in three:
        room.open(one.id)
    moving.trash(room.desk, three[1].id)
    assert lines(room) == ["Một && hai"]


def test_the_empty_search_box_offers_what_was_open_before(
    open_window: Callable[[], Room], three: tuple[Article, ...]
) -> None:
    room = open_window()
    for one in three:
        room.open(one.id)
    box = room.window.top.search
    box.open()
    room.qtbot.waitUntil(box.results.isVisible)
    model = box.results.list.model()
    titles = [str(model.index(row, 0).data()) for row in range(model.rowCount())]
    assert titles == ["Ba", "Một & hai"]
    unikey(box, "bốn")
    room.qtbot.waitUntil(lambda: str(model.index(0, 0).data()) == "Bốn")
    box.clear()
    room.qtbot.waitUntil(lambda: box.results.isVisible() and model.rowCount() == len(titles))
    QTest.keyClick(box, Qt.Key.Key_Return)
    room.qtbot.waitUntil(lambda: room.flows.writing.id == three[1].id)


def test_nothing_lies_under_the_empty_box_on_the_first_day(
    open_window: Callable[[], Room],
) -> None:
    room = open_window()
    box = room.window.top.search
    box.open()
    room.settle()
    assert not box.results.isVisible()


def test_the_place_in_the_text_is_the_same_the_next_day(
    open_window: Callable[[], Room], article: Article, desk: Desk
) -> None:
    drafting.edit(desk, article.id, Edits(body=LONG))
    first = open_window()
    first.open(article.id)
    first.window.editor.body.go_to_line(121)
    first.qtbot.waitUntil(lambda: first.window.editor.scroll_bar.value() > 0)
    caret = first.window.editor.body.textCursor().position()
    scroll = first.window.editor.scroll_bar.value()
    first.window.close()
    second = open_window()
    second.qtbot.waitUntil(lambda: second.flows.writing.id == article.id)
    assert second.window.editor.body.textCursor().position() == caret > 0
    bar = second.window.editor.scroll_bar
    second.qtbot.waitUntil(lambda: bar.value() == scroll)


def test_a_place_beyond_a_shorter_text_is_its_end(
    open_window: Callable[[], Room], article: Article, memory: WindowMemory
) -> None:
    memory.remember("article", article.id)
    memory.remember("place", f"{article.id} 99999 99999")
    room = open_window()
    room.qtbot.waitUntil(lambda: room.flows.writing.id == article.id)
    body = room.window.editor.body
    assert body.textCursor().position() == len(body.text)


def test_the_place_of_another_article_or_nonsense_is_not_used(
    open_window: Callable[[], Room], article: Article, three: tuple[Article, ...], desk: Desk
) -> None:
    drafting.edit(desk, three[0].id, Edits(body=LONG))
    for told in (f"{three[0].id} 40 10", f"{article.id} x -4", f"{article.id}"):
        room = open_window()
        room.window._memory.remember("place", told)
        room.flows.back._place = told
        room.open(article.id)
        assert room.window.editor.body.textCursor().position() == 0
        room.open(three[0].id)
        assert room.window.editor.body.textCursor().position() == 0
        room.window.close()
        room.settle()
