"""Tags beside the articles: other spellings that lead to one, and what was done to them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Alias:
    """Another spelling: whoever types ``name`` gets ``tag``."""

    name: str
    tag: str


@dataclass(frozen=True, slots=True)
class TagLine:
    """A tag as it is looked after: how many articles carry it, which spellings lead to it."""

    name: str
    articles: int
    aliases: tuple[str, ...] = ()


class Act(StrEnum):
    """What can be done to tags; each can be undone."""

    MERGED = "merged"
    RENAMED = "renamed"
    ALIASED = "aliased"
    UNALIASED = "unaliased"


@dataclass(frozen=True, slots=True)
class TagAct:
    """Something that was done to tags: ``before`` became, or leads to, ``after``.

    ``articles`` are those whose tags it changed.
    """

    key: int
    act: Act
    at: datetime
    who: str
    before: tuple[str, ...]
    after: str
    articles: tuple[str, ...] = ()
    undone: bool = False
