"""Units of work: what one reading or one writing may do, rolled back unless committed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdesk.store.approvals import Approvals, Exports
from newsdesk.store.archive import Archive
from newsdesk.store.articles import Articles
from newsdesk.store.examining import examined
from newsdesk.store.listing import Lists
from newsdesk.store.mending import recount, reindex
from newsdesk.store.moves import Moves, Skips
from newsdesk.store.names import people_names, section_names, tag_names
from newsdesk.store.notes import Notes
from newsdesk.store.photos import Photos
from newsdesk.store.reading_back import damaged_histories
from newsdesk.store.relating import Relating
from newsdesk.store.revisions import Revisions
from newsdesk.store.saved_searches import SavedSearches
from newsdesk.store.search import Search
from newsdesk.store.slugs import Slugs
from newsdesk.store.standing import StandingTexts
from newsdesk.store.tag_acts import TagActs
from newsdesk.store.texts import Texts
from newsdesk.store.thinning import Thinning

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from sqlalchemy import Connection

    from newsdesk.news.report import Problem
    from newsdesk.news.revision import OtherNews


class Work:
    """A reading of the store: one unchanging view of it until the block ends.

    What leaves it are frozen values, safe on any thread. The unit itself belongs to the thread
    that opened it.
    """

    def __init__(self, connection: Connection, path: Path) -> None:
        self.connection = connection
        self.revisions = Revisions(connection, path)
        self.articles = Articles(connection, self.revisions)
        self.photos = Photos(connection)
        self.sections = section_names(connection)
        self.tags = tag_names(connection)
        self.people = people_names(connection)
        self.tag_acts = TagActs(connection, self.revisions)
        self.listing = Lists(connection)
        self.search = Search(connection)
        self.slugs = Slugs(connection)
        self.saved_searches = SavedSearches(connection)
        self.relating = Relating(connection)
        self.approvals = Approvals(connection)
        self.exports = Exports(connection)
        self.moves = Moves(connection)
        self.skips = Skips(connection)
        self.notes = Notes(connection)
        self.thinning = Thinning(connection, path)
        self.standing = StandingTexts(connection)
        self.archive = Archive(connection)
        self.texts = Texts(connection)

    def published_others(self, excluding: Sequence[str], limit: int) -> tuple[OtherNews, ...]:
        """Return the articles with an address, newest publication first, without those named."""
        return self.articles.published_others(excluding, limit)

    def examine(self) -> tuple[Problem, ...]:
        """Return everything that is wrong with the store: pages, references, counters, index."""
        return examined(self.connection)

    def damaged_histories(
        self, cancelled: Callable[[], bool] | None = None
    ) -> tuple[Problem, ...]:
        """Return a problem for each article with a saved state that does not come back whole."""
        return tuple(damaged_histories(self.connection, cancelled))


class Writing(Work):
    """A writing of the store: alone, and nothing stays that was not committed."""

    def commit(self) -> None:
        """Make what was written so far durable: it is on the disk when this returns."""
        self.connection.commit()
        self.articles.forget()

    def mend(self, progress: Callable[[int, int], None] | None = None) -> None:
        """Make the search index and all counters anew from the articles; commit to keep it."""
        recount(self.connection)
        reindex(self.connection, progress)
