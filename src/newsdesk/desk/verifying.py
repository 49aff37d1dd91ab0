"""Verifying a bundle: no newsroom is needed, and nothing in the file is believed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdesk.bundle import verify as verifying

if TYPE_CHECKING:
    from pathlib import Path

    from newsdesk.news.report import Problem


def verify(path: Path) -> tuple[Problem, ...]:
    """Return every problem of a bundle file at once; an unreadable file is a problem too."""
    return verifying.verify(path)
