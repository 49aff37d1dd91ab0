"""The middle pane: counters, keys between the fields, pasting, figures, undo."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QColor, QFont, QTextFormat
from PySide6.QtTest import QTest
from tests.builders import an_article
from tests.gui.keys import unikey

from newsdesk.gui.colours import LIGHT
from newsdesk.gui.views.writing.article_editor import ArticleEditor
from newsdesk.gui.views.writing.body_editor import BodyEditor, column_width
from newsdesk.language.words import Words
from newsdesk.news.article import Edits
from newsdesk.news.profile import Limits

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def editor(qtbot: QtBot) -> ArticleEditor:
    made = ArticleEditor(Words("en"), LIGHT)
    qtbot.addWidget(made)
    made.resize(800, 700)
    made.show_article(an_article())
    made.show()
    return made


def text_of(body: BodyEditor) -> str:
    return body.toPlainText()


def test_showing_an_article_is_no_edit(editor: ArticleEditor, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(editor.edited, wait=20):
        editor.show_article(an_article(title="Tít khác", body="Nội dung khác"))
    assert (editor.title.text, editor.body.text) == ("Tít khác", "Nội dung khác")
    assert not editor.body.document().isUndoAvailable()


def test_each_field_tells_its_own_edit(editor: ArticleEditor) -> None:
    told: list[Edits] = []
    editor.edited.connect(told.append)
    editor.title.go_to_end()
    unikey(editor.title, "!")
    editor.lead.go_to_end()
    unikey(editor.lead, "?")
    assert told == [
        Edits(title="Quận Lê Chân trao quà Tết sớm!"),
        Edits(lead="Sáng 20/11, quận trao 120 suất quà cho các hộ khó khăn.?"),
    ]


def test_enter_goes_from_headline_to_lead_to_body(editor: ArticleEditor, qtbot: QtBot) -> None:
    qtbot.waitExposed(editor)
    editor.title.go_to_end()
    QTest.keyClick(editor.title, Qt.Key.Key_Return)
    assert editor.lead.hasFocus()
    QTest.keyClick(editor.lead, Qt.Key.Key_Return)
    assert editor.body.hasFocus()
    assert editor.title.text == "Quận Lê Chân trao quà Tết sớm"
    QTest.keyClick(editor.body, Qt.Key.Key_Up)
    assert editor.lead.hasFocus()


def test_a_paste_into_the_headline_is_one_line(editor: ArticleEditor) -> None:
    pasted = QMimeData()
    pasted.setText("Tít\nhai  dòng\n")
    editor.title.selectAll()
    editor.title.insertFromMimeData(pasted)
    assert editor.title.text == "Tít hai dòng"


def test_a_paste_into_the_body_has_no_foreign_looks(editor: ArticleEditor) -> None:
    pasted = QMimeData()
    pasted.setHtml("<p style='font-size:40px;color:red'>Đoạn <b>đậm</b></p>")
    pasted.setText("Đoạn đậm\r\n\r\nHai")
    editor.body.selectAll()
    editor.body.insertFromMimeData(pasted)
    assert editor.body.text == "Đoạn đậm\n\nHai"
    assert (
        not editor.body.textCursor()
        .charFormat()
        .hasProperty(QTextFormat.Property.FontPixelSize.value)
    )


def test_the_counters_turn_when_it_is_too_long(editor: ArticleEditor) -> None:
    title, lead = editor.counters["title"], editor.counters["lead"]
    assert title.text() == "7/20 words · 29/90 characters · 2 seconds to read"
    assert not title.is_over
    editor.title.selectAll()
    unikey(editor.title, "Ầ" * 91)
    assert "91/90 characters" in title.text()
    assert title.is_over
    assert editor.title.beyond == 90
    unikey(editor.title, 1)
    assert editor.title.beyond is None
    editor.lead.selectAll()
    unikey(editor.lead, "một hai ba")
    assert lead.text().startswith("3/60 words")
    editor.use_limits(Limits(lead_syllables=2))
    assert lead.is_over
    assert editor.lead.beyond == len("một hai ")
    assert editor.lead.text == "một hai ba"  # the mark is paint


def test_what_is_too_much_is_painted_where_it_stands(editor: ArticleEditor, qtbot: QtBot) -> None:
    qtbot.waitExposed(editor)
    editor.show_article(an_article(title="chữ 😀 " * 12))
    editor.use_limits(Limits(title_syllables=8, title_characters=300))

    def painted() -> int:
        picture = editor.title.grab().toImage()
        tint = QColor(LIGHT.danger)
        return sum(
            QColor(picture.pixel(x, y)) == tint
            for y in range(picture.height())
            for x in range(0, picture.width(), 3)
        )

    assert painted() > 20
    assert editor.title.beyond == len(("chữ 😀 " * 8).encode("utf-16-le")) // 2
    editor.use_limits(Limits())
    assert painted() == 0


def test_the_kicker_stands_above_the_headline_and_takes_bursts(
    editor: ArticleEditor, qtbot: QtBot
) -> None:
    qtbot.waitExposed(editor)
    told: list[Edits] = []
    editor.edited.connect(told.append)
    unikey(editor.kicker, "Chao", 3, "hào", " xua", 1, "â", "n")
    assert editor.kicker.text == "Chào xuân"
    assert told[-1] == Edits(kicker="Chào xuân")
    assert editor.counters["kicker"].text().startswith("2 words · 9/60 characters")
    QTest.keyClick(editor.kicker, Qt.Key.Key_Return)
    assert editor.title.hasFocus()
    assert editor.kicker.geometry().bottom() <= editor.title.geometry().top()
    assert editor.words_now().kicker == "Chào xuân"


def test_headline_and_lead_grow_with_their_words(editor: ArticleEditor) -> None:
    before = editor.title.height()
    editor.title.selectAll()
    unikey(editor.title, "Đoàn kiểm tra của Ban Chỉ đạo " * 5)
    assert editor.title.height() > before * 1.8
    assert editor.title.verticalScrollBar().maximum() == 0


def test_every_line_of_the_body_keeps_its_distance(editor: ArticleEditor) -> None:
    editor.body.moveCursor(editor.body.textCursor().MoveOperation.End)
    QTest.keyClick(editor.body, Qt.Key.Key_Return)
    QTest.keyClick(editor.body, Qt.Key.Key_Return)
    unikey(editor.body, "Dòng mới")
    document = editor.body.document()
    heights = {
        document.findBlockByNumber(number).blockFormat().lineHeight()
        for number in range(document.blockCount())
    }
    assert document.blockCount() == 6
    assert len(heights) == 1
    assert heights.pop() > 110


def test_a_line_holds_some_seventy_letters(editor: ArticleEditor) -> None:
    editor.show_article(an_article(body="người dân thành phố được hưởng niềm vui " * 20))
    editor.resize(1200, 700)
    layout = editor.body.document().firstBlock().layout()
    assert layout.lineCount() > 5
    assert all(60 <= layout.lineAt(row).textLength() <= 80 for row in range(5))
    assert editor.body.width() <= column_width()


def test_a_photo_is_put_under_the_paragraph_and_one_undo_takes_it_out(
    editor: ArticleEditor,
) -> None:
    editor.body.go_to_line(1)
    editor.body.insert_photo(2)
    assert text_of(editor.body) == (
        "Đoạn thứ nhất của bài.\n\n![](photo:2)\n\nĐoạn thứ hai của bài."
    )
    editor.body.undo()
    assert text_of(editor.body) == "Đoạn thứ nhất của bài.\n\nĐoạn thứ hai của bài."


def test_going_to_places(editor: ArticleEditor, qtbot: QtBot) -> None:
    qtbot.waitExposed(editor)
    editor.show_article(an_article(body="Một\n\n![](photo:7)\n\nHai"))
    assert editor.go_to("body:5")
    assert editor.body.textCursor().block().text() == "Hai"
    assert editor.body.go_to_photo(7)
    assert editor.body.textCursor().blockNumber() == 2
    assert not editor.body.go_to_photo(8)
    assert editor.go_to("title")
    assert editor.title.hasFocus()
    assert not editor.go_to("section")


def test_the_sheet_follows_the_cursor_down_a_long_text(
    editor: ArticleEditor, qtbot: QtBot
) -> None:
    qtbot.waitExposed(editor)
    editor.show_article(an_article(body="\n\n".join(f"Đoạn {n}." for n in range(200))))
    bar = editor._area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 3000)
    assert bar.value() == 0
    editor.body.go_to_line(399)
    assert bar.value() > bar.maximum() - 200
    editor.body.go_to_line(1)
    QTest.keyClick(editor.body, Qt.Key.Key_PageDown)
    assert 10 < editor.body.textCursor().blockNumber() < 60


def test_marks_are_styled_and_the_text_is_left_alone(editor: ArticleEditor) -> None:
    body = "## Tít xen\n\nMột **đậm** và *nghiêng*, [liên kết](https://a.vn).\n\n![](photo:1)"
    editor.show_article(an_article(body=body))
    document = editor.body.document()

    def style(line: int, at: int) -> tuple[int, bool, str, int]:
        for span in document.findBlockByNumber(line).layout().formats():
            if span.start <= at < span.start + span.length:
                looks = span.format
                return (
                    looks.fontWeight(),
                    looks.fontItalic(),
                    looks.foreground().color().name(),
                    looks.intProperty(QTextFormat.Property.FontPixelSize.value),
                )
        return (QFont.Weight.Normal, False, "#000000", 0)

    assert style(0, 4)[3] > 16
    assert style(0, 0)[2] == LIGHT.quiet
    assert style(2, 7)[0] == QFont.Weight.Bold
    assert style(2, 4)[2] == LIGHT.quiet
    assert style(2, 17)[1] is True
    assert style(2, 30)[2] == LIGHT.accent
    assert style(4, 3)[2] == LIGHT.quiet
    assert editor.body.toPlainText() == body
