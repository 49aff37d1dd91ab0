"""The house style: how the newsroom wants its words, from newsroom.toml and the dated lists."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from newsdesk.errors import NewsdeskError
from newsdesk.news.profile import Limits, Manner
from newsdesk.news.report import Problem, Severity
from newsdesk.settings.list_file import merged, read_list, valid_on
from newsdesk.text.tones import one_style

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date
    from pathlib import Path

    from newsdesk.news.profile import Profile
    from newsdesk.settings.list_file import Row

LISTS: Final = {
    "loan_words": ("word", "kind"),
    "names": ("name",),
    "dotted": ("short", "full"),
}
"""The lists of ``resources/style`` with their columns; the first one names a row."""

ALWAYS: Final = ("from", "to", "source")
"""Columns of every list: the days between which a row holds, and who says so."""

DATED: Final = frozenset({"units", "acts"})
"""Lists whose days are what they are about: no row is left out."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that are better written otherwise; ``better`` is empty where nothing fits always.

    ``words`` are the syllables as they are compared: lower case, old tone style.
    ``kind`` is ``always``, or ``mixed`` for two spellings of which an article should keep one.
    """

    written: str
    better: str
    words: tuple[str, ...]
    kind: str = "always"
    note: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class HouseStyle:
    """All that checks of the language read beside the text. Two are equal only if they are one.

    Words are in lower case and in the old tone style, which is the style of comparing.
    """

    limits: Limits = field(default_factory=Limits)
    manner: Manner = field(default_factory=Manner)
    loan_words: frozenset[str] = frozenset()
    """Words that are no Vietnamese syllables and right nevertheless (ôtô)."""
    english: frozenset[str] = frozenset()
    """English words that read like leftovers of typing (rooms)."""
    names: frozenset[str] = frozenset()
    """Single words of the names that the newsroom marked: nobody mends these."""
    dotted: frozenset[str] = frozenset()
    """Abbreviations with a full stop that ends no sentence (tp, ts)."""
    phrases: Mapping[str, tuple[Phrase, ...]] = field(default_factory=dict)
    """By their first syllable."""


def compared(words: str) -> str:
    """Return words as the lists hold them: lower case, the tone marks in the old style."""
    return one_style(words.lower())


def read_house_style(
    shipped: Path, own: Path, profile: Profile, today: date
) -> tuple[HouseStyle, tuple[Problem, ...]]:
    """Return the house style, and a warning for each of the newsroom's own lists left unread.

    Args:
        shipped: the folder of the lists that come with the program.
        own: the newsroom's folder of its own lists; it need not exist.
        profile: limits and choices from ``newsroom.toml``.
        today: rows that do not hold on this day are left out, but for those about dates.

    Raises:
        EditorMistake: ``list.…`` for a shipped list that is broken.
    """
    warnings: list[Problem] = []
    tables: dict[str, tuple[Row, ...]] = {}
    for name, columns in LISTS.items():
        rows = read_list(shipped / f"{name}.tsv", (*columns, *ALWAYS))
        mine: tuple[Row, ...] = ()
        path = own / f"{name}.tsv"
        try:
            mine = read_list(path, (*columns, *ALWAYS)) if path.is_file() else ()
        except NewsdeskError as trouble:
            values = tuple((key, str(value)) for key, value in trouble.values.items())
            warnings.append(Problem(trouble.code, f"style/{name}", Severity.WARNING, values))
        joined = merged(rows, mine)
        kept = joined if name in DATED else [row for row in joined if valid_on(row, today)]
        tables[name] = tuple(kept)
    return _made(tables, profile), tuple(warnings)


def _made(tables: Mapping[str, tuple[Row, ...]], profile: Profile) -> HouseStyle:
    loans = tables["loan_words"]
    return HouseStyle(
        limits=profile.limits,
        manner=profile.manner,
        loan_words=frozenset(compared(one["word"]) for one in loans if one["kind"] != "english"),
        english=frozenset(compared(one["word"]) for one in loans if one["kind"] == "english"),
        names=frozenset(compared(word) for one in tables["names"] for word in one["name"].split()),
        dotted=frozenset(compared(one["short"]) for one in tables["dotted"]),
    )
