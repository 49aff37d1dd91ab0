"""The line under a limited field: syllables, characters, of how many, how long it is read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from newsdesk.gui.theme import scaled
from newsdesk.language.lengths import length_words
from newsdesk.news.measuring import NO_LIMIT, length_of

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from newsdesk.language.words import Words
    from newsdesk.news.measuring import Length, Limit


class FieldCounter(QLabel):
    """Turns red where the text is longer than it should be; nothing is forbidden."""

    def __init__(self, words: Words, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = words
        self.limit: Limit = NO_LIMIT
        self.setProperty("role", "counter")
        self.setProperty("over", False)  # noqa: FBT003  # Qt's own signature
        self.setFont(scaled(parent.font(), 0.9))
        self.setAlignment(Qt.AlignmentFlag.AlignRight)

    @property
    def is_over(self) -> bool:
        """Tell whether the text is longer than it should be."""
        return bool(self.property("over"))

    def show_text(self, text: str) -> Length:
        """Count a text and say it; return what was counted. An empty text needs no number."""
        length = length_of(text, self.limit)
        self.setText(length_words(self._words, length) if text else "")
        if self.property("over") != length.is_over:
            self.setProperty("over", length.is_over)
            self.style().unpolish(self)
            self.style().polish(self)
        return length
