"""A message under the text that is written: it hides nothing, and must not be answered."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from newsdesk.gui.icons import icon

if TYPE_CHECKING:
    from newsdesk.gui.colours import Colours
    from newsdesk.gui.messages import Message
    from newsdesk.language.words import Words


_AROUND: Final = 6
"""Pixels above and below the bar in its room."""
_MOVED: Final = (QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show, QEvent.Type.Hide)


class MessageBar(QFrame):
    """Shows the newest message, in a room that the text leaves for it (``lie_in``).

    While no text is seen it floats above the status bar.
    One that stays is not pushed away by one that passes, but comes back. ``told`` carries each
    new Message.
    """

    told = Signal(object)

    def __init__(self, words: Words, colours: Colours, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = words
        self.setObjectName("messageBar")
        self._text = QLabel(self)
        self._text.setTextFormat(Qt.TextFormat.PlainText)  # a headline may hold "<b>"
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
        self._pane: QWidget | None = None
        self._room: QWidget | None = None
        parent.installEventFilter(self)
        self.hide()

    @property
    def message(self) -> Message | None:
        """Return what is shown."""
        return self._message

    def lie_in(self, pane: QWidget, room: QWidget) -> None:
        """Lie in the room of a pane when that is seen; it is hidden without a message."""
        self._pane, self._room = pane, room
        for widget in (pane, room):
            widget.installEventFilter(self)

    def tell(self, message: Message) -> None:
        """Show a message; one without words takes back what was told of its subject."""
        if not message.text:
            self._take_back(message)
            return
        shown = self._message
        if shown and not shown.seconds and not _replaces(message, shown):
            self._waiting.append(shown)
        self._waiting = [one for one in self._waiting if not _replaces(message, one)]
        self._show(message)
        self.told.emit(message)

    def _take_back(self, empty: Message) -> None:
        self._waiting = [one for one in self._waiting if not _replaces(empty, one)]
        if self._message and _replaces(empty, self._message):
            self.dismiss()

    def dismiss(self) -> None:
        """Close this message; an earlier one that nobody has closed comes back."""
        self._timer.stop()
        self._message = None
        if self._waiting:
            self._show(self._waiting.pop())
        else:
            self.hide()
            if self._room is not None:
                self._room.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in the room, or in the middle above the lower edge."""
        if event.type() in _MOVED and self.isVisible():
            if watched is self._room:
                self._lie(self._room)
            else:
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
        room = self._room
        pane = self._pane if self._pane is not None and self._pane.isVisible() else None
        wide = (pane or self._home).width()
        line = self._text.fontMetrics().horizontalAdvance(self._text.text())
        buttons = [one for one in (self._look, self._button) if one.text()]
        extra = 72 + sum(one.sizeHint().width() + 12 for one in buttons)
        width = min(max(320, line + extra + 8), 760, wide - 32)
        height = max(self._row.heightForWidth(width), 44)
        self.resize(width, height)
        if room is None or pane is None:
            self.move((wide - width) // 2, self._home.height() - height - 16)
            return
        room.setFixedHeight(height + 2 * _AROUND)
        room.show()
        layout = pane.layout()
        if layout is not None:
            layout.activate()
        self._lie(room)

    def _lie(self, room: QWidget) -> None:
        """Lie in the middle of the room."""
        corner = room.mapTo(self._home, QPoint((room.width() - self.width()) // 2, _AROUND))
        self.move(corner)


def _replaces(new: Message, old: Message) -> bool:
    return new == old or (bool(new.about) and new.about == old.about)
