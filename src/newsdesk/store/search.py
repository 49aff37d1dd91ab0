"""Search: the strictest answers first, the newest first among equals."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import text

from newsdesk.news.listing import Filter, Found
from newsdesk.store.filtering import keys_of
from newsdesk.store.indexing import searchable_body
from newsdesk.store.listing import line_from
from newsdesk.store.placements import Placements
from newsdesk.store.query import Tier, question
from newsdesk.store.rows import LAST_LETTER
from newsdesk.store.snippets import Highlighter

if TYPE_CHECKING:
    from sqlalchemy import Connection, Row

    from newsdesk.store.query import Question

MOST_ENDINGS: Final = 96
"""Words that a half-typed word is taken for at most: the shortest, mostly the commonest."""

_PLACES: Final = text(
    "SELECT rowid FROM search WHERE search MATCH :question ORDER BY rowid DESC LIMIT :most"
)
_ENDINGS: Final = text(
    "SELECT word FROM words WHERE word > :start AND word < :beyond"
    " ORDER BY length(word), word LIMIT :most"
)
_ROWS: Final = text(
    "SELECT a.place, a.key, a.id, a.title, a.status, s.name AS section, a.changed, a.published,"
    " a.photos, a.uncaptioned, b.lead, b.body, b.source,"
    " (SELECT group_concat(json_extract(p.value, '$[0]'), ', ') FROM json_each(b.bylines) AS p)"
    " AS byline"
    " FROM json_each(:wanted) AS w JOIN articles AS a ON a.place = w.value"
    " JOIN bodies AS b ON b.article = a.key LEFT JOIN sections AS s ON s.key = a.section"
)
_ALL: Final = Filter()


class Search:
    """Questions to the index."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def search(
        self,
        words: str,
        *,
        limit: int = 50,
        filter: Filter = _ALL,  # noqa: A002  # a list is asked so
    ) -> tuple[Found, ...]:
        """Return articles that hold the words, newest change first inside each tier.

        The tiers: exact phrase, folded phrase, all words exact, all words folded, last word
        completed. Any text may be asked; what holds no letter and no digit finds nothing.
        """
        asked = self._question(words, filter)
        if asked is None or limit < 1:
            return ()
        places: dict[int, Tier] = {}
        for tier, expression in asked.tiers():
            self._gather(places, tier, expression, limit)
            if len(places) >= limit:
                return self._found(asked, places)
        endings = self._endings(asked.completes) if asked.completes else []
        if endings:
            self._gather(places, Tier.COMPLETED, asked.completed(endings), limit)
        return self._found(asked, places)

    def _question(self, words: str, wanted: Filter) -> Question | None:
        keys = keys_of(self._connection, wanted)
        return None if keys is None else question(words, wanted, keys)

    def _gather(self, places: dict[int, Tier], tier: Tier, expression: str, limit: int) -> None:
        """Add the places of a tier behind those of the stricter ones, until there are enough."""
        # Hits of stricter tiers come again here, at most as many as there are: the limit is always
        # reached.
        for place in self._connection.scalars(
            _PLACES, {"question": expression, "most": limit}
        ).all():
            if len(places) == limit:
                break
            places.setdefault(place, tier)

    def _endings(self, start: str) -> list[str]:
        rows = self._connection.scalars(
            _ENDINGS, {"start": start, "beyond": start + LAST_LETTER, "most": MOST_ENDINGS}
        )
        return list(rows)

    def _found(self, asked: Question, places: dict[int, Tier]) -> tuple[Found, ...]:
        rows = self._connection.execute(_ROWS, {"wanted": json.dumps(list(places))})
        by_place = {row.place: row for row in rows}
        highlighter = Highlighter(asked)
        return tuple(
            Found(line_from(by_place[place]), self._snippet(highlighter, tier, by_place[place]))
            for place, tier in places.items()
            if place in by_place
        )

    def _snippet(self, highlighter: Highlighter, tier: Tier, row: Row[Any]) -> str:
        snippet = highlighter.snippet(tier, searchable_body(row.body), row.lead)
        if snippet is None and row.photos:
            placed = Placements(self._connection).of_article(row.key)
            snippet = highlighter.snippet(tier, *(f"{one.caption} {one.credit}" for one in placed))
        if snippet is None:
            snippet = highlighter.snippet(tier, row.byline or "", row.source)
        return highlighter.start(row.lead or row.body) if snippet is None else snippet
