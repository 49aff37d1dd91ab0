"""Photos beside the lines of the body that stand for them: a small picture and its caption."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from newsdesk.gui.views.writing.mark_looks import FIGURE_LETTERS, GAP
from newsdesk.text.line_marks import FIGURE

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtCore import QRect
    from PySide6.QtGui import QImage, QTextBlock
    from PySide6.QtWidgets import QTextEdit

    from newsdesk.gui.colours import Colours
    from newsdesk.gui.views.writing.markdown_marks import MarkdownMarks
    from newsdesk.language.words import Words


class FigureLines:
    """Paints over the lines of a text; the text itself is not touched."""

    def __init__(
        self, field: QTextEdit, marks: MarkdownMarks, words: Words, colours: Colours
    ) -> None:
        self._field, self._marks, self._words, self._colours = field, marks, words, colours
        self._photos: dict[int, tuple[str, QImage | None]] = {}

    def show(self, photos: Mapping[int, tuple[str, QImage | None]]) -> None:
        """Show these photos beside the lines that stand for their numbers."""
        self._photos = dict(photos)
        self._field.viewport().update()

    def paint(self, room: QRect) -> None:
        """Paint what is seen; to be called after the text is painted."""
        painter: QPainter | None = None
        block = self._field.cursorForPosition(room.topLeft()).block()
        layout = self._field.document().documentLayout()
        while block.isValid():
            place = layout.blockBoundingRect(block)
            if place.top() > room.bottom():
                break
            found = FIGURE.match(block.text())
            if found:
                painter = painter or QPainter(self._field.viewport())
                self._paint_line(painter, block, place, int(found[1]))
            block = block.next()
        if painter:
            painter.end()

    def _paint_line(
        self, painter: QPainter, block: QTextBlock, place: QRectF, number: int
    ) -> None:
        line = block.layout().lineAt(0)
        if not line.isValid():
            return
        width, height = self._marks.thumbnail
        top = place.top() + (line.height() - height) / 2
        frame = QRectF(place.left(), top, width, height)
        caption, picture = self._photos.get(number, ("", None))
        self._paint_picture(painter, frame, picture)
        left = frame.right() + GAP
        room = QRectF(left, top, place.right() - left, height * 0.66)
        self._paint_caption(painter, room, number, caption)
        # The line's first sign makes the room for the picture; it is shown where it is read.
        font = self._font(FIGURE_LETTERS)
        painter.setFont(font)
        painter.setPen(QColor(self._colours.quiet))
        painter.drawText(QPointF(left, place.top() + line.y() + line.ascent()), "!")

    def _paint_picture(self, painter: QPainter, frame: QRectF, picture: QImage | None) -> None:
        painter.fillRect(frame, QColor(self._colours.panel))
        if picture is not None and not picture.isNull():
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(frame, picture, _cut(picture, frame.width() / frame.height()))
        painter.setPen(QPen(QColor(self._colours.line), 1))
        painter.drawRect(frame)

    def _paint_caption(self, painter: QPainter, room: QRectF, number: int, caption: str) -> None:
        missing = number not in self._photos
        said = caption or self._words("no caption yet")
        if missing:
            said = self._words("there is no photo {number} in the strip", number=number)
        bad = missing or not caption
        font = self._font(0.82)
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        painter.setPen(QColor(self._colours.danger if bad else self._colours.ink))
        rows = max(1, int(room.height() // metrics.lineSpacing()))
        for row, words in enumerate(_rows(said, metrics, room.width(), rows)):
            at = QRectF(
                room.left(), room.top() + row * metrics.lineSpacing(), room.width(), room.height()
            )
            painter.drawText(at, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, words)

    def _font(self, factor: float) -> QFont:
        """Return the window's face, named outright: else the painter takes the field's own."""
        font = QFont(self._field.window().font())
        font.setFamilies(font.families())
        font.setPixelSize(round(self._field.font().pixelSize() * factor))
        return font


def _cut(picture: QImage, ratio: float) -> QRectF:
    """Return the middle part of a picture that has the ratio of the frame."""
    width, height = float(picture.width()), float(picture.height())
    if width > height * ratio:
        return QRectF((width - height * ratio) / 2, 0, height * ratio, height)
    return QRectF(0, (height - width / ratio) / 2, width, width / ratio)


def _rows(words: str, metrics: QFontMetricsF, width: float, most: int) -> list[str]:
    """Return words broken into at most so many rows, the last one cut short with an ellipsis."""
    rows: list[str] = []
    left = words.split()
    while left and len(rows) < most - 1:
        count = 1
        while (
            count < len(left) and metrics.horizontalAdvance(" ".join(left[: count + 1])) <= width
        ):
            count += 1
        rows.append(" ".join(left[:count]))
        left = left[count:]
    if left:
        rows.append(metrics.elidedText(" ".join(left), Qt.TextElideMode.ElideRight, width))
    return rows
