"""A message that floats above the status bar: nothing moves, nothing must be answered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from newsdesk.gui.icons import icon

if TYPE_CHECKING:
    from newsdesk.gui.colours import Colours
    from newsdesk.gui.messages import Message
    from newsdesk.language.words import Words


class MessageBar(QFrame):
    """Shows the newest message.

    One that stays is not pushed away by one that passes, but comes back. ``told`` carries each
    new Message.
    """

    told = Signal(object)

    def __init__(self, words: Words, colours: Colours, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = words
        self.setObjectName("messageBar")
        self._text = QLabel(self)
        self._text.setWordWrap(True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._look = QPushButton(self)
        self._button = QPushButton(self)
        self._close = QToolButton(self)
        self._close.setAutoRaise(True)
        self._close.setIcon(icon("x", colours.paper, colours.quiet))
        self._close.setAccessibleName(words("Close"))
        self._close.setToolTip(words("Close"))
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 8, 8)
        row.setSpacing(12)
        row.addWidget(self._text, 1)
        self._more = QLabel(self)
        row.addWidget(self._more)
        row.addWidget(self._look)
        row.addWidget(self._button)
        row.addWidget(self._close)
        self._message: Message | None = None
        self._waiting: list[Message] = []
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.dismiss)
        self._look.clicked.connect(self._look_at_it)
        self._button.clicked.connect(self._act)
        self._close.clicked.connect(self.dismiss)
        self._home = parent
        parent.installEventFilter(self)
        self.hide()

    @property
    def message(self) -> Message | None:
        """Return what is shown."""
        return self._message

    def tell(self, message: Message) -> None:
        """Show a message."""
        shown = self._message
        if shown and not shown.seconds and not _replaces(message, shown):
            self._waiting.append(shown)
        self._waiting = [one for one in self._waiting if not _replaces(message, one)]
        self._show(message)
        self.told.emit(message)

    def dismiss(self) -> None:
        """Close this message; an earlier one that nobody has closed comes back."""
        self._timer.stop()
        self._message = None
        if self._waiting:
            self._show(self._waiting.pop())
        else:
            self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in the middle above the lower edge."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def _show(self, message: Message) -> None:
        self._message = message
        self._text.setText(message.text)
        self._more.setText(f"+{len(self._waiting)}" if self._waiting else "")
        self._more.setToolTip(self._words("{count} more messages", count=len(self._waiting)))
        self._more.setVisible(bool(self._waiting))
        for button, text in ((self._look, message.look_button), (self._button, message.button)):
            button.setText(text)
            button.setVisible(bool(text))
        self._place()
        self.show()
        self.raise_()
        if message.seconds:
            self._timer.start(message.seconds * 1000)
        else:
            self._timer.stop()

    def _look_at_it(self) -> None:
        look = self._message.look if self._message else None
        if look:
            look()

    def _act(self) -> None:
        act = self._message.act if self._message else None
        self.dismiss()
        if act:
            act()

    def _place(self) -> None:
        room = self._home.rect()
        line = self._text.fontMetrics().horizontalAdvance(self._text.text())
        buttons = [one for one in (self._look, self._button) if one.text()]
        extra = 72 + sum(one.sizeHint().width() + 12 for one in buttons)
        width = min(max(320, line + extra + 8), 760, room.width() - 32)
        height = max(self._row.heightForWidth(width), 44)
        self.setGeometry((room.width() - width) // 2, room.height() - height - 16, width, height)


def _replaces(new: Message, old: Message) -> bool:
    return new == old or (bool(new.about) and new.about == old.about)
