"""What the window asks of the desk about histories, as tasks on their lanes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsdesk.desk import drafting, history, thinning

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsdesk.desk.changes import Written
    from newsdesk.desk.desk import Desk
    from newsdesk.gui.acts.telling import Telling
    from newsdesk.gui.tasks import Lanes, Task
    from newsdesk.language.words import Words
    from newsdesk.news.history import Comparison, Event, Thinned


NOW: Final = 0
"""Instead of a number: the revision that is the newest once everything typed is saved."""


class HistoryActs:
    """The acts on the history of an article."""

    def __init__(self, desk: Desk, lanes: Lanes, words: Words, telling: Telling) -> None:
        self._desk, self._lanes, self._words, self._telling = desk, lanes, words, telling

    def events(self, article: str, after: int = 0) -> Task[tuple[Event, ...]]:
        """Fetch what happened to an article since a revision."""
        return self._lanes.read("history", lambda _: history.events(self._desk, article, after))

    def compare(self, article: str, left: int, right: int) -> Task[Comparison]:
        """Compare two revisions, after everything typed has been saved; ``NOW`` is the newest."""

        def work(_: object) -> Comparison:
            last = right or drafting.open_article(self._desk, article).revision
            return history.compare(self._desk, article, left, last)

        return self._lanes.write("compare", work)

    def restore(
        self, article: str, number: int, fields: Sequence[str], initiator: object
    ) -> Task[Written]:
        """Save an earlier revision, or some of its fields, as the newest."""
        return self._telling.write(
            "restore", lambda: history.restore(self._desk, article, number, fields), initiator
        )

    def thinning_is_due(self) -> Task[bool]:
        """Ask whether histories were not thinned for a day."""
        return self._lanes.read("thinning due", lambda _: thinning.is_due(self._desk))

    def thin(self) -> Task[Thinned]:
        """Thin all histories by the newsroom's rule."""

        def work(task: Task[Thinned]) -> Thinned:
            return thinning.thin(
                self._desk,
                progress=lambda done, total: self._lanes.report(task, "thinning", done, total),
                cancelled=task.is_cancelled,
            )

        return self._lanes.labour(self._words("Thinning old revisions"), work)
