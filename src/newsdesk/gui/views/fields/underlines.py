"""Wavy lines under words that a check found something about; what it found is their tooltip."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QHelpEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit, QToolTip

from newsdesk.news.report import Severity
from newsdesk.text.passage import difference

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from PySide6.QtCore import QEvent
    from PySide6.QtWidgets import QPlainTextEdit

    from newsdesk.gui.colours import Colours


@dataclass(frozen=True, slots=True)
class Underline:
    """Characters of a field's text, from 0; how bad what was found there is, and its sentence."""

    start: int
    end: int
    severity: Severity = Severity.WARNING
    said: str = ""


class Underlines:
    """The wavy lines of one field. They move with the words as one types."""

    def __init__(self, field: QTextEdit | QPlainTextEdit, colours: Colours) -> None:
        self._field = field
        self.beside: tuple[QTextEdit.ExtraSelection, ...] = ()
        """Other marks of the field, which stay while the lines change."""
        self._lines: tuple[QTextEdit.ExtraSelection, ...] = ()
        self._said: list[tuple[QTextCursor, str]] = []
        self._looks = {
            Severity.ERROR: _wave(colours.danger),
            Severity.WARNING: _wave(colours.warning),
            Severity.INFO: _wave(colours.accent),
        }

    def show(self, marks: Iterable[Underline], place: Callable[[int], int]) -> None:
        """Show these lines and no others; ``place`` turns a character's number into Qt's."""
        self._said = []
        selections: list[QTextEdit.ExtraSelection] = []
        for mark in marks:
            cursor = QTextCursor(self._field.document())
            cursor.setPosition(place(mark.start))
            cursor.setPosition(place(mark.end), QTextCursor.MoveMode.KeepAnchor)
            cursor.setKeepPositionOnInsert(True)  # what is typed behind a word is not marked
            selection = QTextEdit.ExtraSelection()
            selection.cursor = cursor
            selection.format = self._looks[mark.severity]
            selections.append(selection)
            self._said.append((cursor, mark.said))
        self._lines = tuple(selections)
        self.draw()

    def draw(self) -> None:
        """Draw the lines with the marks beside them."""
        wanted = [*self.beside, *self._lines]
        if wanted or self._field.extraSelections():
            self._field.setExtraSelections(wanted)

    def tell(self, event: QEvent) -> bool:
        """Tell in a tooltip what was found at the mouse; return whether anything was."""
        if not isinstance(event, QHelpEvent):
            return False
        at = self._field.viewport().mapFrom(self._field, event.pos())
        said = self.said_at(self._field.cursorForPosition(at).position())
        if said:
            QToolTip.showText(event.globalPos(), said, self._field)
        return bool(said)

    def said_at(self, position: int) -> str:
        """Return what was found about the character at Qt's position, a line for each."""
        found = (
            said
            for cursor, said in self._said
            if cursor.selectionStart() <= position < cursor.selectionEnd()
        )
        return "\n".join(dict.fromkeys(filter(None, found)))


def carried_over(marks: Iterable[Underline], before: str, after: str) -> list[Underline]:
    """Return the lines of a text under the text that came of it while it was being checked.

    Lines under words that have changed since are left out.
    """
    if before == after:
        return list(marks)
    start, end, new = difference(before, after)
    shift = len(new) - (end - start)
    kept: list[Underline] = []
    for mark in marks:
        if mark.end <= start:
            kept.append(mark)
        elif mark.start >= end:
            kept.append(Underline(mark.start + shift, mark.end + shift, mark.severity, mark.said))
    return kept


def _wave(colour: str) -> QTextCharFormat:
    style = QTextCharFormat()
    style.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
    style.setUnderlineColor(QColor(colour))
    return style
