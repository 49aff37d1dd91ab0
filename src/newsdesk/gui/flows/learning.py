"""Learning from the archive while nobody is at work, and saying how it stands."""

from __future__ import annotations

from time import sleep
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject, QTimer, Signal

from newsdesk.errors import EditorMistake
from newsdesk.gui.flows.idle_watch import IdleWatch
from newsdesk.gui.messages import of_error, of_problem
from newsdesk.gui.tasks import CANCELLED

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from newsdesk.desk.learning import StateOfModel
    from newsdesk.gui.acts.operations import Operations
    from newsdesk.gui.flows.writing import Writing
    from newsdesk.gui.tasks import Lanes, Task
    from newsdesk.gui.views.inspector.checklist import Checklist
    from newsdesk.language.words import Words

IDLE: Final = 60.0
"""Seconds without a touch before learning begins."""
QUIET: Final = 5.0
"""Seconds without a touch before learning that has begun goes on."""
LOOK: Final = 20_000
"""Milliseconds between looks at whether somebody is at work."""
_NAP: Final = 0.05


class Learning(QObject):
    """``learned`` says that there is something new to check by; ``told`` carries a Message."""

    learned = Signal()
    told = Signal(object)

    def __init__(
        self,
        operations: Operations,
        lanes: Lanes,
        writing: Writing,
        words: Words,
        *,
        checks: Checklist,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._acts, self._words, self._checks = operations.learning, words, checks
        self._lanes = lanes
        self.idle = IdleWatch(self)
        self._task: Task[StateOfModel] | None = None
        self._looking = self._made_way = self._given_up = False
        self._changed = True
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK)
        self._timer.timeout.connect(self.look)
        writing.changed.connect(self.idle.touch)
        operations.changed.connect(self._note_change)
        lanes.task_began.connect(self._make_way)

    def start(self, window: QWidget) -> None:
        """Say how it stands, and begin to wait for an idle minute."""
        self.idle.watch(window)
        self._timer.start()
        self._acts.state().then(self._show)

    def look(self) -> None:
        """Begin to learn if nobody is at work, something has changed, and nothing else runs."""
        if self._given_up or not self._changed or self._looking or self._task:
            return
        if self.idle.seconds() >= IDLE and not self._lanes.running():
            self._looking = True
            self._acts.state().always(self._looked).then(self._begin)

    def _looked(self) -> None:
        self._looking = False

    def _begin(self, state: StateOfModel) -> None:
        self._show(state)
        self._changed = state.wants_learning
        if state.wants_learning and not self._lanes.running():
            self._made_way = False
            self._task = self._acts.learn(self._rest)
            self._task.always(self._ended).then(self._done).otherwise(self._failed)

    def _rest(self, is_cancelled: Callable[[], bool]) -> None:
        """Wait, on the working thread, until whoever is at work has stopped."""
        while self.idle.seconds() < QUIET and not is_cancelled():
            sleep(_NAP)

    def _make_way(self, task: Task[Any]) -> None:
        """Let a longer act of the editor have the lane; what is learned can wait."""
        if self._task is not None and task is not self._task:
            self._made_way = True
            self._task.cancel()

    def _note_change(self) -> None:
        self._changed = True

    def _ended(self) -> None:
        self._task = None

    def _done(self, state: StateOfModel) -> None:
        self._changed = False
        self._show(state)
        self.learned.emit()

    def _failed(self, error: Exception) -> None:
        """Try again after what it made way for; not again in this run when it was stopped."""
        if self._made_way:
            return
        self._given_up = True
        if not (isinstance(error, EditorMistake) and error.code == CANCELLED):
            self.told.emit(of_error(self._words, error))

    def _show(self, state: StateOfModel) -> None:
        self._checks.show_foot(of_problem(self._words, state.told))
