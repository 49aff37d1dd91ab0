"""A Word document: title, lead, formatted text, pictures where they stand, old fonts read."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from newsdesk.errors import EditorMistake
from newsdesk.intake import plain_text, word_text
from newsdesk.intake.composing import Found, compose
from newsdesk.intake.endings import take_ending
from newsdesk.intake.old_runs import in_unicode
from newsdesk.intake.rich_pieces import doubts_about, pieces_of
from newsdesk.intake.rich_text import Words, plain
from newsdesk.news.report import Problem, Severity, problem
from newsdesk.text.counting import syllables

if TYPE_CHECKING:
    from newsdesk.intake.composing import Piece
    from newsdesk.intake.rich_text import Blocks
    from newsdesk.intake.source_file import SourceFile
    from newsdesk.news.draft import Draft

_HEAD: Final = 6
"""Blocks among which the title and the lead are looked for."""
_LONGEST_TITLE: Final = 60
_SHORTEST_LEAD: Final = 8
_ALL_BOLD: Final = re.compile(r"\*\*(?:(?!\*\*).)+\*\*", re.DOTALL)


def read(source: SourceFile) -> Draft:
    """Read a .docx file; what could not be taken out of it becomes doubts.

    Raises:
        EditorMistake, OutsideTrouble: as ``word_text.read``; ``intake.empty``.
    """
    word = word_text.read(source.data, source.path.name)
    blocks, decoded = in_unicode(word.blocks, source.code)
    found, blocks = styled_head(blocks)
    made = pieces_of(blocks, source.path.name)
    if not (found.title or made.pieces or word.drawings or word.linked):
        raise EditorMistake("intake.empty", file=source.path.name)
    found, pieces = plain_text.head(found, made.pieces)
    found, pieces = bold_lead(found, pieces)
    found, pieces = take_ending(*plain_text.dated(found, pieces))
    doubts = (*doubts_about(decoded), *made.doubts, *_about(word, source.path.name))
    return compose(source, replace(found, doubts=(*found.doubts, *doubts)), pieces)


def styled_head(blocks: Blocks) -> tuple[Found, Blocks]:
    """Take title and lead where styles name them, or the first heading of the highest level."""
    found = Found()
    kept = list(blocks)
    first = next((each for each in kept[:_HEAD] if isinstance(each, Words)), None)
    for block in kept[:_HEAD]:
        if not isinstance(block, Words):
            continue
        is_title = block.style == word_text.TITLE or (block is first and block.level == 1)
        if is_title and not found.title and syllables(plain(block.spans)) <= _LONGEST_TITLE:
            found = replace(found, title=plain(block.spans))
            kept.remove(block)
        elif block.style == word_text.LEAD and not found.lead:
            found = replace(found, lead=plain(block.spans))
            kept.remove(block)
    return found, tuple(kept)


def bold_lead(found: Found, pieces: list[Piece]) -> tuple[Found, list[Piece]]:
    """Take the first paragraph as lead where all of it is bold."""
    place = next((n for n, piece in enumerate(pieces[:_HEAD]) if piece.words), None)
    if found.lead or place is None or len(pieces) == 1:
        return found, pieces
    piece = pieces[place]
    if not _ALL_BOLD.fullmatch(piece.markdown) or syllables(piece.words) < _SHORTEST_LEAD:
        return found, pieces
    return replace(found, lead=piece.words), pieces[:place] + pieces[place + 1 :]


def _about(word: word_text.WordText, name: str) -> list[Problem]:
    doubts: list[Problem] = []
    for code, count in (
        ("intake.word_drawings", word.drawings),
        ("intake.word_linked", word.linked),
    ):
        if count:
            doubts.append(problem(code, "body", Severity.WARNING, file=name, count=count))
    if word.comments:
        doubts.append(
            problem("intake.word_comments", "body", Severity.INFO, file=name, count=word.comments)
        )
    if word.struck:
        doubts.append(
            problem("intake.word_struck", "body", Severity.WARNING, file=name, count=word.struck)
        )
    if word.unread:
        signs = ", ".join(word.unread)
        doubts.append(problem("intake.word_signs", "body", Severity.WARNING, signs=signs))
    return doubts
