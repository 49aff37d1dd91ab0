"""The window, beside its floors in the same run: start to first paint; key to settled preview.

Run: python -m tests.benchmarks.bench_window [rounds]. Prints milliseconds, best and median of the
rounds; floors and product run in turn. "All marks on" is with the find bar open, its hits marked,
and 200 words underlined. The floor of the start is a bare QMainWindow; that of the preview is a
bare editor whose text goes through Python-Markdown into a web view at each key.
"""

from __future__ import annotations

import json
import sys
import tempfile
from pathlib import Path
from statistics import median

from tests.benchmarks.window_runs import article_text, run

from newsdesk import opening
from newsdesk.desk import drafting
from newsdesk.news.article import Edits

FIRST_PAINT = """
import os, sys, time
from PySide6.QtCore import QEvent, QObject, QTimer
class FirstPaint(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and not hasattr(self, "at"):
            self.at = time.monotonic()
            QTimer.singleShot(0, self.tell)
        return False
    def tell(self):
        import resource
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        print((self.at - float(os.environ["STARTED"])) * 1000, peak, flush=True)
        os._exit(0)
"""

BARE = (
    FIRST_PAINT
    + """
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication([]); window = QMainWindow(); window.resize(1440, 900)
paint = FirstPaint(); window.installEventFilter(paint); window.show(); app.exec()
"""
)

PRODUCT = (
    FIRST_PAINT
    + """
from pathlib import Path
from PySide6.QtWidgets import QApplication
from newsdesk.gui.app import Session
from newsdesk.gui.window_memory import WindowMemory
app = QApplication([])
session = Session(app, Path(sys.argv[1]), WindowMemory(Path(sys.argv[2])), "vi")
paint = FirstPaint(); session.window.installEventFilter(paint); session.start(); app.exec()
"""
)

KEYS = """
import sys, time
from pathlib import Path
from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QApplication
from newsdesk.gui.app import Session
from newsdesk.gui.window_memory import WindowMemory
app = QApplication([])
memory = WindowMemory(Path(sys.argv[2])); memory.remember("article", sys.argv[3])
session = Session(app, Path(sys.argv[1]), memory, "vi"); session.start()
window = session.window; window.resize(1440, 900)
key, settled, pressed = [], [], [0.0]
def press():
    body = window.editor.body
    pressed[0] = time.perf_counter()
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(body, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, "a"))
    body.viewport().repaint()
    key.append((time.perf_counter() - pressed[0]) * 1000)
def shown():
    if not pressed[0]:
        return
    settled.append((time.perf_counter() - pressed[0]) * 1000)
    pressed[0] = 0.0
    if len(settled) == 25:
        print(__import__("json").dumps([key[3:], settled[3:]]), flush=True)
        __import__("os")._exit(0)
    QTimer.singleShot(120, press)
def ready():
    ready_made = hasattr(window, "editor") and window.inspector.preview.engine
    if not ready_made or not window.editor.body.toPlainText():
        QTimer.singleShot(100, ready)
        return
    engine, body = window.inspector.preview.engine, window.editor.body
    engine.shown.connect(shown)
    cursor = body.textCursor(); cursor.movePosition(QTextCursor.MoveOperation.Start)
    body.setTextCursor(cursor)
    if sys.argv[4:] == ["marked"]:
        from newsdesk.gui.views.fields.underlines import Underline
        window.writing.do("edit.find"); window.writing.find_bar.field.setText("quan")
        step = len(body.text) // 200
        body.mark_problems([Underline(at * step, at * step + 5) for at in range(200)])
        body.setFocus(); body.setTextCursor(cursor)
    QTimer.singleShot(1500, press)
QTimer.singleShot(500, ready)
app.exec()
"""

KEYS_FLOOR = """
import json, os, sys, time
from pathlib import Path
from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWebEngineWidgets import QWebEngineView
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QSplitter
import markdown
app = QApplication([])
split = QSplitter(); body = QPlainTextEdit(); view = QWebEngineView()
split.addWidget(body); split.addWidget(view); split.resize(1440, 900); split.setSizes([720, 720])
body.setPlainText(Path(sys.argv[1]).read_text(encoding="utf-8")); split.show()
key, settled, pressed = [], [], [0.0]
def press():
    pressed[0] = time.perf_counter()
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(body, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, "a"))
    body.viewport().repaint()
    key.append((time.perf_counter() - pressed[0]) * 1000)
    view.setHtml(markdown.markdown(body.toPlainText()))
def shown():
    if pressed[0]:
        settled.append((time.perf_counter() - pressed[0]) * 1000); pressed[0] = 0.0
    if len(settled) == 25:
        print(json.dumps([key[3:], settled[3:]]), flush=True); os._exit(0)
    QTimer.singleShot(120, press)
view.loadFinished.connect(shown)
view.setHtml(markdown.markdown(body.toPlainText()))
app.exec()
"""


def main(rounds: int) -> None:
    """Measure the start, then the keys, and print the table."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        newsroom = folder / "newsroom"
        desk = opening.open_or_create(newsroom)
        for number in range(300):
            drafting.new_article(desk, f"Bài số {number} của quận Lê Chân")
        articles = {}
        for words in (1_000, 10_000):
            article = drafting.new_article(desk, f"Bài {words} chữ").article.id
            drafting.edit(desk, article, Edits(body=article_text(words)))
            articles[words] = article
            (folder / f"{words}.md").write_text(article_text(words), encoding="utf-8")
        desk.store.close()
        _start(folder, newsroom, rounds)
        for words, article in articles.items():
            _keys(folder, newsroom, words, article)


def _start(folder: Path, newsroom: Path, rounds: int) -> None:
    found: dict[str, list[tuple[float, float]]] = {}
    for _ in range(rounds + 1):
        for name, code in (("floor: bare window", BARE), ("newsdesk: list and panes", PRODUCT)):
            out = run(code, str(newsroom), str(folder / "window.ini")).split()
            found.setdefault(name, []).append((float(out[0]), float(out[1])))
    for name, both in found.items():
        times = [one[0] for one in both[1:]]
        print(f"start, {name:40}{min(times):8.0f}{median(times):8.0f} ms{both[-1][1]:8.0f} MB")


def _keys(folder: Path, newsroom: Path, words: int, article: str) -> None:
    floor = json.loads(run(KEYS_FLOOR, str(folder / f"{words}.md")))
    product = json.loads(run(KEYS, str(newsroom), str(folder / "window.ini"), article))
    marked = json.loads(run(KEYS, str(newsroom), str(folder / "window.ini"), article, "marked"))
    rows = (("floor", floor), ("newsdesk", product), ("newsdesk, all marks on", marked))
    for name, (key, settled) in rows:
        for what, times in (("key → glyph", key), ("key → preview settled", settled)):
            label = f"{words:,} words, {what}, {name}"
            print(f"{label:62}{min(times):8.1f}{median(times):8.1f} ms")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 7)
