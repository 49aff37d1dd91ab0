"""Problems that a check found, as Qt wants them: the worst first, with notes of those skipped."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from newsdesk.news.report import Severity

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from newsdesk.news.report import Problem
    from newsdesk.news.revision import SkipNoted

    Index = QModelIndex | QPersistentModelIndex
    _Kind = tuple[str, Severity]

PROBLEM_ROLE: Final = Qt.ItemDataRole.UserRole + 1
NOTE_ROLE: Final = Qt.ItemDataRole.UserRole + 2
"""The SkipNoted of a problem that was passed over, else None."""
FIRST_ROLE: Final = Qt.ItemDataRole.UserRole + 3
"""How many problems of the same severity there are, at the first of them; else 0."""
FOLD_ROLE: Final = Qt.ItemDataRole.UserRole + 4
"""At the first of many findings of one kind, how many there are; else 0."""
FOLDED_ROLE: Final = Qt.ItemDataRole.UserRole + 5
"""Whether the others of its kind are folded into a row."""
_MANY: Final = {Severity.WARNING: 5, Severity.INFO: 3}
"""So many findings of one kind are folded into a row, lest they hide others; none that blocks."""
_SAID: Final = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
)
_WORST_FIRST: Final = (Severity.ERROR, Severity.WARNING, Severity.INFO)


def worst_first(problems: Sequence[Problem]) -> tuple[Problem, ...]:
    """Return what blocks, what warns, what informs, each in the order of the page."""
    return tuple(sorted(problems, key=lambda found: _WORST_FIRST.index(found.severity)))


class ProblemListModel(QAbstractListModel):
    """Problems in their order; ``describe`` gives their sentence.

    Where ``folds``, many findings of one kind (code and severity) are one row until ``unfold``.
    """

    def __init__(
        self,
        describe: Callable[[Problem], str],
        parent: QObject | None = None,
        *,
        folds: bool = False,
    ) -> None:
        super().__init__(parent)
        self._describe, self._folds = describe, folds
        self._all: tuple[Problem, ...] = ()
        self._problems: tuple[Problem, ...] = ()
        self._many: Mapping[_Kind, int] = {}
        self._unfolded: frozenset[_Kind] = frozenset()
        self._notes: Mapping[str, SkipNoted] = {}

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        """Return the number of problems."""
        return 0 if parent.isValid() else len(self._problems)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a problem, its note, or its sentence."""
        if not index.isValid() or not 0 <= index.row() < len(self._problems):
            return None
        found = self._problems[index.row()]
        if role in _SAID:
            return self._describe(found)
        of_role: dict[int, Callable[[], object]] = {
            PROBLEM_ROLE: lambda: found,
            NOTE_ROLE: lambda: self._notes.get(found.key),
            FIRST_ROLE: lambda: self._first(index.row()),
            FOLD_ROLE: lambda: self._many.get(_kind(found), 0) if self._is_head(found) else 0,
            FOLDED_ROLE: lambda: self._is_folded(_kind(found)),
        }
        return of_role[role]() if role in of_role else None

    def show(
        self, problems: tuple[Problem, ...], notes: Mapping[str, SkipNoted] | None = None
    ) -> bool:
        """Show other problems, the worst first; the same again leave the view alone: False."""
        problems = worst_first(problems)
        if problems == self._all and (notes or {}) == self._notes:
            return False
        self.beginResetModel()
        self._all, self._notes = problems, notes or {}
        self._fold()
        self.endResetModel()
        return True

    def unfold(self, found: Problem, *, on: bool = True) -> None:
        """Show every finding of this one's kind in a row of its own, or all in one again."""
        self.beginResetModel()
        kind = {_kind(found)}
        self._unfolded = self._unfolded | kind if on else self._unfolded - kind
        self._fold()
        self.endResetModel()

    def is_many(self, found: Problem) -> bool:
        """Tell whether there are so many of this one's kind that they are folded or may be."""
        return _kind(found) in self._many

    def fold_all(self) -> None:
        """Fold every kind again: another article is shown."""
        self._unfolded = frozenset()

    def _fold(self) -> None:
        kinds = Counter(_kind(one) for one in self._all if self._folds)
        self._many = {
            kind: count
            for kind, count in kinds.items()
            if kind[1] in _MANY and count >= _MANY[kind[1]]
        }
        seen: set[_Kind] = set()
        rows: list[Problem] = []
        for one in self._all:
            kind = _kind(one)
            if kind not in seen or not self._is_folded(kind):
                rows.append(one)
            seen.add(kind)
        self._problems = tuple(rows)

    def _is_folded(self, kind: _Kind) -> bool:
        return kind in self._many and kind not in self._unfolded

    def _is_head(self, found: Problem) -> bool:
        """Tell whether a finding is the first of its kind."""
        kind = _kind(found)
        return found is next((one for one in self._problems if _kind(one) == kind), None)

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
        return sum(one.severity is severity for one in self._all)


def _kind(found: Problem) -> _Kind:
    return found.code, found.severity
