"""What an editor does all day, on 100,000 articles, each act beside bare sqlite3 doing the same.

Run: python -m tests.benchmarks.bench_desk [articles] [folder]. Takes the store that
``bench_store`` built in the folder (made first if it is not there) as a newsroom of its own,
``desk-<articles>``. Reads are medians of runs in turn with their floor, in ms; acts on many
articles run once and are undone. The floor of a read is its SQL with the answer fetched, that of
a write the rows and index entries with all words cut beforehand.
"""

from __future__ import annotations

import json
import shutil
import sqlite3
import sys
import time
from contextlib import closing
from datetime import date
from functools import partial
from itertools import pairwise
from pathlib import Path
from tempfile import gettempdir
from typing import TYPE_CHECKING, Any

from tests.benchmarks import bench_store
from tests.benchmarks.bench_store import row, timed

from newsdesk import opening
from newsdesk.desk import (
    addressing,
    bulk,
    drafting,
    finding,
    learning,
    relating,
    replacing,
    saved_searches,
    searching,
    signing,
    tag_keeping,
    tagging,
)
from newsdesk.errors import EditorMistake
from newsdesk.news.listing import Filter, Order
from newsdesk.news.status import Status
from newsdesk.store.indexing import entry_of
from newsdesk.store.loading import load
from newsdesk.text.finding import Sought

if TYPE_CHECKING:
    from collections.abc import Callable

    from newsdesk.desk.desk import Desk

_ORDERS = {
    Order.CHANGED: "changed DESC, key DESC",
    Order.PUBLISHED: "published DESC, key DESC",
    Order.TITLE: "title_key, key",
    Order.BYLINE: "byline_key, key",
}
_OF_TAG = """key IN (
    SELECT article FROM article_tags WHERE tag = (SELECT key FROM tags WHERE exact = '{}')
)"""
_SIGNED = """key IN (
    SELECT article FROM article_people
    WHERE person = (SELECT key FROM people WHERE exact = 'hoàng tùng')
)"""
_DAY = date(2026, 11, 21)
_FILTERS = (
    ("state: drafts", Filter(status=Status.DRAFT), "status = 'draft'"),
    (
        "section",
        Filter(section="Kinh tế"),
        "section = (SELECT key FROM sections WHERE name = 'Kinh tế')",
    ),
    ("tag in 2,000 articles", Filter(tags=("thẻ 7",)), _OF_TAG.format("thẻ 7")),
    (
        "two tags",
        Filter(tags=("thời sự", "thẻ 7")),
        f"{_OF_TAG.format('thẻ 7')} AND {_OF_TAG.format('thời sự')}",
    ),
    ("byline", Filter(byline="Hoàng Tùng"), _SIGNED),
    ("a day", Filter(since=_DAY, until=_DAY), "day = 20261121"),
    ("no caption yet", Filter(uncaptioned=True), "uncaptioned > 0"),
    ("the trash", Filter(status=Status.TRASHED), "status = 'trashed'"),
)
_SAVED = ("thẻ:thẻ-7", "chữ thập đỏ", "trạng-thái:nháp", "tác-giả:hoàng-tùng", "kinh te")


def main(count: int, folder: Path) -> None:
    """Make the newsroom if it is not there, then measure."""
    made, newsroom = folder / f"store-{count}.sqlite", folder / f"desk-{count}"
    if not made.exists():
        timed("build the store", lambda: bench_store.build(made, count, bench_store.the_texts()))
    store = newsroom / opening.STORE
    if not store.exists():
        newsroom.mkdir(exist_ok=True)
        shutil.copyfile(made, store)
    desk = opening.open_newsroom(newsroom)
    try:
        with closing(sqlite3.connect(store, isolation_level=None)) as raw:
            raw.execute("PRAGMA cache_size = -16384")
            raw.execute("PRAGMA synchronous = FULL")
            print(f"\n{count} articles{'':38}{'product':>10}{'floor':>10}{'ratio':>8}")
            _lists(desk, raw)
            _boards(desk, raw)
            _one_article(desk, raw)
            _everywhere(desk, raw)
            _many(desk, raw)
        _learning(desk)
    finally:
        desk.store.close()


def _lists(desk: Desk, raw: sqlite3.Connection) -> None:
    everything = ("whole list", Filter(), "status <> 'trashed'")
    for order, by in _ORDERS.items():
        for said, wanted, where in (everything, *_FILTERS):
            sql = f"SELECT key FROM articles WHERE {where} ORDER BY {by}"  # noqa: S608  # ours
            if said != everything[0] and wanted.status is None:
                sql = sql.replace(" ORDER", " AND status <> 'trashed' ORDER")
            row(
                f"{said}, by {order.value}",
                partial(finding.listing, desk, wanted, order),
                partial(_fetched, raw, sql),
                runs=5,
            )
    keys = finding.listing(desk).keys
    sql = """
        SELECT a.id, a.title, a.status, s.name, a.changed, a.published, a.photos
        FROM articles AS a LEFT JOIN sections AS s ON s.key = a.section
        WHERE a.key IN (SELECT value FROM json_each(?))
    """
    row(
        "the last 100 lines",
        lambda: finding.lines(desk, keys[-100:]),
        partial(_fetched, raw, sql, (json.dumps(keys[-100:]),)),
    )
    ids = "SELECT id FROM articles ORDER BY changed DESC"
    row(
        "ids of all rows, for an act on all",
        lambda: finding.ids_of(desk, keys),
        partial(_fetched, raw, ids),
        runs=5,
    )


def _fetched(raw: sqlite3.Connection, sql: str, values: tuple[str, ...] = ()) -> list[Any]:
    return raw.execute(sql, values).fetchall()


def _boards(desk: Desk, raw: sqlite3.Connection) -> None:
    tags = "SELECT name, articles FROM tags WHERE articles > 0"
    row("counts of the states", lambda: finding.counts(desk))
    row(
        "names of sections, tags and people",
        lambda: (tagging.sections(desk), tagging.tags(desk), signing.people(desk)),
        lambda: raw.execute(tags).fetchall(),
    )
    row(
        "tag board, with the last act",
        lambda: (tagging.tag_board(desk), tag_keeping.acts(desk)),
        lambda: raw.execute(tags).fetchall(),
    )
    for question in _SAVED:
        try:
            saved_searches.keep(desk, question, question)
        except EditorMistake:
            break  # kept by an earlier run
    row(f"counts of {len(_SAVED)} saved searches", lambda: saved_searches.counts(desk))
    for question in _SAVED:
        row(f"count of {question}", partial(searching.count, desk, question), runs=7)
    row("answer with an unknown tag", lambda: searching.ask(desk, "thẻ:khong-co-the-nay"), runs=7)
    row("how it stands with the context check", lambda: learning.state_of_model(desk), runs=7)


def _one_article(desk: Desk, raw: sqlite3.Connection) -> None:
    keys = finding.listing(desk).keys
    one = finding.ids_of(desk, keys[len(keys) // 2 :][:1])[0]
    whole = "SELECT * FROM articles AS a JOIN bodies AS b ON b.article = a.key WHERE a.id = ?"
    row(
        "open an article",
        lambda: drafting.open_article(desk, one),
        lambda: raw.execute(whole, (one,)).fetchall(),
    )
    row("related proposals", lambda: relating.proposals(desk, one))
    row("address and namesakes", lambda: addressing.address_of(desk, one))


def _everywhere(desk: Desk, raw: sqlite3.Connection) -> None:
    like = (
        "SELECT a.key FROM articles AS a JOIN bodies AS b ON b.article = a.key"
        " WHERE a.title LIKE ? OR b.lead LIKE ? OR b.body LIKE ?"
    )
    for words, whole in (("chữ thập đỏ", True), ("Messi", True), ("hẩm thế", False)):
        sought = Sought(words, whole_words=whole)
        found = replacing.find_text(desk, sought)
        row(
            f"find “{words}” everywhere ({found.count} hits)",
            partial(replacing.find_text, desk, sought),
            partial(_fetched, raw, like, (f"%{words}%",) * 3),
            runs=1,
        )
    told: list[float] = []
    asked = iter(range(1_000_000))
    replacing.find_text(
        desk,
        Sought("ph", whole_words=False),
        progress=lambda *_: told.append(time.perf_counter()),
        cancelled=lambda: next(asked) > 20,
    )
    longest = max(b - a for a, b in pairwise(told)) * 1e3
    print(f"{'find part of a word: longest wait for a cancel':52}{longest:10.2f}")


def _many(desk: Desk, raw: sqlite3.Connection) -> None:
    """Acts on many articles, once each, and undone."""
    for many, gone, into in ((20, "hiếm 11", "hiếm 12"), (2_000, "thẻ 3", "thẻ 4")):
        _once(
            f"merge a tag of {many} articles",
            partial(tag_keeping.merge, desk, [gone], into),
            raw,
            partial(_indexed_again, desk, raw, gone),
        )
        _once("    undo", lambda: tag_keeping.undo(desk), raw)
        _once(
            f"rename a tag of {many} articles",
            partial(tag_keeping.rename, desk, gone, f"{gone} mới"),
            raw,
        )
        _once("    undo", lambda: tag_keeping.undo(desk), raw)
    ids = finding.ids_of(desk, finding.listing(desk).keys[:1_000])
    done: list[bulk.Several] = []
    _once(
        "bulk: section of 1,000 articles",
        lambda: done.append(bulk.change_section(desk, ids, "Chính trị", approved_too=True)),
        raw,
    )
    _once("    undo", lambda: bulk.undo(desk, done[0].steps), raw)
    _once(
        "bulk: add a tag to 1,000 articles",
        lambda: done.append(bulk.change_tags(desk, ids, add=("thêm",), approved_too=True)),
        raw,
    )
    _once("    undo", lambda: bulk.undo(desk, done[1].steps), raw)


def _indexed_again(desk: Desk, raw: sqlite3.Connection, tag: str) -> Callable[[], object]:
    """Return what takes the articles of a tag out of the index and puts them in again."""
    with desk.store.reading() as work:
        keys = work.listing.listing(Filter(tags=(tag,))).keys
        entries: list[tuple[Any, ...]] = []
        for one in work.listing.ids(keys):
            loaded = load(work.connection, one)
            assert loaded is not None
            entry = entry_of(
                loaded.article, section=loaded.section, tags=loaded.tags, people=loaded.people
            )
            entries.append((loaded.place, entry.exact, entry.folded, entry.marks))
    put = "INSERT INTO search (rowid, exact, folded, marks) VALUES (?, ?, ?, ?)"
    take = "INSERT INTO search (search, rowid, exact, folded, marks) VALUES ('delete', ?, ?, ?, ?)"

    def act() -> None:
        raw.execute("BEGIN IMMEDIATE")
        for one in entries:
            raw.execute(take, one)
            raw.execute(put, one)
        raw.execute("COMMIT")

    return act


def _once(
    said: str,
    act: Callable[[], object],
    raw: sqlite3.Connection,
    floor: Callable[[], Callable[[], object]] | None = None,
) -> None:
    """Do an act once, beside its floor done before it, and print both."""
    theirs = 0.0
    if floor is not None:
        ready = floor()
        start = time.perf_counter()
        ready()
        theirs = (time.perf_counter() - start) * 1e3
        raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    start = time.perf_counter()
    act()
    mine = (time.perf_counter() - start) * 1e3
    line = f"{said:52}{mine:10.1f}"
    print(line + (f"{theirs:10.1f}{mine / theirs:8.2f}" if theirs else ""), flush=True)


def _learning(desk: Desk) -> None:
    """Learning the context model once, and how often it may be stopped."""
    asked: list[float] = []

    def cancelled() -> bool:
        asked.append(time.perf_counter())
        return False

    start = time.perf_counter()
    learning.learn(desk, cancelled=cancelled)
    longest = max(b - a for a, b in pairwise(asked)) * 1e3
    print(f"{'learn the context model, s':52}{time.perf_counter() - start:10.1f}")
    print(f"{'    longest wait for a cancel':52}{longest:10.1f}")


if __name__ == "__main__":
    main(
        int(sys.argv[1]) if len(sys.argv) > 1 else 100_000,
        Path(sys.argv[2]) if len(sys.argv) > 2 else Path(gettempdir()),
    )
