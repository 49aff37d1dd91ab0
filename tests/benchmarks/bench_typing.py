"""Typing 10,000 words deep with every check on: how late each letter is seen, pauses and all.

Run: python -m tests.benchmarks.bench_typing [keys]. The keys fall due at a typist's pace (eleven a
second, a breath after each word, a longer one after each sentence, so that saving, preview and
checks start and are typed into). A key's time runs from the moment it fell due to the end of the
repaint: what the thread was busy with meanwhile counts. Text and archive are those of
../shared/data/articles-3000.jsonl.gz. Prints milliseconds; the floor is a bare QPlainTextEdit with
the same text at the same pace.
"""

from __future__ import annotations

import json
import sys
import tempfile
from pathlib import Path
from statistics import median, quantiles

from tests.benchmarks.bench_ranking import the_articles
from tests.benchmarks.window_runs import run

from newsdesk import opening
from newsdesk.desk import checking, drafting, learning
from newsdesk.news.article import Edits

LEARNED, WORDS = 1_000, 10_000

TYPIST = """
import json, os, sys, time
from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QApplication
LINE = "Quan Le Chan hop sang nay. "
late, acts, total = [], [], int(sys.argv[1])
def pause(letter):
    return 0.8 if letter == "." else 0.25 if letter == " " else 0.09
def type_into(body, at_end):
    state = {"n": 0, "due": time.perf_counter() + 0.2}
    timer = QTimer(body); timer.setTimerType(Qt.TimerType.PreciseTimer); timer.setSingleShot(True)
    def plan():
        timer.start(max(0, int((state["due"] - time.perf_counter()) * 1000)))
    def press():
        if time.perf_counter() < state["due"]:
            return plan()
        letter = LINE[state["n"] % len(LINE)]
        began = time.perf_counter()
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            key = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter)
            QApplication.sendEvent(body, key)
        body.viewport().repaint()
        now = time.perf_counter()
        late.append((now - state["due"]) * 1000); acts.append((now - began) * 1000)
        state["n"] += 1
        if state["n"] == total:
            print(json.dumps([late[5:], acts[5:]]), flush=True); os._exit(0)
        state["due"] = max(now, state["due"] + pause(letter))
        plan()
    timer.timeout.connect(press); plan(); body.typist = timer
def half_way(body):
    cursor = body.textCursor(); cursor.setPosition(len(body.toPlainText()) // 2)
    body.setTextCursor(cursor); body.ensureCursorVisible(); body.setFocus()
"""

FLOOR = (
    TYPIST
    + """
from pathlib import Path
from PySide6.QtWidgets import QPlainTextEdit
app = QApplication([]); body = QPlainTextEdit(); body.resize(720, 800)
body.setPlainText(Path(sys.argv[2]).read_text(encoding="utf-8")); body.show()
half_way(body); QTimer.singleShot(500, lambda: type_into(body, None)); app.exec()
"""
)

PRODUCT = (
    TYPIST
    + """
from pathlib import Path
from newsdesk.gui.app import Session
from newsdesk.gui.window_memory import WindowMemory
app = QApplication([])
memory = WindowMemory(Path(sys.argv[3])); memory.remember("article", sys.argv[4])
session = Session(app, Path(sys.argv[2]), memory, "vi"); session.start()
window = session.window; window.resize(1440, 900)
def ready():
    made = hasattr(window, "editor") and window.inspector.preview.engine
    if not made or not window.editor.body.toPlainText():
        QTimer.singleShot(100, ready)
        return
    body = window.editor.body; half_way(body)
    QTimer.singleShot(3000, lambda: type_into(body, None))
QTimer.singleShot(500, ready); app.exec()
"""
)


def main(keys: int) -> None:
    """Type into the floor and into the window, and print both."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        article, body = _newsroom(folder / "newsroom")
        text = folder / "text.md"
        text.write_text(body, encoding="utf-8")
        _tell("floor", json.loads(run(FLOOR, str(keys), str(text))))
        where = (str(folder / "newsroom"), str(folder / "window.ini"), article)
        _tell("newsdesk, every check on", json.loads(run(PRODUCT, str(keys), *where)))


def _newsroom(folder: Path) -> tuple[str, str]:
    """Make a newsroom that has learned from 1,000 articles; return a long draft and its body."""
    articles = the_articles()
    bodies, words = [], 0
    for one in articles[LEARNED:]:
        bodies.append(one.body)
        words += len(one.body.split())
        if words >= WORDS:
            break
    desk = opening.open_or_create(folder)
    try:
        with desk.store.writing() as work:
            for one in articles[:LEARNED]:
                work.articles.add(one)
            work.commit()
        learning.learn(desk)
        article = drafting.new_article(desk, "Bài 10.000 chữ").article.id
        drafting.edit(desk, article, Edits(body="\n\n".join(bodies)))
        found = checking.check(desk, article)
        print(f"{words:,} words, {len(found)} findings, context learned from {LEARNED:,}")
    finally:
        desk.store.close()
    return article, "\n\n".join(bodies)


def _tell(name: str, both: list[list[float]]) -> None:
    for what, times in zip(("key due → seen", "key pressed → seen"), both, strict=True):
        p95 = quantiles(times, n=20)[18]
        print(
            f"{name:26}{what:20} best {min(times):5.1f}  median {median(times):5.1f}"
            f"  p95 {p95:5.1f}  most {max(times):6.1f} ms  (over 16 ms: "
            f"{sum(one > 16 for one in times)} of {len(times)})"
        )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 400)
