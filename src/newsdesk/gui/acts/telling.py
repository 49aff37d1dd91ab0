"""Running an act so that every view hears what it changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

    from newsdesk.desk.changes import Changes
    from newsdesk.gui.tasks import Lanes, Task


class Told(Protocol):
    """What an act returns: at least what it changed."""

    @property
    def changes(self) -> Changes:
        """Return what was touched."""


W = TypeVar("W", bound=Told)


class Telling:
    """Runs acts on their lanes.

    ``told`` is called on the screen's thread with what an act changed, if anything, and with the
    view that asked for it.
    """

    def __init__(self, lanes: Lanes, told: Callable[[Changes, object], object]) -> None:
        self._lanes, self._told = lanes, told

    def write(self, name: str, act: Callable[[], W], initiator: object) -> Task[W]:
        """Run a short act after all earlier ones."""
        task: Task[W] = self._lanes.write(name, lambda _: act())
        return self.of(task, initiator)

    def labour(self, name: str, work: Callable[[Task[W]], W], initiator: object) -> Task[W]:
        """Run a long act, shown with its progress."""
        return self.of(self._lanes.labour(name, work), initiator)

    def of(self, task: Task[W], initiator: object) -> Task[W]:
        """Tell what a task changes."""
        return task.then(lambda result: self._tell(result, initiator))

    def _tell(self, result: Told, initiator: object) -> None:
        changes = result.changes
        if changes.articles or changes.photos or changes.lists:
            self._told(changes, initiator)
