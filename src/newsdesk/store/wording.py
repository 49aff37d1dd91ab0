"""Texts cut into the words of the search index: exact (lower case, one tone style), folded."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from newsdesk.text.fold import fold
from newsdesk.text.normalize import clean_line
from newsdesk.text.tones import one_style

if TYPE_CHECKING:
    from collections.abc import Iterable

_WORD: Final = re.compile(r"[^\W_]+")

FIELD_END: Final = "\ue000"
"""A word nobody types, between two fields: no phrase reaches from the title into the lead."""


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of a text in both forms, word for word."""

    exact: tuple[str, ...]
    folded: tuple[str, ...]


def wording(text: str) -> Wording:
    """Return the words of a clean text; everything that is no letter or digit parts words."""
    pairs = [_forms(word) for word in _WORD.findall(text.lower())]
    return Wording(tuple(pair[0] for pair in pairs), tuple(pair[1] for pair in pairs))


def wording_of(fields: Iterable[str]) -> Wording:
    """Return the words of several fields with a mark between them."""
    pairs = []
    for field in fields:
        pairs += [_forms(word) for word in _WORD.findall(field.lower())]
        pairs.append((FIELD_END, FIELD_END))
    return Wording(tuple(pair[0] for pair in pairs), tuple(pair[1] for pair in pairs))


def exact_form(name: str) -> str:
    """Return a name as names are compared: lower case, one tone style, single blanks."""
    return one_style(clean_line(name).lower())


def folded_form(name: str) -> str:
    """Return a name without its marks, as filters compare names."""
    return fold(exact_form(name))


# Vietnamese has some 17,000 syllables and uses 3,000 of them daily: nearly every word is met
# again.
@lru_cache(maxsize=50_000)
def _forms(word: str) -> tuple[str, str]:
    exact = one_style(word)
    return exact, fold(exact)
