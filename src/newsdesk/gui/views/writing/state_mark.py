"""The state of the open article: its shape, its name, who gave it and when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from newsdesk.gui.views.status_mark import status_icon, status_name

if TYPE_CHECKING:
    from newsdesk.gui.colours import Colours
    from newsdesk.language.words import Words
    from newsdesk.news.status import Status


class StateMark(QWidget):
    """Shows the name at once, and more of it when ``show_said`` has come."""

    def __init__(self, words: Words, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words, self._colours = words, colours
        self._status: Status | None = None
        self._icon = QLabel(self)
        self._said = QLabel(self)
        self._said.setProperty("role", "quiet")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self._icon)
        row.addWidget(self._said)

    def text(self) -> str:
        """Return what is said."""
        return self._said.text()

    def show_status(self, status: Status) -> None:
        """Show a state; the same one keeps what was said of it."""
        if status is not self._status:
            self._status = status
            self._said.setText(status_name(self._words, status))
            self._icon.setPixmap(status_icon(status, self._colours).pixmap(12, 12))
            self.setToolTip("")

    def show_said(self, said: str, way: str) -> None:
        """Say who gave the state and when; ``way`` is the tooltip, a line for each move."""
        self._said.setText(said)
        self.setToolTip(way)
