"""Spelling by rule: what no syllable can be, syllables run together, marks misplaced."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from newsdesk.checks.findings import Finding
from newsdesk.text.letters import LOWER, TONED, UPPER
from newsdesk.text.syllables import is_syllable
from newsdesk.text.tones import one_style

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsdesk.checks.passages import Prose
    from newsdesk.news.house_style import HouseStyle

_LONGEST: Final = 40
_JOINS_BEFORE: Final = frozenset("-'’/@.")
_JOINS_BEHIND: Final = frozenset("-'’/@")
_ENDS: Final = frozenset(".!?…:\n")
_SHORT: Final = frozenset("ởý")
_VOWELS: Final = frozenset(TONED)
_ALPHABET: Final = frozenset(LOWER)
_CAPITAL_INSIDE: Final = re.compile(rf"([^\W\d_]*[{LOWER}])([{UPPER}][{LOWER}]+)")
_HORNLESS: Final = re.compile("u([ơờớởỡợ])|ư([oòóỏõọ])")
_HORNED: Final = dict(zip("oòóỏõọ", "ơờớởỡợ", strict=True))


def check(prose: Prose, style: HouseStyle) -> Iterator[Finding]:
    """Yield words with marks that Vietnamese cannot spell, with the mend where one is plain.

    Words of the newsroom's lists and words that begin with a capital (names) are passed over, but
    not what was run together with a capital ("tỉnhHải") or at the start of a sentence ("Việcgóp").
    """
    for start, word in prose.words:
        if word.isascii() or is_syllable(word) or len(word) > _LONGEST or _is_known(word, style):
            continue
        if not word.isalpha() or _is_joined(prose.own, start, start + len(word)):
            continue
        end = start + len(word)
        code, better = judged(word)
        if not code and word.istitle() and _begins_a_sentence(prose.own, start):
            code, better = _first_two(word)
        if code:
            yield Finding(code, start, end, new=better or None)


def _is_known(word: str, style: HouseStyle) -> bool:
    compared = one_style(word.lower())
    return compared in style.loan_words or compared in style.names


def _is_joined(text: str, start: int, end: int) -> bool:
    """Tell whether a hyphen or an apostrophe joins the word to another: "ô-tô", "đ/c"."""
    before = text[start - 1] if start else ""
    return before in _JOINS_BEFORE or text[end : end + 1] in _JOINS_BEHIND


def _begins_a_sentence(text: str, start: int) -> bool:
    before = text[:start].rstrip()
    return not before or before[-1] in _ENDS


def _first_two(word: str) -> tuple[str, str]:
    """Judge a word whose capital the sentence gave it: only what is plainly two syllables."""
    code, better = judged(word.lower())
    return (code, better[0].upper() + better[1:]) if code == "spelling.fused" else ("", "")


@lru_cache(maxsize=20_000)
def judged(word: str) -> tuple[str, str]:
    """Return the code of what is wrong with a non-syllable, and its mend; empty where none is.

    The word must be in NFC and hold a letter outside ASCII.
    """
    letters = set(word.lower())
    if not letters <= _ALPHABET or letters.isdisjoint(_VOWELS):
        return "", ""
    parts = _CAPITAL_INSIDE.fullmatch(word)
    if parts and is_syllable(parts[1]) and is_syllable(parts[2]):
        return "spelling.fused", f"{parts[1]} {parts[2]}"
    placed = one_style(word)
    if placed != word and is_syllable(placed):
        return "spelling.mark", placed
    if not word.islower():
        return "", ""
    horned = one_style(_HORNLESS.sub(_with_horns, word))
    if horned != word and is_syllable(horned):
        return "spelling.letters", horned
    pairs = splits(word)
    better = " ".join(pairs[0]) if len(pairs) == 1 else ""
    return "spelling.fused" if better else "spelling.syllable", better


def splits(word: str) -> list[tuple[str, str]]:
    """Return the ways in which a word may be two syllables run together.

    A syllable that begins with a vowel hardly ever follows one that ends in one, and one of a
    single letter is none but ở and ý: those are rather slips inside one syllable ("việ").
    """
    return [
        (first, second)
        for first, second in ((word[:place], word[place:]) for place in range(1, len(word)))
        if (len(first) > 1 or first in _SHORT)
        and len(second) > 1
        and not (first[-1] in _VOWELS and second[0] in _VOWELS)
        and is_syllable(first)
        and is_syllable(second)
    ]


def _with_horns(found: re.Match[str]) -> str:
    return "ư" + (found[1] or _HORNED[found[2]])
