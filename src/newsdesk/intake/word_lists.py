"""Lists that a program wrote as paragraphs: Word's on the clipboard, and bullets typed by hand."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from newsdesk.intake.rich_text import Block, Blocks, Listing, Words

if TYPE_CHECKING:
    from newsdesk.intake.rich_text import Spans

_TYPED: Final = re.compile(r"\s*[•▪●◦○■□❖➢✓·§][\s\xa0]+(?=\S)")
_NUMBER: Final = re.compile(r"[(\[]?(\d{1,4}|[A-Za-z]|[ivxlcIVXLC]{2,6})[.):\]]")
_FEWEST_TYPED: Final = 2


def listed(blocks: Blocks) -> Blocks:
    """Return the blocks with paragraphs that are items put into lists, one in another."""
    blocks = _with_typed(blocks)
    found: list[Block] = []
    waiting: list[Words] = []
    for block in blocks:
        if isinstance(block, Words) and block.depth:
            waiting.append(block)
            continue
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


def _numbered(marker: str) -> tuple[bool, int]:
    found = _NUMBER.match(marker)
    if not found:
        return False, 1
    return True, int(found[1]) if found[1].isdigit() else 1
