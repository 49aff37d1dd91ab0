"""Vietnamese typed by an input method or by UniKey's bursts comes out right in every field."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget
from tests.gui.keys import commit, preedit, unikey

from newsdesk.gui.views.fields.underlines import Underline
from newsdesk.gui.views.replacing.caption_texts import PARTS
from newsdesk.news.article import Edits

if TYPE_CHECKING:
    from tests.gui.conftest import Room

FIELDS = ("kicker", "title", "lead", "body", "tags", "find", "new", *PARTS)
BURST = ("Toi", 2, "ôi ", "go", 1, "õ ", "tie", 1, "ê", "ng", 3, "ếng ", "Viet", 2, "ệt")
TYPED = "Tôi gõ tiếng Việt"


def field_of(room: Room, name: str) -> QWidget:
    window = room.window
    if name in ("find", "new"):
        window.writing.do("edit.replace")
        return window.writing.find_bar.field if name == "find" else window.writing.find_bar.new
    if name == "tags":
        return window.inspector.facts.tags
    if name in PARTS:
        window.photos.choose(1)
        return window.inspector.photo.field(name)
    found: QWidget = getattr(window.editor, name)
    return found


def empty(field: QWidget) -> None:
    field.clear()  # type: ignore[attr-defined]  # all of them have it
    field.setFocus()


def text_of(field: QWidget) -> str:
    if isinstance(field, QLineEdit):
        return field.text()
    return str(field.toPlainText())  # type: ignore[attr-defined]  # every field of the window has it


@pytest.mark.parametrize("name", FIELDS)
def test_a_burst_of_backspaces_and_letters_comes_out_right(photo_room: Room, name: str) -> None:
    field = field_of(photo_room, name)
    empty(field)
    unikey(field, *BURST)
    assert text_of(field) == TYPED


@pytest.mark.parametrize("name", FIELDS)
def test_a_composed_syllable_is_shown_then_committed(photo_room: Room, name: str) -> None:
    field = field_of(photo_room, name)
    empty(field)
    for composed in ("t", "ti", "tie", "tiê", "tiến", "tiếng"):
        preedit(field, composed)
        assert text_of(field) == ""
    commit(field, "tiếng")
    unikey(field, " ")
    commit(field, "Viẹt")
    commit(field, "ệt", -2, 2)
    assert text_of(field) == "tiếng Việt"


def test_nothing_is_saved_or_told_while_a_syllable_is_composed(room: Room) -> None:
    told: list[Edits] = []
    room.window.editor.edited.connect(told.append)
    for field in room.window.editor.fields:
        preedit(field, "tiế")
        preedit(field, "tiến")
    assert told == []
    assert not room.flows.writing.saving.is_waiting(room.flows.writing.id)


def test_no_act_rewrites_the_body_while_a_syllable_is_composed(room: Room) -> None:
    body = room.window.editor.body
    body.show_text("- một\n- hai")
    body.choose((5, 5))
    body.setFocus()
    preedit(body, "tiế")
    for name in ("format.bold", "format.heading2", "format.bullets", "format.move_down"):
        room.window.writing.do(name)
    QTest.keyClick(body, Qt.Key.Key_Tab)
    body.setFocus()
    assert body.toPlainText() == "- một\n- hai"
    assert body.composing
    commit(body, "tiếng")
    assert body.text == "- mộttiếng\n- hai"


def test_typing_after_enter_in_a_list(room: Room) -> None:
    body = room.window.editor.body
    body.show_text("- một")
    body.choose((5, 5))
    QTest.keyClick(body, Qt.Key.Key_Return)
    unikey(body, *BURST)
    assert body.text == f"- một\n- {TYPED}"
    QTest.keyClick(body, Qt.Key.Key_Return)
    preedit(body, "tiế")
    commit(body, "tiếng")
    assert body.text == f"- một\n- {TYPED}\n- tiếng"


def test_typing_in_the_cells_of_a_table(room: Room) -> None:
    body = room.window.editor.body
    body.show_text("| a | b |\n| --- | --- |\n| c | d |")
    body.choose((2, 2))
    QTest.keyClick(body, Qt.Key.Key_Tab)
    unikey(body, *BURST)
    assert body.text.startswith(f"| a   | {TYPED}   |\n")
    QTest.keyClick(body, Qt.Key.Key_Tab)
    preedit(body, "tiế")
    for key in (Qt.Key.Key_Tab, Qt.Key.Key_Return):
        QTest.keyClick(body, key)
        body.setFocus()
    assert body.toPlainText().count("\n") == 2
    preedit(body, "tiến")
    commit(body, "tiếng")
    assert body.text.endswith("\n| tiếng   | d                 |")
    QTest.keyClick(body, Qt.Key.Key_Return)
    unikey(body, *BURST)
    commit(body, " Anh")
    assert f"\n| {TYPED} Anh" in body.text


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Tab])
@pytest.mark.parametrize("text", ["1. một\n2. hai", "- một"])
def test_no_key_rewrites_a_list_while_a_syllable_is_composed(
    room: Room, key: Qt.Key, text: str
) -> None:
    body = room.window.editor.body
    body.show_text(text)
    place = text.index("một") + 3
    body.choose((place, place))
    body.setFocus()
    preedit(body, "tiế")
    QTest.keyClick(body, key)
    body.setFocus()
    body.choose((place, place))
    commit(body, "x")
    assert "".join(body.text.split("\n")) == "".join(text.split("\n")).replace("một", "mộtx")
    assert "3." not in body.text


@pytest.mark.parametrize("name", ["title", "lead", "body"])
def test_typing_over_a_selection(room: Room, name: str) -> None:
    field = field_of(room, name)
    field.selectAll()  # type: ignore[attr-defined]  # every field of the window has it
    unikey(field, *BURST)
    assert text_of(field) == TYPED
    field.selectAll()  # type: ignore[attr-defined]  # every field of the window has it
    preedit(field, "tiế")
    commit(field, "tiếng")
    assert text_of(field) == "tiếng"


def test_typing_with_find_highlights_and_underlines_on(room: Room) -> None:
    body = room.window.editor.body
    body.show_text("tiếng Việt và tiếng Anh. ")
    room.window.writing.do("edit.find")
    room.window.writing.find_bar.field.setText("tiếng")
    body.mark_problems([Underline(0, 5), Underline(14, 19)])
    body.setFocus()
    body.choose((len(body.text), len(body.text)))
    unikey(body, *BURST)
    assert not body.grab().isNull()
    assert body.text == f"tiếng Việt và tiếng Anh. {TYPED}"
    body.choose((0, 0))
    preedit(body, "ngôn")
    assert not body.grab().isNull()
    commit(body, "ngôn ngữ ")
    assert body.text.startswith("ngôn ngữ tiếng Việt")


def test_a_burst_goes_on_behind_a_find_that_moved_along(room: Room) -> None:
    bar = room.window.writing.find_bar
    body = room.window.editor.body
    body.show_text("Hải Phòng và Hà Nội")
    room.window.writing.do("edit.find")
    unikey(bar.field, "Hai", 2, "ải ", "Phong", 4, "hòng")
    assert bar.field.text() == "Hải Phòng"
    assert bar.count.text() == "1/1"
    assert bar.field.hasFocus()


@pytest.mark.parametrize("name", ["body", "caption", "alt"])
def test_find_leaves_alone_what_is_being_composed(photo_room: Room, name: str) -> None:
    bar = photo_room.window.writing.find_bar
    field = field_of(photo_room, name)
    photo_room.window.writing.do("edit.replace")
    bar.field.setText("tiếng")
    bar.new.setText("chữ")
    empty(field)
    unikey(field, *BURST)
    assert bar.sought.words == "tiếng"
    assert text_of(field) == TYPED
    preedit(field, "tiế")
    photo_room.window.writing.finder.replace_one()
    commit(field, "tiếng")
    photo_room.settle()
    assert text_of(field) == f"{TYPED}tiếng"


def test_the_offer_of_tags_never_takes_a_letter(photo_room: Room) -> None:
    tags = photo_room.window.inspector.facts.tags
    tags.clear()
    tags.setFocus()
    preedit(tags, "an s")
    popup = tags._offer.popup() if hasattr(tags, "_offer") else None
    assert popup is None or not popup.isVisible()
    commit(tags, "an sinh")
    assert tags.text() == "an sinh"
    assert isinstance(photo_room.window.inspector.photo.caption, QPlainTextEdit)
