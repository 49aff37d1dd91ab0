"""Places in a text: newsdesk counts characters, Qt counts letters beyond the first plane twice."""

from __future__ import annotations


def qt_place(text: str, place: int) -> int:
    """Return a place as Qt counts it."""
    return len(text[:place].encode("utf-16-le")) // 2


def place_of(text: str, position: int) -> int:
    """Return Qt's position in characters."""
    return len(text.encode("utf-16-le")[: position * 2].decode("utf-16-le", "ignore"))
