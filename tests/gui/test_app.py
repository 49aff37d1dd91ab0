"""The application: window first, newsroom behind it; what nobody caught is told and logged."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject
from pytestqt.exceptions import capture_exceptions
from tests.gui.keys import unikey

from newsdesk import opening
from newsdesk.desk import drafting
from newsdesk.gui import app, theme
from newsdesk.gui.app import Session, today
from newsdesk.gui.colours import DARK, LIGHT
from newsdesk.gui.mishaps import Mishaps

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from newsdesk.desk.desk import Desk
    from newsdesk.gui.window_memory import WindowMemory


@pytest.fixture
def session(
    qapp: QApplication, newsroom: Path, memory: WindowMemory, qtbot: QtBot
) -> Iterator[Session]:
    made = Session(qapp, newsroom, memory, "en")
    made.start()
    qtbot.waitSignal(made.window.painted)
    qtbot.waitUntil(made.window.is_open, timeout=10_000)
    yield made
    made.window.close()
    qtbot.waitUntil(lambda: not made.lanes.busy(), timeout=10_000)
    made.close()
    made.window.deleteLater()
    theme.dress(qapp, LIGHT)
    theme.finish(qapp, LIGHT)


@pytest.mark.parametrize("steps", [0, 3])
def test_the_language_may_change_while_the_panes_are_made(
    qapp: QApplication, newsroom: Path, memory: WindowMemory, qtbot: QtBot, steps: int
) -> None:
    made = Session(qapp, newsroom, memory, "en")
    made.window.show_first((), newsroom)
    made.window.show()
    panes = made.window.completing()
    for _ in range(steps):
        next(panes)
    first = made.window
    made._going = True
    made._go_further(first, panes)
    made._speak("vi")
    qtbot.waitUntil(made.window.is_open, timeout=10_000)
    assert made.window is not first
    assert made.window.top.new.isEnabled()
    made.window.close()
    qtbot.waitUntil(lambda: not made.lanes.busy(), timeout=10_000)
    made.close()
    made.window.deleteLater()


def test_a_large_newsroom_says_why_it_takes_minutes_after_an_update(
    qapp: QApplication,
    newsroom: Path,
    memory: WindowMemory,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    desk = opening.open_or_create(newsroom)
    drafting.new_article(desk, "Bài")
    with desk.store.writing() as work:
        work.connection.exec_driver_sql("UPDATE meta SET value = 'old' WHERE name = 'index_rules'")
        work.commit()
    desk.store.close()
    monkeypatch.setattr(app, "MANY", 1)
    made = Session(qapp, newsroom, memory, "en")
    told: list[str] = []
    made.window.complete()
    made.window.message_bar.told.connect(lambda message: told.append(message.text))
    made.window.show()
    made._open()
    qtbot.waitUntil(made.window.is_open, timeout=10_000)
    assert any("makes its search anew, over 1 articles" in text for text in told)
    assert not made.window.message_bar.isVisible()
    made.window.close()
    qtbot.waitUntil(lambda: not made.lanes.busy(), timeout=10_000)
    made.close()
    made.window.deleteLater()


def test_the_newsroom_opens_behind_the_window(session: Session, qtbot: QtBot) -> None:
    window = session.window
    window.top.new.click()
    qtbot.waitUntil(window.editor.title.hasFocus)
    unikey(window.editor.title, "Tin đầu tiên")
    qtbot.waitUntil(lambda: window.status.saved_text.startswith("Saved"), timeout=5000)
    assert session.desk is not None
    with session.desk.store.reading() as work:
        (line,) = work.listing.lines(work.listing.listing().keys)
    qtbot.waitUntil(lambda: "Tin đầu tiên" in window.windowTitle())
    assert line.status == "draft"


def test_another_language_keeps_the_article_and_its_words(session: Session, qtbot: QtBot) -> None:
    window = session.window
    window.top.new.click()
    qtbot.waitUntil(window.editor.title.hasFocus)
    unikey(window.editor.title, "Tin đang viết")
    window.language_wanted.emit("vi")
    assert session.window is not window
    assert session.words.language == "vi"
    qtbot.waitUntil(lambda: session.window.editor.title.text == "Tin đang viết", timeout=5000)
    session.window.language_wanted.emit("en")
    qtbot.waitUntil(lambda: session.window.editor.title.text == "Tin đang viết", timeout=5000)


def test_dark_is_one_click_away(session: Session) -> None:
    assert session.colours() is LIGHT
    session.window.colours_wanted.emit("dark")
    assert session.colours() is DARK
    assert session.window.isVisible()
    session.window.colours_wanted.emit("light")
    assert session.colours() is LIGHT


def test_the_first_rows_stand_before_the_newsroom_is_open(
    qapp: QApplication, desk: Desk, memory: WindowMemory, qtbot: QtBot
) -> None:
    for number in range(3):
        drafting.new_article(desk, f"Bài {number}")
    session = Session(qapp, desk.folder, memory, "en")
    session.window.show_first(session._first_lines(), desk.folder)
    model = session.window.browser.model
    assert [model.index(row).data() for row in range(3)] == ["Bài 2", "Bài 1", "Bài 0"]
    session.window.close()
    session.close()
    qtbot.wait(1)


def test_a_newsroom_that_cannot_be_opened_is_told(
    qapp: QApplication, newsroom: Path, memory: WindowMemory, qtbot: QtBot
) -> None:
    store = newsroom / "newsdesk.sqlite"
    sound = store.read_bytes()
    store.write_bytes(b"SQLite format 3\x00 but then nothing")
    session = Session(qapp, newsroom, memory, "en")
    session.start()
    qtbot.waitUntil(lambda: hasattr(session.window, "message_bar"), timeout=10_000)
    qtbot.waitUntil(lambda: session.window.message_bar.message is not None, timeout=10_000)
    assert not session.window.is_open()
    assert not session.window.top.new.isEnabled()
    store.write_bytes(sound)
    message = session.window.message_bar.message
    assert message is not None
    assert message.button == "Try again"
    assert message.act is not None
    message.act()
    qtbot.waitUntil(session.window.top.new.isEnabled, timeout=10_000)
    session.window.close()
    session.close()


def test_what_nobody_caught_is_told_once_and_logged(tmp_path: Path, qtbot: QtBot) -> None:
    log = tmp_path / "newsdesk.log"
    told: list[Exception] = []
    with capture_exceptions():
        mishaps = Mishaps(log)
        mishaps.happened.connect(told.append)
        mishaps.watch()
        try:
            for _ in range(50):
                try:
                    raise ZeroDivisionError("paint")
                except ZeroDivisionError as error:
                    sys.excepthook(type(error), error, error.__traceback__)
        finally:
            mishaps.stop_watching()
    qtbot.wait(1)
    assert [type(error) for error in told] == [ZeroDivisionError]
    text = log.read_text(encoding="utf-8")
    assert text.count("ZeroDivisionError: paint") == 1
    assert "test_what_nobody_caught" in text


def test_a_mishap_in_a_slot_leaves_the_window_alive(tmp_path: Path, qtbot: QtBot) -> None:
    class Broken(QObject):
        def slot(self) -> None:
            raise KeyError("slot")

    mishaps = Mishaps(tmp_path / "log")
    told: list[Exception] = []
    mishaps.happened.connect(told.append)
    with capture_exceptions():
        mishaps.watch()
        broken = Broken()
        broken.objectNameChanged.connect(broken.slot)
        broken.setObjectName("x")
        mishaps.stop_watching()
    qtbot.wait(1)
    assert [type(error) for error in told] == [KeyError]


def test_today_is_a_day() -> None:
    assert today().year >= 2026


LIGHT_IMPORTS = """
import sys
import newsdesk.gui.app
heavy = {"sqlalchemy", "PIL", "markdown", "jinja2", "alembic", "qtawesome", "nh3",
         "PySide6.QtWebEngineWidgets", "newsdesk.news.asking"} & set(sys.modules)
sys.exit(f"imported before the first paint: {sorted(heavy)}" if heavy else 0)
"""


def test_nothing_heavy_is_imported_before_the_first_paint(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", LIGHT_IMPORTS],
        capture_output=True,
        text=True,
        check=False,
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)},
    )
    assert done.returncode == 0, done.stderr


RUN = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from newsdesk.gui import app

made, asked = [], []
real = app.Session
def keep(*given):
    made.append(real(*given))
    return made[0]
app.Session = keep
def look():
    window = made[0].window
    if not window.is_open():
        return
    writing, engine = window._flows.writing, window.inspector.preview.engine
    if not writing.id:
        if not asked:
            asked.append(window.top.new.click())
    elif window.editor.title.text == "":
        window.editor.title.setPlainText("Tin mới")
    elif engine and engine._ready and writing.article.title == "Tin mới":
        window.close()
start = real.start
def begin(self):
    start(self)
    self.ticks = QTimer(self)
    self.ticks.timeout.connect(look)
    self.ticks.start(50)
real.start = begin
sys.exit(app.run(Path(sys.argv[1]), "en"))
"""


def test_a_whole_run_from_start_to_close(tmp_path: Path) -> None:
    folder = tmp_path / "newsroom"
    env = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
    env.pop("QTWEBENGINE_DISABLE_SANDBOX", None)  # an editor who is root has not set it either
    done = subprocess.run(
        [sys.executable, "-c", RUN, str(folder)],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
        env=env,
    )
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr
    desk = opening.open_newsroom(folder)
    with desk.store.reading() as work:
        (line,) = work.listing.lines(work.listing.listing().keys)
    desk.store.close()
    assert line.title == "Tin mới"


HANGS = """
import sys, threading, time
from pathlib import Path
from PySide6.QtCore import QTimer
from newsdesk.gui import app

real = app.Session
made = []
def keep(*given):
    made.append(real(*given))
    return made[0]
app.Session = keep
begun = []
def look():
    window = made[0].window
    if window.is_open() and not begun:
        begun.append(time.monotonic())
        made[0].lanes.read("hangs", lambda _: threading.Event().wait(50))
        made[0].lanes.labour("hangs too", lambda _: threading.Event().wait(50))
        QTimer.singleShot(200, window.close)
start = real.start
def begin(self):
    start(self)
    self.ticks = QTimer(self)
    self.ticks.timeout.connect(look)
    self.ticks.start(50)
real.start = begin
sys.exit(app.run(Path(sys.argv[1]), "en"))
"""


def test_work_that_hangs_does_not_hold_the_program(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", HANGS, str(tmp_path / "newsroom")],
        capture_output=True,
        text=True,
        check=False,
        timeout=40,  # the work itself would take fifty seconds
        env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)},
    )
    assert done.returncode == 0, done.stderr
