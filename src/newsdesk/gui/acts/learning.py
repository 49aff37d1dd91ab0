"""What the window asks of the desk about learning from the archive, as tasks on their lanes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdesk.desk import learning

if TYPE_CHECKING:
    from collections.abc import Callable

    from newsdesk.desk.desk import Desk
    from newsdesk.desk.learning import StateOfModel
    from newsdesk.gui.tasks import Lanes, Task
    from newsdesk.language.words import Words

_PARTS = 100


class LearningActs:
    """The acts on what the archive teaches."""

    def __init__(self, desk: Desk, lanes: Lanes, words: Words) -> None:
        self._desk, self._lanes, self._words = desk, lanes, words

    def state(self) -> Task[StateOfModel]:
        """Fetch how it stands with what was learned."""
        return self._lanes.read("learned", lambda _: learning.state_of_model(self._desk))

    def learn(self, rest: Callable[[Callable[[], bool]], None]) -> Task[StateOfModel]:
        """Learn, if there is something to learn.

        Args:
            rest: called very often on the working thread; it comes back when nobody needs the
                machine, or once the function that it is given says that the task is cancelled.
        """

        def work(task: Task[StateOfModel]) -> StateOfModel:
            before = learning.state_of_model(self._desk)
            if not before.wants_learning:
                return before

            def cancelled() -> bool:
                rest(task.is_cancelled)
                return task.is_cancelled()

            def progress(done: int, total: int) -> None:
                self._lanes.report(task, "learning", done * _PARTS // max(1, total), _PARTS)

            return learning.learn(self._desk, progress=progress, cancelled=cancelled)

        return self._lanes.labour(self._words("Learning from the archive"), work)
