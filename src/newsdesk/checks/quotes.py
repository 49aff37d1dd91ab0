"""Quotation marks and brackets: each opened one closed, and one kind of marks in an article."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Final

from newsdesk.checks.findings import Finding
from newsdesk.checks.passages import passages, per_passage, prose
from newsdesk.news.report import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsdesk.checks.passages import Passage
    from newsdesk.checks.subject import Subject
    from newsdesk.news.report import Problem

_MARKS: Final = re.compile(r"[“”()\"]")
_PAIR: Final = re.compile(r"(?<![\d\"])\"([^\"“”\n]+)\"")
_ITEM: Final = re.compile(r"(?:^|[\s(;,.:])(?:\w|\d{1,2}|[ivxIVX]{1,4})$")
_MOST: Final = 20
"""So many marks without a partner in one paragraph are enough to tell."""
_FACE: Final = re.compile(r"[:;=]-?$")


@dataclass(frozen=True, slots=True)
class _Marks:
    """The marks of one paragraph that have no partner in it, and its straight pairs."""

    opened: tuple[int, ...] = ()
    closed: tuple[int, ...] = ()
    odd: int = -1
    brackets: tuple[int, ...] = ()
    curly: bool = False
    straight: tuple[tuple[int, int], ...] = ()


Listed = Sequence[tuple["Passage", _Marks]]


def check(subject: Subject) -> Iterator[Problem]:
    """Yield marks without a partner, and straight quotation marks beside curly ones."""
    listed = [(passage, _marks(passage.text)) for passage in passages(subject.article)]
    yield from _unmatched(listed)
    if any(marks.curly for _, marks in listed):
        for passage, marks in listed:
            for start, end in marks.straight:
                new = f"“{passage.text[start + 1 : end - 1]}”"
                yield Finding("quotes.mixed", start, end, new=new).placed_in(passage)


def _unmatched(listed: Listed) -> Iterator[Problem]:
    for passage, marks in listed:
        for place in marks.brackets:
            yield _told("quotes.bracket", passage, place)
    for _field, group in groupby(listed, key=lambda pair: pair[0].field):
        members = list(group)
        yield from _never_closed(members)
        yield from _odd(members)


def _never_closed(listed: Listed) -> Iterator[Problem]:
    """What is said may run over several paragraphs: each opens it, only the last one closes."""
    waiting: tuple[Passage, int] | None = None
    for passage, marks in listed:
        for place in marks.closed:
            if waiting is None:
                yield _told("quotes.closed", passage, place)
            waiting = None
        goes_on = passage.text.lstrip("> *_-").startswith("“")
        if waiting and marks.opened and not goes_on:
            yield _told("quotes.open", *waiting)
        if goes_on and not marks.opened:
            waiting = None
        for place in marks.opened[1:]:
            yield _told("quotes.open", passage, place)
        waiting = (passage, marks.opened[0]) if marks.opened else waiting
    if waiting:
        yield _told("quotes.open", *waiting)


def _odd(listed: Listed) -> Iterator[Problem]:
    """An odd straight mark may have its partner in the paragraph behind."""
    waiting: tuple[Passage, int] | None = None
    for passage, marks in listed:
        if waiting and marks.odd < 0:
            yield _told("quotes.odd", *waiting)
            waiting = None
        elif marks.odd >= 0:
            waiting = None if waiting else (passage, marks.odd)
    if waiting:
        yield _told("quotes.odd", *waiting)


def _told(code: str, passage: Passage, place: int) -> Problem:
    finding = Finding(code, place, place + 1, Severity.WARNING)
    return finding.placed_in(passage)


@per_passage
def _marks(text: str) -> _Marks:
    shown = prose(text).text
    open_quotes: list[int] = []
    open_brackets: list[int] = []
    closed: list[int] = []
    brackets: list[int] = []
    straight: list[int] = []
    curly = False
    for found in _MARKS.finditer(shown):
        mark, place = found[0], found.start()
        before = shown[max(0, place - 6) : place]
        if mark == '"':
            if len(straight) % 2 or not before[-1:].isdigit():  # else 15", inches
                straight.append(place)
        elif mark == "“":
            curly = True
            open_quotes.append(place)
        elif mark == "”":
            curly = True
            _close(place, open_quotes, closed)
        elif mark == "(" and not _FACE.search(before):
            open_brackets.append(place)
        elif mark == ")" and (open_brackets or not (_ITEM.search(before) or _FACE.search(before))):
            _close(place, open_brackets, brackets)
    return _Marks(
        opened=tuple(open_quotes[:_MOST]),
        closed=tuple(closed[:_MOST]),
        odd=straight[-1] if len(straight) % 2 else -1,
        brackets=tuple(sorted(brackets + open_brackets)[:_MOST]),
        curly=curly,
        straight=tuple(found.span() for found in _PAIR.finditer(shown)),
    )


def _close(place: int, opened: list[int], alone: list[int]) -> None:
    if opened:
        opened.pop()
    else:
        alone.append(place)
