"""Going to a place of the body, seeing the text alone, and what is remembered of its looks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from tests.gui.keys import unikey

from newsdesk.gui.views.writing.body_editor import PIXELS

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.gui.conftest import Room

    from newsdesk.gui.window_memory import WindowMemory
    from newsdesk.news.article import Article

BODY = "Mở đầu.\n\n## Tít xen một\n\nĐoạn hai.\n\n![](photo:2)\n\n### Nhỏ hơn\n\nĐoạn ba."


def said(room: Room) -> list[str]:
    rows = room.window.writing.go_to.list
    return [rows.item(row).text() for row in range(rows.count())]


def test_subheads_photos_and_paragraphs_are_offered(photo_room: Room) -> None:
    body, card = photo_room.window.editor.body, photo_room.window.writing.go_to
    body.show_text(BODY)
    photo_room.window.writing.do("edit.go_to")
    assert said(photo_room)[:3] == [
        "Tít xen một",
        "Photo 2 · Ông Nguyễn Văn 2 nhận quà.",
        "    Nhỏ hơn",
    ]
    unikey(card.field, "nguyen van")
    assert said(photo_room) == ["Photo 2 · Ông Nguyễn Văn 2 nhận quà."]
    QTest.keyClick(card.field, Qt.Key.Key_Return)
    assert not card.isVisible()
    assert body.hasFocus()
    assert body.textCursor().block().text() == "![](photo:2)"


def test_a_number_is_a_paragraph_a_photo_or_a_line(photo_room: Room) -> None:
    body, card = photo_room.window.editor.body, photo_room.window.writing.go_to
    body.show_text(BODY)
    photo_room.window.writing.do("edit.go_to")
    unikey(card.field, "2")
    assert said(photo_room) == [
        "Paragraph 2 · Đoạn hai.",
        "Photo 2 · Ông Nguyễn Văn 2 nhận quà.",
        "Line 2",
    ]
    QTest.keyClick(card.field, Qt.Key.Key_Down)
    QTest.keyClick(card.field, Qt.Key.Key_Up)
    QTest.keyClick(card.field, Qt.Key.Key_Return)
    assert body.textCursor().block().text() == "Đoạn hai."
    photo_room.window.writing.do("edit.go_to")
    QTest.keyClick(card.field, Qt.Key.Key_Escape)
    assert body.textCursor().block().text() == "Đoạn hai."
    assert body.hasFocus()


def test_seeing_nothing_but_the_text_and_coming_back(room: Room) -> None:
    window = room.window
    action = window.findChild(QAction, "view.focus")
    assert isinstance(action, QAction)
    action.trigger()
    assert action.isChecked()
    for part in (window.browser, window.top, window.status, window.photos, window.inspector):
        assert not part.isVisible()
    assert window.editor.body.hasFocus()
    assert not window.grab().isNull()
    window.editor.body.go_to_line(3)
    assert window.editor.body._lit[0] == len("Đoạn thứ nhất.\n\n")
    QTest.keyClick(window.editor.body, Qt.Key.Key_Escape)
    assert not action.isChecked()
    for part in (window.browser, window.top, window.status, window.photos, window.inspector):
        assert part.isVisible()


def test_text_size_and_format_bar_are_remembered(
    room: Room, memory: WindowMemory, open_window: Callable[[], Room], article: Article
) -> None:
    room.window.writing.do("view.larger")
    action = room.window.findChild(QAction, "view.format_bar")
    assert isinstance(action, QAction)
    action.trigger()
    assert room.window.writing.format_bar.isHidden()
    assert memory.text("text_size") == str(PIXELS + 1)
    second = open_window()
    second.open(article.id)
    assert second.window.editor.pixels == PIXELS + 1
    assert second.window.writing.format_bar.isHidden()
