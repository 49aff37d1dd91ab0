"""The archive as a body of text: what is finished, and its words a page at a time."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

from sqlalchemy import text

from newsdesk.news.revision import Why
from newsdesk.news.status import Status
from newsdesk.store import moments

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from sqlalchemy import Connection

_IN_WORK: Final = json.dumps([Status.DRAFT, Status.PHOTOS, Status.REVIEW])
_TYPED: Final = json.dumps([Why.TYPED, Why.SAVED, Why.RECOVERED])

# What is in nobody's hands: changed long enough ago, let out of the house, or not typed here.
_FINISHED: Final = """
    a.status <> 'trashed' AND (
        a.changed < :since
        OR a.status NOT IN (SELECT value FROM json_each(:in_work))
        OR (SELECT r.why FROM revisions AS r WHERE r.article = a.key AND r.number = a.revision)
           NOT IN (SELECT value FROM json_each(:typed))
    )
"""
_KEYS: Final = text(
    f"SELECT a.key FROM articles AS a WHERE {_FINISHED}"  # noqa: S608  # no value is in it
    " ORDER BY a.changed DESC, a.key DESC LIMIT :most"
)
_NUMBER: Final = text(
    f"SELECT count(*) FROM articles AS a WHERE {_FINISHED} AND a.changed > :after"  # noqa: S608  # no value is in it
)
_TEXTS: Final = text(
    "SELECT a.key, a.title, b.kicker, b.lead, b.body"
    " FROM json_each(:wanted) AS w JOIN articles AS a ON a.key = w.value"
    " JOIN bodies AS b ON b.article = a.key WHERE b.language = :language"
)
_CAPTIONS: Final = text(
    "SELECT p.article, p.caption FROM json_each(:wanted) AS w"
    " JOIN placements AS p ON p.article = w.value WHERE p.caption <> ''"
    " ORDER BY p.article, p.position, p.number"
)


class Archive:
    """The finished articles of the newsroom.

    Finished is what was not typed into since a moment; what is approved or further; and what was
    imported and not touched since. Drafts that somebody is writing are not, nor is the trash.
    """

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def keys(self, *, since: datetime, most: int) -> tuple[int, ...]:
        """Return the row keys of the finished articles, the newest change first."""
        rows = self._connection.scalars(_KEYS, {**_asked(since), "most": most})
        return tuple(rows)

    def number(self, *, since: datetime, after: datetime | None = None) -> int:
        """Return how many finished articles there are, or how many of them changed after then."""
        first = -1 if after is None else moments.stored(after)
        found = self._connection.scalar(_NUMBER, {**_asked(since), "after": first})
        return int(found or 0)

    def texts(self, keys: Sequence[int], language: str) -> tuple[tuple[str, ...], ...]:
        """Return the texts of some articles: title, kicker, lead, body, captions.

        Articles in other languages are left out.
        """
        wanted = json.dumps(list(keys))
        captions: dict[int, list[str]] = {}
        for row in self._connection.execute(_CAPTIONS, {"wanted": wanted}):
            captions.setdefault(row.article, []).append(row.caption)
        rows = self._connection.execute(_TEXTS, {"wanted": wanted, "language": language})
        return tuple(
            (row.title, row.kicker, row.lead, row.body, *captions.get(row.key, ())) for row in rows
        )


def _asked(since: datetime) -> dict[str, object]:
    return {"since": moments.stored(since), "in_work": _IN_WORK, "typed": _TYPED}
