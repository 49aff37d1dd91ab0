"""One thin row of icons over the text: what changes the look of the body."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from newsdesk.desk.key_table import COMMANDS
from newsdesk.desk.keys import Keys
from newsdesk.gui.icons import icon
from newsdesk.gui.views.key_actions import tip
from newsdesk.gui.views.writing.writing_commands import FORMATS, GAP, ICONS

if TYPE_CHECKING:
    from newsdesk.gui.colours import Colours
    from newsdesk.language.words import Words

_ICON = 18


class FormatBar(QWidget):
    """``wanted`` carries the name of what is wanted. A click leaves the focus in the text."""

    wanted = Signal(str)

    def __init__(self, words: Words, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("formatBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.buttons: dict[str, QToolButton] = {}
        self._row = QHBoxLayout()
        self._row.setContentsMargins(0, 2, 0, 2)
        self._row.setSpacing(0)
        for command in FORMATS:
            if command == GAP:
                self._row.addSpacing(10)
            elif command in ICONS:
                self._add(command, words(COMMANDS[command].name).rstrip("…"), colours)
        self._row.addStretch(1)
        self._inner = QWidget(self)
        self._inner.setLayout(self._row)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(24, 0, 24, 0)
        whole.addStretch(1)
        whole.addWidget(self._inner, 1000)
        whole.addStretch(1)
        self.show_keys(Keys())

    def show_keys(self, keys: Keys) -> None:
        """Tell in the tips which keys do the same."""
        for command, button in self.buttons.items():
            button.setToolTip(tip(button.accessibleName(), keys.shown(command)))

    def set_width(self, pixels: int) -> None:
        """Begin where the text begins: its column is so wide."""
        self._inner.setMaximumWidth(pixels)

    def _add(self, command: str, name: str, colours: Colours) -> None:
        button = QToolButton(self)
        button.setAutoRaise(True)
        button.setIcon(icon(ICONS[command], colours.quiet, colours.line))
        button.setIconSize(QSize(_ICON, _ICON))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setAccessibleName(name)
        button.clicked.connect(partial(self.wanted.emit, command))
        self.buttons[command] = button
        self._row.addWidget(button)
