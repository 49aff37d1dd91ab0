"""A framed field of a few lines of plain text, as forms have it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPlainTextEdit

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class TextBox(QPlainTextEdit):
    """``edited`` carries the new text, never for preedit alone. Tab goes to the next field."""

    edited = Signal(str)

    def __init__(self, lines: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "field")
        self.setTabChangesFocus(True)
        self.setFixedHeight(self.fontMetrics().lineSpacing() * lines + 22)
        self._text = ""
        self.textChanged.connect(self._tell)

    @property
    def text(self) -> str:
        """Return the words as they stand, without what an input method has not committed."""
        return self._text

    def show_text(self, text: str) -> None:
        """Show other words; this is no edit. The same words leave the cursor where it is."""
        if text != self._text:
            self._text = text
            self.setPlainText(text)

    def _tell(self) -> None:
        text = self.toPlainText()
        if text != self._text:
            self._text = text
            self.edited.emit(text)
