"""Making words bold or italic and plain again, over any stretch of a text.

A line's letters are taken with their styles, the styles changed, the marks made anew.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from newsdesk.text.line_marks import FIGURE, ROW, content_start
from newsdesk.text.passage import Passage, line_end, line_start
from newsdesk.text.word_marks import CODE, ESCAPE, LINK, stresses

_RULER: Final = re.compile(r"^[\s|:-]+$")
_PIPE: Final = re.compile(r"(?<!\\)\|")


def toggle_strong(passage: Passage) -> Passage:
    """Make the chosen words bold, or plain again if all of them are."""
    return _toggled(passage, 0)


def toggle_emphasis(passage: Passage) -> Passage:
    """Make the chosen words italic, or upright again if all of them are."""
    return _toggled(passage, 1)


@dataclass(slots=True)
class _Letter:
    text: str
    place: int
    styles: list[bool]
    """Bold, italic."""


def _toggled(passage: Passage, style: int) -> Passage:
    start, end = passage.start, passage.end
    if start == end:
        start, end = _word_at(passage.text, start)
    if start == end:
        return _empty_pair(passage, "*" if style else "**")
    chosen = [
        (first, last, letters, wanted)
        for first, last, spans in _parts(passage.text, start, end)
        for letters in (_letters(passage.text[first:last]),)
        if (wanted := _wanted(letters, [(low - first, high - first) for low, high in spans]))
    ]
    if not chosen:
        return passage
    on = all(
        letters[spot].styles[style]
        for _, _, letters, wanted in chosen
        for spot in wanted
        if not letters[spot].text.isspace()
    )
    for _, _, letters, wanted in chosen:
        for spot in wanted:
            letters[spot].styles[style] = not on
    return _written_back(passage, chosen)


_Part = tuple[int, int, list[tuple[int, int]]]
"""Start and end of a line, and the chosen stretches of words in it."""


def _parts(text: str, start: int, end: int) -> list[_Part]:
    parts: list[_Part] = []
    at = line_start(text, start)
    while at <= end:
        stop = line_end(text, at)
        line = text[at:stop]
        low, high = max(start, at + content_start(line)), min(end, stop)
        spans = [
            (first + at, last + at)
            for first, last in _stretches(line, low - at, high - at)
            if text[first + at : last + at].strip()
        ]
        if spans:
            parts.append((at, stop, spans))
        at = stop + 1
    return parts


def _stretches(line: str, low: int, high: int) -> list[tuple[int, int]]:
    """Return the chosen stretches of a line: one, or one in each cell of a table's row."""
    if low >= high or FIGURE.match(line):
        return []
    if not ROW.match(line):
        return [(low, high)]
    if _RULER.match(line):
        return []
    cuts = [found.start() for found in _PIPE.finditer(line)]
    edges = [(a + 1, b) for a, b in zip([-1, *cuts], [*cuts, len(line)], strict=True)]
    return [(max(a, low), min(b, high)) for a, b in edges if max(a, low) < min(b, high)]


def _letters(line: str) -> list[_Letter]:
    """Return the letters of a line without the marks of stress; an address is one letter."""
    styles = [[False, False] for _ in line]
    marks: set[int] = set()
    for one in stresses(line):
        for place in range(*one.inner):
            styles[place][0 if one.strong else 1] = True
        marks |= set(range(one.outer[0], one.inner[0])) | set(range(one.inner[1], one.outer[1]))
    whole: dict[int, int] = {}
    for found in LINK.finditer(line):
        whole[found.end("words")] = found.end()
    for pattern in (CODE, ESCAPE):
        for found in pattern.finditer(line):
            whole.setdefault(found.start(), found.end())
    letters: list[_Letter] = []
    place = 0
    while place < len(line):
        end = whole.get(place, place + 1)
        if place not in marks:
            letters.append(_Letter(line[place:end], place, list(styles[place])))
        place = end
    return letters


def _wanted(letters: list[_Letter], spans: list[tuple[int, int]]) -> list[int]:
    """Return which letters are meant, whole words and whole links, without blanks at the ends."""
    wanted: list[int] = []
    for start, end in spans:
        spots = [
            spot
            for spot, letter in enumerate(letters)
            if letter.place < end and letter.place + len(letter.text) > start
        ]
        while spots and letters[spots[0]].text.isspace():
            spots.pop(0)
        while spots and letters[spots[-1]].text.isspace():
            spots.pop()
        if spots:
            low, high = _whole_links(letters, *_whole_words(letters, spots[0], spots[-1]))
            wanted += range(low, high + 1)
    return wanted


def _whole_words(letters: list[_Letter], low: int, high: int) -> tuple[int, int]:
    """Widen a stretch to whole words.

    A sign at its end that touches a word outside is left out: no reader takes a mark there.
    """

    def is_word(spot: int) -> bool:
        return 0 <= spot < len(letters) and _in_word(letters[spot].text)

    first, last = _trimmed(letters, low, high)
    if first > last:
        first, last = low, high
    while is_word(first - 1) and not letters[first].text.isspace():
        first -= 1
    while is_word(last + 1) and not letters[last].text.isspace():
        last += 1
    return first, last


def _whole_links(letters: list[_Letter], low: int, high: int) -> tuple[int, int]:
    """Take in links that the stretch cuts: stress must not begin inside one and end outside."""
    opened = -1
    for spot, letter in enumerate(letters):
        if letter.text == "[":
            opened = spot
        elif letter.text.startswith("](") and opened >= 0:
            cuts = (opened < low <= spot < high) or (low < opened <= high < spot)
            if cuts or (low <= opened <= high < spot) or (opened < low <= spot <= high):
                low, high = min(low, opened), max(high, spot)
            opened = -1
    return low, high


def _in_word(text: str) -> bool:
    return text[0].isalnum() or text[0] == "_" or "\u0300" <= text[0] <= "\u036f"


def _word_at(text: str, place: int) -> tuple[int, int]:
    start = end = place
    while start > 0 and _in_word(text[start - 1]):
        start -= 1
    while end < len(text) and _in_word(text[end]):
        end += 1
    return start, end


def _empty_pair(passage: Passage, mark: str) -> Passage:
    """Put a pair of marks around the place where one writes, or take an empty pair away."""
    place, text = passage.start, passage.text
    if text[:place].endswith(mark) and text[place:].startswith(mark):
        at = place - len(mark)
        return Passage(text[:at] + text[place + len(mark) :], at, at)
    return Passage(text[:place] + mark * 2 + text[place:], place + len(mark), place + len(mark))


def _written_back(
    passage: Passage, chosen: list[tuple[int, int, list[_Letter], list[int]]]
) -> Passage:
    """Return the passage with the lines written anew; the same letters stay chosen."""
    text, shift = passage.text, 0
    bounds: list[int] = []
    for start, end, letters, wanted in chosen:
        line, places = _line_of(letters)
        at = start + shift
        text = text[:at] + line + text[at + end - start :]
        shift += len(line) - (end - start)
        ends = [
            at + place + len(letter.text) for place, letter in zip(places, letters, strict=True)
        ]
        bounds += [at + places[wanted[0]], ends[wanted[-1]]]
        if passage.start == passage.end:
            behind = [n for n, one in enumerate(letters) if one.place + start < passage.start]
            inside = behind and behind[-1] >= wanted[0]
            place = ends[behind[-1]] if inside else bounds[0]
            return Passage(text, place, place)
    return Passage(text, bounds[0], bounds[-1])


def _line_of(letters: list[_Letter]) -> tuple[str, list[int]]:
    """Return the line with its marks, and where each letter stands in it."""
    pieces: list[str] = []
    places: list[int] = []
    length = 0
    for mark_before, spot, mark_after in _marked(letters):
        piece = mark_before + letters[spot].text + mark_after
        places.append(length + len(mark_before))
        pieces.append(piece)
        length += len(piece)
    return "".join(pieces), places


def _marked(letters: list[_Letter]) -> list[tuple[str, int, str]]:
    """Return each letter with the marks before and after it: bold outside, italic inside."""
    before = [""] * len(letters)
    after = [""] * len(letters)
    _even_links(letters)
    _bridge(letters)
    edges = _runs(letters, 0, len(letters), 0)
    for low, high in edges:
        before[low] += "**"
        after[high] = "**" + after[high]
    inside = [_runs(letters, low, high + 1, 1) for low, high in edges]
    outside: list[tuple[int, int]] = []
    at = 0
    for low, high in [*edges, (len(letters), len(letters))]:
        outside += _runs(letters, at, low, 1)
        at = high + 1
    for low, high in [*outside, *(run for runs in inside for run in runs)]:
        before[low] += "*"
        after[high] = "*" + after[high]
    return [(before[spot], spot, after[spot]) for spot in range(len(letters))]


def _even_links(letters: list[_Letter]) -> None:
    """Let stress go over a whole link or stay among its words: never over one of its ends."""
    opened = -1
    for spot, letter in enumerate(letters):
        if letter.text == "[":
            opened = spot
        elif letter.text.startswith("](") and opened >= 0:
            inside = letters[opened + 1 : spot]
            for style in (0, 1):
                over = all(one.styles[style] for one in (letters[opened], *inside, letter))
                letters[opened].styles[style] = letter.styles[style] = over
            opened = -1


def _bridge(letters: list[_Letter]) -> None:
    """Give a blank the styles that the words on both its sides have."""
    for style in (0, 1):
        last = False
        blanks: list[_Letter] = []
        for letter in letters:
            if letter.text.isspace():
                blanks.append(letter)
                continue
            if last and letter.styles[style]:
                for blank in blanks:
                    blank.styles[style] = True
            last, blanks = letter.styles[style], []


def _runs(letters: list[_Letter], start: int, end: int, style: int) -> list[tuple[int, int]]:
    """Return first and last letter of each run in a style, blanks at its ends left out."""
    runs: list[tuple[int, int]] = []
    spot = start
    while spot < end:
        if not letters[spot].styles[style]:
            spot += 1
            continue
        low = spot
        while spot < end and letters[spot].styles[style]:
            spot += 1
        low, high = _trimmed(letters, low, spot - 1)
        if low <= high:
            runs.append((low, high))
    return runs


def _trimmed(letters: list[_Letter], low: int, high: int) -> tuple[int, int]:
    """Leave out what no mark may stand before or behind: blanks, and signs that touch a word."""

    def is_free(spot: int, outside: int) -> bool:
        text = letters[spot].text
        if text.isspace():
            return True
        touches = 0 <= outside < len(letters) and _in_word(letters[outside].text)
        return touches and not _in_word(text) and text != "[" and not text.startswith("](")

    while low <= high and is_free(low, low - 1):
        low += 1
    while high >= low and is_free(high, high + 1):
        high -= 1
    return low, high
