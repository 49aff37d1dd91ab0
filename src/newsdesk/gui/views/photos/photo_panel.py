"""The photo strip under the text: drop photos on it, choose one, put it into the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListView,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from newsdesk.gui.icons import icon
from newsdesk.gui.models.photo_strip import PhotoStripModel
from newsdesk.gui.views.file_drop import FileDrop
from newsdesk.gui.views.key_actions import key_action
from newsdesk.gui.views.photos.photo_tile import SMALL_TILE, TILE, PhotoTile
from newsdesk.gui.views.row_menu import PARTING, Line, RowMenu

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QAction

    from newsdesk.gui.colours import Colours
    from newsdesk.language.words import Words
    from newsdesk.news.photo import Placement


class PhotoPanel(FileDrop):
    """Signals carry the photo's number in the text; ``moved`` also the new place, from 0."""

    add_wanted = Signal()
    chosen = Signal(int)
    caption_wanted = Signal(int)
    insert_wanted = Signal(int)
    remove_wanted = Signal(int)
    moved = Signal(int, int)

    def __init__(self, words: Words, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words, self._colours = words, colours
        self.model = PhotoStripModel(self)
        self._tile = PhotoTile(words, colours, self)
        self.list = QListView(self)
        self.list.setAccessibleName(words("Photos"))
        self.list.setModel(self.model)
        self.list.setItemDelegate(self._tile)
        self.list.setFlow(QListView.Flow.LeftToRight)
        self.list.setWrapping(False)
        self.list.setUniformItemSizes(True)
        self.list.setMouseTracking(True)
        self.list.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setHorizontalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.selectionModel().selectionChanged.connect(self._tell)
        self.list.activated.connect(lambda _: self.caption_wanted.emit(self.number))
        self.list.doubleClicked.connect(lambda _: self.caption_wanted.emit(self.number))
        self._head = QLabel(words("Photos"), self)
        self._head.setProperty("role", "heading")
        self._head.setBuddy(self.list)
        self._note = QLabel(self)
        self._note.setProperty("role", "quiet")
        self.add = QPushButton(icon("plus", colours.ink, colours.quiet), words("Add photos"), self)
        self.add.setProperty("role", "flat")
        self.add.clicked.connect(self.add_wanted)
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self.list)
        self._pages.addWidget(self._empty())
        self._lay_out()
        self._actions()
        self.row_menu = RowMenu(self.list, self._lines)
        self.show_photos(())

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(12, 0, 0, 0)
        head.addWidget(self._head)
        head.addSpacing(8)
        head.addWidget(self._note, 1)
        head.addWidget(self.add)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 4, 8, 4)
        column.setSpacing(2)
        column.addLayout(head)
        column.addWidget(self._pages)
        self.show_small(small=False)

    def _empty(self) -> QWidget:
        said = QLabel(self._words("Drop photos here: the captions inside them come along."), self)
        said.setAlignment(Qt.AlignmentFlag.AlignCenter)
        said.setProperty("role", "quiet")
        return said

    def _actions(self) -> None:
        """Make the acts of the context menu; their keys work while the strip has the focus."""
        for command, act in (
            ("photo.insert", self._insert),
            ("photo.caption", self._write_caption),
            ("photo.left", lambda: self._move(-1)),
            ("photo.right", lambda: self._move(1)),
            ("photo.remove", self._remove),
        ):
            action = key_action(self._words, command, act, self)
            self.list.addAction(action)

    @property
    def number(self) -> int:
        """Return the number of the chosen photo, 0 when there is none."""
        placed = self.model.placement_at(self.list.currentIndex().row())
        return placed.number if placed else 0

    def show_photos(self, placements: Iterable[Placement]) -> None:
        """Show the photos of the article; the same photo stays chosen."""
        number = self.number
        self.model.show(placements)
        count = self.model.rowCount()
        self._pages.setCurrentIndex(0 if count else 1)
        self._note.setText(self._words("{count} photos", count=count) if count else "")
        row = self.model.row_of(number)
        if number and row >= 0 and self.list.currentIndex().row() != row:
            self.list.setCurrentIndex(self.model.index(row))

    def show_small(self, *, small: bool) -> None:
        """Show lower tiles, or those of the usual height."""
        self._tile.size = SMALL_TILE if small else TILE
        self._pages.setFixedHeight(self._tile.size.height() + 12)
        self.list.scheduleDelayedItemsLayout()

    def show_used(self, numbers: frozenset[int]) -> None:
        """Fill the numbers of the photos that the text places."""
        if numbers != self._tile.used:
            self._tile.used = numbers
            self.list.viewport().update()

    def choose(self, number: int) -> bool:
        """Choose a photo; tell whether it is there."""
        row = self.model.row_of(number)
        if row < 0:
            return False
        self.list.setCurrentIndex(self.model.index(row))
        self.list.scrollTo(self.model.index(row))
        return True

    def choose_next(self) -> bool:
        """Choose the photo after this one; tell whether there is one."""
        row = self.list.currentIndex().row() + 1
        if row >= self.model.rowCount():
            return False
        self.list.setCurrentIndex(self.model.index(row))
        return True

    def _tell(self) -> None:
        if self.number and self.list.selectionModel().hasSelection():
            self.chosen.emit(self.number)

    def _lines(self) -> list[Line | QAction]:
        *acts, remove = self.list.actions()
        return [*acts, PARTING, remove]

    def _insert(self) -> None:
        if self.number:
            self.insert_wanted.emit(self.number)

    def _write_caption(self) -> None:
        if self.number:
            self.caption_wanted.emit(self.number)

    def _remove(self) -> None:
        if self.number:
            self.remove_wanted.emit(self.number)

    def _move(self, step: int) -> None:
        row = self.list.currentIndex().row() + step
        if self.number and 0 <= row < self.model.rowCount():
            self.moved.emit(self.number, row)
