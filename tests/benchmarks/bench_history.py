"""What a long history costs: bytes and milliseconds, beside what was changed and beside copies.

Run: python -m tests.benchmarks.bench_history [saves]. Types into an article of 1,000 words made of
../shared/data/articles-3000.jsonl.gz (10,000 saves unless told), then into one of 10,000 words, as
the window saves it: some letters every second, the cursor wandering, now and then a headline.
"""

from __future__ import annotations

import gzip
import json
import random
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import text
from tests.builders import a_placement, an_article

from newsdesk import opening
from newsdesk.desk import drafting, history, thinning, upkeep
from newsdesk.desk.desk import Desk
from newsdesk.news.article import Article, Edits
from newsdesk.news.history import runs_of
from newsdesk.store import states
from newsdesk.text.comparing import compared
from newsdesk.text.normalize import clean

SHARED = Path(__file__).resolve().parents[2].parent / "shared" / "data" / "articles-3000.jsonl.gz"


def main(saves: int) -> None:
    """Measure both articles and print a table for each."""
    for words, count in ((1_000, saves), (10_000, 100)):
        with TemporaryDirectory() as folder:
            opening.create_newsroom(Path(folder))
            desk = opening.open_newsroom(Path(folder), who="Nguyễn Thị Biên Tập")
            try:
                measure(desk, words, count)
            finally:
                desk.store.close()


def measure(desk: Desk, words: int, saves: int) -> None:
    """Type into an article of so many words and print what its history costs."""
    paragraphs = the_paragraphs(words)
    size = sum(len(one.split()) for one in paragraphs)
    article = an_article(body="\n\n".join(paragraphs), photos=(a_placement(1), a_placement(2)))
    with desk.store.writing() as work:
        article = work.articles.add(article, who=desk.who)
        work.commit()
    typed, took = 0, []
    at = desk.clock() - timedelta(days=120)
    for number, (edits, changed) in enumerate(typing(article, saves)):
        typed += changed
        at += timedelta(seconds=1) if number % 500 else timedelta(days=5)
        took.append(saved(replace(desk, clock=partial(same, at)), article.id, edits))
    with desk.store.reading() as work:
        now_stored = work.articles.get(article.id)
        row = work.connection.execute(
            text("SELECT count(*), sum(length(state)), sum(whole = number) FROM revisions")
        ).one()
        pages = work.connection.scalar(
            text("SELECT sum(pgsize) FROM dbstat WHERE name LIKE 'revisions%'")
        )
    copy = len(states.written(now_stored))
    copies = copy * row[0]
    print(f"\n{size} words, {row[0]} revisions, {row[2]} of them whole; one state {copy} bytes")
    say("changed letters, UTF-8", typed, "bytes")
    say("states as stored", row[1], "bytes", f"{row[1] / typed:.1f} × changed")
    say("revisions table with its index", pages, "bytes", f"{pages / typed:.1f} × changed")
    say(f"{row[0]} copies", copies, "bytes", f"{copies / pages:.0f} × the table")
    for name, some in (("first", took[:100]), ("last", took[-100:])):
        say(f"a save, {name} 100: median", statistics.median(some), "ms")
    reads(desk, article, row[0])
    say("doctor: every revision read back", timed(lambda: upkeep.doctor(desk)), "ms")
    say("thin, dry run", timed(lambda: thinning.thin(desk, dry_run=True)), "ms")
    say("thin", timed(lambda: thinning.thin(desk)), "ms")
    with desk.store.reading() as work:
        left = work.connection.scalar(text("SELECT sum(length(state)) FROM revisions"))
    say("states left", left, "bytes", f"{len(history.revisions(desk, article.id))} revisions")


def reads(desk: Desk, article: Article, count: int) -> None:
    """Time listing, reading back and comparing."""
    say("list all", best(lambda: history.events(desk, article.id)), "ms")
    events = history.events(desk, article.id)
    say("group them", best(lambda: runs_of(events)), "ms", f"{len(runs_of(events))} runs")
    say("list what came since", best(lambda: history.events(desk, article.id, count - 1)), "ms")
    middle = count // 2
    say(f"read back the {middle}th", best(lambda: history.at(desk, article.id, middle)), "ms")
    worst = max(
        timed(partial(history.at, desk, article.id, number))
        for number in range(1, count + 1, max(1, count // 97))
    )
    say("the slowest of 97 read back", worst, "ms")
    old, new = history.at(desk, article.id, 1), history.at(desk, article.id, count)
    say("compare bodies, first and last", best(lambda: compared(old.body, new.body)), "ms")
    both = best(lambda: history.compare(desk, article.id, 1, count))
    say("compare all fields, first and last", both, "ms")


def typing(article: Article, saves: int) -> Iterator[tuple[Edits, int]]:
    """Yield what a second of typing changes, and how many bytes of letters that is."""
    chance = random.Random(20261120)  # noqa: S311  # the same typing each time
    source = "\n\n".join(the_paragraphs(40_000)[-400:])
    body, cursor, length = article.body, len(article.body) // 3, len(article.body)
    read = 0
    for number in range(saves):
        dice = chance.random()
        if dice < 0.04:  # somewhere else
            cursor = chance.randrange(len(body))
        if dice < 0.1 or len(body) > length * 1.1:  # a few letters, a word, half a sentence
            gone = body[max(0, cursor - chance.choice((2, 5, 12, 60))) : cursor]
            body = body[: cursor - len(gone)] + body[cursor:]
            cursor -= len(gone)
            changed = len(gone.encode())
        else:
            come = source[read : read + chance.randint(3, 9)]
            read = (read + len(come)) % (len(source) - 20)
            body = body[:cursor] + come + body[cursor:]
            cursor += len(come)
            changed = len(come.encode())
        body = clean(body).strip("\n")
        if number % 50 == 49:  # a headline and the text in one save
            yield Edits(body=body, title=f"{article.title} {number}"), changed + 5
        elif number % 80 == 79:  # one name put right in many places
            word, instead = chance.sample(("của", "trong", "các", "cho"), 2)
            count = body.count(f" {word} ")
            body = body.replace(f" {word} ", f" {instead} ")
            yield Edits(body=body), changed + count * len((word + instead).encode())
        else:
            yield Edits(body=body), changed


def saved(desk: Desk, article: str, edits: Edits) -> float:
    """Save and return how many milliseconds that took."""
    return timed(lambda: drafting.edit(desk, article, edits))


def same(moment: datetime) -> datetime:
    """Return the moment: a clock that stands."""
    return moment


def the_paragraphs(words: int) -> list[str]:
    """Return paragraphs of real articles with so many words in all."""
    found: list[str] = []
    count = 0
    with gzip.open(SHARED, "rt", encoding="utf-8") as lines:
        for line in lines:
            for paragraph in clean(json.loads(line)["body"]).split("\n"):
                if count >= words:
                    return found
                if paragraph.strip():
                    found.append(paragraph.strip())
                    count += len(paragraph.split())
    return found


def timed(act: Callable[[], object]) -> float:
    """Return how many milliseconds an act takes."""
    began = time.perf_counter()
    act()
    return (time.perf_counter() - began) * 1000


def best(act: Callable[[], object]) -> float:
    """Return the median of seven times, in milliseconds."""
    return statistics.median(timed(act) for _ in range(7))


def say(name: str, value: float, unit: str, more: str = "") -> None:
    """Print a row."""
    shown = f"{value:,.2f}" if unit == "ms" else f"{value:,}"
    print(f"  {name:<38}{shown:>14} {unit:<6}{more}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)
