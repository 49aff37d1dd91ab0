"""What a walk through HTML gathers: letters become paragraphs where blocks begin and end."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from newsdesk.intake.rich_text import (
    BREAK,
    Block,
    Blocks,
    Grid,
    Listing,
    Picture,
    Quoted,
    Span,
    Spans,
    Words,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsdesk.intake.html_look import Look

_BLANKS: Final = re.compile(r"[ \t\n\r\f]+")
_LINES: Final = re.compile(r"(\r\n|\r|\n)")
_ABOVE: Final = dict(zip("0123456789+-=()ni", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ", strict=True))
_BELOW: Final = dict(zip("0123456789+-=()", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎", strict=True))
_LONG_LINE: Final = 100
"""A line longer than this between two breaks is a paragraph of its own."""
_LONGEST_HEADING: Final = 300
_BETWEEN_ITEMS: Final = Span(" • ")


@dataclass(frozen=True, slots=True)
class _Role:
    """What the paragraph that is being gathered will be."""

    level: int = 0
    style: str = ""
    depth: int = 0
    marker: str = ""


@dataclass(slots=True)
class Flow:
    """Gathers letters and pictures into blocks."""

    _blocks: list[Block] = field(default_factory=list)
    _spans: list[Span] = field(default_factory=list)
    _pictures: list[Picture] = field(default_factory=list)
    _role: _Role = _Role()

    def text(self, letters: str, look: Look) -> None:
        """Add letters; blanks fold as on a page, unless the page keeps them."""
        if look.raised:
            table = _ABOVE if look.raised > 0 else _BELOW
            if letters and not look.note and all(letter in table for letter in letters):
                letters = "".join(table[letter] for letter in letters)
        parts = _LINES.split(letters) if look.spaced else [_BLANKS.sub(" ", letters)]
        for part in parts:
            if look.spaced and _LINES.fullmatch(part):
                self._spans.append(Span(BREAK))
            elif part:
                self._spans.append(
                    Span(part, look.bold, look.italic, look.link, look.note, look.font)
                )

    def span(self, span: Span) -> None:
        """Add one span as it is."""
        self._spans.append(span)

    def picture(self, picture: Picture) -> None:
        """Add a picture: before the paragraph where no word has come yet, else behind it."""
        if any(span.text.strip() for span in self._spans):
            self._pictures.append(picture)
        else:
            self._blocks.append(picture)

    def add(self, *blocks: Block) -> None:
        """End the paragraph and add whole blocks."""
        self._flush()
        self._blocks += blocks

    def add_figure(self, blocks: Blocks, caption: Spans) -> None:
        """Add the content of a figure; the caption goes to its last picture."""
        last = max((n for n, each in enumerate(blocks) if isinstance(each, Picture)), default=-1)
        if last < 0:
            self.add(*blocks, *([Words(caption)] if caption else []))
            return
        picture = blocks[last]
        if isinstance(picture, Picture):
            blocks = (*blocks[:last], replace(picture, caption=caption), *blocks[last + 1 :])
        self.add(*blocks)

    def enter(self, *, level: int, style: str, depth: int, marker: str) -> _Role:
        """Begin a block; return what ``leave`` wants. Blocks inside a heading stay headings."""
        self._flush()
        before = self._role
        if level or depth or not (before.level or before.depth):
            self._role = _Role(level, style or before.style, depth, marker)
        return before

    def leave(self, before: _Role) -> None:
        """End a block."""
        self._flush()
        self._role = before

    def finished(self) -> Blocks:
        """End the last paragraph and return all blocks."""
        self._flush()
        return tuple(self._blocks)

    def _flush(self) -> None:
        role = self._role
        for number, spans in enumerate(_paragraphs(self._spans)):
            long = sum(len(span.text) for span in spans) > _LONGEST_HEADING
            self._blocks.append(
                Words(
                    spans,
                    level=0 if long else role.level,
                    style=role.style,
                    depth=role.depth if not number else 0,
                    marker=role.marker if not number else "",
                )
            )
        self._blocks += self._pictures
        self._spans, self._pictures = [], []


def as_spans(blocks: Iterable[Block]) -> Spans:
    """Return the letters of blocks as one line, for a caption, a note or a cell."""
    spans: list[Span] = []
    for block in blocks:
        inner = _letters(block)
        if inner and spans:
            spans.append(Span(" "))
        spans += inner
    return tuple(Span(" ") if span.text == BREAK else span for span in spans)


def _letters(block: Block) -> list[Span]:
    match block:
        case Words(spans=spans):
            return list(spans)
        case Quoted(blocks=blocks):
            return list(as_spans(blocks))
        case Listing(items=items):
            lines = [as_spans(item) for item in items]
            return [
                span
                for number, line in enumerate(lines)
                for span in ([_BETWEEN_ITEMS] if number else []) + list(line)
            ]
        case Grid(rows=rows):
            cells = [cell for row in rows for cell in row if cell]
            return [span for cell in cells for span in (*cell, Span(" "))]
        case _:
            return []


def _paragraphs(spans: list[Span]) -> list[Spans]:
    """Part what was gathered at empty lines, and at every break where the lines are long."""
    lines: list[list[Span]] = [[]]
    for span in spans:
        if span.text == BREAK:
            lines.append([])
        else:
            lines[-1].append(span)
    lengths = [len("".join(span.text for span in line).strip()) for line in lines]
    apart = max(lengths) > _LONG_LINE
    found: list[list[Span]] = []
    open_line = False
    for line, length in zip(lines, lengths, strict=True):
        if not length:
            open_line = False
        elif open_line and not apart:
            found[-1] += [Span(BREAK), *line]
        else:
            found.append(list(line))
            open_line = True
    return [tuple(each) for each in found]
