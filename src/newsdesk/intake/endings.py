"""The last lines of a piece: who wrote it, where it comes from, its tags and section."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from newsdesk.intake.labels import labelled, tags_in
from newsdesk.intake.people import credit_in
from newsdesk.news.report import Severity, problem

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsdesk.intake.composing import Found, Piece

_MOST_LINES: Final = 5
_LONGEST_VALUE: Final = 150
_MOST_WORDS: Final = 12
_SHORT: Final = frozenset({"section", "source", "byline"})
_AT_THE_END: Final = frozenset({"tags", "section", "source", "byline"})


def take_ending(found: Found, pieces: Sequence[Piece]) -> tuple[Found, list[Piece]]:
    """Return what the last paragraphs say, and the paragraphs before them.

    At least one paragraph stays. A name that begins with no usual surname is taken with a doubt.
    """
    kept = list(pieces)
    for _line in range(_MOST_LINES):
        if len(kept) < 2 or not kept[-1].words:  # noqa: PLR2004  # one paragraph stays
            break
        line = kept[-1].words
        known = with_label(found, line, _AT_THE_END) or _with_credit(found, line)
        if known is None:
            break
        found = known
        kept.pop()
    return found, kept


def with_label(found: Found, line: str, fields: frozenset[str]) -> Found | None:
    """Return what is known after a labelled line, None where it is none or repeats itself."""
    named = labelled(line)
    if named is None or len(line) > _LONGEST_VALUE:
        return None
    field, value = named
    if field not in fields or (value and getattr(found, field)):
        return None
    if field in _SHORT and len(value.split()) > _MOST_WORDS:
        return None
    if field == "tags":
        return replace(found, tags=tags_in(value))
    return with_field(found, field, value)


def with_field(found: Found, field: str, value: str) -> Found:
    """Return what is known with one text field more."""
    match field:
        case "title":
            return replace(found, title=value)
        case "lead":
            return replace(found, lead=value)
        case "section":
            return replace(found, section=value)
        case "byline":
            return replace(found, byline=value)
        case _:
            return replace(found, source=value)


def _with_credit(found: Found, line: str) -> Found | None:
    credit = credit_in(line)
    if credit is None:
        return None
    if credit.byline and not found.byline:
        doubts = found.doubts
        if not credit.sure:
            doubt = problem("intake.byline_guess", "byline", Severity.WARNING, text=credit.byline)
            doubts = (*doubts, doubt)
        return replace(found, byline=credit.byline, doubts=doubts)
    if credit.source and not found.source:
        return replace(found, source=credit.source)
    return None
