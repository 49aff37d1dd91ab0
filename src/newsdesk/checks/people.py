"""How people are addressed: one title before several names, one person with two titles."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from typing import TYPE_CHECKING, Final

from newsdesk.checks.findings import Finding
from newsdesk.checks.passages import passages, per_passage, prose
from newsdesk.checks.persons import persons
from newsdesk.checks.sentences import sentences
from newsdesk.news.report import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsdesk.checks.passages import Passage
    from newsdesk.checks.persons import Person
    from newsdesk.checks.subject import Subject
    from newsdesk.news.house_style import HouseStyle
    from newsdesk.news.report import Problem

_PLURAL: Final = re.compile(r"(?:các|những|hai|ba|bốn|năm|sáu|\d+|nhiều)\s+$", re.I)
_NEXT_ITEM: Final = re.compile(r"[^;.!?]{0,400};\s*(?:và\s+)?")


def check(subject: Subject) -> Iterator[Problem]:
    """Yield a title in the singular before a list, and persons who have two titles."""
    addressed: dict[str, Counter[str]] = {}
    seen: list[tuple[Passage, Person]] = []
    for passage in passages(subject.article):
        for finding in _singular(passage.text, subject.style):
            yield finding.placed_in(passage)
        for person in persons(passage.text, subject.style):
            if subject.style.honorifics.get(person.title):
                addressed.setdefault(person.name, Counter())[person.title] += 1
                seen.append((passage, person))
    for passage, person in seen:
        titles = addressed[person.name]
        usual, _ = titles.most_common(1)[0]
        if len(titles) > 1 and person.title != usual and "đồng chí" in titles:
            start = person.title_start
            end = start + len(person.title)
            finding = Finding(
                "people.two_titles",
                start,
                end,
                Severity.INFO,
                values=(("name", person.name), ("usual", usual)),
            )
            yield finding.placed_in(passage)


@per_passage
def _singular(text: str, style: HouseStyle) -> tuple[Finding, ...]:
    named = persons(text, style)
    if len(named) < 2:  # noqa: PLR2004  # a list has two
        return ()
    shown = prose(text).text
    ends = [end for _, end, _ in sentences(text, style)]
    found: list[Finding] = []
    for person, following in itertools.pairwise(named):
        plural = style.honorifics.get(person.title)
        if not plural or _PLURAL.search(
            shown, max(0, person.title_start - 12), person.title_start
        ):
            continue
        stop = next((end for end in ends if end > person.end), len(text))
        if following.start >= stop or following.title:
            continue
        between = shown[person.end : following.start]
        if between == " và " or _NEXT_ITEM.fullmatch(between):
            start = person.title_start
            written = shown[start : start + len(person.title)]
            new = plural[:1].upper() + plural[1:] if written[:1].isupper() else plural
            found.append(Finding("people.singular", start, start + len(written), new=new))
    return tuple(found)
