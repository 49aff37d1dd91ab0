"""One standing text as a form: code, words, the days between which it holds."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from newsdesk.news.standing import StandingKind, StandingText

if TYPE_CHECKING:
    from newsdesk.language.words import Words

_FORMS: Final = ("%d/%m/%Y", "%Y-%m-%d")


class StandingForm(QWidget):
    """``wanted`` carries the StandingText to keep and the one it takes the place of, or None."""

    wanted = Signal(object, object)

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._kind = StandingKind.OFFICE
        self._before: StandingText | None = None
        self.code = QLineEdit(self)
        self.text = QPlainTextEdit(self)
        self.text.setProperty("role", "field")
        self.text.setTabChangesFocus(True)
        self.text.setFixedHeight(self.fontMetrics().lineSpacing() * 6 + 22)
        self.first, self.last = QLineEdit(self), QLineEdit(self)
        for day in (self.first, self.last):
            day.setPlaceholderText(words("day/month/year, empty: open"))
        self.note = QLabel(self)
        self.note.setProperty("role", "bad")
        self.note.setWordWrap(True)
        self.anew = QPushButton(words("New"), self)
        self.save = QPushButton(words("Keep"), self)
        self.save.setProperty("role", "next")
        rows = QFormLayout()
        rows.setHorizontalSpacing(12)
        for name, field in (
            (words("Code"), self.code),
            (words("Text"), self.text),
            (words("Holds from"), self.first),
            (words("Holds until"), self.last),
        ):
            field.setAccessibleName(name)
            label = QLabel(name, self)
            label.setBuddy(field)
            rows.addRow(label, field)
        buttons = QHBoxLayout()
        buttons.addWidget(self.note, 1)
        buttons.addWidget(self.anew)
        buttons.addWidget(self.save)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.addLayout(rows, 1)
        column.addLayout(buttons)
        self.save.clicked.connect(self._save)
        self.anew.clicked.connect(lambda: self.show_text(self._kind, None))

    def show_text(self, kind: StandingKind, text: StandingText | None) -> None:
        """Show a text to change, or an empty form for a new one."""
        self._kind, self._before = kind, text
        self.code.setText(text.code if text else "")
        self.text.setPlainText(text.words if text else "")
        self.first.setText(_shown(text.valid_from if text else None))
        self.last.setText(_shown(text.valid_to if text else None))
        self.tell("")

    def begin(self) -> None:
        """Go to the words."""
        self.text.setFocus()

    def begin_alike(self) -> None:
        """Make a new text out of the one that is shown: same words, its own code."""
        self._before = None
        self.code.setFocus()
        self.code.selectAll()

    def tell(self, said: str) -> None:
        """Say what is wrong with what was typed."""
        self.note.setText(said)

    def _save(self) -> None:
        days: list[date | None] = []
        for field in (self.first, self.last):
            typed = field.text().strip()
            day = _read(typed)
            if typed and day is None:
                self.tell(self._words("“{text}” is no day: write day/month/year.", text=typed))
                field.setFocus()
                return
            days.append(day)
        made = StandingText(self._kind, self.code.text(), self.text.toPlainText(), *days)
        self.wanted.emit(made, self._before)


def _shown(day: date | None) -> str:
    return f"{day:%d/%m/%Y}" if day else ""


def _read(typed: str) -> date | None:
    for form in _FORMS:
        try:
            return datetime.strptime(typed, form).date()  # noqa: DTZ007  # a day has no zone
        except ValueError:
            continue
    return None
