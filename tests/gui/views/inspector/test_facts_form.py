"""The details: section, tags, byline, source, publication time."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QStyledItemDelegate, QStyleOptionViewItem, QWidget
from tests.builders import an_article
from tests.gui.keys import unikey

from newsdesk.desk import drafting
from newsdesk.gui.colours import LIGHT
from newsdesk.gui.views.inspector.facts_form import FactsForm
from newsdesk.language.words import Words
from newsdesk.news.article import AiUse, ArticleKind, Edits
from newsdesk.news.byline import Byline
from newsdesk.news.completing import INDENT
from newsdesk.news.section import SectionLine
from newsdesk.news.tag import TagLine
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
        [
            SectionLine("Chính trị", 0, 3, 3),
            SectionLine("Kinh tế", 0, 1, 5),
            SectionLine("Kinh tế / Cảng biển", 1, 4, 4),
        ],
        [TagLine("an sinh xã hội", 2), TagLine("Tết", 9, ("Nguyên đán",))],
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
    assert form.published.line.text() == "20/11/2026 17:58"


def test_each_field_tells_its_own_edit(form: FactsForm) -> None:
    told: list[Edits] = []
    form.edited.connect(told.append)
    form.section.setEditText("Kinh tế")
    unikey(form.bylines.rows[0].name, " và Lê Ưng")
    unikey(form.source.name, "T")
    form.published.line.setText("03/12/2021 17:58")
    assert told[0] == Edits(section="Kinh tế")
    assert Edits(bylines=(Byline("Hoàng Tùng và Lê Ưng"),)) in told
    assert told[-2:] == [
        Edits(source="T"),
        Edits(published=datetime(2021, 12, 3, 17, 58, tzinfo=HANOI)),
    ]


def test_a_time_that_is_none_is_marked_and_kept_out(form: FactsForm, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(form.edited, wait=20):
        form.published.line.setText("31/02/2021 10:00")
    assert form.published.line.property("wrong") is True
    assert "day/month/year" in form.published.note.text()
    told: list[Edits] = []
    form.edited.connect(told.append)
    form.published.line.setText("03/12/2021 17:58")
    assert form.published.line.property("wrong") is False
    assert form.published.note.text() == "Thứ Sáu, 03/12/2021 17:58"
    form.published.line.clear()
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
    line, completion = form.section.lineEdit(), form.section.completion
    assert line is not None
    assert completion is not None
    line.selectAll()
    unikey(line, "Chi")
    assert form.section.currentText() == "Chi"
    assert line.selectedText() == ""
    assert completion.is_open()
    completion.close()


def test_the_section_box_shows_the_tree_and_writes_the_whole_name(
    form: FactsForm, qtbot: QtBot
) -> None:
    qtbot.waitExposed(form)
    told: list[Edits] = []
    form.edited.connect(told.append)
    box = form.section
    box.setEditText("kinh tế")
    told.clear()
    box.showPopup()
    view = box.view()
    assert box.currentIndex() == 1
    option = QStyleOptionViewItem()
    delegate = view.itemDelegate()
    assert isinstance(delegate, QStyledItemDelegate)
    shown = []
    for row in range(box.count()):
        delegate.initStyleOption(option, box.model().index(row, 0))
        shown.append(str(option.text))
    assert shown == ["Chính trị  ·  3", "Kinh tế  ·  5", f"{INDENT}Cảng biển  ·  4"]
    assert told == []  # to look is no edit
    assert box.currentText() == "kinh tế"
    QTest.keyClick(view, Qt.Key.Key_Down)
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert box.currentText() == "Kinh tế / Cảng biển"
    assert told[-1] == Edits(section="Kinh tế / Cảng biển")


def test_a_section_is_offered_without_its_marks_and_new_names_leave_what_is_typed(
    form: FactsForm, qtbot: QtBot
) -> None:
    qtbot.waitExposed(form)
    line = form.section.lineEdit()
    assert line is not None
    line.setFocus()
    line.clear()
    unikey(line, "cang b")
    completion = form.section.completion
    assert completion is not None
    assert completion.is_open()
    assert completion.fitting(line.text()) == ["Kinh tế / Cảng biển"]
    told: list[Edits] = []
    form.edited.connect(told.append)
    form.section.offer([SectionLine("Xã hội", 0, 1, 1)])
    assert line.text() == "cang b"
    assert line.cursorPosition() == 6
    completion.close()
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert form.section.currentText() == "cang b"


def test_the_wheel_over_the_section_changes_nothing(form: FactsForm) -> None:
    form.section.setEditText("Chính trị")
    send_wheel(form.section)
    assert form.section.currentText() == "Chính trị"


def test_an_alias_is_offered_with_its_tag_and_enter_alone_takes_none(
    form: FactsForm, qtbot: QtBot
) -> None:
    qtbot.waitExposed(form)
    form.tags.setFocus()
    form.tags.clear()
    unikey(form.tags, "nguyen d")
    popup = form.tags._offer.popup()
    assert popup is not None
    assert popup.isVisible()
    assert popup.model().index(0, 0).data() == "Nguyên đán → Tết"
    QTest.keyClick(form.tags, Qt.Key.Key_Return)
    assert form.tags.text() == "nguyen d"
    assert not popup.isVisible()
    unikey(form.tags, 1, "d")
    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Return)
    assert form.tags.text() == "Tết, "


def test_now_is_the_desks_time_and_is_saved(room: Room) -> None:
    room.window.inspector.facts.now.click()
    room.settle()
    stored = room.stored(room.flows.writing.id)
    assert stored.published is not None
    assert f"{stored.published.astimezone(HANOI):%d/%m/%Y %H:%M}" == "20/11/2026 12:00"
    assert "12:00" in room.window.editor.facts.text()


def test_every_other_field_tells_its_own_edit(form: FactsForm, qtbot: QtBot) -> None:
    told: list[Edits] = []
    form.edited.connect(told.append)
    unikey(form.place, "Thuy", 2, "ủy")
    assert told[-1] == Edits(place="Thủy")
    unikey(form.photo_notes, "Toàn cảnh")
    QTest.keyClick(form.photo_notes, Qt.Key.Key_Return)
    unikey(form.photo_notes, "và cận cảnh")
    assert told[-1] == Edits(photo_notes="Toàn cảnh\nvà cận cảnh")
    unikey(form.source.author, "A")
    unikey(form.source.address, "https://a.vn")
    form.source.published.line.setText("01/12/2021 08:00")
    assert told[-3:-1] == [
        Edits(source_address="https://a.v"),
        Edits(source_address="https://a.vn"),
    ]
    assert told[-1] == Edits(source_published=datetime(2021, 12, 1, 8, 0, tzinfo=HANOI))
    form.source.published.line.setText("32/12/2021")
    assert form.unread_time() == "source_published"
    form.kind.setCurrentIndex(form.kind.findData("interview"))
    form.kind.activated.emit(form.kind.currentIndex())
    assert told[-1] == Edits(kind=ArticleKind.INTERVIEW)
    form.language.activated.emit(form.language.findData("en"))
    assert told[-1] == Edits(language="en")
    form.ai.use.show_value("edited")
    form.ai.use.activated.emit(1)
    unikey(form.ai.note, "Dịch.")
    assert Edits(ai_use=AiUse.EDITED) in told
    assert told[-1] == Edits(ai_note="Dịch.")


def test_showing_every_field_is_no_edit(form: FactsForm, qtbot: QtBot) -> None:
    full = an_article(
        kind=ArticleKind.PHOTO_STORY,
        source_author="A",
        source_address="https://a.vn",
        source_published=datetime(2021, 12, 1, 8, 0, tzinfo=HANOI),
        place="Cát Hải",
        language="lo",
        photo_notes="Ảnh ngang.",
        ai_use=AiUse.MADE,
        ai_note="Viết nháp.",
    )
    with qtbot.assertNotEmitted(form.edited, wait=20):
        form.show_article(full)
        form.show_article(an_article())
        form.show_article(full)
    assert form.kind.value == "photo_story"
    assert form.language.value == "lo"
    assert form.ai.note.isVisible()
    assert form.source.published.line.text() == "01/12/2021 08:00"


def test_the_wheel_over_a_choice_changes_nothing(form: FactsForm) -> None:
    before = form.kind.value
    send_wheel(form.kind)
    assert form.kind.value == before


def send_wheel(widget: QWidget) -> None:
    wheel = QWheelEvent(
        QPointF(5, 5),
        QPointF(5, 5),
        QPoint(0, -120),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,  # noqa: FBT003  # Qt takes it by place
    )
    QApplication.sendEvent(widget, wheel)


def test_the_label_that_readers_see_is_that_of_the_page(room: Room) -> None:
    form = room.window.inspector.facts
    form.ai.use.show_value("edited")
    form.ai.use.activated.emit(1)
    unikey(form.ai.note, "Dịch & soát.")
    room.qtbot.waitUntil(lambda: "Dịch & soát." in form.ai.label.text(), timeout=10_000)
    assert "Nội dung có dùng trí tuệ nhân tạo (AI) để biên tập. Dịch & soát." in (
        form.ai.label.text()
    )
    room.settle()
    assert room.stored(room.flows.writing.id).ai_use is AiUse.EDITED


def test_several_bylines_are_saved_in_their_order_and_offered_again(room: Room) -> None:
    bylines = room.window.inspector.facts.bylines
    unikey(bylines.rows[-1].name, "Ngọc Hà")
    unikey(bylines.rows[1].person, "Trần Thị Hà")
    room.settle()
    assert room.stored(room.flows.writing.id).bylines == (
        Byline("Hoàng Tùng"),
        Byline("Ngọc Hà", "Trần Thị Hà"),
    )
    other = drafting.new_article(room.desk, "Bài khác").article
    room.open(other.id)
    row = bylines.rows[0]
    row.offer.chosen.emit("Ngọc Hà")
    row.name.setText("Ngọc Hà")
    room.qtbot.waitUntil(lambda: row.person.text() == "Trần Thị Hà", timeout=5000)


def test_details_changed_elsewhere_are_shown_and_the_text_keeps_its_undo(room: Room) -> None:
    unikey(room.window.editor.lead, "x", 1)
    room.settle()
    article = room.flows.writing.id
    written = drafting.edit(room.desk, article, Edits(place="Cát Hải", photo_notes="Ảnh dọc"))
    room.flows.writing._operations.changed.emit(written.changes, room)
    room.qtbot.waitUntil(lambda: room.window.inspector.facts.place.text() == "Cát Hải")
    assert room.window.inspector.facts.photo_notes.text == "Ảnh dọc"
    assert room.window.editor.lead.document().isUndoAvailable()
