"""Who signs: several names in order, pen names, names from the list, UniKey."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from tests.gui.keys import commit, preedit, unikey

from newsdesk.gui.colours import LIGHT
from newsdesk.gui.views.fields.bylines_field import BylinesField
from newsdesk.language.words import Words
from newsdesk.news.byline import Byline

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

TWO = (Byline("Ngọc Hà", "Trần Thị Hà"), Byline("Hoàng Tùng"))


@pytest.fixture
def field(qtbot: QtBot) -> BylinesField:
    made = BylinesField(Words("en"), LIGHT)
    qtbot.addWidget(made)
    made.show_names(["Nguyễn Văn An", "Trần Đình Ưng", "Đỗ Ưng Hòa"])
    made.show_bylines(TWO)
    made.show()
    qtbot.waitExposed(made)
    return made


@pytest.fixture
def told(field: BylinesField) -> list[tuple[Byline, ...]]:
    heard: list[tuple[Byline, ...]] = []
    field.edited.connect(heard.append)
    return heard


def test_showing_is_no_edit_and_leaves_what_stands_there(
    field: BylinesField, told: list[tuple[Byline, ...]]
) -> None:
    row = field.rows[0]
    row.name.setCursorPosition(3)
    field.show_bylines(TWO)
    assert field.rows[0] is row
    assert row.name.cursorPosition() == 3
    field.show_bylines([Byline("Khác")])
    assert field.bylines == (Byline("Khác"),)
    assert told == []


def test_the_free_row_takes_one_more_name(
    field: BylinesField, told: list[tuple[Byline, ...]]
) -> None:
    free = field.rows[-1]
    assert not free.person.isVisible()
    unikey(free.name, "Le", 1, "ê")
    assert told[-1] == (*TWO, Byline("Lê"))
    assert free.person.isVisible()
    assert len(field.rows) == 4
    QTest.keyClick(free.name, Qt.Key.Key_Return)
    assert field.rows[3].name.hasFocus()


def test_a_burst_of_unikey_and_a_composed_syllable_come_out_right(
    field: BylinesField, told: list[tuple[Byline, ...]], qtbot: QtBot
) -> None:
    name = field.rows[-1].name
    name.setFocus()
    unikey(name, "Tra", 1, "â", "n", 2, "ần", " D", 1, "Đ", "inh", 3, "ình", " U", 1, "Ư", "ng")
    assert name.text() == "Trần Đình Ưng"
    assert name.selectedText() == ""
    assert told[-1][-1] == Byline("Trần Đình Ưng")
    person = field.rows[1].person
    before = len(told)
    preedit(person, "tiếng")
    assert len(told) == before  # what is composed is no edit yet
    commit(person, "tiếng")
    assert told[-1][1] == Byline("Hoàng Tùng", "tiếng")


def test_people_are_offered_without_marks_and_taken_by_choosing(
    field: BylinesField, told: list[tuple[Byline, ...]], qtbot: QtBot
) -> None:
    row = field.rows[-1]
    row.name.setFocus()
    unikey(row.name, "ung")
    qtbot.waitUntil(row.offer.is_open)
    assert row.name.text() == "ung"
    assert row.offer.fitting("ung") == ["Trần Đình Ưng", "Đỗ Ưng Hòa"]
    assert row.offer.fitting("dinh u") == ["Trần Đình Ưng"]
    assert row.offer.fitting("u") == []
    with qtbot.waitSignal(field.person_wanted) as wanted:
        row.offer._take("Trần Đình Ưng")
    row.offer.close()
    assert wanted.args == ["Trần Đình Ưng"]
    field.show_person("Trần Đình Ưng", "Trần Ưng")
    assert told[-1][-1] == Byline("Trần Đình Ưng", "Trần Ưng")


def test_enter_belongs_to_the_open_list(field: BylinesField, qtbot: QtBot) -> None:
    row = field.rows[-1]
    row.name.setFocus()
    unikey(row.name, "ung")
    qtbot.waitUntil(row.offer.is_open)
    QTest.keyClick(row.name, Qt.Key.Key_Return)
    assert not row.offer.is_open()
    assert row.name.hasFocus()


def test_only_a_name_chosen_by_arrow_is_taken(field: BylinesField, qtbot: QtBot) -> None:
    row = field.rows[-1]
    row.name.setFocus()
    unikey(row.name, "ung")
    qtbot.waitUntil(row.offer.is_open)
    popup = row.offer._list.popup()
    assert popup is not None
    QTest.keyClick(popup, Qt.Key.Key_Return)  # the open list has the keyboard
    assert row.name.text() == "ung"
    unikey(row.name, "x", 1)
    qtbot.waitUntil(row.offer.is_open)
    unikey(popup, "x", 1)
    assert row.name.text() == "ung"
    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Return)
    assert row.name.text() == "Trần Đình Ưng"


def test_rows_are_moved_and_removed(field: BylinesField, told: list[tuple[Byline, ...]]) -> None:
    QTest.keyClick(field.rows[0].name, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    assert told[-1] == TWO[::-1]
    QTest.keyClick(field.rows[1].name, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    assert len(told) == 1  # it is the last one already
    assert not field.rows[0]._up.isEnabled()
    assert not field.rows[1]._down.isEnabled()
    field.rows[1]._up.click()
    assert told[-1] == TWO
    field.rows[0]._remove.click()
    assert list(told[-1]) == [Byline("Hoàng Tùng")]
    assert field.rows[0].name.hasFocus()
    assert field.rows[0].name.accessibleName() == "Byline 1"


def test_names_pasted_into_one_row_are_parted_when_it_is_left(
    field: BylinesField, told: list[tuple[Byline, ...]]
) -> None:
    free = field.rows[-1]
    free.name.setFocus()
    free.name.setText("Lê Ưng, Mai Anh (Nguyễn Mai)")
    assert told[-1] == (*TWO, Byline("Lê Ưng"), Byline("Mai Anh", "Nguyễn Mai"))
    field.rows[0].name.setFocus()
    assert [row.name.text() for row in field.rows] == [
        "Ngọc Hà", "Hoàng Tùng", "Lê Ưng", "Mai Anh", "",
    ]  # fmt: skip
    assert field.rows[3].person.text() == "Nguyễn Mai"
    assert len(told) == 1
