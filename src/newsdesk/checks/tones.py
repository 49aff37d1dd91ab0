"""Tone marks: hòa or hoà, as the house has it; never in names or in what somebody says."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING, Final

from newsdesk.checks.findings import Finding
from newsdesk.checks.passages import HIDDEN, listed, passages, per_passage, prose
from newsdesk.news.report import Mend
from newsdesk.text.syllables import is_syllable
from newsdesk.text.tones import differs, in_style, one_style

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsdesk.checks.passages import Prose
    from newsdesk.checks.subject import Subject
    from newsdesk.news.article import Article
    from newsdesk.news.house_style import HouseStyle
    from newsdesk.news.report import Problem

_TITLE_WORDS: Final = 6
"""Words behind "bài hát" that may be its title: nothing in running text says where it ends."""
_BEFORE_TITLE: Final = re.compile(rf"[ :*{HIDDEN}]*")
_IN_TITLE: Final = re.compile(rf"[ *'’\-{HIDDEN}]*")


def check(subject: Subject) -> Iterator[Problem]:
    """Yield words whose tone mark stands where the other style has it: mixed, or all of them."""
    style = subject.style
    listed = [(one, _looked_at(one.text, style)) for one in passages(subject.article)]
    mixed = any(at_home for _, (at_home, _) in listed)
    code = "tones.mixed" if mixed else "tones.style"
    for passage, (_, found) in listed:
        for start, word, better in found:
            finding = Finding(code, start, start + len(word), new=better)
            yield finding.placed_in(passage)


@per_passage
def _looked_at(text: str, style: HouseStyle) -> tuple[bool, tuple[tuple[int, str, str], ...]]:
    """Return whether a word is in the house's style only, and the strays that are syllables."""
    read = prose(text)
    other = "old" if style.manner.tones == "new" else "new"
    at_home = differs(read.own, other) and any(
        not word.isascii() and word.islower() and in_style(word, other) != word
        for _, word in read.words
    )
    return at_home, tuple(one for one in strays(read, style) if is_syllable(one[1]))


def mends(article: Article, style: HouseStyle) -> Iterator[Mend]:
    """Yield what brings every text of an article to the house's style."""
    for passage in passages(article):
        for start, word, better in strays(prose(passage.text), style):
            begin = passage.start + start
            yield Mend(passage.field, begin, begin + len(word), word, better)


def strays(prose: Prose, style: HouseStyle) -> Iterator[tuple[int, str, str]]:
    """Yield place, word and better spelling of each word that is not in the house's style."""
    if not differs(prose.own, style.manner.tones):
        return
    titles: frozenset[int] | None = None
    for place, (start, word) in enumerate(prose.words):
        if word.isascii():
            continue
        better = in_style(word, style.manner.tones)
        if better == word or _is_name(prose, place, style):
            continue
        if titles is None:
            titles = _of_works(prose, style)
        if place not in titles:
            yield start, word, better


def _of_works(prose: Prose, style: HouseStyle) -> frozenset[int]:
    """Return which words, by their number, belong to the title of a song, a film, a play."""
    titles: set[int] = set()
    ends = [end for _, _, end in listed(prose, style.works, str)]
    for end in ends:
        first = bisect_left(prose.words, end, key=lambda one: one[0])
        before, between = end, _BEFORE_TITLE
        for place in range(first, min(first + _TITLE_WORDS, len(prose.words))):
            start, word = prose.words[place]
            if not between.fullmatch(prose.own, before, start):
                break
            if place == first and not word[0].isupper():
                break
            titles.add(place)
            before, between = start + len(word), _IN_TITLE
    return frozenset(titles)


def _is_name(prose: Prose, place: int, style: HouseStyle) -> bool:
    """Tell whether a word is part of a name: a capital beside another, or inside a sentence."""
    start, word = prose.words[place]
    compared = one_style(word.lower())
    if compared in style.names and not word.islower():
        return True
    if word.islower() or word.isupper() or compared in style.office_words:
        return False
    before = prose.own[:start].rstrip(" *")[-1:]
    if before and before not in '.!?:…“"\n':
        return True
    behind = prose.words[place + 1 : place + 2]
    return bool(behind) and behind[0][1][:1].isupper()
