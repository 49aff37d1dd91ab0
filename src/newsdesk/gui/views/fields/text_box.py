"""A framed field of a few lines of plain text, as forms have it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, Signal
from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit

from newsdesk.gui.views.fields.clip import Clip, clip_of
from newsdesk.gui.views.fields.qt_places import place_of, qt_place
from newsdesk.gui.views.fields.underlines import Underline, Underlines, carried_over
from newsdesk.text.finding import find

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from PySide6.QtWidgets import QWidget

    from newsdesk.gui.colours import Colours
    from newsdesk.text.finding import Sought, Span

_TINT = 0.14
"""How much of the danger colour stands behind what is too much: ink stays readable on it."""


class TextBox(QPlainTextEdit):
    """``edited`` carries the new text, never for preedit alone. Tab goes to the next field.

    Places are counted in characters from 0, as everywhere in newsdesk. ``take_clip`` is asked
    before anything is pasted or dropped and tells whether it took it.
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
        self._hit = QTextCharFormat()
        self._hit.setBackground(QColor(colours.hit))
        self._sought: Sought | None = None
        self._beyond: tuple[QTextEdit.ExtraSelection, ...] = ()
        self.take_clip: Callable[[TextBox, Clip], bool] | None = None
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
        return "".join(mark.cursor.selectedText() for mark in self._beyond)

    @property
    def composing(self) -> bool:
        """Tell whether an input method is at a syllable: nothing may be rewritten meanwhile."""
        return bool(self.textCursor().block().layout().preeditAreaText())

    @property
    def chosen(self) -> Span:
        """Return which characters are chosen; equal ends are a place."""
        cursor = self.textCursor()
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        return place_of(self._text, start), place_of(self._text, end)

    def show_text(self, text: str) -> None:
        """Show other words; this is no edit. The same words leave the cursor where it is."""
        if text != self._text:
            self._text = text
            self.setPlainText(text)
            if self._sought:
                self._draw()

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
        span = None if place is None else (place, len(self._text))
        self._beyond = (self._marked(span, self._too_much),) if span else ()
        self._draw()

    def show_hits(self, sought: Sought | None) -> None:
        """Mark all hits of something sought, or nothing any more."""
        if sought != self._sought:
            self._sought = sought
            self._draw()

    def mark_problems(self, marks: Iterable[Underline], text: str | None = None) -> None:
        """Underline words that checks found something about; what was underlined before goes.

        Args:
            marks: where, how bad, and what a tooltip says.
            text: the text that was checked, when one may have typed on since.
        """
        checked = self._text if text is None else text
        self._underlines.show(carried_over(marks, checked, self._text), self._qt_place)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste what was copied; nothing while a syllable is composed."""
        if self.composing or (self.take_clip and self.take_clip(self, clip_of(source))):
            return
        super().insertFromMimeData(source)

    def insert_plain(self, text: str) -> None:
        """Put plain words as one paragraph in the place of what is chosen."""
        self.insertPlainText(" ".join(text.split()))

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
        return qt_place(self._text, place)

    def _marked(self, span: Span, look: QTextCharFormat) -> QTextEdit.ExtraSelection:
        mark = QTextEdit.ExtraSelection()
        mark.cursor = self._cursor(span)
        mark.format = look
        return mark

    def _draw(self) -> None:
        """Draw what is too much and what is sought, under the lines of the checks."""
        hits = find(self._text, self._sought) if self._sought else ()
        found = (self._marked(span, self._hit) for span in hits)
        self._underlines.beside = (*self._beyond, *found)
        self._underlines.draw()

    def _tell(self) -> None:
        text = self.toPlainText()
        if text != self._text:
            self._text = text
            if self._sought:
                self._draw()
            self.edited.emit(text)
