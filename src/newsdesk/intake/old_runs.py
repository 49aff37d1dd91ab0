"""Old codes in a formatted text: read run by run, by the font's name or what they spell."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING

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
from newsdesk.text import legacy
from newsdesk.text.legacy_codes import CODES, UTF8_TWICE
from newsdesk.text.normalize import clean

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


@dataclass(frozen=True, slots=True)
class Decoded:
    """What was found out about old codes in a text.

    ``codes`` are those that were read, the most letters first; ``before`` and ``after`` show one
    passage as it came and as it is now; ``sure`` is from 0 to 1, that of the least sure passage.
    """

    codes: tuple[str, ...] = ()
    before: str = ""
    after: str = ""
    sure: float = 1.0


@dataclass(frozen=True, slots=True)
class _Run:
    """Neighbouring spans of one paragraph whose fonts were made for the same code."""

    spans: tuple[Span, ...]
    font: str

    @property
    def text(self) -> str:
        return "".join(span.text for span in self.spans)


def in_unicode(blocks: Blocks, code: str = "") -> tuple[Blocks, Decoded]:
    """Return the blocks with every run in Unicode, and what was found out.

    Args:
        blocks: letters as some program shows them.
        code: the code of every run that is not in Unicode yet, where a person named one.
    """
    if code == legacy.AS_IS:
        return _changed(blocks, _cleaned), Decoded()
    runs = [run for spans in _all_spans(blocks) for run in _runs(spans)]
    readings = _readings(runs, code)
    if not any(reading.code for reading in readings.values()):
        return _changed(blocks, _cleaned), Decoded()
    found = _found(readings)

    def read(spans: Spans) -> Spans:
        return _cleaned(
            tuple(part for run in _runs(spans) for part in _respanned(run, readings[run]))
        )

    return _changed(blocks, read), found


def _readings(runs: list[_Run], code: str) -> dict[_Run, legacy.Reading]:
    """Read each run by its font; those in fonts of Unicode are judged together."""
    readings: dict[_Run, legacy.Reading] = {}
    unnamed: list[_Run] = []
    for run in runs:
        if run in readings:
            continue
        if run.text == BREAK:
            readings[run] = legacy.Reading(BREAK)
        elif code:
            readings[run] = legacy.read_as(run.text, code)
        elif legacy.code_of_font(run.font):
            readings[run] = legacy.recognise_run(run.text, run.font)
        else:
            unnamed.append(run)
    lines = [run.text.replace("\n", " ") for run in unnamed]
    read = legacy.recognise("\n".join(lines))
    for run, line in zip(unnamed, read.text.split("\n") if lines else (), strict=True):
        code = _code_of(run.text, line, read.code)
        readings[run] = legacy.Reading(line, code, read.sure)
    return readings


def _code_of(before: str, after: str, likely: str) -> str:
    """Return the code that reads a text so; one text may hold several."""
    if before == after:
        return ""
    codes = dict.fromkeys((likely, *CODES))
    return next((code for code in codes if legacy.convert(before, code) == after), likely)


def _found(readings: dict[_Run, legacy.Reading]) -> Decoded:
    letters: dict[str, int] = {}
    longest: tuple[str, str] = ("", "")
    sure = 1.0
    for run, reading in readings.items():
        if not reading.code or reading.text == run.text:
            continue
        letters[reading.code] = letters.get(reading.code, 0) + len(run.text)
        sure = min(sure, reading.sure)
        if len(run.text) > len(longest[0]):
            longest = (run.text, reading.text)
    codes = sorted(letters, key=lambda name: -letters[name])
    before, after = legacy.passage(longest[0], clean(longest[1]))
    return Decoded(tuple(codes), before, after, sure)


def _runs(spans: Spans) -> Iterator[_Run]:
    for _kind, group in groupby(spans, key=_kind_of):
        run = tuple(group)
        yield _Run(run, run[0].font)


def _kind_of(span: Span) -> tuple[str, bool]:
    """Return what neighbours must share to be read together: a word may be split between them."""
    if span.text == BREAK:
        return BREAK, False
    return legacy.code_of_font(span.font), legacy.draws_capitals(span.font)


def _respanned(run: _Run, reading: legacy.Reading) -> Iterator[Span]:
    """Yield the run's spans with their parts of the text that was read."""
    if not reading.code:
        yield from run.spans
        return
    start = 0
    for span, end in zip(run.spans, _ends(run, reading), strict=True):
        part = reading.text[start:end]
        start = max(start, end)
        if part:
            yield replace(span, text=part)


def _ends(run: _Run, reading: legacy.Reading) -> Iterator[int]:
    """Yield where each span of a run ends in the text that was read."""
    text, place = run.text, 0
    safe, before = 0, 0
    for span in run.spans:
        place += len(span.text)
        if len(text) == len(reading.text):
            yield place
        elif place >= len(text):
            yield len(reading.text)
        else:
            # A letter of several signs never goes over a blank; all up to there is read once.
            blank = text.rfind(" ", safe, place) if reading.code != UTF8_TWICE else -1
            if blank > safe:
                before += len(legacy.convert(text[safe:blank], reading.code))
                safe = blank
            yield before + len(legacy.convert(text[safe:place], reading.code))


def _all_spans(blocks: Blocks) -> Iterator[Spans]:
    for block in blocks:
        match block:
            case Words(spans=spans):
                yield spans
            case Listing(items=items):
                for item in items:
                    yield from _all_spans(item)
            case Quoted(blocks=inner):
                yield from _all_spans(inner)
            case Grid(rows=rows):
                yield from (cell for row in rows for cell in row)
            case Picture(caption=caption):
                yield caption
            case _:
                pass


def _changed(blocks: Blocks, change: Callable[[Spans], Spans]) -> Blocks:
    return tuple(_changed_block(block, change) for block in blocks)


def _changed_block(block: Block, change: Callable[[Spans], Spans]) -> Block:
    match block:
        case Words(spans=spans):
            return replace(block, spans=change(spans))
        case Listing(items=items):
            return replace(block, items=tuple(_changed(item, change) for item in items))
        case Quoted(blocks=inner):
            return Quoted(_changed(inner, change))
        case Grid(rows=rows):
            return Grid(tuple(tuple(change(cell) for cell in row) for row in rows))
        case Picture(caption=caption):
            return replace(block, caption=change(caption))
        case _:
            return block


def _cleaned(spans: Spans) -> Spans:
    """Pass every span through the gate; a line break stays what it is."""
    return tuple(
        span if span.text == BREAK else replace(span, text=clean(span.text).replace("\n", " "))
        for span in spans
    )
