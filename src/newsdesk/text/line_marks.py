"""Marks at the start of lines, put on and taken off: subheads, lists, quotations, pull quotes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from newsdesk.text.passage import Passage, line_end, line_start

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

HEADING: Final = re.compile(r"^( {0,3}#{1,6})[ \t]+(?=\S)")
QUOTE: Final = re.compile(r"^ {0,3}(?:> ?)+")
PULL_QUOTE: Final = re.compile(r"^ {0,3}> ?> ?")
"""A pull quote is a quotation within a quotation and nothing else: every reader shows it so."""
ITEM: Final = re.compile(r"^(?P<indent> *)(?P<mark>[-*+]|\d{1,3}[.)])(?P<gap>[ \t]+|$)")
FIGURE: Final = re.compile(r"^ {0,3}!\[[^\]\n]*\]\([ ]*photo:[ ]*(\d{1,6})[ ]*\)[ ]*$")
"""A line that stands for a photo; its number is group 1."""
ROW: Final = re.compile(r"^ {0,3}\|")
"""A line of a table as newsdesk writes it."""

_ALL_MARKS: Final = re.compile(r"^ *(?:#{1,6}[ \t]+(?=\S)|(?:> ?)+|(?:[-*+]|\d{1,3}[.)])[ \t]+)")
_QUOTE_SIGN: Final = re.compile(r"^ {0,3}> ?")


def content_start(line: str) -> int:
    """Return where the words of a line begin, behind all marks of heading, list and quotation."""
    start = 0
    while found := _ALL_MARKS.match(line[start:]):
        if not found.end():
            break
        start += found.end()
    return start


def stands_apart(line: str) -> bool:
    """Tell whether a line is a photo's or a table's: no mark belongs before it."""
    return FIGURE.match(line) is not None or ROW.match(line) is not None


def figure_spans(text: str) -> tuple[tuple[int, int], ...]:
    """Return where the lines of photos stand in a text: no words to be found or replaced."""
    spans: list[tuple[int, int]] = []
    place = text.find("](photo:") if "](" in text else -1
    while place >= 0:
        start = text.rfind("\n", 0, place) + 1
        end = text.find("\n", place)
        end = len(text) if end < 0 else end
        if FIGURE.match(text[start:end]):
            spans.append((start, end))
        place = text.find("](photo:", end)
    return tuple(spans)


def outside_figures(text: str, spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return those stretches that do not touch the line of a photo."""
    figures = figure_spans(text) if spans else ()
    return [
        (first, last)
        for first, last in spans
        if not any(start < last and first < end for start, end in figures)
    ]


def toggle_heading(passage: Passage, level: int) -> Passage:
    """Make the chosen lines subheads of a level (2 to 6), or plain again if all of them are."""
    mark = "#" * level + " "

    def act(lines: list[str]) -> list[str]:
        on = all(line.lstrip().startswith(mark) for line in lines if _counts(line))
        return [
            ("" if on else mark) + line[content_start(line) :] if _counts(line) else line
            for line in lines
        ]

    return _begun(passage, mark, lambda _: True) or _rewritten(passage, act, lambda _: True)


def toggle_list(passage: Passage, *, numbered: bool) -> Passage:
    """Make the chosen paragraphs a list, or paragraphs again if all of them are items of one."""

    def fits(line: str) -> bool:
        found = ITEM.match(line)
        return found is not None and found["mark"][0].isdigit() is numbered

    def act(lines: list[str]) -> list[str]:
        off = all(fits(line) for line in lines if _counts(line))
        made: list[str] = []
        count = 0
        for line in filter(str.strip, lines):
            if stands_apart(line):
                made += [*_gap(made, stands_apart), line]
                continue
            found = ITEM.match(line)
            words = line[content_start(line) :]
            count += 1
            if off:
                made += [*_gap(made, lambda _: False), words]
                continue
            mark = f"{count}." if numbered else "-"
            item = f"{found['indent'] if found else ''}{mark} {words}"
            made += [*_gap(made, lambda above: ITEM.match(above) is not None), item]
        return made

    def joins(line: str) -> bool:
        return ITEM.match(line) is not None

    return _begun(passage, "1. " if numbered else "- ", joins) or _rewritten(passage, act, joins)


def toggle_quote(passage: Passage, *, pull: bool = False) -> Passage:
    """Make the chosen lines a quotation or a pull quote, or plain again if they are one."""
    signs = ">>" if pull else ">"

    def fits(line: str) -> bool:
        pulled = PULL_QUOTE.match(line) is not None
        return pulled if pull else QUOTE.match(line) is not None and not pulled

    def act(lines: list[str]) -> list[str]:
        bare = [_unquoted(line, whole=True) for line in lines]
        if all(fits(line) for line in lines if line.strip()):
            return bare
        return [f"{signs} {line}" if line.strip() else signs for line in bare]

    def joins(line: str) -> bool:
        return QUOTE.match(line) is not None

    return _begun(passage, f"{signs} ", joins) or _rewritten(passage, act, joins)


def _counts(line: str) -> bool:
    return bool(line.strip()) and not stands_apart(line)


def _unquoted(line: str, *, whole: bool) -> str:
    pattern = QUOTE if whole else _QUOTE_SIGN
    return pattern.sub("", line)


def _gap(above: Sequence[str], joins: Callable[[str], bool]) -> list[str]:
    """Return the blank line that parts a line from the one above, if it does not join it."""
    return [""] if above and above[-1].strip() and not joins(above[-1]) else []


def _begun(passage: Passage, mark: str, joins: Callable[[str], bool]) -> Passage | None:
    """Put a mark on a line without words, ready to write behind it, or take it off again.

    None where the line has words, or more than one line is chosen.
    """
    start, end = passage.lines()
    text, line = passage.text, passage.text[start:end]
    quoted = QUOTE.match(mark) and QUOTE.match(line) and not QUOTE.sub("", line).strip()
    if passage.start != passage.end or not (line.strip() in ("", mark.strip()) or quoted):
        return None
    if line.strip() == mark.strip():
        return Passage(text[:start] + text[end:], start, start)
    place = start + len(mark)
    return _parted(Passage(text[:start] + mark + text[end:], place, place), joins)


def _rewritten(
    passage: Passage, act: Callable[[list[str]], list[str]], joins: Callable[[str], bool]
) -> Passage:
    """Rewrite the chosen lines; a blank line parts them from neighbours that do not join them."""
    start, end = passage.lines()
    before = passage.text[start:end].split("\n")
    if not any(_counts(line) for line in before):
        return passage
    after = act(before)
    if after == before:
        return passage
    made = passage.with_lines("\n".join(after))
    return _parted(made, joins)


def _parted(passage: Passage, joins: Callable[[str], bool]) -> Passage:
    text, start, end = passage.text, passage.start, passage.end
    first, last = passage.lines()
    own = text[first:last].split("\n")
    below = line_end(text, min(last + 1, len(text)))
    next_line = text[last + 1 : below]
    if last < len(text) and next_line.strip() and _clash(own[-1], next_line, joins):
        text = f"{text[:last]}\n{text[last:]}"
    above = text[line_start(text, max(0, first - 1)) : max(0, first - 1)]
    if first and above.strip() and _clash(own[0], above, joins):
        text = f"{text[:first]}\n{text[first:]}"
        start, end = start + 1, end + 1
    return Passage(text, start, end)


def _clash(own: str, neighbour: str, joins: Callable[[str], bool]) -> bool:
    """Tell whether two lines that touch would be read as one piece, though only one is marked."""
    if HEADING.match(own) or HEADING.match(neighbour):
        return False
    return joins(own) is not joins(neighbour) or not joins(own)
