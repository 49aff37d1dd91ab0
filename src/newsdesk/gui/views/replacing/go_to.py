"""A small card in which one types where to go: a subhead, a photo, a paragraph, a line."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from newsdesk.text.fold import fold
from newsdesk.text.normalize import clean_line
from newsdesk.text.places import Place, PlaceKind, places

if TYPE_CHECKING:
    from collections.abc import Mapping

    from newsdesk.language.words import Words

_MOST: Final = 60
"""Rows that are offered at most."""
_WIDTH: Final = 460
_HEIGHT: Final = 340
_STEPS: Final[dict[int, int]] = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
_SHOWN: Final = 70


@dataclass(frozen=True, slots=True)
class Offer:
    """A row: what it says and the line of the body it leads to."""

    said: str
    line: int


class GoTo(QFrame):
    """``chosen`` carries a line of the body, from 1; ``left`` comes when one goes nowhere."""

    chosen = Signal(int)
    left = Signal()

    def __init__(self, words: Words, parent: QWidget) -> None:
        super().__init__(parent)
        self._home = parent
        self.setProperty("role", "card")
        self._words = words
        self._offers: list[Offer] = []
        self._places: tuple[Place, ...] = ()
        self._captions: Mapping[int, str] = {}
        self._lines = 1
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(words("Subhead, photo, paragraph or line number"))
        self.field.setAccessibleName(words("Go to"))
        self.list = QListWidget(self)
        self.list.setObjectName("paper")
        self.list.setAccessibleName(words("Places"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setSpacing(2)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(6)
        column.addWidget(self.field)
        column.addWidget(self.list)
        self.field.textChanged.connect(self._offer)
        self.field.installEventFilter(self)
        self.list.itemClicked.connect(lambda item: self._take(self.list.row(item)))
        self.hide()

    def open(self, body: str, captions: Mapping[int, str]) -> None:
        """Offer the places of a body; photos by their captions."""
        self._places, self._captions = places(body), captions
        self._lines = body.count("\n") + 1
        self.field.clear()
        self._offer()
        room = self._home.rect()
        width, height = min(_WIDTH, room.width() - 16), min(_HEIGHT, room.height() - 16)
        self.setGeometry((room.width() - width) // 2, 8, width, height)
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Walk the rows with the arrows, go with Enter, leave with Escape or a click elsewhere."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in _STEPS:
                row = self.list.currentRow() + _STEPS[event.key()]
                self.list.setCurrentRow(max(0, min(row, self.list.count() - 1)))
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._take(self.list.currentRow())
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.hide()
                self.left.emit()
                return True
        elif event.type() == QEvent.Type.FocusOut and self.isVisible():
            self.hide()
        return super().eventFilter(watched, event)

    def _take(self, row: int) -> None:
        if 0 <= row < len(self._offers):
            self.hide()
            self.chosen.emit(self._offers[row].line)

    def _offer(self) -> None:
        wanted = clean_line(self.field.text())
        if wanted.isdigit():
            self._offers = self._numbered(int(wanted))
        else:
            self._offers = self._named(fold(wanted))
        self.list.clear()
        for offer in self._offers:
            self.list.addItem(QListWidgetItem(offer.said))
        self.list.setCurrentRow(0)

    def _numbered(self, number: int) -> list[Offer]:
        found = [
            Offer(self._said(place), place.line)
            for place in self._places
            if place.kind is not PlaceKind.HEADING and place.number == number
        ]
        found.sort(key=lambda offer: offer.line)
        if 1 <= number <= self._lines:
            found.append(Offer(self._words("Line {line}", line=number), number))
        return found

    def _named(self, wanted: str) -> list[Offer]:
        """Return subheads and photos in the order of the text, then paragraphs."""
        said = [(place, self._said(place)) for place in self._places]
        if wanted:
            said = [one for one in said if wanted in fold(one[1])]
        said.sort(key=lambda one: one[0].kind is PlaceKind.PARAGRAPH)
        return [Offer(words, place.line) for place, words in said[:_MOST]]

    def _said(self, place: Place) -> str:
        if place.kind is PlaceKind.HEADING:
            return "    " * max(0, place.number - 2) + place.words
        if place.kind is PlaceKind.PHOTO:
            name = self._words("Photo {number}", number=place.number)
            words = self._captions.get(place.number, "")
        else:
            name = self._words("Paragraph {number}", number=place.number)
            words = place.words
        words = words if len(words) <= _SHOWN else words[:_SHOWN].rsplit(" ", 1)[0] + "…"
        return f"{name} · {words}" if words else name
