"""A formatted text on its way to Markdown: paragraphs, lists, tables, pictures, as values."""

from __future__ import annotations

from dataclasses import dataclass

BREAK = "\n"
"""The text of a span that breaks the line inside a paragraph; no other span holds one."""


@dataclass(frozen=True, slots=True)
class Span:
    """Letters that look alike.

    ``link`` is a lawful address or empty, ``note`` the number of a footnote that is called here,
    ``font`` the font's name, which tells the code of old texts.
    """

    text: str
    bold: bool = False
    italic: bool = False
    link: str = ""
    note: str = ""
    font: str = ""


Spans = tuple[Span, ...]


def plain(spans: Spans) -> str:
    """Return letters without marks, on one line."""
    return " ".join("".join(span.text for span in spans).split())


@dataclass(frozen=True, slots=True)
class Words:
    """A paragraph, or a heading where ``level`` is 1 to 6.

    ``style`` names its role in the source (``caption``, ``title``); ``note`` is the number of the
    footnote that it is the text of. ``depth`` is above 0 where a word processor made it an item
    of a list without saying so in the tree; ``marker`` is then what stood before it.
    """

    spans: Spans
    level: int = 0
    style: str = ""
    note: str = ""
    depth: int = 0
    marker: str = ""


@dataclass(frozen=True, slots=True)
class Listing:
    """A list; an item is the blocks that stand in it."""

    items: tuple[Blocks, ...]
    ordered: bool = False
    start: int = 1


@dataclass(frozen=True, slots=True)
class Quoted:
    """A quotation set off from the text."""

    blocks: Blocks


@dataclass(frozen=True, slots=True)
class Grid:
    """A table, every row as long as the longest; the first row is its head."""

    rows: tuple[tuple[Spans, ...], ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture where it stood: its bytes, or the file or address that the text named."""

    alt: str = ""
    data: bytes = b""
    kind: str = ""
    path: str = ""
    address: str = ""
    caption: Spans = ()


@dataclass(frozen=True, slots=True)
class Rule:
    """A line across the page."""


Block = Words | Listing | Quoted | Grid | Picture | Rule
Blocks = tuple[Block, ...]
