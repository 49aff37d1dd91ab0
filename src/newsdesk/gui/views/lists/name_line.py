"""A line over a row of a list, in which another name is typed for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent


class NameLine(QLineEdit):
    """``given`` carries a new name that was entered; ``left`` says that the old one stays."""

    given = Signal(str)
    left = Signal()

    def __init__(self, name: str, row: QWidget) -> None:
        super().__init__(name, row.parentWidget())
        self._row, self._name, self._done = row, name, False
        self.setProperty("role", "row")
        self.setGeometry(row.geometry())
        self.selectAll()
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        """Go away, and give the focus back to the row if it was here."""
        self._done = True
        if self.hasFocus():
            self._row.setFocus(Qt.FocusReason.OtherFocusReason)
        self.hide()
        self.deleteLater()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Give the name by Enter, leave by Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._give()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Give the name too when the work goes on elsewhere."""
        super().focusOutEvent(event)
        reasons = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)
        if not self._done and event.reason() not in reasons:
            self._give()

    def _give(self) -> None:
        said = " ".join(self.text().split())
        self._done = True
        if said and said != self._name:
            self.given.emit(said)
        self.left.emit()
