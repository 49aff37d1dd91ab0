"""How long a text is: in syllables (the newsroom's "chữ"), characters and minutes of reading."""

from __future__ import annotations

import re
from typing import Final

SYLLABLES_A_MINUTE: Final = 250
"""How fast a grown reader goes through Vietnamese news; a round figure, for an estimate only."""

_PHOTO: Final = re.compile(r"!\[[^\[\]\n]*\]\([^()\n]*\)")
_LETTER: Final = re.compile(r"[^\W\d_]")


def syllables(text: str) -> int:
    """Return the number of "chữ": pieces between blanks that hold a letter; no placed photos."""
    return sum(1 for piece in _PHOTO.sub(" ", text).split() if _LETTER.search(piece))


def characters(text: str) -> int:
    """Return the number of characters with blanks, without line breaks and placed photos."""
    words = _PHOTO.sub("", text)
    return len(words) - words.count("\n")


def reading_minutes(text: str) -> int:
    """Return the minutes that reading takes, rounded up; 0 for a text without words."""
    return -(-syllables(text) // SYLLABLES_A_MINUTE)
