"""Phrases of the newsroom's list: blends, lost commas, words too many, two spellings mixed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdesk.checks.findings import Finding
from newsdesk.checks.passages import listed, passages, per_passage, prose
from newsdesk.news.report import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsdesk.checks.passages import Prose
    from newsdesk.checks.subject import Subject
    from newsdesk.news.house_style import HouseStyle, Phrase
    from newsdesk.news.report import Problem


def check(prose: Prose, style: HouseStyle) -> Iterator[Finding]:
    """Yield phrases that are better written otherwise, whatever else the article says."""
    for phrase, start, end in _hits(prose, style):
        if phrase.kind in ("mixed", "kept"):
            continue
        severity = Severity.INFO if phrase.kind == "inform" else Severity.WARNING
        new = _in_its_case(phrase, prose.own[start:end])
        yield Finding("phrase.listed", start, end, severity, new, (("note", phrase.note),))


def check_mixed(subject: Subject) -> Iterator[Problem]:
    """Yield the spelling that the house does not use, where the article has both."""
    style = subject.style
    looked = [(one, _mixed(one.text, style)) for one in passages(subject.article)]
    kept = {phrase.better for _, hits in looked for phrase, _, _ in hits if phrase.kind == "kept"}
    for passage, hits in looked:
        for phrase, start, end in hits:
            if phrase.kind == "mixed" and phrase.better in kept:
                new = _in_its_case(phrase, passage.text[start:end])
                yield Finding("phrase.mixed", start, end, Severity.INFO, new).placed_in(passage)


@per_passage
def _mixed(text: str, style: HouseStyle) -> tuple[tuple[Phrase, int, int], ...]:
    return tuple(hit for hit in _hits(prose(text), style) if hit[0].kind in ("mixed", "kept"))


def _hits(read: Prose, style: HouseStyle) -> Iterator[tuple[Phrase, int, int]]:
    """Yield phrase, start and end of each hit that is meant."""
    taken = -1
    for phrase, start, end in listed(read, style.phrases, lambda one: one.compared):
        if start != taken and _is_meant(phrase, read.own[start:end]):
            taken = start
            yield phrase, start, end


def _is_meant(phrase: Phrase, written: str) -> bool:
    """Tell whether the letters fit: a capital inside means a name, but for phrases about them."""
    if phrase.kind == "exact":
        return written == phrase.written
    return written[1:] == written[1:].lower() or written[1:] == phrase.written[1:]


def _in_its_case(phrase: Phrase, written: str) -> str:
    if phrase.kind != "exact" and written[:1].isupper():
        return phrase.better[:1].upper() + phrase.better[1:]
    return phrase.better
