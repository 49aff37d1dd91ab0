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
    going = Signal(str)
    """A save of this article is handed over next."""
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
        self._pending: dict[str, Edits] = {}
        self._under_way: dict[str, list[Edits]] = {}
        self._since: float | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.flush)

    def take(self, article: str, edits: Edits) -> None:
        """Take words that were typed this moment."""
        self._operations.drafts.keep_unsaved(article, edits)
        self._pending[article] = self._pending.get(article, Edits()).then(edits)
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
        for article, edits in pending.items():
            self._under_way.setdefault(article, []).append(edits)
            self.going.emit(article)
            task = (
                self._operations.drafts.save(article, edits, self, why=why)
                if why
                else self._operations.drafts.save(article, edits, self)
            )
            task.then(lambda written, e=edits: self._done(written, e))  # type: ignore[misc]  # mypy cannot infer its default
            task.otherwise(lambda error, a=article, e=edits: self._not_done(a, e, error))  # type: ignore[misc]  # mypy cannot infer its default

    def finish(self) -> None:
        """Save what is left and wait for it: for closing, and before an export."""
        self.flush()
        self._lanes.wait_for_writes()

    def is_waiting(self, article: str) -> bool:
        """Tell whether words of this article are not in the store yet."""
        return article in self._pending or article in self._under_way

    def waiting(self, article: str) -> Edits:
        """Return what was typed into an article and is not known to be in the store yet."""
        waiting = Edits()
        for edits in self._under_way.get(article, ()):
            waiting = waiting.then(edits)
        return waiting.then(self._pending.get(article, Edits()))

    def _done(self, written: Written, edits: Edits) -> None:
        self._landed(written.article.id, edits)
        self.saved.emit(written.article)
        if written.shrunk:
            self.shrunk.emit(written.shrunk)

    def _not_done(self, article: str, edits: Edits, error: Exception) -> None:
        self._landed(article, edits)
        # What was typed after it and is under way stands: it is not to be undone by the next try.
        self._pending[article] = edits.then(self.waiting(article))
        self._timer.start(AGAIN)
        self.failed.emit(error)

    def _landed(self, article: str, edits: Edits) -> None:
        """Note that a save has ended, well or not."""
        left = [one for one in self._under_way.get(article, ()) if one is not edits]
        if left:
            self._under_way[article] = left
        else:
            self._under_way.pop(article, None)
