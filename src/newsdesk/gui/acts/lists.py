"""What the window asks of the desk about its lists and the search, as tasks that read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdesk.desk import finding, searching

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsdesk.desk.desk import Desk
    from newsdesk.desk.searching import Answer
    from newsdesk.gui.tasks import Lanes, Task
    from newsdesk.news.listing import ArticleLine, Count, Filter, Listing, Order


class ListActs:
    """The acts on the list of articles and what narrows it."""

    def __init__(self, desk: Desk, lanes: Lanes) -> None:
        self._desk, self._lanes = desk, lanes

    def listing(self, wanted: Filter, order: Order) -> Task[Listing]:
        """Fetch the keys of a list in an order."""
        return self._lanes.read("listing", lambda _: finding.listing(self._desk, wanted, order))

    def lines(self, keys: Sequence[int]) -> Task[tuple[ArticleLine, ...]]:
        """Fetch the lines of some keys."""
        return self._lanes.read("lines", lambda _: finding.lines(self._desk, keys))

    def line(self, article: str) -> Task[tuple[ArticleLine, ...]]:
        """Fetch the line of one article."""

        def work(_: object) -> tuple[ArticleLine, ...]:
            return finding.lines(self._desk, [finding.key_of(self._desk, article)])

        return self._lanes.read("line", work)

    def counts(self) -> Task[tuple[Count, ...]]:
        """Count the articles in each state."""
        return self._lanes.read("counts", lambda _: finding.counts(self._desk))

    def ask(self, typed: str, limit: int = 50, skip: int = 0) -> Task[Answer]:
        """Search all articles by what was typed; ``skip`` goes on after a page."""
        return self._lanes.read(
            "search", lambda _: searching.ask(self._desk, typed, limit, skip=skip)
        )
