"""The context check: a right word in the wrong place ("đề bị" for "đề nghị"), by the archive."""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from newsdesk.checks.context_words import sentences
from newsdesk.checks.findings import Finding, shortened
from newsdesk.checks.passages import passages, prose
from newsdesk.text.tones import in_style

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsdesk.checks.context_reading import ContextReader, Sentence, Suspect
    from newsdesk.checks.passages import Passage
    from newsdesk.news.article import Article
    from newsdesk.news.report import Problem

WORD_USED: Final = 1.5
"""Weighs how surprisingly often the article uses the doubted word elsewhere."""
PAIR_USED: Final = 5.0
"""Weighs how often it repeats the doubted word with its neighbour: then it means it."""
OPTION_USED: Final = 0.8
"""Weighs how surprisingly often it uses the other word."""
OPTION_PAIR_USED: Final = 1.6
"""Weighs how often it uses that with one of the neighbours it would have here."""

NEAR: Final = 2
"""Of two suspects this near in a sentence only the worse one is told: one slip spoils both."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """A suspect judged by the whole article: ``better`` fits, and ``odds`` how much better."""

    start: int
    end: int
    place: int
    better: str
    odds: float
    passage: Passage
    sentence: Sentence


def check(
    article: Article, reader: ContextReader, threshold: float, *, tones: str = "old"
) -> Iterator[Problem]:
    """Yield the words that another one, a slip away, would fit much better.

    Args:
        article: a Vietnamese article.
        reader: a model learned from the archive.
        threshold: least odds (natural logarithm) that are told.
        tones: where a proposed word has its tone mark, ``old`` (hòa) or ``new`` (hoà).
    """
    for doubt in doubts(article, reader, threshold):
        yield _told(doubt, tones)


def doubts(article: Article, reader: ContextReader, threshold: float) -> Iterator[Doubt]:
    """Yield what the check tells, in the order of the text."""
    read = [
        (passage, start, reader.read(sentence))
        for passage in passages(article)
        for start, sentence in sentences(prose(passage.text).own)
    ]
    used = _Used([sentence for _, _, sentence in read], reader)
    for passage, start, sentence in read:
        found = []
        for suspect in sentence.suspects:
            odds, better = used.judged(sentence, suspect)
            if odds >= threshold:
                begin, end = start + suspect.start, start + suspect.end
                found.append(Doubt(begin, end, suspect.place, better, odds, passage, sentence))
        yield from _worst(found)


def _worst(found: list[Doubt]) -> list[Doubt]:
    kept: list[Doubt] = []
    for doubt in sorted(found, key=lambda one: -one.odds):
        if all(abs(doubt.place - other.place) > NEAR for other in kept):
            kept.append(doubt)
    return sorted(kept, key=lambda one: one.place)


class _Used:
    """What words and pairs the article uses: what it says often is hardly a slip."""

    def __init__(self, read: Sequence[Sentence], reader: ContextReader) -> None:
        self._words: Counter[str] = Counter()
        self._pairs: Counter[tuple[str, str]] = Counter()
        for sentence in read:
            self._words.update(sentence.keys)
            self._pairs.update(zip(sentence.keys, sentence.keys[1:], strict=False))
        self._length = max(1, self._words.total())
        self._reader = reader

    def judged(self, sentence: Sentence, suspect: Suspect) -> tuple[float, str]:
        """Return the odds of the option that fits best in this article, and the option."""
        keys, place = sentence.keys, suspect.place
        before, key, behind = (*(["", *keys, ""][place : place + 3]),)
        pairs = self._pairs
        against = WORD_USED * self._surprise(key, self._words[key] - 1)
        for pair in ((before, key), (key, behind)):
            against += PAIR_USED * math.log(max(1, pairs[pair]))
        return max(
            (
                option.odds
                - against
                + OPTION_USED * self._surprise(option.key, self._words[option.key])
                + OPTION_PAIR_USED
                * math.log1p(pairs[before, option.key] + pairs[option.key, behind]),
                option.key,
            )
            for option in suspect.options
        )

    def _surprise(self, word: str, times: int) -> float:
        """Return 0 for a word that the article has not, more the rarer it is elsewhere."""
        return math.log1p(times / self._length / self._reader.likely(word))


def _told(doubt: Doubt, tones: str) -> Problem:
    """Tell it with its neighbours: "đề bị Ban" says more than "bị"."""
    text = doubt.passage.text
    new = in_style(doubt.better, tones)
    before = text[: doubt.start].split()[-1:]
    behind = text[doubt.end :].split()[:1]
    values = (
        ("around", shortened(" ".join((*before, text[doubt.start : doubt.end], *behind)))),
        ("instead", shortened(" ".join((*before, new, *behind)))),
    )
    finding = Finding("context.slip", doubt.start, doubt.end, new=new, values=values)
    return finding.placed_in(doubt.passage)
