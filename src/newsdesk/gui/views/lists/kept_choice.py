"""What is chosen in the list, and the row one stands on, kept while the list is shown anew."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QObject

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from PySide6.QtWidgets import QTableView

    from newsdesk.gui.models.article_list import ArticleListModel

MOST_PARTS: Final = 2_000
"""Unbroken parts of a choice that are brought back; Qt takes its time over more."""


class KeptChoice(QObject):
    """Notes keys before the model is reset, and chooses their rows again afterwards.

    No signal tells of it: what is open stays open.
    """

    def __init__(self, view: QTableView, model: ArticleListModel) -> None:
        super().__init__(view)
        self._view, self._model = view, model
        self._keys: frozenset[int] = frozenset()
        self._current, self._row = -1, -1
        model.modelAboutToBeReset.connect(self._note)
        model.modelReset.connect(self._bring_back)

    def _note(self) -> None:
        selection = self._view.selectionModel().selection()
        parts = [(one.top(), one.bottom()) for one in selection]  # type: ignore[attr-defined]  # it is a list
        between = self._model.keys_between
        self._keys = frozenset(key for top, bottom in parts for key in between(top, bottom))
        self._row = self._view.currentIndex().row()
        here = between(self._row, self._row) if self._row >= 0 else []
        self._current = here[0] if here else -1

    def _bring_back(self) -> None:
        count = self._model.rowCount()
        if not count or (self._row < 0 and not self._keys):
            return
        row = self._model.row_of_key(self._current)
        if row < 0:
            row = min(self._row, count - 1)  # its article has gone: the work goes on from there
        model = self._view.selectionModel()
        model.blockSignals(True)  # noqa: FBT003  # Qt's own signature
        chosen = QItemSelection()
        parts = list(_parts(self._model.keys_between(0, count - 1), self._keys))
        for top, bottom in parts[:MOST_PARTS]:
            chosen.select(self._model.index(top), self._model.index(bottom))
        flag = QItemSelectionModel.SelectionFlag
        if row >= 0:
            model.setCurrentIndex(self._model.index(row), flag.NoUpdate)
        model.select(chosen, flag.ClearAndSelect)
        model.blockSignals(False)  # noqa: FBT003  # Qt's own signature
        self._view.viewport().update()


def _parts(keys: Iterable[int], wanted: frozenset[int]) -> Iterator[tuple[int, int]]:
    """Give the first and last row of each unbroken part of a list whose keys are wanted."""
    if not wanted:
        return
    start = -1
    for row, key in enumerate((*keys, None)):
        if key in wanted:
            start = row if start < 0 else start
        elif start >= 0:
            yield start, row - 1
            start = -1
