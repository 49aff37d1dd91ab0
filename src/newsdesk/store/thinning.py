"""Taking revisions out of histories: what is left is built anew, read back, and only then kept."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from sqlalchemy import bindparam, delete, func, select, update

from newsdesk.errors import Bug, OutsideTrouble
from newsdesk.news.revision import Why
from newsdesk.store import chains, moments
from newsdesk.store.revisions import links_of
from newsdesk.store.tables import approvals, articles, revisions

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import datetime
    from pathlib import Path

    from sqlalchemy import Connection

_R: Final = revisions.c
_TYPED: Final = (_R.why == Why.TYPED.value, _R.kept == 0)
_CROWDED: Final = (
    select(_R.article)
    .where(*_TYPED, _R.at < bindparam("before"))
    .group_by(_R.article)
    .having(func.count() > 1)
    .subquery()
)
_CANDIDATES: Final = (
    select(articles.c.id)
    .join_from(_CROWDED, articles, _CROWDED.c.article == articles.c.key)
    .order_by(articles.c.key)
)
_APPROVED: Final = (
    select(approvals.c.revision)
    .join_from(approvals, articles, approvals.c.article == articles.c.key)
    .where(articles.c.id == bindparam("which"))
)
_KEY: Final = select(articles.c.key, articles.c.revision).where(
    articles.c.id == bindparam("which")
)
_BUILD: Final = update(revisions).where(
    _R.article == bindparam("of_article"), _R.number == bindparam("of_number")
)
_DROP: Final = delete(revisions).where(
    _R.article == bindparam("of_article"), _R.number == bindparam("of_number"), *_TYPED
)


@dataclass(frozen=True, slots=True)
class Plan:
    """How one history will look without some revisions: ``stretch`` is what is built anew.

    It holds as long as ``newest`` is the article's newest revision. ``saved`` counts bytes.
    """

    article: int
    newest: int
    gone: tuple[int, ...]
    stretch: tuple[chains.Link, ...]
    saved: int


class Thinning:
    """Finds histories with many typed revisions, and takes revisions out of them."""

    def __init__(self, connection: Connection, path: Path) -> None:
        self._connection = connection
        self._path = path

    def candidates(self, before: datetime) -> tuple[str, ...]:
        """Return the ids of articles with more than one typed revision from before a moment."""
        rows = self._connection.scalars(_CANDIDATES, {"before": moments.stored(before)})
        return tuple(rows)

    def approved(self, article_id: str) -> frozenset[int]:
        """Return the numbers that approvals stand for."""
        return frozenset(self._connection.scalars(_APPROVED, {"which": article_id}))

    def planned(self, article_id: str, gone: Collection[int]) -> Plan:
        """Return how a history looks without some numbers; nothing is written.

        Raises:
            OutsideTrouble: ``store.damaged`` when a state near them cannot be read back.
        """
        going = frozenset(gone)
        key, newest = self._connection.execute(_KEY, {"which": article_id}).one()
        links = links_of(self._connection, key, 1, newest)
        try:
            place = chains.stretch_around(links, going)
            stretch = chains.without(links[place], going)
        except (ValueError, IndexError) as trouble:
            raise OutsideTrouble("store.damaged", path=self._path, reason=trouble) from trouble
        weights = [sum(len(link.data) for link in one) for one in (links[place], stretch)]
        return Plan(key, newest, tuple(sorted(going)), stretch, weights[0] - weights[1])

    def carry_out(self, plan: Plan) -> bool:
        """Take the revisions of a plan out; False when a save came between.

        The states left are read back from the tables before this returns.

        Raises:
            Bug: ``revision.not_thin`` when one may not go, or does not come back; roll back then.
        """
        newest = self._connection.scalar(
            select(articles.c.revision).where(articles.c.key == plan.article)
        )
        if newest != plan.newest:
            return False
        built_anew = [
            {
                "of_article": plan.article,
                "of_number": link.number,
                "follows": link.follows,
                "whole": link.whole,
                "since": link.since,
                "state": link.data,
            }
            for link in plan.stretch[1:]
        ]
        self._connection.execute(_BUILD, built_anew)
        going = [{"of_article": plan.article, "of_number": one} for one in plan.gone]
        dropped = self._connection.execute(_DROP, going).rowcount
        ends = plan.stretch[0].number, plan.stretch[-1].number
        built = links_of(self._connection, plan.article, *ends)
        if dropped != len(plan.gone) or tuple(built) != plan.stretch:
            raise Bug("revision.not_thin", path=self._path, dropped=dropped)
        return True
