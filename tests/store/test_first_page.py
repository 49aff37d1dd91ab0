"""The first page of the list, without SQLAlchemy."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from tests.builders import a_placement
from tests.store.keeping import added, numbered, print_of

from newsdesk.errors import OutsideTrouble
from newsdesk.store.database import Store, create_store
from newsdesk.store.first_page import first_page


def test_it_is_the_first_page_of_the_list(store: Store) -> None:
    added(
        store,
        *(
            numbered(
                number,
                section="" if number == 3 else "Kinh tế",
                published=None,
                photos=(a_placement(1),),
            )
            for number in range(70)
        ),
    )
    with store.reading() as work:
        assert first_page(store.path) == work.listing.page()
        assert first_page(store.path, 70) == work.listing.page(limit=70)
    before = print_of(store.path)
    store.close()
    assert len(first_page(store.path, 3)) == 3
    assert print_of(store.path) != before  # closing has merged the log
    merged = print_of(store.path)
    first_page(store.path)
    assert print_of(store.path) == merged


def test_an_empty_store_has_an_empty_page(store: Store) -> None:
    assert first_page(store.path) == ()


def test_a_store_that_has_to_be_upgraded_shows_nothing_yet(path: Path) -> None:
    create_store(path).close()
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("PRAGMA user_version = 0")
    assert first_page(path) == ()


def test_a_missing_store_is_told(path: Path) -> None:
    with pytest.raises(OutsideTrouble, match=r"store\.missing"):
        first_page(path)


def test_it_imports_nothing_heavy(store: Store) -> None:
    added(store, numbered(1))
    code = (
        "import sys; from pathlib import Path; from newsdesk.store.first_page import first_page;"
        f" assert len(first_page(Path({str(store.path)!r}))) == 1;"
        " heavy = {'sqlalchemy', 'alembic', 'PySide6', 'markdown', 'PIL', 'jinja2',"
        " 'newsdesk.news.profile', 'newsdesk.text.fold'} & set(sys.modules);"
        " sys.exit(str(heavy) if heavy else 0)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], check=False, capture_output=True, text=True
    )
    assert (done.returncode, done.stderr) == (0, "")
