"""The three kinds of failure: the editor's mistake, trouble in the outside world, and our own bug.

An error carries a code and values; the sentence is written at the edge (``language.sentences``),
in the
user's language: what happened, what is safe, what to do.
"""

from __future__ import annotations

from typing import Any, ClassVar


class NewsdeskError(Exception):
    """A failure we know; ``code`` is dotted (``store.damaged``), ``values`` fill its sentence."""

    exit_code: ClassVar[int] = 4

    def __init__(self, code: str, **values: object) -> None:
        super().__init__(code, values)
        self.code = code
        self.values: dict[str, Any] = values

    def __str__(self) -> str:
        details = ", ".join(f"{name}={value!s}" for name, value in self.values.items())
        return f"{self.code} ({details})" if details else self.code


class EditorMistake(NewsdeskError):
    """Something was asked that cannot be: an unknown article, a wrong value in a settings file."""

    exit_code = 2


class ChecksFailed(EditorMistake):
    """A check says no: the value ``problems`` holds what it found."""

    exit_code = 1


class OutsideTrouble(NewsdeskError):
    """The outside world failed: disk full, locked file, broken photo, damaged store."""

    exit_code = 3


class Bug(NewsdeskError):
    """We are at fault."""

    exit_code = 4
