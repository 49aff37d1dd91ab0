"""A box to choose a section from, or to type one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QCompleter, QWidget

from newsdesk.gui.views.choice_box import paint_arrow

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QPaintEvent

    from newsdesk.gui.colours import Colours


class SectionBox(QComboBox):
    """Offers without ever selecting letters: that would swallow UniKey's backspaces."""

    def __init__(self, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colours = colours
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        completer = QCompleter(self.model(), self)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setCompleter(completer)

    def offer(self, names: Iterable[str]) -> None:
        """Offer these names; what is typed stays."""
        new = list(names)
        if new == [self.itemText(row) for row in range(self.count())]:
            return
        text = self.currentText()
        self.clear()
        self.addItems(new)
        self.setEditText(text)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the box and its arrow, which the style sheet leaves out."""
        super().paintEvent(event)
        paint_arrow(self, self._colours)
