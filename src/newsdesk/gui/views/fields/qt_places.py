"""Places in a text: newsdesk counts characters, Qt counts letters beyond the first plane twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtGui import QTextLine


def qt_place(text: str, place: int) -> int:
    """Return a place as Qt counts it."""
    return len(text[:place].encode("utf-16-le")) // 2


def place_of(text: str, position: int) -> int:
    """Return Qt's position in characters."""
    return len(text.encode("utf-16-le")[: position * 2].decode("utf-16-le", "ignore"))


def across(line: QTextLine, place: int) -> float:
    """Return the distance of a letter from the left; PySide gives it with a number, or alone."""
    found: object = line.cursorToX(place)
    return float(found[0] if isinstance(found, tuple) else found)  # type: ignore[arg-type]  # a number either way
