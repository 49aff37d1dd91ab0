"""Lanes of work beside the screen: one thread writes, a pool reads, a third does long labour."""

from __future__ import annotations

import sys
from collections import deque
from dataclasses import dataclass
from threading import Event
from time import monotonic
from typing import TYPE_CHECKING, Any, Generic, TypeVar

import shiboken6
from PySide6.QtCore import QObject, Qt, QThreadPool, Signal

from newsdesk.errors import EditorMistake

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")

PATIENCE = 1500
"""Milliseconds that work other than saving may take to end when the window closes."""
SAVES = 10_000
"""Milliseconds after which a save that hangs is left to the crash journal."""

TURN = 0.0005
"""Seconds that a thread may go on while another waits for Python: the screen's thread waits
several times at each key, and Python's own 5 ms a time would be seen."""

CANCELLED = "cancelled"
"""The code of the mistake that a cancelled act raises."""


FAILURES = 20
"""How many shown tasks that failed are remembered until the program ends."""


@dataclass(frozen=True, slots=True)
class Failed:
    """A shown task that failed, and why."""

    name: str
    error: Exception


class Task(Generic[T]):
    """Work that was handed to a lane; its callbacks run on the screen's thread, in their order.

    ``name`` is for people. ``shown`` tasks stand in the status bar; of these ``begun`` tells
    whether one waits no longer. Progress is ``step``, ``done``, ``total`` (0 while unknown).
    """

    def __init__(self, name: str, *, shown: bool = False) -> None:
        self.name = name
        self.shown = shown
        self.step = ""
        self.done = 0
        self.total = 0
        self.begun = False
        self.finished = False
        self._cancel = Event()
        self._then: list[Callable[[T], object]] = []
        self._otherwise: list[Callable[[Exception], object]] = []
        self._progress: list[Callable[[str, int, int], object]] = []
        self._always: list[Callable[[], object]] = []

    def then(self, callback: Callable[[T], object]) -> Task[T]:
        """Call back with the result."""
        self._then.append(callback)
        return self

    def otherwise(self, callback: Callable[[Exception], object]) -> Task[T]:
        """Call back with the error; without such a callback the lanes tell the window."""
        self._otherwise.append(callback)
        return self

    def always(self, callback: Callable[[], object]) -> Task[T]:
        """Call back when it has ended, well or not, before the result is handed over."""
        self._always.append(callback)
        return self

    def on_progress(self, callback: Callable[[str, int, int], object]) -> Task[T]:
        """Call back with each step."""
        self._progress.append(callback)
        return self

    def cancel(self) -> None:
        """Ask it to stop; it ends when it next looks."""
        self._cancel.set()

    def is_cancelled(self) -> bool:
        """Tell whether somebody asked it to stop (any thread)."""
        return self._cancel.is_set()


class Lanes(QObject):
    """The lanes.

    ``write`` keeps order on one thread, ``read`` runs two at once, ``labour`` is for minutes.
    With ``inline=True`` everything runs where it is asked, for tests.
    """

    task_began = Signal(object)
    task_moved = Signal(object)
    task_ended = Signal(object)
    task_failed = Signal(object)
    """An error (Exception) that no callback of its task took."""
    _posted = Signal(object)

    def __init__(self, parent: QObject | None = None, *, inline: bool = False) -> None:
        super().__init__(parent)
        self._inline = inline
        sys.setswitchinterval(TURN)
        self._tasks: dict[Task[Any], None] = {}
        self.failed: deque[Failed] = deque(maxlen=FAILURES)
        self._pools: dict[str, QThreadPool] = {}
        for lane, threads in (("write", 1), ("read", 2), ("labour", 1)):
            pool = QThreadPool(self)
            pool.setMaxThreadCount(threads)
            pool.setExpiryTimeout(-1)  # a thread keeps its connection to the store
            self._pools[lane] = pool
        self._posted.connect(self._run_here, Qt.ConnectionType.QueuedConnection)

    def write(self, name: str, work: Callable[[Task[T]], T], *, shown: bool = False) -> Task[T]:
        """Run a short write after all earlier ones."""
        return self._start("write", name, work, shown=shown)

    def read(self, name: str, work: Callable[[Task[T]], T], *, shown: bool = False) -> Task[T]:
        """Run something that only reads."""
        return self._start("read", name, work, shown=shown)

    def labour(self, name: str, work: Callable[[Task[T]], T]) -> Task[T]:
        """Run something long, shown in the status bar with its progress."""
        return self._start("labour", name, work, shown=True)

    def running(self) -> tuple[Task[Any], ...]:
        """Return the shown tasks that have not ended, the oldest first."""
        return tuple(task for task in self._tasks if task.shown)

    def busy(self) -> bool:
        """Tell whether any task, shown or not, has not been handed over yet."""
        return bool(self._tasks)

    def wait_for_writes(self) -> None:
        """Block until every write that was handed over has been done, ``SAVES`` at the most.

        What is not saved by then still lies in the crash journal.
        """
        self._pools["write"].waitForDone(SAVES)

    def close(self, patience: int = PATIENCE) -> bool:
        """Stop everything, wait for the writes; tell whether every thread has come to its end.

        Other work has ``patience`` milliseconds to end, all of it together. A thread that has not
        ended may never end: the program must then leave without waiting for it.
        """
        for task in self._tasks:
            task.cancel()
        others = [pool for name, pool in self._pools.items() if name != "write"]
        for pool in others:
            pool.clear()
        ended = self._pools["write"].waitForDone(SAVES)
        until = monotonic() + patience / 1000
        for pool in others:
            left = max(0, round((until - monotonic()) * 1000))
            ended = pool.waitForDone(left) and ended
        return ended

    def report(self, task: Task[Any], step: str, done: int, total: int) -> None:
        """Take a step of progress from the working thread."""
        self._post(lambda: self._moved(task, step, done, total))

    def _start(
        self, lane: str, name: str, work: Callable[[Task[T]], T], *, shown: bool
    ) -> Task[T]:
        task: Task[T] = Task(name, shown=shown)
        self._tasks[task] = None
        if shown:
            self.task_began.emit(task)

        def run() -> None:
            if shown:
                self._post(lambda: self._begin(task))
            try:
                result = work(task)
            except Exception as error:  # noqa: BLE001  # else the task would hang for ever (qt.md §7)
                failure = error  # the name "error" is unbound after the block
                self._post(lambda: self._fail(task, failure))
            else:
                self._post(lambda: self._hand_over(task, result))

        if self._inline:
            # Still after the caller has added its callbacks, on the next turn of the loop.
            self._post(run)
        else:
            self._pools[lane].start(run)
        return task

    def _post(self, call: Callable[[], object]) -> None:
        if shiboken6.isValid(self):
            self._posted.emit(call)

    def _run_here(self, call: Callable[[], object]) -> None:
        call()

    def _begin(self, task: Task[Any]) -> None:
        task.begun = True
        self.task_moved.emit(task)

    def _moved(self, task: Task[Any], step: str, done: int, total: int) -> None:
        task.step, task.done, task.total = step, done, total
        _call_living(task._progress, step, done, total)  # noqa: SLF001  # Task and Lanes are one subject
        if task.shown:
            self.task_moved.emit(task)

    def _end(self, task: Task[Any]) -> None:
        task.finished = True
        self._tasks.pop(task, None)
        _call_living(task._always)  # noqa: SLF001  # Task and Lanes are one subject
        if task.shown:
            self.task_ended.emit(task)

    def _hand_over(self, task: Task[T], result: T) -> None:
        self._end(task)
        _call_living(task._then, result)  # noqa: SLF001  # Task and Lanes are one subject

    def _fail(self, task: Task[Any], error: Exception) -> None:
        cancelled = isinstance(error, EditorMistake) and error.code == CANCELLED
        if task.shown and not cancelled:
            self.failed.append(Failed(task.name, error))
        self._end(task)
        if not _call_living(task._otherwise, error) and not cancelled:  # noqa: SLF001  # Task and Lanes are one subject
            self.task_failed.emit(error)


def _call_living(callbacks: list[Callable[..., object]], *values: object) -> int:
    """Call all but those whose widget has died meanwhile; return how many were called."""
    called = 0
    for callback in callbacks:
        owner = getattr(callback, "__self__", None)
        if isinstance(owner, QObject) and not shiboken6.isValid(owner):
            continue
        callback(*values)
        called += 1
    return called
