"""Fixtures of the store's tests: a store in an empty folder, closed when the test ends."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from newsdesk.store.database import Store, create_store


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return where the test keeps its store: a folder with marks, blanks and signs."""
    return tmp_path / "Tòa soạn 100%20 #1" / "newsdesk.sqlite"


@pytest.fixture
def store(path: Path) -> Iterator[Store]:
    """Return an open, empty store."""
    made = create_store(path, patience=1.0)
    yield made
    made.close()
