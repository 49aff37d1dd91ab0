"""Reading the house style: the lists of resources/style with the newsroom's own over them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, TypeVar

from newsdesk.errors import NewsdeskError
from newsdesk.news.house_style import Act, Capital, HouseStyle, Phrase, Unit, compared
from newsdesk.news.report import Problem, Severity
from newsdesk.settings.list_file import day_of, merged, read_list, valid_on

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from datetime import date
    from pathlib import Path

    from newsdesk.news.profile import Profile
    from newsdesk.settings.list_file import Row

T = TypeVar("T")

LISTS: Final = {
    "loan_words": ("word", "kind"),
    "names": ("name",),
    "dotted": ("short", "full"),
    "office_words": ("word",),
    "works": ("word",),
    "phrases": ("written", "better", "kind", "note"),
    "capitals": ("right", "other", "not_after", "not_before", "only_after"),
    "function_words": ("word",),
    "surnames": ("name",),
    "honorifics": ("word", "plural"),
    "place_kinds": ("word",),
    "place_names": ("name",),
    "units": ("name", "now"),
    "acts": ("number", "kind", "about", "signed", "by"),
    "abbreviations": ("short", "full", "tell"),
    "measures": ("unit",),
    "quantities": ("word",),
    "bodies": ("head", "kinds"),
    "posts": ("post",),
    "caption_acts": ("act",),
}
"""The lists of ``resources/style`` with their columns; the first one names a row."""

ALWAYS: Final = ("from", "to", "source")
"""Columns of every list: the days between which a row holds, and who says so."""

DATED: Final = frozenset({"units", "acts"})
"""Lists whose days are what they are about: no row is left out."""

_FIRST_WORD: Final = re.compile(r"[^\W_]+")


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


def parted(cell: str) -> tuple[str, ...]:
    """Return the words of a cell that holds several, parted by ``;``, as they are compared."""
    return tuple(compared(word.strip()) for word in cell.split(";") if word.strip())


def _made(tables: Mapping[str, tuple[Row, ...]], profile: Profile) -> HouseStyle:
    loans = tables["loan_words"]
    return HouseStyle(
        limits=profile.limits,
        manner=profile.manner,
        loan_words=frozenset(compared(one["word"]) for one in loans if one["kind"] != "english"),
        english=frozenset(compared(one["word"]) for one in loans if one["kind"] == "english"),
        names=frozenset(compared(word) for one in tables["names"] for word in one["name"].split()),
        office_words=_words(tables["office_words"], "word"),
        works=_by_first_word(_words(tables["works"], "word"), str),
        dotted=_words(tables["dotted"], "short"),
        phrases=_phrases(tables["phrases"]),
        capitals=_by_first_word(
            (_capital(row) for row in tables["capitals"]), lambda one: compared(one.other)
        ),
        function_words=_words(tables["function_words"], "word"),
        surnames=_words(tables["surnames"], "name"),
        honorifics={compared(row["word"]): row["plural"] for row in tables["honorifics"]},
        place_kinds=_words(tables["place_kinds"], "word"),
        place_names=_words(tables["place_names"], "name"),
        units=_by_first_word(_units(tables["units"]), lambda one: one.compared),
        acts={
            row["number"]: Act(
                row["number"],
                row["kind"],
                row["about"],
                row["by"],
                day_of(row, "signed"),
                day_of(row, "to"),
            )
            for row in tables["acts"]
        },
        abbreviations={
            row["short"]: (row["full"], row["tell"] != "silent") for row in tables["abbreviations"]
        },
        measures=frozenset(row["unit"] for row in tables["measures"]),
        quantities=_words(tables["quantities"], "word"),
        bodies={row["head"]: parted(row["kinds"]) for row in tables["bodies"]},
        posts=_by_first_word(_words(tables["posts"], "post"), str),
        caption_acts=_by_first_word(_words(tables["caption_acts"], "act"), str),
    )


def _words(rows: Iterable[Row], column: str) -> frozenset[str]:
    return frozenset(compared(row[column]) for row in rows)


def _phrases(rows: Iterable[Row]) -> dict[str, tuple[Phrase, ...]]:
    listed: list[Phrase] = []
    for row in rows:
        written, better, kind = row["written"], row["better"], row["kind"] or "always"
        listed.append(Phrase(written, better, compared(written), kind, row["note"]))
        if kind == "mixed":
            listed.append(Phrase(better, better, compared(better), "kept"))
    listed.sort(key=lambda one: one.kind != "exact")  # the stricter one is asked first
    return _by_first_word(listed, lambda one: one.compared)


def _capital(row: Row) -> Capital:
    return Capital(
        row["right"],
        row["other"],
        not_after=parted(row["not_after"]),
        not_before=frozenset(parted(row["not_before"])),
        only_after=parted(row["only_after"]),
    )


def _units(rows: Iterable[Row]) -> list[Unit]:
    listed: list[Unit] = []
    for row in rows:
        until = day_of(row, "to")
        if until is not None:
            listed.append(Unit(row["name"], compared(row["name"]), until, row["now"]))
    return listed


def _by_first_word(listed: Iterable[T], words: Callable[[T], str]) -> dict[str, tuple[T, ...]]:
    """Sort by the first word, the longest first: what a text is walked through with."""
    by_word: dict[str, list[T]] = {}
    for one in sorted(listed, key=lambda one: (-len(words(one)), words(one))):
        first = _FIRST_WORD.match(words(one))
        if first:
            by_word.setdefault(first[0], []).append(one)
    return {word: tuple(found) for word, found in by_word.items()}
