"""A text read by each old code: what a person chooses from where recognition was wrong."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import Final

from newsdesk.text.legacy import convert
from newsdesk.text.legacy_codes import CODES
from newsdesk.text.syllables import is_syllable

_WORD: Final = re.compile(r"[^\W\d_]+")
_TOKEN: Final = re.compile(r"[^ \t]+")
_UNICODE_ONLY: Final = re.compile("[\u1ea0-\u1ef9]")
"""Vietnamese letters that no program shows for a byte."""


@dataclass(frozen=True, slots=True)
class Way:
    """A text as one code reads it; ``share`` of its words with marks (0 to 1) are syllables."""

    code: str
    text: str
    share: float


def ways(text: str) -> tuple[Way, ...]:
    """Return what each code makes of a text, the best spelt first; codes that change nothing go.

    Of codes that read it alike only the likeliest is told.
    """
    found: dict[str, Way] = {}
    for code in CODES:
        read = read_by_hand(text, code)
        if read != text and read not in found:
            found[read] = Way(code, read, share_spelt(read))
    return tuple(sorted(found.values(), key=lambda way: -way.share))


def read_by_hand(text: str, code: str) -> str:
    """Read a text by a code that a person chose; words that can only be Unicode stay.

    Args:
        text: as some program shows it.
        code: a key of ``legacy_codes.CODES``.
    """
    return "\n".join(_line(line, code) for line in text.split("\n"))


def share_spelt(text: str) -> float:
    """Return how many of the words with letters beyond ASCII are Vietnamese syllables, 0 to 1."""
    words = [
        word for word in _WORD.findall(unicodedata.normalize("NFC", text)) if not word.isascii()
    ]
    return sum(map(is_syllable, words)) / len(words) if words else 0.0


def _line(line: str, code: str) -> str:
    if line.isascii():
        return line
    if not _UNICODE_ONLY.search(line):
        return convert(line, code)
    return _TOKEN.sub(lambda found: _token(found[0], code), line)


def _token(token: str, code: str) -> str:
    """Read one word of a line that holds Unicode too, unless it is well spelt as it stands."""
    if token.isascii() or _UNICODE_ONLY.search(token) or share_spelt(token) == 1:
        return token
    return convert(token, code)
