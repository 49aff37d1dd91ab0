"""The keys of the list: letters go to titles that were seen, Home and End to its ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from tests.gui.models.test_article_list import a_line, asked

from newsdesk.gui.models.article_list import ArticleListModel
from newsdesk.gui.views.lists.article_table import ArticleTable

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

ROWS = 100_000


@pytest.fixture
def table(qtbot: QtBot) -> ArticleTable:
    """Show 100,000 rows, of which the first three have been seen."""
    model = ArticleListModel()
    view = ArticleTable(model)
    model.setParent(view)
    qtbot.addWidget(view)
    model.show(range(ROWS))
    titles = ("Đà Nẵng mở tuyến buýt", "Dân vận khéo", "Hải Phòng")
    model.take(a_line(key, title=title) for key, title in enumerate(titles))
    return view


def typed(table: ArticleTable, letters: str) -> int:
    for letter in letters:
        table.keyboardSearch(letter)
    return table.currentIndex().row()


def test_letters_go_to_the_next_title_without_marks(table: ArticleTable) -> None:
    table.setCurrentIndex(table.model().index(0, 0))
    assert typed(table, "h") == 2
    table._since.invalidate()
    assert typed(table, "đ") == 0
    table._since.invalidate()
    assert typed(table, "d") == 1
    table._since.invalidate()
    assert typed(table, "dan") == 1
    table._since.invalidate()
    assert typed(table, "x") == 1


def test_letters_fetch_no_row(table: ArticleTable, qtbot: QtBot) -> None:
    wanted = asked(table._rows)
    typed(table, "không có")
    qtbot.wait(5)
    assert wanted == []


def test_home_and_end_lead_to_the_ends_of_the_list(table: ArticleTable) -> None:
    table.setCurrentIndex(table.model().index(1, 0))
    QTest.keyClick(table, Qt.Key.Key_End)
    assert table.currentIndex().row() == ROWS - 1
    QTest.keyClick(table, Qt.Key.Key_Home)
    assert table.currentIndex().row() == 0
