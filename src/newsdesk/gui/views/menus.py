"""The menu bar, made from one table: it also feeds the list of keys and the commands of the search box."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence

from newsdesk.gui.views.search_box import Command

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QMainWindow, QMenu


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of a menu; ``name`` empty is a separator. ``chosen`` is None where it cannot be ticked."""

    name: str = ""
    keys: str = ""
    act: Callable[[], object] | None = None
    chosen: bool | None = None


def fill_menu_bar(
    window: QMainWindow, menus: Sequence[tuple[str, Sequence[Entry]]]
) -> tuple[Command, ...]:
    """Fill the window's menu bar; return all commands in it."""
    commands: list[Command] = []
    for title, entries in menus:
        menu = window.menuBar().addMenu(title)
        _fill(window, menu, entries, commands)
    return tuple(commands)


def _fill(
    window: QMainWindow, menu: QMenu, entries: Sequence[Entry], commands: list[Command]
) -> None:
    group: QActionGroup | None = None
    for entry in entries:
        if entry.act is None:
            menu.addSeparator()
            group = None
            continue
        action = QAction(entry.name, window)
        action.setShortcut(QKeySequence(entry.keys))
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        if entry.chosen is not None:
            group = group or QActionGroup(window)
            group.addAction(action)
            action.setCheckable(True)
            action.setChecked(entry.chosen)
        act = entry.act
        action.triggered.connect(lambda _=False, act=act: act())
        menu.addAction(action)
        shown = QKeySequence(entry.keys).toString(QKeySequence.SequenceFormat.NativeText)
        commands.append(Command(entry.name.rstrip("…"), shown, act))
