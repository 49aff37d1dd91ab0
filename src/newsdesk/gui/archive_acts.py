"""What the window asks of the desk about the archive around an article, as tasks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsdesk.desk import addressing, relating, tagging

if TYPE_CHECKING:
    from newsdesk.desk.addressing import Address
    from newsdesk.desk.desk import Desk
    from newsdesk.gui.tasks import Lanes, Task
    from newsdesk.news.listing import ArticleLine
    from newsdesk.news.relating import Proposal
    from newsdesk.news.tag import TagLine


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What lies around an article: related ones to propose, its address."""

    article: str
    proposals: tuple[Proposal, ...]
    address: Address


class ArchiveActs:
    """The acts on related articles, addresses and the names of tags."""

    def __init__(self, desk: Desk, lanes: Lanes) -> None:
        self._desk, self._lanes = desk, lanes

    def surroundings(self, article: str) -> Task[Surroundings]:
        """Fetch what lies around an article."""
        return self._lanes.read(
            "surroundings",
            lambda _: Surroundings(
                article,
                relating.proposals(self._desk, article),
                addressing.address_of(self._desk, article),
            ),
        )

    def lines(self, ids: tuple[str, ...]) -> Task[tuple[ArticleLine, ...]]:
        """Fetch the lines of some articles."""
        return self._lanes.read("related", lambda _: relating.lines(self._desk, ids))

    def tags(self) -> Task[tuple[TagLine, ...]]:
        """Fetch every tag with the other spellings that lead to it."""
        return self._lanes.read("tags", lambda _: tagging.tag_board(self._desk))
