"""How long a text is: in syllables (the newsroom's "chữ"), characters and minutes of reading."""

from __future__ import annotations

import re
from typing import Final

SYLLABLES_A_MINUTE: Final = 250
"""How fast a grown reader goes through Vietnamese news; a round figure, for an estimate only."""

_PHOTO: Final = re.compile(r"!\[[^\[\]\n]*\]\([^()\n]*\)")
_LETTER: Final = re.compile(r"[^\W\d_]")
_PIECE: Final = re.compile(r"\S+")


def syllables(text: str) -> int:
    """Return the number of "chữ": pieces between blanks that hold a letter; no placed photos."""
    return sum(1 for piece in _PHOTO.sub(" ", text).split() if _LETTER.search(piece))


def characters(text: str) -> int:
    """Return the number of characters with blanks, without line breaks and placed photos."""
    words = _PHOTO.sub("", text)
    return len(words) - words.count("\n")


def end_of_syllables(text: str, most: int) -> int:
    """Return the place behind the last syllable that is still within the limit."""
    left = most
    for piece in _PIECE.finditer(_without_photos(text)):
        if not _LETTER.search(piece[0]):
            continue
        if not left:
            return piece.start()
        left -= 1
    return len(text)


def end_of_characters(text: str, most: int) -> int:
    """Return the place behind the last character that is still within the limit."""
    photos = [found.span() for found in _PHOTO.finditer(text)]
    left, place = most, 0
    while place < len(text):
        if photos and place == photos[0][0]:
            place = photos.pop(0)[1]
            continue
        if text[place] != "\n":
            if not left:
                return place
            left -= 1
        place += 1
    return place


def reading_minutes(text: str) -> int:
    """Return the minutes that reading takes, rounded up; 0 for a text without words."""
    return -(-syllables(text) // SYLLABLES_A_MINUTE)


def reading_seconds(text: str) -> int:
    """Return the seconds that reading takes, rounded up; 0 for a text without words."""
    return seconds_of(syllables(text))


def seconds_of(counted: int) -> int:
    """Return the seconds in which so many syllables are read, rounded up."""
    return -(-counted * 60 // SYLLABLES_A_MINUTE)


def _without_photos(text: str) -> str:
    """Return the text with blanks in the place of placed photos: places stay what they are."""
    return _PHOTO.sub(lambda found: " " * len(found[0]), text)
