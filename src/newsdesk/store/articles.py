"""Articles, whole: fetched, found by a shortened id, added and saved."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from sqlalchemy import Text, bindparam, literal_column, select, text

from newsdesk.errors import EditorMistake
from newsdesk.news.revision import OtherNews, Why
from newsdesk.news.status import Status
from newsdesk.store import moments, states
from newsdesk.store.loading import load
from newsdesk.store.moves import Moves
from newsdesk.store.placements import Placements
from newsdesk.store.rows import LAST_LETTER
from newsdesk.store.saving import Saving
from newsdesk.store.tables import articles

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from sqlalchemy import Connection

    from newsdesk.news.article import Article
    from newsdesk.store.loading import Loaded
    from newsdesk.store.revisions import Revisions

_NAMED: Final = 5
"""Candidates that an ambiguous id is told with."""

_FIND: Final = (
    select(articles.c.id)
    .where(articles.c.id >= bindparam("first"), articles.c.id < bindparam("last"))
    .order_by(articles.c.id)
    .limit(_NAMED + 1)
)
_KEY: Final = select(articles.c.key).where(articles.c.id == bindparam("which"))
# Written out and not bound: SQLite uses an index over part of a table only when it sees the
# condition.
_EMPTY: Final = literal_column("''", Text)
_OTHERS: Final = (
    select(articles.c.title, articles.c.address, articles.c.published)
    .where(
        articles.c.address != _EMPTY,
        articles.c.published.is_not(None),
        articles.c.id.not_in(bindparam("which", expanding=True)),
        articles.c.status.not_in([Status.WITHDRAWN.value, Status.TRASHED.value]),
    )
    .order_by(articles.c.published.desc(), articles.c.key.desc())
    .limit(bindparam("most"))
)
_CHOSEN: Final = text(
    "SELECT a.title, a.address, a.published FROM json_each(:wanted) AS w"
    " JOIN articles AS a ON a.id = w.value"
    " WHERE a.address <> '' AND a.published IS NOT NULL"
    " AND a.status NOT IN ('withdrawn', 'trashed') ORDER BY w.key"
)


class Articles:
    """The articles of the newsroom."""

    def __init__(self, connection: Connection, revisions: Revisions) -> None:
        self._connection = connection
        self._revisions = revisions
        self._last: Loaded | None = None

    def get(self, article_id: str) -> Article:
        """Return an article by its full id.

        Raises:
            EditorMistake: ``article.unknown`` with the id.
        """
        return self._loaded(article_id).article

    def find(self, prefix: str) -> str:
        """Return the one id that begins like this.

        Raises:
            EditorMistake: ``article.unknown`` with the id as it was typed, or
                ``article.ambiguous`` with the first candidates.
        """
        first = prefix.strip().lower()
        if not first or not first.isascii():
            raise EditorMistake("article.unknown", id=prefix)
        found = self._connection.scalars(
            _FIND, {"first": first, "last": first + LAST_LETTER}
        ).all()
        if first in found:
            return first
        if not found:
            raise EditorMistake("article.unknown", id=prefix)
        if len(found) > 1:
            more = ", …" if len(found) > _NAMED else ""
            raise EditorMistake(
                "article.ambiguous", id=prefix, candidates=", ".join(found[:_NAMED]) + more
            )
        return str(found[0])

    def add(self, article: Article, *, who: str = "", why: Why = Why.SAVED) -> Article:
        """Write a new article as its revision 1, dated ``changed``; return it as it is stored.

        Raises:
            EditorMistake: ``article.exists`` when the store has this id already.
        """
        if self._connection.scalar(_KEY, {"which": article.id}) is not None:
            raise EditorMistake("article.exists", id=article.id)
        saving = Saving(self._connection)
        new = saving.prepared(replace(article, revision=1))
        key = saving.add(new)
        state = states.written(new.article)
        self._revisions.record_first(key, new.article, state, who=who, why=why)
        return new.article

    def save(
        self,
        article: Article,
        *,
        at: datetime,
        who: str = "",
        why: Why = Why.SAVED,
        reason: str = "",
    ) -> Article:
        """Write a changed article as its next revision; return it as it is stored.

        Nothing is written, and the stored article comes back, when nothing differs. ``created`` is
        kept. A change of status is noted as a move, with the reason.

        Raises:
            EditorMistake: ``article.unknown``, or ``article.stale`` when somebody saved it since
                this value was fetched.
        """
        stored = self._loaded(article.id)
        if article.revision != stored.article.revision:
            raise EditorMistake(
                "article.stale",
                id=article.id,
                title=stored.article.title,
                revision=article.revision,
                stored=stored.article.revision,
            )
        after = replace(
            article,
            created=stored.article.created,
            changed=at,
            revision=stored.article.revision + 1,
        )
        saving = Saving(self._connection)
        new = saving.prepared(after, stored)
        state_before, state = states.written(stored.article), states.written(new.article)
        if state_before == state:
            return stored.article
        self._last = None
        saving.change(stored, new)
        self._revisions.record(stored, new.article, state, before=state_before, who=who, why=why)
        before = stored.article.status
        if new.article.status is not before:
            moved = Moves(self._connection)
            moved.record(stored.key, before, new.article.status, at=at, who=who, reason=reason)
        return new.article

    def next_photo_number(self, article_id: str) -> int:
        """Return the number for the next photo of an article: one that it never had.

        Raises:
            EditorMistake: ``article.unknown``.
        """
        key = self._connection.scalar(_KEY, {"which": article_id})
        if key is None:
            raise EditorMistake("article.unknown", id=article_id)
        return Placements(self._connection).next_number(int(key))

    def published_others(self, excluding: Sequence[str], limit: int) -> tuple[OtherNews, ...]:
        """Return the articles with an address, newest publication first, without those named."""
        values = {"which": list(excluding), "most": limit}
        rows = self._connection.execute(_OTHERS, values)
        return tuple(
            OtherNews(row.title, row.address, moments.told(row.published)) for row in rows
        )

    def lines_of(self, ids: Sequence[str]) -> tuple[OtherNews, ...]:
        """Return those of these articles that stand on the portal, in the order of the ids."""
        rows = self._connection.execute(_CHOSEN, {"wanted": json.dumps(list(ids))})
        return tuple(
            OtherNews(row.title, row.address, moments.told(row.published)) for row in rows
        )

    def forget(self) -> None:
        """Read anew from now on: a transaction has ended and others may write."""
        self._last = None

    def _loaded(self, article_id: str) -> Loaded:
        # Whoever edits fetches an article and then saves it: inside one unit it is read once.
        if self._last is not None and self._last.article.id == article_id:
            return self._last
        known = article_id.isascii()  # an id is; half a letter from a terminal could not be asked
        found = self._last = load(self._connection, article_id) if known else None
        if found is None:
            raise EditorMistake("article.unknown", id=article_id)
        return found
