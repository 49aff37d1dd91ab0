"""The list of articles as Qt wants it: all row keys at hand, lines fetched a page at a time."""

from __future__ import annotations

from collections import OrderedDict
from itertools import chain
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)

from newsdesk.text.fold import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from newsdesk.news.listing import ArticleLine

    Index = QModelIndex | QPersistentModelIndex

LINE_ROLE: Final = Qt.ItemDataRole.UserRole + 1
"""The row's ArticleLine, or None while it is being fetched."""

PAGE: Final = 100
KEPT: Final = 4000
"""How many lines are remembered: forty pages."""


class ArticleListModel(QAbstractListModel):
    """Rows by key.

    What a view asks for and is not at hand is asked for by ``wanted`` (a tuple of keys).
    """

    wanted = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._keys: list[int] = []
        self._lines: OrderedDict[int, ArticleLine] = OrderedDict()
        self._waiting: list[int] = []
        """Rows a view asked for, oldest first; only their newest pages are fetched."""
        self._asked: set[int] = set()
        self._ask = QTimer(self)
        self._ask.setSingleShot(True)
        self._ask.setInterval(0)
        self._ask.timeout.connect(self._ask_for_lines)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        """Return the number of articles."""
        return 0 if parent.isValid() else len(self._keys)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a row's line or title; never raises, never waits."""
        row = index.row()
        if not index.isValid() or not 0 <= row < len(self._keys):
            return None
        if role not in (
            LINE_ROLE,
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.AccessibleTextRole,
        ):
            return None
        line = self._lines.get(self._keys[row])
        if line is None:
            self._want(row)
            return None if role == LINE_ROLE else ""
        return line if role == LINE_ROLE else line.title

    def show(self, keys: Sequence[int]) -> None:
        """Show another list.

        Where it only moved or gained a few rows, the view keeps its place.
        """
        new = list(keys)
        old = self._keys
        if new == old:
            return
        if self._is_one_moved_to_top(old, new):
            row = old.index(new[0])
            self.beginMoveRows(QModelIndex(), row, row, QModelIndex(), 0)
            self._keys = new
            self.endMoveRows()
        elif len(new) > len(old) and new[len(new) - len(old) :] == old:
            self.beginInsertRows(QModelIndex(), 0, len(new) - len(old) - 1)
            self._keys = new
            self.endInsertRows()
        else:
            self.beginResetModel()
            self._keys = new
            self.endResetModel()

    def take(self, lines: Iterable[ArticleLine]) -> None:
        """Take lines that were fetched and repaint their rows."""
        taken = set()
        for line in lines:
            self._lines[line.key] = line
            self._lines.move_to_end(line.key)
            taken.add(line.key)
        while len(self._lines) > KEPT:
            self._lines.popitem(last=False)
        self._asked -= taken
        self._repaint(taken)
        if self._waiting:
            self._ask.start()

    def give_up(self, keys: Iterable[int]) -> None:
        """Note that these lines could not be fetched.

        They are asked for when they are next looked at.
        """
        self._asked -= set(keys)

    def forget(self, articles: frozenset[str]) -> None:
        """Ask anew for the lines of articles that a write touched.

        The old ones stay until then.
        """
        stale = [key for key, line in self._lines.items() if line.id in articles]
        if stale:
            self._asked |= set(stale)
            self.wanted.emit(tuple(stale))

    def forget_all(self) -> None:
        """Ask anew for every line at hand: another program may have written to any."""
        self.forget(frozenset(line.id for line in self._lines.values()))

    def row_of(self, article: str) -> int:
        """Return the row of an article whose line is at hand, or -1."""
        key = next((key for key, line in self._lines.items() if line.id == article), None)
        try:
            return -1 if key is None else self._keys.index(key)
        except ValueError:
            return -1

    def row_of_key(self, key: int) -> int:
        """Return the row of a key, or -1."""
        try:
            return self._keys.index(key)
        except ValueError:
            return -1

    def row_beginning(self, letters: str, start: int) -> int:
        """Return the next row whose title begins so, without marks, or -1; none is fetched.

        Args:
            letters: in lower case, without marks.
            start: the row from which on, a row at most behind the last; then from the first on.
        """
        keys = self._keys
        for row in chain(range(start, len(keys)), range(start)):
            line = self._lines.get(keys[row])
            if line is not None and fold(line.title[: len(letters)]) == letters:
                return row
        return -1

    def keys_between(self, first: int, last: int) -> list[int]:
        """Return the keys of some rows, the last included; no line is fetched."""
        return self._keys[first : last + 1]

    def line_at(self, row: int) -> ArticleLine | None:
        """Return the line of a row if it is at hand."""
        return self._lines.get(self._keys[row]) if 0 <= row < len(self._keys) else None

    def _want(self, row: int) -> None:
        if self._keys[row] not in self._asked:
            self._waiting.append(row)
            if not self._ask.isActive():
                self._ask.start()

    def _ask_for_lines(self) -> None:
        """Ask for the page that was looked at last.

        When a scroll bar flies by, nobody waits for the rest.
        """
        if self._asked or not self._waiting:
            return
        first = self._waiting[-1] // PAGE * PAGE
        self._waiting = [row for row in self._waiting[-PAGE:] if not first <= row < first + PAGE]
        keys = tuple(key for key in self._keys[first : first + PAGE] if key not in self._lines)
        if keys:
            self._asked |= set(keys)
            self.wanted.emit(keys)

    def _repaint(self, keys: set[int]) -> None:
        if not keys or not self._keys:
            return
        self.dataChanged.emit(self.index(0), self.index(len(self._keys) - 1))

    @staticmethod
    def _is_one_moved_to_top(old: list[int], new: list[int]) -> bool:
        if len(old) != len(new) or not new or old[0] == new[0]:
            return False
        try:
            row = old.index(new[0])
        except ValueError:
            return False
        return new[1 : row + 1] == old[:row] and new[row + 1 :] == old[row + 1 :]
