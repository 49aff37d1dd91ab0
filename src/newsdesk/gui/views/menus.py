"""The menu bar, made from one table that also feeds the list of keys and the search box."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence

from newsdesk.gui.views.command import Command

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QMainWindow, QMenu

    from newsdesk.language.words import Words

_HOME: Final = "home"


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of a menu; ``name`` empty is a separator.

    ``id`` is its lasting name (``article.save``), by which keys are kept. ``chosen`` is None where
    it cannot be ticked. ``home`` is empty where the keys work in the whole window; else they work
    in one widget only, which takes the actions of its home (``actions_of``).
    """

    name: str = ""
    keys: str = ""
    act: Callable[[], object] | None = None
    chosen: bool | None = None
    id: str = ""
    home: str = ""


@dataclass(frozen=True, slots=True)
class Acts:
    """What the lines of the menus do."""

    begin: Callable[[], object]
    begin_from: Callable[[], object]
    snippet: Callable[[], object]
    standing: Callable[[], object]
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
        act = partial(acts.colours, value)
        return Entry(name, act=act, chosen=shade == value, id=f"view.colours_{value}")

    def language_line(name: str, value: str) -> Entry:
        act = partial(acts.language, value)
        return Entry(name, act=act, chosen=words.language == value, id=f"view.language_{value}")

    article = (
        Entry(words("New article"), "Ctrl+N", acts.begin, id="article.new"),
        Entry(
            words("New from a template…"),
            "",
            acts.begin_from,
            id="article.new_from_template",
        ),
        Entry(words("Import…"), "Ctrl+O", acts.take_in, id="article.import"),
        Entry(words("Import a folder…"), "", acts.take_in_folder, id="article.import_folder"),
        Entry(words("Save a version"), "Ctrl+S", acts.save, id="article.save"),
        line,
        Entry(words("Add photos…"), "", acts.add_photos, id="article.add_photos"),
        Entry(words("Insert a snippet…"), "Ctrl+J", acts.snippet, id="article.snippet"),
        Entry(words("Standing texts…"), "", acts.standing, id="article.standing"),
        line,
        Entry(words("Check"), "F7", acts.check, id="article.check"),
        Entry(words("Next problem"), "F8", acts.next_problem, id="article.next_problem"),
        Entry(words("Export bundle…"), "Ctrl+E", acts.export, id="article.export"),
        line,
        Entry(words("Quit"), "Ctrl+Q", acts.leave, id="window.quit"),
    )
    view = (
        Entry(words("Search all articles"), "Ctrl+K", acts.search, id="view.search"),
        Entry(words("Next article"), "Ctrl+PgDown", acts.next_article, id="view.next_article"),
        Entry(
            words("Previous article"),
            "Ctrl+PgUp",
            acts.previous_article,
            id="view.previous_article",
        ),
        line,
        Entry(words("Write"), "Ctrl+1", acts.write, id="view.write"),
        Entry(words("Photos"), "Ctrl+2", acts.photos, id="view.photos"),
        Entry(words("Preview"), "Ctrl+P", acts.preview, id="view.preview"),
        Entry(words("Full screen"), "F11", acts.full_screen, id="view.full_screen"),
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
        (words("Help"), (Entry(words("Keys"), "F1", acts.keys, id="help.keys"),)),
    )


def actions_of(window: QMainWindow, home: str) -> list[QAction]:
    """Return the actions whose keys work in one widget only: it must add them to itself."""
    return [action for action in window.findChildren(QAction) if action.property(_HOME) == home]


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
        action.setObjectName(entry.id)
        action.setProperty(_HOME, entry.home)
        reach = Qt.ShortcutContext
        action.setShortcutContext(reach.WidgetShortcut if entry.home else reach.WindowShortcut)
        if entry.chosen is not None:
            group = group or QActionGroup(window)
            group.addAction(action)
            action.setCheckable(True)
            action.setChecked(entry.chosen)
        act = entry.act
        action.triggered.connect(lambda _=False, act=act: act())
        menu.addAction(action)
        shown = QKeySequence(entry.keys).toString(QKeySequence.SequenceFormat.NativeText)
        commands.append(Command(entry.name.rstrip("…"), shown, act, entry.id))
