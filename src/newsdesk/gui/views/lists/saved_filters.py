"""Saved searches under the states: each with its count; a click asks it again."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu, QPushButton, QVBoxLayout, QWidget

from newsdesk.gui.views.key_actions import key_action
from newsdesk.gui.views.lists.name_line import NameLine
from newsdesk.gui.views.lists.saved_row import SavedRow

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtGui import QAction

    from newsdesk.gui.colours import Colours
    from newsdesk.language.words import Words
    from newsdesk.news.listing import SavedSearch


class SavedFilters(QWidget):
    """``chosen`` carries the question, ``keep_wanted`` asks to keep what stands in the box.

    ``remove_wanted`` and ``first_wanted`` carry the name of a search, ``rename_wanted`` the old
    and the new one. ``buttons`` are the searches in their order; the acts of their ``menu`` have
    keys while one of them has the focus.
    """

    chosen = Signal(str)
    keep_wanted = Signal()
    remove_wanted = Signal(str)
    first_wanted = Signal(str)
    rename_wanted = Signal(str, str)

    def __init__(self, words: Words, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words, self._colours = words, colours
        self.buttons: list[SavedRow] = []
        self.line: NameLine | None = None
        self._meant: SavedRow | None = None
        self.keep = QPushButton(words("Keep this search"), self)
        self.keep.setProperty("role", "flat")
        self.keep.clicked.connect(self.keep_wanted)
        self.keep.hide()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(8, 0, 8, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.keep)
        self.menu = self._make_menu()

    def show_searches(self, searches: Sequence[SavedSearch], counts: Mapping[str, str]) -> None:
        """Show these searches in their order, each with its count."""
        self._leave_line()
        focused = next((row for row, one in enumerate(self.buttons) if one.hasFocus()), -1)
        name = self.buttons[focused].search.name if focused >= 0 else ""
        self._meant = None
        for button in self.buttons:
            self._column.removeWidget(button)
            button.deleteLater()
        self.buttons = []
        for row, one in enumerate(searches):
            button = SavedRow(one, counts.get(one.name, ""), self._colours, self)
            button.clicked.connect(partial(self.chosen.emit, one.question))
            button.customContextMenuRequested.connect(partial(self._open, button))
            self._column.insertWidget(row, button)
            before = self.buttons[-1] if self.buttons else self.keep
            QWidget.setTabOrder(before, button)  # where the eye goes, though it is made later
            button.show()  # the layout would do it later: what is hidden gets no focus
            self.buttons.append(button)
        if self.buttons:
            QWidget.setTabOrder(self.buttons[-1], self.keep)
        if name and self.buttons:
            last = min(focused, len(self.buttons) - 1)  # it may have been renamed or taken out
            known = (one for one in self.buttons if one.search.name == name)
            next(known, self.buttons[last]).setFocus(Qt.FocusReason.OtherFocusReason)

    def offer_keeping(self, *, wanted: bool) -> None:
        """Show the button that keeps a search while one stands in the box."""
        self.keep.setVisible(wanted)

    def rename(self) -> None:
        """Let another name be typed in the place of the search that is meant."""
        button = self._button()
        if button is None:
            return
        self._leave_line()
        name = button.search.name
        self.line = line = NameLine(name, button)
        line.setAccessibleName(self._words("New name of the search “{name}”", name=name))
        line.given.connect(partial(self.rename_wanted.emit, name))
        line.left.connect(self._leave_line)

    def _make_menu(self) -> QMenu:
        menu = QMenu(self)
        ask = menu.addAction(self._words("Search for it"))
        ask.triggered.connect(lambda: self._do("ask"))
        menu.setDefaultAction(ask)
        for command in ("rename", "first", "remove"):
            action = self._action(command)
            self.addAction(action)
            menu.addAction(action)
        menu.aboutToHide.connect(self._forget, Qt.ConnectionType.QueuedConnection)
        return menu

    def _action(self, command: str) -> QAction:
        return key_action(self._words, f"saved.{command}", partial(self._do, command), self)

    def _do(self, command: str) -> None:
        button = self._button()
        if button is None:
            return
        if command == "ask":
            self.chosen.emit(button.search.question)
        elif command == "rename":
            self.rename()
        else:
            signal = self.first_wanted if command == "first" else self.remove_wanted
            signal.emit(button.search.name)

    def _button(self) -> SavedRow | None:
        """Return the search whose menu was opened, else the one with the focus."""
        focused = next((one for one in self.buttons if one.hasFocus()), None)
        return self._meant or focused

    def _open(self, button: SavedRow, place: QPoint) -> None:
        self._meant = button
        self.menu.popup(button.mapToGlobal(place))

    def _forget(self) -> None:
        self._meant = None

    def _leave_line(self) -> None:
        line, self.line = self.line, None
        if line is not None:
            line.leave()
