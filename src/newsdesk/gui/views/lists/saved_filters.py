"""Saved searches under the states: each with its count; a click asks it again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu, QPushButton, QVBoxLayout, QWidget

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from newsdesk.language.words import Words
    from newsdesk.news.listing import SavedSearch


class SavedFilters(QWidget):
    """``chosen`` carries the question, ``keep_wanted`` asks to keep what stands in the box.

    ``remove_wanted`` and ``first_wanted`` carry the name of a search.
    """

    chosen = Signal(str)
    keep_wanted = Signal()
    remove_wanted = Signal(str)
    first_wanted = Signal(str)

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self.buttons: list[QPushButton] = []
        self.keep = QPushButton(words("Keep this search"), self)
        self.keep.setProperty("role", "flat")
        self.keep.clicked.connect(self.keep_wanted)
        self.keep.hide()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(8, 0, 8, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.keep)

    def show_searches(self, searches: Sequence[SavedSearch], counts: Mapping[str, str]) -> None:
        """Show these searches in their order, each with its count."""
        for button in self.buttons:
            self._column.removeWidget(button)
            button.deleteLater()
        self.buttons = []
        for row, one in enumerate(searches):
            name = one.name.replace("&", "&&")
            button = QPushButton(f"{name}  ·  {counts.get(one.name, '')}", self)
            button.setProperty("role", "flat")
            button.setToolTip(one.question)
            button.clicked.connect(lambda _=False, asked=one.question: self.chosen.emit(asked))
            button.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            button.customContextMenuRequested.connect(
                lambda place, button=button, name=one.name: self._offer(button, place, name)
            )
            self._column.insertWidget(row, button)
            QWidget.setTabOrder(self.buttons[-1] if self.buttons else self.keep, button)
            self.buttons.append(button)
        if self.buttons:
            QWidget.setTabOrder(self.buttons[-1], self.keep)

    def offer_keeping(self, *, wanted: bool) -> None:
        """Show the button that keeps a search while one stands in the box."""
        self.keep.setVisible(wanted)

    def _offer(self, button: QPushButton, place: QPoint, name: str) -> None:
        menu = QMenu(self)
        first = menu.addAction(self._words("Put first"))
        first.triggered.connect(lambda: self.first_wanted.emit(name))
        remove = menu.addAction(self._words("Take out"))
        remove.triggered.connect(lambda: self.remove_wanted.emit(name))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(button.mapToGlobal(place))
