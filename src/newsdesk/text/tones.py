"""Where the tone mark stands: hoà and hòa, qúy and quý, tòan and toàn come to one spelling."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from newsdesk.text.letters import TONED, VOWELS, split_tone, with_tone
from newsdesk.text.syllables import parts_of

_LETTER: Final = r"[^\W\d_]"
_STRONG: Final = "êơ"
_SHAPED: Final = "ăâôư"
_MOVED: Final = ("oa", "oe", "uy")
"""The vowels, at the end of a syllable, where old and new style differ."""


_PLAIN_TONED: Final = "".join(
    letter for letter, (vowel, tone) in TONED.items() if tone and vowel.lower() in "aeiouyư"
)


def _toned(vowel: str) -> str:
    return "".join(
        letter for letter, (bare, tone) in TONED.items() if tone and bare.lower() == vowel
    )


_BARE: Final = VOWELS + VOWELS.upper()
_HEAVY: Final = (_STRONG + _SHAPED) + (_STRONG + _SHAPED).upper()
# Where a mark can stand wrong, seen from its letter. Nearly nothing in a well written text looks
# like this, so that a whole archive is brought to one style at the speed of a scan.
_SUSPECT: Final = re.compile(
    f"[{_PLAIN_TONED}](?:"
    f"[{_BARE}]{_LETTER}"  # tòan, họat
    f"|[{_HEAVY}]"  # gìơ, đựơc
    f"|(?<=[gGqQ].)[{_BARE}]"  # gía, qúy
    f"|(?<=[{_BARE}].)(?<![qQ][uU].)(?<![gG][iI].)(?!{_LETTER})"  # hoà, cuả; not quả, giá
    ")"
)

_OLD: Final = re.compile(f"(?:[{_toned('o')}][aeAE]|[{_toned('u')}][yY])(?!{_LETTER})")


def one_style(text: str) -> str:
    """Return the text with every tone mark where the old style puts it; its length stays the same.

    Old style writes hòa, khỏe, thủy; misplaced marks are mended too (tòan, họat, đựơc, gìơ, qúy).
    Words that are no Vietnamese syllables are left alone. For comparing and for the index: what is
    shown stays as it was written. The text must be in NFC.
    """
    pieces: list[str] = []
    done = 0
    for found in _SUSPECT.finditer(text):
        start, end = found.span()
        if start < done:
            continue
        while start > done and text[start - 1].isalpha():
            start -= 1
        while end < len(text) and text[end].isalpha():
            end += 1
        pieces += text[done:start], _placed(text[start:end])
        done = end
    return "".join(pieces) + text[done:] if pieces else text


def in_style(word: str, style: str) -> str:
    """Return one word with its tone mark where a style puts it: ``old`` (hòa) or ``new`` (hoà).

    A word that is no Vietnamese syllable comes back as it is. The word must be in NFC.
    """
    return _placed_new(word) if style == "new" else _placed(word)


def differs(text: str, style: str) -> bool:
    """Tell whether a word of the text may not be in a style; a scan, false only if none is."""
    if style == "old":
        return _SUSPECT.search(text) is not None
    return _SUSPECT.search(text) is not None or _OLD.search(text) is not None


@lru_cache(maxsize=20_000)
def _placed_new(word: str) -> str:
    old = _placed(word)
    bare, tones = split_tone(old)
    parts = parts_of(bare.lower())
    if parts is None or parts[2] or parts[1] not in _MOVED or sum(map(bool, tones)) != 1:
        return old
    place = len(parts[0])
    return bare[: place + 1] + with_tone(bare[place + 1], tones[place]) + bare[place + 2 :]


@lru_cache(maxsize=20_000)
def _placed(word: str) -> str:
    bare, tones = split_tone(word)
    marks = [tone for tone in tones if tone]
    parts = parts_of(bare.lower())
    if len(marks) != 1 or parts is None:
        return word
    onset, vowels, coda = parts
    place = len(onset) + _bearer(vowels, closed=bool(coda))
    return bare[:place] + with_tone(bare[place], marks[0]) + bare[place + 1 :]


def _bearer(vowels: str, *, closed: bool) -> int:
    """Return the place of the vowel that bears the tone in the old style."""
    for group in (_STRONG, _SHAPED):
        places = [place for place, vowel in enumerate(vowels) if vowel in group]
        if places:
            return places[-1]
    if len(vowels) == 1:
        return 0
    return 1 if closed or len(vowels) > 2 else 0  # noqa: PLR2004  # khuỷu, ngoái: the middle one of three
