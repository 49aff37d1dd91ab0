"""Problems that a check or a verification found, collected and then told at once."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """An error keeps a piece in the house until mended or skipped with a reason."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Problem:
    """One finding.

    ``code`` is dotted (``title.missing``). ``where`` is a place: ``title``, ``lead``, ``body``,
    ``body:12`` (line), ``section``, ``byline``, ``published``, ``photo:2.caption``,
    ``profile.fanpage``, or a path in a bundle. ``values`` fill the sentence of the code
    (``language.sentences``).
    """

    code: str
    where: str
    severity: Severity = Severity.ERROR
    values: tuple[tuple[str, str], ...] = ()


def problem(
    code: str, where: str, severity: Severity = Severity.ERROR, **values: object
) -> Problem:
    """Make a Problem from plain values."""
    return Problem(
        code, where, severity, tuple((name, str(value)) for name, value in values.items())
    )


def blocking(problems: tuple[Problem, ...]) -> tuple[Problem, ...]:
    """Return those that keep the piece in the house."""
    return tuple(found for found in problems if found.severity is Severity.ERROR)
