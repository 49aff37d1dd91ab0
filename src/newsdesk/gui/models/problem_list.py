"""Problems that a check found, as Qt wants them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

if TYPE_CHECKING:
    from collections.abc import Callable

    from newsdesk.news.report import Problem

    Index = QModelIndex | QPersistentModelIndex

PROBLEM_ROLE: Final = Qt.ItemDataRole.UserRole + 1


class ProblemListModel(QAbstractListModel):
    """Problems in the order of the page; ``describe`` gives their sentence."""

    def __init__(self, describe: Callable[[Problem], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._describe = describe
        self._problems: tuple[Problem, ...] = ()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        """Return the number of problems."""
        return 0 if parent.isValid() else len(self._problems)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a problem or its sentence."""
        if not index.isValid() or not 0 <= index.row() < len(self._problems):
            return None
        found = self._problems[index.row()]
        if role == PROBLEM_ROLE:
            return found
        if role in (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.ToolTipRole,
            Qt.ItemDataRole.AccessibleTextRole,
        ):
            return self._describe(found)
        return None

    def show(self, problems: tuple[Problem, ...]) -> None:
        """Show other problems; the same ones again leave the view alone."""
        if problems == self._problems:
            return
        self.beginResetModel()
        self._problems = problems
        self.endResetModel()

    def problem_at(self, row: int) -> Problem | None:
        """Return the problem in a row."""
        return self._problems[row] if 0 <= row < len(self._problems) else None
