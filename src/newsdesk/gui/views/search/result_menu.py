"""What can be done with an article that was found: a context menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QMenu, QWidget

if TYPE_CHECKING:
    from newsdesk.language.words import Words
    from newsdesk.news.listing import ArticleLine


class ResultMenu(QMenu):
    """``opened`` and ``list_wanted`` carry the article's line, as do those that copy."""

    opened = Signal(object)
    list_wanted = Signal(object)
    title_wanted = Signal(object)
    address_wanted = Signal(object)

    def __init__(self, words: Words, parent: QWidget) -> None:
        super().__init__(parent)
        self._line: ArticleLine | None = None
        first = self.addAction(words("Open it"))
        first.triggered.connect(lambda: self.opened.emit(self._line))
        self.setDefaultAction(first)
        listed = self.addAction(words("Show it in the list"))
        listed.triggered.connect(lambda: self.list_wanted.emit(self._line))
        self.addSeparator()
        self.headline = self.addAction(words("Copy the headline"))
        self.headline.triggered.connect(lambda: self.title_wanted.emit(self._line))
        address = self.addAction(words("Copy the address"))
        address.triggered.connect(lambda: self.address_wanted.emit(self._line))

    def show_for(self, line: ArticleLine, at: QPoint) -> None:
        """Open for an article at a place of the screen."""
        self._line = line
        self.headline.setEnabled(bool(line.title))
        self.popup(at)
