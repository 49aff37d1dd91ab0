"""Search: the strictest answers first, the newest first among equals."""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import func, select, text

from newsdesk.news.listing import Filter, Found
from newsdesk.store.filtering import keys_of, walk
from newsdesk.store.indexing import searchable_body
from newsdesk.store.listing import line_from
from newsdesk.store.placements import Placements
from newsdesk.store.query import Tier, question
from newsdesk.store.rows import LAST_LETTER
from newsdesk.store.snippets import Highlighter, beginning

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sqlalchemy import Connection, Row

    from newsdesk.news.asking import Asked
    from newsdesk.store.query import Question

MOST_ENDINGS: Final = 96
"""Words that a half-typed word is taken for at most: the shortest, mostly the commonest."""

READ_FROM: Final = 50
"""Newest hits from which it is learned how the archive writes a phrase: with 50 the commonest of
its readings is found for 99.6 in 100 phrases (tests/benchmarks/bench_ranking.py)."""

LONG_PHRASE: Final = 4
"""Words from which it is first asked whether any article holds them all: such a phrase costs as
much as the lists of all its words are long, and is mostly in none."""

MOST_READINGS: Final = 4
"""Readings of a phrase that are set before its other forms at most."""

_PLACES: Final = text(
    "SELECT rowid FROM search WHERE search MATCH :question ORDER BY rowid DESC LIMIT :most"
)
_COUNTED: Final = text(
    "SELECT count(*) FROM (SELECT 1 FROM search WHERE search MATCH :question LIMIT :most)"
)
_ENDINGS: Final = text(
    "SELECT word FROM words WHERE word > :start AND word < :beyond"
    " ORDER BY length(word), word LIMIT :most"
)
_ROWS: Final = (
    "SELECT a.place, a.key, a.id, a.title, a.status, s.name AS section, a.changed, a.published,"
    " a.photos, a.uncaptioned, b.lead, b.body, b.source,"
    " (SELECT group_concat(json_extract(p.value, '$[0]'), ', ') FROM json_each(b.bylines) AS p)"
    " AS byline"
    " FROM json_each(:wanted) AS w JOIN articles AS a ON a.{by} = w.value"
    " JOIN bodies AS b ON b.article = a.key LEFT JOIN sections AS s ON s.key = a.section"
)
_BY_PLACE: Final = text(_ROWS.format(by="place"))
_BY_KEY: Final = text(_ROWS.format(by="key"))


class Search:
    """Questions to the index."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def search(self, asked: Asked, *, limit: int = 50, skip: int = 0) -> tuple[Found, ...]:
        """Return articles that hold what is asked for, newest change first inside each tier.

        The tiers: exact phrase, folded phrase (first as the archive mostly writes it), all words
        exact, all words folded, last word completed; where marks were typed, all words exact come
        before the folded phrase. Any text may be asked; what holds no letter and no digit finds
        nothing. Without words it is the list that the filter lets through.

        Args:
            asked: the question.
            limit: how many articles at most.
            skip: how many of the first are left out, to go on after a page.
        """
        wanted = asked.filter
        keys = keys_of(self._connection, wanted)
        if keys is None or limit < 1:
            return ()
        sought = question(asked, keys)
        if sought is not None:
            return _Looking(self._connection, sought).found(limit, skip)
        if wanted == Filter():
            return ()
        rows = self._connection.scalars(walk(wanted, keys).limit(limit).offset(skip))
        return self._listed(rows.all())

    def count(self, asked: Asked, most: int) -> int:
        """Return how many articles hold all of what is asked for; no more than ``most``."""
        keys = keys_of(self._connection, asked.filter)
        if keys is None:
            return 0
        sought = question(asked, keys)
        if sought is not None:
            values = {"question": sought.all_of_it(), "most": most}
            return int(self._connection.scalar(_COUNTED, values) or 0)
        some = walk(asked.filter, keys).order_by(None).limit(most).subquery()
        return int(self._connection.scalar(select(func.count()).select_from(some)) or 0)

    def _listed(self, keys: Sequence[int]) -> tuple[Found, ...]:
        rows = self._connection.execute(_BY_KEY, {"wanted": json.dumps(list(keys))})
        by_key = {row.key: row for row in rows}
        return tuple(
            Found(line_from(row), beginning(row.lead or searchable_body(row.body)))
            for row in (by_key[key] for key in keys)
        )


class _Looking:
    """One question on its way through the tiers."""

    def __init__(self, connection: Connection, asked: Question) -> None:
        self._connection, self._asked = connection, asked
        self._places: dict[int, Tier] = {}
        self._rows: dict[int, Row[Any]] = {}
        self._highlighter = Highlighter(asked)

    def found(self, limit: int, skip: int) -> tuple[Found, ...]:
        most = limit + skip
        for tier, expression in self._tiers():
            self._gather(tier, expression, most)
            if len(self._places) >= most:
                break
        wanted = tuple(self._places)[skip:]
        self._fetch(wanted)
        shown = [self._rows[place] for place in wanted if place in self._rows]
        return tuple(Found(line_from(row), self._snippet(row)) for row in shown)

    def _tiers(self) -> Iterator[tuple[Tier, str]]:
        """Give the tiers one by one: the later ones need questions of their own."""
        asked = self._asked
        exact = (Tier.EXACT_PHRASE, asked.exact_phrase() if asked.said.exact else "")
        stands = not asked.is_marked or self._may_stand(asked)
        if asked.is_marked and stands:
            yield exact
        for reading in self._readings() if asked.may_be_read else ():
            self._highlighter.read(reading)
            yield Tier.READ_PHRASE, asked.read_phrase(reading)
        if asked.said.exact and not asked.is_marked:
            yield exact
        yield from (one for one in asked.looser() if stands or one[0] is not Tier.EXACT_WORDS)
        endings = self._endings(asked.completes) if asked.completes else ()
        if endings:
            yield from asked.completed(endings)

    def _may_stand(self, asked: Question) -> bool:
        """Tell whether any article may hold the words with their marks, without asking twice."""
        if asked.as_phrase or len(asked.said.exact) < LONG_PHRASE:
            return True
        values = {"question": asked.exact_words(), "most": 1}
        return bool(self._connection.scalars(_PLACES, values).all())

    def _readings(self) -> tuple[tuple[str, ...], ...]:
        """Return the words of the phrase as most of the newest articles with it write them.

        Where some marks were typed, all such readings that have them, the commonest first.
        """
        values = {"question": self._asked.folded_phrase(), "most": READ_FROM}
        newest = self._connection.scalars(_PLACES, values).all()
        self._fetch(newest)
        readings: Counter[tuple[str, ...]] = Counter()
        for place in newest:
            row = self._rows[place]
            said = self._highlighter.reading(row.title, row.lead, row.body)
            if said and self._asked.could_be(said):
                readings[said] += 1
        # Of equals the one in the newest article: counting keeps the order of the first.
        ranked = readings.most_common(MOST_READINGS if self._asked.is_marked else 1)
        return tuple(reading for reading, _ in ranked if reading != self._asked.said.exact)

    def _gather(self, tier: Tier, expression: str, most: int) -> None:
        """Add the places of a tier behind those of the stricter ones, until there are enough."""
        # Hits of stricter tiers come again here, at most as many as there are: the limit is always
        # reached.
        for place in self._connection.scalars(
            _PLACES, {"question": expression, "most": most}
        ).all():
            if len(self._places) == most:
                break
            self._places.setdefault(place, tier)

    def _endings(self, start: str) -> Sequence[str]:
        values = {"start": start, "beyond": start + LAST_LETTER, "most": MOST_ENDINGS}
        return self._connection.scalars(_ENDINGS, values).all()

    def _fetch(self, places: Sequence[int]) -> None:
        missing = [place for place in places if place not in self._rows]
        if missing:
            rows = self._connection.execute(_BY_PLACE, {"wanted": json.dumps(missing)})
            self._rows.update((row.place, row) for row in rows)

    def _snippet(self, row: Row[Any]) -> str:
        tier, highlighter = self._places[row.place], self._highlighter
        snippet = highlighter.snippet(tier, searchable_body(row.body), row.lead)
        if snippet is None and row.photos:
            placed = Placements(self._connection).of_article(row.key)
            snippet = highlighter.snippet(tier, *(f"{one.caption} {one.credit}" for one in placed))
        if snippet is None:
            snippet = highlighter.snippet(tier, row.byline or "", row.source)
        return beginning(row.lead or row.body) if snippet is None else snippet
