"""Standing texts as the rows of a table: code, words, days."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from newsdesk.text.fold import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QObject

    from newsdesk.news.standing import StandingText

STANDING_ROLE: Final = Qt.ItemDataRole.UserRole + 1
_CODE, _WORDS, _FROM = range(3)
_TOP: Final = QModelIndex()
_FIELDS_ABOVE: Final = re.compile(r"\A---\n(?:[^\n]*\n)*?---\n")
"""The fields of a template: its text tells it apart better."""


class StandingListModel(QAbstractTableModel):
    """Holds the texts of one kind; ``narrow`` leaves those that hold the words, without marks."""

    def __init__(self, headings: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._headings = tuple(headings)
        self._all: tuple[StandingText, ...] = ()
        self._shown: tuple[StandingText, ...] = ()
        self._words: tuple[str, ...] = ()

    def show(self, texts: Sequence[StandingText]) -> None:
        """Show these texts."""
        self._all = tuple(texts)
        self._fill()

    def narrow(self, words: str) -> None:
        """Show only the texts that hold every one of these words."""
        self._words = tuple(fold(words).split())
        self._fill()

    def text_at(self, row: int) -> StandingText | None:
        """Return the text of a row, None beyond the last."""
        return self._shown[row] if 0 <= row < len(self._shown) else None

    def row_of(self, text: StandingText) -> int:
        """Return the row of a text, -1 when it is not shown."""
        return self._shown.index(text) if text in self._shown else -1

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _TOP) -> int:
        """Return how many texts are shown."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = _TOP) -> int:
        """Return code, words and the two days."""
        return 0 if parent.isValid() else len(self._headings)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return the names of the columns."""
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return self._headings[section]
        return None

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """Return what a cell shows, or the text itself."""
        text = self.text_at(index.row())
        if text is None:
            return None
        if role == STANDING_ROLE:
            return text
        if role == Qt.ItemDataRole.ToolTipRole:
            return text.words
        return _cell(text, index.column()) if role == Qt.ItemDataRole.DisplayRole else None

    def _fill(self) -> None:
        self.beginResetModel()
        self._shown = tuple(
            text
            for text in self._all
            if all(word in fold(f"{text.code} {text.words}") for word in self._words)
        )
        self.endResetModel()


def _cell(text: StandingText, column: int) -> str:
    if column == _CODE:
        return text.code
    if column == _WORDS:
        return " ".join(_FIELDS_ABOVE.sub("", text.words).split())
    day = text.valid_from if column == _FROM else text.valid_to
    return f"{day:%d/%m/%Y}" if day else ""
