"""Related articles of a piece: chosen ones in their order, proposals; and where it will stand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from newsdesk.gui.views.fields.form_rows import GAP, heading
from newsdesk.gui.views.row_menu import PARTING, Line, RowMenu
from newsdesk.gui.views.status_mark import status_name
from newsdesk.news.article import Edits

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsdesk.desk.addressing import Address
    from newsdesk.language.words import Words
    from newsdesk.news.listing import ArticleLine
    from newsdesk.news.relating import Proposal

_ID: Final = Qt.ItemDataRole.UserRole
_ROWS_SHOWN: Final = 5


class RelatedPanel(QWidget):
    """``edited`` carries Edits with the chosen articles in their order."""

    edited = Signal(object)
    open_wanted = Signal(str)
    """The article of a row shall be opened."""
    lines_wanted = Signal(object)
    """The ids of chosen articles whose lines are to be shown by ``show_chosen``."""

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._awaited: tuple[str, ...] | None = None
        self.address = QLabel(self)
        self.address.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.address.setTextFormat(Qt.TextFormat.PlainText)
        self.address.setProperty("role", "quiet")
        self.address.setWordWrap(True)
        self.clash = QLabel(self)
        self.clash.setTextFormat(Qt.TextFormat.PlainText)
        self.clash.setWordWrap(True)
        self.clash.hide()
        self.chosen = _list(words("Chosen related articles"), self)
        self.chosen.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.up = _button(words("Up"), self)
        self.down = _button(words("Down"), self)
        self.remove = _button(words("Take out"), self)
        self.proposed = _list(words("Proposed related articles"), self)
        self.add = _button(words("Choose"), self)
        self._lay_out()
        self.add.clicked.connect(self._add)
        self.proposed.itemActivated.connect(self._add)
        self.up.clicked.connect(lambda: self._move(-1))
        self.down.clicked.connect(lambda: self._move(1))
        self.remove.clicked.connect(self._remove)
        self.chosen.model().rowsMoved.connect(self._tell)
        self.chosen_menu = RowMenu(self.chosen, self._chosen_lines)
        self.proposed_menu = RowMenu(self.proposed, self._proposed_lines)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(heading(self._words("Address on the portal"), self))
        column.addWidget(self.address)
        column.addWidget(self.clash)
        column.addWidget(heading(self._words("Related articles"), self))
        column.addWidget(self.chosen)
        row = QHBoxLayout()
        for button in (self.up, self.down, self.remove):
            row.addWidget(button)
        row.addStretch(1)
        column.addLayout(row)
        column.addWidget(QLabel(self._words("Much in common have:"), self))
        column.addWidget(self.proposed)
        column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)

    @property
    def ids(self) -> tuple[str, ...]:
        """Return the chosen articles in their order."""
        return tuple(str(self.chosen.item(row).data(_ID)) for row in range(self.chosen.count()))

    def show_address(self, address: Address) -> None:
        """Show where the piece stands or will stand, and who has the same address."""
        words = self._words
        kept = words("fixed since the export") if address.is_fixed else words("follows the title")
        self.address.setText(f"{address.address} · {kept}")
        said = [
            words(
                "The same address has “{title}” ({state}).",
                title=line.title,
                state=status_name(words, line.status),
            )
            for line in address.namesakes
        ]
        self.clash.setText("\n".join(said))
        self.clash.setVisible(bool(said))

    def expect(self, ids: tuple[str, ...]) -> None:
        """Show these articles as soon as their lines are here; nothing is chosen before."""
        if ids == self.ids and self._awaited is None:
            return
        self._awaited = ids
        self.setEnabled(False)
        self.lines_wanted.emit(ids)

    def show_chosen(self, ids: tuple[str, ...], lines: Iterable[ArticleLine]) -> None:
        """Show the chosen articles if they are still those that are expected; this is no edit."""
        if ids != self._awaited:
            return
        self._awaited = None
        self.chosen.clear()
        for line in lines:
            self._put(self.chosen, line)
        self._fit()
        self.setEnabled(True)

    def show_proposals(self, proposals: Iterable[Proposal]) -> None:
        """Show articles with much in common, and what that is."""
        self.proposed.clear()
        for one in proposals:
            if one.line.id in self.ids:
                continue
            shared = ", ".join((*one.tags, *one.phrases))
            self._put(self.proposed, one.line, shared)
        self._fit()

    def _put(self, where: QListWidget, line: ArticleLine, shared: str = "") -> None:
        state = status_name(self._words, line.status)
        item = QListWidgetItem(f"{line.title or '–'} · {state}")
        item.setData(_ID, line.id)
        item.setToolTip(shared or line.title)
        where.addItem(item)

    def _chosen_lines(self) -> list[Line]:
        words, row, last = self._words, self.chosen.currentRow(), self.chosen.count() - 1
        return [
            Line(words("Open"), lambda: self._open(self.chosen)),
            PARTING,
            Line(words("Up"), lambda: self._move(-1), on=row > 0),
            Line(words("Down"), lambda: self._move(1), on=row < last),
            Line(words("Take out"), self._remove),
        ]

    def _proposed_lines(self) -> list[Line]:
        return [
            Line(self._words("Choose"), self._add),
            Line(self._words("Open"), lambda: self._open(self.proposed)),
        ]

    def _open(self, where: QListWidget) -> None:
        item = where.currentItem()
        if item is not None:
            self.open_wanted.emit(str(item.data(_ID)))

    def _add(self) -> None:
        item = self.proposed.currentItem()
        if item is None or item.data(_ID) in self.ids:
            return
        self.proposed.takeItem(self.proposed.row(item))
        self.chosen.addItem(item)
        self._fit()
        self._tell()

    def _move(self, step: int) -> None:
        row = self.chosen.currentRow()
        if row >= 0 and 0 <= row + step < self.chosen.count():
            self.chosen.insertItem(row + step, self.chosen.takeItem(row))
            self.chosen.setCurrentRow(row + step)
            self._tell()

    def _remove(self) -> None:
        row = self.chosen.currentRow()
        if row >= 0:
            self.proposed.insertItem(0, self.chosen.takeItem(row))
            self._fit()
            self._tell()

    def _tell(self) -> None:
        self.edited.emit(Edits(related=self.ids))

    def _fit(self) -> None:
        """Let both lists be as tall as what is in them, up to a few rows."""
        for one in (self.chosen, self.proposed):
            rows = min(max(one.count(), 1), _ROWS_SHOWN)
            one.setFixedHeight(rows * (self.fontMetrics().height() + 8) + 6)


def _list(name: str, parent: QWidget) -> QListWidget:
    made = QListWidget(parent)
    made.setAccessibleName(name)
    made.setObjectName("paper")
    made.setTextElideMode(Qt.TextElideMode.ElideRight)
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    made.setTabKeyNavigation(False)
    return made


def _button(name: str, parent: QWidget) -> QPushButton:
    made = QPushButton(name, parent)
    made.setProperty("role", "flat")
    return made
