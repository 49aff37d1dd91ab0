"""One row of a table of settings: its name, kind, default and what is allowed."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Kind(Enum):
    """What sort of value a setting takes."""

    TEXT = "text"
    WEB_ADDRESS = "web address"
    NUMBER = "number"
    YES_NO = "true or false"
    TEXTS = "list of texts"
    NUMBERS = "list of numbers"


type_names = {
    Kind.TEXT: '"…"',
    Kind.WEB_ADDRESS: '"https://…"',
    Kind.NUMBER: "123",
    Kind.YES_NO: "true | false",
    Kind.TEXTS: '["…", "…"]',
    Kind.NUMBERS: "[1, 2, 3]",
}
"""How each kind is written in TOML, for messages."""


@dataclass(frozen=True, slots=True)
class Setting:
    """``name`` is ``table.key``; ``choices`` limits texts, ``least`` and ``most`` numbers."""

    name: str
    kind: Kind
    default: object
    comment: str = ""
    choices: tuple[str, ...] = ()
    least: int = 0
    most: int = 1_000_000
    must_hold: str = ""

    @property
    def table(self) -> str:
        """Return the name of its TOML table."""
        return self.name.partition(".")[0]

    @property
    def key(self) -> str:
        """Return its key inside the table."""
        return self.name.partition(".")[2]

    def allowed(self) -> str:
        """Return in TOML's own notation what may stand here."""
        words = type_names[self.kind]
        if self.choices:
            words = " | ".join(f'"{choice}"' for choice in self.choices)
        if self.kind in (Kind.NUMBER, Kind.NUMBERS):
            span = f"{self.least}–{self.most}"
            words = span if self.kind is Kind.NUMBER else f"[{span}, …]"
        if self.must_hold:
            words = f"{words} … {self.must_hold}"
        return words

    def takes(self, value: object) -> bool:
        """Tell whether a value read from TOML may stand here."""
        if self.kind is Kind.YES_NO:
            return isinstance(value, bool)
        if self.kind in (Kind.TEXTS, Kind.NUMBERS):
            return isinstance(value, list) and bool(value) and all(map(self._takes_one, value))
        return self._takes_one(value)

    def _takes_one(self, value: object) -> bool:
        if self.kind in (Kind.NUMBER, Kind.NUMBERS):
            return type(value) is int and self.least <= value <= self.most
        if not isinstance(value, str) or not value.strip() or self.must_hold not in value:
            return False
        if self.kind is Kind.WEB_ADDRESS and not value.startswith(("https://", "http://")):
            return False
        return not self.choices or value in self.choices
