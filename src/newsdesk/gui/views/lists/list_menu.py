"""What can be done with the chosen rows of the list: a context menu, its keys work in the list."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu, QTableView

from newsdesk.gui.views.key_actions import key_action
from newsdesk.news.status import Status

if TYPE_CHECKING:
    from newsdesk.language.words import Words

_LINES: Final = (
    "list.add_tag",
    "list.remove_tag",
    "list.section",
    "",
    "list.to_photos",
    "list.to_review",
    "list.to_draft",
    "list.export",
    "",
    "list.trash",
    "list.take_back",
)


class ListMenu(QMenu):
    """``wanted`` carries the id of the command."""

    wanted = Signal(str)

    def __init__(self, words: Words, rows: QTableView) -> None:
        super().__init__(rows)
        self._rows = rows
        for command in _LINES:
            if not command:
                self.addSeparator()
                continue
            action = key_action(words, command, partial(self.wanted.emit, command), rows)
            rows.addAction(action)
            self.addAction(action)
        self.show_state(None)
        rows.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        rows.customContextMenuRequested.connect(self._open)

    def show_state(self, status: Status | None) -> None:
        """Offer what suits the trash, or every other list."""
        trash = status is Status.TRASHED
        for action in self.actions():
            back = action.objectName() == "list.take_back"
            action.setVisible(action.isSeparator() or back == trash)
            action.setEnabled(back == trash)

    def _open(self, at: QPoint) -> None:
        if not self._rows.selectionModel().hasSelection():
            return
        if not self._rows.selectionModel().isSelected(self._rows.indexAt(at)):
            # Opened by a key, which knows of no row: under the current one, if it is in sight.
            current = self._rows.visualRect(self._rows.currentIndex())
            at = current.center() if self._rows.viewport().rect().intersects(current) else at
        self.popup(self._rows.viewport().mapToGlobal(at))
