"""A framed field of a few lines of plain text, as forms have it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit

from newsdesk.gui.views.fields.underlines import Underline, Underlines, carried_over

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtWidgets import QWidget

    from newsdesk.gui.colours import Colours
    from newsdesk.text.finding import Span

_TINT = 0.14
"""How much of the danger colour stands behind what is too much: ink stays readable on it."""


class TextBox(QPlainTextEdit):
    """``edited`` carries the new text, never for preedit alone. Tab goes to the next field.

    Places are counted in characters from 0, as everywhere in newsdesk.
    """

    edited = Signal(str)

    def __init__(self, lines: int, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "field")
        self.setTabChangesFocus(True)
        self.setFixedHeight(self.fontMetrics().lineSpacing() * lines + 22)
        tint = QColor(colours.danger)
        tint.setAlphaF(_TINT)
        self._too_much = QTextCharFormat()
        self._too_much.setBackground(tint)
        self._too_much.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
        self._too_much.setUnderlineColor(QColor(colours.danger))
        self._text = ""
        self._underlines = Underlines(self, colours)
        self.textChanged.connect(self._tell)

    @property
    def text(self) -> str:
        """Return the words as they stand, without what an input method has not committed."""
        return self._text

    @property
    def beyond(self) -> str:
        """Return the words that are marked as too much."""
        return "".join(mark.cursor.selectedText() for mark in self._underlines.beside)

    def show_text(self, text: str) -> None:
        """Show other words; this is no edit. The same words leave the cursor where it is."""
        if text != self._text:
            self._text = text
            self.setPlainText(text)

    def choose(self, span: Span) -> None:
        """Choose characters; equal ends are a place."""
        self.setTextCursor(self._cursor(span))
        self.ensureCursorVisible()

    def replace(self, changes: Sequence[tuple[Span, str]]) -> None:
        """Put other words in several places, in order and apart, as one step of undo."""
        places = [(self._cursor(span), new) for span, new in changes]
        step = QTextCursor(self.document())
        step.beginEditBlock()
        for cursor, new in reversed(places):
            cursor.insertText(new)
        step.endEditBlock()

    def mark_beyond(self, place: int | None) -> None:
        """Mark the characters from a place on as too many; None takes the mark away."""
        marks: list[QTextEdit.ExtraSelection] = []
        if place is not None:
            mark = QTextEdit.ExtraSelection()
            mark.cursor = self._cursor((place, len(self._text)))
            mark.format = self._too_much
            marks.append(mark)
        self._underlines.beside = tuple(marks)
        self._underlines.draw()

    def mark_problems(self, marks: Iterable[Underline], text: str | None = None) -> None:
        """Underline words that checks found something about; what was underlined before goes.

        Args:
            marks: where, how bad, and what a tooltip says.
            text: the text that was checked, when one may have typed on since.
        """
        checked = self._text if text is None else text
        self._underlines.show(carried_over(marks, checked, self._text), self._qt_place)

    def event(self, event: QEvent) -> bool:
        """Tell in a tooltip what was found about the word under the mouse."""
        if event.type() == QEvent.Type.ToolTip and self._underlines.tell(event):
            return True
        return super().event(event)

    def _cursor(self, span: Span) -> QTextCursor:
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._qt_place(span[0]))
        cursor.setPosition(self._qt_place(span[1]), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _qt_place(self, place: int) -> int:
        """Return a place as Qt counts it: letters beyond the first plane are two."""
        return len(self._text[:place].encode("utf-16-le")) // 2

    def _tell(self) -> None:
        text = self.toPlainText()
        if text != self._text:
            self._text = text
            self.edited.emit(text)
