"""Blanks: one between words, none before a stop or comma, one after."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from newsdesk.checks.findings import Finding
from newsdesk.text.syllables import is_syllable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsdesk.checks.passages import Prose
    from newsdesk.news.house_style import HouseStyle

# Blanks before a mark and inside brackets are told below: no letter is mended twice.
_DOUBLE: Final = re.compile(r"(?<=[^\s|\ufffc(“])[ ]{2,}(?=[^\s|,;:!?.)”])")
_BEFORE: Final = re.compile(r"(?<=[\w”\")»%])[ ]+(?=[,;:!?](?=[\s”\"]|$|\w)|\.(?=\s|$|[”\"]))")
_AFTER: Final = re.compile(r"(?<=[^\W\d_])[,;:](?=[^\W\d_]{2})|(?<=[^\W\d_])[,;](?=[“\"‘(])")
_AFTER_STOP: Final = re.compile(r"(?<![\w.-])([^\W\d_]+)[.!?…](?=[^\W\d_a-zđ][^\W\d_]*[\s,.])")
_INSIDE: Final = re.compile(r"(?<=[(“])[ ]+(?=\w)|(?<=\w)[ ]+(?=[)”])")


def check(prose: Prose, style: HouseStyle) -> Iterator[Finding]:
    """Yield blanks that are too many or missing; each can be mended by one key."""
    text = prose.text
    if "  " in text:
        for found in _DOUBLE.finditer(text):
            if not _is_table(prose):
                yield Finding("spacing.double", found.start(), found.end(), new=" ")
    for found in _BEFORE.finditer(text):
        yield Finding("spacing.before", found.start(), found.end() + 1, new=text[found.end()])
    for found in _INSIDE.finditer(text):
        yield Finding("spacing.inside", found.start(), found.end(), new="")
    for found in _AFTER.finditer(text):
        yield Finding("spacing.after", found.start(), found.end(), new=found[0] + " ")
    for found in _AFTER_STOP.finditer(text):
        word = found[1]
        if word.islower() and word not in style.dotted and is_syllable(word):
            end = found.end()
            yield Finding("spacing.after", end - 1, end, new=text[end - 1] + " ")


def _is_table(prose: Prose) -> bool:
    return prose.written.lstrip().startswith("|")
