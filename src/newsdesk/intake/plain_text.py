"""A plain text as a reporter types it: title, lead, paragraphs, name, perhaps labelled lines."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from newsdesk.intake import furniture
from newsdesk.intake.composing import Found, Piece, compose, piece
from newsdesk.intake.dates import moment_in
from newsdesk.intake.endings import take_ending, with_label
from newsdesk.intake.labels import labelled
from newsdesk.intake.paragraphs import ends_a_sentence, paragraphs
from newsdesk.text.counting import syllables
from newsdesk.text.normalize import clean

if TYPE_CHECKING:
    from newsdesk.intake.source_file import SourceFile
    from newsdesk.news.draft import Draft

_LONGEST_TITLE: Final = 45
_DATE_WITHIN: Final = 3
_IN_THE_HEAD: Final = frozenset({"title", "lead", "section", "tags", "byline", "source"})


def read(source: SourceFile) -> Draft:
    """Read a plain text; the first line is the title where it does not end like a sentence."""
    found, pieces = head(Found(), [piece(words) for words in paragraphs(clean(source.text))])
    found, pieces = take_ending(*dated(found, pieces))
    return compose(source, found, pieces)


def head(found: Found, pieces: list[Piece]) -> tuple[Found, list[Piece]]:
    """Take the title, where none is known, and the labelled lines at the top."""
    while pieces:
        words = pieces[0].words
        named = labelled(words)
        known = with_label(found, words, _IN_THE_HEAD)
        if known is None and named and named[0] == "published" and found.date is None:
            date = moment_in(named[1])
            known = replace(found, date=date) if date else None
        if known is None and not found.title and _is_title(pieces):
            known = replace(found, title=words)
        if known is None:
            break
        found = known
        pieces = pieces[1:]
    return found, pieces


def _is_title(pieces: list[Piece]) -> bool:
    words = pieces[0].words
    short = syllables(words) <= _LONGEST_TITLE and not ends_a_sentence(words)
    return short and len(pieces) > 1 and furniture.date_line(words) is None


def dated(found: Found, pieces: list[Piece]) -> tuple[Found, list[Piece]]:
    """Take a date line that stands alone among the first or the last lines."""
    if found.date is not None:
        return found, pieces
    for place in (*range(_DATE_WITHIN), *range(-1, -_DATE_WITHIN, -1)):
        if not -len(pieces) <= place < len(pieces):
            continue
        date = furniture.date_line(pieces[place].words)
        if date:
            return replace(found, date=date), [p for p in pieces if p is not pieces[place]]
    return found, pieces
