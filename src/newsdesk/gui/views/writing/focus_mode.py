"""Nothing but the text: the other panes of the window go away and come back as they were."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QShortcut

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from newsdesk.gui.views.writing.writing_pane import WritingPane


class FocusMode(QObject):
    """``changed`` tells whether it is on. Escape in the text leaves it."""

    changed = Signal(bool)

    def __init__(
        self, writing: WritingPane, others: Sequence[QWidget], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._writing, self._others = writing, others
        self._hidden: list[QWidget] = []
        self._bar = True
        self.on = False
        for field in writing.editor.fields:
            leave = QShortcut(Qt.Key.Key_Escape, field)
            leave.setContext(Qt.ShortcutContext.WidgetShortcut)
            leave.activated.connect(self.leave)

    def toggle(self) -> None:
        """Go in or out."""
        if self.on:
            self.leave()
        else:
            self.enter()

    def enter(self) -> None:
        """Hide what is shown beside the text."""
        if self.on:
            return
        self.on = True
        self._hidden = [part for part in self._others if not part.isHidden()]
        self._bar = not self._writing.format_bar.isHidden()
        for part in self._hidden:
            part.hide()
        self._writing.show_format_bar(on=False)
        self._writing.show_text_only(on=True)
        self._writing.editor.body.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit(True)  # noqa: FBT003  # a signal has no names

    def leave(self) -> None:
        """Show what was hidden."""
        if not self.on:
            return
        self.on = False
        for part in self._hidden:
            part.show()
        self._writing.show_format_bar(on=self._bar)
        self._writing.show_text_only(on=False)
        self.changed.emit(False)  # noqa: FBT003  # the one value of a signal
