"""A link of the body: its words and its address."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from newsdesk.errors import EditorMistake
from newsdesk.gui.views.writing.short_form import ShortForm
from newsdesk.text.links import address_of, has_blanks

if TYPE_CHECKING:
    from newsdesk.language.words import Words


class LinkDialog(ShortForm):
    """``said`` and ``address`` hold what was typed; an empty address takes the link away.

    What readers could not open is refused with a sentence, and the dialog stays.
    """

    def __init__(
        self, words: Words, said: str, address: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(words, words("Link"), parent)
        self._words = words
        self.setMinimumWidth(420)
        self._said = QLineEdit(said, self)
        self._address = QLineEdit(address, self)
        self._address.setPlaceholderText("https://")
        self.note = QLabel(self)
        self.note.setWordWrap(True)
        self.note.hide()
        self._address.textChanged.connect(self._tell_blanks)
        self.form.addRow(words("Words"), self._said)
        self.form.addRow(words("Address"), self._address)
        self.form.addRow(self.note)
        self.end_with(words("Put the link"))
        (self._address if said else self._said).setFocus()

    @property
    def said(self) -> str:
        """Return the words of the link."""
        return self._said.text().strip()

    @property
    def address(self) -> str:
        """Return the address as the page will have it.

        Raises:
            EditorMistake: ``link.scheme``, ``link.no_host``.
        """
        return address_of(self._address.text())

    def accept(self) -> None:
        """Close with the link, unless readers could not open its address."""
        try:
            address_of(self._address.text())
        except EditorMistake as mistake:
            self._tell(self._words.error(mistake), "bad")
            self._address.setFocus()
            return
        super().accept()

    def _tell_blanks(self, typed: str) -> None:
        blanks = has_blanks(typed)
        said = self._words("Blanks in an address are written as %20.") if blanks else ""
        self._tell(said, "quiet")

    def _tell(self, said: str, role: str) -> None:
        self.note.setText(said)
        self.note.setProperty("role", role)
        self.note.style().unpolish(self.note)
        self.note.style().polish(self.note)
        self.note.setVisible(bool(said))
        width = self.width() - 40
        self.note.setMinimumHeight(self.note.heightForWidth(width) if said else 0)
        self.adjustSize()
        self._address.setAccessibleDescription(said)
