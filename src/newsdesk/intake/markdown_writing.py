"""Formatted text as the newsroom's Markdown: clean, escaped, one blank line between blocks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsdesk.intake.markdown_spans import line_of, lines_of
from newsdesk.intake.rich_text import Blocks, Grid, Listing, Picture, Quoted, Rule, Words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from newsdesk.intake.rich_text import Block

_INDENT: Final = " " * 4
_DEEPEST_HEADING: Final = 6


def as_markdown(blocks: Blocks, picture: Callable[[Picture], str]) -> str:
    """Return the Markdown of a formatted text.

    Args:
        blocks: the text.
        picture: gives the line that stands where a picture stood, empty for none.
    """
    shift = heading_shift(blocks)
    written = (block_as_markdown(each, picture, shift) for each in blocks)
    return "\n\n".join(filter(None, written))


def block_as_markdown(block: Block, picture: Callable[[Picture], str], shift: int = 0) -> str:
    """Return the Markdown of one block; ``shift`` is what headings go down."""
    match block:
        case Words():
            return _words(block, shift)
        case Listing():
            return _listing(block, picture)
        case Quoted(blocks=inner):
            return _quoted(inner, picture)
        case Grid(rows=rows):
            return _grid([[line_of(cell) for cell in row] for row in rows])
        case Picture():
            return picture(block)
        case Rule():
            return "---"


def heading_shift(blocks: Iterable[Block]) -> int:
    """Return by how much headings go down: the page's one h1 is the headline of the article."""
    levels = [block.level for block in blocks if isinstance(block, Words) and block.level]
    return 1 if levels and min(levels) == 1 else 0


def _words(words: Words, shift: int) -> str:
    if words.level:
        line = line_of(words.spans, marks=False)
        level = min(words.level + shift, _DEEPEST_HEADING)
        return f"{'#' * max(level, 2)} {_not_closed(line)}" if line else ""
    if words.note:
        line = line_of(words.spans)
        return f"[^{words.note}]: {line}" if line else ""
    return "\n".join(lines_of(words.spans))


def _not_closed(line: str) -> str:
    """Keep a number sign at the end of a heading from being taken for its closing."""
    return f"{line[:-1]}\\#" if line.endswith("#") and not line.endswith("\\#") else line


def _listing(listing: Listing, picture: Callable[[Picture], str]) -> str:
    after: list[str] = []

    def aside(found: Picture) -> str:
        after.append(picture(found))
        return ""

    lines: list[str] = []
    number = listing.start
    for item in _with_words(listing.items):
        inner = _item(item, aside)
        if inner:
            mark = f"{number}." if listing.ordered else "-"
            first, *rest = inner.split("\n")
            lines.append(f"{mark} {first}")
            lines += [_INDENT + line if line else "" for line in rest]
            number += 1
    return "\n\n".join(filter(None, ("\n".join(lines), *after)))


def _with_words(items: Iterable[Blocks]) -> Iterator[Blocks]:
    """Yield the items; one that begins with a list has none of its own words and gives way."""
    for item in items:
        if item and isinstance(item[0], Listing):
            yield from _with_words(item[0].items)
            item = item[1:]  # noqa: PLW2901  # the rest of it
        if item:
            yield item


def _item(blocks: Blocks, aside: Callable[[Picture], str]) -> str:
    written = ""
    for block in blocks:
        text = _in_item(block, aside)
        if text:
            apart = "\n" if isinstance(block, Listing) else "\n\n"
            written += apart + text if written else text
    return written


def _in_item(block: Block, aside: Callable[[Picture], str]) -> str:
    """Return a block inside an item: a table there is no table, a heading only words."""
    if isinstance(block, Words):
        return "\n".join(lines_of(block.spans))
    if isinstance(block, Grid):
        return "\n\n".join(" – ".join(filter(None, map(line_of, row))) for row in block.rows)
    if isinstance(block, Rule):
        return ""
    return block_as_markdown(block, aside)


def _quoted(blocks: Blocks, picture: Callable[[Picture], str]) -> str:
    after: list[str] = []

    def aside(found: Picture) -> str:
        after.append(picture(found))
        return ""

    inner = as_markdown(blocks, aside)
    quoted = "\n".join(f"> {line}".rstrip() for line in inner.split("\n")) if inner else ""
    return "\n\n".join(filter(None, (quoted, *after)))


def _grid(rows: list[list[str]]) -> str:
    head, *others = [
        "| " + " | ".join(cell.replace("|", "\\|") for cell in row) + " |" for row in rows
    ]
    return "\n".join([head, "|" + " --- |" * len(rows[0]), *others])
