"""Letters with their looks as a line of Markdown: marks hug whole words, none comes by chance."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import groupby, pairwise
from typing import TYPE_CHECKING, Final

from newsdesk.intake.markdown_words import escapes, opened
from newsdesk.intake.rich_text import BREAK, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from newsdesk.intake.rich_text import Spans

_WORD: Final = re.compile(r"\w+")
_BLANKS: Final = re.compile(r" {2,}")
_HARD_BREAK: Final = "  "


@dataclass(frozen=True, slots=True)
class _Letters:
    """A stretch of letters with one look; ``start`` is its place in the whole line."""

    text: str
    start: int
    span: Span


def line_of(spans: Spans, *, marks: bool = True) -> str:
    """Return spans as one line; without ``marks`` bold and italic are left out, links stay."""
    joined = tuple(replace(span, text=" ") if span.text == BREAK else span for span in spans)
    return opened(_written(joined, marks=marks))


def lines_of(spans: Spans) -> list[str]:
    """Return spans as the lines of one paragraph; all but the last end in a hard break."""
    lines = [
        opened(written)
        for broken, group in groupby(spans, key=lambda span: span.text == BREAK)
        if not broken and (written := _written(tuple(group), marks=True))
    ]
    return [line + _HARD_BREAK for line in lines[:-1]] + lines[-1:]


def _written(spans: Spans, *, marks: bool) -> str:
    spans = _trimmed(spans)
    if not marks:
        spans = tuple(replace(span, bold=False, italic=False) for span in spans)
    spans = _merged(_whole_words(spans))
    text = "".join(span.text for span in spans)
    linked = any(span.link or span.note for span in spans)
    replaced = escapes(text, brackets=linked)
    pieces: list[_Letters] = []
    place = 0
    for span in spans:
        pieces.append(_Letters(span.text, place, span))
        place += len(span.text)
    parts: list[str] = []
    ends_in_mark = False
    for (bold, italic), group in groupby(pieces, key=lambda one: (one.span.bold, one.span.italic)):
        inner = _linked(list(group), replaced)
        before = parts[-1][-1:] if parts else ""
        parts.append(_marked(inner, bold=bold, italic=italic, before=before, touches=ends_in_mark))
        ends_in_mark = parts[-1] != inner and not inner.endswith(" ")
    return "".join(parts)


def _trimmed(spans: Spans) -> Spans:
    """Return spans with single blanks, none at the ends and none inside the end of a mark."""
    found: list[Span] = []
    open_blank = True
    for span in spans:
        text = _BLANKS.sub(" ", span.text)
        if open_blank:
            text = text.lstrip(" ")
        if text:
            open_blank = text.endswith(" ")
            found.append(replace(span, text=text))
    while found and not found[-1].text.rstrip(" "):
        found.pop()
    if found:
        found[-1] = replace(found[-1], text=found[-1].text.rstrip(" "))
    return tuple(found)


def _whole_words(spans: Spans) -> Spans:
    """Return spans in which no word is partly bold or italic: most of its letters decide."""
    if not any(_splits_word(one, next_) for one, next_ in pairwise(spans)):
        return spans
    text = "".join(span.text for span in spans)
    looks = [span for span in spans for _letter in span.text]
    for word in _WORD.finditer(text):
        inside = looks[word.start() : word.end()]
        if len({(one.bold, one.italic) for one in inside}) > 1:
            bold = 2 * sum(one.bold for one in inside) > len(inside)
            italic = 2 * sum(one.italic for one in inside) > len(inside)
            looks[word.start() : word.end()] = [
                replace(one, bold=bold, italic=italic) for one in inside
            ]
    found: list[Span] = []
    place = 0
    for look, group in groupby(looks, key=_look):
        length = len(list(group))
        bold, italic, link, note = look
        found.append(Span(text[place : place + length], bold, italic, link, note))
        place += length
    return tuple(found)


def _splits_word(one: Span, next_: Span) -> bool:
    same = (one.bold, one.italic) == (next_.bold, next_.italic)
    return not same and _WORD.fullmatch(one.text[-1:] + next_.text[:1]) is not None


def _look(span: Span) -> tuple[bool, bool, str, str]:
    return span.bold, span.italic, span.link, span.note


def _merged(spans: Iterable[Span]) -> Spans:
    """Return spans with neighbours of one look put together."""
    found: list[Span] = []
    for span in spans:
        if found and _look(found[-1]) == _look(span):
            found[-1] = replace(found[-1], text=found[-1].text + span.text)
        else:
            found.append(span)
    return tuple(found)


def _linked(pieces: Sequence[_Letters], replaced: dict[int, str]) -> str:
    """Return neighbouring letters of one look, with the links and notes among them."""
    written: list[str] = []
    for piece in pieces:
        letters = _escaped(piece, replaced)
        if piece.span.note:
            written.append(f"[^{piece.span.note}]")
        elif piece.span.link and letters.strip():
            if written and written[-1].endswith("!"):
                written[-1] = written[-1][:-1] + "\\!"
            inner = letters.strip()
            lead = letters[: len(letters) - len(letters.lstrip())]
            tail = letters[len(letters.rstrip()) :]
            written.append(f"{lead}[{inner}]({piece.span.link}){tail}")
        else:
            written.append(letters)
    return "".join(written)


def _escaped(piece: _Letters, replaced: dict[int, str]) -> str:
    if not replaced:
        return piece.text
    return "".join(replaced.get(piece.start + n, letter) for n, letter in enumerate(piece.text))


def _marked(inner: str, *, bold: bool, italic: bool, before: str, touches: bool) -> str:
    """Put the marks of bold and italic around words, blanks outside.

    Args:
        inner: the words, escaped.
        bold: two stars.
        italic: one star; it may not follow a letter.
        before: the letter before, empty at the start.
        touches: the words before end in a mark. Two marks that touch are left out: no reader of
            Markdown tells them apart.
    """
    core = inner.strip(" ")
    if not (bold or italic) or not any(letter.isalnum() for letter in core):
        return inner
    lead = inner[: len(inner) - len(inner.lstrip(" "))]
    tail = inner[len(inner.rstrip(" ")) :]
    in_word = not bold and _WORD.fullmatch(before) is not None
    if not lead and (touches or in_word):
        return inner
    mark = "*" * (2 * bold + italic)
    return f"{lead}{mark}{core}{mark}{tail}"
