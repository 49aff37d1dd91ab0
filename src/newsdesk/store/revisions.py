"""Every saved state of every article, kept as the change from the one before it.

A whole state is kept from time to time: as soon as the changes since the last one weigh as much as
it does itself (so the history costs at most twice its changes), or when there are very many of
them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sqlalchemy import bindparam, insert, select, update

from newsdesk.errors import EditorMistake, OutsideTrouble
from newsdesk.news.revision import Revision, Why
from newsdesk.store import deltas, moments, states
from newsdesk.store.loading import load
from newsdesk.store.photos import Photos
from newsdesk.store.tables import articles, revisions

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from sqlalchemy import Connection

    from newsdesk.news.article import Article
    from newsdesk.store.loading import Loaded

LONGEST_CHAIN: Final = 500
"""Changes that are read at most to come back to one state."""

PACKED_TO: Final = 3
"""A packed state takes about a third of its bytes."""

_R: Final = revisions.c
_LIST: Final = (
    select(_R.number, _R.at, _R.who, _R.why, _R.kept)
    .join_from(revisions, articles, _R.article == articles.c.key)
    .where(articles.c.id == bindparam("which"))
    .order_by(_R.number)
)
_ONE: Final = (
    select(_R.article, _R.whole, _R.at, _R.mark, _R.state.is_(None).label("bare"))
    .join_from(revisions, articles, _R.article == articles.c.key)
    .where(articles.c.id == bindparam("which"), _R.number == bindparam("what"))
)
_CHAIN: Final = (
    select(_R.number, _R.state)
    .where(
        _R.article == bindparam("which"),
        _R.number >= bindparam("first"),
        _R.number <= bindparam("last"),
    )
    .order_by(_R.number)
)
_KEEP: Final = update(revisions).where(_R.key == bindparam("which"))
_PUT: Final = insert(revisions)


class Revisions:
    """The history of articles: listed, read back, and added to by each save."""

    def __init__(self, connection: Connection, path: Path) -> None:
        self._connection = connection
        self._path = path

    def list(self, article_id: str) -> tuple[Revision, ...]:
        """Return the revisions of an article without their text, oldest first."""
        rows = self._connection.execute(_LIST, {"which": article_id})
        return tuple(
            Revision(
                article_id,
                row.number,
                moments.told(row.at),
                row.who,
                Why(row.why),
                kept=bool(row.kept),
            )
            for row in rows
        )

    def article_at(self, article_id: str, number: int) -> Article:
        """Return an article as it was saved under a number.

        Raises:
            EditorMistake: ``revision.unknown`` with id and number.
            OutsideTrouble: ``store.damaged`` when the history can not be read back.
        """
        row = self._connection.execute(_ONE, {"which": article_id, "what": number}).one_or_none()
        if row is None:
            raise EditorMistake("revision.unknown", id=article_id, number=number)
        if row.bare:
            stored = load(self._connection, article_id)
            if stored is not None and stored.article.revision == number:
                return stored.article
        try:
            state = states.read(self._state(row.article, row.whole, number, row.mark))
        except ValueError as trouble:
            raise OutsideTrouble("store.damaged", path=self._path, reason=trouble) from trouble
        return state.article(
            article_id,
            revision=number,
            at=moments.told(row.at),
            photos=Photos(self._connection).several(state.photos),
        )

    def record_first(
        self, article: int, state: bytes, *, at: datetime, who: str, why: Why
    ) -> None:
        """Add the first revision of an article; its state is kept when a second one comes."""
        self._put(article, 1, at=at, who=who, why=why, whole=1, mark=deltas.mark(state))

    def record(
        self,
        stored: Loaded,
        state: bytes,
        *,
        before: bytes,
        at: datetime,
        who: str,
        why: Why,
    ) -> None:
        """Add the next revision; ``stored`` and its state ``before`` are the one before it."""
        last = stored.last
        number = stored.article.revision + 1
        if last.bare:
            values = {"mark": deltas.mark(before), "state": deltas.packed(before)}
            self._connection.execute(_KEEP, values | {"which": last.key})
        # A state that was written by other rules (an older newsdesk) is no ground to build on.
        known = last.bare or last.mark == deltas.mark(before)
        data = deltas.change(before, state) if known else b""
        whole, since = last.whole, last.since + len(data)
        heavy = since > len(state) // PACKED_TO
        if not known or heavy or number - whole >= LONGEST_CHAIN:
            whole, since, data = number, 0, deltas.packed(state)
        self._put(
            stored.key,
            number,
            at=at,
            who=who,
            why=why,
            whole=whole,
            since=since,
            mark=deltas.mark(state),
            state=data,
        )

    def _put(
        self,
        article: int,
        number: int,
        *,
        at: datetime,
        who: str,
        why: Why,
        whole: int,
        mark: int,
        since: int = 0,
        state: bytes | None = None,
    ) -> None:
        values = {
            "article": article,
            "number": number,
            "at": moments.stored(at),
            "who": who,
            "why": why.value,
            "whole": whole,
            "since": since,
            "mark": mark,
            "state": state,
        }
        self._connection.execute(_PUT, values)

    def _state(self, article: int, whole: int, number: int, mark: int) -> bytes:
        rows = self._connection.execute(
            _CHAIN, {"which": article, "first": whole, "last": number}
        ).all()
        found = [row.number for row in rows if row.state is not None]
        if found != list(range(whole, number + 1)):
            raise ValueError("a revision is missing")
        state = deltas.unpacked(rows[0].state)
        for row in rows[1:]:
            state = deltas.changed(state, row.state)
        if deltas.mark(state) != mark:
            raise ValueError("a revision does not match its check sum")
        return state
