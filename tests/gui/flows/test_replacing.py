"""Find bar, list of changes, and the dialog over all articles, driven by keys and clicks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from tests.gui.keys import unikey

from newsdesk.desk import drafting
from newsdesk.gui.views.replacing.find_bar import FindBar
from newsdesk.gui.views.replacing.hit_list import HitGroup, HitLine, HitModel
from newsdesk.gui.views.replacing.replace_preview import ReplacePreview
from newsdesk.news.article import Edits
from newsdesk.news.status import Status
from newsdesk.text.finding import Sought

if TYPE_CHECKING:
    from pytestqt.modeltest import ModelTester
    from tests.gui.conftest import Room

BODY = "Quận ủy nói. Hải Phòng, hai phong.\n\nquận ủy và Quận ủy."


@pytest.fixture
def bar(room: Room) -> FindBar:
    room.window.editor.body.show_text(BODY)
    room.window.editor.title.show_text("Quận ủy họp")
    room.window.editor.lead.show_text("Sáng nay")
    room.window.writing.do("edit.find")
    return room.window.writing.find_bar


def test_hits_are_counted_and_walked_through_over_all_fields(room: Room, bar: FindBar) -> None:
    editor = room.window.editor
    unikey(bar.field, "quận ủy")
    assert bar.count.text() == "1/4"
    assert editor.title.passage().chosen == "Quận ủy"
    QTest.keyClick(bar.field, Qt.Key.Key_Return)
    assert bar.count.text() == "2/4"
    assert editor.title.passage().chosen == ""
    assert editor.body.passage().chosen == "Quận ủy"
    room.window.writing.do("edit.find_next")
    room.window.writing.do("edit.find_next")
    assert bar.count.text() == "4/4"
    room.window.writing.do("edit.find_next")
    assert bar.count.text() == "1/4"
    room.window.writing.do("edit.find_previous")
    assert bar.count.text() == "4/4"
    bar.case.click()
    assert bar.count.text() == "1/1"
    QTest.keyClick(bar.field, Qt.Key.Key_Escape)
    assert bar.isHidden()
    assert editor.body.hasFocus()
    assert editor.body.passage().chosen == "quận ủy"


def test_marks_count_where_some_were_typed_until_somebody_chooses(
    room: Room, bar: FindBar
) -> None:
    unikey(bar.field, "hai phong")
    assert not bar.marks.isChecked()
    assert bar.count.text().endswith("/2")
    bar.field.clear()
    unikey(bar.field, "Hải phòng")
    assert bar.marks.isChecked()
    assert bar.count.text().endswith("/1")
    bar.marks.click()
    assert bar.count.text().endswith("/2")
    bar.field.clear()
    unikey(bar.field, "không có")
    assert bar.count.text() == "none"
    assert not bar.next.isEnabled()
    assert room.window.editor.body.text == BODY


def test_typing_counts_anew(room: Room, bar: FindBar) -> None:
    unikey(bar.field, "quận ủy")
    body = room.window.editor.body
    body.choose((len(body.text), len(body.text)))
    unikey(body, " Quận ủy")
    room.qtbot.waitUntil(lambda: bar.count.text().endswith("5"))


def test_one_is_replaced_in_the_manner_of_the_old(room: Room, bar: FindBar) -> None:
    room.window.writing.do("edit.replace")
    unikey(bar.field, "quận ủy")
    unikey(bar.new, "đảng ủy phường")
    bar.one.click()
    assert room.window.editor.title.text == "Đảng ủy phường họp"
    assert bar.count.text() == "1/3"
    bar.one.click()
    assert room.window.editor.body.text.startswith("Đảng ủy phường nói.")


def test_all_are_shown_ticked_and_replaced_in_one_step(room: Room, bar: FindBar) -> None:
    body = room.window.editor.body
    room.window.writing.do("edit.replace")
    unikey(bar.field, "quận ủy")
    unikey(bar.new, "thành ủy")
    bar.all.click()
    (dialog,) = room.window.findChildren(ReplacePreview)
    hits = dialog.list.hits
    assert [group.title for group in hits.groups] == ["Headline", "Body"]
    assert hits.data(hits.index(0, 0, hits.index(1, 0))) == (
        "Quận ủy → Thành ủy nói. Hải Phòng, hai phong."
    )
    hits.setData(
        hits.index(1, 0, hits.index(1, 0)),
        Qt.CheckState.Unchecked,
        Qt.ItemDataRole.CheckStateRole,
    )
    assert dialog._do.text() == "Replace 3"
    assert not dialog.grab().isNull()
    dialog.accept()
    assert body.text == "Thành ủy nói. Hải Phòng, hai phong.\n\nquận ủy và Thành ủy."
    assert room.window.editor.title.text == "Thành ủy họp"
    body.undo()
    assert body.text == BODY


def test_the_lines_of_photos_are_not_rewritten(room: Room, bar: FindBar) -> None:
    body = room.window.editor.body
    body.show_text("photo\n\n![](photo:1)")
    room.window.writing.do("edit.replace")
    unikey(bar.field, "photo")
    unikey(bar.new, "ảnh")
    bar.all.click()
    room.window.findChildren(ReplacePreview)[-1].accept()
    assert body.text == "ảnh\n\n![](photo:1)"


def test_the_model_of_hits_is_a_model(qtmodeltester: ModelTester) -> None:
    line = HitLine("a ", "b", "c", " d")
    model = HitModel()
    model.show((HitGroup("Một", (line, line)), HitGroup("Hai", (line,), ticked=False)))
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]  # pytest-qt ships no types for it
    assert model.ticked() == {(0, 0), (0, 1)}
    group = model.index(0, 0)
    model.setData(group, Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole)
    assert model.ticked() == frozenset()
    model.setData(model.index(0, 0, group), Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)
    assert group.data(Qt.ItemDataRole.CheckStateRole) is Qt.CheckState.PartiallyChecked


def test_all_articles_are_searched_replaced_and_taken_back(room: Room) -> None:
    other = drafting.new_article(room.desk, "Bài khác").article.id
    drafting.edit(room.desk, other, Edits(body="Đoạn thứ nhất của bài khác."))
    flow = room.flows.replacing
    flow.open(Sought("đoạn thứ nhất"))
    dialog = flow.dialog
    assert dialog
    room.qtbot.waitUntil(lambda: dialog.hits is not None and dialog.hits.count == 2)
    assert not dialog.do.isEnabled()
    unikey(dialog.new, "đoạn đầu")
    assert not dialog.grab().isNull()
    assert dialog.do.text() == "Replace 2"
    dialog.do.click()
    room.qtbot.waitUntil(lambda: not dialog.undo.isHidden())
    assert room.stored(other).body == "Đoạn đầu của bài khác."
    room.qtbot.waitUntil(lambda: room.window.editor.body.text.startswith("Đoạn đầu."))
    dialog.undo.click()
    room.qtbot.waitUntil(lambda: room.stored(other).body.startswith("Đoạn thứ nhất"))
    room.settle()
    assert room.window.editor.body.text.startswith("Đoạn thứ nhất.")
    dialog.reject()
    assert flow.dialog is None


@pytest.fixture
def photo_bar(photo_room: Room) -> FindBar:
    """Return the bar over an article whose captions and kicker hold "Nguyễn Văn" too."""
    photo_room.window.editor.kicker.setPlainText("Gặp Nguyễn Văn")
    photo_room.window.editor.body.setPlainText("Ông Nguyễn Văn nói.")
    photo_room.settle()
    photo_room.window.writing.do("edit.replace")
    return photo_room.window.writing.find_bar


def test_kicker_and_captions_are_walked_through_and_shown_in_the_form(
    photo_room: Room, photo_bar: FindBar
) -> None:
    window = photo_room.window
    form = window.inspector.photo
    unikey(photo_bar.field, "nguyễn văn")
    assert photo_bar.count.text() == "1/4"
    assert window.editor.kicker.passage().chosen == "Nguyễn Văn"
    QTest.keyClick(photo_bar.field, Qt.Key.Key_Return)
    assert window.editor.body.passage().chosen == "Nguyễn Văn"
    assert not window.inspector.shows(form)
    for number in (1, 2):
        QTest.keyClick(photo_bar.field, Qt.Key.Key_Return)
        assert photo_bar.count.text() == f"{number + 2}/4"
        assert window.inspector.shows(form)
        assert form.number == number
        assert form.caption.textCursor().selectedText() == "Nguyễn Văn"
        assert photo_bar.field.hasFocus()
    QTest.keyClick(photo_bar.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert (photo_bar.count.text(), form.number) == ("3/4", 1)
    photo_bar.field.clear()
    unikey(photo_bar.field, "hoàng tùng")
    assert form.credit.selectedText() == "Hoàng Tùng"
    QTest.keyClick(photo_bar.field, Qt.Key.Key_Escape)
    assert form.credit.hasFocus()


def test_one_hit_of_a_caption_is_replaced_and_undone_where_it_stands(
    photo_room: Room, photo_bar: FindBar
) -> None:
    form = photo_room.window.inspector.photo
    unikey(photo_bar.field, "người thứ")
    unikey(photo_bar.new, "nhân vật số")
    assert form.alt.textCursor().selectedText() == "Người thứ"
    photo_bar.one.click()
    assert form.number == 2
    form.alt.setFocus()
    photo_room.window.photos.choose(1)
    assert form.alt.text == "Nhân vật số 1"
    photo_room.settle()
    stored = photo_room.stored(photo_room.flows.writing.id)
    assert [one.alt for one in stored.photos] == ["Nhân vật số 1", "Người thứ 2"]


@pytest.mark.parametrize("way", ["key", "button", "bar"])
def test_all_hits_go_in_one_version_and_come_back_by_one_undo(
    photo_room: Room, photo_bar: FindBar, way: str
) -> None:
    window, article = photo_room.window, photo_room.flows.writing.id
    window.photos.choose(2)
    before = photo_room.stored(article)
    unikey(photo_bar.field, "nguyễn văn")
    unikey(photo_bar.new, "Trần  Thị")
    photo_bar.all.click()
    dialog = window.findChildren(ReplacePreview)[-1]
    assert [group.title for group in dialog.list.hits.groups] == [
        "Kicker",
        "Body",
        "Photo 1 · caption",
        "Photo 2 · caption",
    ]
    dialog.accept()
    assert photo_room.said == "4 places replaced."
    photo_room.settle()
    after = photo_room.stored(article)
    assert after.kicker == "Gặp Trần Thị"
    assert [one.caption for one in after.photos] == [
        "Ông Trần Thị 1 nhận quà.",
        "Ông Trần Thị 2 nhận quà.",
    ]
    assert after.revision == before.revision + 1
    if way == "key":
        window.editor.body.setFocus()
        QTest.keyClick(window.editor.body, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    elif way == "bar":
        QTest.keyClick(photo_bar.new, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    else:
        window.message_bar._button.click()
    photo_room.settle()
    back = photo_room.stored(article)
    assert (back.kicker, back.body, back.photos) == (before.kicker, before.body, before.photos)
    if way == "key":
        keys = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        QTest.keyClick(window.editor.body, Qt.Key.Key_Z, keys)
        photo_room.settle()
        assert photo_room.stored(article).photos == after.photos


def test_what_was_typed_since_is_not_taken_back_with_the_rest(
    photo_room: Room, photo_bar: FindBar
) -> None:
    window = photo_room.window
    window.photos.choose(1)
    unikey(photo_bar.field, "nguyễn văn")
    unikey(photo_bar.new, "trần thị")
    photo_bar.all.click()
    window.findChildren(ReplacePreview)[-1].accept()
    caption = window.inspector.photo.caption
    caption.setFocus()
    caption.moveCursor(caption.textCursor().MoveOperation.End)
    unikey(caption, "!")
    QTest.keyClick(caption, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert caption.text == "Ông Trần Thị 1 nhận quà."
    assert window.editor.body.text == "Ông Trần Thị nói."


def test_captions_typed_this_moment_are_found(photo_room: Room, photo_bar: FindBar) -> None:
    form = photo_room.window.inspector.photo
    photo_room.window.photos.choose(1)
    form.caption.setFocus()
    form.caption.moveCursor(form.caption.textCursor().MoveOperation.End)
    unikey(form.caption, " Chợ Đồng Xuân")
    photo_room.window.photos.choose(2)
    photo_bar.field.setFocus()
    unikey(photo_bar.field, "đồng xuân")
    assert photo_bar.count.text() == "1/1"
    assert form.number == 1


def test_nothing_of_an_article_in_the_trash_is_replaced(
    photo_room: Room, photo_bar: FindBar
) -> None:
    window, article = photo_room.window, photo_room.flows.writing.id
    photo_room.flows.moving.go(Status.TRASHED)
    photo_room.settle()
    before = photo_room.stored(article)
    assert before.status is Status.TRASHED
    unikey(photo_bar.field, "nguyễn văn")
    unikey(photo_bar.new, "trần thị")
    for _ in range(4):
        photo_bar.one.click()
    photo_bar.all.click()
    assert window.findChildren(ReplacePreview) == []
    window.editor.body.selectAll()
    window.writing.do("edit.recode")
    assert photo_room.flows.recoding.dialog is None
    photo_room.settle()
    assert photo_room.stored(article) == before
