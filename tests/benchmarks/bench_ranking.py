"""Ranking on real text: do queries typed without marks bring up the phrase that was meant?

Run: python -m tests.benchmarks.bench_ranking [seeds]. The 3,000 articles of
../shared/data/articles-3000.jsonl.gz are put into a fresh store.

Definition. The words of an article are those of its title, lead, body and captions, in lower case
and one tone style; a two-word phrase is two neighbours in one of these fields. Phrases that are
equal without their marks are readings of one unmarked form. Of each form only the reading in most
articles counts; it must bear a mark and stand in 15 to 300 articles. A seed draws 200 of these
phrases; each is typed without its marks, and of the first ten results the share is counted that
hold the marked phrase. ``hard`` draws only from forms that have a second reading in a tenth as
many articles, the rest of the time there is little to get wrong.
"""

from __future__ import annotations

import gzip
import json
import random
import re
import statistics
import sys
import time
from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import timedelta
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING
from uuid import UUID

from tests.benchmarks.bench_store import SHARED
from tests.builders import NOON, a_photo

from newsdesk.news.article import Article
from newsdesk.news.asking import Asked
from newsdesk.news.photo import Placement
from newsdesk.store.database import create_store
from newsdesk.text.fold import fold
from newsdesk.text.normalize import clean, clean_line
from newsdesk.text.tones import one_style

if TYPE_CHECKING:
    from newsdesk.store.database import Store

DRAWN = 200
FIRST = 10
FEWEST, MOST = 15, 300
_WORD = re.compile(r"[^\W_]+")

Phrase = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Drawn:
    """A phrase with its marks, and how many articles hold it and its next reading."""

    phrase: Phrase
    articles: int
    second: int

    @property
    def typed(self) -> str:
        return fold(" ".join(self.phrase))


def main(seeds: int) -> None:
    """Put the articles in, draw, ask, print."""
    articles = the_articles()
    holds = {article.id: phrases_of(article) for article in articles}
    forms = readings(holds.values())
    meant = [best for best in map(most_read, forms.values()) if is_wanted(best)]
    hard = [one for one in meant if one.second * 10 >= one.articles]
    print(f"{len(articles)} articles, {len(forms)} unmarked forms of two words")
    print(f"{len(meant)} of them to draw from, {len(hard)} hard ones")
    with TemporaryDirectory() as folder:
        store = create_store(Path(folder) / "ranking.sqlite")
        try:
            with store.writing() as work:
                for article in articles:
                    work.articles.add(article)
                work.commit()
            for name, drawn_from in (("all", meant), ("hard", hard)):
                print(f"\n{name:6}{'seed':>5}{'held':>8}{'≥ 9 of 10':>11}{'worst':>7}{'ms':>7}")
                shares = [told(store, drawn_from, holds, name, seed) for seed in range(seeds)]
                print(f"{name:6}{'mean':>5}{statistics.mean(shares):8.1%}")
        finally:
            store.close()


def told(
    store: Store, drawn_from: list[Drawn], holds: dict[str, set[Phrase]], name: str, seed: int
) -> float:
    """Ask the queries of one seed; print and return the share of results that hold the phrase."""
    draw = random.Random(seed)  # noqa: S311  # a draw, no secret
    drawn = draw.sample(drawn_from, min(DRAWN, len(drawn_from)))
    right = shown = good = 0
    worst = FIRST
    times = []
    for one in drawn:
        start = time.perf_counter()
        with store.reading() as work:
            found = work.search.search(Asked(words=one.typed))[:FIRST]
        times.append((time.perf_counter() - start) * 1e3)
        held = sum(one.phrase in holds[hit.line.id] for hit in found)
        right, shown = right + held, shown + len(found)
        good += held >= FIRST - 1
        worst = min(worst, held)
    share = right / shown
    middle = statistics.median(times)
    print(f"{name:6}{seed:5}{share:8.1%}{good / len(drawn):11.1%}{worst:7}{middle:7.1f}")
    return share


def phrases_of(article: Article) -> set[Phrase]:
    """Return every two neighbouring words of an article's fields."""
    captions = [placed.caption for placed in article.photos]
    found: set[Phrase] = set()
    for field in (article.title, article.lead, article.body, *captions):
        found.update(pairwise(one_style(word) for word in _WORD.findall(field.lower())))
    return found


def readings(holds: object) -> dict[Phrase, Counter[Phrase]]:
    """Return for each unmarked form its readings with their numbers of articles."""
    forms: dict[Phrase, Counter[Phrase]] = defaultdict(Counter)
    for phrases in holds:  # type: ignore[attr-defined]  # the values of a dict
        for first, second in phrases:
            forms[fold(first), fold(second)][first, second] += 1
    return forms


def most_read(found: Counter[Phrase]) -> Drawn:
    """Return the commonest reading of a form."""
    (phrase, articles), *rest = sorted(found.items(), key=lambda one: (-one[1], one[0]))
    return Drawn(phrase, articles, rest[0][1] if rest else 0)


def is_wanted(one: Drawn) -> bool:
    """Tell whether a query can be drawn."""
    return FEWEST <= one.articles <= MOST and one.typed != " ".join(one.phrase)


def the_articles() -> list[Article]:
    """Return the articles in the order of the file, the first one the newest."""
    with gzip.open(SHARED, "rt", encoding="utf-8") as file:
        raw = [json.loads(line) for line in file]
    return [
        Article(
            id=str(UUID(int=number, version=4)),
            created=NOON,
            changed=NOON + timedelta(minutes=number),
            title=clean_line(one["title"]),
            lead=clean(one["sapo"]),
            body=clean(one["body"]),
            photos=tuple(
                Placement(place, a_photo(sha256=f"{number:032x}{place:032x}"), clean_line(said))
                for place, said in enumerate(one["captions"], start=1)
            ),
        )
        for number, one in enumerate(reversed(raw))
    ]


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 5)
