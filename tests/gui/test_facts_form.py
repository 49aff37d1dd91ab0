"""The details: section, tags, byline, source, publication time."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from tests.builders import an_article
from tests.gui.keys import unikey

from newsdesk.gui.colours import LIGHT
from newsdesk.gui.views.facts_form import FactsForm
from newsdesk.language.words import Words
from newsdesk.news.article import Edits
from newsdesk.news.byline import Byline
from newsdesk.news.listing import Count
from newsdesk.text import dateline

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot
    from tests.gui.conftest import Room

HANOI = ZoneInfo("Asia/Ho_Chi_Minh")


@pytest.fixture
def form(qtbot: QtBot) -> FactsForm:
    made = FactsForm(Words("en"), LIGHT)
    qtbot.addWidget(made)
    made.show_names(
        [Count("Chính trị", 3), Count("Kinh tế", 1)], [Count("an sinh xã hội", 2), Count("Tết", 9)]
    )
    made.show_article(an_article())
    made.show()
    return made


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("03/12/2021 17:58", datetime(2021, 12, 3, 17, 58, tzinfo=HANOI)),
        ("3-12-2021 17h58", datetime(2021, 12, 3, 17, 58, tzinfo=HANOI)),
        ("Thứ Sáu, 03/12/2021 17:58", datetime(2021, 12, 3, 17, 58, tzinfo=HANOI)),
        (" 03.12.2021 ", datetime(2021, 12, 3, tzinfo=HANOI)),
        ("17:58 03/12/2021", datetime(2021, 12, 3, 17, 58, tzinfo=HANOI)),
        ("2021-12-03T17:58", datetime(2021, 12, 3, 17, 58, tzinfo=HANOI)),
        ("01/01/0001 00:00", None),
        ("31/02/2021 10:00", None),
        ("03/12/2021 25:00", None),
        ("12/2021", None),
        ("mai", None),
        ("", None),
    ],
)
def test_times_are_read_as_they_are_written_here(typed: str, meant: datetime | None) -> None:
    assert dateline.read_moment(typed) == meant


def test_showing_an_article_is_no_edit(form: FactsForm, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(form.edited, wait=20):
        form.show_article(an_article(section="Kinh tế", tags=("a", "b"), byline="B", source="S"))
    assert form.section.currentText() == "Kinh tế"
    assert form.tags.text() == "a, b"
    assert form.published.text() == "20/11/2026 17:58"


def test_each_field_tells_its_own_edit(form: FactsForm) -> None:
    told: list[Edits] = []
    form.edited.connect(told.append)
    form.section.setEditText("Kinh tế")
    unikey(form.byline, " và Lê Ưng")
    unikey(form.source, "T")
    form.published.setText("03/12/2021 17:58")
    assert told[0] == Edits(section="Kinh tế")
    assert Edits(bylines=(Byline("Hoàng Tùng và Lê Ưng"),)) in told
    assert told[-2:] == [
        Edits(source="T"),
        Edits(published=datetime(2021, 12, 3, 17, 58, tzinfo=HANOI)),
    ]


def test_a_time_that_is_none_is_marked_and_kept_out(form: FactsForm, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(form.edited, wait=20):
        form.published.setText("31/02/2021 10:00")
    assert form.published.property("wrong") is True
    assert "day/month/year" in form._time_note.text()
    told: list[Edits] = []
    form.edited.connect(told.append)
    form.published.setText("03/12/2021 17:58")
    assert form.published.property("wrong") is False
    assert form._time_note.text() == "Thứ Sáu, 03/12/2021 17:58"
    form.published.clear()
    assert told[-1] == Edits(published=None)


def test_tags_are_parted_by_commas_and_offered(form: FactsForm, qtbot: QtBot) -> None:
    qtbot.waitExposed(form)
    told: list[Edits] = []
    form.edited.connect(told.append)
    form.tags.setFocus()
    form.tags.setCursorPosition(len(form.tags.text()))
    unikey(form.tags, ", an s")
    popup = form.tags._offer.popup()
    assert popup is not None
    qtbot.waitUntil(popup.isVisible)
    assert form.tags.selectedText() == ""  # a selection would swallow UniKey's backspaces
    form.tags._take("an sinh xã hội")
    popup.hide()
    assert told[-1] == Edits(tags=("Tết", "an sinh xã hội"))
    QTest.keyClick(form.tags, Qt.Key.Key_End)
    unikey(form.tags, " Mới, Tết")
    assert told[-1] == Edits(tags=("Tết", "an sinh xã hội", "Mới"))


def test_the_section_offers_without_selecting(form: FactsForm, qtbot: QtBot) -> None:
    qtbot.waitExposed(form)
    form.section.setFocus()
    line, completer = form.section.lineEdit(), form.section.completer()
    assert line is not None
    assert completer is not None
    line.selectAll()
    unikey(line, "Chi")
    assert form.section.currentText() == "Chi"
    assert line.selectedText() == ""
    popup = completer.popup()
    assert popup is not None
    popup.hide()


def test_now_is_the_desks_time_and_is_saved(room: Room) -> None:
    room.window.inspector.facts.now.click()
    room.settle()
    stored = room.stored(room.flows.writing.id)
    assert stored.published is not None
    assert f"{stored.published.astimezone(HANOI):%d/%m/%Y %H:%M}" == "20/11/2026 12:00"
    assert "12:00" in room.window.editor.kicker.text()
