"""What stands in the middle while no article is open: one sentence, two buttons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

if TYPE_CHECKING:
    from newsdesk.language.words import Words


class StartPage(QWidget):
    """Offers to begin or to import."""

    new_wanted = Signal()
    import_wanted = Signal()

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        said = QLabel(words("Choose an article on the left, start one, or import a text."), self)
        said.setWordWrap(True)
        said.setAlignment(Qt.AlignmentFlag.AlignCenter)
        said.setProperty("role", "quiet")
        new = QPushButton(words("New article"), self)
        new.clicked.connect(self.new_wanted)
        take_in = QPushButton(words("Import"), self)
        take_in.clicked.connect(self.import_wanted)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(new)
        row.addWidget(take_in)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 32, 32, 32)
        column.addStretch(2)
        column.addWidget(said)
        column.addSpacing(12)
        column.addLayout(row)
        column.addStretch(3)
