"""The menu bar, made from one table that also feeds the list of keys and the search box."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence

from newsdesk.gui.views.command import Command

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QMainWindow, QMenu

    from newsdesk.language.words import Words


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of a menu; ``name`` empty is a separator.

    ``chosen`` is None where it cannot be ticked.
    """

    name: str = ""
    keys: str = ""
    act: Callable[[], object] | None = None
    chosen: bool | None = None


@dataclass(frozen=True, slots=True)
class Acts:
    """What the lines of the menus do."""

    begin: Callable[[], object]
    take_in: Callable[[], object]
    take_in_folder: Callable[[], object]
    save: Callable[[], object]
    add_photos: Callable[[], object]
    check: Callable[[], object]
    next_problem: Callable[[], object]
    export: Callable[[], object]
    leave: Callable[[], object]
    search: Callable[[], object]
    next_article: Callable[[], object]
    previous_article: Callable[[], object]
    preview: Callable[[], object]
    write: Callable[[], object]
    photos: Callable[[], object]
    full_screen: Callable[[], object]
    keys: Callable[[], object]
    colours: Callable[[str], object]
    language: Callable[[str], object]


def menus(words: Words, acts: Acts, shade: str) -> tuple[tuple[str, tuple[Entry, ...]], ...]:
    """Return the menus with their lines; ``shade`` is ``system``, ``light`` or ``dark``."""
    line = Entry()

    def shade_line(name: str, value: str) -> Entry:
        return Entry(name, act=partial(acts.colours, value), chosen=shade == value)

    def language_line(name: str, value: str) -> Entry:
        return Entry(name, act=partial(acts.language, value), chosen=words.language == value)

    article = (
        Entry(words("New article"), "Ctrl+N", acts.begin),
        Entry(words("Import…"), "Ctrl+O", acts.take_in),
        Entry(words("Import a folder…"), "", acts.take_in_folder),
        Entry(words("Save a version"), "Ctrl+S", acts.save),
        line,
        Entry(words("Add photos…"), "", acts.add_photos),
        line,
        Entry(words("Check"), "F7", acts.check),
        Entry(words("Next problem"), "F8", acts.next_problem),
        Entry(words("Export bundle…"), "Ctrl+E", acts.export),
        line,
        Entry(words("Quit"), "Ctrl+Q", acts.leave),
    )
    view = (
        Entry(words("Search all articles"), "Ctrl+K", acts.search),
        Entry(words("Next article"), "Ctrl+PgDown", acts.next_article),
        Entry(words("Previous article"), "Ctrl+PgUp", acts.previous_article),
        line,
        Entry(words("Write"), "Ctrl+1", acts.write),
        Entry(words("Photos"), "Ctrl+2", acts.photos),
        Entry(words("Preview"), "Ctrl+P", acts.preview),
        Entry(words("Full screen"), "F11", acts.full_screen),
        line,
        shade_line(words("Light or dark as the system"), "system"),
        shade_line(words("Light"), "light"),
        shade_line(words("Dark"), "dark"),
        line,
        language_line("Tiếng Việt", "vi"),
        language_line("English", "en"),
    )
    return (
        (words("Article"), article),
        (words("View"), view),
        (words("Help"), (Entry(words("Keys"), "F1", acts.keys),)),
    )


def fill_menu_bar(
    window: QMainWindow, listed: Sequence[tuple[str, Sequence[Entry]]]
) -> tuple[Command, ...]:
    """Fill the window's menu bar; return all commands in it."""
    commands: list[Command] = []
    for title, entries in listed:
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
