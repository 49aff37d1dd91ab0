"""What the context check reads: the words of a sentence, and which of them it may doubt."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from newsdesk.checks.passages import SAYING
from newsdesk.text.syllables import is_syllable
from newsdesk.text.tones import one_style

if TYPE_CHECKING:
    from collections.abc import Iterator

OTHER: Final = "*"
"""Stands for every word that is no syllable: names from abroad, abbreviations, what is quoted."""
BREAK: Final = "."
"""Stands between sentences."""
PAUSE: Final = ","
"""Stands for commas, dashes and brackets."""
NUMBER: Final = "#"

SIGNS: Final = (OTHER, BREAK, PAUSE, NUMBER)

RULES: Final = 1
"""Grows with every change of how text is cut here: what was learned before is learned anew."""

_END: Final = re.compile(r"[.!?…;:]+(?=\W|$)|\n")
_WORD: Final = re.compile(
    rf"[^\W\d_]+|\d(?:[\d.,/:-]*\d)?|[,.…()\[\]–—|]|(?<=\s)-(?=\s)|{SAYING}+"
)
_JOINS: Final = frozenset("-'’/@.…&")
_LONE_VOWELS: Final = frozenset("aeiouyăâêôơư")


@dataclass(frozen=True, slots=True)
class Word:
    """One word as it is compared: lower case, old tone style, or one of ``SIGNS``.

    ``start`` and ``end`` count characters of the sentence. An ``open`` word is a syllable that
    may be doubted: no name, nothing in quotation marks, no part of a longer word.
    """

    key: str
    start: int
    end: int
    open: bool = False


def sentences(text: str) -> Iterator[tuple[int, str]]:
    """Yield the sentences of a text with the place of each; joined they are the text."""
    start = 0
    for gap in _END.finditer(text):
        yield start, text[start : gap.end()]
        start = gap.end()
    if start < len(text):
        yield start, text[start:]


def keys(sentence: str) -> list[str]:
    """Return the words of a sentence as they are compared, all others as signs are not told."""
    return _WORD.findall(_compared(sentence))


def sign_of(word: str) -> str:
    """Return what stands for a word that is no syllable or is not known."""
    if word[0].isdigit():
        return NUMBER
    return OTHER if word[0].isalpha() or word[0] == SAYING else PAUSE


def words(sentence: str) -> tuple[Word, ...]:
    """Return the words of a sentence with their places, those in Markdown's signs left out."""
    found = [
        (piece[0], piece.start(), piece.end()) for piece in _WORD.finditer(_compared(sentence))
    ]
    listed: list[Word] = []
    for key, start, end in found:
        if not key[0].isalpha() or not is_syllable(key):
            listed.append(Word(sign_of(key), start, end))
            continue
        plain = sentence[start:end].islower() and key not in _LONE_VOWELS
        listed.append(Word(key, start, end, plain and not _is_part(sentence, start, end)))
    return tuple(listed)


def _compared(sentence: str) -> str:
    """Return the sentence in lower case and one tone style; places stay as they are."""
    lower = sentence.lower()
    if len(lower) != len(sentence):  # İ grows
        lower = sentence.replace("İ", "I").lower()
    return one_style(lower)


def _is_part(sentence: str, start: int, end: int) -> bool:
    """Tell whether a hyphen, a stroke or a full stop joins the word to another: "Bê-li-xê"."""
    before, behind = sentence[max(0, start - 2) : start], sentence[end : end + 2]
    if before and (before[-1].isdigit() or before[-1] == "_"):
        return True
    if behind and (behind[0].isdigit() or behind[0] == "_"):
        return True
    return _joins(before[::-1]) or _joins(behind)


def _joins(beside: str) -> bool:
    return len(beside) > 1 and beside[0] in _JOINS and beside[1].isalnum()
