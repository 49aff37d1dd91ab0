"""What somebody types into the search field, read: words, "phrases", -words, filters (thẻ:Tết).

A filter's value is one word, or stands in quotation marks: thẻ:"an sinh xã hội". Whatever cannot
be read is named with its place; the rest is asked all the same.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from newsdesk.news.day_words import Days, days_of
from newsdesk.news.filter_names import (
    BEGINNING,
    CAPTIONS,
    LIKE_A_FILTER,
    YES,
    FilterName,
    bare,
    filter_named,
    is_like_a_filter,
    state_named,
)
from newsdesk.news.listing import Filter
from newsdesk.text.fold import fold
from newsdesk.text.normalize import clean

if TYPE_CHECKING:
    from datetime import date

NO_FILTER: Final = Filter()
QUOTES: Final = '"“”„'
LONGEST: Final = 2_000
"""Letters of a question that are read: more is a pasted page."""

_QUOTED: Final = re.compile(f"[{QUOTES}]([^{QUOTES}]*)[{QUOTES}]?")
_RUN: Final = re.compile(rf"[^\s{QUOTES}]+")
_MINUS: Final = re.compile(r"[-−–](?=[^\s\-−–])")
_BLANKS: Final = re.compile(r"\s*")
_LETTER: Final = re.compile(r"[^\W_]")


@dataclass(frozen=True, slots=True)
class Said:
    """A filter as it was typed: ``start`` and ``end`` count letters of ``Asked.text``.

    ``value`` is empty while nothing stands behind the colon yet.
    """

    name: FilterName
    value: str
    start: int
    end: int
    code: str = ""
    """Why it could not be read (``asking.…``, of ``language.sentences``); empty if it was."""
    typed: str = ""
    """Its name as it was typed."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A question to the archive.

    ``words`` are looked for in tiers, each of ``phrases`` must stand in an article word for word,
    none of ``without`` may; all three without regard to marks where none were typed.
    """

    text: str = ""
    words: str = ""
    phrases: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    filter: Filter = NO_FILTER
    said: tuple[Said, ...] = ()

    @property
    def unread(self) -> tuple[Said, ...]:
        """Return the filters that could not be read."""
        return tuple(one for one in self.said if one.code)

    @property
    def has_words(self) -> bool:
        """Tell whether anything is looked for beside the filters."""
        return bool(self.words or self.phrases or self.without)

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing is asked: no words, and no filter that could be read."""
        return not self.has_words and self.filter == NO_FILTER

    @property
    def only_leaves_out(self) -> bool:
        """Tell whether nothing is looked for, and only articles with some words are left out."""
        return bool(self.without) and not (self.words or self.phrases)

    def same(self, other: Said) -> Said | None:
        """Return the first filter that says the same as one of an older text."""
        alike = (one for one in self.said if (one.name, one.value) == (other.name, other.value))
        return next(alike, None)

    def less(self, gone: Said) -> str:
        """Return the text without one of its filters."""
        before, after = self.text[: gone.start].rstrip(), self.text[gone.end :].lstrip()
        return f"{before} {after}".strip()


def asked(text: str, today: date) -> Asked:
    """Read what was typed; any text can be read.

    Args:
        text: as it was typed.
        today: the day that "hôm nay" means.
    """
    text = clean(text[:LONGEST]).replace("\n", " ")
    words: list[str] = []
    phrases: list[str] = []
    without: list[str] = []
    said: list[Said] = []
    place = _BLANKS.match(text).end()  # type: ignore[union-attr]  # it always matches
    folded = fold(text)
    while place < len(text):
        place = _read(text, folded, place, (words, phrases, without, said))
        place = _BLANKS.match(text, place).end()  # type: ignore[union-attr]  # it always matches
    filtered = _Filtering(today)
    return Asked(
        text,
        " ".join(words),
        tuple(phrases),
        tuple(without),
        said=tuple(filtered.take(one) for one in said),
        filter=filtered.filter,
    )


def _read(
    text: str,
    folded: str,
    place: int,
    into: tuple[list[str], list[str], list[str], list[Said]],
) -> int:
    """Read the piece that begins at a place; return where it ends."""
    words, phrases, without, said = into
    minus = _MINUS.match(text, place)
    start = minus.end() if minus else place
    found = _filter(text, folded, start)
    if found is not None:
        code = "asking.minus" if minus and found.name is not FilterName.UNKNOWN else ""
        said.append(replace(found, start=place, code=code))
        return found.end
    quoted = _QUOTED.match(text, start)
    run = quoted or _RUN.match(text, start)
    if run is None:  # nothing stops here but a lone mark
        return place + 1
    piece = quoted[1].strip() if quoted else run[0]
    if _LETTER.search(piece):
        if minus:
            without.append(piece)
        else:
            (phrases if quoted else words).append(piece)
    return run.end()


def _filter(text: str, folded: str, place: int) -> Said | None:
    """Return the filter that begins at a place; one of no known name is one, too."""
    begins = BEGINNING.match(folded, place)
    name = filter_named(begins[1]) if begins else None
    if begins and name:
        value, end = _value(text, folded, begins.end())
        return Said(name, value, place, end, typed=text[place : begins.end() - 1])
    like = LIKE_A_FILTER.match(text, place)
    if like is None or not is_like_a_filter(like):
        return None
    value, end = _value(text, folded, like.end())
    return Said(FilterName.UNKNOWN, value, place, end, typed=like[1])


def _value(text: str, folded: str, place: int) -> tuple[str, int]:
    """Return the value that stands behind a filter's colon, and where it ends."""
    start = _BLANKS.match(text, place).end()  # type: ignore[union-attr]  # it always matches
    quoted = _QUOTED.match(text, start)
    if quoted:
        return " ".join(quoted[1].split()), quoted.end()
    run = _RUN.match(text, start)
    if run is None or (start > place and BEGINNING.match(folded, start)):
        return "", place
    return run[0].rstrip(",;"), run.end()


class _Filtering:
    """Joins typed filters to one."""

    def __init__(self, today: date) -> None:
        self.filter = Filter()
        self._today = today
        self._had: set[FilterName] = set()

    def take(self, said: Said) -> Said:
        """Take a filter on; return it, with the reason if it cannot be read."""
        if said.code:
            return said
        if said.name is FilterName.UNKNOWN:
            return replace(said, code="asking.unknown")
        if not said.value:
            return replace(said, code="asking.no_value")
        if said.name in self._had:
            return replace(said, code="asking.twice")
        read = self._read(said.name, said.value)
        if read is None:
            return replace(said, code=f"asking.{said.name.value}")
        self.filter = read
        if said.name not in _REPEATABLE:
            self._had.add(said.name)
        return said

    def _read(self, name: FilterName, value: str) -> Filter | None:
        """Return the filter with this one, None for a value it cannot have."""
        so_far = self.filter
        match name:
            case FilterName.TAG:
                return replace(so_far, tags=tuple(dict.fromkeys((*so_far.tags, value))))
            case FilterName.SECTION:
                return replace(so_far, section=value)
            case FilterName.BYLINE:
                return replace(so_far, byline=value)
            case FilterName.STATE:
                status = state_named(value)
                return replace(so_far, status=status) if status else None
            case FilterName.DAY:
                return self._between(days_of(value, self._today))
        wanted = CAPTIONS if name is FilterName.MISSING else YES
        return replace(so_far, uncaptioned=True) if bare(value) in wanted else None

    def _between(self, days: Days | None) -> Filter | None:
        if days is None:
            return None
        both = days.narrowed(Days(self.filter.since, self.filter.until))
        return replace(self.filter, since=both.since, until=both.until)


_REPEATABLE: Final = frozenset({FilterName.TAG, FilterName.DAY})


def quoted(value: str) -> str:
    """Return a value as it must be typed: in quotation marks if it has blanks or commas."""
    plain = "".join(letter for letter in value if letter not in QUOTES)
    return f'"{plain}"' if not plain or re.search(r"[\s,;]", plain) else plain
