"""How one photo of the strip is painted.

Picture, number in the text, what its words still lack.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QImage, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from newsdesk.gui.icons import draw_glyph, glyph
from newsdesk.gui.models.photo_strip import PICTURE_ROLE, PLACEMENT_ROLE
from newsdesk.gui.theme import scaled
from newsdesk.news.photo import Placement

if TYPE_CHECKING:
    from newsdesk.gui.colours import Colours
    from newsdesk.language.words import Words

TILE: Final = QSize(132, 112)
SMALL_TILE: Final = QSize(132, 84)
"""In a low window the strip leaves more room to the text."""
_EDGE: Final = 6
_BELOW: Final = 28


def missing_words(placed: Placement) -> tuple[str, ...]:
    """Return which of a photo's words are missing: ``caption``, ``alt``, ``credit``."""
    return tuple(name for name in ("caption", "alt", "credit") if not getattr(placed, name))


class PhotoTile(QStyledItemDelegate):
    """Paints tiles of one size."""

    def __init__(self, words: Words, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words, self._colours = words, colours
        self.used: frozenset[int] = frozenset()
        """Numbers that the text places."""
        self.size = TILE

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return the one size."""
        del option, index
        return self.size

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint a tile."""
        placed = index.data(PLACEMENT_ROLE)
        if not isinstance(placed, Placement):
            return
        rect = QRectF(option.rect)
        state: QStyle.StateFlag = option.state
        font: QFont = option.font
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        if chosen or state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            fill = self._colours.chosen if chosen else self._colours.hover
            painter.setBrush(QColor(fill))
            painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), 5, 5)
        frame = rect.adjusted(_EDGE, _EDGE, -_EDGE, -_BELOW)
        self._paint_picture(painter, frame, index.data(PICTURE_ROLE), chosen=chosen)
        self._paint_number(painter, frame, placed, font)
        self._paint_words(painter, frame, placed, scaled(font, 0.88))
        painter.restore()

    def _paint_picture(
        self, painter: QPainter, frame: QRectF, picture: object, *, chosen: bool
    ) -> None:
        shape = QPainterPath()
        shape.addRoundedRect(frame, 3, 3)
        painter.fillPath(shape, QColor(self._colours.line))
        if isinstance(picture, QImage) and not picture.isNull():
            painter.save()
            painter.setClipPath(shape)
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            ratio = max(frame.width() / picture.width(), frame.height() / picture.height())
            wide, tall = frame.width() / ratio, frame.height() / ratio
            source = QRectF(
                (picture.width() - wide) / 2, (picture.height() - tall) / 2, wide, tall
            )
            painter.drawImage(frame, picture, source)
            painter.restore()
        if chosen:
            painter.setPen(QPen(QColor(self._colours.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(frame, 3, 3)

    def _paint_number(
        self, painter: QPainter, frame: QRectF, placed: Placement, font: QFont
    ) -> None:
        number = str(placed.number)
        bold = scaled(font, 0.9, bold=True)
        wide = QFontMetrics(bold).horizontalAdvance(number) + 12
        badge = QRectF(frame.left() + 4, frame.top() + 4, max(wide, 20), 18)
        in_text = placed.number in self.used
        painter.setPen(Qt.PenStyle.NoPen if in_text else QPen(QColor(self._colours.line), 1))
        painter.setBrush(QColor(self._colours.accent if in_text else self._colours.paper))
        painter.drawRoundedRect(badge, 9, 9)
        painter.setFont(bold)
        painter.setPen(QColor(self._colours.on_accent if in_text else self._colours.ink))
        painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, number)

    def _paint_words(
        self, painter: QPainter, frame: QRectF, placed: Placement, font: QFont
    ) -> None:
        metrics = QFontMetrics(font)
        painter.setFont(font)
        place = QRectF(frame.left() + 1, frame.bottom() + 3, frame.width() - 2, 20)
        missing = missing_words(placed)
        said = placed.caption
        if missing:
            said = {
                "caption": self._words("No caption"),
                "alt": self._words("No alt text"),
                "credit": self._words("No credit"),
            }[missing[0]]
            colour = QColor(
                self._colours.danger if "caption" in missing else self._colours.warning
            )
            mark = QRectF(place.topLeft() + QPointF(0, 3), QSize(14, 14).toSizeF())
            draw_glyph(painter, mark, glyph("warning"), colour)
            place.setLeft(place.left() + 18)
            painter.setPen(colour)
        else:
            painter.setPen(QColor(self._colours.quiet))
        said = metrics.elidedText(said, Qt.TextElideMode.ElideRight, int(place.width()))
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, said)
