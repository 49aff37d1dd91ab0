"""Fixtures for all tests: no real screen, no real home folder, a fixed clock."""

from __future__ import annotations

import os
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from tests.builders import NOON

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ.setdefault("QTWEBENGINE_DISABLE_SANDBOX", "1")
os.environ.setdefault("QTWEBENGINE_CHROMIUM_FLAGS", "--disable-gpu --log-level=3")


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
