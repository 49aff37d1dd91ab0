"""The lanes: order, progress, cancel, failure, and receivers that have died."""

from __future__ import annotations

import threading
import time
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QObject

from newsdesk.errors import EditorMistake
from newsdesk.gui.tasks import Lanes, Task

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_writes_keep_their_order_and_their_thread(lanes: Lanes, qtbot: QtBot) -> None:
    done: list[tuple[int, int]] = []

    def work(number: int) -> None:
        time.sleep(0.002 * (5 - number % 5))
        done.append((number, threading.get_ident()))

    for number in range(20):
        lanes.write("w", lambda _, n=number: work(n))  # type: ignore[misc]  # mypy cannot infer its default
    lanes.wait_for_writes()
    assert [number for number, _ in done] == list(range(20))
    assert len({thread for _, thread in done}) == 1
    assert done[0][1] != threading.get_ident()
    qtbot.waitUntil(lambda: not lanes.busy())


def test_the_result_comes_on_the_screens_thread(lanes: Lanes, qtbot: QtBot) -> None:
    here: list[tuple[int, int]] = []
    lanes.read("r", lambda _: 42).then(lambda value: here.append((value, threading.get_ident())))
    qtbot.waitUntil(lambda: bool(here))
    assert here == [(42, threading.get_ident())]


def test_a_failure_is_told_once_to_whoever_asked(lanes: Lanes, qtbot: QtBot) -> None:
    def fail(_: Task[None]) -> None:
        raise ZeroDivisionError

    told: list[Exception] = []
    public: list[Exception] = []
    lanes.task_failed.connect(public.append)
    lanes.read("a", fail).otherwise(told.append)
    lanes.read("b", fail)
    qtbot.waitUntil(lambda: bool(told and public))
    assert [type(error) for error in (*told, *public)] == [ZeroDivisionError] * 2
    assert not lanes.busy()


def test_a_cancelled_labour_ends_without_a_complaint(lanes: Lanes, qtbot: QtBot) -> None:
    steps: list[tuple[str, int, int]] = []
    public: list[Exception] = []
    lanes.task_failed.connect(public.append)

    def work(task: Task[None]) -> None:
        lanes.report(task, "photos", 1, 3)
        for _ in range(500):
            time.sleep(0.01)
            if task.is_cancelled():
                raise EditorMistake("cancelled")

    task = lanes.labour("long", work).on_progress(lambda *step: steps.append(step))
    assert lanes.running() == (task,)
    qtbot.waitUntil(lambda: steps == [("photos", 1, 3)])
    task.cancel()
    qtbot.waitUntil(lambda: task.finished)
    assert public == []
    assert lanes.running() == ()


def test_a_result_for_a_widget_that_died_is_dropped(lanes: Lanes, qtbot: QtBot) -> None:
    class Receiver(QObject):
        def take(self, value: int) -> None:
            raise AssertionError(value)

    receiver = Receiver()
    go = threading.Event()
    task = lanes.read("r", lambda _: go.wait(5)).then(receiver.take)
    shiboken6.delete(receiver)
    go.set()
    qtbot.waitUntil(lambda: task.finished)


def test_closing_drops_no_write(qtbot: QtBot) -> None:
    del qtbot
    own = Lanes()
    done: list[int] = []

    def work(number: int) -> None:
        time.sleep(0.01)
        done.append(number)

    for number in range(5):
        own.write("w", lambda _, n=number: work(n))  # type: ignore[misc]  # mypy cannot infer its default
    own.close()
    assert done == [0, 1, 2, 3, 4]


def test_closing_waits_for_no_work_that_hangs_and_starts_none_that_waits(qtbot: QtBot) -> None:
    del qtbot
    own = Lanes()
    go = threading.Event()
    done: list[str] = []
    own.read("hangs", lambda _: go.wait(30))
    own.labour("hangs too", lambda _: go.wait(30))
    own.labour("waits", lambda _: done.append("waits"))
    own.write("saves", lambda _: done.append("saves"))
    assert not own.close(patience=50)
    assert not go.is_set()
    assert done == ["saves"]
    go.set()
    assert own.close()
    assert done == ["saves"]
