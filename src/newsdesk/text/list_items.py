"""Items of lists as they are written: the next one, one a level deeper, the end of the list."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsdesk.text.line_marks import ITEM
from newsdesk.text.passage import Passage, line_end, line_start

if TYPE_CHECKING:
    import re

INDENT: Final = 4
"""Blanks of a level: what Markdown needs under a number."""


def continued(passage: Passage) -> Passage | None:
    """Return what Enter makes of an item: the next one, or the end of the list if it is empty.

    None where the place is in no item, or before its words: Enter is just a new line there.
    """
    start = line_start(passage.text, passage.start)
    line = passage.text[start : line_end(passage.text, passage.start)]
    found = ITEM.match(line)
    if found is None or passage.start < start + found.end() or not found["gap"]:
        return None
    if not line[found.end() :].strip():
        text = passage.text[:start] + passage.text[start + len(line) :]
        return Passage(text, start, start)
    mark = f"\n{found['indent']}{_next(found['mark'])}{found['gap']}"
    text = passage.text[: passage.start].rstrip(" ") + mark
    place = len(text)
    return Passage(text + passage.text[passage.end :].lstrip(" "), place, place)


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
    return passage.with_lines("\n".join(done))


def _next(mark: str) -> str:
    return f"{int(mark[:-1]) + 1}{mark[-1]}" if mark[0].isdigit() else mark


def _number(above: list[str], depth: int) -> int:
    """Return the number of an item at a depth, after the lines above it."""
    for line in reversed(above):
        found: re.Match[str] | None = ITEM.match(line)
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
