"""Asking the archive: typed words and filters, answered by the page; unknown names are said."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from difflib import get_close_matches
from typing import TYPE_CHECKING, Final

from newsdesk.news.asking import QUOTES, Asked, Said, asked, quoted
from newsdesk.news.filter_names import FilterName
from newsdesk.news.listing import Filter
from newsdesk.news.report import Problem, Severity, problem
from newsdesk.text.dateline import TIME_ZONE
from newsdesk.text.fold import fold

if TYPE_CHECKING:
    from datetime import date

    from newsdesk.desk.desk import Desk
    from newsdesk.news.listing import Found
    from newsdesk.store.names import Names
    from newsdesk.store.work import Work

COUNTED: Final = 1_000
"""Articles that are counted at most."""
_MOST_LONGER: Final = 6
"""Names with blanks that are looked for in one question, and the words of one."""
_WORDS: Final = re.compile(r"(?:\s+[^\s:\"“”„−–-][^\s:\"“”„]*(?=\s|$)){1,6}")
_WORD: Final = re.compile(r"\S+")
_PROPOSED = 3
_ALIKE = 0.6


@dataclass(frozen=True, slots=True)
class UnknownName:
    """A filter that names a tag, section or person nobody knows, and names that may be meant."""

    said: Said
    proposals: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Answer:
    """What was found. ``more`` tells that there are more articles than were asked for.

    ``total`` counts them all, up to ``COUNTED``, where words were only left out.
    """

    asked: Asked
    found: tuple[Found, ...] = ()
    unknown: tuple[UnknownName, ...] = ()
    more: bool = False
    total: int | None = None

    @property
    def counted(self) -> str:
        """Return how many articles there are, as it is shown: "17", or "1000+" for many more."""
        if self.total is not None:
            return f"{COUNTED}+" if self.total >= COUNTED else str(self.total)
        return f"{len(self.found)}+" if self.more else str(len(self.found))

    @property
    def remarks(self) -> tuple[Problem, ...]:
        """Return what could not be read or is not known, each with its place in the text."""
        unread = [
            problem(
                one.code,
                "search",
                Severity.WARNING,
                span=(one.start, one.end),
                typed=self.asked.text[one.start : one.end],
                name=one.typed,
                value=one.value,
            )
            for one in self.asked.unread
        ]
        return (*unread, *map(_unknown_problem, self.unknown))


def _unknown_problem(unknown: UnknownName) -> Problem:
    said, proposals = unknown.said, unknown.proposals
    return problem(
        f"asking.unknown_{said.name.value}{'_near' if proposals else ''}",
        "search",
        Severity.WARNING,
        span=(said.start, said.end),
        value=said.value,
        proposals=", ".join(f"“{name}”" for name in proposals),
    )


def today_of(desk: Desk) -> date:
    """Return the day it is in Hải Phòng."""
    return desk.clock().astimezone(TIME_ZONE).date()


def ask(
    desk: Desk,
    text: str,
    limit: int = 50,
    *,
    skip: int = 0,
    within: Filter = Filter(),  # noqa: B008  # a frozen value
) -> Answer:
    """Return the best matches of what was typed, best first.

    Args:
        desk: the newsroom.
        text: words, "phrases", -words and filters as they were typed (``news.asking``).
        limit: how many articles at most.
        skip: how many of the first are left out, to go on after a page.
        within: filters that hold besides those that were typed.
    """
    with desk.store.reading() as work:
        wanted, unknown = _understood(desk, work, text)
        if unknown:
            return Answer(wanted, unknown=unknown)
        wanted = replace(wanted, filter=_joined(wanted.filter, within))
        found = work.search.search(wanted, limit=limit + 1, skip=skip)
        total = work.search.count(wanted, COUNTED) if wanted.only_leaves_out else None
    return Answer(wanted, found[:limit], more=len(found) > limit, total=total)


def count(desk: Desk, text: str, most: int = COUNTED) -> int:
    """Return how many articles hold all of what was typed, in any place; at most ``most``."""
    with desk.store.reading() as work:
        wanted, unknown = _understood(desk, work, text)
        return 0 if unknown or wanted.is_empty else work.search.count(wanted, most)


def _joined(typed: Filter, within: Filter) -> Filter:
    """Return a typed filter with what else must hold; what was typed goes first."""
    return Filter(
        typed.status or within.status,
        typed.section or within.section,
        (*typed.tags, *within.tags),
        typed.byline or within.byline,
        typed.since or within.since,
        typed.until or within.until,
        uncaptioned=typed.uncaptioned or within.uncaptioned,
    )


def _understood(desk: Desk, work: Work, text: str) -> tuple[Asked, tuple[UnknownName, ...]]:
    """Read what was typed with the names that are known.

    A name with blanks needs no quotation marks where its first word alone is none:
    ``mục:Kinh tế``. The text of the question has them then.
    """
    today = today_of(desk)
    for _ in range(_MOST_LONGER):
        wanted, unknown = _with_known_names(desk, work, asked(text, today))
        longer = (_with_longer_name(desk, work, wanted.text, one.said) for one in unknown)
        found = next((one for one in longer if one), "")
        if not found:
            break
        text = found
    return wanted, unknown


def _with_longer_name(desk: Desk, work: Work, text: str, said: Said) -> str:
    """Return the text with quotation marks round a known name of several words, else empty."""
    if text[said.end - 1] in QUOTES:
        return ""
    known, listed = _kind(desk, work, said.name)
    behind = _WORDS.match(text, said.end)
    words = list(_WORD.finditer(behind[0])) if behind and known else []
    while words and known:
        end = words.pop().end()
        name = " ".join((text[: said.end].rpartition(":")[2] + text[said.end :][:end]).split())
        if _known(known, name, listed):
            return f"{text[: said.start]}{said.typed}:{quoted(name)}{text[said.end + end :]}"
    return ""


def _kind(desk: Desk, work: Work, name: FilterName) -> tuple[Names | None, tuple[str, ...]]:
    """Return the known names that a filter means, and those that the profile lists."""
    kinds = {
        FilterName.TAG: work.tags,
        FilterName.SECTION: work.sections,
        FilterName.BYLINE: work.people,
    }
    listed = desk.profile.sections if name is FilterName.SECTION else ()
    return kinds.get(name), listed


def _with_known_names(
    desk: Desk, work: Work, wanted: Asked
) -> tuple[Asked, tuple[UnknownName, ...]]:
    """Put the names as they are known into the filter; return those that nobody knows, too."""
    unknown: list[UnknownName] = []
    tags: list[str] = []
    filter_ = wanted.filter
    for said in wanted.said:
        names, listed = _kind(desk, work, said.name)
        if names is None or said.code:
            continue
        known = _known(names, said.value, listed)
        if known is None:
            unknown.append(UnknownName(said, _near(names, said.value, listed)))
        elif said.name is FilterName.TAG:
            tags.append(known)
        elif said.name is FilterName.SECTION:
            filter_ = replace(filter_, section=known)
        else:
            filter_ = replace(filter_, byline=known)
    return replace(wanted, filter=replace(filter_, tags=tuple(tags))), tuple(unknown)


def _known(names: Names, typed: str, listed: tuple[str, ...]) -> str | None:
    """Return a typed name as it leads to articles: its hyphens may stand for blanks."""
    for form in dict.fromkeys((typed, typed.replace("-", " "))):
        if names.keys_below(form) or fold(form) in map(fold, listed):
            return form
    return None


def _near(names: Names, typed: str, listed: tuple[str, ...]) -> tuple[str, ...]:
    """Return known names that may have been meant, the likeliest first."""
    wanted = fold(typed.replace("-", " "))
    known = {fold(name): name for name in (*listed, *(one.name for one in names.all()))}
    holding = sorted((name for name in known if wanted in name), key=len)
    close = get_close_matches(wanted, list(known), _PROPOSED, _ALIKE)
    return tuple(known[name] for name in dict.fromkeys([*close, *holding]))[:_PROPOSED]
