"""Who wrote a piece: the names it is signed with, in order, and the persons behind pen names."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

_BETWEEN: Final = re.compile(r"\s*[;,&/]\s*|\s+[-–—]\s+")
_PEN_NAME: Final = re.compile(r"([^()]+)\(([^()]+)\)")


@dataclass(frozen=True, slots=True)
class Byline:
    """One name under a piece, as it is printed; ``person`` is who stands behind a pen name.

    ``person`` is for the newsroom (counts, fees) and never leaves it; empty where the name is the
    person's own.
    """

    name: str
    person: str = ""

    def written(self) -> str:
        """Return it as it is typed: "Ngọc Hà (Trần Thị Hà)"."""
        return f"{self.name} ({self.person})" if self.person else self.name


def bylines_of(text: str) -> tuple[Byline, ...]:
    """Read names parted by commas, semicolons or dashes; a person in brackets follows a pen name.

    The text must be one clean line. A name stands once.
    """
    found: dict[str, Byline] = {}
    for piece in _BETWEEN.split(text):
        pen = _PEN_NAME.fullmatch(piece)
        name, person = (pen[1].strip(), pen[2].strip()) if pen else (piece.strip(), "")
        if name:
            found.setdefault(name, Byline(name, person))
    return tuple(found.values())


def printed(bylines: Iterable[Byline]) -> str:
    """Return the names as they stand under the piece."""
    return ", ".join(one.name for one in bylines)


def typed(bylines: Iterable[Byline]) -> str:
    """Return the names with the persons behind them, as ``bylines_of`` reads them."""
    return ", ".join(one.written() for one in bylines)
