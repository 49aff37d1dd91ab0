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
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]
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
