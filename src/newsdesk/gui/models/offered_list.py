"""Names offered below a line: each is shown in one way and put in in another."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsdesk.news.completing import Offered

TAKEN_ROLE: Final = Qt.ItemDataRole.UserRole + 1
"""What a row puts in when it is taken."""


class OfferedList(QStandardItemModel):
    """Rows of ``news.completing.Offered``, in their order."""

    def show_offered(self, found: Iterable[Offered]) -> None:
        """Show these instead of what stood here."""
        self.clear()
        for one in found:
            item = QStandardItem(one.shown)
            item.setData(one.taken, TAKEN_ROLE)
            self.appendRow(item)

    def shown(self) -> list[str]:
        """Return what stands in the list."""
        return [self.item(row).text() for row in range(self.rowCount())]
