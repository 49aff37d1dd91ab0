"""Typing is saved by itself: at once into the crash journal, within a second into the store."""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from newsdesk.news.article import Edits

if TYPE_CHECKING:
    from collections.abc import Callable

    from newsdesk.desk.changes import Written
    from newsdesk.gui.acts.operations import Operations
    from newsdesk.gui.tasks import Lanes
    from newsdesk.news.revision import Why

PAUSE: Final = 700
"""Milliseconds without a key before a save."""
LATEST: Final = 900
"""No word waits longer than so many milliseconds for its save to begin."""
AGAIN: Final = 5000
"""After a save that failed, the next try."""


class Saving(QObject):
    """Holds what has been typed but not yet saved, article by article.

    ``saved`` carries the Article as the store has it now; ``shrunk`` tells of a text that became
    much shorter at once; ``failed`` carries the error of a save.
    """

    kept = Signal()
    saved = Signal(object)
    shrunk = Signal(object)
    failed = Signal(object)

    def __init__(
        self,
        operations: Operations,
        lanes: Lanes,
        parent: QObject | None = None,
        *,
        now: Callable[[], float] = monotonic,
    ) -> None:
        super().__init__(parent)
        self._operations, self._lanes, self._now = operations, lanes, now
        self._pending: dict[str, dict[str, object]] = {}
        self._under_way: dict[str, dict[str, object]] = {}
        self._since: float | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.flush)

    def take(self, article: str, edits: Edits) -> None:
        """Take words that were typed this moment."""
        self._operations.keep_unsaved(article, edits)
        self._pending.setdefault(article, {}).update(edits.given())
        if self._since is None:
            self._since = self._now()
        waited = (self._now() - self._since) * 1000
        self._timer.start(max(0, min(PAUSE, round(LATEST - waited))))
        self.kept.emit()

    def flush(self, why: Why | None = None) -> None:
        """Hand everything to the writer lane now."""
        self._timer.stop()
        self._since = None
        pending, self._pending = self._pending, {}
        for article, values in pending.items():
            self._under_way.setdefault(article, {}).update(values)
            edits = Edits(**values)  # type: ignore[arg-type]  # what Edits.given() gave
            task = (
                self._operations.save(article, edits, self, why=why)
                if why
                else self._operations.save(article, edits, self)
            )
            task.then(self._done)
            task.otherwise(lambda error, a=article, v=values: self._not_done(a, v, error))  # type: ignore[misc]

    def finish(self) -> None:
        """Save what is left and wait for it: for closing, and before an export."""
        self.flush()
        self._lanes.wait_for_writes()

    def is_waiting(self, article: str) -> bool:
        """Tell whether words of this article are not in the store yet."""
        return article in self._pending or article in self._under_way

    def _done(self, written: Written) -> None:
        self._under_way.pop(written.article.id, None)
        self.saved.emit(written.article)
        if written.shrunk:
            self.shrunk.emit(written.shrunk)

    def _not_done(self, article: str, values: dict[str, object], error: Exception) -> None:
        self._under_way.pop(article, None)
        self._pending[article] = values | self._pending.get(article, {})
        self._timer.start(AGAIN)
        self.failed.emit(error)
