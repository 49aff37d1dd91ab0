"""What "replace all" changed, taken back by one Ctrl+Z wherever one is, and done again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from newsdesk.gui.views.replacing.searched import Searched


class TakingBack(QObject):
    """Listens for Ctrl+Z in some widgets, only while there is something to be taken back."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._widgets: list[QWidget] = []
        self._done: tuple[tuple[Searched, str, str], ...] = ()
        self._is_undone = False

    def listen_in(self, *widgets: QWidget) -> None:
        """Listen in these widgets too."""
        self._widgets += widgets

    def note(self, done: Sequence[tuple[Searched, str, str]]) -> None:
        """Note what was replaced in one go: each text, its words before and after."""
        if not self._done:
            for widget in self._widgets:
                widget.installEventFilter(self)
        self._done, self._is_undone = tuple(done), False

    def undo(self) -> bool:
        """Take all of it back; tell whether that was the last thing done in these texts."""
        if self._is_undone or not self._stands():
            return False
        for text, _, _ in self._done:
            text.undo()
        self._is_undone = True
        return True

    def redo(self) -> bool:
        """Replace all of it again; tell whether taking it back was the last thing done."""
        if not self._is_undone or not self._stands():
            return False
        for text, _, _ in self._done:
            text.redo()
        self._is_undone = False
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take everything back where a field would take back its own part alone."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            keys = QKeySequence.StandardKey
            if event.matches(keys.Undo):
                return self.undo()
            if event.matches(keys.Redo):
                return self.redo()
        return super().eventFilter(watched, event)

    def _stands(self) -> bool:
        """Tell whether no other words were typed in these texts since; else forget all of it."""
        at = 1 if self._is_undone else 2
        if self._done and all(one[0].text == one[at] for one in self._done):
            return True
        for widget in self._widgets if self._done else ():
            widget.removeEventFilter(self)
        self._done = ()
        return False
