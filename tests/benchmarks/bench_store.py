"""The store at 100,000 articles, each figure beside its floor in bare sqlite3 in the same run.

Run: python -m tests.benchmarks.bench_store [articles] [folder]. The articles are those of
../shared/data/articles-3000.jsonl.gz with changed ids. The stores are built once in the folder
(some four minutes and 1.5 GB for 100,000) and used again. Prints medians of runs in turn, in ms.
"""

from __future__ import annotations

import gzip
import json
import os
import sqlite3
import statistics
import subprocess
import sys
import time
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from functools import partial
from pathlib import Path
from tempfile import gettempdir
from typing import TYPE_CHECKING, Any
from uuid import UUID

from tests.builders import NOON

from newsdesk.news.article import Article
from newsdesk.news.asking import Asked
from newsdesk.news.byline import Byline
from newsdesk.news.listing import Filter
from newsdesk.news.profile import Profile
from newsdesk.news.revision import Why
from newsdesk.news.status import Status
from newsdesk.store.database import create_store, open_store
from newsdesk.store.indexing import entry_of
from newsdesk.store.loading import load
from newsdesk.store.saving import Saving
from newsdesk.text.normalize import clean, clean_line

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from newsdesk.store.database import Store

SHARED = Path(__file__).resolve().parents[2].parent / "shared" / "data" / "articles-3000.jsonl.gz"
SECTIONS = Profile().sections
QUESTIONS = (
    ("của", "của"),
    ("hải phòng", "hải phòng"),
    ("hai phong", "hải phòng"),
    ("chữ thập đỏ", "chữ thập đỏ"),
    ("chu thap do", "chữ thập đỏ"),
    ("kinh te", "kinh tế"),
    ("đường sắt", "đường sắt"),
    ("thủ tướng chính phủ", "thủ tướng chính phủ"),
    ("hội chữ thập đỏ hải phòng", "hội chữ thập đỏ hải phòng"),
    ("Messi", "Messi"),
    ("tru", "tru*"),
    ("quận th", "quận th*"),
)
"""What is typed, and what the floor (which does not fold đ) is asked: all words, in any place."""

FLOOR_QUERY = (
    "SELECT a.id, a.title, a.status, a.changed, snippet(fts, 1, '[', ']', '…', 24)"
    " FROM fts JOIN article AS a ON a.id = fts.rowid"
    " WHERE fts MATCH ? ORDER BY fts.rowid DESC LIMIT 50"
)


def main(count: int, folder: Path) -> None:
    """Build what is missing, measure, print the table."""
    path, floor = folder / f"store-{count}.sqlite", folder / f"floor-{count}.sqlite"
    texts = the_texts()
    if not path.exists():
        timed("build the store", lambda: build(path, count, texts))
    if not floor.exists():
        timed(
            "build the floor (FTS5 over title and body)", lambda: build_floor(floor, count, texts)
        )
    size = sum(len(part.encode()) for text in texts for part in text) * count / len(texts)
    megabytes = path.stat().st_size / 1e6
    print(f"{count} articles, text {size / 1e6:.0f} MB, store {megabytes:.0f} MB", end="")
    print(f" = {path.stat().st_size / size:.2f} × text; {os.cpu_count()} cores")
    with closing(sqlite3.connect(path)) as raw:
        pages = raw.execute("SELECT sum(pgsize) FROM dbstat WHERE name LIKE 'search%'").fetchone()
        print(f"search index {pages[0] / 1e6:.0f} MB = {pages[0] / size:.2f} × text")
    store = open_store(path)
    try:
        print(f"\n{'':52}{'product':>10}{'floor':>10}{'ratio':>8}")
        measure_lists(store, path)
        measure_search(store, floor)
        measure_save(store, path)
    finally:
        store.close()
    measure_start(path)


def measure_lists(store: Store, path: Path) -> None:
    """Keys of whole lists, pages of lines."""
    keys_sql = "SELECT key FROM articles ORDER BY changed DESC, key DESC"
    tag_sql = (
        "SELECT article FROM article_tags"
        " WHERE tag = (SELECT key FROM tags WHERE exact = 'thời sự')"
        " ORDER BY changed DESC, article DESC"
    )
    page_sql = (
        "SELECT a.key, a.id, a.title, a.status, s.name, a.changed, a.published, a.photos"
        " FROM articles AS a LEFT JOIN sections AS s ON s.key = a.section"
        " ORDER BY a.changed DESC, a.key DESC LIMIT ?"
    )
    with closing(sqlite3.connect(path)) as raw, store.reading() as work:
        keys = work.listing.listing().keys
        middle = keys[len(keys) // 2 : len(keys) // 2 + 200]
        marks = ",".join("?" * len(middle))
        lines_sql = page_sql.replace("ORDER BY", f"WHERE a.key IN ({marks}) ORDER BY")
        row(
            f"all {len(keys)} keys, newest change first",
            work.listing.listing,
            lambda: [key for (key,) in raw.execute(keys_sql)],
        )
        row(
            "all keys of the commonest tag",
            lambda: work.listing.listing(Filter(tags=("thời sự",))),
            lambda: [key for (key,) in raw.execute(tag_sql)],
        )
        row(
            "first page, 50 lines",
            lambda: work.listing.page(Filter(), 50),
            lambda: raw.execute(page_sql, (50,)).fetchall(),
        )
        row(
            "200 lines from the middle",
            lambda: work.listing.lines(middle),
            lambda: raw.execute(lines_sql, (*middle, 200)).fetchall(),
        )
        row("counts of statuses and tags", lambda: (work.listing.counts(), work.tags.all()))


def measure_search(store: Store, floor: Path) -> None:
    """Fifty results with snippets; the floor asks once for all words and cuts with snippet()."""
    with closing(sqlite3.connect(floor)) as raw, store.reading() as work:
        raw.execute("PRAGMA cache_size = -65536")
        for words, said in QUESTIONS:
            question = " AND ".join(
                f'"{word.rstrip("*")}"{"*" if word.endswith("*") else ""}' for word in said.split()
            )
            asked = Asked(words=words)
            found = len(work.search.search(asked))
            row(
                f"search: {words} ({found})",
                partial(work.search.search, asked),
                partial(answers, raw, question),
            )
        drafts = Filter(status=Status.DRAFT)
        row(
            "search: hải phòng, drafts only",
            lambda: work.search.search(Asked(words="hải phòng", filter=drafts)),
        )


def answers(raw: sqlite3.Connection, question: str) -> list[tuple[object, ...]]:
    """Ask the floor."""
    return raw.execute(FLOOR_QUERY, (question,)).fetchall()


def measure_save(store: Store, path: Path) -> None:
    """One autosave: durable, searchable, with its revision; the floor has its words ready."""
    with store.reading() as work:
        keys = work.listing.listing().keys[:200]
        ids = [line.id for line in work.listing.lines(keys)]
        ids.sort(key=lambda one: abs(len(work.articles.get(one).body.split()) - 500))
    mine, theirs = ids[:2]
    typed = iter(range(1_000_000))

    def save() -> None:
        with store.writing() as work:
            article = work.articles.get(mine)
            moment = article.changed + timedelta(seconds=1)
            body = f"{article.body.rstrip('0123456789 ')} {next(typed)}"
            work.articles.save(replace(article, body=body), at=moment, why=Why.TYPED)
            work.commit()

    with closing(sqlite3.connect(path, isolation_level=None)) as raw:
        raw.execute("PRAGMA synchronous = FULL")
        raw.execute("PRAGMA foreign_keys = ON")
        rows = raw_rows(store, theirs)
        row(
            "autosave of a 500-word article, WAL FULL",
            save,
            lambda: raw_save(raw, rows, next(typed)),
            runs=300,
        )
    put_back(store, theirs, rows)


def raw_rows(store: Store, article_id: str) -> dict[str, Any]:
    """Return the ready rows that the floor writes, words already cut and folded."""
    with store.reading() as work:
        loaded = load(work.connection, article_id)
    assert loaded is not None
    entry = entry_of(
        loaded.article, section=loaded.section, tags=loaded.tags, people=loaded.people
    )
    return {"loaded": loaded, "entry": entry, "place": loaded.place}


def raw_save(raw: sqlite3.Connection, rows: dict[str, Any], typed: int) -> None:
    """Do what a save does in bare SQL."""
    loaded, entry = rows["loaded"], rows["entry"]
    raw.execute("BEGIN IMMEDIATE")
    (place,) = raw.execute("SELECT max(place) + 1 FROM articles").fetchone()
    raw.execute(
        "SELECT a.*, b.* FROM articles AS a JOIN bodies AS b ON b.article = a.key WHERE a.id = ?",
        (loaded.article.id,),
    ).fetchone()
    raw.execute(
        "UPDATE articles SET changed = changed + 1000000, place = ? WHERE key = ?",
        (place, loaded.key),
    )
    raw.execute(
        "UPDATE bodies SET body = ? WHERE article = ?",
        (f"{loaded.article.body} {typed}", loaded.key),
    )
    raw.execute(
        "UPDATE article_tags SET changed = changed + 1000000 WHERE article = ?", (loaded.key,)
    )
    columns = (entry.exact, entry.folded, entry.marks)
    raw.execute(
        "INSERT INTO search (search, rowid, exact, folded, marks) VALUES ('delete', ?, ?, ?, ?)",
        (rows["place"], *columns),
    )
    raw.execute(
        "INSERT INTO search (rowid, exact, folded, marks) VALUES (?, ?, ?, ?)", (place, *columns)
    )
    (number,) = raw.execute(
        "SELECT max(number) + 1 FROM revisions WHERE article = ?", (loaded.key,)
    ).fetchone()
    raw.execute(
        "INSERT INTO revisions (article, number, at, who, why, whole, since, mark, state)"
        " VALUES (?, ?, 0, '', 'typed', 1, 0, 0, ?)",
        (loaded.key, number, b"x" * 40),
    )
    raw.execute("COMMIT")
    rows["place"] = place


def put_back(store: Store, article_id: str, rows: dict[str, Any]) -> None:
    """Mend the article that the floor wrote past the store's rules."""
    loaded = rows["loaded"]
    with store.writing() as work:
        driver: Any = work.connection.connection.driver_connection
        driver.execute("DELETE FROM revisions WHERE article = ? AND number > 1", (loaded.key,))
        driver.execute(
            "UPDATE bodies SET body = ? WHERE article = ?", (loaded.article.body, loaded.key)
        )
        now = load(work.connection, article_id)
        assert now is not None
        Saving(work.connection).change(now, Saving(work.connection).prepared(now.article, now))
        work.commit()


def measure_start(path: Path) -> None:
    """Whole processes: python to the first 50 lines."""
    product = (
        "from pathlib import Path; from newsdesk.store.first_page import first_page;"
        f" assert len(first_page(Path({str(path)!r}))) == 50"
    )
    through_core = (
        "from pathlib import Path; from newsdesk.store.database import open_store;"
        f" s = open_store(Path({str(path)!r}))\n"
        "with s.reading() as w: assert len(w.listing.page()) == 50\n"
        "s.close()"
    )
    page = "SELECT key, id, title, status, changed FROM articles ORDER BY changed DESC LIMIT 50"
    bare = f"import sqlite3; sqlite3.connect({str(path)!r}).execute({page!r}).fetchall()"

    def run(code: str) -> Callable[[], object]:
        return lambda: subprocess.run([sys.executable, "-c", code], check=True)

    row("process → first_page(), 50 lines", run(product), run(bare), runs=9)
    row("process → open_store(), 50 lines", run(through_core), run(bare), runs=9)


def row(
    label: str,
    product: Callable[[], object],
    floor: Callable[[], object] | None = None,
    runs: int = 15,
) -> None:
    """Measure both in turn and print a line of the table, with the product's 99th percentile."""
    mine: list[float] = []
    theirs: list[float] = []
    for number in range(runs + 2):
        for act, times in ((product, mine), (floor, theirs)):
            if act is None:
                continue
            start = time.perf_counter()
            act()
            if number > 1:
                times.append((time.perf_counter() - start) * 1e3)
    middle = statistics.median(mine)
    line = f"{label:52}{middle:10.2f}"
    if theirs:
        line += f"{statistics.median(theirs):10.2f}{middle / statistics.median(theirs):8.2f}"
    if runs >= 100:
        line += f"   p99 {sorted(mine)[int(len(mine) * 0.99)]:.1f}"
        line += f" / {sorted(theirs)[int(len(theirs) * 0.99)]:.1f}" if theirs else ""
    print(line, flush=True)


def timed(label: str, act: Callable[[], object]) -> None:
    """Do something once and print how long it took."""
    start = time.perf_counter()
    act()
    print(f"{label}: {time.perf_counter() - start:.1f} s", flush=True)


def the_texts() -> list[tuple[str, str, str]]:
    """Return title, lead and body of the 3,000 articles."""
    with gzip.open(SHARED, "rt", encoding="utf-8") as file:
        raw = [json.loads(line) for line in file]
    return [(clean_line(one["title"]), clean(one["sapo"]), clean(one["body"])) for one in raw]


def articles(count: int, texts: list[tuple[str, str, str]]) -> Iterator[Article]:
    """Make that many articles: 80 % with one common tag, 5 % drafts, eight sections."""
    for number in range(count):
        title, lead, body = texts[number * 7919 % len(texts)]
        moment = NOON + timedelta(seconds=number)
        draft = number % 20 == 0
        common = ("thời sự",) if number % 5 else ()
        yield Article(
            id=str(UUID(int=number * 2_654_435_761 * 97 % 2**128, version=4)),
            created=moment,
            changed=moment,
            status=Status.DRAFT if draft else Status.PUBLISHED,
            title=title,
            lead=lead,
            body=body,
            section=SECTIONS[number % len(SECTIONS)],
            tags=(*common, f"thẻ {number % 50}", f"hiếm {number % 5000}"),
            bylines=(Byline("Hoàng Tùng"),),
            address="" if draft else f"https://example.org/{number}.html",
            published=None if draft else moment,
        )


def build(path: Path, count: int, texts: list[tuple[str, str, str]]) -> None:
    """Write the store through the product, a thousand articles a transaction."""
    store = create_store(path)
    try:
        with store.writing() as work:
            for number, article in enumerate(articles(count, texts), start=1):
                work.articles.add(article)
                if number % 1000 == 0:
                    work.commit()
            work.commit()
    finally:
        store.close()


def build_floor(path: Path, count: int, texts: list[tuple[str, str, str]]) -> None:
    """Write the same texts with an FTS5 index over title and body, as ../shared/speed does."""
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("PRAGMA cache_size = -65536")
        raw.execute("CREATE TABLE article (id INTEGER PRIMARY KEY, title, status, changed, body)")
        raw.executemany(
            "INSERT INTO article (title, status, changed, body) VALUES (?, 'draft', ?, ?)",
            (
                (one.title, one.changed.isoformat(), f"{one.lead}\n{one.body}")
                for one in articles(count, texts)
            ),
        )
        raw.execute(
            "CREATE VIRTUAL TABLE fts USING fts5 (title, body, content = 'article',"
            " content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2')"
        )
        raw.execute("INSERT INTO fts (fts) VALUES ('rebuild')")
        raw.commit()


if __name__ == "__main__":
    main(
        int(sys.argv[1]) if len(sys.argv) > 1 else 100_000,
        Path(sys.argv[2]) if len(sys.argv) > 2 else Path(gettempdir()),
    )
