"""Blanks: one between words, none before a stop or comma, one after."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from newsdesk.checks.findings import Finding
from newsdesk.checks.passages import HIDDEN
from newsdesk.news.report import Severity
from newsdesk.text.letters import UPPER
from newsdesk.text.syllables import is_syllable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsdesk.checks.passages import Prose
    from newsdesk.news.house_style import HouseStyle

_DOUBLE: Final = re.compile(r"[ ]{2,}(?=[^\s|])")
_BEFORE: Final = re.compile(r"[ ]+(?=[,;:!?](?=[\s”\"]|$|\w)|\.(?=\s|$|[”\"]))")
_AFTER: Final = re.compile(r"[,;:](?=[^\W\d_]{2})|[,;](?=[“‘(])")
_AFTER_STOP: Final = re.compile(rf"[.!?…](?=[{UPPER}][^\W\d_]*[\s,.])")
_INSIDE: Final = re.compile(r"(?<=[(“])[ ]+(?=\w)|[ ]+(?=[)”])")
_LAST_WORD: Final = re.compile(r"(?<![\w.-])[^\W\d_]+$")
_LONGEST: Final = 12
_ENDS_A_WORD: Final = frozenset('”")»%')
_NONE_BEFORE: Final = frozenset(f"\n|(“{HIDDEN}")
_NONE_BEHIND: Final = frozenset("|)”,;:!?.")
"""Beside these several blanks are told as what they are there, or are none of prose."""
_SPACED: Final = tuple(f" {mark}" for mark in ",;:!?.")
_INNER: Final = ("( ", "“ ", " )", " ”")


def check(prose: Prose, style: HouseStyle) -> Iterator[Finding]:
    """Yield blanks that are too many or missing; each can be mended by one key.

    A blank before a comma is a slip of the keys after a plain word; after a name or a figure it
    mostly came with a link or a table, and is told as a note.
    """
    text = prose.text
    if "  " in text and not prose.written.lstrip().startswith("|"):
        for found in _DOUBLE.finditer(text):
            before, behind = text[found.start() - 1 : found.start()], text[found.end()]
            if before and before not in _NONE_BEFORE and behind not in _NONE_BEHIND:
                yield Finding("spacing.double", found.start(), found.end(), new=" ")
    if any(pair in text for pair in _SPACED):
        yield from _before(text)
    if any(pair in text for pair in _INNER):
        for found in _INSIDE.finditer(text):
            start, end = found.span()
            if text[start - 1 : start].isalnum() or text[end : end + 1].isalnum():
                yield Finding("spacing.inside", start, end, new="")
    yield from _behind(text, style)


def _behind(text: str, style: HouseStyle) -> Iterator[Finding]:
    for found in _AFTER.finditer(text):
        if text[found.start() - 1 : found.start()].isalpha():
            yield Finding("spacing.after", found.start(), found.end(), new=found[0] + " ")
    for found in _AFTER_STOP.finditer(text):
        start, end = found.span()
        last = _LAST_WORD.search(text, max(0, start - _LONGEST), start)
        word = last[0] if last else ""
        if word.islower() and word not in style.dotted and is_syllable(word):
            yield Finding("spacing.after", start, end, new=found[0] + " ")


def _before(text: str) -> Iterator[Finding]:
    for found in _BEFORE.finditer(text):
        start, end = found.start(), found.end() + 1
        before = text[start - 1 : start]
        if not (before.isalnum() or before in _ENDS_A_WORD):
            continue
        last = _LAST_WORD.search(text, max(0, start - _LONGEST), start)
        plain = last is not None and last[0].islower()
        code = "spacing.before" if plain else "spacing.before_name"
        severity = Severity.WARNING if plain else Severity.INFO
        yield Finding(code, start, end, severity, new=text[end - 1])
