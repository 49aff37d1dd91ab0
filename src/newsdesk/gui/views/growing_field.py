"""A frameless line of writing that wraps and grows with its words: headline and lead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor, QTextOption
from PySide6.QtWidgets import QSizePolicy, QTextEdit, QWidget

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData
    from PySide6.QtGui import QFont, QResizeEvent


class GrowingField(QTextEdit):
    """Plain text of one paragraph. ``edited`` carries the new text, never for preedit alone.

    Enter and Tab go on to the next field (``left_below``); breaks that are pasted become spaces.
    """

    edited = Signal(str)
    left_below = Signal()

    def __init__(self, font: QFont, placeholder: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptRichText(False)
        self.setFont(font)
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        self.setTabChangesFocus(True)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setProperty("role", "writing")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(0)
        self._text = ""
        self.textChanged.connect(self._tell)
        self.document().documentLayout().documentSizeChanged.connect(self._grow)

    @property
    def text(self) -> str:
        """Return the words as they stand, without what an input method has not committed."""
        return self._text

    def show_text(self, text: str) -> None:
        """Show other words; this is no edit and cannot be undone."""
        self._text = text
        self.blockSignals(True)  # noqa: FBT003  # Qt's own signature
        self.setPlainText(text)
        self.blockSignals(False)  # noqa: FBT003
        self._grow()

    def sizeHint(self) -> QSize:
        """Return the height of the words."""
        return QSize(200, self._height())

    def minimumSizeHint(self) -> QSize:
        """Return the height of the words."""
        return QSize(80, self._height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Grow where a narrower pane wraps more."""
        super().resizeEvent(event)
        self._grow()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave by Enter, and by the arrow down on the last line."""
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left_below.emit()
            return
        if key == Qt.Key.Key_Down and not event.modifiers():
            before = self.textCursor().position()
            super().keyPressEvent(event)
            if self.textCursor().position() == before or self.textCursor().atEnd():
                self.left_below.emit()
            return
        super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste plain text as one paragraph."""
        if source.hasText():
            self.insertPlainText(" ".join(source.text().split()))

    def go_to_end(self) -> None:
        """Take the focus behind the last letter."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.moveCursor(QTextCursor.MoveOperation.End)

    def _tell(self) -> None:
        text = self.toPlainText().replace("\n", " ")
        if text != self._text:
            self._text = text
            self.edited.emit(text)

    def _height(self) -> int:
        metrics = self.fontMetrics()
        return max(round(self.document().size().height()), metrics.lineSpacing()) + 4

    def _grow(self) -> None:
        height = self._height()
        if self.height() != height:
            self.setFixedHeight(height)
            self.updateGeometry()
