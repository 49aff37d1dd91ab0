"""Where the tone mark stands: hoà and hòa, qúy and quý, tòan and toàn come to one spelling."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from newsdesk.text.letters import MARKED, VOWELS, split_tone, with_tone
from newsdesk.text.syllables import parts_of

_ALL: Final = VOWELS + VOWELS.upper() + MARKED
_LETTER: Final = r"[^\W\d_]"
# Only a toned vowel beside another can stand wrong; no syllable is longer than seven letters.
_CANDIDATE: Final = re.compile(
    f"(?<!{_LETTER}){_LETTER}{{0,5}}"
    f"(?:[{MARKED}][{_ALL}]|[{_ALL}][{MARKED}])"
    f"{_LETTER}{{0,4}}(?!{_LETTER})"
)
_STRONG: Final = "êơ"
_SHAPED: Final = "ăâôư"


def one_style(text: str) -> str:
    """Return the text with every tone mark where the old style puts it; its length stays the same.

    Old style writes hòa, khỏe, thủy; misplaced marks are mended too (tòan, họat, đựơc, gìơ,
    qúy). Words that are no Vietnamese syllables are left alone. For comparing and for the index:
    what is shown stays as it was written. The text must be in NFC.
    """
    return _CANDIDATE.sub(lambda found: _placed(found[0]), text)


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
