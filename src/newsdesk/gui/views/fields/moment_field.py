"""A field for a time: typed as people write it, read back with its weekday."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from newsdesk.gui.theme import scaled
from newsdesk.text import dateline
from newsdesk.text.dateline import TIME_ZONE

if TYPE_CHECKING:
    from datetime import datetime

    from newsdesk.language.words import Words


class MomentField(QWidget):
    """``edited`` carries the time, None for an empty field.

    A time that cannot be read is marked and not handed over (``is_unread``).
    """

    edited = Signal(object)

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._showing = False
        self.line = QLineEdit(self)
        self.line.setPlaceholderText(words("for example 03/12/2021 17:58"))
        self.note = QLabel(self)
        self.note.setFont(scaled(self.font(), 0.9))
        self.note.setWordWrap(True)
        self.setFocusProxy(self.line)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.line)
        column.addWidget(self.note)
        self.line.textChanged.connect(self._typed)
        self._note("")

    def show_moment(self, moment: datetime | None) -> None:
        """Show a time from the store; this is no edit."""
        if moment is not None and dateline.read_moment(self.line.text()) == moment:
            return  # what stands there says it already, in the editor's own way
        self._showing = True
        self.line.setText(written_moment(moment))
        self._showing = False

    def put(self, moment: datetime) -> None:
        """Put a time into the field, as if it was typed."""
        self.line.setText(written_moment(moment))

    def is_unread(self) -> bool:
        """Tell whether what stands here could not be read, and so was not handed over."""
        text = self.line.text()
        return bool(text.strip()) and dateline.read_moment(text) is None

    def _typed(self, text: str) -> None:
        self._note(text)
        moment = dateline.read_moment(text)
        if not self._showing and (moment is not None or not text.strip()):
            self.edited.emit(moment)

    def _note(self, text: str) -> None:
        """Say which weekday was typed, or that the time cannot be read."""
        moment = dateline.read_moment(text)
        wrong = self.is_unread()
        said = dateline.write(moment) if moment else ""
        if wrong:
            said = self._words("This is no time: write day/month/year hour:minute.")
        self.note.setText(said)
        self.note.setVisible(bool(said))
        self.note.setProperty("role", "bad" if wrong else "quiet")
        self.line.setProperty("wrong", wrong)
        for widget in (self.note, self.line):
            widget.style().unpolish(widget)
            widget.style().polish(widget)


def written_moment(moment: datetime | None) -> str:
    """Return a time as one types it: 03/12/2021 17:58."""
    return f"{moment.astimezone(TIME_ZONE):%d/%m/%Y %H:%M}" if moment else ""
