"""Actions whose names and keys come from the table of keys; new keys are given to all at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QToolButton, QWidget

from newsdesk.desk.key_table import COMMANDS, WINDOW

if TYPE_CHECKING:
    from collections.abc import Callable

    from newsdesk.desk.keys import Keys
    from newsdesk.language.words import Words

_SHIFTED: Final = frozenset('?!@#$%^&*()_:"<>{}|~')


def key_action(words: Words, command: str, act: Callable[[], object], owner: QWidget) -> QAction:
    """Make the action of a command of ``desk.key_table``; its keys come with ``give_keys``.

    The keys of a command at home in a part of the window work while that part has the focus: the
    part's widget must take the action (``addAction``).
    """
    row = COMMANDS[command]
    shown = f"\t{row.native}" if row.native else ""  # a menu sets what follows a tab as a key
    action = QAction(words(row.name) + shown, owner)
    action.setObjectName(command)
    reach = Qt.ShortcutContext
    everywhere = row.home == WINDOW
    action.setShortcutContext(
        reach.WindowShortcut if everywhere else reach.WidgetWithChildrenShortcut
    )
    action.triggered.connect(lambda _=False: act())
    return action


def give_keys(root: QWidget, keys: Keys) -> None:
    """Give all actions of commands in a widget, and its tool buttons' tips, their keys."""
    for action in root.findChildren(QAction):
        if action.objectName() in COMMANDS:
            action.setShortcuts(sequences(keys.of(action.objectName())))
    for button in root.findChildren(QToolButton):
        _tell_keys(button, button.defaultAction())


def sequences(keys: tuple[str, ...]) -> list[QKeySequence]:
    """Return keys as Qt wants them, each followed by its twin (``_ways``)."""
    every = [key for one in keys for key in _ways(one)]
    return [QKeySequence(key, QKeySequence.SequenceFormat.PortableText) for key in every]


def key_of(sequence: QKeySequence) -> str:
    """Return the one key that somebody pressed, as ``desk.keys`` writes it."""
    return sequence.toString(QKeySequence.SequenceFormat.PortableText)


def tip(name: str, keys: str) -> str:
    """Return the tip of a button: what it does, and with which keys."""
    return f"{name} ({keys})" if keys else name


def _tell_keys(button: QToolButton, action: QAction | None) -> None:
    if action is not None and action.objectName() in COMMANDS:
        native = QKeySequence.SequenceFormat.NativeText
        keys = [one.toString(native) for one in action.shortcuts()]
        button.setToolTip(tip(action.text(), ", ".join(keys)))


def _ways(key: str) -> tuple[str, ...]:
    """Return a key with its twin: Enter of the number pad, a sign that needs Shift to be typed."""
    before, _, name = key.rpartition("+")
    if name == "Return":
        return (key, key.removesuffix("Return") + "Enter")
    if name in _SHIFTED and before and "Shift" not in before:
        return (key, f"{before}+Shift+{name}")
    return (key,)
