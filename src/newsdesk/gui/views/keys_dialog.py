"""The list of keys (F1)."""

from __future__ import annotations

import html
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLabel, QPushButton, QVBoxLayout, QWidget

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsdesk.language.words import Words


class KeysDialog(QDialog):
    """What each key does, in two columns."""

    def __init__(
        self, words: Words, keys: Iterable[tuple[str, str]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(words("Keys"))
        rows = "".join(
            f"<tr><td style='padding:3px 24px 3px 0'>{html.escape(name)}</td>"
            f"<td style='padding:3px 0'><b>{html.escape(shown)}</b></td></tr>"
            for name, shown in keys
            if shown
        )
        table = QLabel(f"<table>{rows}</table>", self)
        close = QPushButton(words("Close"), self)
        close.setDefault(True)
        close.clicked.connect(self.accept)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        column.addWidget(table)
        column.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
