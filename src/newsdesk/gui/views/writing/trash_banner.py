"""The quiet line over an article that is in the trash, with the way back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

if TYPE_CHECKING:
    from newsdesk.language.words import Words


class TrashBanner(QWidget):
    """``wanted`` asks to take the article back."""

    wanted = Signal()

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("banner")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        said = QLabel(words("This article is in the trash: it can be read, not changed."), self)
        said.setProperty("role", "quiet")
        said.setWordWrap(True)
        self.back = QPushButton(words("Take it back"), self)
        self.back.setProperty("role", "link")
        self.back.setCursor(Qt.CursorShape.PointingHandCursor)
        self.back.clicked.connect(self.wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 6, 24, 6)
        row.setSpacing(12)
        row.addWidget(said, 1)
        row.addWidget(self.back)
        self.hide()
