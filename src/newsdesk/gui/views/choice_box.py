"""A box to choose one of a few things from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QComboBox, QWidget

from newsdesk.gui.icons import draw_glyph, glyph

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QPaintEvent, QWheelEvent

    from newsdesk.gui.colours import Colours


class ChoiceBox(QComboBox):
    """``chosen`` carries the value that an editor chose, as a text."""

    chosen = Signal(str)

    def __init__(
        self, choices: Iterable[tuple[str, str]], colours: Colours, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._colours = colours
        for value, name in choices:
            self.addItem(name, value)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.activated.connect(lambda row: self.chosen.emit(str(self.itemData(row))))

    @property
    def value(self) -> str:
        """Return what is chosen."""
        return str(self.currentData() or "")

    def show_value(self, value: str) -> None:
        """Show a choice; this is no edit. One that is not offered is added as it is."""
        row = self.findData(value)
        if row < 0:
            self.addItem(value, value)
            row = self.count() - 1
        self.setCurrentIndex(row)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the pane: a form that is scrolled must not change under it."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the box and its arrow, which the style sheet leaves out."""
        super().paintEvent(event)
        paint_arrow(self, self._colours)


def paint_arrow(box: QComboBox, colours: Colours) -> None:
    """Paint the arrow of a box, to be called behind its own painting."""
    painter = QPainter(box)
    rect = QRectF(box.width() - 22, (box.height() - 14) / 2, 14, 14)
    draw_glyph(painter, rect, glyph("caret-down"), QColor(colours.quiet))
    painter.end()
