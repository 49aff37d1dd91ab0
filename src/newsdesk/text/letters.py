"""The Vietnamese vowels with their tones: the table that the modules of this package share."""

from __future__ import annotations

import unicodedata
from typing import Final

VOWELS: Final = "aăâeêioôơuưy"
"""The twelve vowel letters without tone."""

TONE_MARKS: Final = ("", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323")
"""The combining mark of each tone in dictionary order: level, huyền, hỏi, ngã, sắc, nặng."""

SHAPE_MARKS: Final = "\u0302\u0306\u031b"
"""The combining marks that make another letter: circumflex, breve, horn."""


def with_tone(vowel: str, tone: int) -> str:
    """Return the vowel (any case, toneless) carrying a tone, 0 to 5 as in ``TONE_MARKS``."""
    return unicodedata.normalize("NFC", vowel + TONE_MARKS[tone])


TONED: Final[dict[str, tuple[str, int]]] = {
    with_tone(vowel, tone): (vowel, tone)
    for vowel in VOWELS + VOWELS.upper()
    for tone in range(len(TONE_MARKS))
}
"""Each of the 144 vowel letters with its toneless letter and its tone."""

MARKED: Final = "".join(letter for letter, (_vowel, tone) in TONED.items() if tone)
"""All vowel letters that carry a tone mark."""


LOWER: Final = "bcdđfghjklmnpqrstvwxz" + "".join(one for one in TONED if one.islower())
"""All small letters that Vietnamese text is written with, w, f, j and z of foreign words too."""

UPPER: Final = LOWER.upper()
"""The capitals of the same letters."""


def split_tone(word: str) -> tuple[str, tuple[int, ...]]:
    """Return the word without tones, and the tone (0 to 5) of each of its letters."""
    pairs = [TONED.get(letter, (letter, 0)) for letter in word]
    return "".join(letter for letter, _tone in pairs), tuple(tone for _letter, tone in pairs)
