"""Who signs a piece: names in their order, each with the person behind a pen name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QToolButton, QVBoxLayout, QWidget

from newsdesk.gui.icons import icon
from newsdesk.gui.views.fields.offer import Offer
from newsdesk.news.byline import Byline, bylines_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsdesk.gui.colours import Colours
    from newsdesk.language.words import Words


class BylinesField(QWidget):
    """``edited`` carries the Bylines as a tuple; the last row is always free for one more.

    ``person_wanted`` carries a name taken from the list: whoever stood behind it before is told
    by ``show_person``. Ctrl+Up and Ctrl+Down move a row, Enter goes to the next one.
    """

    edited = Signal(object)
    person_wanted = Signal(str)

    def __init__(self, words: Words, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words, self._colours = words, colours
        self._names: tuple[str, ...] = ()
        self._told: tuple[Byline, ...] = ()
        self.rows: list[BylineRow] = []
        self.after: QWidget | None = None
        """The field that Tab leaves for the first row."""
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._fill(())

    @property
    def bylines(self) -> tuple[Byline, ...]:
        """Return what stands in the rows."""
        return tuple(one for row in self.rows for one in row.bylines())

    def show_bylines(self, bylines: Iterable[Byline]) -> None:
        """Show the names of an article; this is no edit. What stands there already is left."""
        wanted = tuple(bylines)
        if wanted != self.bylines:
            self._fill(wanted)
        self._told = wanted

    def show_names(self, names: Iterable[str]) -> None:
        """Offer these people, in their order."""
        self._names = tuple(names)
        for row in self.rows:
            row.offer.show_names(self._names)

    def show_person(self, name: str, person: str) -> None:
        """Fill in who is behind a name that was taken from the list, where nobody is named."""
        for row in self.rows:
            if row.name.text().strip() == name and not row.person.text().strip():
                row.person.setText(person)

    def start(self) -> None:
        """Take the focus in the first row."""
        self.rows[0].name.setFocus(Qt.FocusReason.OtherFocusReason)

    # Rows

    def _fill(self, bylines: tuple[Byline, ...]) -> None:
        focus = next((n for n, row in enumerate(self.rows) if row.has_focus()), None)
        for row in self.rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = []
        for one in (*bylines, Byline("")):
            self._add(one)
        self._number()
        if focus is not None:
            place = min(focus, len(self.rows) - 1)
            self.rows[place].name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add(self, one: Byline) -> None:
        row = BylineRow(self._words, self._colours, self)
        row.show_byline(one)
        row.offer.show_names(self._names)
        row.edited.connect(self._edited)
        row.left.connect(lambda: self._split(row))
        row.next_wanted.connect(lambda: self._go(row, 1))
        row.move_wanted.connect(lambda by: self._move(row, by))
        row.remove_wanted.connect(lambda: self._remove(row))
        row.offer.chosen.connect(self.person_wanted)
        self.rows.append(row)
        self._column.addWidget(row)

    def _number(self) -> None:
        """Name the rows for readers of the screen, and allow what each may do."""
        named = len(self.rows) - 1
        before = self.after
        for number, row in enumerate(self.rows):
            row.show_number(number + 1, first=number == 0, last=number >= named - 1)
            row.show_free(free=number == named)
            for stop in row.stops:
                if before is not None:
                    QWidget.setTabOrder(before, stop)
                before = stop

    def _edited(self) -> None:
        if not self.rows[-1].is_empty():
            self._add(Byline(""))
            self._number()
        self._tell()

    def _tell(self) -> None:
        now = self.bylines
        if now != self._told:
            self._told = now
            self.edited.emit(now)

    def _split(self, row: BylineRow) -> None:
        """Part names that were typed or pasted into one row, once it is left."""
        if row in self.rows and len(row.bylines()) > 1:
            self._fill(self.bylines)

    def _go(self, row: BylineRow, by: int) -> None:
        place = max(0, min(self.rows.index(row) + by, len(self.rows) - 1))
        self.rows[place].name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _move(self, row: BylineRow, by: int) -> None:
        place = self.rows.index(row)
        there = place + by
        if row is self.rows[-1] or not 0 <= there < len(self.rows) - 1:
            return
        self.rows.insert(there, self.rows.pop(place))
        self._column.insertWidget(there, row)
        self._number()
        self._tell()

    def _remove(self, row: BylineRow) -> None:
        if row is self.rows[-1]:
            return
        place = self.rows.index(row)
        self.rows.remove(row)
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()
        self._number()
        self.rows[min(place, len(self.rows) - 1)].name.setFocus(Qt.FocusReason.OtherFocusReason)
        self._tell()


class BylineRow(QWidget):
    """One name, the person behind it, and buttons that move and remove it."""

    edited = Signal()
    left = Signal()
    next_wanted = Signal()
    move_wanted = Signal(int)
    remove_wanted = Signal()

    def __init__(self, words: Words, colours: Colours, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = words
        self.name = QLineEdit(self)
        self.person = QLineEdit(self)
        self.person.setPlaceholderText(words("who is behind it"))
        self.person.setToolTip(
            words("The person behind a pen name: for the newsroom’s counts, never printed")
        )
        self.offer = Offer(self.name)
        self._up = self._button("caret-up", colours, lambda: self.move_wanted.emit(-1))
        self._down = self._button("caret-down", colours, lambda: self.move_wanted.emit(1))
        self._remove = self._button("x", colours, self.remove_wanted.emit)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        row.addWidget(self.name, 4)
        row.addSpacing(4)
        row.addWidget(self.person, 3)
        for button in (self._up, self._down, self._remove):
            row.addWidget(button)
        for field in (self.name, self.person):
            field.setMinimumWidth(64)
            field.textChanged.connect(self.edited)
            field.installEventFilter(self)
        self.name.editingFinished.connect(self.left)

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """Return its widgets in the order of Tab."""
        return (self.name, self.person, self._up, self._down, self._remove)

    def bylines(self) -> tuple[Byline, ...]:
        """Return what stands here; several names before they are parted into rows."""
        name, person = self.name.text().strip(), self.person.text().strip()
        if person:
            return (Byline(name, person),) if name else ()
        return bylines_of(name)

    def is_empty(self) -> bool:
        """Tell whether nothing stands here."""
        return not (self.name.text() or self.person.text())

    def has_focus(self) -> bool:
        """Tell whether one writes here."""
        return any(stop.hasFocus() for stop in self.stops)

    def show_byline(self, one: Byline) -> None:
        """Show a name."""
        self.name.setText(one.name)
        self.person.setText(one.person)

    def show_number(self, number: int, *, first: bool, last: bool) -> None:
        """Name the fields by the row's number; the first cannot go up, nor the last down."""
        self.name.setAccessibleName(self._words("Byline {number}", number=number))
        self.person.setAccessibleName(self._words("Person behind byline {number}", number=number))
        for button, name in (
            (self._up, self._words("Move byline {number} up", number=number)),
            (self._down, self._words("Move byline {number} down", number=number)),
            (self._remove, self._words("Remove byline {number}", number=number)),
        ):
            button.setAccessibleName(name)
            button.setToolTip(name)
        self._up.setEnabled(not first)
        self._down.setEnabled(not last)

    def show_free(self, *, free: bool) -> None:
        """Show the row that waits for one more name without what a name can be done to."""
        self.name.setPlaceholderText(self._words("add a name") if free else "")
        for widget in (self.person, self._up, self._down, self._remove):
            keep = widget.sizePolicy()
            keep.setRetainSizeWhenHidden(True)
            widget.setSizePolicy(keep)
            widget.setVisible(not free)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move the row by Ctrl and an arrow, go on by Enter."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            key, ctrl = event.key(), event.modifiers() & Qt.KeyboardModifier.ControlModifier
            if ctrl and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
                self.move_wanted.emit(-1 if key == Qt.Key.Key_Up else 1)
                return True
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not self.offer.is_open():
                self.next_wanted.emit()
                return True
        return super().eventFilter(watched, event)

    def _button(self, name: str, colours: Colours, act: object) -> QToolButton:
        button = QToolButton(self)
        button.setIcon(icon(name, colours.quiet, colours.line))
        button.setAutoRaise(True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(act)
        return button
