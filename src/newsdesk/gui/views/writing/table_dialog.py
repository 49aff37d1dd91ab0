"""How large a new table of the body shall be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QSpinBox, QWidget

from newsdesk.gui.views.writing.short_form import ShortForm

if TYPE_CHECKING:
    from newsdesk.language.words import Words

_MOST_ROWS, _MOST_COLUMNS = 100, 12


class TableDialog(ShortForm):
    """Asks for ``columns``, and for ``rows`` below the head."""

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(words, words("Table"), parent)
        self._columns, self._rows = QSpinBox(self), QSpinBox(self)
        self._columns.setRange(1, _MOST_COLUMNS)
        self._columns.setValue(3)
        self._rows.setRange(1, _MOST_ROWS)
        self._rows.setValue(3)
        self.form.addRow(words("Columns"), self._columns)
        self.form.addRow(words("Rows below the head"), self._rows)
        self.end_with(words("Put the table"))
        self._columns.selectAll()

    @property
    def columns(self) -> int:
        """Return how many columns."""
        return self._columns.value()

    @property
    def rows(self) -> int:
        """Return how many rows below the head."""
        return self._rows.value()
