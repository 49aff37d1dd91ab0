"""Items of lists as they are written: the next one, a level deeper, numbers counted anew."""

from __future__ import annotations

import re
from typing import Final

from newsdesk.text.line_marks import HEADING, ITEM, QUOTE, stands_apart
from newsdesk.text.passage import Passage, line_end, line_start

INDENT: Final = 4
"""Blanks of a level: what Markdown needs under a number."""

_NONE: Final = -2
"""Stands for the number of a bullet."""


def continued(passage: Passage) -> Passage | None:
    """Return what Enter makes of an item: the next one; the numbers after it are counted anew.

    An empty item goes one level up, at last out of the list: a blank line parts what comes then
    from it. None where the place is in no item, or before its words: Enter is a new line there.
    """
    text = passage.text
    start = line_start(text, passage.start)
    line = text[start : line_end(text, passage.start)]
    found = ITEM.match(line)
    if found is None or passage.start < start + found.end() or not found["gap"]:
        return None
    if not line[found.end() :].strip():
        return indented(passage, -1) if found["indent"] else _ended(text, start, found)
    mark = f"\n{found['indent']}{_next(found['mark'])}{found['gap']}"
    made = text[: passage.start].rstrip(" ") + mark
    place = len(made)
    made = recounted(made + text[passage.end :].lstrip(" "), place)
    return Passage(made, place, place)


def in_item(passage: Passage) -> bool:
    """Tell whether all chosen lines are items of lists."""
    start, end = passage.lines()
    return all(ITEM.match(line) for line in passage.text[start:end].split("\n"))


def indented(passage: Passage, levels: int) -> Passage:
    """Return the chosen items one level deeper (1) or less deep (-1), numbers counted anew."""
    start, end = passage.lines()
    above = passage.text[:start].split("\n")[:-1]
    done: list[str] = []
    for line in passage.text[start:end].split("\n"):
        found = ITEM.match(line)
        if found is None:
            done.append(line)
            continue
        depth = max(0, len(found["indent"]) + levels * INDENT)
        mark = found["mark"]
        if mark[0].isdigit() and depth != len(found["indent"]):
            mark = f"{_number([*above, *done], depth)}{mark[-1]}"
        done.append(f"{' ' * depth}{mark}{line[found.end('mark') :]}")
    made = passage.with_lines("\n".join(done))
    last = made.lines()[1]
    return Passage(recounted(made.text, last), made.start, made.end)


def recounted(text: str, place: int) -> str:
    """Return the text with the items below the line of a place numbered on, to their list's end.

    The items up to that line keep their numbers, those below go on counting; a list that begins
    below within an item begins with 1. Bullets and other lists are left alone.
    """
    end = line_end(text, place)
    above, below = text[:end].split("\n"), text[end + 1 :].split("\n")
    counts: list[tuple[int, str, int]] = []
    for at, line in enumerate(above):
        if _ends_list(line, above[at - 1] if at else ""):
            counts.clear()
        elif found := ITEM.match(line):
            _counted(counts, found)
    made: list[str] = []
    for at, line in enumerate(below):
        if not counts or _ends_list(line, below[at - 1] if at else above[-1]):
            break
        found = ITEM.match(line)
        made.append(_renumbered(counts, line, found) if found else line)
    if made == below[: len(made)]:
        return text
    return "\n".join([text[:end], *made, *below[len(made) :]])


def _ended(text: str, start: int, item: re.Match[str]) -> Passage:
    """Take an empty item away; blank lines part the place from what stands above and below.

    The item below takes the number that this one had.
    """
    mark = item["mark"]
    if mark[0].isdigit():
        text = f"{text[:start]}{max(0, int(mark[:-1]) - 1)}{text[start + len(mark) - 1 :]}"
        text = recounted(text, start)
    end = line_end(text, start)
    before = "\n" if text[line_start(text, max(0, start - 1)) : max(0, start - 1)].strip() else ""
    after = "\n" if text[end + 1 : line_end(text, end + 1)].strip() else ""
    place = start + len(before)
    return Passage(text[:start] + before + after + text[end:], place, place)


def _ends_list(line: str, above: str) -> bool:
    """Tell whether a list cannot go on in this line: a paragraph of its own, or another piece."""
    if not line.strip() or ITEM.match(line):
        return False
    if HEADING.match(line) or QUOTE.match(line) or stands_apart(line):
        return True
    return not above.strip() and not line.startswith("  ")


def _counted(counts: list[tuple[int, str, int]], found: re.Match[str]) -> None:
    """Note the number of an item, by depth and sign, and forget the deeper ones above it."""
    depth, mark = len(found["indent"]), found["mark"]
    while counts and counts[-1][0] >= depth:
        counts.pop()
    counts.append((depth, mark[-1], int(mark[:-1]) if mark[0].isdigit() else _NONE))


def _renumbered(counts: list[tuple[int, str, int]], line: str, found: re.Match[str]) -> str:
    """Return an item with the number that comes after those noted."""
    depth, mark = len(found["indent"]), found["mark"]
    same = next((one for one in counts if one[0] == depth), None)
    if mark[0].isdigit():
        number = int(mark[:-1])
        if same and same[1] == mark[-1] and same[2] != _NONE:
            number = same[2] + 1
        elif depth and same is None:
            number = 1
        line = f"{found['indent']}{number}{line[found.end('mark') - 1 :]}"
    again = ITEM.match(line)
    _counted(counts, again or found)
    return line


def _next(mark: str) -> str:
    return f"{int(mark[:-1]) + 1}{mark[-1]}" if mark[0].isdigit() else mark


def _number(above: list[str], depth: int) -> int:
    """Return the number of an item at a depth, after the lines above it."""
    for line in reversed(above):
        found = ITEM.match(line)
        if found is None:
            if line.strip() and not line.startswith(" "):
                return 1
            continue
        indent = len(found["indent"])
        if indent < depth:
            return 1
        if indent == depth:
            return int(found["mark"][:-1]) + 1 if found["mark"][0].isdigit() else 1
    return 1
