"""The title: not longer than the portal's lists can show."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsdesk.news.report import Severity, problem
from newsdesk.text import counting

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsdesk.checks.subject import Subject
    from newsdesk.news.report import Problem

MOST_SYLLABLES: Final = 20
MOST_CHARACTERS: Final = 90
"""Nineteen titles of twenty on Vietnamese news sites keep below these."""


def check(subject: Subject) -> Iterator[Problem]:
    """Yield a warning for a title that is too long."""
    title = subject.article.title
    syllables, characters = counting.syllables(title), counting.characters(title)
    if syllables > MOST_SYLLABLES or characters > MOST_CHARACTERS:
        yield problem(
            "title.long",
            "title",
            Severity.WARNING,
            syllables=syllables,
            characters=characters,
            most_syllables=MOST_SYLLABLES,
            most_characters=MOST_CHARACTERS,
        )
