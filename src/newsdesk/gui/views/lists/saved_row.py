"""One saved search in the left pane: its name, and how many articles it finds at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from newsdesk.gui.icons import draw_glyph, glyph

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from newsdesk.gui.colours import Colours
    from newsdesk.news.listing import SavedSearch


class SavedRow(QAbstractButton):
    """Looks like the states above it; a long name is cut, its tip tells it whole."""

    def __init__(self, search: SavedSearch, count: str, colours: Colours, parent: QWidget) -> None:
        super().__init__(parent)
        self.search, self.count = search, count
        self._colours = colours
        self.setText(f"{search.name}  ·  {count}")
        self.setAccessibleName(search.name)
        self.setAccessibleDescription(f"{count} · {search.question}")
        same = search.name == search.question
        self.setToolTip(search.name if same else f"{search.name}\n{search.question}")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)

    def sizeHint(self) -> QSize:
        """Return the height of a state's row."""
        return QSize(180, QFontMetrics(self.font()).height() + 10)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint glass, name and count."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(self.rect())
        if self.underMouse() or self.hasFocus():
            painter.setBrush(QColor(self._colours.hover))
            painter.setPen(QColor(self._colours.accent) if self.hasFocus() else Qt.PenStyle.NoPen)
            painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        square = QRectF(4, rect.center().y() - 7, 14, 14)
        draw_glyph(painter, square, glyph("magnifying-glass"), QColor(self._colours.quiet))
        metrics = QFontMetrics(self.font())
        wide = metrics.horizontalAdvance(self.count)
        inner = rect.adjusted(26, 0, -8, 0)
        name = inner.adjusted(0, 0, -wide - 8, 0)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setPen(QColor(self._colours.ink))
        said = metrics.elidedText(
            self.search.name, Qt.TextElideMode.ElideRight, max(int(name.width()), 0)
        )
        painter.drawText(name, middle | Qt.AlignmentFlag.AlignLeft, said)
        painter.setPen(QColor(self._colours.quiet))
        painter.drawText(inner, middle | Qt.AlignmentFlag.AlignRight, self.count)
        painter.end()
