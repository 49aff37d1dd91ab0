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


def once(
    problems: Iterable[Problem], an_article: frozenset[str], a_word: frozenset[str]
) -> Iterator[Problem]:
    """Yield the first of all problems that are told once, with ``count``; the others as they are.

    Args:
        problems: what was found.
        an_article: codes that are told once an article.
        a_word: codes that are told once for each word concerned.
    """
    listed = [(_group(found, an_article, a_word), found) for found in problems]
    counts = Counter(group for group, _ in listed)
    seen: set[str] = set()
    for group, found in listed:
        if not group:
            yield found
        elif group not in seen:
            seen.add(group)
            values = (*found.values, ("count", str(counts[group])))
            about = "" if found.code in an_article else found.about
            yield replace(found, values=values, about=about)


def _group(found: Problem, an_article: frozenset[str], a_word: frozenset[str]) -> str:
    if found.code in an_article:
        return found.code
    return f"{found.code}|{found.about.lower()}" if found.code in a_word else ""
