"""Writes out ``=ct=`` in a field at its closing mark, never while a letter is composed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QTextCursor

from newsdesk.news.standing import chosen

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from PySide6.QtWidgets import QPlainTextEdit, QTextEdit

    from newsdesk.news.standing import StandingText

_TYPED: Final = re.compile(r"(?<![\w=])=([^\W_][\w.-]{0,29})=$")
_LONGEST: Final = 32
"""Letters of a code with both its marks."""


class CodeWriter(QObject):
    """Watches one field.

    ``written`` carries the StandingText and whether it is out of its time. One step of undo
    brings the code back as it was typed, and it is left alone then.
    """

    written = Signal(object, bool)

    def __init__(
        self,
        field: QTextEdit | QPlainTextEdit,
        texts: Callable[[], Sequence[StandingText]],
        day: Callable[[], date],
    ) -> None:
        super().__init__(field)
        self._field, self._texts, self._day = field, texts, day
        self._closed: list[QTextCursor] = []
        field.document().contentsChange.connect(self._changed)

    def _changed(self, place: int, removed: int, added: int) -> None:
        """Look when something has come; the document must not be changed from in here."""
        del removed
        document = self._field.document()
        end = place + added
        if not added or (added == 1 and document.characterAt(place) != "="):
            return
        # A fast typist is already further on when the loop comes round: the place is kept.
        closed = QTextCursor(document)
        closed.setPosition(min(end, document.characterCount() - 1))
        closed.setKeepPositionOnInsert(True)
        self._closed.append(closed)
        QTimer.singleShot(0, self, self._look)

    def _look(self) -> None:
        places, self._closed = self._closed, []
        if self._field.document().isRedoAvailable():
            return  # an undo brought the code back: it is left alone
        for place in places:
            self._write_out(place)

    def _write_out(self, closed: QTextCursor) -> None:
        cursor = QTextCursor(self._field.document())
        cursor.setPosition(closed.position())
        composing = cursor.block().layout().preeditAreaText()
        if composing or self._field.textCursor().hasSelection():
            return
        before = cursor.block().text()[: cursor.positionInBlock()][-_LONGEST:]
        found = _TYPED.search(before)
        if found is None:
            return
        text, expired = chosen(self._texts(), found[1], self._day())
        if text is None:
            return
        start = cursor.position() - len(found[0])
        cursor.setPosition(start, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(text.words)
        self.written.emit(text, expired)
