"""The block of ``key: value`` lines that may stand over a Markdown text, between two ``---``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

_FENCE: Final = re.compile(r"-{3,}\s*")
_END: Final = re.compile(r"(?:-{3,}|\.{3})\s*")
_ENTRY: Final = re.compile(r"([^\s:#][^:]{0,40}?)\s*:(?:\s+(.*)|)")
_LIST_ITEM: Final = re.compile(r"\s*-\s+(.*)")
_MOST_LINES: Final = 100


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The entries in order, and the line (from 0) where the text begins; 0 without a block."""

    entries: tuple[tuple[str, str], ...] = ()
    text_begins: int = 0


def front_matter(lines: list[str]) -> FrontMatter:
    """Read the block at the top of a text; a text without one, or with a broken one, has none.

    Lists, in brackets or one item a line, become values parted by commas; indented lines carry
    on the value above.
    """
    if not lines or not _FENCE.fullmatch(lines[0]):
        return FrontMatter()
    entries: list[tuple[str, list[str]]] = []
    for place, line in enumerate(lines[1:_MOST_LINES], start=1):
        if _END.fullmatch(line):
            done = tuple((key, _value(parts)) for key, parts in entries)
            return FrontMatter(done, place + 1) if entries else FrontMatter()
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        entry = _ENTRY.fullmatch(line)
        if entry:
            entries.append((entry[1].strip(), [entry[2] or ""]))
        elif entries and (line[:1].isspace() or _LIST_ITEM.fullmatch(line)):
            entries[-1][1].append(line)
        else:
            return FrontMatter()
    return FrontMatter()


def _value(parts: list[str]) -> str:
    first, *more = parts
    items = [found[1] for line in more if (found := _LIST_ITEM.fullmatch(line))]
    if items:
        return ", ".join(_unquoted(item) for item in items)
    if first.strip() in {"|", ">", "|-", ">-"}:
        first = ""
    value = " ".join([first.strip(), *(line.strip() for line in more)]).strip()
    if value.startswith("[") and value.endswith("]"):
        return ", ".join(_unquoted(item) for item in value[1:-1].split(","))
    return _unquoted(value)


def _unquoted(value: str) -> str:
    value = value.strip()
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
        return value[1:-1]
    return value
