"""A table of whole rows, as the lists of standing texts and tags are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHeaderView, QTableView

if TYPE_CHECKING:
    from collections.abc import Collection

    from PySide6.QtCore import QAbstractItemModel
    from PySide6.QtWidgets import QWidget


class RowTable(QTableView):
    """Rows are chosen whole, several with Ctrl or Shift; the ``wide`` columns share the room."""

    def __init__(
        self, name: str, model: QAbstractItemModel, wide: Collection[int], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.setAccessibleName(name)
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QTableView.SelectionMode.ExtendedSelection)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for column in range(model.columnCount()):
            header.setSectionResizeMode(
                column,
                QHeaderView.ResizeMode.Stretch
                if column in wide
                else QHeaderView.ResizeMode.ResizeToContents,
            )
