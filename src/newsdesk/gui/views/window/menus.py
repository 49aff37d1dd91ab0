"""The menu bar, made from one table; names and keys of its lines are in ``desk.key_table``."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QAction, QActionGroup

from newsdesk.desk.key_table import COMMANDS
from newsdesk.gui.views.command import Command
from newsdesk.gui.views.key_actions import key_action
from newsdesk.gui.views.window.panes import INSPECTOR, LIST, TEXT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QMainWindow, QMenu

    from newsdesk.desk.keys import Keys
    from newsdesk.language.words import Words


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of a menu, ``id`` that of its command; without one it is a separator.

    ``chosen`` is None where it cannot be ticked. ``alone`` is ticked by itself, not as one of
    several.
    """

    id: str = ""
    act: Callable[[], object] | None = None
    chosen: bool | None = None
    alone: bool = False


Act = Callable[[], object]
Acts = Mapping[str, Act]
Menus = tuple[tuple[str, tuple[Entry, ...]], ...]

_GAP: Final = ""
_ARTICLE: Final = (
    *("article.new", "article.new_from_template"),
    *("article.import", "article.import_folder", "article.import_as", "article.save", _GAP),
    *("article.add_photos", "article.snippet", "article.standing", "article.tags", _GAP),
    *("article.check", "article.next_problem", "article.previous_problem"),
    *("article.mend_problem", "article.next_step", "article.export", _GAP),
    "window.quit",
)
_PANES: Final = tuple(f"view.{name}" for name in (LIST, TEXT, INSPECTOR))
_LOOKS: Final = (
    *("view.search", "view.next_article", "view.previous_article", _GAP),
    *("view.write", "view.photos", "view.preview", "view.history", _GAP),
    *(*_PANES, "view.next_pane", "view.tear_off", "view.full_screen", _GAP),
)
_MANNERS: Final = (
    *(_GAP, "view.colours_system", "view.colours_light", "view.colours_dark", _GAP),
    *("view.language_vi", "view.language_en"),
)


@dataclass(frozen=True, slots=True)
class WritingMenus:
    """The lines for what is done while writing (``writing_commands``)."""

    edit: tuple[Entry, ...] = ()
    format: tuple[Entry, ...] = ()
    view: tuple[Entry, ...] = ()


def menus(words: Words, acts: Acts, ticked: Mapping[str, bool], writing: WritingMenus) -> Menus:
    """Return the menus with their lines.

    Args:
        words: the language.
        acts: what each command does, by its id.
        ticked: those that are on or off, by their ids.
        writing: the lines for what is done while writing.
    """

    def lines(listed: Sequence[str]) -> tuple[Entry, ...]:
        return tuple(
            Entry(one, acts[one], ticked.get(one), alone=one in _PANES) if one else Entry()
            for one in listed
        )

    return (
        (words("Article"), lines(_ARTICLE)),
        (words("Edit"), writing.edit),
        (words("Format"), writing.format),
        (words("View"), (*lines(_LOOKS), *writing.view, *lines(_MANNERS))),
        (words("Help"), lines(("help.keys",))),
    )


def actions_of(window: QMainWindow, home: str) -> list[QAction]:
    """Return the actions whose keys work in one widget only: it must add them to itself."""
    return [
        action
        for action in window.findChildren(QAction)
        if action.objectName() in COMMANDS and COMMANDS[action.objectName()].home == home
    ]


def fill_menu_bar(window: QMainWindow, words: Words, listed: Menus) -> None:
    """Fill the window's menu bar."""
    for title, entries in listed:
        _fill(window, words, window.menuBar().addMenu(title), entries)


def commands_of(words: Words, listed: Menus, keys: Keys) -> tuple[Command, ...]:
    """Return all commands in the menus with the keys they have now."""
    return tuple(
        Command(
            entry.id,
            words(COMMANDS[entry.id].name).rstrip("…"),
            keys.shown(entry.id),
            entry.act,
        )
        for _, entries in listed
        for entry in entries
        if entry.act is not None
    )


def _fill(window: QMainWindow, words: Words, menu: QMenu, entries: Sequence[Entry]) -> None:
    group: QActionGroup | None = None
    for entry in entries:
        if entry.act is None:
            menu.addSeparator()
            group = None
            continue
        action = key_action(words, entry.id, entry.act, window)
        if entry.chosen is not None:
            action.setCheckable(True)
            action.setChecked(entry.chosen)
            if not entry.alone:
                group = group or QActionGroup(window)
                group.addAction(action)
        menu.addAction(action)
