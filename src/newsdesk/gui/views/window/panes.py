"""The three panes side by side: list, text, inspector; each can be hidden, all is remembered."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QSplitter, QToolButton, QWidget

if TYPE_CHECKING:
    from newsdesk.gui.window_memory import WindowMemory

LIST: Final = "list"
TEXT: Final = "text"
INSPECTOR: Final = "inspector"

_WIDTHS: Final = {LIST: 276, TEXT: 740, INSPECTOR: 424}
"""Widths on the first day, in a window of 1440; the preview shows a phone's page whole."""


class Panes(QSplitter):
    """``changed`` comes when a pane was shown or hidden. One pane is always shown."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._panes: dict[str, QWidget] = {}
        self._widths = dict(_WIDTHS)
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)

    def fill(self, **panes: QWidget) -> None:
        """Put the panes in, from left to right; the text takes what room is left."""
        for name, pane in panes.items():
            self._panes[name] = pane
            self.addWidget(pane)
            self.setStretchFactor(self.indexOf(pane), 1 if name == TEXT else 0)

    def is_shown(self, name: str) -> bool:
        """Tell whether a pane is shown."""
        return not self._panes[name].isHidden()

    def show_pane(self, name: str, *, shown: bool = True) -> None:
        """Show or hide a pane; the only one that is left stays."""
        others = any(self.is_shown(other) for other in self._panes if other != name)
        if shown == self.is_shown(name) or not (shown or others):
            self.changed.emit()  # whoever ticked it must learn that nothing changed
            return
        pane = self._panes[name]
        self._note_widths()
        focus = QApplication.focusWidget()
        if not shown and focus is not None and pane.isAncestorOf(focus):
            # Before it is hidden: Qt would take the first icon it finds.
            self.focus_on(TEXT if name != TEXT and self.is_shown(TEXT) else self._next_shown(name))
        pane.setVisible(shown)
        self._give_widths()
        self.changed.emit()

    def toggle(self, name: str) -> None:
        """Hide a pane that is shown, show one that is hidden."""
        self.show_pane(name, shown=not self.is_shown(name))

    def focus_next(self) -> None:
        """Take the focus into the next pane that is shown, from the last into the first."""
        focus = QApplication.focusWidget()
        here = next(
            (name for name, pane in self._panes.items() if focus and pane.isAncestorOf(focus)),
            INSPECTOR,
        )
        self.focus_on(self._next_shown(here))

    def focus_on(self, name: str) -> None:
        """Take the focus into a pane, to where it was there last."""
        pane = self._panes[name]
        wanted: QWidget | None = pane.focusWidget()
        if wanted is None or not wanted.isVisible() or not wanted.isEnabled():
            wanted = _first_in(pane)
        if wanted is not None:
            wanted.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def restore(self, memory: WindowMemory) -> None:
        """Shape the panes as they were."""
        told = memory.text("pane_widths").split()
        if len(told) == len(self._panes) and all(width.isdigit() for width in told):
            self._widths = dict(zip(self._panes, map(int, told), strict=True))
        hidden = set(memory.text("panes_hidden").split()) & set(self._panes)
        for name in hidden if len(hidden) < len(self._panes) else ():
            self._panes[name].hide()
        self._give_widths()

    def remember(self, memory: WindowMemory) -> None:
        """Remember how the panes are."""
        self._note_widths()
        memory.remember("pane_widths", " ".join(str(self._widths[name]) for name in self._panes))
        hidden = [name for name in self._panes if not self.is_shown(name)]
        memory.remember("panes_hidden", " ".join(hidden))

    def _note_widths(self) -> None:
        if not self.is_shown(TEXT):
            return  # the outer panes are wider now than anybody wanted them
        for name, width in zip(self._panes, self.sizes(), strict=True):
            if self.is_shown(name) and width:
                self._widths[name] = width

    def _give_widths(self) -> None:
        """Give the outer panes their widths and the text what is left."""
        outer = sum(self._widths[one] for one in (LIST, INSPECTOR) if self.is_shown(one))
        room = self.width() - outer - self.handleWidth() * 2
        widths = dict(self._widths)
        if room > 0 and self.is_shown(TEXT):
            widths[TEXT] = room
        self.setSizes([widths[name] if self.is_shown(name) else 0 for name in self._panes])

    def _next_shown(self, name: str) -> str:
        names = list(self._panes)
        start = names.index(name) + 1
        return next(one for one in names[start:] + names[:start] if self.is_shown(one))


def _first_in(pane: QWidget) -> QWidget | None:
    """Return the first widget in a pane that Tab would reach; icons in a row only if need be."""
    icons: QWidget | None = None
    wanted: QWidget | None = pane.nextInFocusChain()
    while wanted is not None and wanted is not pane:
        tab = wanted.focusPolicy().value & Qt.FocusPolicy.TabFocus.value
        if pane.isAncestorOf(wanted) and tab and wanted.isVisible() and wanted.isEnabled():
            if not isinstance(wanted, QToolButton):
                return wanted
            icons = icons or wanted
        wanted = wanted.nextInFocusChain()
    return icons
