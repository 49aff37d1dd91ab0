"""The body: keys and icons that change its Markdown, lists, tables, moving, undo in one step."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QTextCharFormat, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMenu
from tests.builders import a_placement, an_article
from tests.gui.keys import unikey

from newsdesk.gui.colours import LIGHT
from newsdesk.gui.views.fields.underlines import Underline, carried_over
from newsdesk.gui.views.writing.body_editor import PIXELS, BodyEditor, column_width
from newsdesk.gui.views.writing.link_dialog import LinkDialog
from newsdesk.gui.views.writing.table_dialog import TableDialog
from newsdesk.gui.views.writing.writing_commands import EDITS, FORMATS, VIEWS
from newsdesk.gui.views.writing.writing_pane import WritingPane
from newsdesk.language.words import Words

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

WORDS = Words("en")


@pytest.fixture
def pane(qtbot: QtBot) -> WritingPane:
    made = WritingPane(WORDS, LIGHT)
    qtbot.addWidget(made)
    made.resize(900, 800)
    made.editor.show_article(an_article(body="Một hai ba.\n\nBốn năm.\n\nSáu."))
    made.show()
    qtbot.waitExposed(made)
    made.editor.body.setFocus()
    return made


@pytest.fixture
def body(pane: WritingPane) -> BodyEditor:
    return pane.editor.body


def test_every_command_is_known_to_the_pane(pane: WritingPane, qtbot: QtBot) -> None:
    names = [one for one in (*FORMATS, *EDITS, *VIEWS) if one]
    assert len(names) == len(set(names)) > 25
    for name in names:
        if name not in ("view.focus", "view.format_bar"):
            assert pane.do(name), name
    for open_one in pane.window().findChildren(QDialog) + pane.findChildren(QMenu):
        open_one.close()
    qtbot.wait(1)


@pytest.mark.parametrize(
    ("name", "after"),
    [
        ("format.bold", "**Một hai ba.**\n\n**Bốn năm.**\n\nSáu."),
        ("format.italic", "*Một hai ba.*\n\n*Bốn năm.*\n\nSáu."),
        ("format.heading2", "## Một hai ba.\n\n## Bốn năm.\n\nSáu."),
        ("format.heading3", "### Một hai ba.\n\n### Bốn năm.\n\nSáu."),
        ("format.bullets", "- Một hai ba.\n- Bốn năm.\n\nSáu."),
        ("format.numbers", "1. Một hai ba.\n2. Bốn năm.\n\nSáu."),
        ("format.quote", "> Một hai ba.\n>\n> Bốn năm.\n\nSáu."),
        ("format.pull_quote", ">> Một hai ba.\n>>\n>> Bốn năm.\n\nSáu."),
        ("format.move_down", "Sáu.\n\nMột hai ba.\n\nBốn năm."),
    ],
)
def test_an_act_takes_several_paragraphs_and_one_undo(
    pane: WritingPane, body: BodyEditor, name: str, after: str
) -> None:
    before = body.text
    body.choose((0, before.index("năm.") + 4))
    pane.do(name)
    assert body.text == body.toPlainText() == after
    heights = {
        body.document().findBlockByNumber(number).blockFormat().lineHeight()
        for number in range(body.document().blockCount())
    }
    assert len(heights) == 1
    if name != "format.move_down":
        pane.do(name)
        assert body.text == before
        body.undo()
        assert body.text == after
    body.undo()
    assert body.text == before
    body.redo()
    assert body.text == after


def test_icons_say_their_keys_and_leave_the_focus_in_the_text(
    pane: WritingPane, body: BodyEditor
) -> None:
    bold = pane.format_bar.buttons["format.bold"]
    assert bold.toolTip() == "Bold (Ctrl+B)"
    assert all(one.accessibleName() for one in pane.format_bar.buttons.values())
    body.choose((0, 3))
    QTest.mouseClick(bold, Qt.MouseButton.LeftButton)
    assert body.text.startswith("**Một** hai")
    assert body.hasFocus()
    assert body.textCursor().selectedText() == "Một"


def test_enter_goes_on_with_a_list_and_ends_it(body: BodyEditor) -> None:
    body.show_text("- một")
    body.choose((5, 5))
    QTest.keyClick(body, Qt.Key.Key_Return)
    unikey(body, "hai")
    assert body.text == "- một\n- hai"
    QTest.keyClick(body, Qt.Key.Key_Return)
    QTest.keyClick(body, Qt.Key.Key_Return)
    unikey(body, "Đoạn")
    assert body.text == "- một\n- hai\n\nĐoạn"
    body.show_text("- một")
    body.choose((5, 5))
    QTest.keyClick(body, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert body.text == "- một\n"


def test_enter_begins_a_paragraph_and_goes_on_with_a_quotation(body: BodyEditor) -> None:
    body.show_text("")
    unikey(body, "Một. Hai.")
    body.choose((4, 4))
    QTest.keyClick(body, Qt.Key.Key_Return)
    assert body.text == body.toPlainText() == "Một.\n\nHai."
    body.undo()
    assert body.text == "Một. Hai."
    body.show_text("> lời")
    body.choose((5, 5))
    QTest.keyClick(body, Qt.Key.Key_Return)
    unikey(body, "tiếp")
    assert body.text == "> lời\n>\n> tiếp"
    QTest.keyClick(body, Qt.Key.Key_Return)
    QTest.keyClick(body, Qt.Key.Key_Return)
    unikey(body, "Sau")
    assert body.text == "> lời\n>\n> tiếp\n\nSau"
    QTest.keyClick(body, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert body.text.endswith("\n\nSau\n")


def test_enter_counts_the_items_after_it_anew_and_one_undo_takes_it_back(
    body: BodyEditor,
) -> None:
    before = "1. một\n2. hai\n3. ba"
    body.show_text(before)
    body.choose((6, 6))
    QTest.keyClick(body, Qt.Key.Key_Return)
    assert body.text == body.toPlainText() == "1. một\n2. \n3. hai\n4. ba"
    body.undo()
    assert body.text == before
    body.choose((6, 6))
    QTest.keyClick(body, Qt.Key.Key_Return)
    unikey(body, "mới")
    assert body.text == "1. một\n2. mới\n3. hai\n4. ba"
    QTest.keyClick(body, Qt.Key.Key_Tab)
    assert body.text == "1. một\n    1. mới\n2. hai\n3. ba"
    body.undo()
    assert body.text == "1. một\n2. mới\n3. hai\n4. ba"
    body.choose((len("1. một\n2. mới"),) * 2)
    QTest.keyClick(body, Qt.Key.Key_Return)
    QTest.keyClick(body, Qt.Key.Key_Return)
    unikey(body, "Đoạn")
    assert body.text == "1. một\n2. mới\n\nĐoạn\n\n3. hai\n4. ba"


@pytest.mark.parametrize("shift", [False, True])
def test_enter_in_a_table_is_a_row_and_one_undo_takes_it_back(
    body: BodyEditor, *, shift: bool
) -> None:
    before = "| a | b |\n| --- | --- |\n| c | d |"
    keys = Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier
    body.show_text(before)
    body.choose((before.index("c"),) * 2)
    QTest.keyClick(body, Qt.Key.Key_Return, keys)
    tidy = "| a   | b   |\n| --- | --- |\n| c   | d   |"
    assert body.text == body.toPlainText() == tidy + "\n|     |     |"
    body.undo()
    assert body.text == before
    body.choose((before.index("c"),) * 2)
    QTest.keyClick(body, Qt.Key.Key_Return, keys)
    unikey(body, "e")
    QTest.keyClick(body, Qt.Key.Key_Tab)
    unikey(body, "g")
    QTest.keyClick(body, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert body.passage().chosen == "e"
    QTest.keyClick(body, Qt.Key.Key_Return, keys)
    QTest.keyClick(body, Qt.Key.Key_Return, keys)
    unikey(body, "Sau bảng")
    assert body.text == tidy + "\n| e   | g   |\n\nSau bảng"
    assert body.text.count("\n") == 5


def test_tab_moves_items_walks_tables_and_else_leaves(
    pane: WritingPane, body: BodyEditor, qtbot: QtBot
) -> None:
    body.show_text("- một\n- hai")
    body.choose((9, 9))
    QTest.keyClick(body, Qt.Key.Key_Tab)
    assert body.text == "- một\n    - hai"
    QTest.keyClick(body, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert body.text == "- một\n- hai"
    body.show_text("| a | b |\n| --- | --- |\n| c | d |")
    body.choose((2, 2))
    for wanted in ("b", "c", "d"):
        QTest.keyClick(body, Qt.Key.Key_Tab)
        assert body.passage().chosen == wanted
    QTest.keyClick(body, Qt.Key.Key_Tab)
    unikey(body, "mới")
    assert body.text.endswith("| c   | d   |\n| mới    |     |")
    QTest.keyClick(body, Qt.Key.Key_Tab)
    assert body.text.endswith("| mới |     |")
    unikey(body, "dài hơn")
    pane.do("format.tidy_table")
    assert body.text.endswith("| c   | d       |\n| mới | dài hơn |")
    body.show_text("Đoạn")
    QTest.keyClick(body, Qt.Key.Key_Tab)
    qtbot.waitUntil(lambda: not body.hasFocus())


def test_letters_beyond_the_first_plane_do_not_shift_what_is_chosen(
    pane: WritingPane, body: BodyEditor
) -> None:
    body.show_text("\U0001f600 một hai")
    body.choose((2, 5))
    assert body.textCursor().selectedText() == "một"
    assert body.passage().chosen == "một"
    pane.do("format.bold")
    assert body.text == "\U0001f600 **một** hai"
    assert body.passage().chosen == "một"


def test_a_link_is_asked_for_and_put_around_the_chosen_words(
    pane: WritingPane, body: BodyEditor
) -> None:
    body.choose((4, 7))
    pane.do("format.link")
    (dialog,) = pane.window().findChildren(LinkDialog)
    assert dialog.said == "hai"
    dialog._address.setText("a.vn/b")
    dialog.accept()
    assert body.text.startswith("Một [hai](https://a.vn/b) ba.")
    body.undo()
    assert body.text.startswith("Một hai ba.")


def test_the_dialog_says_what_it_does_to_an_address_and_refuses_bad_ones(
    pane: WritingPane, body: BodyEditor
) -> None:
    body.choose((4, 7))
    pane.do("format.link")
    (dialog,) = pane.window().findChildren(LinkDialog)
    unikey(dialog._address, "javascript:x")
    dialog.accept()
    assert dialog.isVisible()
    assert dialog.note.text().startswith("Readers cannot open an address that begins with “java")
    assert body.text.startswith("Một hai ba.")
    dialog._address.setText("https://a.vn/Công văn 5.pdf?utm_source=zalo")
    assert dialog.note.text() == "Blanks in an address are written as %20."
    assert not dialog.grab().isNull()
    dialog.accept()
    assert body.text.startswith("Một [hai](https://a.vn/Công%20văn%205.pdf?utm_source=zalo) ba.")


def test_a_table_stands_apart_and_one_writes_in_its_first_cell(
    pane: WritingPane, body: BodyEditor
) -> None:
    body.choose((2, 2))
    pane.do("format.table")
    (dialog,) = pane.window().findChildren(TableDialog)
    dialog._columns.setValue(2)
    dialog._rows.setValue(1)
    dialog.accept()
    unikey(body, "Quận")
    assert body.text.startswith(
        "Một hai ba.\n\n| Quận    |     |\n| --- | --- |\n|     |     |\n\nBốn"
    )


def test_a_photo_is_chosen_from_those_of_the_article(
    pane: WritingPane, body: BodyEditor, qtbot: QtBot
) -> None:
    pane.photos.show_photos((a_placement(2, caption="Cầu & cảng"),))
    pane.photos.model.take_picture(
        a_placement(2).photo.sha256, QImage(60, 40, QImage.Format.Format_RGB32)
    )
    body.choose((2, 2))
    pane.do("format.photo")
    menu = pane.findChild(QMenu, "photoChoice")
    assert isinstance(menu, QMenu)
    (action,) = menu.actions()
    assert action.text() == "2. Cầu && cảng"
    assert not action.icon().isNull()
    action.trigger()
    menu.close()
    assert body.text.startswith("Một hai ba.\n\n![](photo:2)\n\nBốn")
    qtbot.wait(1)


def test_figures_and_their_room_follow_the_size_of_the_text(
    pane: WritingPane, body: BodyEditor
) -> None:
    body.show_text("Một.\n\n![](photo:1)\n\nHai.")
    layout = body.document().documentLayout()

    def height() -> float:
        return layout.blockBoundingRect(body.document().findBlockByNumber(2)).height()

    usual = height()
    assert 50 <= usual <= 80
    body.show_photos({1: ("Chú thích rất dài " * 20, QImage(90, 60, QImage.Format.Format_RGB32))})
    assert not body.grab().isNull()
    pane.editor.set_size(24)
    assert height() > usual * 1.3
    assert body.text == "Một.\n\n![](photo:1)\n\nHai."


def test_keys_and_wheel_set_the_size_of_the_text_within_bounds(
    pane: WritingPane, qtbot: QtBot
) -> None:
    editor = pane.editor
    with qtbot.waitSignal(editor.size_changed) as told:
        pane.do("view.larger")
    assert told.args == [PIXELS + 1]
    assert editor.body.font().pixelSize() == editor.lead.font().pixelSize() == PIXELS + 1
    assert editor.body.maximumWidth() == column_width(PIXELS + 1)
    down = QWheelEvent(
        QPointF(5, 5), editor.body.mapToGlobal(QPointF(5, 5)), QPoint(), QPoint(0, -120),
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase, False,  # noqa: FBT003  # Qt's own signature
    )  # fmt: skip
    QApplication.sendEvent(editor.body.viewport(), down)
    assert editor.pixels == PIXELS
    for _ in range(40):
        pane.do("view.smaller")
    assert editor.pixels == 12
    pane.do("view.usual_size")
    assert editor.pixels == PIXELS


def test_problems_are_underlined_told_and_move_with_the_words(
    pane: WritingPane, body: BodyEditor
) -> None:
    body.mark_problems([Underline(4, 7, said="Lỗi gõ"), Underline(13, 16, said="Khác")])
    (first, second) = body.extraSelections()
    assert first.cursor.selectedText() == "hai"
    assert first.format.underlineColor().name() == LIGHT.warning
    body.choose((0, 0))
    unikey(body, "Ồ, ")
    assert first.cursor.selectedText() == "hai"
    body.choose((10, 10))
    unikey(body, "n")
    assert first.cursor.selectedText() == "hai"
    assert body._underlines.said_at(8) == "Lỗi gõ"
    assert body._underlines.said_at(1) == ""
    del second
    body.mark_problems([Underline(4, 7)], body.text.removeprefix("Ồ, "))
    (moved,) = body.extraSelections()
    assert moved.cursor.selectedText() == "hai"
    body.mark_problems(())
    assert body.extraSelections() == []
    assert not body.document().findBlockByNumber(0).layout().formats()
    pane.editor.title.mark_problems([Underline(0, 4)])
    assert len(pane.editor.title.extraSelections()) == 1


def test_lines_under_changed_words_are_left_out() -> None:
    marks = [Underline(0, 3), Underline(4, 7), Underline(8, 10)]
    assert carried_over(marks, "Một hai ba", "Một hái ba") == [marks[0], marks[2]]
    assert carried_over(marks, "Một hai ba", "Một  hai ba") == [
        marks[0], Underline(5, 8), Underline(9, 11),
    ]  # fmt: skip


def test_pull_quotes_tables_and_codes_have_their_looks(body: BodyEditor) -> None:
    body.show_text(">> Lời hay\n\n| a | b |\n|---|---|\n| c | d |\n\nÔng =ct= nói ***cả hai***")
    document = body.document()

    def looks(line: int, at: int) -> QTextCharFormat:
        for span in document.findBlockByNumber(line).layout().formats():
            if span.start <= at < span.start + span.length:
                return QTextCharFormat(span.format)
        raise AssertionError((line, at))

    assert looks(0, 5).foreground().color().name() == LIGHT.accent
    assert looks(2, 2).fontWeight() == 700
    assert looks(4, 0).foreground().color().name() == LIGHT.quiet
    assert looks(6, 6).foreground().color().name() == LIGHT.accent
    both = looks(6, 18)
    assert both.fontItalic()
    assert both.fontWeight() == 700
