"""What a replacement in the open article would change, hit by hit, before it happens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPushButton, QVBoxLayout, QWidget

from newsdesk.gui.views.replacing.hit_list import HitGroup, HitList

if TYPE_CHECKING:
    from newsdesk.gui.colours import Colours
    from newsdesk.language.words import Words


class ReplacePreview(QDialog):
    """``ticked`` tells which lines shall be replaced, as (group, line)."""

    def __init__(
        self,
        words: Words,
        colours: Colours,
        groups: tuple[HitGroup, ...],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._words = words
        self.setWindowTitle(words("Replace all"))
        self.resize(720, 480)
        self.list = HitList(colours, words("What would be replaced"), self)
        self.list.show_groups(groups)
        self.list.hits.dataChanged.connect(self._count)
        said = QLabel(words("Take away the ticks where the words shall stay."), self)
        said.setProperty("role", "quiet")
        buttons = QDialogButtonBox(self)
        self._do = QPushButton(self)
        self._do.setProperty("role", "next")
        buttons.addButton(self._do, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(words("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 12)
        column.setSpacing(8)
        column.addWidget(said)
        column.addWidget(self.list, 1)
        column.addWidget(buttons)
        self._count()

    @property
    def ticked(self) -> frozenset[tuple[int, int]]:
        """Return (group, line) of each ticked line."""
        return self.list.hits.ticked()

    def _count(self) -> None:
        count = len(self.ticked)
        self._do.setText(self._words("Replace {count}", count=count))
        self._do.setEnabled(count > 0)
