"""An editor for kill_trials.py: works through a scripted session in a window, and logs it.

python packaging/editor_at_work.py NEWSROOM LOG SEED ARTICLE…

Types and deletes in headline, lead, body, captions and details, saves, goes from article to
article and from photo to photo. Before each step the log gets what the words will be, after it
that it is done: a kill between the two may leave either.
"""

from __future__ import annotations

import json
import os
import random
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QTWEBENGINE_DISABLE_SANDBOX", "1")

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from newsdesk.gui.app import Session
from newsdesk.gui.window_memory import WindowMemory

if TYPE_CHECKING:
    from typing import TextIO

WORDS = [
    "Sáng",
    "nay",
    "quận",
    "Lê",
    "Chân",
    "trao",
    "quà",
    "Tết",
    "sớm",
    "cho",
    "các",
    "hộ",
    "khó",
    "khăn",
]
PAUSE = 12
FIELDS = ("kicker", "title", "lead", "body", "body", "body")
DETAILS = ("source", "source_author", "place", "photo_notes", "section", "tags", "bylines")
CAPTIONS = ("photo:1.caption", "photo:1.alt", "photo:2.caption", "photo:2.credit")
PLACES = (*FIELDS, *DETAILS, *CAPTIONS)


class Editor:
    """One session: what each field of each article should hold, and the next step."""

    def __init__(self, session: Session, articles: list[str], log: TextIO, seed: int) -> None:
        self._session, self._articles, self._log = session, articles, log
        self._draw = random.Random(seed)  # noqa: S311  # a script needs no secrets
        self._held = {(one, field): "" for one in articles for field in PLACES}
        self._letters: list[str] = []
        self._where = (articles[0], "body")

    def step(self) -> None:
        """Do the next step, if the window is ready for one."""
        window = self._session.window
        flows = window._flows  # noqa: SLF001  # the script sits where an editor sits
        if flows is None or not window.isVisible():
            return
        article, field = self._where
        if flows.writing.id != article:
            flows.open(article)
            return
        if not self._letters:
            self._decide()
            return
        if field.startswith("photo:"):
            number = int(field.removeprefix("photo:")[0])
            if window.inspector.photo.number != number:
                flows.photos.write_caption(number)
                return
        self._press(self._widget(field), self._letters.pop(0))

    def _decide(self) -> None:
        """Choose what to write next, and where; now and then save or change the article."""
        chance = self._draw.random()
        flows = self._session.window._flows  # noqa: SLF001  # the script sits where an editor sits
        if chance < 0.08 and flows is not None:  # noqa: PLR2004  # a share of the draws
            flows.writing.save_now()
        article = self._draw.choice(self._articles) if chance > 0.9 else self._where[0]  # noqa: PLR2004  # a share of the draws
        self._where = (article, self._draw.choice(PLACES))
        number = self._draw.randrange(2, 7)
        text = " ".join(self._draw.choice(WORDS) for _ in range(number))
        # Blanks at the end of a field are not kept, so each run of words brings its own before it.
        text = f" {text}" if self._held[self._where] else text
        back = self._draw.randrange(0, 4)
        self._letters = [*text, *["\b"] * back]

    def _press(self, widget: QWidget, letter: str) -> None:
        held = self._held[self._where]
        after = held[:-1] if letter == "\b" else held + letter
        self._tell("plan", after)
        if isinstance(widget, QTextEdit | QPlainTextEdit):
            widget.moveCursor(QTextCursor.MoveOperation.End)
        elif isinstance(widget, QLineEdit):
            widget.end(False)  # noqa: FBT003  # Qt's own signature
        key = Qt.Key.Key_Backspace if letter == "\b" else 0
        text = "" if letter == "\b" else letter
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text)
            QApplication.sendEvent(widget, event)
        self._held[self._where] = after
        self._tell("done", after)

    def _widget(self, field: str) -> QWidget:
        window = self._session.window
        facts, form = window.inspector.facts, window.inspector.photo
        section = facts.section.lineEdit()
        if section is None:  # a box that is written in has a line
            raise TypeError
        widgets: dict[str, QWidget] = {
            "title": window.editor.title,
            "lead": window.editor.lead,
            "body": window.editor.body,
            "kicker": window.editor.kicker,
            "source": facts.source.name,
            "source_author": facts.source.author,
            "place": facts.place,
            "photo_notes": facts.photo_notes,
            "section": section,
            "tags": facts.tags,
            "bylines": facts.bylines.rows[0].name,
            "caption": form.caption,
            "alt": form.alt,
            "credit": form.credit,
        }
        return widgets[field.partition(".")[2] or field]

    def _tell(self, what: str, text: str) -> None:
        article, field = self._where
        self._log.write(json.dumps([what, article, field, text], ensure_ascii=False) + "\n")
        self._log.flush()


def main() -> int:
    """Work until somebody kills us."""
    newsroom, log, seed, *articles = sys.argv[1:]
    app = QApplication([])
    memory = WindowMemory(Path(tempfile.mkdtemp()) / "window.ini")
    memory.remember("article", articles[0])
    session = Session(app, Path(newsroom), memory, "vi")
    session.start()
    with Path(log).open("w", encoding="utf-8") as lines:
        editor = Editor(session, articles, lines, int(seed))
        timer = QTimer()
        timer.timeout.connect(editor.step)
        timer.start(PAUSE)
        return app.exec()


if __name__ == "__main__":
    sys.exit(main())
