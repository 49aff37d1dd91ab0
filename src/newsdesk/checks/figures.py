"""Figures: 12.689 and 3,2 as Vietnamese writes them, a blank before the unit, đồng in words."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from newsdesk.checks.findings import Finding
from newsdesk.checks.passages import passages, per_passage, prose
from newsdesk.news.report import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsdesk.checks.passages import Prose
    from newsdesk.checks.subject import Subject
    from newsdesk.news.house_style import HouseStyle
    from newsdesk.news.report import Problem

_BY_COMMA: Final = re.compile(r"(?<![\w.,/-])\d{1,3}(?:(?:,\d{3}){2,}|,000)(?![\w,]|\.\d)")
_BY_POINT: Final = re.compile(r"(?<![\w.,/-])\d{1,3}(?:\.\d{3})+(?![\w.]|,\d{3}(?!\d))")
_CURRENCY: Final = re.compile(r"(?<=\d)[ ]?(?:VNĐ|VND|vnđ|vnd)(?!\w)")


def check(prose: Prose, style: HouseStyle) -> Iterator[Finding]:
    """Yield decimal points, units without a blank, and đồng as an abbreviation."""
    own = prose.own
    if not any(digit in own for digit in "0123456789"):
        return
    for found in _decimal(style.quantities).finditer(own):
        yield Finding(
            "figure.point", found.start(), found.end(1), Severity.INFO, found[1].replace(".", ",")
        )
    if style.manner.unit_space:
        for found in _attached(style.measures).finditer(own):
            start, end = found.span()
            new = f"{found[1]} {found[2]}"
            yield Finding("figure.unit", start, end, Severity.INFO, new)
    for found in _CURRENCY.finditer(own):
        yield Finding("figure.currency", found.start(), found.end(), Severity.INFO, " đồng")


def check_mixed(subject: Subject) -> Iterator[Problem]:
    """Yield thousands parted by commas in a piece that parts others by points."""
    looked = [(one, _thousands(one.text)) for one in passages(subject.article)]
    if not any(by_point for _, (by_point, _) in looked):
        return
    for passage, (_, by_comma) in looked:
        for start, end in by_comma:
            new = passage.text[start:end].replace(",", ".")
            yield Finding("figure.thousands", start, end, new=new).placed_in(passage)


@per_passage
def _thousands(text: str) -> tuple[bool, tuple[tuple[int, int], ...]]:
    own = prose(text).own
    return _BY_POINT.search(own) is not None, tuple(
        found.span() for found in _BY_COMMA.finditer(own)
    )


@lru_cache(maxsize=8)
def _decimal(quantities: frozenset[str]) -> re.Pattern[str]:
    words = _alternatives(quantities)
    return re.compile(rf"(?<![\w.,/-])(\d{{1,3}}\.\d{{1,2}})(?=[ ]?(?:{words})(?!\w))")


@lru_cache(maxsize=8)
def _attached(measures: frozenset[str]) -> re.Pattern[str]:
    words = _alternatives(measures)
    return re.compile(rf"(?<![\w.,/-])(\d{{1,3}}(?:[.,]?\d{{1,3}}){{0,4}})({words})(?![\w/²³-])")


def _alternatives(words: frozenset[str]) -> str:
    """Return the words for a pattern, the longest first; what never is where there are none."""
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True)) or "(?!)"
