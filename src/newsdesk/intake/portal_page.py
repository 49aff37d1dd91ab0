"""The text of a published page of the portal, copied from a browser, without the furniture."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from newsdesk.intake import furniture
from newsdesk.intake.composing import Found, Piece, compose, piece
from newsdesk.intake.endings import take_ending, with_label
from newsdesk.intake.paragraphs import ends_a_sentence, paragraphs
from newsdesk.news.report import Problem, Severity, problem
from newsdesk.text.counting import syllables
from newsdesk.text.fold import fold
from newsdesk.text.normalize import clean

if TYPE_CHECKING:
    from newsdesk.intake.source_file import SourceFile
    from newsdesk.news.draft import Draft
    from newsdesk.text.dateline import DateLine

_HEAD_LINES: Final = 8
_LONGEST_TITLE: Final = 45
"""Syllables; the seed's title has 32."""
_ENOUGH_EVIDENCE: Final = 2
_IN_THE_TAIL: Final = frozenset({"tags", "source", "section"})
_CRUMBS: Final = re.compile(r"\s*[/»›>]\s*")


def recognises(text: str) -> bool:
    """Tell whether a text is a copied page: two signs of the portal's template at least."""
    lines = clean(text).split("\n")
    evidence = sum(
        2 if furniture.qr_title(line) else furniture.is_furniture(line) for line in lines
    )
    head = [line for line in lines if line.strip()][:_HEAD_LINES]
    evidence += any(furniture.date_line(line) for line in head)
    evidence += any(furniture.is_buttons(line.split(" ")[0]) for line in head[:1])
    return evidence >= _ENOUGH_EVIDENCE


def read(source: SourceFile) -> Draft:
    """Read a copied page: title (after ``QR CODE:``), date line, text, byline, source."""
    return compose(source, *parts(source.text))


def parts(text: str) -> tuple[Found, list[Piece]]:
    """Return what a copied page says of its article, and the article's paragraphs."""
    lines = [line.strip() for line in clean(text).split("\n")]
    begin, date, over = _head(lines)
    end = _tail(lines, begin)
    under = _read_tail(lines[end:])
    found, doubts = _named(over, under)
    pieces = [piece(words) for words in paragraphs("\n".join(lines[begin:end]))]
    if pieces and found.title and _same(pieces[0].words, found.title):
        pieces.pop(0)
    return take_ending(replace(found, date=date, doubts=tuple(doubts)), pieces)


def _head(lines: list[str]) -> tuple[int, DateLine | None, list[str]]:
    """Return where the text begins, its date line, and the lines over it that are no buttons."""
    over: list[str] = []
    date: DateLine | None = None
    begin, seen = 0, 0
    for place, line in enumerate(lines):
        if not line:
            continue
        seen += 1
        if seen > _HEAD_LINES:
            break
        found = furniture.date_line(line) if date is None else None
        if found:
            date, begin = found, place + 1
        elif furniture.is_buttons(line):
            begin = place + 1 if date or not over else begin
        elif date or syllables(line) > _LONGEST_TITLE or ends_a_sentence(line):
            break
        else:
            over.append(line)
    return begin, date, over if date else []


def _tail(lines: list[str], begin: int) -> int:
    """Return where the furniture under the article begins.

    It is looked for from the end: the last line that only the template prints, with the lines of
    the template right above it. Words like "Tin khác" higher up, or inside a paragraph, are the
    author's.
    """
    filled = [place for place in range(begin, len(lines)) if lines[place]]
    words = [lines[place] for place in filled]
    last = _last_furniture(words)
    if last is None:
        return len(lines)
    while last and _belongs_to_tail(words, last - 1):
        last -= 1
    return filled[last]


def _last_furniture(words: list[str]) -> int | None:
    """Return the last line of the template that only such lines and teasers follow, if any."""
    sound = teasers = True
    for place in range(len(words) - 1, -1, -1):
        line = words[place]
        # What comes after the heading "Tin khác" may be anything as short as a headline.
        teasers = teasers and syllables(line) <= _LONGEST_TITLE
        sound = teasers if furniture.begins_other_news(line) else sound
        sound = sound and _belongs_to_tail(words, place)
        if sound and (furniture.is_furniture(line) or furniture.qr_title(line)):
            return place
        if not sound and not teasers:
            return None
    return None


def _belongs_to_tail(words: list[str], place: int) -> bool:
    line = words[place]
    if furniture.is_furniture(line) or furniture.qr_title(line):
        return True
    above = words[place - 1] if place else ""
    if furniture.is_source_heading(above) and syllables(line) <= _LONGEST_TITLE:
        return True
    return with_label(Found(), line, _IN_THE_TAIL) is not None


@dataclass(slots=True)
class _Under:
    """What the furniture under an article says, and the teasers of other articles."""

    found: Found = field(default_factory=Found)
    teasers: list[str] = field(default_factory=list)


def _read_tail(lines: list[str]) -> _Under:
    under = _Under()
    others = source_is_next = False
    for line in filter(None, lines):
        if others:
            under.teasers.append(line)
        elif title := furniture.qr_title(line):
            under.found = replace(under.found, title=under.found.title or title)
        elif furniture.is_furniture(line):
            others = furniture.begins_other_news(line)
        elif source_is_next:
            under.found = replace(under.found, source=line)
        elif known := with_label(under.found, line, _IN_THE_TAIL):
            under.found = known
        else:
            under.teasers.append(line)
        source_is_next = furniture.is_source_heading(line)
    return under


def _named(over: list[str], under: _Under) -> tuple[Found, list[Problem]]:
    """Return title, section and the like from the lines over and under the text, with doubts."""
    found = under.found
    doubts: list[Problem] = []
    rest = list(over)
    title = next((line for line in over if _same(line, found.title)), "") or found.title
    if not title and over and not _is_crumbs(over[-1]):
        title = over[-1]
    rest = [line for line in rest if not _same(line, title)]
    section = found.section
    for line in [line for line in rest if _is_crumbs(line)]:
        crumbs = [crumb for crumb in _CRUMBS.split(line) if crumb and not _same(crumb, title)]
        section = section or (crumbs[-1] if len(crumbs) > 1 else "")
        rest.remove(line)
    left = rest + under.teasers
    if left:
        words = " | ".join(left)
        doubts.append(problem("intake.left_out", "body", Severity.WARNING, text=words))
    return replace(found, title=title, section=section), doubts


def _is_crumbs(line: str) -> bool:
    return fold(line).startswith(("trang chu", "home")) and _CRUMBS.search(line) is not None


def _same(one: str, other: str) -> bool:
    return bool(one) and " ".join(fold(one).split()) == " ".join(fold(other).split())
