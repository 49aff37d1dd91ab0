"""Findings: what a check says of one paragraph, before it is put into its place in the article."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from newsdesk.news.report import Mend, Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newsdesk.checks.passages import Passage

_LONGEST_WORDS: Final = 80


@dataclass(frozen=True, slots=True)
class Finding:
    """``start`` and ``end`` count in the paragraph; ``new`` is what one key would put there."""

    code: str
    start: int
    end: int
    severity: Severity = Severity.WARNING
    new: str | None = None
    values: tuple[tuple[str, str], ...] = ()

    def placed_in(self, passage: Passage) -> Problem:
        """Return it as a problem of the article; its sentence may use {words} and {better}."""
        old = passage.text[self.start : self.end]
        begin, end = passage.start + self.start, passage.start + self.end
        values = (("words", shortened(old)), *self.values)
        mend = None
        if self.new is not None:
            mend = Mend(passage.field, begin, end, old, self.new)
            values = (*values, ("better", shortened(self.new)))
        where = passage.where(self.start)
        return Problem(self.code, where, self.severity, values, (begin, end), mend, shortened(old))


def shortened(words: str) -> str:
    """Return words on one line, not longer than a sentence of a checklist can bear."""
    words = " ".join(words.split()) or words
    return words if len(words) <= _LONGEST_WORDS else words[: _LONGEST_WORDS - 1] + "…"


def once(problems: Iterable[Problem], codes: frozenset[str]) -> Iterator[Problem]:
    """Yield the first of all problems with one of these codes, with ``count``; others as are."""
    listed = list(problems)
    counts = Counter(found.code for found in listed)
    seen: set[str] = set()
    for found in listed:
        if found.code not in codes:
            yield found
        elif found.code not in seen:
            seen.add(found.code)
            count = (("count", str(counts[found.code])),)
            yield replace(found, values=found.values + count, about="")
