"""One day in the window, driven offscreen: each act, how long it took, how long nothing answered.

``bench_day`` runs it in a Python of its own: newsroom, file of the window's memory.
"""

from __future__ import annotations

import json
import os
import resource
import sys
import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from newsdesk.gui.app import Session
from newsdesk.gui.window_memory import WindowMemory
from newsdesk.news.status import Status

if TYPE_CHECKING:
    from collections.abc import Callable

_PATIENCE = 120
_PAGES = 200
_NONE = Qt.KeyboardModifier.NoModifier


class Day:
    """The window under a pulse of 2 ms; the longest time between two beats is told too."""

    def __init__(self, newsroom: Path, memory: Path, started: float) -> None:
        self.app = QApplication([])
        self._started, self._at, self._longest = started, time.monotonic(), 0.0
        self._pulse = QTimer()
        self._pulse.setTimerType(Qt.TimerType.PreciseTimer)
        self._pulse.timeout.connect(self._beat)
        self.session = Session(self.app, newsroom, WindowMemory(memory), "vi")
        self.window = self.session.window
        self.view, self.model = self.window.browser.list, self.window.browser.model
        self.fetched = 0
        self.model.wanted.connect(self._count)

    def start(self) -> None:
        """Start, and tell each stage from the start of the process on."""
        painted: list[float] = []
        self.window.painted.connect(lambda: painted.append(time.monotonic()))
        self.session.start()
        self.window.resize(1440, 900)
        self._until(lambda: bool(painted))
        self._tell("start → first rows painted", painted[0] - self._started)
        self._pulse.start(2)
        self._beat()
        self._longest = 0.0
        for name, test in (
            ("start → all panes made", lambda: self.window._complete),
            ("start → newsroom joined, ready to edit", self.window.is_open),
            ("start → whole list", lambda: self.model.rowCount() > 1000),
            ("start → nothing left to do", self.quiet),
        ):
            self._until(test)
            self._tell(name, time.monotonic() - self._started)

    def act(
        self,
        name: str,
        act: Callable[[], object],
        test: Callable[[], object] = lambda: True,
        more: Callable[[], str] = str,
    ) -> None:
        """Do something, wait until it is done, and tell."""
        self.app.processEvents()
        self._beat()
        self._longest, self.fetched = 0.0, 0
        start = time.monotonic()
        act()
        self._until(test)
        self.app.processEvents()
        self._beat()
        fetched = f"{self.fetched} lines fetched" if self.fetched else ""
        self._tell(name, time.monotonic() - start, ", ".join(filter(None, (more(), fetched))))

    def quiet(self) -> bool:
        """Tell whether nothing is under way and the rows that one sees are there."""
        top = max(0, self.view.rowAt(1))
        here = not self.model.rowCount() or self.model.line_at(top) is not None
        return here and not self.session.lanes.busy() and not self.model._waiting

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = _NONE) -> None:
        """Press a key in the list."""
        QTest.keyClick(self.view, key, modifier)

    def _until(self, test: Callable[[], object]) -> None:
        end = time.monotonic() + _PATIENCE
        while not test():
            self.app.processEvents()
            if time.monotonic() > end:
                raise TimeoutError
            time.sleep(0.0005)

    def _beat(self) -> None:
        now = time.monotonic()
        self._longest = max(self._longest, now - self._at)
        self._at = now

    def _count(self, keys: tuple[int, ...]) -> None:
        self.fetched += len(keys)

    def _tell(self, name: str, seconds: float, more: str = "") -> None:
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        row = [name, seconds * 1e3, self._longest * 1e3, memory, more]
        print(json.dumps(row), flush=True)
        self._longest = 0.0


def main(newsroom: Path, memory: Path) -> None:
    """Drive the day."""
    day = Day(newsroom, memory, float(os.environ["STARTED"]))
    day.start()
    for row in (3, 5):
        _open(day, row)
        day.act("    until checks, page, related are there", lambda: None, day.quiet)
    _list(day)
    _orders(day)
    _search(day)
    _many(day)
    day.act("close", day.window.close, lambda: not day.window.isVisible())
    os._exit(0)


def _open(day: Day, row: int) -> None:
    line: Any = day.model.line_at(row)
    flows: Any = day.window._flows

    def is_open() -> bool:
        return flows.writing.id == line.id and bool(day.window.editor.body.toPlainText())

    day.act("open an article", lambda: day.view.setCurrentIndex(day.model.index(row)), is_open)


def _list(day: Day) -> None:
    view, model, keys = day.view, day.model, Qt.Key
    view.setFocus()
    steps: list[float] = []

    def pages() -> None:
        for _ in range(_PAGES):
            start = time.perf_counter()
            day.key(keys.Key_PageDown)
            view.viewport().repaint()
            steps.append((time.perf_counter() - start) * 1e3)
            day.app.processEvents()

    def drag() -> None:
        bar = view.verticalScrollBar()
        for step in range(100):
            bar.setValue(bar.maximum() * step // 100)
            view.viewport().repaint()
            day.app.processEvents()

    def where() -> str:
        return f"row {view.currentIndex().row()}"

    def told() -> str:
        return f"a key {sorted(steps)[_PAGES // 2]:.1f}, at most {max(steps):.1f} ms, {where()}"

    day.act(f"PageDown {_PAGES} times", pages, day.quiet, told)
    day.act("to the end (End)", lambda: day.key(keys.Key_End), day.quiet, where)
    day.act("to the start (Home)", lambda: day.key(keys.Key_Home), day.quiet, where)
    day.act("drag the scroll bar to the end, 100 steps", drag, day.quiet)
    day.key(keys.Key_Home)
    day.act("    at rest again", lambda: None, day.quiet)
    control = Qt.KeyboardModifier.ControlModifier
    chosen = day.window.browser
    day.act(
        "choose all (Ctrl+A)",
        lambda: day.key(keys.Key_A, control),
        day.quiet,
        lambda: f"{chosen.chosen_count} rows",
    )
    day.act("    their keys", chosen.chosen_keys)
    day.act("    one again", lambda: view.setCurrentIndex(model.index(2)), day.quiet)
    for letters in ("b", "qz"):
        day.act(f"type ahead: {letters}", partial(QTest.keyClicks, view, letters))
        day.act("    what it led to", lambda: None, day.quiet, where)


def _other_order(day: Day, order: str) -> None:
    before = day.model.keys_between(0, 50)
    day.act(
        f"order by {order}",
        lambda: day.window.browser.order.chosen.emit(order),
        lambda: day.model.keys_between(0, 50) != before and day.quiet(),
    )


def _orders(day: Day) -> None:
    browser, model = day.window.browser, day.model
    for order in ("title", "byline", "published", "changed"):
        _other_order(day, order)
    count = model.rowCount()
    day.act(
        "drafts only",
        lambda: browser.filtered.emit(Status.DRAFT),
        lambda: model.rowCount() < count and day.quiet(),
        lambda: f"{model.rowCount()} rows",
    )
    day.act(
        "all again",
        lambda: browser.filtered.emit(None),
        lambda: model.rowCount() == count and day.quiet(),
    )


def _search(day: Day) -> None:
    box = day.window.top.search
    asked: list[str] = []
    box.searched.connect(asked.append)
    box.setFocus()
    for text in ("hai", "hai ph", "hai phong"):
        asked.clear()
        day.act(
            f"search “{text}” (with its pause)",
            partial(QTest.keyClicks, box, text[len(box.text()) :]),
            lambda: asked and day.quiet(),
        )
    box.clear()
    box.close_results()


def _many(day: Day) -> None:
    """Tags, and acts on many articles with their undo."""
    flows: Any = day.window._flows
    keeping, bulk = flows.tag_keeping, flows._operations.bulk
    day.act(
        "tags dialog",
        keeping.look_after,
        lambda: keeping.dialog.model.rowCount() and day.quiet(),
        lambda: f"{keeping.dialog.model.rowCount()} tags",
    )
    day.act("    narrow it", lambda: keeping.dialog.search.setText("hiem 77"))
    keeping.dialog.search.clear()
    merge = partial(keeping._merge, ("thẻ 5",), "thẻ 6", True)  # noqa: FBT003  # a slot
    day.act("    merge a tag of 2,000", merge, day.quiet)
    day.act("    undo", lambda: keeping._undo(keeping.dialog._undoes), day.quiet)
    keeping.dialog.close()
    index, flag = day.model.index, QItemSelectionModel.SelectionFlag
    chosen = QItemSelection(index(1000), index(1999))
    day.view.selectionModel().select(chosen, flag.ClearAndSelect)
    keys = day.window.browser.chosen_keys()
    done: list[Any] = []

    def over() -> bool:
        return bool(done) and day.quiet() and not flows.browsing._again.isActive()

    day.act(
        f"section of {len(keys)} articles, until the list is right",
        lambda: bulk.section(keys, "Chính trị", flows.bulk).then(done.append),
        over,
    )
    steps = done.pop().steps
    day.act("    undo", lambda: bulk.undo(steps, flows.bulk).then(done.append), over)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
