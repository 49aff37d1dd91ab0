"""The title: not longer than the portal's lists can show, no shouting, no full stop."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsdesk.news.report import Mend, Severity, problem
from newsdesk.text import counting

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsdesk.checks.subject import Subject
    from newsdesk.news.report import Problem

_FEW_LETTERS: Final = 12
"""A title of one or two abbreviations is no shouting."""


def check(subject: Subject) -> Iterator[Problem]:
    """Yield a title that is too long, cut in lists, in capitals or with a full stop."""
    title, limits = subject.article.title, subject.style.limits
    syllables, characters = counting.syllables(title), counting.characters(title)
    if syllables > limits.title_syllables or characters > limits.title_characters:
        yield problem(
            "title.long",
            "title",
            Severity.WARNING,
            syllables=syllables,
            characters=characters,
            most_syllables=limits.title_syllables,
            most_characters=limits.title_characters,
        )
    if characters > limits.title_teaser:
        shown = title[: limits.title_teaser].rpartition(" ")[0] or title[: limits.title_teaser]
        yield problem(
            "title.teaser",
            "title",
            Severity.INFO,
            span=(len(shown), len(title)),
            shown=shown + "…",
            most=limits.title_teaser,
        )
    letters = [letter for letter in title if letter.isalpha()]
    if len(letters) > _FEW_LETTERS and all(letter.isupper() for letter in letters):
        yield problem("title.capitals", "title", Severity.WARNING, span=(0, len(title)))
    if title.endswith(".") and not title.endswith(".."):
        end = len(title)
        mend = Mend("title", end - 1, end, ".", "")
        yield problem("title.stop", "title", Severity.WARNING, span=(end - 1, end), mend=mend)
