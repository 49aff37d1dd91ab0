"""A typist for kill_trials.py: types into a window offscreen and logs every letter it saw.

python packaging/typist.py NEWSROOM ARTICLE LOG
"""

from __future__ import annotations

import itertools
import os
import sys
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QTWEBENGINE_DISABLE_SANDBOX", "1")

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from newsdesk.gui.app import Session
from newsdesk.gui.window_memory import WindowMemory

TEXT = "Sáng nay, quận Lê Chân trao quà Tết sớm cho các hộ khó khăn. "
PAUSE = 15


def main() -> int:
    """Type until somebody kills us."""
    newsroom, article, log = Path(sys.argv[1]), sys.argv[2], Path(sys.argv[3])
    app = QApplication([])
    memory = WindowMemory(Path(tempfile.mkdtemp()) / "window.ini")
    memory.remember("article", article)
    session = Session(app, newsroom, memory, "vi")
    session.start()
    letters = itertools.cycle(TEXT)
    with log.with_suffix(".new").open("w", encoding="utf-8") as seen:

        def type_one() -> None:
            editor = getattr(session.window, "editor", None)
            if session.desk is None or editor is None or not editor.body.isVisible():
                return
            body = editor.body
            if not log.exists():
                log.with_suffix(".new").rename(log)
            letter = next(letters)
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter)
                QApplication.sendEvent(body, event)
            seen.write(letter)
            seen.flush()

        timer = QTimer()
        timer.timeout.connect(type_one)
        timer.start(PAUSE)
        return app.exec()


if __name__ == "__main__":
    sys.exit(main())
