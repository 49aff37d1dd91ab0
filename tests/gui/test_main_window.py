"""The window as a whole: keys, places, names for readers of the screen, messages, tasks."""

from __future__ import annotations

import time
from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit, QWidget
from tests.gui.keys import unikey

from newsdesk.errors import OutsideTrouble
from newsdesk.gui.colours import DARK, LIGHT
from newsdesk.gui.main_window import MainWindow
from newsdesk.gui.messages import Kind, Message, of_error, of_problem
from newsdesk.gui.views.window.keys_dialog import KeysDialog
from newsdesk.gui.views.window.panes import TEXT
from newsdesk.gui.window_memory import WindowMemory
from newsdesk.language.article_names import place_name
from newsdesk.language.words import Words
from newsdesk.news.report import problem

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot
    from tests.gui.conftest import Room

    from newsdesk.gui.tasks import Lanes, Task


def actions(window: MainWindow) -> dict[str, QAction]:
    return {one.shortcut().toString(): one for one in window.findChildren(QAction)}


def test_the_window_is_whole_before_a_newsroom_is_open(
    lanes: Lanes, memory: WindowMemory, qtbot: QtBot, tmp_path: Path
) -> None:
    window = MainWindow(Words("vi"), LIGHT, lanes, memory, lambda: date(2026, 11, 20))
    qtbot.addWidget(window)
    window.show_first((), tmp_path / "tòa soạn")
    assert window.status._newsroom.text().endswith("tòa soạn")
    window.show()
    assert not window.grab().isNull()
    assert not window.top.export.isEnabled()
    window.complete()
    assert not window.grab().isNull()
    for action in window.findChildren(QAction):
        if action.shortcut().toString() not in ("Ctrl+Q", "F11", "", "F1", "Ctrl+O"):
            action.trigger()  # nothing may fail for want of a newsroom


def test_the_keys_of_the_plan_are_there_and_none_switches_the_keyboard(room: Room) -> None:
    keys = set(actions(room.window))
    assert keys >= {
        "Ctrl+N", "Ctrl+O", "Ctrl+S", "Ctrl+K", "Ctrl+P", "Ctrl+E", "Ctrl+1", "Ctrl+2",
        "F1", "F3", "F7", "F8", "F9", "F11", "Ctrl+F", "Ctrl+H", "Ctrl+Shift+F",
        "Alt+Up", "Alt+Down",
    }  # fmt: skip
    switches = {"Ctrl+Shift", "Alt+Shift", "Alt", "Ctrl+Alt"}  # of UniKey and Windows
    assert not keys & switches
    of_panes = {"Ctrl+Alt+1", "Ctrl+Alt+2", "Ctrl+Alt+3"}
    assert {key for key in keys if key.startswith("Ctrl+Alt")} == of_panes  # others: AltGr
    assert {"article.save", "format.bold", "edit.find", "view.focus"} <= {
        one.objectName() for one in room.window.findChildren(QAction)
    }


@pytest.mark.parametrize("width", [1280, 1440])
def test_nothing_in_the_window_is_wider_than_its_place(room: Room, width: int) -> None:
    room.window.resize(width, 720)
    sheet, area = room.window.editor._sheet, room.window.editor._area
    room.qtbot.waitUntil(lambda: room.window.width() == width)
    # The scroll bar may come a moment after the words: then the sheet is laid out once more.
    room.qtbot.waitUntil(lambda: sheet.width() <= area.viewport().width())
    for pane in (room.window.browser, room.window.editor, room.window.inspector):
        assert pane.width() >= 220


def test_ctrl_n_begins_an_article_and_ctrl_k_searches(room: Room) -> None:
    first = room.flows.writing.id
    QTest.keyClick(room.window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    room.qtbot.waitUntil(lambda: room.flows.writing.id != first)
    assert room.window.editor.title.hasFocus()
    QTest.keyClick(room.window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert room.window.top.search.hasFocus()


@pytest.mark.parametrize("where", ["title", "lead", "body", "body:3"])
def test_a_problem_in_the_text_leads_to_it(room: Room, where: str) -> None:
    room.window.go_to(where)
    editor = room.window.editor
    wanted = {"title": editor.title, "lead": editor.lead}.get(where, editor.body)
    assert room.window.focusWidget() is wanted


@pytest.mark.parametrize("where", ["section", "tags", "byline", "source", "published"])
def test_a_problem_in_the_details_leads_to_its_field(room: Room, where: str) -> None:
    room.window.go_to(where)
    facts = room.window.inspector.facts
    assert room.window.inspector.shows(facts)
    fields = {
        "section": facts.section,
        "tags": facts.tags,
        "byline": facts.bylines.rows[0].name,
        "source": facts.source.name,
        "published": facts.published.line,
    }
    assert room.window.focusWidget() is fields[where]


@pytest.mark.parametrize("field", ["caption", "alt", "credit"])
def test_a_problem_of_a_photo_leads_to_its_words(photo_room: Room, field: str) -> None:
    photo_room.window.go_to(f"photo:2.{field}")
    form = photo_room.window.inspector.photo
    assert photo_room.window.inspector.shows(form)
    assert form.number == 2
    assert photo_room.window.focusWidget() is getattr(form, field)


def test_an_unknown_place_hurts_nobody(room: Room) -> None:
    for where in ("profile.fanpage", "photo:99.caption", "photo:x", "", "images/a.jpg"):
        room.window.go_to(where)


def test_every_widget_that_takes_the_focus_has_a_name(photo_room: Room) -> None:
    nameless: list[str] = []
    kinds = (QAbstractButton, QLineEdit, QComboBox)
    window = photo_room.window
    window.photos.choose(1)
    editors = (window.editor.title, window.editor.lead, window.editor.body)
    widgets: list[QWidget] = [
        *(w for w in window.findChildren(QWidget) if isinstance(w, kinds)),
        *editors,
        window.browser.list,
        window.photos.list,
        window.inspector.photo.caption,
        window.inspector.photo.alt,
    ]
    for widget in widgets:
        if widget.focusPolicy() is Qt.FocusPolicy.NoFocus or not widget.isVisibleTo(window):
            continue
        if isinstance(widget.parent(), QComboBox) or widget.objectName().startswith("qt_"):
            continue
        told = QAccessible.queryAccessibleInterface(widget)
        if not told or not told.text(QAccessible.Text.Name):
            nameless.append(f"{type(widget).__name__} {widget.objectName()}")
    assert nameless == []


def test_tab_goes_from_headline_to_lead_to_body(room: Room) -> None:
    editor = room.window.editor
    editor.title.setFocus()
    for wanted in (editor.lead, editor.body, room.window.photos.list):
        QTest.keyClick(room.window.focusWidget(), Qt.Key.Key_Tab)
        if wanted is room.window.photos.list:
            break  # an empty strip has nothing to stand on
        assert wanted.hasFocus()


def test_undo_shows_the_key_that_every_field_understands(room: Room) -> None:
    undo = room.window.findChild(QAction, "edit.undo")
    assert isinstance(undo, QAction)
    assert undo.text().endswith("\tCtrl+Z")
    assert undo.shortcut().isEmpty()  # a shortcut of the window would take the key from the fields


def test_the_list_of_keys_names_every_command(room: Room) -> None:
    actions(room.window)["F1"].trigger()
    dialog = room.window.findChild(KeysDialog)
    assert dialog is not None
    assert not dialog.grab().isNull()
    dialog.accept()


def test_a_message_that_stays_comes_back_after_one_that_passes(room: Room) -> None:
    bar = room.window.message_bar
    done: list[int] = []
    bar.tell(Message("trouble", Kind.TROUBLE, seconds=0))
    bar.tell(Message("news", button="Undo", act=lambda: done.append(1)))
    assert bar.message is not None
    assert bar.message.text == "news"
    bar._button.click()
    assert done == [1]
    assert bar.message is not None
    assert bar.message.text == "trouble"
    bar.dismiss()
    assert not bar.isVisible()


def test_a_long_message_is_shown_whole(room: Room) -> None:
    bar = room.window.message_bar
    bar.tell(Message("Ảnh hỏng không dùng được. " * 20, seconds=0))
    assert bar._text.height() >= bar._text.heightForWidth(bar._text.width())
    assert bar.geometry().right() < room.window.width()
    bar.dismiss()


def test_a_message_hides_neither_text_nor_photos(photo_room: Room) -> None:
    window = photo_room.window
    bar, writing, body = window.message_bar, window.writing, window.editor.body
    body.show_text("Một đoạn.\n\n" * 60)
    body.setFocus()
    body.moveCursor(body.textCursor().MoveOperation.End)
    photo_room.qtbot.waitUntil(lambda: window.editor.scroll_bar.maximum() > 1000)
    unikey(body, "x")
    strip = writing.photos.mapTo(window, QPoint(0, 0))

    def place(widget: QWidget) -> QRect:
        return QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())

    for text in ("Đã lưu.", "Ảnh hỏng không dùng được. " * 20):
        bar.tell(Message(text, seconds=0))
        QApplication.processEvents()
        assert not place(bar).intersects(place(window.editor))
        assert not place(bar).intersects(place(writing.photos))
        assert place(writing).contains(place(bar))
        assert writing.photos.mapTo(window, QPoint(0, 0)) == strip  # what one clicks stays put
        line = QRect(body.mapTo(window, body.cursorRect().topLeft()), body.cursorRect().size())
        assert place(window.editor).contains(line)  # and the line one writes at is seen
    bar.dismiss()
    bar.dismiss()
    assert not writing.message_room.isVisible()
    window.panes.toggle(TEXT)
    bar.tell(Message("Đã lưu.", seconds=0))
    assert bar.isVisible()
    assert not writing.message_room.isVisible()
    bar.dismiss()


def test_a_running_task_stands_in_the_status_bar_and_can_be_cancelled(room: Room) -> None:
    def work(task: Task[None]) -> None:
        room.lanes.report(task, "photos", 2, 5)
        while not task.is_cancelled():
            time.sleep(0.005)

    task = room.lanes.labour("Attaching photos", work)
    shown = room.window.status._tasks
    room.qtbot.waitUntil(lambda: shown._name.text() == "Attaching photos 3/5")
    assert shown.isVisible()
    assert (shown._bar.value(), shown._bar.maximum()) == (2, 5)
    shown._cancel.click()
    room.qtbot.waitUntil(lambda: task.finished)
    assert not shown.isVisible()


def test_the_status_bar_counts_the_whole_piece(room: Room) -> None:
    assert "18 words" in room.window.status._length.text()
    room.window.editor.body.go_to_line(1)
    unikey(room.window.editor.body, "Hai chữ ")
    room.settle()
    room.qtbot.waitUntil(lambda: "20 words" in room.window.status._length.text())


def test_errors_are_told_in_words() -> None:
    words = Words("en")
    known = of_error(words, OutsideTrouble("store.full", path="a.sqlite"))
    assert (known.kind, known.seconds) == (Kind.TROUBLE, 0)
    assert known.text == words.sentence("store.full", {"path": "a.sqlite"})
    assert "ZeroDivisionError" in of_error(words, ZeroDivisionError()).text
    assert "a.txt" in of_error(words, FileNotFoundError(2, "gone", "a.txt")).text
    assert "a.txt" in of_error(words, PermissionError(13, "no", "a.txt")).text
    assert "full" in of_error(words, OSError(28, "no space", "a.txt")).text
    assert "odd" in of_error(words, OSError(5, "odd", "a.txt")).text
    found = problem("title.missing", "title")
    assert of_problem(words, found) == words.problem(found)


@pytest.mark.parametrize(
    ("where", "name"),
    [
        ("title", "Headline"),
        ("body:12", "Body, line 12"),
        ("photo:2.caption", "Photo 2 · caption"),
        ("photo:2", "Photo 2"),
        ("profile.fanpage", "Newsroom settings"),
        ("images/a.jpg", "images/a.jpg"),
    ],
)
def test_places_have_names(where: str, name: str) -> None:
    assert place_name(Words("en"), where) == name


def test_the_window_remembers_its_panes(
    open_window: Callable[[], Room], memory: WindowMemory
) -> None:
    room = open_window()
    room.window.resize(1300, 800)
    room.window.panes.setSizes([300, 600, 400])
    before = room.window.panes.sizes()
    room.window.close()
    second = open_window()
    second.window.resize(1300, 800)  # the screen of these tests is only 800 wide
    assert second.window.panes.sizes() == pytest.approx(before, abs=2)
    assert not memory.shape("window").isEmpty()


def test_what_is_remembered_survives_in_its_file(tmp_path: Path, qapp: QApplication) -> None:
    del qapp
    path = tmp_path / "window.ini"
    memory = WindowMemory(path)
    memory.remember("approver", "Trần Thị Thư ký")
    memory.remember_flag("seen", value=True)
    memory.save()
    again = WindowMemory(path)
    assert again.text("approver") == "Trần Thị Thư ký"
    assert again.flag("seen")
    assert not again.flag("other")
    assert again.shape("window").isEmpty()
    path.write_bytes(b"\xff\xfe broken \x00")
    assert WindowMemory(path).text("approver", "nobody") == "nobody"


def test_the_dark_window_is_painted_too(lanes: Lanes, memory: WindowMemory, qtbot: QtBot) -> None:
    window = MainWindow(Words("vi"), DARK, lanes, memory, lambda: date(2026, 11, 20))
    qtbot.addWidget(window)
    window.show()
    assert not window.grab().isNull()
