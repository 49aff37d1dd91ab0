"""The window learns from the archive while nobody is at work, and says how it stands."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from tests.builders import an_article
from tests.checks.archives import texts

from newsdesk.errors import OutsideTrouble
from newsdesk.gui.flows import learning as flow
from newsdesk.gui.flows.idle_watch import IdleWatch
from newsdesk.news.revision import Why

if TYPE_CHECKING:
    from tests.gui.conftest import Room

    from newsdesk.desk.desk import Desk

SLIP = "Chủ tịch thành phố đề bị Ban Thường vụ Quận ủy chuẩn bị cho mùa mưa bão."


@pytest.fixture
def desk(desk: Desk) -> Desk:
    """Return a desk that learns from fifty articles."""
    return replace(
        desk, profile=replace(desk.profile, context_least_articles=50, context_threshold=30)
    )


@pytest.fixture
def archive(desk: Desk) -> None:
    """Put eighty imported articles into the newsroom."""
    with desk.store.writing() as work:
        for text in texts()[:80]:
            now = desk.clock()
            one = an_article(id=desk.new_id(), created=now, changed=now, title="", body=text)
            work.articles.add(one, why=Why.IMPORTED)
        work.commit()


def _idle(room: Room, seconds: float) -> None:
    """Let it look as if nobody had touched the window for so long."""
    watch = room.flows.learning.idle
    watch._last = watch._now() - seconds


def _learned(room: Room) -> bool:
    return (room.desk.folder / "learned" / "context.model").exists()


def _foot(room: Room) -> str:
    return room.window.inspector.checks.foot


def test_the_foot_of_the_checks_says_why_nothing_is_looked_for(room: Room) -> None:
    assert "from 50 finished articles or more" in _foot(room)
    _idle(room, 100)
    room.flows.learning.look()
    room.settle()
    assert not _learned(room)


@pytest.mark.usefixtures("archive")
def test_after_an_idle_minute_it_learns_and_checks_anew(room: Room) -> None:
    room.window.editor.body.setPlainText(SLIP)
    room.settle()
    assert "nothing has been learned" in _foot(room)
    room.flows.learning.look()
    room.settle()
    assert not _learned(room)
    _idle(room, flow.IDLE + 1)
    room.flows.learning.look()
    room.qtbot.waitUntil(lambda: "by 80 articles" in _foot(room), timeout=10_000)
    checks = room.window.inspector.checks
    room.qtbot.waitUntil(lambda: any(one.code == "context.slip" for one in checks.problems))


@pytest.mark.usefixtures("archive")
def test_it_rests_while_somebody_is_at_work_and_goes_on_afterwards(room: Room) -> None:
    now = [1000.0]
    room.flows.learning.idle._now = lambda: now[0]
    _idle(room, flow.IDLE + 1)
    begun: list[object] = []
    room.lanes.task_began.connect(begun.append)
    room.lanes.task_began.connect(room.flows.learning.idle.touch)
    room.flows.learning.look()
    room.qtbot.waitUntil(lambda: bool(begun))
    room.qtbot.wait(200)
    assert room.lanes.running()
    assert not _learned(room)
    now[0] += flow.QUIET + 1
    room.qtbot.waitUntil(lambda: "by 80 articles" in _foot(room), timeout=10_000)


@pytest.mark.usefixtures("archive")
def test_it_makes_way_for_what_an_editor_does_and_learns_later(room: Room) -> None:
    room.lanes.task_began.connect(room.flows.learning.idle.touch)
    _idle(room, flow.IDLE + 1)
    room.flows.learning.look()
    room.qtbot.waitUntil(lambda: bool(room.lanes.running()))
    done: list[object] = []
    room.lanes.labour("export", lambda _: "made").then(done.append)
    room.qtbot.waitUntil(lambda: done == ["made"])
    assert not _learned(room)
    room.settle()
    room.lanes.task_began.disconnect(room.flows.learning.idle.touch)
    _idle(room, flow.IDLE + 1)
    room.flows.learning.look()
    room.qtbot.waitUntil(lambda: "by 80 articles" in _foot(room), timeout=10_000)


@pytest.mark.usefixtures("archive")
def test_stopped_by_the_editor_it_does_not_begin_again(room: Room) -> None:
    room.lanes.task_began.connect(room.flows.learning.idle.touch)
    _idle(room, flow.IDLE + 1)
    room.flows.learning.look()
    room.qtbot.waitUntil(lambda: bool(room.lanes.running()))
    room.lanes.running()[0].cancel()
    room.settle()
    assert room.said == ""
    _idle(room, flow.IDLE + 1)
    room.flows.learning.look()
    room.settle()
    assert not _learned(room)


@pytest.mark.usefixtures("archive")
def test_a_full_disk_is_told(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: object) -> None:
        raise OutsideTrouble("file.disk_full", path="learned/context.model", reason="x")

    monkeypatch.setattr(type(room.desk.learned), "keep", lambda _, model: full(model))
    _idle(room, flow.IDLE + 1)
    room.flows.learning.look()
    room.qtbot.waitUntil(lambda: "disk" in room.said.lower(), timeout=10_000)


@pytest.mark.usefixtures("archive")
def test_closing_does_not_wait_for_it(room: Room) -> None:
    room.lanes.task_began.connect(room.flows.learning.idle.touch)
    _idle(room, flow.IDLE + 1)
    room.flows.learning.look()
    room.qtbot.waitUntil(lambda: bool(room.lanes.running()))
    room.window.close()
    room.lanes.close()  # comes back although it would rest for ever
    assert not _learned(room)


def test_typing_and_moving_the_mouse_are_work(room: Room) -> None:
    watch = room.flows.learning.idle
    _idle(room, 100)
    room.window.editor.body.insertPlainText("x")
    assert watch.seconds() < 50
    _idle(room, 100)
    handle = room.window.windowHandle()
    assert handle is not None
    QTest.mouseMove(handle, QPoint(30, 40))
    room.qtbot.waitUntil(lambda: watch.seconds() < 50)
    _idle(room, 100)
    QTest.keyClick(handle, Qt.Key.Key_Shift)
    room.qtbot.waitUntil(lambda: watch.seconds() < 50)


def test_the_watch_lets_every_event_pass(room: Room) -> None:
    watch = IdleWatch(room.window, lambda: 5.0)
    assert not watch.eventFilter(room.window, QEvent(QEvent.Type.Wheel))
    assert watch.seconds() == 0
