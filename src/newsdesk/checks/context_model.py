"""What the archive taught: how likely a syllable is behind two others; and its file."""

from __future__ import annotations

import json
import math
import sys
from array import array
from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING, Final

from newsdesk.checks.context_words import RULES

if TYPE_CHECKING:
    from collections.abc import Iterator

MAGIC: Final = b"newsdesk context model 1\n"
_SEAL: Final = 32
_STEP: Final = 0.08
_CODES: Final = 256

LIKELY: Final = tuple(math.exp(-_STEP * code) for code in range(_CODES))
"""The probability that each code of one byte stands for: from 1 down to one in 700 million."""


def code_of(likely: float) -> int:
    """Return the code next to a probability."""
    if likely <= LIKELY[-1]:
        return _CODES - 1
    return min(_CODES - 1, max(0, round(-math.log(likely) / _STEP)))


@dataclass(frozen=True, slots=True, eq=False)
class ContextModel:
    """Counts of an archive, smoothed: pairs and triples of words with how likely each is.

    A word is its place in ``words``; the first four are the signs of ``context_words``. ``alone``
    is the share of a word among all things that follow something, ``left`` the share of what
    follows a word that is left to words not seen behind it. The pairs of word w stand from
    ``pairs[w]`` up to ``pairs[w + 1]``, sorted: ``next_word``, ``next_likely`` (code),
    ``next_left`` (code); the triples that begin with pair p from ``triples[p]`` up to
    ``triples[p + 1]``: ``last_word``, ``last_likely``. Likelihoods are what was seen less a
    discount: the share that is left is spread as one word less of context says.
    """

    articles: int
    """How many articles it was learned from."""
    there_were: int
    """How many there were, in any language."""
    learned: str
    """When, in ISO 8601."""
    syllables: int
    """Length of what was read."""
    words: tuple[str, ...]
    alone: array[float]
    left: array[float]
    pairs: array[int]
    next_word: array[int]
    next_likely: array[int]
    next_left: array[int]
    triples: array[int]
    last_word: array[int]
    last_likely: array[int]


_FACTS: Final = ("articles", "there_were", "learned", "syllables", "words")
_KINDS: Final = {
    "alone": "f",
    "left": "f",
    "pairs": "I",
    "next_word": "H",
    "next_likely": "B",
    "next_left": "B",
    "triples": "I",
    "last_word": "H",
    "last_likely": "B",
}


class NotAModel(ValueError):
    """The bytes are no whole model; ``of_other_rules`` if they are one that is learned anew."""

    def __init__(self, *, of_other_rules: bool = False) -> None:
        super().__init__("other rules" if of_other_rules else "damaged")
        self.of_other_rules = of_other_rules


def written(model: ContextModel) -> Iterator[bytes]:
    """Yield the pieces of the model's file: a head of one line, the tables, a seal (SHA-256)."""
    facts: dict[str, object] = {name: getattr(model, name) for name in _FACTS}
    facts["rules"] = RULES
    facts["sizes"] = {name: len(getattr(model, name)) for name in _KINDS}
    seal = sha256()
    head = MAGIC + json.dumps(facts, ensure_ascii=False).encode() + b"\n"
    for piece in (head, *(_little(getattr(model, name)).tobytes() for name in _KINDS)):
        seal.update(piece)
        yield piece
    yield seal.digest()


def read_model(data: bytes) -> ContextModel:
    """Return the model that a file holds.

    Raises:
        NotAModel: it is damaged, foreign, or made by other rules.
    """
    if not data.startswith(MAGIC):
        raise NotAModel
    if sha256(memoryview(data)[:-_SEAL]).digest() != data[-_SEAL:]:
        raise NotAModel
    end = data.index(b"\n", len(MAGIC))
    facts = json.loads(data[len(MAGIC) : end])
    if facts.pop("rules") != RULES:
        raise NotAModel(of_other_rules=True)
    sizes = facts.pop("sizes")
    tables: dict[str, array[int]] = {}
    start = end + 1
    for name, kind in _KINDS.items():
        table: array[int] = array(kind)
        stop = start + sizes[name] * table.itemsize
        table.frombytes(data[start:stop])
        tables[name] = _little(table)
        start = stop
    return ContextModel(**{**facts, "words": tuple(facts["words"])}, **tables)  # type: ignore[arg-type]  # sealed by us


def _little(table: array[int]) -> array[int]:
    if sys.byteorder == "big":
        table = table[:]
        table.byteswap()
    return table
