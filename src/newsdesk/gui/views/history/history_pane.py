"""The tab "History": what happened to the article, and what to do with an earlier state."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLabel,
    QListView,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from newsdesk.gui.icons import icon
from newsdesk.gui.models.history_list import HistoryListModel
from newsdesk.gui.views.row_menu import PARTING, Line, RowMenu
from newsdesk.gui.views.short_time import HERE
from newsdesk.language.article_names import state_name, why_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QIcon, QKeyEvent, QShowEvent

    from newsdesk.gui.colours import Colours
    from newsdesk.language.words import Words
    from newsdesk.news.history import Event, Run

_ICONS: Final = {
    "typed": "pencil-simple",
    "saved": "floppy-disk",
    "sent": "paper-plane-tilt",
    "imported": "download-simple",
    "approved": "check-circle",
    "exported": "export",
    "published": "globe",
    "recovered": "first-aid-kit",
    "restored": "arrow-counter-clockwise",
}
_BUSY: Final = 2
"""Chosen rows that are compared with each other."""


def run_words(words: Words, run: Run) -> str:
    """Return a run in two lines: when and why, then who and how much."""
    last = run.last
    end = last.at.astimezone(HERE)
    when = f"{end:%d/%m/%Y %H:%M}"
    if len(run.events) > 1:
        begin = run.first.at.astimezone(HERE)
        when = f"{end:%d/%m/%Y} {begin:%H:%M}–{end:%H:%M}"
        why = words("typed, {count} times", count=len(run.events))
    else:
        why = _why(words, last)
    parts = [last.who or "–"]
    if run.gained:
        parts.append(words("{gained} characters", gained=f"{run.gained:+}"))
    if last.number:
        parts.append(words("revision {number}", number=last.number))
    return f"{when} · {why}\n{' · '.join(parts)}"


def _why(words: Words, event: Event) -> str:
    one = event.revision
    parts = [why_name(words, one.why.value)] if one and not event.moves else []
    for move in event.moves:
        after = state_name(words, move.after.value)
        parts.append(f"→ {after}" + (f": {move.reason}" if move.reason else ""))
    if one and one.shrunk:
        parts.append(words("shrank suddenly"))
    elif one and one.kept:
        parts.append(words("kept for good"))
    return ", ".join(parts)


class _List(QListView):
    """Right and left unfold and fold a run; Enter compares."""

    folded = Signal(int, bool)
    chosen = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the keys of a tree."""
        row = self.currentIndex().row()
        if event.key() in (Qt.Key.Key_Right, Qt.Key.Key_Left):
            self.folded.emit(row, event.key() == Qt.Key.Key_Right)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.chosen.emit()
        else:
            super().keyPressEvent(event)


class HistoryPane(QWidget):
    """``shown`` asks for the history; ``compare_wanted`` and ``restore_wanted`` carry numbers.

    The second number of ``compare_wanted`` is 0 for the present text.
    """

    shown = Signal()
    compare_wanted = Signal(int, int)
    restore_wanted = Signal(int)

    def __init__(self, words: Words, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._icons = {why: self._icon(name, colours) for why, name in _ICONS.items()}
        self._moved = self._icon("arrow-right", colours)
        self.model = HistoryListModel(lambda run: run_words(words, run), self._icon_of, self)
        self.list = _List(self)
        self.list.setModel(self.model)
        self.list.setUniformItemSizes(True)
        self.list.setIconSize(QSize(18, 18))
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.setAccessibleName(words("History"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.folded.connect(self._fold)
        self.list.chosen.connect(self._compare)
        self.list.doubleClicked.connect(lambda index: self._toggle(index.row()))
        self.list.selectionModel().selectionChanged.connect(self._enable)
        self.compare = QPushButton(words("Compare"), self)
        self.compare.setToolTip(words("With the present text; two chosen ones with each other"))
        self.compare.clicked.connect(self._compare)
        self.restore = QPushButton(words("Restore this revision"), self)
        self.restore.clicked.connect(self._restore)
        hint = QLabel(words("A row of several revisions opens with a double click or →."), self)
        hint.setProperty("role", "quiet")
        hint.setWordWrap(True)
        buttons = QHBoxLayout()
        buttons.addWidget(self.compare)
        buttons.addWidget(self.restore)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 12, 8, 8)
        column.setSpacing(8)
        column.addLayout(buttons)
        column.addWidget(self.list, 1)
        column.addWidget(hint)
        self._enable()
        self.row_menu = RowMenu(self.list, self._lines)

    def show_events(self, events: Sequence[Event]) -> None:
        """Show a whole history."""
        self.model.show(events)
        self._enable()

    def add_events(self, events: Sequence[Event]) -> None:
        """Add what came since; the chosen row stays chosen."""
        if not events:
            return
        chosen = self.numbers
        self.model.add(events)
        for number in chosen[:1]:
            row = self.model.row_of(number)
            if row >= 0:
                self.list.setCurrentIndex(self.model.index(row))
        self._enable()

    @property
    def numbers(self) -> list[int]:
        """Return the numbers of the chosen revisions, rising."""
        runs = (self.model.run_at(index.row()) for index in self.list.selectedIndexes())
        return sorted({run.last.number for run in runs if run and run.last.number})

    def showEvent(self, event: QShowEvent) -> None:
        """Ask for the history when the tab comes to the front."""
        super().showEvent(event)
        self.shown.emit()

    def _enable(self) -> None:
        chosen = self.numbers
        newest = self.model.newest
        self.compare.setEnabled(len(chosen) == _BUSY or (len(chosen) == 1 and chosen != [newest]))
        self.restore.setEnabled(len(chosen) == 1 and chosen != [newest])

    def _compare(self) -> None:
        chosen = self.numbers
        if not self.compare.isEnabled():
            self._toggle(self.list.currentIndex().row())
        elif len(chosen) == _BUSY:
            self.compare_wanted.emit(*chosen)
        else:
            self.compare_wanted.emit(chosen[0], 0)

    def _lines(self) -> list[Line]:
        words, row = self._words, self.list.currentIndex().row()
        run = self.model.run_at(row)
        both = len(self.numbers) == _BUSY
        said = words("Compare the two") if both else words("Compare with the present text")
        found = [
            Line(said, self._compare, on=self.compare.isEnabled()),
            Line(words("Restore this revision"), self._restore, on=self.restore.isEnabled()),
        ]
        if run and len(run.events) > 1:
            opened = self.model.is_open(run)
            name = words("Fold the revisions") if opened else words("Show each revision")
            found += [PARTING, Line(name, lambda: self._toggle(row))]
        return found

    def _restore(self) -> None:
        self.restore_wanted.emit(self.numbers[0])

    def _toggle(self, row: int) -> None:
        run = self.model.run_at(row)
        if run:
            self._fold(row, not self.model.is_open(run))

    def _fold(self, row: int, is_open: bool) -> None:  # noqa: FBT001  # a signal carries it
        self.model.set_open(row, is_open=is_open)
        self.list.setCurrentIndex(self.model.index(row))

    def _icon_of(self, run: Run) -> QIcon:
        one = run.last.revision
        if one is None or run.last.moves:
            return self._moved
        return self._icons[one.why.value]

    def _icon(self, name: str, colours: Colours) -> QIcon:
        return icon(name, colours.quiet, colours.quiet)
