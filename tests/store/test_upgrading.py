"""Old stores open, are backed up first, and end like new ones; a broken step changes nothing."""

from __future__ import annotations

import gzip
import re
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import inspect, text
from sqlalchemy.exc import OperationalError
from tests.builders import NOON
from tests.store.first_store import STORES, STORY, write
from tests.store.keeping import added, numbered

from newsdesk.errors import NewsdeskError, OutsideTrouble
from newsdesk.news.asking import Asked
from newsdesk.news.status import Status
from newsdesk.store import identity, indexing, tables, upgrading
from newsdesk.store.database import Store, create_store, open_store
from newsdesk.store.header import read
from newsdesk.store.identity import APPLICATION_ID, SCHEMA_VERSION

OLD = sorted(STORES.glob("v*.sqlite.gz"))
A_STEP = '''"""A step of the future."""

from alembic import op

revision = "{number:04}"
down_revision = "{before:04}"


def upgrade() -> None:
    """Add a table."""
    op.execute("CREATE TABLE future (a)")
    op.execute("{last}")
'''


def schema(path: Path) -> dict[str, str]:
    """Return every table and index with its text, blanks made single."""
    with closing(sqlite3.connect(path)) as raw:
        rows = raw.execute("SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL")
        return {name: re.sub(r"\s+", " ", sql) for name, sql in rows}


def contents(path: Path) -> list[str]:
    """Return every row of a store; the search index by its own pages."""
    with closing(sqlite3.connect(path)) as raw:
        names = [
            name
            for (name,) in raw.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")
            if name != "search"  # its pages are in search_data
        ]
        return [
            f"{name} {row}"
            for name in names
            for row in raw.execute(f"SELECT * FROM {name}")  # noqa: S608  # names of our tables
        ]


def unpacked(kept: Path, path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(gzip.decompress(kept.read_bytes()))
    return path


def test_a_store_of_every_released_schema_is_kept() -> None:
    assert [kept.name for kept in OLD] == [
        f"v{number:04}.sqlite.gz" for number in range(1, SCHEMA_VERSION + 1)
    ]


@pytest.mark.parametrize("kept", OLD, ids=lambda kept: kept.name)
def test_an_old_store_opens_with_all_that_was_in_it(path: Path, kept: Path) -> None:
    store = open_store(unpacked(kept, path))
    with store.reading() as work:
        story = work.articles.get(STORY.id)
        assert (story.title, story.lead, story.tags) == (STORY.title, STORY.lead, STORY.tags)
        assert (story.status, story.revision) == (Status.APPROVED, 5)
        assert story.body.endswith("Đoạn thêm thứ 3.")
        assert story.photos == STORY.photos[:1]
        assert story.doubts == STORY.doubts
        assert story.published == STORY.published
        first = work.revisions.article_at(STORY.id, 1)
        assert first == replace(STORY, revision=1)
        assert work.revisions.article_at(STORY.id, 3).body.endswith("thứ 2.")
        assert [one.who for one in work.revisions.list(STORY.id)][:2] == ["Bình", "An"]
        approval = work.approvals.latest(STORY.id)
        assert approval is not None
        assert (approval.revision, approval.by) == (5, "Trần Thư ký")
        assert approval.others[0].title == "Tin đã đăng"
        assert [one.edition for one in work.exports.list(STORY.id)] == [1]
        assert work.published_others([STORY.id], 5)[0].address == approval.others[0].address
        assert [found.line.title for found in work.search.search(Asked(words="duong sat"))] == [
            "Bản nháp"
        ]
        assert [count.name for count in work.tags.all()][-1] == "Tết"
        assert not work.examine()
    with store.writing() as work:
        saved = work.articles.save(replace(story, title="Sửa"), at=NOON + timedelta(days=1))
        work.commit()
    assert saved.revision == 6
    store.close()


@pytest.mark.parametrize("kept", OLD, ids=lambda kept: kept.name)
def test_an_old_store_ends_with_the_schema_of_a_new_one(path: Path, kept: Path) -> None:
    open_store(unpacked(kept, path)).close()
    create_store(path.with_name("new.sqlite")).close()
    assert schema(path) == schema(path.with_name("new.sqlite"))


def test_the_present_store_is_written_as_the_kept_one_was(path: Path) -> None:
    write(path)
    kept = unpacked(OLD[-1], path.with_name("kept.sqlite"))
    assert contents(path) == contents(kept)


def test_the_page_of_tables_is_what_the_steps_make(store: Store) -> None:
    with store.reading() as work:
        found = inspect(work.connection)
        made = {
            name: {
                column["name"]: (str(column["type"]), column["nullable"])
                for column in found.get_columns(name)
            }
            for name in found.get_table_names()
            if not name.startswith("search")
        }
        keys = {name: found.get_pk_constraint(name)["constrained_columns"] for name in made}
    del made["alembic_version"], keys["alembic_version"]
    types = {"BLOB": "BLOB", "FLOAT": "REAL"}
    told = {
        table.name: {
            column.name: (
                types.get(column.type.compile(), column.type.compile()),
                bool(column.nullable),
            )
            for column in table.columns
        }
        for table in tables.ALL.sorted_tables
    }
    assert made == told
    assert {
        table.name: [column.name for column in table.primary_key]
        for table in tables.ALL.sorted_tables
    } == {name: key for name, key in keys.items() if name != "alembic_version"}


def test_the_newest_step_is_the_version_that_is_known() -> None:
    config = Config()
    config.set_main_option("script_location", str(upgrading.STEPS))
    assert ScriptDirectory.from_config(config).get_current_head() == f"{SCHEMA_VERSION:04}"


def test_a_store_is_known_by_its_header(path: Path) -> None:
    create_store(path).close()
    assert read(path, application=APPLICATION_ID, newest=SCHEMA_VERSION).version == SCHEMA_VERSION


@pytest.fixture
def future(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Let there be one step more than this program has; return the folder of the steps."""
    steps = tmp_path / "steps 100%"
    shutil.copytree(upgrading.STEPS, steps, ignore=shutil.ignore_patterns("__pycache__"))
    monkeypatch.setattr(upgrading, "STEPS", steps)
    for module in (identity, upgrading):
        monkeypatch.setattr(module, "SCHEMA_VERSION", SCHEMA_VERSION + 1)
    monkeypatch.setattr("newsdesk.store.database.SCHEMA_VERSION", SCHEMA_VERSION + 1)
    return steps


def a_step(steps: Path, last: str) -> None:
    number = SCHEMA_VERSION + 1
    code = A_STEP.format(number=number, before=SCHEMA_VERSION, last=last)
    (steps / "versions" / f"v{number:04}_future.py").write_text(code, encoding="utf-8")


def test_a_step_is_taken_after_a_backup(path: Path, future: Path) -> None:
    unpacked(OLD[-1], path)
    before = contents(path)
    a_step(future, "SELECT 1")
    store = open_store(path)
    with store.reading() as work:
        assert work.connection.scalar(text("SELECT count(*) FROM future")) == 0
        assert work.connection.scalar(text("PRAGMA user_version")) == SCHEMA_VERSION + 1
        assert work.articles.get(STORY.id).revision == 5
    store.close()
    backup = path.parent / "backups" / f"newsdesk-v{SCHEMA_VERSION:04}.sqlite"
    assert [one.name for one in backup.parent.iterdir()] == [backup.name]
    assert contents(backup) == before


def test_a_step_that_fails_changes_nothing(path: Path, future: Path) -> None:
    unpacked(OLD[-1], path)
    before = schema(path)
    a_step(future, "SELECT nothing FROM nowhere")
    for _ in range(2):
        with pytest.raises(NewsdeskError) as caught:
            open_store(path)
        assert caught.value.code == "store.misused"
        assert isinstance(caught.value.__cause__, OperationalError)
        assert schema(path) == before
    with closing(sqlite3.connect(path)) as raw:
        assert raw.execute("PRAGMA user_version").fetchone() == (SCHEMA_VERSION,)
        assert raw.execute("SELECT version_num FROM alembic_version").fetchone() == (
            f"{SCHEMA_VERSION:04}",
        )
    assert len(list((path.parent / "backups").iterdir())) == 2


def test_a_store_that_another_program_holds_is_not_upgraded(path: Path, future: Path) -> None:
    unpacked(OLD[-1], path)
    a_step(future, "SELECT 1")
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(OutsideTrouble, match=r"store\.locked"):
            open_store(path, patience=0.05)
        other.execute("ROLLBACK")
    open_store(path).close()


def test_an_index_of_other_rules_is_made_anew(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = create_store(path)
    articles = added(store, *(numbered(number, body=f"chung đỏ {number}") for number in range(5)))
    store.close()
    monkeypatch.setattr(indexing, "_VERSION", "another")
    told: list[tuple[int, int]] = []
    store = open_store(path, progress=lambda done, of: told.append((done, of)))
    assert told == [(number, 5) for number in range(1, 6)]
    with store.reading() as work:
        assert [found.line.id for found in work.search.search(Asked(words="chung do"))] == [
            article.id for article in articles[::-1]
        ]
        assert not work.examine()
    store.close()
    told.clear()
    open_store(path, progress=lambda done, of: told.append((done, of))).close()
    assert not told


def test_alembic_is_not_imported_for_a_store_that_is_up_to_date(path: Path) -> None:
    create_store(path).close()
    code = (
        "import sys; from pathlib import Path; from newsdesk.store.database import open_store;"
        f" open_store(Path({str(path)!r})).close(); sys.exit('alembic' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
