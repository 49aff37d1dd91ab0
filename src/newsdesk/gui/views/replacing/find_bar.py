"""The bar over the text in which one looks for words and puts others in their place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QToolButton,
    QWidget,
)

from newsdesk.gui.icons import icon
from newsdesk.text.finding import Sought
from newsdesk.text.fold import has_marks

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from newsdesk.gui.colours import Colours
    from newsdesk.language.words import Words


class FindBar(QWidget):
    """``sought_changed`` carries a Sought as one types; the other signals say what is wanted."""

    sought_changed = Signal(object)
    next_wanted = Signal(int)
    """1 for the next hit, -1 for the one before."""
    replace_wanted = Signal()
    all_wanted = Signal()
    everywhere_wanted = Signal()
    closed = Signal()

    def __init__(self, words: Words, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("findBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._words, self._colours = words, colours
        self.field = _line(words("Find"), self)
        glass = icon("magnifying-glass", colours.quiet, colours.quiet)
        self.field.addAction(glass, QLineEdit.ActionPosition.LeadingPosition)
        self.new = _line(words("Replace with"), self)
        self.case = self._choice("Aa", words("Large and small letters differ"))
        self.whole = self._choice(words("Whole words"), words("Whole words only"))
        self.marks = self._choice(
            words("Marks"), words("Letters and tones as typed; off: “hai phong” finds “Hải Phòng”")
        )
        self.keep = self._choice(
            words("Keep large letters"), words("Write the new words large where the old ones are")
        )
        self.keep.setChecked(True)
        self.count = QLabel(self)
        self.count.setProperty("role", "quiet")
        self.count.setMinimumWidth(56)
        self.count.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.previous = self._icon("caret-up", words("Find the one before"), "Shift+F3")
        self.next = self._icon("caret-down", words("Find the next one"), "F3")
        self.close_button = self._icon("x", words("Close"), "Esc")
        self.one = QPushButton(words("Replace"), self)
        self.all = QPushButton(words("Replace all…"), self)
        self.everywhere = QPushButton(words("In all articles…"), self)
        self.everywhere.setProperty("role", "link")
        self._marks_by_hand = False
        self._sought = Sought("")
        self._lay_out()
        self._connect()
        self.show_replacing(on=False)

    @property
    def sought(self) -> Sought:
        """Return what is looked for."""
        return self._sought

    def open(self, said: str, *, replacing: bool) -> None:
        """Take the focus; look for these words unless there are none."""
        self.show_replacing(on=replacing)
        self.show()
        if said:
            self.field.setText(said)
        self.field.selectAll()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._tell()

    def show_replacing(self, *, on: bool) -> None:
        """Show the second row, for other words, or hide it."""
        for part in self._second:
            part.setVisible(on)

    def show_count(self, at: int, total: int) -> None:
        """Show which hit one is at (0: none) and how many there are."""
        empty = not self.field.text()
        if empty:
            said = ""
        elif total:
            said = f"{at}/{total}" if at else str(total)
        else:
            said = self._words("none")
        self.count.setText(said)
        self.count.setProperty("role", "bad" if not total and not empty else "quiet")
        self.count.style().unpolish(self.count)
        self.count.style().polish(self.count)
        for button in (self.previous, self.next, self.one, self.all):
            button.setEnabled(total > 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk by Enter, close by Escape."""
        back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.new.hasFocus():
                self.replace_wanted.emit()
            else:
                self.next_wanted.emit(-1 if back else 1)
        else:
            super().keyPressEvent(event)

    def _choice(self, name: str, said: str) -> QPushButton:
        button = QPushButton(name, self)
        button.setProperty("role", "flat")
        button.setCheckable(True)
        button.setToolTip(said)
        button.setAccessibleName(said)
        button.setAutoDefault(False)
        return button

    def _icon(self, glyph: str, name: str, keys: str) -> QToolButton:
        button = QToolButton(self)
        button.setAutoRaise(True)
        button.setIcon(icon(glyph, self._colours.ink, self._colours.line))
        button.setIconSize(QSize(16, 16))
        button.setToolTip(f"{name} ({keys})")
        button.setAccessibleName(name)
        return button

    def _lay_out(self) -> None:
        first, second = QHBoxLayout(), QHBoxLayout()
        for row in (first, second):
            row.setSpacing(2)
        part: QWidget
        for part in (self.case, self.whole, self.marks):
            first.addWidget(part)
        first.addStretch(1)
        for part in (self.count, self.previous, self.next, self.close_button):
            first.addWidget(part)
        for part in (self.one, self.all):
            second.addWidget(part)
            second.addSpacing(4)
        second.addWidget(self.keep)
        second.addStretch(1)
        second.addWidget(self.everywhere)
        self._second = (self.new, self.one, self.all, self.keep, self.everywhere)
        grid = QGridLayout(self)
        grid.setContentsMargins(16, 6, 8, 6)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(6)
        grid.addWidget(self.field, 0, 0)
        grid.addLayout(first, 0, 1)
        grid.addWidget(self.new, 1, 0)
        grid.addLayout(second, 1, 1)
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(1, 4)

    def _connect(self) -> None:
        self.field.textChanged.connect(self._tell)
        for choice in (self.case, self.whole, self.marks):
            choice.toggled.connect(self._tell)
        self.marks.pressed.connect(self._choose_marks)
        self.next.clicked.connect(lambda: self.next_wanted.emit(1))
        self.previous.clicked.connect(lambda: self.next_wanted.emit(-1))
        self.close_button.clicked.connect(self.closed)
        self.one.clicked.connect(self.replace_wanted)
        self.all.clicked.connect(self.all_wanted)
        self.everywhere.clicked.connect(self.everywhere_wanted)

    def _choose_marks(self) -> None:
        self._marks_by_hand = True

    def _tell(self) -> None:
        """Tell what is sought. Marks count where some were typed, until somebody chooses."""
        said = self.field.text()
        if not self._marks_by_hand and self.marks.isChecked() != has_marks(said):
            self.marks.setChecked(has_marks(said))  # comes back here
            return
        sought = Sought(
            said,
            whole_words=self.whole.isChecked(),
            case=self.case.isChecked(),
            marks=self.marks.isChecked(),
        )
        if sought != self._sought:
            self._sought = sought
            self.sought_changed.emit(sought)


def _line(name: str, parent: QWidget) -> QLineEdit:
    field = QLineEdit(parent)
    field.setPlaceholderText(name)
    field.setAccessibleName(name)
    field.setClearButtonEnabled(True)
    return field
