"""Choosing a snippet to put into the text, or a template to begin with: type a few letters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QVBoxLayout

from newsdesk.gui.models.standing_list import StandingListModel
from newsdesk.gui.views.keeping.row_table import RowTable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from newsdesk.language.words import Words
    from newsdesk.news.standing import StandingText


class StandingPicker(QDialog):
    """``picked`` carries the StandingText; arrows move in the list while one types."""

    picked = Signal(object)

    def __init__(
        self,
        words: Words,
        title: str,
        texts: Sequence[StandingText],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.resize(560, 360)
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(words("Type a few letters of the code or the text"))
        self.field.setAccessibleName(title)
        self.model = StandingListModel((words("Code"), words("Text")), self)
        self.list = RowTable(title, self.model, {1}, self)
        self.list.setSelectionMode(RowTable.SelectionMode.SingleSelection)
        none = QLabel(words("There are none yet: add them under “Standing texts…”."), self)
        none.setProperty("role", "quiet")
        none.setVisible(not texts)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(8)
        column.addWidget(self.field)
        column.addWidget(none)
        column.addWidget(self.list, 1)
        self.model.show(texts)
        self.field.textChanged.connect(self._narrow)
        self.field.returnPressed.connect(self._pick)
        self.field.installEventFilter(self)
        self.list.doubleClicked.connect(self._pick)
        self.list.selectRow(0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrows of the field move in the list."""
        moves = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
        pressed = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
        if pressed and isinstance(event, QKeyEvent) and event.key() in moves:
            self.list.keyPressEvent(event)
            return True
        return super().eventFilter(watched, event)

    def _narrow(self, typed: str) -> None:
        self.model.narrow(typed)
        self.list.selectRow(0)

    def _pick(self, index: QModelIndex | None = None) -> None:
        row = index.row() if index is not None else self.list.currentIndex().row()
        text = self.model.at(row)
        if text is not None:
            self.accept()
            self.picked.emit(text)
