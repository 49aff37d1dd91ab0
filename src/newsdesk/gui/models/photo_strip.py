"""The photos of one article as Qt wants them, with their small pictures once these are made."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QImage

    from newsdesk.news.photo import Placement

    Index = QModelIndex | QPersistentModelIndex

PLACEMENT_ROLE: Final = Qt.ItemDataRole.UserRole + 1
PICTURE_ROLE: Final = Qt.ItemDataRole.UserRole + 2
"""The small picture (QImage), None while it is being made."""


class PhotoStripModel(QAbstractListModel):
    """Placed photos in the order of the strip."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._placements: tuple[Placement, ...] = ()
        self._pictures: dict[str, QImage] = {}

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        """Return the number of photos."""
        return 0 if parent.isValid() else len(self._placements)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a photo's placement, picture or caption."""
        if not index.isValid() or not 0 <= index.row() < len(self._placements):
            return None
        placed = self._placements[index.row()]
        if role == PLACEMENT_ROLE:
            return placed
        if role == PICTURE_ROLE:
            return self._pictures.get(placed.photo.sha256)
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return placed.caption or placed.photo.file_name
        return None

    def show(self, placements: Iterable[Placement]) -> None:
        """Show the photos of an article, or the same ones after a change."""
        new = tuple(sorted(placements, key=lambda placed: placed.position))
        old = self._placements
        if [placed.number for placed in new] == [placed.number for placed in old] and new:
            self._placements = new
            self.dataChanged.emit(self.index(0), self.index(len(new) - 1))
            return
        self.beginResetModel()
        self._placements = new
        self.endResetModel()

    def clear_pictures(self) -> None:
        """Forget the small pictures of another article."""
        self._pictures.clear()

    def missing_pictures(self) -> tuple[Placement, ...]:
        """Return the photos whose small picture is not at hand."""
        return tuple(
            placed for placed in self._placements if placed.photo.sha256 not in self._pictures
        )

    def take_picture(self, sha256: str, picture: QImage) -> None:
        """Take a small picture that was made."""
        self._pictures[sha256] = picture
        for row, placed in enumerate(self._placements):
            if placed.photo.sha256 == sha256:
                self.dataChanged.emit(self.index(row), self.index(row))

    def picture(self, sha256: str) -> QImage | None:
        """Return the small picture of a photo if it is at hand."""
        return self._pictures.get(sha256)

    def placement_at(self, row: int) -> Placement | None:
        """Return the photo in a row."""
        return self._placements[row] if 0 <= row < len(self._placements) else None

    def row_of(self, number: int) -> int:
        """Return the row of the photo with this number in the text, or -1."""
        return next(
            (row for row, placed in enumerate(self._placements) if placed.number == number), -1
        )
