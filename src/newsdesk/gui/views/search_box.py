"""Search over everything: results as one types, in a list under the box; commands too."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QStandardItem,
    QStandardItemModel,
)
from PySide6.QtWidgets import (
    QFrame,
    QGraphicsDropShadowEffect,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from newsdesk.gui.icons import icon
from newsdesk.gui.views.search_results import HIT_ROLE, Command, SearchResultRow, SearchResults

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import date

    from PySide6.QtGui import QFocusEvent

    from newsdesk.gui.colours import Colours
    from newsdesk.language.words import Words
    from newsdesk.news.listing import Found

PAUSE: Final = 60
"""Milliseconds without a key before a search is started."""


class SearchBox(QLineEdit):
    """``searched`` carries the words after a short pause.

    ``chosen`` the id of the article taken.
    """

    searched = Signal(str)
    chosen = Signal(str)

    def __init__(
        self, words: Words, colours: Colours, today: Callable[[], date], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._words = words
        self.setPlaceholderText(words("Search all articles (Ctrl+K)"))
        self.setAccessibleName(words("Search all articles"))
        glass = icon("magnifying-glass", colours.quiet, colours.quiet)
        self.addAction(glass, QLineEdit.ActionPosition.LeadingPosition)
        self.setClearButtonEnabled(True)
        self._commands: tuple[Command, ...] = ()
        self._model = QStandardItemModel(self)
        self._home = parent
        self.popup = QFrame(parent)
        self.popup.setProperty("role", "card")
        self.popup.setAutoFillBackground(True)
        self.results = SearchResults(self.popup)
        self.results.setObjectName("paper")
        self.results.setModel(self._model)
        self.results.setItemDelegate(SearchResultRow(colours, today, self.results))
        self.results.clicked.connect(self._take)
        self._note = QLabel(self.popup)
        self._note.setProperty("role", "quiet")
        self._note.setContentsMargins(16, 6, 16, 6)
        self._column = column = QVBoxLayout(self.popup)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(self.results, 1)
        column.addWidget(self._note)
        self._shadow()
        self.popup.hide()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self._ask)
        self.textChanged.connect(self._typed)

    def set_home(self, window: QWidget) -> None:
        """Let the list lie over this widget."""
        self._home = window
        self.popup.setParent(window)
        window.installEventFilter(self)

    def offer_commands(self, commands: Iterable[Command]) -> None:
        """Let these commands be found by their names."""
        self._commands = tuple(commands)

    def open(self) -> None:
        """Take the focus, ready for other words."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()
        if self.text().strip():
            self._ask()

    def show_results(self, searched: str, found: tuple[Found, ...]) -> None:
        """Show the results of these words, if they are still what stands in the box."""
        if searched != self.text().strip() or not self.hasFocus():
            return
        self._model.clear()
        for command in self._matching(searched):
            self._add(command, command.name)
        for hit in found:
            self._add(hit, hit.line.title)
        count = len(found)
        self._note.setText(
            self._words("{count} articles · Enter opens, Esc closes", count=count)
            if count
            else self._words("No article has these words.")
        )
        if self._model.rowCount():
            self.results.setCurrentIndex(self._model.index(0, 0))
        self._place()
        self.popup.show()
        self.popup.raise_()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk through the results without leaving the box."""
        key = event.key()
        step = {
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_PageDown: 6,
            Qt.Key.Key_PageUp: -6,
        }.get(Qt.Key(key), 0)
        if step and self.popup.isVisible():
            last = self._model.rowCount() - 1
            row = min(max(self.results.currentIndex().row() + step, 0), max(last, 0))
            self.results.setCurrentIndex(self._model.index(row, 0))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take(self.results.currentIndex())
        elif key == Qt.Key.Key_Escape:
            self.close_results()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Close the list when the work goes on elsewhere."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.ActiveWindowFocusReason:
            self.popup.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay under the box when the window changes its size."""
        if event.type() == QEvent.Type.Resize and self.popup.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def close_results(self) -> None:
        """Empty the box and close the list."""
        self.popup.hide()
        self.clear()
        self.clearFocus()

    def _typed(self) -> None:
        if self.text().strip():
            self._pause.start()
        else:
            self._pause.stop()
            self.popup.hide()

    def _ask(self) -> None:
        if self.text().strip():
            self.searched.emit(self.text().strip())

    def _matching(self, words: str) -> tuple[Command, ...]:
        wanted = words.casefold()
        return tuple(one for one in self._commands if wanted in one.name.casefold())[:3]

    def _add(self, hit: object, name: str) -> None:
        item = QStandardItem(name)
        item.setData(hit, HIT_ROLE)
        self._model.appendRow(item)

    def _take(self, index: QModelIndex) -> None:
        hit = index.data(HIT_ROLE) if self.popup.isVisible() else None
        if hit is None:
            return
        self.close_results()
        if isinstance(hit, Command):
            hit.act()
        else:
            self.chosen.emit(hit.line.id)

    def _place(self) -> None:
        home = self._home
        corner = self.mapTo(home, self.rect().bottomLeft())
        width = max(self.width(), min(680, home.width() - 32))
        left = min(max(8, corner.x() + (self.width() - width) // 2), home.width() - width - 8)
        self.popup.resize(width, 200)
        self._column.activate()
        rows = [self.results.sizeHintForRow(row) for row in range(min(self._model.rowCount(), 12))]
        tall = min(sum(rows), home.height() - corner.y() - 120)
        height = max(tall, 0) + self._note.sizeHint().height() + 4
        self.popup.setGeometry(left, corner.y() + 6, width, height)

    def _shadow(self) -> None:
        shadow = QGraphicsDropShadowEffect(self.popup)
        shadow.setBlurRadius(24)
        shadow.setOffset(0, 6)
        shadow.setColor(QColor(0, 0, 0, 60))
        self.popup.setGraphicsEffect(shadow)
