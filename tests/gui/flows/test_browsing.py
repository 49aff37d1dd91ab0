"""Finding articles: the list, its states, the search box."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from tests.builders import NOON
from tests.gui.keys import unikey

from newsdesk.desk import drafting
from newsdesk.gui.views.short_time import short_time
from newsdesk.news.article import Article, Edits
from newsdesk.news.status import Status

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.gui.conftest import Room

    from newsdesk.desk.desk import Desk

TITLES = (
    "Hải Phòng đẩy nhanh tiến độ cầu Rào",
    "Đà Nẵng mở thêm tuyến xe buýt",
    "Trao quà cho hộ nghèo huyện Cát Hải",
)


@pytest.fixture
def many(desk: Desk) -> tuple[Article, ...]:
    return tuple(drafting.new_article(desk, title).article for title in TITLES)


def titles(room: Room) -> list[str]:
    model = room.window.browser.model
    return [str(model.index(row).data()) for row in range(model.rowCount())]


def test_the_newest_change_stands_first_with_the_counts(
    open_window: Callable[[], Room], many: tuple[Article, ...]
) -> None:
    room = open_window()
    room.qtbot.waitUntil(lambda: titles(room) == list(reversed(TITLES)))
    states = room.window.browser.states
    counts = {status: button._count for status, button in states._buttons.items()}
    assert counts == {
        None: "3",
        Status.DRAFT: "3",
        Status.PHOTOS: "0",
        Status.REVIEW: "0",
        Status.APPROVED: "0",
        Status.EXPORTED: "0",
        Status.PUBLISHED: "0",
        Status.WITHDRAWN: "0",
        Status.TRASHED: "0",
    }
    room.open(many[0].id)
    unikey(room.window.editor.title, "MỚI ")
    room.settle()
    room.qtbot.waitUntil(lambda: titles(room)[0] == f"MỚI {TITLES[0]}")
    selected = room.window.browser.list.selectionModel().selectedIndexes()
    assert [index.row() for index in selected] == [0]


def test_a_state_filters_the_list(
    open_window: Callable[[], Room], many: tuple[Article, ...]
) -> None:
    del many
    room = open_window()
    room.window.browser.states.choose(Status.PUBLISHED)
    room.settle()
    assert titles(room) == []
    assert room.window.browser._pages.currentIndex() == 1
    room.window.browser.states.choose(None)
    room.qtbot.waitUntil(lambda: len(titles(room)) == 3)
    assert room.window.browser._pages.currentIndex() == 0


def test_a_click_opens_and_the_start_opens_nothing(
    open_window: Callable[[], Room], many: tuple[Article, ...]
) -> None:
    room = open_window()
    room.qtbot.waitUntil(lambda: titles(room)[0] != "")
    room.window.browser.list.setFocus()
    assert room.flows.writing.id == ""
    view = room.window.browser.list
    place = view.visualRect(room.window.browser.model.index(1)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    room.qtbot.waitUntil(lambda: room.flows.writing.id == many[1].id)
    assert room.window.editor.title.text == TITLES[1]
    room.window.browser.choose_next(1)
    room.qtbot.waitUntil(lambda: room.flows.writing.id == many[0].id)


def test_the_article_of_the_last_day_is_open_again(
    open_window: Callable[[], Room], many: tuple[Article, ...]
) -> None:
    room = open_window()
    room.open(many[1].id)
    room.window.close()
    second = open_window()
    second.qtbot.waitUntil(lambda: second.flows.writing.id == many[1].id)


def test_results_come_as_one_types_with_or_without_marks(
    open_window: Callable[[], Room], many: tuple[Article, ...]
) -> None:
    room = open_window()
    drafting.edit(room.desk, many[1].id, Edits(body="Tuyến mới đi qua Hải Châu."))
    box = room.window.top.search
    box.open()
    unikey(box, "cat hai")
    room.qtbot.waitUntil(box.results.isVisible)
    model = box.results.list.model()
    assert str(model.index(0, 0).data()) == TITLES[2]
    QTest.keyClick(box, Qt.Key.Key_Return)
    room.qtbot.waitUntil(lambda: room.flows.writing.id == many[2].id)
    assert not box.results.isVisible()
    assert box.text() == "cat hai"
    box.open()
    room.qtbot.waitUntil(box.results.isVisible)
    assert str(model.index(0, 0).data()) == TITLES[2]


def test_filters_are_typed_and_unknown_names_said(
    open_window: Callable[[], Room], many: tuple[Article, ...]
) -> None:
    room = open_window()
    drafting.edit(room.desk, many[0].id, Edits(tags=("cầu đường",)))
    box = room.window.top.search
    box.open()
    box.setText("thẻ:cau-duong")
    room.qtbot.waitUntil(box.results.isVisible)
    assert box.results.list.model().rowCount() == 1
    box.setText("thẻ:cau-duongx")
    room.qtbot.waitUntil(lambda: "cầu đường" in box.results.note.text())


def test_a_filter_that_is_none_and_words_left_out_are_said(
    open_window: Callable[[], Room], many: tuple[Article, ...]
) -> None:
    room = open_window()
    drafting.edit(room.desk, many[1].id, Edits(body="Tuyến mới."))
    box = room.window.top.search
    box.open()
    box.setText("lạ:abc")
    room.qtbot.waitUntil(box.results.isVisible)
    assert "“lạ” is no filter" in box.results.note.text()
    assert "No article" not in box.results.note.text()
    box.setText("-cầu")
    said = "2 articles without “cầu”"
    room.qtbot.waitUntil(lambda: box.results.note.text() == said)
    assert box.results.list.model().rowCount() == 2


def test_more_results_come_as_one_scrolls(open_window: Callable[[], Room]) -> None:
    room = open_window()
    for number in range(70):
        drafting.new_article(room.desk, f"Bão số {number}")
    box = room.window.top.search
    box.open()
    box.setText("bão số")
    room.qtbot.waitUntil(box.results.isVisible)
    assert box.results.list.model().rowCount() == 50
    assert box.results.note.text() == "More than 50 articles"
    bar = box.results.list.verticalScrollBar()
    bar.setValue(bar.maximum())
    room.qtbot.waitUntil(lambda: box.results.list.model().rowCount() == 70)
    assert box.results.note.text() == "70 articles"


def test_a_search_is_kept_asked_again_and_taken_out_with_undo(
    open_window: Callable[[], Room], many: tuple[Article, ...]
) -> None:
    del many
    room = open_window()
    box, saved = room.window.top.search, room.window.browser.saved
    assert not saved.keep.isVisibleTo(saved)
    box.open()
    box.setText("cat hai")
    saved.keep.click()
    room.qtbot.waitUntil(lambda: [one.text() for one in saved.buttons] == ["cat hai  ·  1"])
    box.close_results()
    saved.buttons[0].click()
    assert box.text() == "cat hai"
    room.qtbot.waitUntil(box.results.isVisible)
    saved.remove_wanted.emit("cat hai")
    room.qtbot.waitUntil(lambda: saved.buttons == [] and "cat hai" in room.said)
    message = room.window.message_bar.message
    assert message is not None
    assert message.act is not None
    message.act()
    room.qtbot.waitUntil(lambda: len(saved.buttons) == 1)


def test_the_list_is_sorted_as_chosen(
    open_window: Callable[[], Room], many: tuple[Article, ...]
) -> None:
    del many
    room = open_window()
    order = room.window.browser.order
    order.setCurrentIndex(order.findData("title"))
    order.activated.emit(order.currentIndex())
    room.qtbot.waitUntil(lambda: titles(room) == [TITLES[1], TITLES[0], TITLES[2]])


def test_the_arrows_walk_through_the_results_and_escape_closes(
    open_window: Callable[[], Room], many: tuple[Article, ...]
) -> None:
    del many
    room = open_window()
    box = room.window.top.search
    box.open()
    unikey(box, "hải")
    room.qtbot.waitUntil(
        lambda: box.results.isVisible() and box.results.list.model().rowCount() >= 2
    )
    assert box.results.list.currentIndex().row() == 0
    QTest.keyClick(box, Qt.Key.Key_Down)
    assert box.results.list.currentIndex().row() == 1
    QTest.keyClick(box, Qt.Key.Key_Up)
    QTest.keyClick(box, Qt.Key.Key_Up)
    assert box.results.list.currentIndex().row() == 0
    assert not box.results.grab().isNull()
    QTest.keyClick(box, Qt.Key.Key_Escape)
    assert not box.results.isVisible()
    assert box.text() == ""


def test_words_that_nobody_wrote_say_so(
    open_window: Callable[[], Room], many: tuple[Article, ...]
) -> None:
    del many
    room = open_window()
    box = room.window.top.search
    box.open()
    unikey(box, "zzqqx")
    room.qtbot.waitUntil(box.results.isVisible)
    assert box.results.list.model().rowCount() == 0
    assert box.results.note.text() == "No article has these words."


def test_a_command_is_found_by_its_name(open_window: Callable[[], Room]) -> None:
    room = open_window()
    box = room.window.top.search
    box.open()
    unikey(box, "néw art")
    room.qtbot.waitUntil(
        lambda: box.results.isVisible() and box.results.list.model().rowCount() == 1
    )
    QTest.keyClick(box, Qt.Key.Key_Return)
    room.qtbot.waitUntil(lambda: bool(room.flows.writing.id))
    assert room.window.editor.title.text == ""


def test_times_are_told_short() -> None:
    assert short_time(NOON, NOON.date()) == "12:00"
    assert short_time(NOON.replace(month=3, day=2), NOON.date()) == "02/03"
    assert short_time(NOON.replace(year=2021), NOON.date()) == "20/11/2021"


def test_an_empty_newsroom_says_what_to_do(open_window: Callable[[], Room]) -> None:
    room = open_window()
    browser = room.window.browser
    assert browser._pages.currentIndex() == 1
    browser._empty.start.click()
    room.qtbot.waitUntil(lambda: bool(room.flows.writing.id))
    room.qtbot.waitUntil(lambda: browser._pages.currentIndex() == 0)


def test_an_article_that_is_asked_for_twice_does_not_take_back_what_was_typed(
    open_window: Callable[[], Room], article: Article
) -> None:
    room = open_window()
    room.open(article.id)
    fetched = room.stored(article.id)
    room.window.editor.body.moveCursor(QTextCursor.MoveOperation.End)
    unikey(room.window.editor.body, "Chữ")
    room.flows.writing.show(fetched)  # the second answer to a double click comes late
    assert room.window.editor.body.text.endswith("Đoạn thứ hai.Chữ")
    room.settle()
    assert room.stored(article.id).body.endswith("Đoạn thứ hai.Chữ")


def test_an_article_that_is_opened_out_of_sight_is_brought_into_sight(
    open_window: Callable[[], Room], desk: Desk
) -> None:
    for number in range(60):
        drafting.new_article(desk, f"Bài số {number}")
    room = open_window()
    view = room.window.browser.list
    room.qtbot.waitUntil(lambda: room.window.browser.model.rowCount() == 60)
    view.scrollToBottom()
    room.settle()
    room.flows.writing.begin()
    room.qtbot.waitUntil(lambda: room.window.browser.model.rowCount() == 61)
    room.qtbot.waitUntil(lambda: view.currentIndex().row() == 0)
    assert view.verticalScrollBar().value() == 0
