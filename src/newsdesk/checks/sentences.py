"""Sentences: where one ends, and which are too long to be read at once."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from newsdesk.checks.findings import Finding
from newsdesk.checks.passages import HIDDEN, passages, per_passage, prose
from newsdesk.news.report import Severity, problem
from newsdesk.text import counting
from newsdesk.text.letters import UPPER

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsdesk.checks.subject import Subject
    from newsdesk.news.house_style import HouseStyle
    from newsdesk.news.report import Problem

_END: Final = re.compile(
    rf"([.!?…]+)[”\"»)\]{HIDDEN}]*+(?:\s+|$)(?=[“\"«(\[{HIDDEN}–-]*+\s?[{UPPER}\d]|$)"
)
_FAR_ABOVE: Final = 1.5
"""A sentence up to so many times the limit is told as a note."""
_LAST_WORD: Final = re.compile(r"(?<![\w/])[\w/]{1,8}$")


def check(subject: Subject) -> Iterator[Problem]:
    """Yield sentences above the limit of their field, and a lead that is too long."""
    limits = subject.style.limits
    lead = subject.article.lead
    counted = counting.syllables(lead)
    if counted > limits.lead_syllables:
        yield problem(
            "lead.long",
            "lead",
            Severity.WARNING,
            span=(0, len(lead)),
            syllables=counted,
            most=limits.lead_syllables,
        )
    for passage in passages(subject.article):
        if passage.field == "title" or passage.text.lstrip().startswith("|"):
            continue
        in_lead = passage.field == "lead"
        most = limits.lead_sentence if in_lead else limits.sentence
        for start, end, syllables in sentences(passage.text, subject.style):
            if syllables > most:
                small = not in_lead and syllables <= most * _FAR_ABOVE
                yield Finding(
                    "lead.sentence" if in_lead else "sentence.long",
                    start,
                    end,
                    Severity.INFO if small else Severity.WARNING,
                    values=(("syllables", str(syllables)), ("most", str(most))),
                ).placed_in(passage)


@per_passage
def sentences(text: str, style: HouseStyle) -> tuple[tuple[int, int, int], ...]:
    """Return start, end and number of syllables of each sentence of a paragraph."""
    shown = prose(text).text
    found: list[tuple[int, int, int]] = []
    start = 0
    for stop in _END.finditer(shown):
        if stop[1] == "." and _is_short(shown, stop.start(), style):
            continue
        found.append((start, stop.end(1), counting.syllables(shown[start : stop.end()])))
        start = stop.end()
    if shown[start:].strip():
        found.append((start, len(shown.rstrip()), counting.syllables(shown[start:])))
    return tuple(found)


def _is_short(text: str, place: int, style: HouseStyle) -> bool:
    """Tell whether the stop belongs to an abbreviation or an initial: "TP. Huế", "J. Kerry"."""
    last = _LAST_WORD.search(text, max(0, place - 9), place)
    if last is None:
        return False
    word = last[0]
    if word.isdigit():
        return text[max(0, last.start() - 1) : last.start()] in ("", "\n")  # "1. Mục đích"
    if len(word) == 1:
        return word.isupper()
    return word[0].isupper() and word.lower() in style.dotted
