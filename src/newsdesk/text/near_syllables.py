"""Which syllables are one slip apart: another tone, onset, coda, or another shape of a vowel."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from newsdesk.text.letters import split_tone
from newsdesk.text.syllables import is_syllable, parts_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_SAME_SOUND: Final = {"k": "c", "gh": "g", "ngh": "ng"}
"""Onsets that are spelled otherwise before e, ê, i: nobody hears a slip from one to the other."""

_WITHOUT_SHAPE: Final = str.maketrans("ăâêôơư", "aaeoou")

Group = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Parts:
    """A syllable taken apart: ``onset`` by its sound, ``vowels`` toneless, ``tone`` 0 to 5."""

    onset: str
    vowels: str
    coda: str
    tone: int


def taken_apart(word: str) -> Parts | None:
    """Return the parts of a syllable in lower case and NFC, None if Vietnamese has no such one."""
    if not is_syllable(word):
        return None
    bare, tones = split_tone(word)
    parts = parts_of(bare)
    if parts is None:
        return None
    onset, vowels, coda = parts
    return Parts(_SAME_SOUND.get(onset, onset), vowels, coda, max(tones))


def groups_of(word: str) -> tuple[Group, ...]:
    """Return the four names of the groups in which a syllable's neighbours stand; () for none.

    Two syllables that share a group differ in one thing alone: the tone, the onset, the coda, or
    the signs of the vowels (a ă â, e ê, o ô ơ, u ư).
    """
    parts = taken_apart(word)
    if parts is None:
        return ()
    onset, vowels, coda, tone = parts.onset, parts.vowels, parts.coda, str(parts.tone)
    return (
        ("tone", onset, vowels, coda),
        ("onset", vowels, coda, tone),
        ("coda", onset, vowels, tone),
        ("shape", onset, vowels.translate(_WITHOUT_SHAPE), coda, tone),
    )


def grouped(words: Iterable[str]) -> dict[Group, list[str]]:
    """Return these syllables by the groups they stand in."""
    found: dict[Group, list[str]] = {}
    for word in words:
        for name in groups_of(word):
            found.setdefault(name, []).append(word)
    return found


def one_slip_from(word: str, groups: dict[Group, list[str]]) -> Sequence[tuple[str, float]]:
    """Return the neighbours of a syllable with the share of slips of their kind that lead here.

    Of the slips of one kind that a syllable can suffer, each is as likely as the others: a tone
    can become one of five others, an onset one of some twenty.
    """
    near: dict[str, float] = {}
    for name in groups_of(word):
        members = groups.get(name, ())
        others = [other for other in members if other != word]
        for other in others:
            near[other] = max(near.get(other, 0.0), 1 / len(others))
    return tuple(near.items())
