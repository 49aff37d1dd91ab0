"""Problems that a check or a verification found, collected and then told at once."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


class Severity(StrEnum):
    """An error blocks: the piece stays until it is mended or skipped with a reason."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True, slots=True)
class Mend:
    """What would mend a finding: other words in one place of one text.

    ``field`` names the text (``title``, ``lead``, ``body``, ``photo:2.caption``); ``start`` and
    ``end`` count its characters from 0. It holds only while ``old`` still stands there.
    """

    field: str
    start: int
    end: int
    old: str
    new: str

    def applied_to(self, text: str) -> str | None:
        """Return the mended text, None when the words have changed since they were looked at."""
        if text[self.start : self.end] != self.old:
            return None
        return text[: self.start] + self.new + text[self.end :]


@dataclass(frozen=True, slots=True)
class Problem:
    """One finding.

    ``code`` is dotted (``title.missing``). ``where`` is a place: ``title``, ``lead``, ``body``,
    ``body:12`` (line), ``section``, ``byline``, ``published``, ``photo:2.caption``,
    ``profile.fanpage``, or a path in a bundle. ``values`` fill the sentence of the code
    (``language.sentences``). ``span`` are the characters it is about, (start, end) from 0 in the
    whole text of its field; ``mend`` is what one key would put there. ``about`` are the words
    concerned, empty where a finding is about its whole field.
    """

    code: str
    where: str
    severity: Severity = Severity.ERROR
    values: tuple[tuple[str, str], ...] = ()
    span: tuple[int, int] | None = None
    mend: Mend | None = None
    about: str = ""

    @property
    def field(self) -> str:
        """Return the text that it is about, without a line: ``body``, ``photo:2.caption``."""
        return "body" if self.where.startswith("body:") else self.where

    @property
    def key(self) -> str:
        """Return what stays the same while the text around it moves: code, field, words."""
        return "|".join((self.code, self.field, self.about)).rstrip("|")


def problem(
    code: str,
    where: str,
    severity: Severity = Severity.ERROR,
    *,
    span: tuple[int, int] | None = None,
    mend: Mend | None = None,
    about: str = "",
    **values: object,
) -> Problem:
    """Make a Problem from plain values."""
    named = tuple((name, str(value)) for name, value in values.items())
    return Problem(code, where, severity, named, span, mend, about)


def failure_problem(code: str, where: str, values: Mapping[str, object]) -> Problem:
    """Return an error's code and values as a finding at a place."""
    return Problem(code, where, values=tuple((name, str(value)) for name, value in values.items()))


def blocking(problems: tuple[Problem, ...]) -> tuple[Problem, ...]:
    """Return those that keep the piece in the house."""
    return tuple(found for found in problems if found.severity is Severity.ERROR)
