"""Lists that a program wrote as paragraphs: Word's on the clipboard, and bullets typed by hand."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from newsdesk.intake.rich_text import Block, Blocks, Listing, Span, Words

if TYPE_CHECKING:
    from newsdesk.intake.rich_text import Spans

_TYPED: Final = re.compile(r"\s*[•▪●◦○■□❖➢✓·§][\s\xa0]+(?=\S)")
_NUMBER: Final = re.compile(r"(\d{1,4})[.)]")
_COUNTED: Final = re.compile(r".*(?:\d|[.):\]]$|^\w+$)")
_BULLET_LETTER: Final = frozenset({"o", "n", "q", "Ø", "v", "ü"})
"""What Word draws in a font of signs, and shows as letters elsewhere."""
_FEWEST_TYPED: Final = 2


def listed(blocks: Blocks) -> Blocks:
    """Return the blocks with paragraphs that are items put into lists, one in another."""
    blocks = _with_typed(blocks)
    found: list[Block] = []
    waiting: list[Words] = []
    for block in blocks:
        if isinstance(block, Words) and block.depth:
            if not _is_label(block.marker) and not block.level:
                waiting.append(block)
                continue
            block = _with_label(block)  # noqa: PLW2901  # what was counted before it stays
        found += _lists(waiting)
        waiting = []
        found.append(block)
    return (*found, *_lists(waiting))


def _with_typed(blocks: Blocks) -> Blocks:
    """Mark two paragraphs or more in a row that begin with a bullet."""
    found = list(blocks)
    run: list[int] = []
    for place in range(len(found) + 1):
        if place < len(found) and _is_typed(found[place]):
            run.append(place)
            continue
        if len(run) >= _FEWEST_TYPED:
            for each in run:
                found[each] = _as_item(found[each])
        run = []
    return tuple(found)


def _is_typed(block: Block) -> bool:
    if not isinstance(block, Words) or block.depth or block.level or not block.spans:
        return False
    return _TYPED.match("".join(span.text for span in block.spans)) is not None


def _as_item(block: Block) -> Block:
    if not isinstance(block, Words):
        return block
    text = "".join(span.text for span in block.spans)
    found = _TYPED.match(text)
    return replace(block, spans=_without(block.spans, found.end() if found else 0), depth=1)


def _without(spans: Spans, letters: int) -> Spans:
    kept = []
    for span in spans:
        cut = min(letters, len(span.text))
        letters -= cut
        if span.text[cut:]:
            kept.append(replace(span, text=span.text[cut:]))
    return tuple(kept)


def _lists(items: list[Words]) -> list[Block]:
    """Return items of any depth as lists; a deeper item belongs to the one before it."""
    found: list[Block] = []
    place = 0
    while place < len(items):
        first = items[place]
        ordered, start = _numbered(first.marker)
        rows: list[Blocks] = []
        while place < len(items) and items[place].depth >= first.depth:
            item = items[place]
            if item.depth > first.depth and rows:
                deeper = place
                while deeper < len(items) and items[deeper].depth > first.depth:
                    deeper += 1
                rows[-1] += tuple(_lists(items[place:deeper]))
                place = deeper
                continue
            if rows and _numbered(item.marker)[0] != ordered:
                break
            rows.append((replace(item, depth=0, marker=""),))
            place += 1
        found.append(Listing(tuple(rows), ordered=ordered, start=start))
    return found


def _is_label(marker: str) -> bool:
    """Tell whether what was counted is no plain number: "a)", "II.", "Điều 3." stay words."""
    plain = _NUMBER.fullmatch(marker) or marker in _BULLET_LETTER
    return not plain and _COUNTED.match(marker) is not None


def _with_label(block: Words) -> Words:
    label = block.marker if _COUNTED.match(block.marker) else ""
    spans = (Span(f"{label} "), *block.spans) if label else block.spans
    return replace(block, spans=spans, depth=0, marker="")


def _numbered(marker: str) -> tuple[bool, int]:
    found = _NUMBER.fullmatch(marker)
    return (True, int(found[1])) if found else (False, 1)
