"""The messages of this session: a button in the status bar that opens the list of them."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from newsdesk.gui.icons import icon
from newsdesk.gui.messages import Kind
from newsdesk.gui.views.short_time import HERE

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from newsdesk.gui.colours import Colours
    from newsdesk.gui.messages import Message
    from newsdesk.language.words import Words

MOST: Final = 100
"""How many messages are remembered."""


@dataclass(frozen=True, slots=True)
class Told:
    """A message and when it was told (aware); None before a newsroom with its clock is open."""

    message: Message
    at: datetime | None = None


class PastMessages(QPushButton):
    """Remembers what the message bar told; a click lists it, the newest first.

    ``clock`` is the desk's, once that is open.
    """

    clock: Callable[[], datetime] | None = None

    def __init__(self, words: Words, colours: Colours, parent: QWidget) -> None:
        super().__init__(words("Messages"), parent)
        self._words, self._colours = words, colours
        self.setProperty("role", "link")
        self.setToolTip(words("Show the messages since the start"))
        self.told: deque[Told] = deque(maxlen=MOST)
        self._list: MessageList | None = None
        self.clicked.connect(self._open)

    def note(self, message: Message) -> None:
        """Remember a message that was told now."""
        told = Told(message, self.clock() if self.clock else None)
        self.told.append(told)
        if self._list is not None:
            self._list.add(told)

    def _open(self) -> None:
        if self._list is None:
            self._list = MessageList(self._words, self._colours, self.window())
            for told in self.told:
                self._list.add(told)
        self._list.show()
        self._list.raise_()
        self._list.activateWindow()


class MessageList(QDialog):
    """One goes on working beside it; errors and warnings carry an icon and the word for it."""

    def __init__(self, words: Words, colours: Colours, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = words
        self.setWindowTitle(words("Messages since the start"))
        self._icons = {
            Kind.TROUBLE: icon("warning-circle", colours.danger, colours.quiet),
            Kind.WARNING: icon("warning", colours.warning, colours.quiet),
            Kind.NEWS: icon("info", colours.quiet, colours.quiet),
        }
        self._names = {Kind.TROUBLE: words("Error"), Kind.WARNING: words("Warning")}
        self.list = QListWidget(self)
        self.list.setAccessibleName(words("Messages since the start"))
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        buttons = QDialogButtonBox(self)
        close = buttons.addButton(words("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        close.clicked.connect(self.close)
        column = QVBoxLayout(self)
        column.addWidget(self.list, 1)
        column.addWidget(buttons)
        self.resize(600, 380)

    def add(self, told: Told) -> None:
        """Put a message before the older ones."""
        kind = told.message.kind
        name = self._names.get(kind)
        text = f"{name}: {told.message.text}" if name else told.message.text
        at = f"{told.at.astimezone(HERE):%H:%M:%S}" if told.at else "–"
        item = QListWidgetItem(self._icons[kind], f"{at}  {text}")
        self.list.insertItem(0, item)
        while self.list.count() > MOST:
            self.list.takeItem(self.list.count() - 1)
