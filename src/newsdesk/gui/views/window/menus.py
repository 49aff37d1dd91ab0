"""The menu bar, made from one table; names and keys of its lines are in ``desk.key_table``."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QActionGroup

from newsdesk.desk.key_table import COMMANDS
from newsdesk.gui.views.command import Command
from newsdesk.gui.views.key_actions import key_action
from newsdesk.gui.views.window.panes import INSPECTOR, LIST, TEXT

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

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


@dataclass(frozen=True, slots=True)
class Acts:
    """What the lines of the menus do."""

    begin: Callable[[], object]
    begin_from: Callable[[], object]
    snippet: Callable[[], object]
    standing: Callable[[], object]
    tags: Callable[[], object]
    take_in: Callable[[], object]
    take_in_folder: Callable[[], object]
    save: Callable[[], object]
    add_photos: Callable[[], object]
    check: Callable[[], object]
    next_problem: Callable[[], object]
    previous_problem: Callable[[], object]
    mend_problem: Callable[[], object]
    next_step: Callable[[], object]
    export: Callable[[], object]
    leave: Callable[[], object]
    search: Callable[[], object]
    next_article: Callable[[], object]
    previous_article: Callable[[], object]
    preview: Callable[[], object]
    history: Callable[[], object]
    write: Callable[[], object]
    photos: Callable[[], object]
    pane: Callable[[str], object]
    next_pane: Callable[[], object]
    tear_off: Callable[[], object]
    full_screen: Callable[[], object]
    keys: Callable[[], object]
    colours: Callable[[str], object]
    language: Callable[[str], object]


Menus = tuple[tuple[str, tuple[Entry, ...]], ...]


@dataclass(frozen=True, slots=True)
class WritingMenus:
    """The lines for what is done while writing (``writing_commands``)."""

    edit: tuple[Entry, ...] = ()
    format: tuple[Entry, ...] = ()
    view: tuple[Entry, ...] = ()


def menus(words: Words, acts: Acts, shade: str, writing: WritingMenus) -> Menus:
    """Return the menus with their lines; ``shade`` is ``system``, ``light`` or ``dark``."""
    line = Entry()

    def shade_line(value: str) -> Entry:
        return Entry(f"view.colours_{value}", partial(acts.colours, value), shade == value)

    def language_line(value: str) -> Entry:
        act = partial(acts.language, value)
        return Entry(f"view.language_{value}", act, words.language == value)

    def pane_line(name: str) -> Entry:
        return Entry(f"view.{name}", partial(acts.pane, name), chosen=True, alone=True)

    article = (
        Entry("article.new", acts.begin),
        Entry("article.new_from_template", acts.begin_from),
        Entry("article.import", acts.take_in),
        Entry("article.import_folder", acts.take_in_folder),
        Entry("article.save", acts.save),
        line,
        Entry("article.add_photos", acts.add_photos),
        Entry("article.snippet", acts.snippet),
        Entry("article.standing", acts.standing),
        Entry("article.tags", acts.tags),
        line,
        Entry("article.check", acts.check),
        Entry("article.next_problem", acts.next_problem),
        Entry("article.previous_problem", acts.previous_problem),
        Entry("article.mend_problem", acts.mend_problem),
        Entry("article.next_step", acts.next_step),
        Entry("article.export", acts.export),
        line,
        Entry("window.quit", acts.leave),
    )
    view = (
        Entry("view.search", acts.search),
        Entry("view.next_article", acts.next_article),
        Entry("view.previous_article", acts.previous_article),
        line,
        Entry("view.write", acts.write),
        Entry("view.photos", acts.photos),
        Entry("view.preview", acts.preview),
        Entry("view.history", acts.history),
        line,
        pane_line(LIST),
        pane_line(TEXT),
        pane_line(INSPECTOR),
        Entry("view.next_pane", acts.next_pane),
        Entry("view.tear_off", acts.tear_off),
        Entry("view.full_screen", acts.full_screen),
        line,
        *writing.view,
        line,
        shade_line("system"),
        shade_line("light"),
        shade_line("dark"),
        line,
        language_line("vi"),
        language_line("en"),
    )
    return (
        (words("Article"), article),
        (words("Edit"), writing.edit),
        (words("Format"), writing.format),
        (words("View"), view),
        (words("Help"), (Entry("help.keys", acts.keys),)),
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
