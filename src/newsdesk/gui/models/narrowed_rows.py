"""Rows of a table that a few typed letters narrow, without marks."""

from __future__ import annotations

from abc import abstractmethod
from typing import TYPE_CHECKING, Final, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from newsdesk.text.fold import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QObject

_TOP: Final = QModelIndex()
Row = TypeVar("Row")


class NarrowedRows(QAbstractTableModel, Generic[Row]):
    """Holds rows in their order; ``narrow`` leaves those that hold every typed word."""

    def __init__(self, headings: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._headings = tuple(headings)
        self._all: tuple[tuple[Row, str], ...] = ()
        self._shown: tuple[Row, ...] = ()
        self._words: tuple[str, ...] = ()

    @abstractmethod
    def words_of(self, row: Row) -> str:
        """Return the words that a row is found by."""

    @abstractmethod
    def cell(self, row: Row, column: int) -> str:
        """Return what a cell shows."""

    def tooltip(self, row: Row) -> str | None:
        """Return what a row tells under the mouse, None for nothing."""
        del row
        return None

    def show(self, rows: Sequence[Row]) -> None:
        """Show these rows."""
        self._all = tuple((row, fold(self.words_of(row))) for row in rows)
        self._fill()

    def narrow(self, words: str) -> None:
        """Show only the rows that hold every one of these words."""
        self._words = tuple(fold(words).split())
        self._fill()

    def at(self, row: int) -> Row | None:
        """Return what stands in a row, None beyond the last."""
        return self._shown[row] if 0 <= row < len(self._shown) else None

    @property
    def shown(self) -> tuple[Row, ...]:
        """Return what stands in the rows."""
        return self._shown

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _TOP) -> int:
        """Return how many rows are shown."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = _TOP) -> int:
        """Return how many columns have a heading."""
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
        """Return what a cell shows, or tells under the mouse."""
        row = self.at(index.row())
        if row is None:
            return None
        if role == Qt.ItemDataRole.ToolTipRole:
            return self.tooltip(row)
        return self.cell(row, index.column()) if role == Qt.ItemDataRole.DisplayRole else None

    def _fill(self) -> None:
        self.beginResetModel()
        self._shown = tuple(
            row for row, folded in self._all if all(word in folded for word in self._words)
        )
        self.endResetModel()
