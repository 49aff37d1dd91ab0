"""A link of the body: its words and its address."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

if TYPE_CHECKING:
    from newsdesk.language.words import Words


class LinkDialog(QDialog):
    """``said`` and ``address`` hold what was typed; an empty address takes the link away."""

    def __init__(
        self, words: Words, said: str, address: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(words("Link"))
        self.setMinimumWidth(420)
        self._said = QLineEdit(said, self)
        self._address = QLineEdit(address, self)
        self._address.setPlaceholderText("https://")
        form = QFormLayout()
        form.setSpacing(8)
        form.addRow(words("Words"), self._said)
        form.addRow(words("Address"), self._address)
        buttons = QDialogButtonBox(self)
        done = QPushButton(words("Put the link"), self)
        done.setProperty("role", "next")
        buttons.addButton(done, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(words("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addLayout(form)
        column.addWidget(buttons)
        (self._address if said else self._said).setFocus()

    @property
    def said(self) -> str:
        """Return the words of the link."""
        return self._said.text().strip()

    @property
    def address(self) -> str:
        """Return the address; one without a scheme is one of the web."""
        address = self._address.text().strip()
        if not address or ":" in address or address.startswith("#"):
            return address
        return f"https://{address}"
