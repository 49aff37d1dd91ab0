"""What of one sequence is found again in another, in the same order; paragraphs laid in pairs."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

Pair = tuple[int, int]

_WORD: Final = re.compile(r"\w+|[^\w\s]")

_ALIKE: Final = 0.5
"""Share of common words from which two paragraphs are one and the same, changed."""

_CELLS: Final = 8_000
"""Pairs of paragraphs that are weighed at most in one changed stretch: some 20 ms."""

_DEAR: Final = 1_000_000
"""Equal pairs of paragraphs that are weighed at most."""


def matched(left: Sequence[str], right: Sequence[str], dear: int) -> list[Pair]:
    """Return the places (left, right) of what is equal, both rising.

    Where more than ``dear`` pairs are equal (one word ten thousand times), only what is found
    once on each side guides: coarser, and never slow.
    """
    start = _equal_start(left, right)
    end = _equal_start(left[start:][::-1], right[start:][::-1])
    middle = left[start : len(left) - end], right[start : len(right) - end]
    found = _exact(*middle) if _cost(*middle) <= dear else _guided(*middle, dear)
    return [
        *((place, place) for place in range(start)),
        *((one + start, other + start) for one, other in found),
        *((len(left) - back, len(right) - back) for back in range(end, 0, -1)),
    ]


def paired(left: Sequence[str], right: Sequence[str]) -> list[tuple[str, str]]:
    """Lay paragraphs beside each other: equal ones, then those that share most of their words.

    What has no partner stands beside what came in its place, or beside nothing ("").
    """
    keys = [text.strip() for text in left], [text.strip() for text in right]
    pairs: list[tuple[str, str]] = []
    here = there = 0
    for one, other in (*matched(*keys, _DEAR), (len(left), len(right))):
        pairs += _in_place(left[here:one], right[there:other])
        pairs += zip(left[one : one + 1], right[other : other + 1], strict=True)
        here, there = one + 1, other + 1
    return pairs


def _equal_start(left: Sequence[str], right: Sequence[str]) -> int:
    count = 0
    for one, other in zip(left, right, strict=False):
        if one != other:
            break
        count += 1
    return count


def _cost(left: Sequence[str], right: Sequence[str]) -> int:
    counts = Counter(right)
    return sum(counts[one] for one in left)


def _exact(left: Sequence[str], right: Sequence[str]) -> list[Pair]:
    blocks = SequenceMatcher(None, left, right, autojunk=False).get_matching_blocks()
    return [(one + step, other + step) for one, other, size in blocks for step in range(size)]


def _guided(left: Sequence[str], right: Sequence[str], dear: int) -> list[Pair]:
    """Return the pairs between and at the words that stand once on each side."""
    guides = _rare(left, right)
    found: list[Pair] = []
    here = there = 0
    for one, other in (*guides, (len(left), len(right))):
        if guides:
            between = matched(left[here:one], right[there:other], dear)
            found += [(here + step, there + other_step) for step, other_step in between]
        if one < len(left):
            found.append((one, other))
        here, there = one + 1, other + 1
    return found


def _rare(left: Sequence[str], right: Sequence[str]) -> list[Pair]:
    """Return the longest rising run of what stands once on each side (patience sorting)."""
    lefts, rights = Counter(left), Counter(right)
    places = {word: place for place, word in enumerate(right) if rights[word] == 1}
    pairs = [
        (place, places[word])
        for place, word in enumerate(left)
        if lefts[word] == 1 and word in places
    ]
    ends: list[int] = []
    tails: list[int] = []
    before = [-1] * len(pairs)
    for place, (_, other) in enumerate(pairs):
        length = bisect_left(ends, other)
        before[place] = tails[length - 1] if length else -1
        ends[length : length + 1] = [other]
        tails[length : length + 1] = [place]
    run: list[Pair] = []
    last = tails[-1] if tails else -1
    while last >= 0:
        run.append(pairs[last])
        last = before[last]
    return run[::-1]


def _in_place(left: Sequence[str], right: Sequence[str]) -> list[tuple[str, str]]:
    """Return a changed stretch in pairs."""
    pairs: list[tuple[str, str]] = []
    here = there = 0
    for one, other in (*_akin(left, right), (len(left), len(right))):
        gone, come = left[here:one], right[there:other]
        longer = max(len(gone), len(come))
        fill = [""] * longer
        pairs += zip([*gone, *fill][:longer], [*come, *fill][:longer], strict=True)
        pairs += zip(left[one : one + 1], right[other : other + 1], strict=True)
        here, there = one + 1, other + 1
    return pairs


def _akin(left: Sequence[str], right: Sequence[str]) -> list[Pair]:
    """Return the places of paragraphs that are most alike, both rising.

    A stretch of very many is cut along the line from corner to corner, and each cut weighed alone.
    """
    cuts = min(len(left), -(-len(left) * len(right) // _CELLS))
    found: list[Pair] = []
    here = there = 0
    for cut in range(1, cuts + 1):
        row, column = len(left) * cut // cuts, len(right) * cut // cuts
        most_alike = _most_alike(left[here:row], right[there:column])
        found += [(here + one, there + other) for one, other in most_alike]
        here, there = row, column
    return found


def _most_alike(left: Sequence[str], right: Sequence[str]) -> list[Pair]:
    words = [frozenset(_WORD.findall(text)) for text in left]
    others = [frozenset(_WORD.findall(text)) for text in right]
    rows, columns = len(words), len(others)
    best = [[0.0] * (columns + 1) for _ in range(rows + 1)]
    together: set[Pair] = set()
    for row in range(rows - 1, -1, -1):
        line, below = best[row], best[row + 1]
        for column in range(columns - 1, -1, -1):
            line[column] = max(below[column], line[column + 1])
            weight = _likeness(words[row], others[column])
            if weight and below[column + 1] + weight > line[column]:
                line[column] = below[column + 1] + weight
                together.add((row, column))
    pairs: list[Pair] = []
    row = column = 0
    while row < rows and column < columns:
        if (row, column) in together:
            pairs.append((row, column))
            row, column = row + 1, column + 1
        elif best[row][column + 1] == best[row][column]:
            column += 1
        else:
            row += 1
    return pairs


def _likeness(words: frozenset[str], others: frozenset[str]) -> float:
    """Return how many words two paragraphs share, 0 where they are not one and the same."""
    common = len(words & others)
    return float(common) if 2 * common >= _ALIKE * (len(words) + len(others)) else 0.0
