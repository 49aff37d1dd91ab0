"""The lines of the menus for writing, joined to the pane they act on once that is made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from newsdesk.gui.views.window.menus import WritingMenus, actions_of
from newsdesk.gui.views.writing.writing_commands import BODY, EDITS, FORMATS, VIEWS, entries

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QMainWindow, QWidget

    from newsdesk.gui.views.window.key_book import KeyBook
    from newsdesk.gui.views.writing.focus_mode import FocusMode
    from newsdesk.gui.views.writing.writing_pane import WritingPane
    from newsdesk.gui.window_memory import WindowMemory

_BAR, _SIZE = "format_bar", "text_size"


class WritingMenu(QObject):
    """``menus`` are the lines; before ``join`` they do nothing. It remembers bar and text size."""

    focus: FocusMode

    def __init__(self, memory: WindowMemory, keys: KeyBook, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._memory, self._keys = memory, keys
        self._writing: WritingPane | None = None
        ticked = {"view.focus": False, "view.format_bar": memory.flag(_BAR, default=True)}
        self.menus = WritingMenus(
            edit=entries(EDITS, self._do),
            format=entries(FORMATS, self._do),
            view=entries(VIEWS, self._do, ticked),
        )

    def join(self, window: QMainWindow, writing: WritingPane, others: Sequence[QWidget]) -> None:
        """Let the lines act on a pane; ``others`` go away while one sees the text alone."""
        from newsdesk.gui.views.writing.focus_mode import FocusMode  # noqa: PLC0415  # after the first paint

        self._writing = writing
        self.focus = FocusMode(writing, others, self)
        writing.editor.body.addActions(actions_of(window, BODY))
        for name in ("edit.paste_plain", "edit.recode"):
            action = window.findChild(QAction, name)
            if isinstance(action, QAction):
                for field in writing.editor.fields:
                    field.more_actions.append(action)
        writing.show_format_bar(on=self._memory.flag(_BAR, default=True))
        self._keys.changed.connect(self._show_keys)
        self._show_keys()
        size = self._memory.text(_SIZE)
        if size.isdigit():
            writing.editor.set_size(int(size))
        writing.editor.size_changed.connect(
            lambda pixels: self._memory.remember(_SIZE, str(pixels))
        )
        ticked = window.findChild(QAction, "view.focus")
        if isinstance(ticked, QAction):
            self.focus.changed.connect(ticked.setChecked)

    def leave_focus(self) -> None:
        """Bring the other panes back, so that their places are remembered."""
        if self._writing:
            self.focus.leave()

    def _show_keys(self) -> None:
        if self._writing:
            self._writing.format_bar.show_keys(self._keys.now)

    def _do(self, name: str) -> None:
        if self._writing is None:
            return
        if name == "view.focus":
            self.focus.toggle()
        elif name == "view.format_bar":
            on = self._writing.format_bar.isHidden()
            self._writing.show_format_bar(on=on)
            self._memory.remember_flag(_BAR, value=on)
        else:
            self._writing.do(name)
