"""Python's waste is gathered in a pause, once, and what stays is set aside."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject, Signal

from newsdesk.gui.flows.idle_watch import IdleWatch
from newsdesk.gui.flows.waste import PAUSE, Waste

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication

pytestmark = pytest.mark.gui


class Checks(QObject):
    checked = Signal(object, object)


class Circle:
    itself: Circle
    gone = 0

    def __del__(self) -> None:
        Circle.gone += 1


@pytest.fixture(autouse=True)
def thawed() -> Iterator[None]:
    Circle.gone = 0
    yield
    gc.unfreeze()


def a_circle() -> None:
    one = Circle()
    one.itself = one


def test_waste_is_gathered_once_a_pause(qapp: QApplication) -> None:
    time = [0.0]
    idle = IdleWatch(qapp, lambda: time[0])
    waste = Waste(idle, Checks(qapp), qapp)  # type: ignore[arg-type]  # it has the one signal
    a_circle()
    waste.look()
    assert Circle.gone == 0  # somebody was at work a moment ago
    time[0] = PAUSE
    waste.look()
    assert Circle.gone == 1
    assert gc.get_freeze_count() > 0
    a_circle()
    waste.look()
    assert Circle.gone == 1  # once a pause
    idle.touch()
    waste.look()
    time[0] = 2 * PAUSE
    waste.look()
    assert Circle.gone == 2
    waste.deleteLater()


def test_what_the_first_checks_brought_in_is_set_aside(qapp: QApplication) -> None:
    checks = Checks(qapp)
    waste = Waste(IdleWatch(qapp), checks, qapp)  # type: ignore[arg-type]  # as above
    before = gc.get_freeze_count()
    checks.checked.emit(None, None)
    first = gc.get_freeze_count()
    assert first > before
    kept: list[list[int]] = [[] for _ in range(1000)]
    checks.checked.emit(None, None)
    assert gc.get_freeze_count() <= first + 100, "only the first time"
    assert kept
    waste.deleteLater()
