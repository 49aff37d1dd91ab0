"""The body: Markdown in a column of some seventy letters, photos shown on their lines."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QFontMetricsF,
    QImage,
    QPainter,
    QPen,
    QTextBlock,
    QTextBlockFormat,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QTextEdit, QWidget

from newsdesk.gui.theme import reading_font
from newsdesk.gui.views.markdown_marks import FIGURE, MarkdownMarks

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtCore import QMimeData
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent, QWheelEvent

    from newsdesk.gui.colours import Colours
    from newsdesk.language.words import Words

_PIXELS: Final = 16
_LINE_HEIGHT: Final = 1.6
"""Distance of lines in em."""
_COLUMN: Final = 72
PICTURES: Final = frozenset({".jpg", ".jpeg", ".png", ".webp", ".tif", ".tiff", ".gif"})


class BodyEditor(QTextEdit):
    """Plain text with its marks styled.

    ``edited`` carries the new text, never for preedit alone.
    """

    edited = Signal(str)
    photos_dropped = Signal(object)
    left_above = Signal()
    place_shown = Signal(QRect)
    """A place of this widget that the sheet should scroll to."""

    def __init__(self, words: Words, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words, self._colours = words, colours
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setFont(reading_font(_PIXELS))
        self.setAccessibleName(words("Body"))
        self.setPlaceholderText(words("Write the body here, or paste it."))
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setProperty("role", "writing")
        self.document().setDocumentMargin(0)
        self._marks = MarkdownMarks(self.document(), colours, _PIXELS)
        self._photos: dict[int, tuple[str, QImage | None]] = {}
        self._text = ""
        self.page_height = self.least_height = 200
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.cursorPositionChanged.connect(self._follow)
        self.document().documentLayout().documentSizeChanged.connect(self._grow)
        self.textChanged.connect(self._tell)
        self._space_lines()

    @property
    def text(self) -> str:
        """Return the words as they stand, without what an input method has not committed."""
        return self._text

    def show_text(self, text: str) -> None:
        """Show other words; this is no edit and cannot be undone."""
        self._text = text
        self.blockSignals(True)  # noqa: FBT003  # Qt's own signature
        self.setPlainText(text)
        self._space_lines()
        self.blockSignals(False)  # noqa: FBT003

    def show_photos(self, photos: Mapping[int, tuple[str, QImage | None]]) -> None:
        """Show caption and small picture beside the lines that stand for these numbers."""
        self._photos = dict(photos)
        self.viewport().update()

    def insert_photo(self, number: int) -> None:
        """Put a photo's line under the paragraph of the cursor, as one step of undo."""
        cursor = self.textCursor()
        cursor.beginEditBlock()
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
        before = "" if not cursor.block().text().strip() else "\n\n"
        after = "\n" if cursor.block().next().text().strip() else ""
        cursor.insertText(f"{before}![](photo:{number}){after}")
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

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Take text, and files that are photos."""
        return bool(_picture_files(source)) or source.hasText()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste plain text; photos go to the strip."""
        photos = _picture_files(source)
        if photos:
            self.photos_dropped.emit(photos)
        elif source.hasText():
            self.insertPlainText(source.text().replace("\r\n", "\n").replace("\r", "\n"))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave scrolling to the sheet that holds headline, lead and body."""
        event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk by pages of the sheet, as this widget is as tall as its text; leave at its top."""
        key, cursor = event.key(), self.textCursor()
        if key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            step = self.page_height if key == Qt.Key.Key_PageDown else -self.page_height
            there = self.cursorForPosition(self.cursorRect().center() + QPoint(0, step))
            kept = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            mode = QTextCursor.MoveMode
            cursor.setPosition(there.position(), mode.KeepAnchor if kept else mode.MoveAnchor)
            self.setTextCursor(cursor)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            # Qt's own Enter on an empty line takes its height away instead of making a line.
            cursor.insertBlock()
            self.ensureCursorVisible()
        elif key == Qt.Key.Key_Up and not event.modifiers() and cursor.block().blockNumber() == 0:
            super().keyPressEvent(event)
            if self.textCursor().position() == cursor.position():
                self.left_above.emit()
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Let the sheet follow a selection that is drawn beyond its edge."""
        super().mouseMoveEvent(event)
        if event.buttons() & Qt.MouseButton.LeftButton:
            self.place_shown.emit(QRect(event.position().toPoint(), QSize(1, 1)))

    def _grow(self) -> None:
        height = max(self.least_height, round(self.document().size().height()) + 24)
        if height != self.height():
            self.setFixedHeight(height)

    def set_room(self, page: int, least: int) -> None:
        """Take the height of the sheet that is seen, and how tall this widget must be at least."""
        self.page_height, self.least_height = page, least
        self._grow()

    def _follow(self) -> None:
        self.place_shown.emit(self.cursorRect())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the text, then the photos beside their lines."""
        super().paintEvent(event)
        if not self._photos:
            return
        painter = QPainter(self.viewport())
        block = self.cursorForPosition(event.rect().topLeft()).block()
        layout = self.document().documentLayout()
        while block.isValid():
            rect = layout.blockBoundingRect(block)
            if rect.top() > event.rect().bottom():
                break
            found = FIGURE.match(block.text())
            if found:
                self._paint_figure(painter, block, rect, int(found[1]))
            block = block.next()
        painter.end()

    def _paint_figure(
        self, painter: QPainter, block: QTextBlock, rect: QRectF, number: int
    ) -> None:
        line = block.layout().lineAt(0)
        if not line.isValid():
            return
        tall = line.height()
        left = rect.left() + line.naturalTextWidth() + 12
        caption, picture = self._photos.get(number, ("", None))
        missing = number not in self._photos
        if picture is not None and not picture.isNull():
            height = tall + 6
            wide = height * picture.width() / max(1, picture.height())
            frame = QRectF(left, rect.top() - 3, wide, height)
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(frame, picture)
            painter.setPen(QPen(QColor(self._colours.line), 1))
            painter.drawRect(frame)
            left += wide + 8
        font = self._caption_font()
        said = caption or self._words("no caption yet")
        if missing:
            said = self._words("there is no photo {number} in the strip", number=number)
        painter.setFont(font)
        bad = missing or not caption
        painter.setPen(QColor(self._colours.danger if bad else self._colours.quiet))
        room = rect.right() - left
        said = QFontMetrics(font).elidedText(said, Qt.TextElideMode.ElideRight, int(room))
        place = QRectF(left, rect.top(), room, tall)
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, said)

    def _caption_font(self) -> QFont:
        font = QFont(self.window().font())
        font.setPixelSize(round(_PIXELS * 0.82))
        return font

    def _tell(self) -> None:
        text = self.toPlainText()
        if text != self._text:
            self._text = text
            self.edited.emit(text)

    def _space_lines(self) -> None:
        """Give every line its height.

        Undo is off meanwhile, since this is no step of the writer's.
        """
        document = self.document()
        document.setUndoRedoEnabled(False)
        spaced = QTextBlockFormat()
        own = QFontMetricsF(self.font())
        percent = _LINE_HEIGHT * _PIXELS / (own.ascent() + own.descent() + own.leading()) * 100
        spaced.setLineHeight(
            max(100, percent), QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
        )
        cursor = QTextCursor(document)
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(spaced)
        document.setUndoRedoEnabled(True)


def column_width() -> int:
    """Return the width in pixels of a line of some seventy letters of running Vietnamese."""
    sample = "người dân thành phố được hưởng "
    metrics = QFontMetricsF(reading_font(_PIXELS))
    return round(metrics.horizontalAdvance(sample) / len(sample) * _COLUMN)


def _picture_files(source: QMimeData) -> tuple[Path, ...]:
    if not source.hasUrls():
        return ()
    paths = [Path(url.toLocalFile()) for url in source.urls() if url.isLocalFile()]
    return tuple(path for path in paths if path.suffix.lower() in PICTURES)
