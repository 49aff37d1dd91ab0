"""Errors and problems in the editor's words, and the message that a bar can show."""

from __future__ import annotations

import errno
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Final

from newsdesk.errors import NewsdeskError

if TYPE_CHECKING:
    from collections.abc import Callable

    from newsdesk.language.words import Words
    from newsdesk.news.report import Problem


class Kind(Enum):
    """How a message wants to be read."""

    NEWS = "news"
    WARNING = "warning"
    TROUBLE = "trouble"


@dataclass(frozen=True, slots=True)
class Message:
    """What happened, what is safe, what to do.

    ``act`` is the doing, on a button called ``button``; ``look`` is what can be looked at before
    that, on a button called ``look_button``, and the message stays. ``seconds`` is how long it
    stays, 0 is until it is closed. ``about`` names its subject: a newer message about it takes
    its place, and one without ``text`` takes it back.
    """

    text: str
    kind: Kind = Kind.NEWS
    button: str = ""
    act: Callable[[], object] | None = None
    seconds: int = 8
    about: str = ""
    look_button: str = ""
    look: Callable[[], object] | None = None


TROUBLE_STAYS: Final = 0


def of_error(words: Words, error: Exception) -> Message:
    """Return the message of a failure; one that we do not know is our fault and says so."""
    if isinstance(error, NewsdeskError):
        return Message(
            words.sentence(error.code, error.values), Kind.TROUBLE, seconds=TROUBLE_STAYS
        )
    if isinstance(error, OSError):
        return Message(_of_outside(words, error), Kind.TROUBLE, seconds=TROUBLE_STAYS)
    return Message(
        words(
            "newsdesk made a mistake ({name}). Your words are kept; you can go on writing. "
            "The details are in the log file.",
            name=type(error).__name__,
        ),
        Kind.TROUBLE,
        seconds=TROUBLE_STAYS,
    )


def _of_outside(words: Words, error: OSError) -> str:
    name = str(error.filename or "")
    if error.errno == errno.ENOSPC:
        return words("The disk is full. What you typed is still here: make room, then go on.")
    if isinstance(error, PermissionError):
        return words("“{name}” cannot be opened: the system does not allow it.", name=name)
    if isinstance(error, FileNotFoundError):
        return words("“{name}” is no longer there.", name=name)
    return words(
        "“{name}” could not be read or written: {reason}.", name=name, reason=words.reason(error)
    )


def of_problem(words: Words, problem: Problem) -> str:
    """Return the sentence of a problem."""
    return words.sentence(problem.code, dict(problem.values))
