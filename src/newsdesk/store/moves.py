"""Moves between states, and findings that were passed over: who, when, why."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sqlalchemy import bindparam, delete, insert, select
from sqlalchemy.dialects.sqlite import insert as insert_or

from newsdesk.errors import EditorMistake
from newsdesk.news.revision import SkipNoted
from newsdesk.news.status import Moved, Status
from newsdesk.store import moments
from newsdesk.store.tables import articles, moves, skips

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy import Connection

_M: Final = moves.c
_KEY: Final = select(articles.c.key).where(articles.c.id == bindparam("which"))
_OF_ARTICLE: Final = (
    select(_M.at, _M.who, _M.before, _M.after, _M.reason)
    .join_from(moves, articles, _M.article == articles.c.key)
    .where(articles.c.id == bindparam("which"))
    .order_by(_M.key)
)
_BEFORE_TRASH: Final = (
    select(_M.before)
    .join_from(moves, articles, _M.article == articles.c.key)
    .where(articles.c.id == bindparam("which"), _M.after == Status.TRASHED.value)
    .order_by(_M.key.desc())
    .limit(1)
)
_SKIPS: Final = (
    select(skips.c.problem, skips.c.code, skips.c.reason, skips.c.who, skips.c.at)
    .join_from(skips, articles, skips.c.article == articles.c.key)
    .where(articles.c.id == bindparam("which"))
    .order_by(skips.c.at, skips.c.problem)
)
_PUT_SKIP: Final = insert_or(skips)
_DROP_SKIP: Final = delete(skips).where(
    skips.c.article == bindparam("which"), skips.c.problem == bindparam("what")
)


class Moves:
    """The moves of articles, only ever added to."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def record(
        self, key: int, before: Status, after: Status, *, at: datetime, who: str, reason: str
    ) -> None:
        """Note a move of the article in this row."""
        values = {
            "article": key,
            "at": moments.stored(at),
            "who": who,
            "before": before.value,
            "after": after.value,
            "reason": reason,
        }
        self._connection.execute(insert(moves), values)

    def list(self, article_id: str) -> tuple[Moved, ...]:
        """Return the moves of an article, oldest first."""
        rows = self._connection.execute(_OF_ARTICLE, {"which": article_id})
        return tuple(
            Moved(
                article_id,
                moments.told(row.at),
                row.who,
                Status(row.before),
                Status(row.after),
                row.reason,
            )
            for row in rows
        )

    def before_trash(self, article_id: str) -> Status:
        """Return the state in which an article was thrown away; draft where nobody knows."""
        found = self._connection.scalar(_BEFORE_TRASH, {"which": article_id})
        return Status(found) if found else Status.DRAFT


class Skips:
    """Findings that were passed over while writing, each once an article."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def list(self, article_id: str) -> tuple[SkipNoted, ...]:
        """Return what was passed over in an article, oldest first."""
        rows = self._connection.execute(_SKIPS, {"which": article_id})
        return tuple(
            SkipNoted(row.problem, row.code, row.reason, row.who, moments.told(row.at))
            for row in rows
        )

    def put(self, article_id: str, skip: SkipNoted) -> None:
        """Note that a finding is passed over; a new reason takes the place of the old one.

        Raises:
            EditorMistake: ``article.unknown``.
        """
        values = {
            "article": self._key(article_id),
            "problem": skip.problem,
            "code": skip.code,
            "reason": skip.reason,
            "who": skip.who,
            "at": moments.stored(skip.at),
        }
        replaced = {name: values[name] for name in ("code", "reason", "who", "at")}
        keys = [skips.c.article, skips.c.problem]
        self._connection.execute(
            _PUT_SKIP.on_conflict_do_update(index_elements=keys, set_=replaced), values
        )

    def drop(self, article_id: str, problem: str) -> None:
        """Take a finding up again."""
        self._connection.execute(_DROP_SKIP, {"which": self._key(article_id), "what": problem})

    def _key(self, article_id: str) -> int:
        key = self._connection.scalar(_KEY, {"which": article_id})
        if key is None:
            raise EditorMistake("article.unknown", id=article_id)
        return int(key)
