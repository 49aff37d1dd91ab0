"""Abbreviations that the piece never says in full."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING, Final

from newsdesk.checks.findings import Finding
from newsdesk.checks.passages import passages, per_passage, prose
from newsdesk.news.house_style import compared
from newsdesk.news.report import Severity
from newsdesk.text.letters import UPPER
from newsdesk.text.syllables import is_syllable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsdesk.checks.subject import Subject
    from newsdesk.news.house_style import HouseStyle
    from newsdesk.news.report import Problem

_SHORT: Final = re.compile(
    rf"(?<![\w./&-])[{UPPER}]{{2,8}}+(?:-[{UPPER}]{{2,5}}+)?+(?![\w/&-]|\.[{UPPER}])"
)
_BODY: Final = re.compile(rf"(?<!\w)[{UPPER}][^\W\d_]*[ ]$")
"""A word with a capital right before: "Bộ GTVT" is Bộ Giao thông vận tải."""
_ROMAN: Final = re.compile(r"[IVXLC]+")
_SHOUT: Final = 3
"""So many words in capitals in a row are a heading, not abbreviations."""


def check(subject: Subject) -> Iterator[Problem]:
    """Yield the first place of each abbreviation that is never explained.

    One that the list does not know is told only if a Vietnamese letter shows that it is no
    foreign name.
    """
    style = subject.style
    said = compared("\n".join((subject.article.lead, subject.article.body)))
    first: dict[str, Problem] = {}
    explained: set[str] = set()
    for passage in passages(subject.article):
        for short, start, end, told in _shorts(passage.text, style):
            if told:
                explained.add(short)
            elif short not in first and passage.field != "title":
                full, _ = style.abbreviations.get(short, ("", True))
                if not full and (short.isascii() or is_syllable(short)):
                    continue
                in_full = bool(full) and compared(full) in said
                if full and _BODY.search(passage.text, max(0, start - 12), start):
                    full = full[:1].upper() + full[1:]
                finding = _finding(short, start, end, full, in_full=in_full)
                first[short] = finding.placed_in(passage)
    for short, found in first.items():
        if short not in explained:
            yield found


def _finding(short: str, start: int, end: int, full: str, *, in_full: bool) -> Finding:
    """Return what is told: unknown ones without a mend, known ones with the words in full."""
    if not full:
        return Finding("abbreviation.unknown", start, end, Severity.INFO)
    code = "abbreviation.unlinked" if in_full else "abbreviation.unexplained"
    new = f"{full} ({short})"
    return Finding(code, start, end, Severity.INFO, new, (("full", full),))


@per_passage
def _shorts(text: str, style: HouseStyle) -> tuple[tuple[str, int, int, bool], ...]:
    """Return short form, place and whether it is explained here, but what every reader knows."""
    own = prose(text).own
    found: list[tuple[str, int, int, bool]] = []
    hits = list(_SHORT.finditer(own))
    for place, hit in enumerate(hits):
        short, start, end = hit[0], hit.start(), hit.end()
        _, told = style.abbreviations.get(short, ("", True))
        if not told or _ROMAN.fullmatch(short) or _is_shouted(own, hits, place):
            continue
        before, behind = own[max(0, start - 1) : start], own[end : end + 2]
        explained = before == "(" or behind.startswith((" (", "("))
        found.append((short, start, end, explained))
    return tuple(found)


def _is_shouted(own: str, hits: list[re.Match[str]], place: int) -> bool:
    """Tell whether the word stands in a row of words in capitals."""
    around = hits[max(0, place - _SHOUT + 1) : place + _SHOUT]
    row = 1
    for one, other in itertools.pairwise(around):
        row = row + 1 if not own[one.end() : other.start()].strip(" ,:") else 1
        if row >= _SHOUT:
            return True
    return False
