"""Leftovers of an input method that was off: "ddieemr" for điểm, "gio71i" for giới."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from newsdesk.checks.findings import Finding
from newsdesk.text.letters import VOWELS, with_tone
from newsdesk.text.syllables import is_syllable
from newsdesk.text.tones import one_style

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsdesk.checks.passages import Prose
    from newsdesk.news.house_style import HouseStyle

_LONGEST: Final = 12
_TONE_KEYS: Final = {"f": 1, "r": 2, "x": 3, "s": 4, "j": 5}
_TONE_DIGITS: Final = {"2": 1, "3": 2, "4": 3, "1": 4, "5": 5}
_SHAPED: Final = {
    "aa": "â", "ee": "ê", "oo": "ô", "aw": "ă", "ow": "ơ", "uw": "ư", "dd": "đ",
    "a6": "â", "e6": "ê", "o6": "ô", "a8": "ă", "o7": "ơ", "u7": "ư", "d9": "đ",
}  # fmt: skip
_KEYS: Final = re.compile(r"dd|[aeo]{2}|[aou]w|d9|[aeo]6|[ou]7|a8")
_TELEX: Final = re.compile(r"(?=dd[aeiouy]|[a-z]*(?:[aou]w|aa|ee|oo))[a-z]{2,12}")
_VNI: Final = re.compile(
    r"(?=[a-z]*(?:d9|[aeiouy][a-z]{0,3}[678]))[a-z](?=[a-z0-9]*[a-z])[a-z0-9]*[1-9][a-z0-9]*"
)


def check(prose: Prose, style: HouseStyle) -> Iterator[Finding]:
    """Yield words that are the bare keys of one Vietnamese syllable; by strong patterns only.

    "taxi" and "bar" could be keys as well: a word counts only with a doubled d before a vowel, or
    with a shape and a tone, and never when the newsroom's list of English words has it.
    """
    for start, word in prose.words:
        if not word.isascii() or len(word) > _LONGEST or word.lower() in style.english:
            continue
        better = typed(word)
        if better:
            yield Finding("spelling.keys", start, start + len(word), new=better)


@lru_cache(maxsize=20_000)
def typed(word: str) -> str:
    """Return the syllable that keys were meant for, empty where the word may be what it is."""
    lower = word.lower()
    if word not in (lower, lower.capitalize()):
        return ""
    if _VNI.fullmatch(lower):
        meant = _by_digits(lower)
    elif _TELEX.fullmatch(lower) and not is_syllable(lower):
        meant = _by_letters(lower)
    else:
        return ""
    if not is_syllable(meant):
        return ""
    return meant if word == lower else meant.capitalize()


def _by_letters(keys: str) -> str:
    """Read Telex: the tone key stands last or behind the vowels; ê may be typed e…e."""
    strong = keys.startswith("dd")
    tone = 0
    for place in range(len(keys) - 1, 0, -1):
        if keys[place] in _TONE_KEYS and place > 1:
            tone = _TONE_KEYS[keys[place]]
            keys = keys[:place] + keys[place + 1 :]
            break
        if keys[place] in "aeiouy":
            break
    for spelled in (keys, _with_doubled(keys)) if strong else (keys,):
        shaped = _shaped(spelled)
        meant = _toned(shaped, tone)
        if shaped != keys and (tone or strong) and is_syllable(meant):
            return meant
    return ""


def _by_digits(keys: str) -> str:
    tones = [digit for digit in keys if digit in _TONE_DIGITS]
    if len(tones) > 1 or not (tones or keys.startswith("d9")):
        return ""
    bare = "".join(letter for letter in keys if letter not in _TONE_DIGITS)
    moved = re.sub(r"([aeou])([a-z]{1,3})([678])", r"\1\3\2", bare)
    shaped = _shaped(moved if "6" in bare or "7" in bare or "8" in bare else bare)
    if any(letter.isdigit() for letter in shaped):
        return ""
    return _toned(shaped, _TONE_DIGITS[tones[0]] if tones else 0)


def _shaped(keys: str) -> str:
    shaped = _KEYS.sub(lambda found: _SHAPED.get(found[0], found[0]), keys)
    return shaped.replace("uơ", "ươ") if len(shaped) > shaped.find("uơ") + 2 else shaped


def _with_doubled(keys: str) -> str:
    """Bring a vowel that was doubled later beside its first: "ddieme" is "ddieem"."""
    return re.sub(r"([aeo])([a-z]{1,2})\1$", r"\1\1\2", keys)


def _toned(bare: str, tone: int) -> str:
    if not tone:
        return bare
    for place, letter in enumerate(bare):
        if letter in VOWELS:
            return one_style(bare[:place] + with_tone(letter, tone) + bare[place + 1 :])
    return ""
