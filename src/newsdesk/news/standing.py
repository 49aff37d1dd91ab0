"""Standing texts: templates of article kinds, snippets, and titles of office under codes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

CODE: Final = re.compile(r"(?<![\w=])=([^\W_][\w.-]{0,29})=(?![\w=])")
"""A code as it is typed, ``=ct=``; group 1 is its name. Photo editors know the form."""

CODE_NAME: Final = re.compile(r"[^\W_][\w.-]{0,29}")
"""What may name a standing text: letters, digits, dots, dashes; at most 30."""


class StandingKind(StrEnum):
    """What a standing text is for."""

    OFFICE = "office"
    """Somebody's full title, held from one day to another."""
    SNIPPET = "snippet"
    TEMPLATE = "template"
    """A whole piece to begin with, as Markdown with its fields above the text."""


_FIELDS_ABOVE: Final = re.compile(r"\A---\n(?:[^\n]*\n)*?---\n+")


@dataclass(frozen=True, slots=True)
class StandingText:
    """One standing text; ``words`` are clean. Open ends of its time are None, days are included.

    One code may stand several times with other words, each for its own time.
    """

    kind: StandingKind
    code: str
    words: str
    valid_from: date | None = None
    valid_to: date | None = None

    @property
    def text(self) -> str:
        """Return the words without the fields above those of a template."""
        return _FIELDS_ABOVE.sub("", self.words)

    def holds_on(self, day: date) -> bool:
        """Tell whether it is in force on a day."""
        begun = self.valid_from is None or self.valid_from <= day
        return begun and (self.valid_to is None or day <= self.valid_to)


@dataclass(frozen=True, slots=True)
class WrittenOut:
    """A text with its codes written out; ``expired`` are those used though not in force."""

    text: str
    used: tuple[StandingText, ...] = ()
    expired: tuple[StandingText, ...] = ()
    unknown: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Coded:
    """A code in a text, (start, end) with its marks, and what it stands for on the day."""

    start: int
    end: int
    name: str
    stands_for: StandingText | None
    expired: bool = False


def chosen(
    texts: Iterable[StandingText], code: str, day: date
) -> tuple[StandingText | None, bool]:
    """Return what a code stands for on a day, and whether it is out of its time then.

    Where nothing is in force the one that ended last (or begins next) is given, as expired. Codes
    are the same in capitals.
    """
    named = [one for one in texts if one.code.casefold() == code.casefold()]
    holding = [one for one in named if one.holds_on(day)]
    if holding:
        return max(holding, key=_begun), False
    return (max(named, key=_ended), True) if named else (None, False)


def codes_in(text: str, texts: Iterable[StandingText], day: date) -> Iterator[Coded]:
    """Yield each code of a text with what it stands for."""
    known = tuple(one for one in texts if one.kind is not StandingKind.TEMPLATE)
    for found in CODE.finditer(text):
        stands_for, expired = chosen(known, found[1], day)
        yield Coded(found.start(), found.end(), found[1], stands_for, expired)


def written_out(text: str, texts: Iterable[StandingText], day: date) -> WrittenOut:
    """Write out every known code of a text; unknown ones stay as they are."""
    pieces: list[str] = []
    used: list[StandingText] = []
    expired: list[StandingText] = []
    unknown: list[str] = []
    done = 0
    for code in codes_in(text, texts, day):
        if code.stands_for is None:
            unknown.append(code.name)
            continue
        pieces += [text[done : code.start], code.stands_for.words]
        done = code.end
        (expired if code.expired else used).append(code.stands_for)
    return WrittenOut(
        "".join(pieces) + text[done:],
        tuple(dict.fromkeys(used)),
        tuple(dict.fromkeys(expired)),
        tuple(dict.fromkeys(unknown)),
    )


def _begun(one: StandingText) -> date:
    return one.valid_from or date.min


def _ended(one: StandingText) -> date:
    return one.valid_to or date.max
