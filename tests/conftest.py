"""Fixtures for all tests: no real screen, no real home folder, a fixed clock."""

from __future__ import annotations

import itertools
import os
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import hypothesis
import pytest
from PIL import Image

from newsdesk import opening
from tests.builders import NOON

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import datetime
    from pathlib import Path

    from newsdesk.desk.desk import Desk

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ.setdefault("QTWEBENGINE_DISABLE_SANDBOX", "1")
os.environ.setdefault("QTWEBENGINE_CHROMIUM_FLAGS", "--disable-gpu --log-level=3")

# No test is timed: the first call on a cold or busy machine takes longer than any deadline.
hypothesis.settings.register_profile("newsdesk", deadline=None)
hypothesis.settings.load_profile("newsdesk")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add ``--regold``, which writes the files of tests/golden anew."""
    parser.addoption("--regold", action="store_true", help="write tests/golden anew")


@pytest.fixture(autouse=True)
def _own_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep every test away from the developer's own newsroom."""
    home = tmp_path_factory.mktemp("home")
    for name in ("HOME", "USERPROFILE", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(home))


@pytest.fixture
def clock() -> Callable[[], datetime]:
    """Return a clock that starts at noon on 20/11/2026 and gains a second at each reading."""
    moment = NOON

    def read() -> datetime:
        nonlocal moment
        moment += timedelta(seconds=1)
        return moment

    return read


@pytest.fixture
def outbox(tmp_path: Path) -> Path:
    """Return an empty folder for bundles."""
    folder = tmp_path / "outbox"
    folder.mkdir()
    return folder


@pytest.fixture
def newsroom(tmp_path: Path) -> Path:
    """Return the folder of an empty newsroom."""
    folder = tmp_path / "tòa soạn"
    opening.create_newsroom(folder)
    return folder


@pytest.fixture
def desk(newsroom: Path, clock: Callable[[], datetime]) -> Iterator[Desk]:
    """Return an open desk on an empty newsroom, with the fixed clock and counted ids."""
    numbers = itertools.count(1)
    opened = replace(
        opening.open_newsroom(newsroom, who="Phạm Biên tập"),
        clock=clock,
        new_id=lambda: f"00000000-0000-4000-8000-{next(numbers):012x}",
    )
    yield opened
    opened.store.close()


@pytest.fixture
def pictures(tmp_path: Path) -> Callable[..., Path]:
    """Return a maker of small JPEG files, each of another colour."""
    folder = tmp_path / "ảnh"
    folder.mkdir()

    def make(name: str, colour: tuple[int, int, int] = (40, 90, 160), width: int = 640) -> Path:
        path = folder / name
        Image.new("RGB", (width, width * 2 // 3), colour).save(path, quality=90)
        return path

    return make
