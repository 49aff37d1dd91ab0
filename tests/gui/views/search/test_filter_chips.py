"""Filters of a search as chips: understood or marked, taken out by key or mouse."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from tests.gui.keys import unikey

from newsdesk.desk import drafting
from newsdesk.news.article import Edits

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.gui.conftest import Room

    from newsdesk.gui.views.search.filter_chips import FilterChips
    from newsdesk.gui.views.search.search_box import SearchBox
    from newsdesk.news.article import Article


@pytest.fixture
def searching(article: Article, open_window: Callable[[], Room]) -> Room:
    made = open_window()
    drafting.edit(made.desk, article.id, Edits(tags=("an sinh xã hội", "Tết")))
    made.window.top.search.open()
    return made


def box_of(room: Room) -> SearchBox:
    return room.window.top.search


def ask(room: Room, text: str, *names: str) -> FilterChips:
    box = box_of(room)
    box.setText(text)
    room.qtbot.waitUntil(box.results.isVisible)
    chips = box.results.chips
    room.qtbot.waitUntil(lambda: list(chips.names()) == list(names))
    return chips


def focused() -> str:
    widget = QApplication.focusWidget()
    return widget.accessibleName() if widget else ""


def test_filters_stand_as_chips_and_a_click_takes_one_out(searching: Room) -> None:
    text = 'quà thẻ:"an sinh xã hội" trạng-thái:nháp ngày:2026'
    chips = ask(searching, text, "tag: an sinh xã hội", "state: nháp", "day: 2026")
    assert box_of(searching).results.list.model().rowCount() == 1
    assert all(chip.isVisible() and not chip.property("wrong") for chip in chips.chips)
    assert chips.chips[1].accessibleName() == "Remove the filter “state: nháp”"
    QTest.mouseClick(chips.chips[1], Qt.MouseButton.LeftButton)
    assert box_of(searching).text() == 'quà thẻ:"an sinh xã hội" ngày:2026 '
    assert chips.names() == ["tag: an sinh xã hội", "day: 2026"]
    assert box_of(searching).hasFocus()
    unikey(box_of(searching), "tế")
    searching.qtbot.waitUntil(box_of(searching).results.isVisible)


def test_a_name_with_blanks_needs_no_quotation_marks(searching: Room) -> None:
    chips = ask(searching, "thẻ:an sinh xã hội quà", "tag: an sinh xã hội")
    assert not chips.chips[0].property("wrong")
    box = box_of(searching)
    assert box.results.list.model().rowCount() == 1
    assert box.text() == "thẻ:an sinh xã hội quà"
    QTest.mouseClick(chips.chips[0], Qt.MouseButton.LeftButton)
    assert box.text() == "quà "


def test_filters_without_an_article_say_so(searching: Room) -> None:
    ask(searching, "ngày:2019", "day: 2019")
    assert box_of(searching).results.note.text() == "No article fits these filters."


def test_tab_reaches_the_chips_and_keys_take_them_out(searching: Room) -> None:
    chips = ask(searching, "thẻ:Tết mục:x lạ:abc", "tag: Tết", "section: x  ?", "lạ: abc  ?")
    box = box_of(searching)
    QTest.keyClick(box, Qt.Key.Key_Tab)
    assert focused() == "Remove the filter “tag: Tết”"
    assert box.results.isVisible()
    QTest.keyClick(chips.chips[0], Qt.Key.Key_Tab)
    assert focused() == "Remove the filter “section: x”"
    QTest.keyClick(chips.chips[1], Qt.Key.Key_Delete)
    assert box.text() == "thẻ:Tết lạ:abc "
    assert focused() == "Remove the filter “lạ: abc”"
    QTest.keyClick(chips.chips[1], Qt.Key.Key_Left)
    QTest.keyClick(chips.chips[0], Qt.Key.Key_Return)
    assert box.text() == "lạ:abc "
    searching.qtbot.waitUntil(lambda: "is no filter" in box.results.note.text())
    assert chips.chips[0].property("wrong")
    QTest.keyClick(chips.chips[0], Qt.Key.Key_Backspace)
    assert box.text() == ""
    assert box.hasFocus()


def test_escape_goes_back_to_the_box_and_tab_behind_the_last_chip_closes(searching: Room) -> None:
    chips = ask(searching, "thẻ:Tết", "tag: Tết")
    box = box_of(searching)
    QTest.keyClick(box, Qt.Key.Key_Tab)
    QTest.keyClick(chips.chips[0], Qt.Key.Key_Escape)
    assert box.hasFocus()
    assert box.results.isVisible()
    QTest.keyClick(box, Qt.Key.Key_Tab)
    QTest.keyClick(chips.chips[0], Qt.Key.Key_Tab)
    assert not box.hasFocus()
    assert not box.results.isVisible()
    assert box.text() == "thẻ:Tết"


def test_many_chips_go_on_in_a_second_row(searching: Room) -> None:
    names = [f"lạ{letter * 30}" for letter in "abcdef"]
    chips = ask(
        searching, " ".join(f"{one}:x" for one in names), *(f"{one}: x  ?" for one in names)
    )
    rows = {chip.geometry().top() for chip in chips.chips}
    assert len(rows) > 1
    assert all(chip.geometry().right() <= chips.width() for chip in chips.chips)
    assert chips.chips[-1].geometry().bottom() <= chips.height()


def test_words_alone_show_no_chips(searching: Room) -> None:
    chips = ask(searching, "thẻ:Tết", "tag: Tết")
    chips = ask(searching, "quà tết")
    assert not chips.isVisible()
    assert chips.height() == 0
