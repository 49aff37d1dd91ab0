"""The list of background tasks: running, waiting, cancelled, failed."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtGui import QAccessible

from newsdesk.errors import OutsideTrouble
from newsdesk.gui.views.window.task_list import TaskList

if TYPE_CHECKING:
    from tests.gui.conftest import Room

    from newsdesk.gui.tasks import Task


def opened(room: Room) -> TaskList:
    room.window.status._tasks._name.click()
    dialog = room.window.findChild(TaskList)
    assert isinstance(dialog, TaskList)
    assert dialog.isVisible()
    return dialog


def until_cancelled(task: Task[None]) -> None:
    while not task.is_cancelled():
        time.sleep(0.005)


def test_running_and_waiting_tasks_are_listed_and_each_can_be_cancelled(room: Room) -> None:
    def work(task: Task[None]) -> None:
        room.lanes.report(task, "photos", 2, 5)
        until_cancelled(task)

    first = room.lanes.labour("Attaching photos", work)
    second = room.lanes.labour("Importing", until_cancelled)
    room.qtbot.waitUntil(lambda: first.total > 0)
    dialog = opened(room)
    assert opened(room) is dialog
    assert [(row.task, row.state.text()) for row in dialog.rows] == [
        (first, "3/5"),
        (second, "waiting"),
    ]
    assert (dialog.rows[0].bar.value(), dialog.rows[0].bar.maximum()) == (2, 5)
    told = QAccessible.queryAccessibleInterface(dialog.rows[1].cancel)
    assert told.text(QAccessible.Text.Name) == "Cancel: Importing"
    dialog.rows[1].cancel.click()
    assert dialog.rows[1].state.text() == "stopping…"
    assert not first.is_cancelled()
    dialog.rows[0].cancel.click()
    room.qtbot.waitUntil(lambda: first.finished and second.finished)
    assert dialog.rows == ()
    assert dialog.failures == ()
    assert not room.window.status._tasks.isVisible()
    dialog.close()


def test_a_waiting_task_is_running_once_the_one_before_has_ended(room: Room) -> None:
    first = room.lanes.labour("First", until_cancelled)
    second = room.lanes.labour("Second", until_cancelled)
    room.qtbot.waitUntil(lambda: first.begun)
    assert not second.begun
    dialog = opened(room)
    first.cancel()
    room.qtbot.waitUntil(lambda: second.begun)
    assert [row.state.text() for row in dialog.rows] == ["running"]
    second.cancel()
    room.qtbot.waitUntil(lambda: second.finished)
    dialog.close()


def test_what_failed_is_kept_with_its_sentence_whoever_took_the_error(room: Room) -> None:
    def fail(_: Task[None]) -> None:
        raise OutsideTrouble("store.full", path="a.sqlite")

    taken: list[Exception] = []
    room.lanes.labour("Importing", fail).otherwise(taken.append)
    room.qtbot.waitUntil(lambda: bool(taken))
    line = room.window.status._tasks
    assert line.isVisible()
    assert line._name.text() == "Failed tasks: 1"
    assert not line._cancel.isVisible()
    dialog = opened(room)
    sentence = room.window._words.sentence("store.full", {"path": "a.sqlite"})
    assert [label.text() for label in dialog.failures] == [f"Importing: {sentence}"]
    dialog.close()


def test_a_failure_that_is_not_shown_in_the_bar_is_not_listed(room: Room) -> None:
    def fail(_: Task[None]) -> None:
        raise ZeroDivisionError

    taken: list[Exception] = []
    room.lanes.read("label", fail).otherwise(taken.append)
    room.qtbot.waitUntil(lambda: bool(taken))
    assert not room.lanes.failed
    assert not room.window.status._tasks.isVisible()
