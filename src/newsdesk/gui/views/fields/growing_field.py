"""A frameless line of writing that wraps and grows with its words: headline and lead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPalette, QTextCursor
from PySide6.QtWidgets import QSizePolicy, QWidget

from newsdesk.gui.views.fields.overflow_mark import OverflowMark
from newsdesk.gui.views.fields.writing_field import FADED, WritingField

if TYPE_CHECKING:
    from PySide6.QtGui import QFont, QPaintEvent, QResizeEvent

    from newsdesk.gui.colours import Colours


class GrowingField(WritingField):
    """Plain text of one paragraph.

    Enter and Tab go on to the next field (``left_below``); breaks that are pasted become spaces.
    """

    left_below = Signal()

    def __init__(
        self, colours: Colours, font: QFont, placeholder: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(colours, parent)
        self._focused = False
        self.setFont(font)
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._overflow = OverflowMark(self, colours)
        self.document().documentLayout().documentSizeChanged.connect(self._grow)

    @property
    def beyond(self) -> int | None:
        """Return where what is too long begins, as Qt counts; None where nothing is."""
        return self._overflow.place

    def mark_beyond(self, place: int | None) -> None:
        """Mark the characters from a place on as too many; None takes the mark away."""
        self._overflow.show(None if place is None else self._qt_place(place))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the mark of what is too long, then the rest, and let it step back if it shall."""
        self._overflow.paint()
        super().paintEvent(event)
        if self._focused and not self.hasFocus():
            paper = self.palette().color(QPalette.ColorRole.Base)
            paper.setAlphaF(FADED)
            painter = QPainter(self.viewport())
            painter.fillRect(event.rect(), paper)
            painter.end()

    def show_text(self, text: str) -> None:
        """Show other words; this is no edit and cannot be undone."""
        super().show_text(text)
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
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not self.composing:
            self.left_below.emit()
            return
        if key == Qt.Key.Key_Down and not event.modifiers():
            before = self.textCursor().position()
            super().keyPressEvent(event)
            if self.textCursor().position() == before or self.textCursor().atEnd():
                self.left_below.emit()
            return
        super().keyPressEvent(event)

    def show_focus(self, *, on: bool) -> None:
        """Step back while one writes elsewhere, or come forward again."""
        self._focused = on
        self.viewport().update()

    def insert_plain(self, text: str) -> None:
        """Put plain words as one paragraph in the place of what is chosen."""
        super().insert_plain(" ".join(text.split()))

    def go_to_end(self) -> None:
        """Take the focus behind the last letter."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.moveCursor(QTextCursor.MoveOperation.End)

    def _now(self) -> str:
        return self.toPlainText().replace("\n", " ")

    def _height(self) -> int:
        metrics = self.fontMetrics()
        return max(round(self.document().size().height()), metrics.lineSpacing()) + 4

    def _grow(self) -> None:
        height = self._height()
        if self.height() != height:
            self.setFixedHeight(height)
            self.updateGeometry()
