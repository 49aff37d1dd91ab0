"""A dialog of a few fields with one act: what is put into the body is asked for in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

if TYPE_CHECKING:
    from newsdesk.language.words import Words


class ShortForm(QDialog):
    """``form`` takes the fields, then ``end_with`` the act below them."""

    def __init__(self, words: Words, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cancel = words("Cancel")
        self.setWindowTitle(title)
        self.form = QFormLayout()
        self.form.setSpacing(8)

    def end_with(self, act: str) -> None:
        """Put the button that does it and Cancel below the fields, after them for Tab too."""
        buttons = QDialogButtonBox(self)
        done = QPushButton(act, self)
        done.setProperty("role", "next")
        buttons.addButton(done, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(self._cancel, QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addLayout(self.form)
        column.addWidget(buttons)
