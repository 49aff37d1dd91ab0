"""A run of the window that types by itself and says what it has typed; the tests kill it.

Usage: ``python typing_run.py NEWSROOM ARTICLE``; each line that it prints is a number of letters.
"""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from newsdesk.gui import app

LETTERS = "Chữ được gõ liên tục cho đến khi máy tắt. "


class TypingSession(app.Session):
    """Types a letter every few milliseconds once the article is open."""

    def start(self) -> None:
        super().start()
        self._typed = 0
        self._ticks = QTimer(self)
        self._ticks.timeout.connect(self._tick)
        self._ticks.start(7)

    def _tick(self) -> None:
        flows = self.window._flows
        if flows is None:
            return
        if flows.writing.id != sys.argv[2]:
            flows.writing.open(sys.argv[2])
            return
        body = self.window.editor.body
        letter = LETTERS[self._typed % len(LETTERS)]
        key = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter)
        body.moveCursor(body.textCursor().MoveOperation.End)
        QApplication.sendEvent(body, key)
        self._typed += 1
        sys.stdout.write(f"{self._typed}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    app.Session = TypingSession  # type: ignore[misc]  # the same, and it types
    sys.exit(app.run(Path(sys.argv[1]), "en"))
