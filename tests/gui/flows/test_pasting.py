"""Pasting and dropping: Markdown in the body, a line in the headline, pictures in the strip."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QPoint
from PySide6.QtGui import QColor, QContextMenuEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QMenu
from tests.gui.keys import preedit

from newsdesk.gui.flows import pasting

if TYPE_CHECKING:
    from pathlib import Path

    import pytest
    from tests.gui.conftest import Room

WORD = (
    "<html><head><style>p{color:red}</style></head><body><h2>Trung đề</h2>"
    "<p>Đoạn <b>đậm</b> và <a href='https://a.vn'>liên kết</a></p>"
    "<ul><li>một</li><li>hai</li></ul>"
    "</body></html>"
)


def mime(html: str = "", text: str = "") -> QMimeData:
    made = QMimeData()
    if html:
        made.setHtml(html)
    if text:
        made.setText(text)
    return made


OLD = "§oµn kiÓm tra cña Ban ChØ ®¹o tæng kÕt m\xadêi n¨m thùc hiÖn ChØ thÞ vÒ c«ng t¸c Héi"
"""The code TCVN3, as a program without Unicode puts it on the clipboard."""


def test_formatted_text_becomes_markdown_in_one_step(room: Room) -> None:
    body = room.window.editor.body
    before = body.text
    body.choose((len(before), len(before)))
    body.insertFromMimeData(mime(WORD, "Trung đề\nĐoạn đậm"))
    assert body.text == before + (
        "\n\n## Trung đề\n\nĐoạn **đậm** và [liên kết](https://a.vn)\n\n- một\n- hai"
    )
    body.undo()
    assert body.text == before


def test_headline_and_lead_take_one_plain_line(room: Room) -> None:
    for field in (room.window.editor.title, room.window.editor.lead):
        field.selectAll()
        field.insertFromMimeData(mime(WORD, "Trung đề\r\n\r\nĐoạn đậm"))
        assert field.text == "Trung đề Đoạn đậm"


def test_what_is_copied_here_is_pasted_as_it_was(room: Room) -> None:
    body = room.window.editor.body
    body.show_text("**đậm** và\n\n> trích")
    body.selectAll()
    body.copy()
    copied = QGuiApplication.clipboard().mimeData()
    body.insertFromMimeData(copied)
    assert body.text == "**đậm** và\n\n> trích"


def test_nothing_is_pasted_into_a_syllable_that_is_composed(room: Room) -> None:
    body = room.window.editor.body
    before = body.text
    preedit(body, "tiế")
    body.insertFromMimeData(mime(WORD, "x"))
    assert body.toPlainText() == before


def test_plain_paste_leaves_the_looks_behind(room: Room) -> None:
    body = room.window.editor.body
    body.setFocus()
    body.selectAll()
    QGuiApplication.clipboard().setMimeData(mime(WORD, "Trung đề\nĐoạn đậm"))
    room.window.writing.do("edit.paste_plain")
    QGuiApplication.clipboard().clear()  # else Qt and Python both delete it at the end
    assert body.text == "Trung đề\nĐoạn đậm"


def test_the_plain_paste_stands_in_the_menu_of_each_field(room: Room) -> None:
    for field in room.window.editor.fields:
        QApplication.sendEvent(
            field,
            QContextMenuEvent(
                QContextMenuEvent.Reason.Keyboard, QPoint(4, 4), field.mapToGlobal(QPoint(4, 4))
            ),
        )
        (menu,) = [
            one
            for one in QApplication.topLevelWidgets()
            if isinstance(one, QMenu) and one.isVisible()
        ]
        assert "Paste as plain text" in [action.text() for action in menu.actions()]
        menu.close()
        room.qtbot.wait(1)


def test_old_letters_are_read_shown_and_brought_back_by_a_click(room: Room) -> None:
    body = room.window.editor.body
    body.selectAll()
    body.insertFromMimeData(mime(text=OLD))
    assert body.text != OLD
    assert "công tác Hội" in body.text
    assert "TCVN3" in room.said
    message = room.window.message_bar.message
    assert message
    assert message.act
    message.act()
    assert body.text == OLD


def test_pictures_of_a_text_go_to_the_strip_and_their_lines_into_it(
    room: Room, tmp_path: Path
) -> None:
    picture = QImage(60, 40, QImage.Format.Format_RGB32)
    picture.fill(QColor("teal"))
    path = tmp_path / "hình.png"
    assert picture.save(str(path))
    body = room.window.editor.body
    body.selectAll()
    body.insertFromMimeData(
        mime(f"<p>Trên</p><p><img src='{path.as_uri()}'></p><p>Dưới</p>", "Trên\nDưới")
    )
    assert body.text == "Trên\n\nDưới"
    room.settle()
    room.qtbot.waitUntil(lambda: room.window.photos.model.rowCount() == 1)
    assert body.text == "Trên\n\n![](photo:1)\n\nDưới"


def test_a_copied_picture_goes_to_the_strip(room: Room) -> None:
    picture = QImage(60, 40, QImage.Format.Format_RGB32)
    picture.fill(QColor("olive"))
    made = QMimeData()
    made.setImageData(picture)
    before = room.window.editor.body.text
    room.window.editor.body.insertFromMimeData(made)
    room.qtbot.waitUntil(lambda: room.window.photos.model.rowCount() == 1)
    assert room.window.editor.body.text == before


def test_a_long_text_is_read_behind_and_put_where_one_was(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pasting, "AT_ONCE", 10)
    body = room.window.editor.body
    body.show_text("Trước sau")
    body.choose((6, 6))
    body.insertFromMimeData(mime("<p>giữa</p>", "giữa"))
    room.qtbot.waitUntil(lambda: body.text == "Trước giữasau")
