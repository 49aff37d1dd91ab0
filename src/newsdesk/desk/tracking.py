"""The way an article has gone: who moved it and when, who approved it, what left of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsdesk.desk.addressing import slug_of

if TYPE_CHECKING:
    from newsdesk.desk.desk import Desk
    from newsdesk.news.revision import Approval, Export
    from newsdesk.news.status import Moved


@dataclass(frozen=True, slots=True)
class Track:
    """``moves`` and ``exports`` oldest first; ``approval`` the newest there was, if any.

    ``address`` is where the piece stands on the portal, or will.
    """

    moves: tuple[Moved, ...]
    exports: tuple[Export, ...]
    approval: Approval | None
    address: str


def track(desk: Desk, article_id: str) -> Track:
    """Return the way of an article.

    Raises:
        EditorMistake: ``article.unknown``.
    """
    with desk.store.reading() as work:
        article = work.articles.get(article_id)
        return Track(
            work.moves.list(article_id),
            work.exports.list(article_id),
            work.approvals.latest(article_id),
            article.address or desk.profile.address_of(slug_of(desk, article)),
        )
