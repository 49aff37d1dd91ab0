"""Articles that have rare things in common with one: its tags, the phrases of its title and lead.

Whatever the archive holds, the work is bounded: of each tag and phrase only so many articles are
counted, only the rarest are looked up, and of each only the newest articles.
"""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import dataclass
from itertools import pairwise
from math import log
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import text

from newsdesk.news.relating import Proposal
from newsdesk.news.status import Status
from newsdesk.store.indexing import status_mark
from newsdesk.store.listing import line_from
from newsdesk.store.wording import exact_form, wording

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlalchemy import Connection

    from newsdesk.news.article import Article

_MOST_PHRASES: Final = 40
_RAREST: Final = 8
"""Tags, and phrases, that are looked up."""
_NEWEST: Final = 80
"""Articles of each."""
_COMMON: Final = 1_000
"""In so many articles a phrase says nothing; nor does it in a quarter of a large archive."""
_QUARTER: Final = 4
_FEW: Final = 20
_OF_A_TAG: Final = 1.5
"""An editor chose the tag; a phrase may be there by chance."""
_ON_THE_PORTAL: Final = 1.25
_NO_USE: Final = (Status.TRASHED, Status.WITHDRAWN)

_COUNT: Final = text(
    "SELECT count(*) FROM (SELECT 1 FROM search WHERE search MATCH :question LIMIT :most)"
)
_PLACES: Final = text(
    "SELECT rowid FROM search WHERE search MATCH :question ORDER BY rowid DESC LIMIT :most"
)
_TAGS: Final = text(
    "SELECT t.key, t.name, t.articles FROM json_each(:wanted) AS w JOIN tags AS t"
    " ON t.exact = w.value WHERE t.articles > 1 ORDER BY t.articles LIMIT :most"
)
_OF_TAG: Final = text(
    "SELECT a.place FROM article_tags AS t JOIN articles AS a ON a.key = t.article"
    " WHERE t.tag = :which AND t.status NOT IN ('trashed', 'withdrawn')"
    " ORDER BY t.changed DESC LIMIT :most"
)
_ALL: Final = text("SELECT coalesce(sum(articles), 0) FROM statuses")
_LINES: Final = text(
    "SELECT a.place, a.key, a.id, a.title, a.status, s.name AS section, a.changed, a.published,"
    " a.photos, a.uncaptioned FROM json_each(:wanted) AS w JOIN articles AS a ON a.place = w.value"
    " LEFT JOIN sections AS s ON s.key = a.section"
)


@dataclass(slots=True)
class _Shared:
    """What one candidate has in common with the article."""

    tags: list[str]
    phrases: list[str]
    score: float = 0.0


class Relating:
    """Proposals for related articles."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def proposals(self, article: Article, most: int = 10) -> tuple[Proposal, ...]:
        """Return the articles with most in common, published ones preferred.

        The article itself, those chosen already, withdrawn ones and the trash are left out.
        """
        everything = max(int(self._connection.scalar(_ALL) or 0), 1)
        shared: dict[int, _Shared] = defaultdict(lambda: _Shared([], []))
        self._by_tags(article.tags, everything, shared)
        self._by_phrases((article.title, article.lead), everything, shared)
        best = sorted(shared, key=lambda place: shared[place].score, reverse=True)
        # The article itself and those chosen already may be among the best.
        places = best[: 2 * most + 1 + len(article.related)]
        rows = self._connection.execute(_LINES, {"wanted": json.dumps(places)})
        out = {article.id, *article.related}
        found = [
            _proposal(row, shared[row.place])
            for row in rows
            if row.id not in out and Status(row.status) not in _NO_USE
        ]
        found.sort(key=lambda one: (one.score, one.line.changed), reverse=True)
        return tuple(found[:most])

    def _by_tags(self, names: Iterable[str], everything: int, shared: dict[int, _Shared]) -> None:
        wanted = json.dumps([exact_form(name) for name in names])
        for tag in self._connection.execute(_TAGS, {"wanted": wanted, "most": _RAREST}).all():
            weight = _OF_A_TAG * log((everything + 1) / tag.articles)
            for place in self._connection.scalars(_OF_TAG, {"which": tag.key, "most": _NEWEST}):
                shared[place].tags.append(tag.name)
                shared[place].score += weight

    def _by_phrases(
        self, texts: Iterable[str], everything: int, shared: dict[int, _Shared]
    ) -> None:
        common = min(_COMMON, max(everything // _QUARTER, _FEW))
        counted = []
        for phrase in _phrases(texts):
            question = _question(phrase)
            many = self._connection.scalar(_COUNT, {"question": question, "most": common + 1})
            if 1 < int(many or 0) <= common:
                counted.append((int(many or 0), phrase, question))
        for many, phrase, question in sorted(counted)[:_RAREST]:
            weight = log((everything + 1) / many)
            values = {"question": question, "most": _NEWEST}
            for place in self._connection.scalars(_PLACES, values).all():
                shared[place].phrases.append(phrase)
                shared[place].score += weight


def _phrases(texts: Iterable[str]) -> list[str]:
    """Return every two neighbouring words, each pair once, from the start on."""
    found: dict[str, None] = {}
    for said in texts:
        for sentence in said.split(". "):
            words = wording(sentence).exact
            found |= dict.fromkeys(map(" ".join, pairwise(words)))
    return list(found)[:_MOST_PHRASES]


def _question(phrase: str) -> str:
    unwanted = " OR ".join(f'marks : "{status_mark(status)}"' for status in _NO_USE)
    return f'(exact : "{phrase}") NOT ({unwanted})'


def _proposal(row: Any, shared: _Shared) -> Proposal:  # noqa: ANN401  # a row of the statement
    line = line_from(row)
    factor = _ON_THE_PORTAL if line.status is Status.PUBLISHED else 1.0
    return Proposal(line, tuple(shared.tags), tuple(shared.phrases), shared.score * factor)
