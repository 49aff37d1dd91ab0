"""What is too long in a field, marked behind its words: tinted, and with a line under it.

It is painted, and touches neither the text nor its formats.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPen, QTextBlock

from newsdesk.gui.views.fields.qt_places import across

if TYPE_CHECKING:
    from PySide6.QtWidgets import QTextEdit

    from newsdesk.gui.colours import Colours

_TINT = 0.14
"""How much of the danger colour stands behind the words: they stay as readable as before."""


class OverflowMark:
    """Marks a field from a place of Qt's on to its end."""

    def __init__(self, field: QTextEdit, colours: Colours) -> None:
        self._field = field
        self._line = QColor(colours.danger)
        self._tint = QColor(colours.danger)
        self._tint.setAlphaF(_TINT)
        self._place: int | None = None

    @property
    def place(self) -> int | None:
        """Return where too much begins, None where nothing is too much."""
        return self._place

    def show(self, place: int | None) -> None:
        """Mark from this place on."""
        if place != self._place:
            self._place = place
            self._field.viewport().update()

    def paint(self) -> None:
        """Paint behind the words; to be called before they are painted."""
        if self._place is None:
            return
        painter = QPainter(self._field.viewport())
        layout = self._field.document().documentLayout()
        block = self._field.document().findBlock(self._place)
        while block.isValid():
            start = max(0, self._place - block.position())
            self._paint_block(painter, block, layout.blockBoundingRect(block), start)
            block = block.next()
        painter.end()

    def _paint_block(
        self, painter: QPainter, block: QTextBlock, place: QRectF, start: int
    ) -> None:
        layout = block.layout()
        composed = layout.preeditAreaPosition()
        if composed >= 0 and start > composed:  # what is being composed stands in the layout only
            start += len(layout.preeditAreaText())
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            first, end = line.textStart(), line.textStart() + line.textLength()
            if end <= start:
                continue
            left = across(line, max(first, start))
            right = max(left, line.naturalTextRect().right())
            top = place.top() + line.y()
            rect = QRectF(place.left() + left, top, right - left, line.height())
            painter.fillRect(rect, self._tint)
            painter.setPen(QPen(self._line, 1))
            low = rect.bottom() - 1
            painter.drawLine(QPointF(rect.left(), low), QPointF(rect.right(), low))
