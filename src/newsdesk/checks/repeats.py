"""Repetitions: the same run of words twice, nearly the same sentence, a small word doubled."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from newsdesk.checks.findings import Finding
from newsdesk.checks.passages import passages, per_passage, prose
from newsdesk.news.report import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newsdesk.checks.passages import Passage, Prose
    from newsdesk.checks.subject import Subject
    from newsdesk.news.house_style import HouseStyle
    from newsdesk.news.report import Problem

_NEAR: Final = 8
"""So many plain words in the same order, with small words left out, say nearly the same."""

_IN_A_CLAUSE: Final = 2
_HEAVY: Final = 1.5
"""A run so many times as long as the limit is more than a note."""

Stretch = tuple[int, int]


@dataclass(frozen=True, slots=True)
class _Runs:
    """Every run of so many words of a paragraph as a number, with its place in the text.

    ``whole`` and ``plain`` are the same numbers without order: most paragraphs share none.
    """

    long: tuple[int, ...]
    long_places: tuple[Stretch, ...]
    near: tuple[int, ...]
    near_places: tuple[Stretch, ...]
    whole: frozenset[int]
    plain: frozenset[int]


def check(prose: Prose, style: HouseStyle) -> Iterator[Finding]:
    """Yield small words that stand twice in a row."""
    words, text = prose.words, prose.own
    plain = [word for _, word in words]
    for length in (1, 2):
        pairs = zip(plain, plain[length:], strict=False)
        same = [place for place, (one, other) in enumerate(pairs) if one == other]
        for place in same:
            start, behind = words[place][0], words[place + length : place + 2 * length]
            again = text[start : behind[0][0]].rstrip(" ")
            end = behind[-1][0] + len(behind[-1][1])
            if again in style.function_words and text[start:end] == f"{again} {again}":
                yield Finding("repeat.word", start, end, new=again)


def check_runs(subject: Subject) -> Iterator[Problem]:
    """Yield runs of words that the article has said before, inside and between paragraphs."""
    length = subject.style.limits.repeated_run
    said: set[int] = set()
    nearly: set[int] = set()
    for passage in passages(subject.article):
        if passage.field == "title":
            continue
        runs = _runs(passage.text, subject.style, length)
        told = False
        if not said.isdisjoint(runs.whole) or len(runs.whole) < len(runs.long):
            for start, end in _again(runs.long, runs.long_places, said, length):
                told = True
                yield _run(passage, start, end, length)
        if not told and not nearly.isdisjoint(runs.plain):
            for start, end in _again(runs.near, runs.near_places, nearly, len(runs.near)):
                if _small_words(passage, start, end, subject.style) >= _IN_A_CLAUSE:
                    near = Finding("repeat.near", start, end, Severity.INFO)
                    yield near.placed_in(passage)
        said |= runs.whole
        nearly |= runs.plain


def _run(passage: Passage, start: int, end: int, length: int) -> Problem:
    """Return the problem: a name with its post said twice is a note, a long run is more."""
    words = [word for at, word in prose(passage.text).words if start <= at < end]
    plain = sum(word.islower() for word in words)
    weighs = len(words) >= _HEAVY * length and 2 * plain > len(words)
    severity = Severity.WARNING if weighs else Severity.INFO
    values = (("count", str(len(words))),)
    return Finding("repeat.run", start, end, severity, values=values).placed_in(passage)


def _small_words(passage: Passage, start: int, end: int, style: HouseStyle) -> int:
    """Count the small words of a stretch: names of things have hardly any, clauses have."""
    words = prose(passage.text).words
    return sum(1 for at, word in words if start <= at < end and word in style.function_words)


def _again(
    runs: Sequence[int], places: Sequence[Stretch], said: set[int], length: int
) -> Iterator[Stretch]:
    """Yield the stretches made of runs said before, or earlier in the same paragraph."""
    own: dict[int, int] = {}
    start = end = -1
    for index, run in enumerate(runs):
        if run in said or own.get(run, index) <= index - length:
            begin, stop = places[index]
            if begin > end >= 0:
                yield start, end
                start = begin
            elif end < 0:
                start = begin
            end = stop
        own.setdefault(run, index)
    if end >= 0:
        yield start, end


@per_passage
def _runs(text: str, style: HouseStyle, length: int) -> _Runs:
    read = prose(text)
    words = [(at, at + len(word), read.compared[at : at + len(word)]) for at, word in read.words]
    long, long_places = _windows(words, length)
    near: list[int] = []
    near_places: list[Stretch] = []
    stretch: list[tuple[int, int, str]] = []
    for (start, end, word), (_, written) in zip(words, read.words, strict=True):
        if not written.islower():  # a name or a figure parts what is said of two
            numbers, places = _windows(stretch, _NEAR)
            near += numbers
            near_places += places
            stretch = []
        elif word not in style.function_words:
            stretch.append((start, end, word))
    numbers, places = _windows(stretch, _NEAR)
    near += numbers
    near_places += places
    return _Runs(
        tuple(long),
        tuple(long_places),
        tuple(near),
        tuple(near_places),
        frozenset(long),
        frozenset(near),
    )


def _windows(
    words: Sequence[tuple[int, int, str]], length: int
) -> tuple[list[int], list[Stretch]]:
    """Return a number for each run of so many words, and where the run begins and ends."""
    if len(words) < length:
        return [], []
    plain = [word for _, _, word in words]
    runs = zip(*(plain[place:] for place in range(length)), strict=False)
    numbers = [hash(run) for run in runs]
    ends = words[length - 1 :]
    return numbers, [(first[0], last[1]) for first, last in zip(words, ends, strict=False)]
