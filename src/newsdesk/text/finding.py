"""Finding words in a text, strictly or leniently, and putting others in their place."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from newsdesk.text.fold import fold, lowered, unmarked

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

Span = tuple[int, int]
"""Start and end of some characters of a text, from 0, end not included."""


@dataclass(frozen=True, slots=True)
class Sought:
    """What is looked for, and how strictly.

    With ``case`` large and small letters differ; with ``marks`` letters and tones must be as they
    were typed, without them "hai phong" finds "Hải Phòng". ``whole_words``: no letter or digit may
    touch a hit.
    """

    words: str
    whole_words: bool = False
    case: bool = False
    marks: bool = True


def find(text: str, sought: Sought) -> tuple[Span, ...]:
    """Return the places of all hits, from the start on, none reaching into another.

    The text need not be in NFC: a letter whose marks were typed apart is found whole.
    """
    form = _form(sought)
    needle = form(unicodedata.normalize("NFC", sought.words))
    if not needle:
        return ()
    if unicodedata.is_normalized("NFC", text):
        return tuple(_hits(form(text), needle, whole_words=sought.whole_words))
    composed, places = _composed(text)
    hits = _hits(form(composed), needle, whole_words=sought.whole_words)
    return tuple((places[start], places[end]) for start, end in hits)


def holds(text: str, sought: Sought) -> bool:
    """Tell whether there is a hit at all."""
    return bool(find(text, sought))


def _form(sought: Sought) -> Callable[[str], str]:
    if sought.marks:
        return str if sought.case else lowered
    return unmarked if sought.case else fold


def _hits(text: str, needle: str, *, whole_words: bool) -> Iterable[Span]:
    start = text.find(needle)
    while start >= 0:
        end = start + len(needle)
        if whole_words and not _stands_alone(text, start, end):
            start = text.find(needle, start + 1)
            continue
        yield start, end
        start = text.find(needle, end)


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Tell whether neither end of these characters cuts a word.

    A line (_) parts words: it is a mark of emphasis.
    """
    before = start > 0 and text[start - 1].isalnum() and text[start].isalnum()
    after = end < len(text) and text[end].isalnum() and text[end - 1].isalnum()
    return not before and not after


def _composed(text: str) -> tuple[str, list[int]]:
    """Return the text in NFC, and where in the text each of its letters begins, and the end."""
    starts = [at for at, letter in enumerate(text) if not unicodedata.combining(letter)]
    if not starts or starts[0]:
        starts.insert(0, 0)
    pieces: list[str] = []
    places: list[int] = []
    for start, end in pairwise([*starts, len(text)]):
        piece = unicodedata.normalize("NFC", text[start:end])
        pieces.append(piece)
        # What does not melt into one letter is found whole or not at all.
        places += [start] + [end] * (len(piece) - 1)
    return "".join(pieces), [*places, len(text)]


# Putting other words in the place


def replaced(text: str, spans: Iterable[Span], new: Callable[[str], str]) -> str:
    """Return the text with other words in these places, in order and apart from each other.

    Args:
        text: the text.
        spans: where the hits are.
        new: makes the new words of the words that stand there.
    """
    pieces: list[str] = []
    at = 0
    for start, end in spans:
        pieces += [text[at:start], new(text[start:end])]
        at = end
    return "".join([*pieces, text[at:]])


def cased_like(old: str, new: str) -> str:
    """Return the new words in the manner of the old: ALL LARGE, Each Word, or the First one.

    Words that were all small are taken as they were typed.
    """
    letters = [letter for letter in old if letter.isalpha()]
    if len(letters) > 1 and all(letter.isupper() for letter in letters):
        return new.upper()
    words = [word for word in old.split() if word[0].isalpha()]
    if len(words) > 1 and all(word[0].isupper() for word in words):
        return " ".join(_capital(word) for word in new.split(" "))
    return _capital(new) if words and words[0][0].isupper() else new


def _capital(word: str) -> str:
    return word[:1].upper() + word[1:]


@dataclass(frozen=True, slots=True)
class Context:
    """A hit with some words of its line on either side, for a list of hits."""

    before: str
    hit: str
    after: str


def context(text: str, span: Span, width: int = 40) -> Context:
    """Return a hit with up to ``width`` characters of its own line on either side."""
    start, end = span
    line_start = text.rfind("\n", 0, start) + 1
    line_end = text.find("\n", end)
    line_end = len(text) if line_end < 0 else line_end
    before, after = text[line_start:start], text[end:line_end]
    if len(before) > width:
        cut = before[-width:]
        before = "…" + cut[cut.find(" ") + 1 :]
    if len(after) > width:
        cut = after[:width]
        after = cut[: cut.rfind(" ") + 1].rstrip() + "…" if " " in cut else cut + "…"
    return Context(before, text[start:end], after)
