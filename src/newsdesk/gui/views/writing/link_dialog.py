"""A link of the body: its words and its address."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit, QWidget

from newsdesk.gui.views.writing.short_form import ShortForm

if TYPE_CHECKING:
    from newsdesk.language.words import Words


class LinkDialog(ShortForm):
    """``said`` and ``address`` hold what was typed; an empty address takes the link away."""

    def __init__(
        self, words: Words, said: str, address: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(words, words("Link"), parent)
        self.setMinimumWidth(420)
        self._said = QLineEdit(said, self)
        self._address = QLineEdit(address, self)
        self._address.setPlaceholderText("https://")
        self.form.addRow(words("Words"), self._said)
        self.form.addRow(words("Address"), self._address)
        self.end_with(words("Put the link"))
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
