"""Old codes chosen by hand: for chosen words, for what was pasted, for what was imported."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtTest import QTest
from tests.gui.keys import preedit, unikey
from tests.text.old_codes import shown, written

from newsdesk.gui.views.leaving import file_asks
from newsdesk.gui.views.writing.recode_dialog import RecodeDialog

if TYPE_CHECKING:
    from pathlib import Path

    from tests.gui.conftest import Room

TEXT = (
    "Hội nghị quận bàn việc\n\nSáng nay, quận họp bàn việc lớn của năm.\n\n"
    "Đoạn hai của bài nói về đường phố."
)


def old(text: str, code: str) -> str:
    return shown(written(text, code)[0])


def mime(text: str, html: str = "") -> QMimeData:
    made = QMimeData()
    made.setText(text)
    if html:
        made.setHtml(html)
    return made


def asked(room: Room) -> RecodeDialog:
    room.qtbot.waitUntil(lambda: room.flows.recoding.dialog is not None)
    dialog = room.flows.recoding.dialog
    assert dialog
    return dialog


def take(dialog: RecodeDialog, code: str) -> None:
    rows = [row for row, one in enumerate(dialog._choices) if one[0] == code]
    dialog.list.setCurrentRow(rows[0])
    dialog.accept()


@pytest.mark.parametrize("code", ["tcvn3", "vni", "vps", "viscii", "cp1258"])
def test_chosen_words_are_read_by_the_code_that_one_chooses(room: Room, code: str) -> None:
    body = room.window.editor.body
    letters = old("bà Thảo", code)
    before = f"Gặp {letters} ở chợ.\n\nĐoạn **hai**."
    body.show_text(before)
    body.setFocus()
    body.choose((4, 4 + len(letters)))
    room.window.writing.do("edit.recode")
    dialog = asked(room)
    assert dialog.what.text() == "The chosen words are read so:"
    assert dialog.before.toPlainText() == letters
    assert not dialog.grab().isNull()
    seen = {}
    for row, (name, _, _) in enumerate(dialog._choices):
        dialog.list.setCurrentRow(row)
        seen[name] = dialog.after.toPlainText()
    kept = written("bà Thảo", code)[1]
    assert kept in seen.values()
    take(dialog, next(name for name, text in seen.items() if text == kept))
    assert body.text == before.replace(letters, kept)
    assert body.passage().chosen == kept
    assert body.hasFocus()
    body.undo()
    assert body.text == before


def test_the_likeliest_code_is_chosen_at_first_and_enter_takes_it(room: Room) -> None:
    title = room.window.editor.title
    title.setPlainText(old("Hội nghị quận bàn việc", "vps"))
    title.setFocus()
    title.selectAll()
    room.window.writing.do("edit.recode")
    dialog = asked(room)
    assert dialog.code == "vps"
    assert dialog.list.item(0).text() == "VPS – 100 % of the words are spelt right"
    QTest.keyClick(dialog.list, Qt.Key.Key_Return)
    assert title.text == "Hội nghị quận bàn việc"
    room.settle()
    assert room.stored(room.flows.writing.id).title == "Hội nghị quận bàn việc"


def test_chosen_words_of_a_caption_are_read_too(photo_room: Room) -> None:
    photo_room.window.photos.choose(1)
    caption = photo_room.window.inspector.photo.caption
    caption.setPlainText(old("Quang cảnh hội nghị", "vni"))
    caption.setFocus()
    caption.selectAll()
    photo_room.window.writing.do("edit.recode")
    asked(photo_room).accept()
    assert caption.text == "Quang cảnh hội nghị"
    caption.undo()
    assert caption.text == old("Quang cảnh hội nghị", "vni")


def test_what_was_pasted_and_taken_for_another_code_is_read_anew(room: Room) -> None:
    body = room.window.editor.body
    body.show_text("Trên\n")
    body.choose((5, 5))
    letters = old("Hội nghị quận bàn việc lớn của năm", "tcvn3")
    body.insertFromMimeData(mime(letters, f"<p><b>{letters}</b></p>"))
    assert body.text == "Trên\n**Hội nghị quận bàn việc lớn của năm**"
    message = room.window.message_bar.message
    assert message
    assert message.look
    message.look()
    dialog = asked(room)
    assert dialog.before.toPlainText() == letters
    take(dialog, "viscii")
    wrong = body.text
    assert wrong.startswith("Trên\n**")
    assert "Hội" not in wrong
    assert room.said != message.text
    room.window.writing.do("edit.recode")
    dialog = asked(room)
    assert dialog.what.text() == "What was pasted last is read so:"
    take(dialog, "tcvn3")
    assert body.text == "Trên\n**Hội nghị quận bàn việc lớn của năm**"
    body.undo()
    assert body.text == wrong


def test_the_whole_article_is_read_where_nothing_is_chosen_and_comes_back_at_once(
    room: Room,
) -> None:
    editor = room.window.editor
    editor.title.setPlainText(old("Hội nghị quận", "vni"))
    editor.lead.setPlainText("")
    editor.body.setPlainText(old("Bà con góp ý.", "vni"))
    before = [field.text for field in editor.fields]
    room.window.writing.do("edit.recode")
    dialog = asked(room)
    assert dialog.what.text() == "The whole article is read so:"
    dialog.accept()
    assert (editor.title.text, editor.body.text) == ("Hội nghị quận", "Bà con góp ý.")
    assert room.said == "The article is read as VNI now."
    QTest.keyClick(editor.body, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert [field.text for field in editor.fields] == before


def test_where_no_letter_is_of_an_old_code_it_is_said(room: Room) -> None:
    body = room.window.editor.body
    body.show_text("plain words")
    body.choose((0, 5))
    room.window.writing.do("edit.recode")
    assert room.said == "No letter here could be of an old code. Nothing was changed."
    assert room.flows.recoding.dialog is None


def test_nothing_is_read_anew_while_a_syllable_is_composed(room: Room) -> None:
    body = room.window.editor.body
    letters = old("hội nghị", "vni")
    body.show_text(letters)
    body.choose((0, len(letters)))
    room.window.writing.do("edit.recode")
    dialog = asked(room)
    preedit(body, "tiế")
    dialog.accept()
    assert "hội" not in body.toPlainText()


def test_an_import_is_read_anew_from_its_original(room: Room, tmp_path: Path) -> None:
    path = tmp_path / "cũ.txt"
    path.write_bytes(written(TEXT, "tcvn3")[0])
    room.flows.leaving.import_files((path,), "viscii")
    editor = room.window.editor
    room.qtbot.waitUntil(lambda: editor.body.text.endswith("."))
    room.qtbot.waitUntil(lambda: "1 articles imported." in room.said)
    room.settle()
    assert editor.title.text != "Hội nghị quận bàn việc"
    message = room.window.message_bar.message
    assert message
    assert message.look_button == "Another code…"
    wrong = [field.text for field in editor.fields]
    room.window.writing.do("edit.recode")
    dialog = asked(room)
    assert dialog.what.text().startswith("The file that this article was imported from")
    assert dialog.code == "tcvn3"
    dialog.accept()
    assert editor.title.text == "Hội nghị quận bàn việc"
    assert editor.lead.text == "Sáng nay, quận họp bàn việc lớn của năm."
    assert editor.body.text == "Đoạn hai của bài nói về đường phố."
    room.settle()
    assert room.stored(room.flows.writing.id).title == "Hội nghị quận bàn việc"
    QTest.keyClick(editor.lead, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert [field.text for field in editor.fields] == wrong


def test_of_several_imports_it_is_told_which_was_in_an_old_code(
    room: Room, tmp_path: Path
) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_bytes(written(TEXT, "tcvn3")[0])
    (tmp_path / "c.txt").write_text("Tin mới\n\nSáng nay, trời nắng đẹp.", encoding="utf-8")
    room.flows.leaving.import_files(tuple(tmp_path / f"{name}.txt" for name in "abc"))
    room.qtbot.waitUntil(lambda: "3 articles imported." in room.said)
    assert "“Hội nghị quận bàn việc”: The letters were in an old code, TCVN3" in room.said
    assert "1 more were in an old code" in room.said


def test_texts_are_imported_in_the_code_that_one_chooses(
    room: Room, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "cũ.txt"
    path.write_bytes(written(TEXT, "vni")[0])
    monkeypatch.setattr(file_asks, "texts", lambda *_: (path,))
    before = room.flows.writing.id
    room.window._import_as()
    dialog = asked(room)
    assert dialog.what.text().startswith("“cũ.txt” is read so")
    assert dialog.code == "vni"
    dialog.accept()
    room.qtbot.waitUntil(lambda: room.flows.writing.id != before)
    assert room.window.editor.title.text == "Hội nghị quận bàn việc"


def test_what_was_told_of_a_paste_goes_with_the_next_one_and_with_its_words(room: Room) -> None:
    body, bar = room.window.editor.body, room.window.message_bar
    letters = old("Hội nghị quận bàn việc lớn của năm", "tcvn3")

    def paste_old() -> None:
        body.show_text("")
        body.insertFromMimeData(mime(letters))
        assert "TCVN3" in room.said

    paste_old()
    body.insertFromMimeData(mime("Chữ thường"))
    assert bar.message is None
    paste_old()
    body.choose((2, 2))
    unikey(body, "x")
    assert bar.message is None
    assert bar.isHidden()
    paste_old()
    body.choose((len(body.text),) * 2)
    unikey(body, " Thêm.")
    assert "TCVN3" in room.said
    body.selectAll()
    unikey(body, 1)
    assert bar.message is None
    paste_old()
    room.flows.writing.begin()
    room.qtbot.waitUntil(lambda: room.window.editor.body.text == "")
    room.settle()
    assert bar.message is None or "TCVN3" not in bar.message.text


def test_old_letters_pasted_into_a_caption_are_read_and_can_be_read_otherwise(
    photo_room: Room,
) -> None:
    photo_room.window.photos.choose(1)
    caption = photo_room.window.inspector.photo.caption
    caption.clear()
    letters = old("Quang cảnh hội nghị quận bàn việc", "tcvn3")
    caption.insertFromMimeData(mime(f"{letters}\n"))
    assert caption.text == "Quang cảnh hội nghị quận bàn việc"
    assert "TCVN3" in photo_room.said
    message = photo_room.window.message_bar.message
    assert message
    assert message.act
    message.act()
    assert caption.text == letters.strip()
    photo_room.window.writing.do("edit.recode")
    take(asked(photo_room), "tcvn3")
    assert caption.text == "Quang cảnh hội nghị quận bàn việc"
    photo_room.settle()
    stored = photo_room.stored(photo_room.flows.writing.id)
    assert stored.photos[0].caption == "Quang cảnh hội nghị quận bàn việc"
    caption.clear()
    assert photo_room.window.message_bar.message is None
    preedit(caption, "tiế")
    caption.insertFromMimeData(mime("x"))
    assert caption.toPlainText() == ""


def test_what_is_pasted_into_a_caption_is_one_line_without_looks(photo_room: Room) -> None:
    photo_room.window.photos.choose(1)
    caption = photo_room.window.inspector.photo.caption
    caption.clear()
    caption.insertFromMimeData(mime("Hai\r\ndòng", "<p><b>Hai</b><br>dòng</p>"))
    assert caption.text == "Hai dòng"
