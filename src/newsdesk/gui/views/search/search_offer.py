"""Filters and their values offered under the search box while one is typed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QCompleter, QLineEdit

from newsdesk.gui.models.offered_list import TAKEN_ROLE, OfferedList
from newsdesk.gui.views.popup_list import dress_popup
from newsdesk.news.completing import filled, fitting, started

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtGui import QKeyEvent

    from newsdesk.news.completing import Value
    from newsdesk.news.filter_names import FilterName

_SHOWN: Final = 10


class SearchOffer(QObject):
    """Nothing is selected or filled in by itself, and nothing shown while letters are composed."""

    def __init__(self, line: QLineEdit) -> None:
        super().__init__(line)
        self._line = line
        self._names: Mapping[FilterName, Sequence[Value]] = {}
        self._composing = False
        self._fitting = OfferedList(self)
        self._list = QCompleter(self._fitting, self)
        self.popup = dress_popup(self._list)
        self._list.setWidget(line)  # not setCompleter: that would fill in by itself
        self._list.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        self._list.setMaxVisibleItems(_SHOWN)
        self._list.setCompletionRole(TAKEN_ROLE)
        self._list.activated.connect(self._take)
        line.textEdited.connect(self.suggest)
        line.installEventFilter(self)

    def show_names(self, names: Mapping[FilterName, Sequence[Value]]) -> None:
        """Offer these values from now on, in their order."""
        self._names = names

    def is_open(self) -> bool:
        """Tell whether the list is on the screen."""
        return self.popup.isVisible()

    def offered(self) -> list[str]:
        """Return what stands in the open list."""
        return self._fitting.shown() if self.is_open() else []

    def suggest(self) -> None:
        """Show what the filter under the caret may become, or close the list."""
        piece = started(self._line.text(), self._line.cursorPosition())
        found = () if piece is None or self._composing else fitting(piece, self._names)
        if not found:
            self.close()
            return
        self._fitting.show_offered(found)
        self._list.complete()

    def close(self) -> None:
        """Take the list off the screen."""
        self.popup.hide()

    def takes(self, event: QKeyEvent) -> bool:
        """Tell whether a key of the box belongs to the open list: Escape, Enter on a line."""
        if not self.is_open():
            return False
        if event.key() == Qt.Key.Key_Escape:
            self.close()
            return True
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.popup.currentIndex().isValid():
                event.ignore()  # it goes on to the list
                return True
            self.close()  # what was found is meant
        return False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Close the list while an input method composes."""
        if watched is self._line and isinstance(event, QInputMethodEvent):
            self._composing = bool(event.preeditString())
            if self._composing:
                self.close()
        return super().eventFilter(watched, event)

    def _take(self, name: str) -> None:
        piece = started(self._line.text(), self._line.cursorPosition())
        if piece is None:
            return
        text, caret = filled(self._line.text(), piece, name)
        self._line.setText(text)
        self._line.setCursorPosition(caret)
        # Behind a name its values are offered: once this list has closed.
        QTimer.singleShot(0, self, self.suggest)
