"""The application: first the window, then everything else; what goes wrong is told and logged."""

from __future__ import annotations

import faulthandler
import os
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from newsdesk import opening
from newsdesk.errors import EditorMistake, NewsdeskError, OutsideTrouble
from newsdesk.gui import one_window, preview_scheme, theme
from newsdesk.gui.colours import DARK, LIGHT, Colours
from newsdesk.gui.main_window import MainWindow
from newsdesk.gui.messages import Message, of_error
from newsdesk.gui.mishaps import Mishaps
from newsdesk.gui.qt_words import QtWords
from newsdesk.gui.tasks import Lanes
from newsdesk.gui.window_memory import WindowMemory
from newsdesk.language.words import Words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsdesk.desk.desk import Desk
    from newsdesk.gui.tasks import Task
    from newsdesk.news.listing import ArticleLine


_DISPLAYS = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
MANY = 2_000
"""Articles from which indexing anew is told of: fewer take a second or two."""

INDEXING = "indexing"
"""The subject of that message."""

PATIENCE = 1000
"""Milliseconds after which the newsroom is opened even if the window has not been seen yet."""


def today() -> date:
    """Return the day at this PC, for short times in lists."""
    day = QDate.currentDate()
    return date(day.year(), day.month(), day.day())


class Session(QObject):
    """One run: a newsroom's folder, its desk once it is open, and the window over it."""

    def __init__(
        self, app: QApplication, folder: Path, memory: WindowMemory, language: str
    ) -> None:
        super().__init__()
        self._app, self._folder, self._memory = app, folder, memory
        self._language = language or memory.text("language", "vi")
        self.lanes = Lanes(self)
        self.words = Words(self._language)
        self.desk: Desk | None = None
        self._going = False
        self._qt_words: QtWords | None = None
        self.window = self._make_window()
        app.styleHints().colorSchemeChanged.connect(self._system_colours_changed)

    def colours(self) -> Colours:
        """Return the colours that the editor or the system wants."""
        wanted = self._memory.text("colours", "system")
        if wanted == "system":
            return DARK if theme.wants_dark(self._app) else LIGHT
        return DARK if wanted == "dark" else LIGHT

    def start(self) -> None:
        """Paint the window; the newsroom is opened behind it, on the writer lane."""
        self.window.painted.connect(self._go_on, Qt.ConnectionType.QueuedConnection)
        QTimer.singleShot(PATIENCE, self._go_on)
        self.window.show_first(self._first_lines(), self._folder)
        self.window.show()

    def tell_error(self, error: Exception) -> None:
        """Show an error in whichever window is open."""
        self.window.tell_error(error)

    def close(self) -> bool:
        """End the lanes after the last word has been saved; tell whether all threads ended."""
        ended = self.lanes.close()
        if self.desk is not None and ended:
            self.desk.store.close()
        return ended

    def _first_lines(self) -> tuple[ArticleLine, ...]:
        try:
            return opening.first_lines(self._folder)
        except NewsdeskError:
            return ()  # opening the newsroom, a moment later, tells why

    def _go_on(self) -> None:
        """Make what the first paint had no need of, and open the newsroom."""
        if self._going or not self.window.isVisible():
            return
        self._going = True
        preview_scheme.register()
        self._translate()
        self._go_further(self.window, self.window.completing())

    def _go_further(self, window: MainWindow, steps: Iterator[None]) -> None:
        """Make the next part of the window, and between two of them let it answer."""
        if window is self.window:  # else there is another one, in other words or colours
            if not window.isVisible():
                return
            for _ in steps:
                QTimer.singleShot(0, lambda: self._go_further(window, steps))
                return
        self._open()

    def _translate(self) -> None:
        """Give Qt's own menus and dialogs the editor's language."""
        if self._qt_words is not None:
            self._app.removeTranslator(self._qt_words)
        self._qt_words = QtWords(self.words, self)
        self._app.installTranslator(self._qt_words)

    def _open(self) -> None:
        def work(task: Task[Desk]) -> Desk:
            told: list[int] = []

            def tell(done: int, total: int) -> None:
                if total >= MANY and not told:
                    told.append(total)
                    self.lanes.report(task, "", done, total)

            # Brings in the whole core on this thread, so that the screen's thread finds it ready.
            from newsdesk.desk import history, learning, mending, replacing, skipping  # noqa: F401, PLC0415  # as said

            return opening.open_or_create(self._folder, progress=tell)

        task = self.lanes.write("open newsroom", work)
        task.then(self._opened).otherwise(self._not_opened).on_progress(self._tell_of_indexing)

    def _tell_of_indexing(self, _step: str, _done: int, total: int) -> None:
        """Say why a large newsroom takes minutes to open, once after an update."""
        said = self.words(
            "After an update newsdesk makes its search anew, over {count} articles. "
            "That takes some minutes, once; then the newsroom opens. Nothing is lost meanwhile.",
            count=total,
        )
        self.window.message_bar.tell(Message(said, seconds=0, about=INDEXING))

    def _not_opened(self, error: Exception) -> None:
        """Tell why the newsroom cannot be opened, and offer to try again once that is mended."""
        told = of_error(self.words, error)
        again = replace(told, button=self.words("Try again"), act=self._open)
        self.window.message_bar.tell(again)

    def _opened(self, desk: Desk) -> None:
        from newsdesk.gui.flows.flows import Flows  # noqa: F401, PLC0415  # for the next turn

        self.desk = desk
        self.window.message_bar.tell(Message("", about=INDEXING))
        QTimer.singleShot(0, self._join)

    def _join(self) -> None:
        """Join the window to the open newsroom."""
        from newsdesk.gui.acts.operations import Operations  # noqa: PLC0415  # after the first paint
        from newsdesk.gui.flows.flows import Flows  # noqa: PLC0415  # after the first paint

        if self.desk is None or self.window.is_open():
            return
        window = self.window
        operations = Operations(self.desk, self.lanes, self.words, window)
        flows = Flows(
            operations,
            self.lanes,
            self.words,
            colours=self._shown,
            memory=self._memory,
            window=window,
            top=window.top,
            browser=window.browser,
            editor=window.editor,
            photos=window.photos,
            inspector=window.inspector,
            status=window.status,
        )
        window.use(flows)
        flows.start()

    def _make_window(self) -> MainWindow:
        self._shown = self.colours()
        theme.dress(self._app, self._shown)
        window = MainWindow(self.words, self._shown, self.lanes, self._memory, today)
        theme.finish(self._app, self._shown)
        window.language_wanted.connect(self._speak)
        window.colours_wanted.connect(self._colour)
        return window

    def _speak(self, language: str) -> None:
        if language != self.words.language:
            self._memory.remember("language", language)
            self.words = Words(language)
            self._translate()
            self._renew()

    def _colour(self, wanted: str) -> None:
        self._memory.remember("colours", wanted)
        if self.colours() is not self._shown:
            self._renew()

    def _system_colours_changed(self) -> None:
        if self.colours() is not self._shown:
            self._renew()

    def _renew(self) -> None:
        """Put a new window in the place of the old one, in other words or colours."""
        old = self.window
        self._app.setQuitOnLastWindowClosed(False)
        old.close()
        self.window = self._make_window()
        self.start_again()
        self._app.setQuitOnLastWindowClosed(True)
        old.deleteLater()

    def start_again(self) -> None:
        """Show the new window over the newsroom that is open already."""
        self.window.show_first(self._first_lines(), self._folder)
        self.window.show()
        self.window.complete()
        self._join()


def run(folder: Path | None = None, language: str = "") -> int:
    """Open the window on a newsroom (the usual one if none is named); return the exit code."""
    if sys.platform == "linux" and not (_DISPLAYS & os.environ.keys()):
        sys.stderr.write(Words(language or "vi").sentence("gui.no_display", {}) + "\n")
        return OutsideTrouble.exit_code
    # What importing the web engine before the application would do, without the time it takes.
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_ShareOpenGLContexts)
    app = QApplication(sys.argv[:1])
    app.setApplicationName("newsdesk")
    place = folder or opening.default_folder()
    logs = opening.default_folder().parent
    logs.mkdir(parents=True, exist_ok=True)
    memory = WindowMemory(logs / "window.ini")
    lock = one_window.lock(place)
    if lock is None:
        one_window.tell(Words(language or memory.text("language", "vi")), place)
        return EditorMistake.exit_code
    with (logs / "newsdesk-crash.log").open("a", encoding="utf-8") as crashes:
        faulthandler.enable(crashes)
        session = Session(app, place, memory, language)
        mishaps = Mishaps(logs / "newsdesk.log", session)
        mishaps.happened.connect(session.tell_error)
        mishaps.watch()
        session.start()
        code = app.exec()
        ended = session.close()
        mishaps.stop_watching()
        faulthandler.disable()
    lock.unlock()
    if not ended:
        # Python and Qt would wait for the thread that hangs; the store survives being left open.
        os._exit(code)
    return code
