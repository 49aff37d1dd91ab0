"""What the find bar looks for, marked behind the words that are seen: found as they are painted.

Nothing is kept and nothing must follow an edit, so that highlights cost the lines seen alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QTextBlock

from newsdesk.gui.views.fields.qt_places import across, qt_place
from newsdesk.text.finding import Sought, find

if TYPE_CHECKING:
    from PySide6.QtCore import QRect
    from PySide6.QtWidgets import QTextEdit

    from newsdesk.gui.colours import Colours


class HitMarks:
    """Marks hits in a field that does not scroll by itself."""

    def __init__(self, field: QTextEdit, colours: Colours) -> None:
        self._field = field
        self._colour, self._chosen = QColor(colours.hit), QColor(colours.hit_chosen)
        self._sought: Sought | None = None

    def show(self, sought: Sought | None) -> None:
        """Mark all hits of something sought, or nothing any more."""
        if sought != self._sought:
            self._sought = sought
            self._field.viewport().update()

    def paint(self, room: QRect) -> None:
        """Paint behind the words; to be called before they are painted."""
        if self._sought is None or not self._sought.words:
            return
        painter = QPainter(self._field.viewport())
        layout = self._field.document().documentLayout()
        block = self._field.cursorForPosition(room.topLeft()).block()
        while block.isValid():
            place = layout.blockBoundingRect(block)
            if place.top() > room.bottom():
                break
            self._paint_block(painter, block, place)
            block = block.next()
        painter.end()

    def _paint_block(self, painter: QPainter, block: QTextBlock, place: QRectF) -> None:
        text = block.text()
        hits = find(text, self._sought) if self._sought else ()
        if not hits:
            return
        layout, cursor = block.layout(), self._field.textCursor()
        composed, length = layout.preeditAreaPosition(), len(layout.preeditAreaText())
        wide = len(text) != block.length() - 1
        for start, end in hits:
            if wide:  # letters beyond the first plane are two for Qt
                start, end = qt_place(text, start), qt_place(text, end)  # noqa: PLW2901  # the same place, counted anew
            at = block.position()
            chosen = (cursor.selectionStart(), cursor.selectionEnd()) == (at + start, at + end)
            if length and composed >= 0:  # what is being composed stands in the layout only
                start += length if start >= composed else 0  # noqa: PLW2901  # the same place, counted anew
                end += length if end > composed else 0  # noqa: PLW2901  # the same place, counted anew
            self._fill(painter, block, place, (start, end), chosen=chosen)

    def _fill(
        self,
        painter: QPainter,
        block: QTextBlock,
        place: QRectF,
        span: tuple[int, int],
        *,
        chosen: bool,
    ) -> None:
        layout = block.layout()
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            first, last = line.textStart(), line.textStart() + line.textLength()
            start, end = max(span[0], first), min(span[1], last)
            if start >= end:
                continue
            left, right = across(line, start), across(line, end)
            rect = QRectF(place.left() + left, place.top() + line.y(), right - left, line.height())
            painter.fillRect(rect, self._chosen if chosen else self._colour)
