"""Tags as the rows of a table: name, number of articles, other spellings."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from newsdesk.text.fold import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QObject

    from newsdesk.news.tag import TagLine

_NAME, _ARTICLES = range(2)
_TOP: Final = QModelIndex()


class TagListModel(QAbstractTableModel):
    """Holds all tags in their order; ``narrow`` leaves those that hold words, without marks."""

    def __init__(self, headings: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._headings = tuple(headings)
        self._all: tuple[tuple[TagLine, str], ...] = ()
        self._shown: tuple[TagLine, ...] = ()
        self._words: tuple[str, ...] = ()

    def show(self, tags: Sequence[TagLine]) -> None:
        """Show these tags."""
        self._all = tuple((tag, fold(" ".join((tag.name, *tag.aliases)))) for tag in tags)
        self._fill()

    def narrow(self, words: str) -> None:
        """Show only the tags whose name and spellings hold every one of these words."""
        self._words = tuple(fold(words).split())
        self._fill()

    def tag_at(self, row: int) -> TagLine | None:
        """Return the tag of a row, None beyond the last."""
        return self._shown[row] if 0 <= row < len(self._shown) else None

    def row_of(self, name: str) -> int:
        """Return the row of a tag, -1 when it is not shown."""
        return next((row for row, tag in enumerate(self._shown) if tag.name == name), -1)

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _TOP) -> int:
        """Return how many tags are shown."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = _TOP) -> int:
        """Return name, count and spellings."""
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
        """Return what a cell shows."""
        tag = self.tag_at(index.row())
        if tag is None or role != Qt.ItemDataRole.DisplayRole:
            return None
        if index.column() == _NAME:
            return tag.name
        return str(tag.articles) if index.column() == _ARTICLES else ", ".join(tag.aliases)

    def _fill(self) -> None:
        self.beginResetModel()
        self._shown = tuple(
            tag for tag, folded in self._all if all(word in folded for word in self._words)
        )
        self.endResetModel()
