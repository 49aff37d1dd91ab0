"""Names offered under a line while one is typed, found with or without marks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit

from newsdesk.gui.views.popup_list import dress_popup
from newsdesk.text.fold import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

_SHOWN: Final = 12
_FEWEST: Final = 2
"""Letters before anything is offered: one would offer half of all names."""


class Offer(QObject):
    """Shows what fits; ``chosen`` carries the name that was taken in the list.

    Nothing is ever selected or filled in by itself: that would swallow UniKey's backspaces.
    """

    chosen = Signal(str)

    def __init__(self, line: QLineEdit) -> None:
        super().__init__(line)
        self._line = line
        self._names: list[tuple[str, str]] = []
        self._fitting = QStringListModel(self)
        self._list = QCompleter(self._fitting, self)
        dress_popup(self._list)
        self._list.setWidget(line)  # not setCompleter: that would fill in by itself
        # In its unfiltered mode Qt makes the first name current, and Enter would take it.
        self._list.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        self._list.setMaxVisibleItems(_SHOWN)
        self._list.activated.connect(self._take)
        line.textEdited.connect(self.suggest)
        line.installEventFilter(self)

    def show_names(self, names: Iterable[str]) -> None:
        """Offer these names from now on, in their order."""
        self._names = [(fold(name), name) for name in names]

    def is_open(self) -> bool:
        """Tell whether the list is on the screen."""
        popup = self._list.popup()
        return popup is not None and popup.isVisible()

    def suggest(self, typed: str) -> None:
        """Show what fits to the letters typed so far, or close the list."""
        fitting = self.fitting(typed)
        if not fitting:
            self.close()
            return
        self._fitting.setStringList(fitting)
        self._list.complete()

    def fitting(self, typed: str) -> list[str]:
        """Return the names with a word that begins so, then those that hold it elsewhere."""
        wanted = fold(" ".join(typed.split()))
        if len(wanted) < _FEWEST:
            return []
        first: list[str] = []
        second: list[str] = []
        for folded, name in self._names:
            if folded.startswith(wanted) or f" {wanted}" in folded:
                first.append(name)
            elif wanted in folded:
                second.append(name)
        found = [*first, *second]
        return [] if found == [typed] else found[: 4 * _SHOWN]

    def close(self) -> None:
        """Take the list off the screen."""
        popup = self._list.popup()
        if popup:
            popup.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leave Enter to the open list."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            popup = self._list.popup()
            entered = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if popup and popup.isVisible() and entered:
                if not popup.currentIndex().isValid():
                    self.close()
                return True
        return super().eventFilter(watched, event)

    def _take(self, name: str) -> None:
        self._line.setText(name)
        self.chosen.emit(name)
