"""Persons in a paragraph: runs of capitals that begin with a family name or follow a title."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from newsdesk.checks.passages import per_passage, prose
from newsdesk.news.house_style import compared
from newsdesk.text.letters import LOWER, UPPER
from newsdesk.text.syllables import is_syllable

if TYPE_CHECKING:
    from collections.abc import Mapping

    from newsdesk.news.house_style import HouseStyle

_RUN: Final = re.compile(
    rf"(?<![\w-])[{UPPER}][{LOWER}]*+(?:[ ][{UPPER}][{LOWER}]*+(?![\w-])){{0,7}}+(?![\w-])"
)
_PIECE: Final = re.compile(r"[^\s(“\"]+")
_NEAR: Final = 40
_MOST_WORDS_BEFORE: Final = 4
_SHORTEST: Final = 3
_LONGEST: Final = 4
"""Syllables of a full name; two are enough behind a title."""


@dataclass(frozen=True, slots=True)
class Person:
    """A name as written with its place, and the title before it as compared, with its place."""

    name: str
    start: int
    end: int
    title: str = ""
    title_start: int = -1


@per_passage
def persons(text: str, style: HouseStyle) -> tuple[Person, ...]:
    """Return the persons of a paragraph in their order, said or told."""
    if not style.surnames:
        return ()
    shown = prose(text).text
    small = compared(shown)
    found: list[Person] = []
    for run in _RUN.finditer(shown):
        words = small[run.start() : run.end()].split(" ")
        if style.surnames.isdisjoint(words):
            continue
        start = run.start()
        for first, word in enumerate(words):
            name = words[first:]
            if word in style.surnames and len(name) <= _LONGEST:
                title, title_start = _before(small, start, style.honorifics)
                if _is_name(name, style, titled=bool(title)) and (
                    title or not _before(small, start, style.place_kinds)[0]
                ):
                    end = run.end()
                    found.append(Person(shown[start:end], start, end, title, title_start))
                    break
            start += len(word) + 1
    return tuple(found)


def _is_name(name: list[str], style: HouseStyle, *, titled: bool) -> bool:
    """Tell whether words that begin with a family name are a person's, not a place's."""
    if len(name) < (_SHORTEST - 1 if titled else _SHORTEST):
        return False
    places = {" ".join(name)} if titled else {" ".join(name), " ".join(name[:2])}
    return places.isdisjoint(style.place_names) and all(map(is_syllable, name))


def _before(small: str, start: int, known: Mapping[str, str] | frozenset[str]) -> tuple[str, int]:
    """Return the known words that stand right before a place, and where they begin."""
    begin = max(0, start - _NEAR)
    pieces = [(one.start(), one[0].rstrip(":,")) for one in _PIECE.finditer(small, begin, start)]
    for count in range(min(_MOST_WORDS_BEFORE, len(pieces)), 0, -1):
        words = " ".join(piece for _, piece in pieces[-count:])
        if words in known:
            return words, pieces[-count][0]
    return "", -1
