"""The rows of the list of articles: a table that opens 100,000 of them at once, and its keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QApplication, QHeaderView, QTableView

from newsdesk.text.fold import fold

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from newsdesk.gui.models.article_list import ArticleListModel


class ArticleTable(QTableView):
    """One column without headers (qt.md §4).

    Home and End go to the first and the last row. Letters go to the next title that begins with
    them, among those that have been looked at: Qt's own search would fetch every row there is.
    """

    def __init__(self, rows: ArticleListModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = rows
        self._typed = ""
        self._since = QElapsedTimer()
        self.setModel(rows)
        self.horizontalHeader().hide()
        self.horizontalHeader().setStretchLastSection(True)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setShowGrid(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.verticalScrollBar().setSingleStep(24)

    def keyboardSearch(self, search: str) -> None:
        """Go to the next title that begins with the letters typed in one go, without marks."""
        goes_on = self._since.isValid() and not self._since.hasExpired(
            QApplication.keyboardInputInterval()
        )
        self._since.start()
        self._typed = (self._typed if goes_on else "") + fold(search)
        row = self.currentIndex().row()
        # One letter more may still fit the row that was found; one letter anew goes on behind it.
        found = self._rows.row_beginning(self._typed, max(0, row if goes_on else row + 1))
        if found >= 0:
            self.setCurrentIndex(self._rows.index(found))

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Return where a key leads; in one column Home and End mean the list and not the row."""
        if action in (
            QAbstractItemView.CursorAction.MoveHome,
            QAbstractItemView.CursorAction.MoveEnd,
        ):
            modifiers |= Qt.KeyboardModifier.ControlModifier
        return super().moveCursor(action, modifiers)
