"""The body: Markdown in a column of some seventy letters, photos shown on their lines."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QGuiApplication,
    QPainter,
    QTextBlockFormat,
    QTextCursor,
)

from newsdesk.gui.theme import reading_font
from newsdesk.gui.views.fields.writing_field import FADED, WritingField
from newsdesk.gui.views.writing.figure_lines import FigureLines
from newsdesk.gui.views.writing.markdown_marks import MarkdownMarks
from newsdesk.text import list_items, new_paragraph, table_rows
from newsdesk.text.line_marks import FIGURE
from newsdesk.text.paragraphs import piece_at

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtGui import QImage, QKeyEvent, QMouseEvent, QPaintEvent
    from PySide6.QtWidgets import QWidget

    from newsdesk.gui.colours import Colours
    from newsdesk.language.words import Words
    from newsdesk.text.passage import Passage

PIXELS: Final = 16
"""Height of the letters on the first day."""
_LINE_HEIGHT: Final = 1.6
"""Distance of lines in em."""
_COLUMN: Final = 72


class BodyEditor(WritingField):
    """Plain text with its marks styled."""

    left_above = Signal()
    place_shown = Signal(QRect)
    """A place of this widget that the sheet should scroll to."""

    def __init__(self, words: Words, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(colours, parent)
        self._colours = colours
        self.setFont(reading_font(PIXELS))
        self.setAccessibleName(words("Body"))
        self.setPlaceholderText(words("Write the body here, or paste it."))
        self._marks = MarkdownMarks(self.document(), colours, PIXELS)
        self._figures = FigureLines(self, self._marks, words, colours)
        self._focused = False
        self._lit: tuple[int, int] = (-1, -1)
        self.page_height = self.least_height = 200
        self.cursorPositionChanged.connect(self._follow)
        self.document().documentLayout().documentSizeChanged.connect(self._grow)
        self._space_lines()

    def show_text(self, text: str) -> None:
        """Show other words; this is no edit and cannot be undone."""
        super().show_text(text)
        self.blockSignals(True)  # noqa: FBT003  # Qt's own signature
        self._space_lines()
        self.blockSignals(False)  # noqa: FBT003  # Qt's own signature

    def show_photos(self, photos: Mapping[int, tuple[str, QImage | None]]) -> None:
        """Show caption and small picture beside the lines that stand for these numbers."""
        self._figures.show(photos)

    def set_size(self, pixels: int) -> None:
        """Set the height of the letters; all else is in proportion to it."""
        self.setFont(reading_font(pixels))
        self._marks.set_pixels(pixels)

    def show_focus(self, *, on: bool) -> None:
        """Let all but the paragraph one is at step back, or come forward again."""
        self._focused = on
        self._light()
        self.viewport().update()

    def insert_photo(self, number: int) -> None:
        """Put a photo's line under the paragraph of the cursor, as one step of undo."""
        self.insert_below(f"![](photo:{number})")

    def insert_below(self, lines: str) -> None:
        """Put lines under the paragraph of the cursor, apart from it, as one step of undo."""
        cursor = self.textCursor()
        cursor.beginEditBlock()
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
        before = "" if not cursor.block().text().strip() else "\n\n"
        after = "\n" if cursor.block().next().text().strip() else ""
        cursor.insertText(f"{before}{lines}{after}")
        cursor.endEditBlock()
        self.setTextCursor(cursor)
        self.ensureCursorVisible()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def go_to_line(self, number: int) -> None:
        """Go to a line, counted from 1."""
        block = self.document().findBlockByNumber(max(0, number - 1))
        cursor = QTextCursor(block if block.isValid() else self.document().lastBlock())
        self.setTextCursor(cursor)
        self.ensureCursorVisible()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def go_to_photo(self, number: int) -> bool:
        """Go to the line that stands for a photo; tell whether there is one."""
        block = self.document().firstBlock()
        while block.isValid():
            found = FIGURE.match(block.text())
            if found and int(found[1]) == number:
                self.go_to_line(block.blockNumber() + 1)
                return True
            block = block.next()
        return False

    def rewrite(self, act: Callable[[Passage], Passage]) -> None:
        """Let an act rewrite the passage as one step of undo, not while a syllable is composed."""
        if self.composing or self.isReadOnly():
            return
        before = self.passage()
        after = act(before)
        if after != before:
            self.take(after)

    # Keys and mouse

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk by pages of the sheet, as this widget is as tall as its text; leave at its top."""
        key, cursor = event.key(), self.textCursor()
        enters = key in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enters and self.composing:
            QGuiApplication.inputMethod().commit()  # most do so themselves before an Enter
        if self.composing:
            if not enters:  # else Qt would cut a row or an item in two around the syllable
                super().keyPressEvent(event)
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            step = self.page_height if key == Qt.Key.Key_PageDown else -self.page_height
            there = self.cursorForPosition(self.cursorRect().center() + QPoint(0, step))
            kept = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            mode = QTextCursor.MoveMode
            cursor.setPosition(there.position(), mode.KeepAnchor if kept else mode.MoveAnchor)
            self.setTextCursor(cursor)
        elif enters:
            self._begin_line(plain=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        elif key == Qt.Key.Key_Up and not event.modifiers() and cursor.block().blockNumber() == 0:
            super().keyPressEvent(event)
            if self.textCursor().position() == cursor.position():
                self.left_above.emit()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, FBT001  # Qt's own signature
        """Let Tab walk through a table's cells and move items of lists; elsewhere it leaves."""
        if not self.composing and not self.isReadOnly():
            before = self.passage()
            after = table_rows.next_cell(table_rows.tidy(before), 1 if next else -1)
            if after is None and list_items.in_item(before):
                after = list_items.indented(before, 1 if next else -1)
            if after is not None:
                self.take(after)
                return True
        return super().focusNextPrevChild(next)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Let the sheet follow a selection that is drawn beyond its edge."""
        super().mouseMoveEvent(event)
        if event.buttons() & Qt.MouseButton.LeftButton:
            self.place_shown.emit(QRect(event.position().toPoint(), QSize(1, 1)))

    def _begin_line(self, *, plain: bool) -> None:
        """Begin a row in a table, an item in a list, else a paragraph, unless ``plain``."""
        before = self.passage()
        after = table_rows.row_below(before)
        if after is not None:
            after = table_rows.tidy(after)
        elif not plain:
            after = list_items.continued(before) or new_paragraph.begun(before)
        if after is not None:
            self.take(after)
        else:
            # Qt's own Enter on an empty line takes its height away instead of making a line.
            self.textCursor().insertBlock()
        self.ensureCursorVisible()

    # Shape

    def set_room(self, page: int, least: int) -> None:
        """Take the height of the sheet that is seen, and how tall this widget must be at least."""
        self.page_height, self.least_height = page, least
        self._grow()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the text, the photos beside their lines, and what steps back."""
        super().paintEvent(event)
        self._figures.paint(event.rect())
        if self._focused:
            self._paint_faded(event.rect())

    def _paint_faded(self, room: QRect) -> None:
        layout, document = self.document().documentLayout(), self.document()
        top = layout.blockBoundingRect(document.findBlock(self._lit[0])).top()
        bottom = layout.blockBoundingRect(document.findBlock(self._lit[1])).bottom()
        paper = QColor(self._colours.paper)
        paper.setAlphaF(FADED)
        painter = QPainter(self.viewport())
        above = QRect(room.left(), room.top(), room.width(), round(top) - room.top())
        below = QRect(room.left(), round(bottom), room.width(), room.bottom() + 1 - round(bottom))
        for rect in (above, below):
            if rect.height() > 0:
                painter.fillRect(rect.intersected(room), paper)
        painter.end()

    def _light(self) -> None:
        """Find the paragraph one is at: it keeps its full ink."""
        if not self._focused:
            return
        here = self.passage().start
        piece = piece_at(self.text, here)
        lit = (piece.start, piece.end) if piece else (here, here)
        lit = (self._qt_place(lit[0]), self._qt_place(lit[1]))
        if lit != self._lit:
            self._lit = lit
            self.viewport().update()

    def _grow(self) -> None:
        height = max(self.least_height, round(self.document().size().height()) + 24)
        if height != self.height():
            self.setFixedHeight(height)

    def _follow(self) -> None:
        self._light()
        self.place_shown.emit(self.cursorRect())

    def _space_lines(self) -> None:
        """Give every line its height.

        Undo is off meanwhile, since this is no step of the writer's.
        """
        document = self.document()
        document.setUndoRedoEnabled(False)
        spaced = QTextBlockFormat()
        own = QFontMetricsF(self.font())
        height = own.ascent() + own.descent() + own.leading()
        percent = _LINE_HEIGHT * self.font().pixelSize() / height * 100
        spaced.setLineHeight(
            max(100, percent), QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
        )
        cursor = QTextCursor(document)
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(spaced)
        document.setUndoRedoEnabled(True)


def column_width(pixels: int = PIXELS) -> int:
    """Return the width in pixels of a line of some seventy letters of running Vietnamese."""
    sample = "người dân thành phố được hưởng "
    metrics = QFontMetricsF(reading_font(pixels))
    return round(metrics.horizontalAdvance(sample) / len(sample) * _COLUMN)
