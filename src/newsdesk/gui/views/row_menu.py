"""The menu of a row or a field: by the right button, by the menu key, by Shift+F10."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QAction, QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QMenu, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


@dataclass(frozen=True, slots=True)
class Line:
    """What can be done: its words, the act, whether it is possible now."""

    said: str
    act: Callable[[], object]
    on: bool = True


PARTING = Line("", lambda: None)
"""A thin line between lines that belong together."""


class RowMenu(QObject):
    """Offers for the rows that are chosen when it opens what ``lines`` then returns.

    By keys it opens under the current row, by the mouse where it was pressed; over nothing it
    stays away.
    """

    def __init__(
        self, rows: QAbstractItemView, lines: Callable[[], Sequence[Line | QAction]]
    ) -> None:
        super().__init__(rows)
        self._rows, self._lines = rows, lines
        self.menu: QMenu | None = None
        """The menu that was opened last."""
        for part in (rows, rows.viewport()):
            part.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Open at a click or at the key."""
        if event.type() == QEvent.Type.ContextMenu and isinstance(event, QContextMenuEvent):
            place = self._place(event)
            if place is not None:
                self.menu = open_menu(self._lines(), self._rows, place)
            event.accept()
            return True
        return super().eventFilter(watched, event)

    def _place(self, event: QContextMenuEvent) -> QPoint | None:
        """Return where to open, on the screen; None where there is no row."""
        view = self._rows.viewport()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            current = self._rows.currentIndex()
            if not current.isValid():
                return None
            self._rows.scrollTo(current)
            rect = self._rows.visualRect(current)
            return view.mapToGlobal(QPoint(rect.left() + 16, rect.center().y()))
        at = view.mapFromGlobal(event.globalPos())
        return event.globalPos() if self._rows.indexAt(at).isValid() else None


def open_menu(lines: Sequence[Line | QAction], owner: QWidget, place: QPoint) -> QMenu | None:
    """Open a menu of these lines at a place of the screen; it goes when it is closed."""
    if not lines:
        return None
    menu = QMenu(owner)
    add_lines(menu, lines)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.popup(place)
    return menu


def add_lines(menu: QMenu, lines: Sequence[Line | QAction]) -> None:
    """Add lines below those that a menu has."""
    for line in lines:
        if line is PARTING:
            menu.addSeparator()
            continue
        if isinstance(line, QAction):
            menu.addAction(line)
            continue
        action = menu.addAction(line.said)
        action.setEnabled(line.on)
        action.triggered.connect(lambda _=False, act=line.act: act())


def open_by_key(event: QKeyEvent) -> bool:
    """Open the menu of whatever has the focus by Shift+F10; tell whether that was the key.

    Windows itself does it for the menu key and sends Shift+F10 on; others leave it to us.
    """
    shift = event.modifiers() == Qt.KeyboardModifier.ShiftModifier
    focus = QApplication.focusWidget()
    if event.key() != Qt.Key.Key_F10 or not shift or focus is None:
        return False
    middle = focus.rect().center()
    reason = QContextMenuEvent.Reason.Keyboard
    QApplication.sendEvent(focus, QContextMenuEvent(reason, middle, focus.mapToGlobal(middle)))
    event.accept()
    return True
