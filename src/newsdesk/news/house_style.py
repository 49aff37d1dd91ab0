"""The house style: how the newsroom wants its words, from newsroom.toml and the dated lists."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from newsdesk.news.profile import Limits, Manner
from newsdesk.text.fold import lowered
from newsdesk.text.tones import one_style

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that are better written otherwise; ``better`` is empty where nothing fits always.

    ``compared`` are the words in lower case and the old tone style. ``kind`` is ``always``;
    ``inform`` where it is a matter of taste; ``exact`` where the capitals are what is wrong;
    ``mixed`` for the spelling that an article should not have beside the ``kept`` one.
    """

    written: str
    better: str
    compared: str
    kind: str = "always"
    note: str = ""


@dataclass(frozen=True, slots=True)
class Capital:
    """A word that a piece writes one way: ``right`` (Nhân dân), not ``other`` (nhân dân).

    Behind ``not_after`` and before ``not_before`` the other form is right. Where ``only_after`` is
    given, the other form is told only behind one of these.
    """

    right: str
    other: str
    not_after: tuple[str, ...] = ()
    not_before: frozenset[str] = frozenset()
    only_after: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Unit:
    """An administrative unit or body that was: ``until`` is its last day, ``now`` what came."""

    name: str
    compared: str
    until: date
    now: str = ""


@dataclass(frozen=True, slots=True)
class Act:
    """A legal act that ``by`` replaced: ``until`` is its last day, ``signed`` when that came."""

    number: str
    kind: str
    about: str
    by: str
    signed: date | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True, eq=False)
class HouseStyle:
    """All that checks of the language read beside the text. Two are equal only if they are one.

    Words are in lower case and in the old tone style, which is the style of comparing; mappings
    from words to what begins with them are by the first word, the longest first.
    """

    limits: Limits = field(default_factory=Limits)
    manner: Manner = field(default_factory=Manner)
    loan_words: frozenset[str] = frozenset()
    """Words that are no Vietnamese syllables and right nevertheless (ôtô)."""
    english: frozenset[str] = frozenset()
    """English words that read like leftovers of typing (rooms)."""
    names: frozenset[str] = frozenset()
    """Single words of the names that the newsroom marked: nobody mends these."""
    office_words: frozenset[str] = frozenset()
    """Words with a capital in names of bodies and posts (Ủy, Tòa): no persons' names."""
    works: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """What a work is called (bài hát, vở kịch): the title behind it is a name."""
    dotted: frozenset[str] = frozenset()
    """Abbreviations with a full stop that ends no sentence (tp, ts)."""
    phrases: Mapping[str, tuple[Phrase, ...]] = field(default_factory=dict)
    capitals: Mapping[str, tuple[Capital, ...]] = field(default_factory=dict)
    function_words: frozenset[str] = frozenset()
    """Small words that never stand twice in a row."""
    surnames: frozenset[str] = frozenset()
    honorifics: Mapping[str, str] = field(default_factory=dict)
    """What stands before a person's name, and its plural (đồng chí → các đồng chí) or nothing."""
    place_kinds: frozenset[str] = frozenset()
    """Words behind which a run of capitals is no person (quận, đường, trường)."""
    place_names: frozenset[str] = frozenset()
    """Places whose names begin like a person's (Hà Nội)."""
    units: Mapping[str, tuple[Unit, ...]] = field(default_factory=dict)
    acts: Mapping[str, Act] = field(default_factory=dict)
    """Replaced legal acts by their number."""
    abbreviations: Mapping[str, tuple[str, bool]] = field(default_factory=dict)
    """Short form → full form, and whether a piece that never says it in full is told."""
    measures: frozenset[str] = frozenset()
    quantities: frozenset[str] = frozenset()
    bodies: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """First word of a body with its capital (Đoàn) → what may follow it (kiểm tra, công tác)."""
    posts: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    caption_acts: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """What people in photos do: a caption with one says who they are."""


def compared(words: str) -> str:
    """Return words as the lists hold them: lower case, the tone marks in the old style."""
    return one_style(lowered(words))
