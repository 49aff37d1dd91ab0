"""How one row of the list of articles is painted: title, section and time, state, photos."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from newsdesk.gui.icons import draw_glyph, glyph
from newsdesk.gui.models.article_list import LINE_ROLE
from newsdesk.gui.theme import scaled
from newsdesk.gui.views.short_time import short_time
from newsdesk.gui.views.status_mark import paint_status, status_name
from newsdesk.news.listing import ArticleLine

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from PySide6.QtGui import QFont

    from newsdesk.gui.colours import Colours
    from newsdesk.language.words import Words

_PAD: Final = 8
_LEFT: Final = 32
_LINES: Final = 2


class ArticleRow(QStyledItemDelegate):
    """Paints rows of one fixed height."""

    def __init__(
        self,
        words: Words,
        colours: Colours,
        today: Callable[[], date],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._words, self._colours, self._today = words, colours, today

    def height(self, font: QFont) -> int:
        """Return the height of every row in a font."""
        small = QFontMetrics(scaled(font, 0.9))
        return _PAD * 2 + QFontMetrics(font).lineSpacing() * _LINES + small.lineSpacing() + 2

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return the one size."""
        del index
        return QSize(200, self.height(option.font))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint a row; one whose line is still being fetched shows two pale bars."""
        rect = QRectF(option.rect)
        font: QFont = option.font
        state: QStyle.StateFlag = option.state
        painter.save()
        self._paint_ground(painter, rect, state)
        line = index.data(LINE_ROLE)
        if isinstance(line, ArticleLine):
            self._paint_line(painter, rect, font, line)
        else:
            painter.fillRect(QRectF(rect.left() + _LEFT, rect.top() + 14, 160, 8), self._soft())
            painter.fillRect(QRectF(rect.left() + _LEFT, rect.top() + 34, 90, 8), self._soft())
        painter.restore()

    def _soft(self) -> QColor:
        return QColor(self._colours.hover)

    def _paint_ground(self, painter: QPainter, rect: QRectF, state: QStyle.StateFlag) -> None:
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(self._colours.chosen))
            painter.fillRect(
                QRectF(rect.left(), rect.top(), 3, rect.height()), QColor(self._colours.accent)
            )
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, self._soft())
        painter.setPen(QPen(QColor(self._colours.line), 1))
        bottom = rect.bottom() - 0.5
        painter.drawLine(QPointF(rect.left() + _LEFT, bottom), QPointF(rect.right(), bottom))

    def _paint_line(self, painter: QPainter, rect: QRectF, font: QFont, line: ArticleLine) -> None:
        spacing = QFontMetrics(font).lineSpacing()
        small = scaled(font, 0.9)
        height = QFontMetrics(small).lineSpacing()
        text = QRectF(rect.left() + _LEFT, rect.top() + _PAD, rect.width() - _LEFT - 12, 0)
        title = line.title or self._words("(no headline yet)")
        # A short headline and the line under it stand together, in the middle of the row.
        spare = _LINES - count_lines(text.width(), title, font, _LINES)
        text.translate(0, spare * spacing / 2)
        mark = QRectF(rect.left() + 13, text.top() + (spacing - 11) / 2, 11, 11)
        paint_status(painter, mark, line.status, self._colours)
        ink = self._colours.ink if line.title else self._colours.quiet
        painter.setPen(QColor(ink))
        painter.setFont(font)
        paint_lines(painter, text.topLeft(), text.width(), title, font, _LINES)
        painter.setFont(small)
        painter.setPen(QColor(self._colours.quiet))
        top = rect.bottom() - _PAD - height - spare * spacing / 2
        low = QRectF(text.left(), top, text.width(), height)
        if line.photos:
            count = str(line.photos)
            wide = QFontMetrics(small).horizontalAdvance(count)
            painter.drawText(low, Qt.AlignmentFlag.AlignRight, count)
            mark = QRectF(low.right() - wide - 17, low.top() + (height - 14) / 2, 14, 14)
            draw_glyph(painter, mark, glyph("image"), QColor(self._colours.quiet))
            low.setRight(low.right() - wide - 24)
        told = [line.section, short_time(line.changed, self._today())]
        said = " · ".join(part for part in told if part)
        said = QFontMetrics(small).elidedText(said, Qt.TextElideMode.ElideMiddle, int(low.width()))
        painter.drawText(low, Qt.AlignmentFlag.AlignLeft, said)

    def told(self, line: ArticleLine) -> str:
        """Return a row in words, for a tooltip and for readers of the screen."""
        return f"{line.title}\n{status_name(self._words, line.status)} · {line.section}"


def count_lines(width: float, text: str, font: QFont, most: int) -> int:
    """Return how many lines a text takes, at most so many."""
    if QFontMetrics(font).horizontalAdvance(text) <= width:
        return 1
    layout = _laid_out(text, font)
    count = 0
    while count < most:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        count += 1
    layout.endLayout()
    return count


def _laid_out(text: str, font: QFont) -> QTextLayout:
    """Return a text whose lines can be made."""
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    return layout


def paint_lines(
    painter: QPainter, at: QPointF, width: float, text: str, font: QFont, most: int
) -> float:
    """Paint a text in at most so many lines, the last one elided; return the height used."""
    metrics = QFontMetrics(font)
    layout = _laid_out(text, font)
    used = 0.0
    for number in range(most):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        end = line.textStart() + line.textLength()
        last = number == most - 1
        shown = text[line.textStart() :] if last else text[line.textStart() : end]
        if last:
            shown = metrics.elidedText(shown, Qt.TextElideMode.ElideRight, int(width))
        painter.drawText(QPointF(at.x(), at.y() + used + metrics.ascent()), shown.rstrip())
        used += metrics.lineSpacing()
    layout.endLayout()
    return used
