"""What the window asks of the desk about the archive around an article, as tasks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsdesk.desk import addressing, relating, saved_searches, signing, tagging

if TYPE_CHECKING:
    from newsdesk.desk.addressing import Address
    from newsdesk.desk.desk import Desk
    from newsdesk.gui.tasks import Lanes, Task
    from newsdesk.news.listing import ArticleLine, Count, SavedSearch
    from newsdesk.news.relating import Proposal
    from newsdesk.news.section import SectionLine
    from newsdesk.news.tag import TagLine


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What lies around an article: related ones to propose."""

    article: str
    proposals: tuple[Proposal, ...]


@dataclass(frozen=True, slots=True)
class Kept:
    """The saved searches in their order, and how many articles each finds, as it is shown."""

    searches: tuple[SavedSearch, ...]
    counts: dict[str, str]


@dataclass(frozen=True, slots=True)
class Names:
    """What can be offered: the sections as a tree, tags with their aliases, people."""

    sections: tuple[SectionLine, ...]
    tags: tuple[TagLine, ...]
    people: tuple[Count, ...]


class ArchiveActs:
    """The acts on related articles, addresses and the names of tags."""

    def __init__(self, desk: Desk, lanes: Lanes) -> None:
        self._desk, self._lanes = desk, lanes

    def surroundings(self, article: str) -> Task[Surroundings]:
        """Fetch what lies around an article."""
        return self._lanes.read(
            "surroundings",
            lambda _: Surroundings(article, relating.proposals(self._desk, article)),
        )

    def address(self, article: str, title: str | None = None) -> Task[Address]:
        """Fetch where an article will stand, under the headline that is being typed if given."""
        return self._lanes.read(
            "address", lambda _: addressing.address_of(self._desk, article, title)
        )

    def lines(self, ids: tuple[str, ...]) -> Task[tuple[ArticleLine, ...]]:
        """Fetch the lines of some articles."""
        return self._lanes.read("related", lambda _: relating.lines(self._desk, ids))

    def kept(self) -> Task[Kept]:
        """Fetch the saved searches with what they find now."""

        def work(_: Task[Kept]) -> Kept:
            most = saved_searches.COUNTED
            counted = {one.name: one.articles for one in saved_searches.counts(self._desk)}
            shown = {
                name: f"{most}+" if many >= most else str(many) for name, many in counted.items()
            }
            return Kept(saved_searches.saved(self._desk), shown)

        return self._lanes.read("saved searches", work)

    def keep(self, name: str, question: str) -> Task[SavedSearch]:
        """Keep a search under a name."""
        return self._lanes.write(
            "keep search", lambda _: saved_searches.keep(self._desk, name, question)
        )

    def unkeep(self, name: str) -> Task[SavedSearch]:
        """Take a saved search out."""
        return self._lanes.write("unkeep", lambda _: saved_searches.remove(self._desk, name))

    def rename_kept(self, old: str, new: str) -> Task[SavedSearch]:
        """Give a saved search another name."""
        return self._lanes.write(
            "rename search", lambda _: saved_searches.rename(self._desk, old, new)
        )

    def put_first(self, name: str) -> Task[tuple[SavedSearch, ...]]:
        """Put a saved search before the others."""
        return self._lanes.write(
            "order searches", lambda _: saved_searches.put_in_order(self._desk, [name])
        )

    def names(self) -> Task[Names]:
        """Fetch the sections, tags and people there are."""
        return self._lanes.read(
            "names",
            lambda _: Names(
                tagging.section_tree(self._desk),
                tagging.tag_board(self._desk),
                signing.people(self._desk),
            ),
        )
