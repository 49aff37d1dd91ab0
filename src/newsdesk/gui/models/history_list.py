"""The history of an article as Qt wants it: newest first, runs of typing folded into one row."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from newsdesk.news.history import Run, runs_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from newsdesk.news.history import Event

    Index = QModelIndex | QPersistentModelIndex

RUN_ROLE: Final = Qt.ItemDataRole.UserRole + 1
"""The row's Run: of one event where it is no run, or an event of one that is open."""


class HistoryListModel(QAbstractListModel):
    """Rows are made of words only when a view looks at them."""

    def __init__(
        self,
        describe: Callable[[Run], str],
        icon_of: Callable[[Run], object],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._describe, self._icon_of = describe, icon_of
        self._runs: list[Run] = []
        self._open: set[int] = set()
        self._rows: list[Run] = []

    @property
    def newest(self) -> int:
        """Return the number of the newest revision, 0 where there is none."""
        return next((run.last.number for run in reversed(self._runs) if run.last.number), 0)

    @property
    def runs(self) -> tuple[Run, ...]:
        """Return all runs, oldest first."""
        return tuple(self._runs)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        """Return the number of rows."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a row's run, words or icon."""
        if not index.isValid() or not 0 <= index.row() < len(self._rows):
            return None
        run = self._rows[index.row()]
        if role == RUN_ROLE:
            return run
        if role == Qt.ItemDataRole.DecorationRole:
            return self._icon_of(run)
        shown = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
        return self._describe(run) if role in shown else None

    def show(self, events: Sequence[Event]) -> None:
        """Show another history, oldest event first."""
        self._runs = list(runs_of(events))
        self._open.clear()
        self._lay_out()

    def add(self, events: Sequence[Event]) -> None:
        """Add what came since."""
        for event in events:
            if event.number and event.number <= self.newest:
                continue
            if self._runs and self._runs[-1].takes(event):
                self._runs[-1] = Run((*self._runs[-1].events, event))
            else:
                self._runs.append(Run((event,)))
        self._lay_out()

    def run_at(self, row: int) -> Run | None:
        """Return what stands in a row."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def is_open(self, run: Run) -> bool:
        """Tell whether the events of a run stand below it."""
        return len(run.events) > 1 and run.first.number in self._open

    def set_open(self, row: int, *, is_open: bool) -> None:
        """Unfold a run into its events, or fold it."""
        run = self.run_at(row)
        if run is None or len(run.events) == 1 or self.is_open(run) == is_open:
            return
        self._open ^= {run.first.number}
        self._lay_out()

    def row_of(self, number: int) -> int:
        """Return the row that shows a revision, -1 where none does."""
        for row, run in enumerate(self._rows):
            if run.last.number == number:
                return row
        return -1

    def _lay_out(self) -> None:
        self.beginResetModel()
        self._rows = []
        for run in reversed(self._runs):
            self._rows.append(run)
            if self.is_open(run):
                self._rows += [Run((event,)) for event in reversed(run.events)]
        self.endResetModel()
