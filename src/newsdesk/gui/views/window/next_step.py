"""The next step of the work, filled with the accent colour, and the other steps behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QToolButton, QWidget

from newsdesk.gui.icons import icon
from newsdesk.gui.views.move_names import move_name, question
from newsdesk.gui.views.status_mark import status_icon
from newsdesk.news.status import NEXT, Status, moves_from

if TYPE_CHECKING:
    from newsdesk.gui.colours import Colours
    from newsdesk.language.words import Words


class NextStep(QWidget):
    """``wanted`` carries the Status that the editor wants; out of the trash it is the draft.

    An approved piece has no button here: its next step is the button "Export bundle" beside it.
    """

    wanted = Signal(object)

    def __init__(self, words: Words, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words, self._colours = words, colours
        self._next: Status | None = None
        self.button = QPushButton(self)
        self.button.setProperty("role", "next")
        self.button.clicked.connect(self.take)
        self.more = QToolButton(self)
        self.more.setProperty("role", "text")
        self.more.setIcon(icon("caret-down", colours.ink, colours.quiet))
        self.more.setAccessibleName(words("Other steps"))
        self.more.setToolTip(words("Other steps"))
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.menu = QMenu(self)
        self.more.setMenu(self.menu)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.button)
        row.addWidget(self.more)
        self.show_state(None)

    @property
    def next(self) -> Status | None:
        """Return the state that the next step leads to."""
        return self._next

    def show_state(self, status: Status | None, *, on_portal: bool = False) -> None:
        """Show the steps of a piece in this state, none while no piece is open."""
        words = self._words
        self.menu.clear()
        self._next = NEXT[status] if status else None
        self.setEnabled(status is not None)
        if status is Status.TRASHED:
            self._next = Status.DRAFT
            self.button.setText(words("Take it out of the trash"))
        elif status is not None and self._next is not None:
            self.button.setText(self._called(status, self._next))
        else:
            self.button.setText(words("Send for review"))
        self.button.setVisible(status is None or self._next not in (None, Status.EXPORTED))
        for after in moves_from(status, on_portal=on_portal) if status else ():
            if status is None or after in (self._next, Status.EXPORTED):
                continue
            if after is Status.TRASHED:
                self.menu.addSeparator()
            mark = status_icon(after, self._colours)
            action = self.menu.addAction(mark, self._called(status, after))
            action.setData(after.value)
            action.triggered.connect(lambda _=False, to=after: self.wanted.emit(to))
        self.more.setVisible(not self.menu.isEmpty() or status is None)

    def take(self) -> None:
        """Take the next step."""
        if self._next is not None and self.isEnabled():
            self.wanted.emit(self._next)

    def _called(self, before: Status, after: Status) -> str:
        name = move_name(self._words, before, after)
        return f"{name}…" if question(self._words, before, after) else name
