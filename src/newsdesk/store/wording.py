"""Texts cut into the words of the search index: exact (lower case, one tone style), folded."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from newsdesk.text.fold import fold
from newsdesk.text.normalize import clean_line
from newsdesk.text.tones import one_style

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


@dataclass(frozen=True, slots=True)
class Written:
    """The words of a text as the index takes them: parted by blanks; and each folded one once."""

    exact: str
    folded: str
    words: frozenset[str]

    def followed_by(self, other: Written) -> Written:
        """Return both, as if they had been cut together."""
        return Written(
            f"{self.exact} {other.exact}",
            f"{self.folded} {other.folded}",
            self.words | other.words,
        )


# What a save takes out of the index is what the save before put in.
@lru_cache(maxsize=4)
def written(fields: tuple[str, ...]) -> Written:
    """Return the words of several clean fields, with ``FIELD_END`` behind each."""
    exact, folded, words = [], [], []
    for field in fields:
        for line in field.split("\n"):
            for sentence in line.split(". "):
                said = _sentence(sentence)
                exact.append(said.exact)
                folded.append(said.folded)
                words.append(said.words)
        exact.append(FIELD_END)
        folded.append(FIELD_END)
    return Written(" ".join(exact), " ".join(folded), frozenset().union(*words))


# Typing changes one sentence of an article and every save wants the words of all of them.
@lru_cache(maxsize=4_000)
def _sentence(text: str) -> Written:
    said = wording(text)
    return Written(" ".join(said.exact), " ".join(said.folded), frozenset(said.folded))


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
