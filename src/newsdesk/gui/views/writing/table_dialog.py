"""How large a new table of the body shall be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

if TYPE_CHECKING:
    from newsdesk.language.words import Words

_MOST_ROWS, _MOST_COLUMNS = 100, 12


class TableDialog(QDialog):
    """Asks for ``columns``, and for ``rows`` below the head."""

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(words("Table"))
        self._columns, self._rows = QSpinBox(self), QSpinBox(self)
        self._columns.setRange(1, _MOST_COLUMNS)
        self._columns.setValue(3)
        self._rows.setRange(1, _MOST_ROWS)
        self._rows.setValue(3)
        form = QFormLayout()
        form.setSpacing(8)
        form.addRow(words("Columns"), self._columns)
        form.addRow(words("Rows below the head"), self._rows)
        buttons = QDialogButtonBox(self)
        done = QPushButton(words("Put the table"), self)
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
        self._columns.selectAll()

    @property
    def columns(self) -> int:
        """Return how many columns."""
        return self._columns.value()

    @property
    def rows(self) -> int:
        """Return how many rows below the head."""
        return self._rows.value()
