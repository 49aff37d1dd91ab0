"""Words as they are looked up and put in order: "Đà Nẵng" is found by "da nang"."""

from __future__ import annotations

import unicodedata
from typing import Final

from newsdesk.text.letters import TONE_MARKS

_LATIN: Final = (*range(0x41, 0x5B), *range(0xC0, 0x250), *range(0x1E00, 0x1F00))
_OTHER_CASED: Final = (*range(0x370, 0x530), *range(0x1F00, 0x2000), *range(0xFF21, 0xFF3B))
_STROKED: Final = {"đ": "d", "ð": "d", "ɖ": "d", "ø": "o", "ł": "l", "ħ": "h", "ŧ": "t", "ı": "i"}


def _lower(letter: str) -> str:
    lower = letter.lower()
    return lower if len(lower) == 1 else letter


def _bare(letter: str) -> str:
    """Return the Latin letter in lower case without any mark."""
    base = unicodedata.normalize("NFD", letter)[0]
    base = _lower(base)
    return _STROKED.get(base, base)


_FOLDED: Final = str.maketrans(
    {chr(code): _bare(chr(code)) for code in _LATIN if _bare(chr(code)) != chr(code)}
    | {chr(code): _lower(chr(code)) for code in _OTHER_CASED if _lower(chr(code)) != chr(code)}
)


def fold(text: str) -> str:
    """Return the text in lower case without marks, đ as d: one letter in, one letter out.

    The text must be in NFC (``normalize.clean``). Places in the result are places in the text,
    so a hit in folded text can be shown in the original.
    """
    return text.translate(_FOLDED)


def lowered(text: str) -> str:
    """Return the text in lower case, one letter in, one letter out (İ, else two, stays)."""
    lower = text.lower()
    return lower if len(lower) == len(text) else "".join(map(_lower, text))


_STROKED_OF_BOTH: Final = _STROKED | {
    large.upper(): small.upper() for large, small in _STROKED.items() if len(large.upper()) == 1
}
_UNMARKED: Final = str.maketrans(
    {
        chr(code): bare
        for code in _LATIN
        if (bare := _STROKED_OF_BOTH.get(chr(code), unicodedata.normalize("NFD", chr(code))[0]))
        != chr(code)
    }
)


def unmarked(text: str) -> str:
    """Return the text without marks, đ as d and Đ as D: one letter in, one letter out."""
    return text.translate(_UNMARKED)


def has_marks(text: str) -> bool:
    """Tell whether any letter of the text carries a mark, or is đ."""
    return unmarked(text) != text


# The order of the Common Locale Data Repository for what stands before the letters.
_BEFORE_LETTERS: Final = (
    "\t\n _‿-‐‑‒–—―,;:!¡?¿.…·'‘’‚‹›\"“”„«»()[]{}§¶@*/\\&#%‰†‡•"
    "`´˜^¯¨°©®+±÷×<=>|¦~¬¤¢$£¥₫€0123456789"
)
_ALPHABET: Final = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_PRIMARY_START: Final = 0x02
"""So low that every weight is one byte in UTF-8: the store keeps a key beside each title."""
_LEVELS_APART: Final = "\x01"
"""Sorts before all weights; not a zero, which would end a text for some readers of the store."""
_FOREIGN_MARK: Final = "9"


def _sort_tables() -> tuple[dict[int, str], dict[int, str], dict[int, str]]:
    """Make the tables of letter, tone and case; letters they do not name sort behind."""
    order = {
        letter: chr(_PRIMARY_START + place)
        for place, letter in enumerate(_BEFORE_LETTERS + _ALPHABET)
    }
    letters: dict[int, str] = {ord(letter): weight for letter, weight in order.items()}
    tones: dict[int, str] = dict.fromkeys(letters, "0")
    cases: dict[int, str] = dict.fromkeys(letters, "0")
    for code in (*range(0xA0, 0xC0), *_LATIN):
        if chr(code) in order:
            continue
        shape, tone = _shape_and_tone(chr(code))
        if shape.lower() in order:
            letters[code] = order[shape.lower()]
            tones[code] = tone
            cases[code] = "1" if shape.isupper() else "0"
    return letters, tones, cases


def _shape_and_tone(letter: str) -> tuple[str, str]:
    """Return the letter of the alphabet behind a marked one, and the place of its mark."""
    if letter in "đĐ":
        return letter, "0"
    parts = unicodedata.normalize("NFKD", letter)
    tone = next((mark for mark in parts[1:] if mark in TONE_MARKS), "")
    shape = unicodedata.normalize("NFC", parts.replace(tone, ""))
    if shape.lower() not in _ALPHABET and len(parts) > 1:
        return parts[0], _FOREIGN_MARK
    return shape, str(TONE_MARKS.index(tone))


_LETTER, _TONE, _CASE = _sort_tables()


def sort_key(text: str) -> str:
    """Return the key by which the text sorts in the Vietnamese alphabet, as ICU's ``vi_VN`` does.

    Letters count first (a ă â b … d đ e ê …), tones break ties (a à ả ã á ạ), then lower case
    comes before upper. The text must be in NFC.
    """
    letters, tones, cases = (text.translate(table) for table in (_LETTER, _TONE, _CASE))
    # Texts with the same letters have as many tones: trailing zeros say nothing.
    return _LEVELS_APART.join((letters, tones.rstrip("0"), cases.rstrip("0")))


def person_sort_key(name: str) -> str:
    """Return the key by which a name sorts in a list of people: last word first, then all."""
    last = name.split()[-1:] or [""]
    return (2 * _LEVELS_APART).join((sort_key(last[0]), sort_key(" ".join(name.split()))))
