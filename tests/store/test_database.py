"""The store as a whole: units of work, threads, other programs, full disks, closing."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import text
from tests.builders import NOON
from tests.store.keeping import added, numbered, print_of, saved

from newsdesk.errors import Bug, EditorMistake, NewsdeskError, OutsideTrouble
from newsdesk.news.asking import Asked
from newsdesk.news.revision import Why
from newsdesk.store import upgrading
from newsdesk.store.database import Place, Store, create_store, open_store, where_it_lies
from newsdesk.store.identity import SCHEMA_VERSION


def code_of(act: Callable[[], object]) -> str:
    """Return the code of the error that an act ends with."""
    with pytest.raises(NewsdeskError) as caught:
        act()
    return caught.value.code


def files(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def test_a_new_store_appears_whole(path: Path) -> None:
    create_store(path).close()
    assert files(path.parent) == {"newsdesk.sqlite"}
    with closing(sqlite3.connect(path)) as raw:
        assert raw.execute("PRAGMA journal_mode").fetchone() == ("wal",)
        assert raw.execute("PRAGMA user_version").fetchone() == (SCHEMA_VERSION,)
        assert raw.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_a_store_is_not_made_over_a_file(path: Path) -> None:
    path.parent.mkdir()
    path.write_text("đừng ghi đè", encoding="utf-8")
    with pytest.raises(EditorMistake, match=r"store\.exists"):
        create_store(path)
    assert path.read_text(encoding="utf-8") == "đừng ghi đè"


def test_a_folder_that_is_a_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    assert code_of(lambda: create_store(tmp_path / "file" / "n.sqlite")) == "file.unwritable"


def test_a_store_that_can_not_be_opened_is_not_left_behind(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise OutsideTrouble("store.full", path=path)

    monkeypatch.setattr(upgrading, "set_journal", full)
    assert code_of(lambda: create_store(path)) == "store.full"
    assert files(path.parent) == set()


def test_half_a_store_left_by_a_crash_is_made_anew(path: Path) -> None:
    path.parent.mkdir()
    path.with_name("newsdesk.sqlite.part").write_text("halb", encoding="utf-8")
    create_store(path).close()
    assert files(path.parent) == {"newsdesk.sqlite"}


@pytest.mark.parametrize("journal", ["wal", "delete"])
def test_closing_leaves_one_file_with_everything_in_it(path: Path, journal: str) -> None:
    store = create_store(path, journal=journal)
    (article,) = added(store, numbered(1))
    with store.reading() as work:
        assert work.connection.scalar(text("PRAGMA journal_mode")) == journal
        assert work.connection.scalar(text("PRAGMA synchronous")) == 2
        assert work.connection.scalar(text("PRAGMA foreign_keys")) == 1
    store.close()
    store.close()
    assert files(path.parent) == {"newsdesk.sqlite"}
    again = open_store(path, journal="delete")
    with again.reading() as work:
        assert work.articles.get(article.id) == article
        assert work.connection.scalar(text("PRAGMA journal_mode")) == "delete"
    again.close()


def test_a_closed_store_says_so(store: Store) -> None:
    store.close()
    assert code_of(lambda: store.reading().__enter__()) == "store.closed"
    assert code_of(lambda: store.writing().__enter__()) == "store.closed"


def test_closing_waits_for_what_is_under_way(store: Store) -> None:
    inside, may_end = threading.Event(), threading.Event()

    def read() -> int:
        with store.reading() as work:
            inside.set()
            may_end.wait(5)
            return len(work.listing.listing().keys)

    added(store, numbered(1))
    with ThreadPoolExecutor(2) as pool:
        reading = pool.submit(read)
        inside.wait(5)
        closing_it = pool.submit(store.close)
        may_end.set()
        assert reading.result(5) == 1
        closing_it.result(5)
    assert files(store.path.parent) == {"newsdesk.sqlite"}


def test_reading_can_not_write(store: Store) -> None:
    def write() -> None:
        with store.reading() as work:
            work.articles.add(numbered(1))

    assert code_of(write) == "store.written_while_reading"


def test_a_reading_sees_one_state_until_it_ends(store: Store) -> None:
    (article,) = added(store, numbered(1))
    with store.reading() as work:
        before = work.listing.page()
        after = saved(store, article, title="Tít mới")
        assert work.listing.page() == before
        assert work.articles.get(article.id) == article
    with store.reading() as work:
        assert work.articles.get(article.id) == after


def test_a_table_made_in_a_unit_is_rolled_back_too(store: Store) -> None:
    with store.writing() as work:
        work.connection.execute(text("CREATE TABLE stray (a)"))
        work.connection.execute(text("PRAGMA user_version = 77"))
    with store.reading() as work:
        assert work.connection.scalar(text("PRAGMA user_version")) == SCHEMA_VERSION
        names = work.connection.scalars(text("SELECT name FROM sqlite_schema")).all()
    assert "stray" not in names


def test_many_threads_read_and_one_writes(store: Store) -> None:
    articles = added(store, *(numbered(number, body=f"chung {number}") for number in range(20)))
    errors: list[BaseException] = []

    def read() -> None:
        for _ in range(15):
            with store.reading() as work:
                lines = work.listing.page()
                assert len(lines) == 20
                assert len(work.search.search(Asked(words="chung"))) == 20
                work.articles.get(lines[0].id)

    def write() -> None:
        for number in range(15):
            with store.reading() as work:
                now = work.articles.get(articles[number].id)
            saved(store, now, minutes=100 + number, body=f"chung sửa {number}")

    def guarded(act: Callable[[], None]) -> None:
        try:
            act()
        except (NewsdeskError, AssertionError) as error:
            errors.append(error)

    threads = [threading.Thread(target=guarded, args=(act,)) for act in (read, read, read, write)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    assert not errors
    with store.reading() as work:
        assert not work.examine()


def test_writers_of_one_program_wait_for_each_other(store: Store) -> None:
    articles = added(store, *(numbered(number) for number in range(8)))
    with ThreadPoolExecutor(4) as pool:
        after = list(pool.map(lambda one: saved(store, one, title="Tít mới"), articles))
    assert [one.revision for one in after] == [2] * 8


def test_a_writing_is_alone_from_its_beginning(store: Store) -> None:
    with closing(sqlite3.connect(store.path, timeout=0, isolation_level=None)) as other:
        with store.writing(), pytest.raises(sqlite3.OperationalError, match="locked"):
            other.execute("BEGIN IMMEDIATE")
        other.execute("BEGIN IMMEDIATE")
        other.execute("ROLLBACK")


def test_after_a_commit_what_others_wrote_is_seen(store: Store) -> None:
    (article,) = added(store, numbered(1))
    other = open_store(store.path)
    with store.writing() as work:
        assert work.articles.get(article.id).title == article.title
        work.commit()
        saved(other, article, title="Của người khác")
        assert work.articles.get(article.id).title == "Của người khác"
    other.close()


def test_another_program_that_writes_is_waited_for_then_told(path: Path) -> None:
    create_store(path).close()
    store = open_store(path, patience=0.05)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        before = print_of(path)
        assert code_of(lambda: added(store, numbered(1))) == "store.locked"
        assert print_of(path) == before
        with store.reading() as work:
            assert work.listing.page() == ()
        other.execute("ROLLBACK")
    added(store, numbered(1))
    store.close()


def test_a_task_that_keeps_writing_is_told_not_waited_for_ever(path: Path) -> None:
    store = create_store(path, patience=0.05)
    with store.writing() as work:
        work.articles.add(numbered(1))
        with ThreadPoolExecutor(1) as pool:
            other = pool.submit(lambda: added(store, numbered(2)))
            assert code_of(lambda: other.result(5)) == "store.locked"
        work.commit()
    store.close()


def test_a_full_disk_is_told_and_nothing_is_changed(store: Store) -> None:
    (article,) = added(store, numbered(1))
    store.close()
    full = open_store(store.path, journal="delete")
    before = print_of(store.path)

    def write() -> None:
        with full.writing() as work:
            used = work.connection.scalar(text("PRAGMA page_count"))
            work.connection.execute(text(f"PRAGMA max_page_count = {used}"))
            for number in range(2, 200):
                work.articles.add(numbered(number, body="chữ " * 2_000))
            work.commit()

    assert code_of(write) == "store.full"
    with full.reading() as work:
        assert [line.id for line in work.listing.page()] == [article.id]
        assert not work.examine()
    full.close()
    assert print_of(store.path) == before


def test_a_broken_constraint_is_our_bug(store: Store) -> None:
    def write() -> None:
        with store.writing() as work:
            work.connection.execute(text("INSERT INTO meta VALUES ('a', NULL)"))

    with pytest.raises(Bug) as caught:
        write()
    assert caught.value.code == "store.misused"
    assert "NOT NULL" in str(caught.value)


def test_a_program_killed_while_writing_loses_only_what_was_not_committed(path: Path) -> None:
    store = create_store(path)
    (article,) = added(store, numbered(1))
    saved(store, article, title="Đã lưu")
    with store.writing() as work:
        work.articles.save(
            work.articles.get(article.id).__class__(
                id=article.id, created=NOON, changed=NOON, title="Chưa lưu", revision=2
            ),
            at=NOON,
            why=Why.TYPED,
        )
        # What a killed program leaves: the file, its log, nobody who tidies up.
        copied = {
            name: (path.parent / name).read_bytes()
            for name in ("newsdesk.sqlite", "newsdesk.sqlite-wal")
        }
    store.close()
    folder = path.parent / "sau khi tắt"
    folder.mkdir()
    for name, data in copied.items():
        (folder / name).write_bytes(data)
    again = open_store(folder / "newsdesk.sqlite")
    with again.reading() as work:
        assert work.articles.get(article.id).title == "Đã lưu"
        assert not work.examine()
    again.close()


def test_where_it_lies_is_asked_here(tmp_path: Path) -> None:
    assert where_it_lies(tmp_path) is Place.LOCAL


def test_an_unknown_journal_is_our_bug(store: Store) -> None:
    assert code_of(lambda: open_store(store.path, journal="memory")) == "store.journal"


def test_opening_what_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(OutsideTrouble, match=r"store\.missing"):
        open_store(tmp_path / "newsdesk.sqlite")
    assert files(tmp_path) == set()


def test_a_number_beyond_what_a_store_can_hold_is_the_editors_mistake(store: Store) -> None:
    assert code_of(lambda: _revision(store, 10**30)) == "store.number"
    assert code_of(lambda: _revision(store, 10**15)) == "revision.unknown"


def _revision(store: Store, number: int) -> None:
    with store.reading() as work:
        work.revisions.article_at("any", number)
