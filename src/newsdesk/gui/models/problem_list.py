"""Problems that a check found, as Qt wants them: the worst first, with notes of those skipped."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from newsdesk.news.report import Severity

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from newsdesk.news.report import Problem
    from newsdesk.news.revision import SkipNoted

    Index = QModelIndex | QPersistentModelIndex

PROBLEM_ROLE: Final = Qt.ItemDataRole.UserRole + 1
NOTE_ROLE: Final = Qt.ItemDataRole.UserRole + 2
"""The SkipNoted of a problem that was passed over, else None."""
FIRST_ROLE: Final = Qt.ItemDataRole.UserRole + 3
"""How many problems of the same severity there are, at the first of them; else 0."""
_WORST_FIRST: Final = (Severity.ERROR, Severity.WARNING, Severity.INFO)


def worst_first(problems: Sequence[Problem]) -> tuple[Problem, ...]:
    """Return what blocks, what warns, what informs, each in the order of the page."""
    return tuple(sorted(problems, key=lambda found: _WORST_FIRST.index(found.severity)))


class ProblemListModel(QAbstractListModel):
    """Problems in their order; ``describe`` gives their sentence."""

    def __init__(self, describe: Callable[[Problem], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._describe = describe
        self._problems: tuple[Problem, ...] = ()
        self._notes: Mapping[str, SkipNoted] = {}

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        """Return the number of problems."""
        return 0 if parent.isValid() else len(self._problems)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a problem, its note, or its sentence."""
        if not index.isValid() or not 0 <= index.row() < len(self._problems):
            return None
        found = self._problems[index.row()]
        if role == PROBLEM_ROLE:
            return found
        if role == NOTE_ROLE:
            return self._notes.get(found.key)
        if role == FIRST_ROLE:
            return self._first(index.row())
        if role in (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.ToolTipRole,
            Qt.ItemDataRole.AccessibleTextRole,
        ):
            return self._describe(found)
        return None

    def show(
        self, problems: tuple[Problem, ...], notes: Mapping[str, SkipNoted] | None = None
    ) -> bool:
        """Show other problems, the worst first; the same again leave the view alone: False."""
        problems = worst_first(problems)
        if problems == self._problems and (notes or {}) == self._notes:
            return False
        self.beginResetModel()
        self._problems, self._notes = problems, notes or {}
        self.endResetModel()
        return True

    def problem_at(self, row: int) -> Problem | None:
        """Return the problem in a row."""
        return self._problems[row] if 0 <= row < len(self._problems) else None

    def row_of(self, found: Problem) -> int:
        """Return the row of a problem, or of one about the same words; -1 if there is none."""
        if found in self._problems:
            return self._problems.index(found)
        return next((row for row, one in enumerate(self._problems) if one.key == found.key), -1)

    def _first(self, row: int) -> int:
        severity = self._problems[row].severity
        if row and self._problems[row - 1].severity is severity:
            return 0
        return sum(one.severity is severity for one in self._problems)
