"""Where the real input lies (../shared/data); tests that need it skip, saying so, without it."""

from __future__ import annotations

from pathlib import Path

import pytest

FOLDER = Path(__file__).resolve().parents[2] / "shared" / "data"


def shared(name: str) -> Path:
    """Return a file or folder of the shared data, or skip the test naming what is absent."""
    path = FOLDER / name
    if not path.exists():
        pytest.skip(f"needs ../shared/data/{name}, which is absent here")
    return path
