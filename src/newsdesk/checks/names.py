"""Names: the same person spelled alike everywhere, and nobody named in a caption alone."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from newsdesk.checks.findings import Finding
from newsdesk.checks.passages import passages
from newsdesk.checks.persons import persons
from newsdesk.news.report import Severity
from newsdesk.text.fold import fold
from newsdesk.text.tones import one_style

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsdesk.checks.passages import Passage
    from newsdesk.checks.persons import Person
    from newsdesk.checks.subject import Subject
    from newsdesk.news.report import Problem


def check(subject: Subject) -> Iterator[Problem]:
    """Yield names that differ from another by one letter or mark, and those of captions alone."""
    seen = [
        (passage, person)
        for passage in passages(subject.article)
        for person in persons(passage.text, subject.style)
        if " " in person.name
    ]
    counts = Counter(one_style(person.name) for _, person in seen)
    likely = _likely(counts)
    for passage, person in seen:
        better = likely.get(one_style(person.name))
        if better:
            marks = fold(better) == fold(person.name)
            severity = Severity.WARNING if marks else Severity.INFO
            new = better if marks else None
            found = Finding(
                "name.differs",
                person.start,
                person.end,
                severity,
                new,
                (("other", better),),
            )
            yield found.placed_in(passage)
    yield from _in_captions_alone(subject, seen)


def _likely(counts: Counter[str]) -> dict[str, str]:
    """Return for each name met once the other one that it nearly is: the more frequent one."""
    meant: dict[str, str] = {}
    names = list(counts)
    by_shape: dict[tuple[int, str], list[str]] = {}
    for name in names:
        syllables = name.split()
        for place in range(len(syllables)):
            rest = (place, " ".join([*syllables[:place], "*", *syllables[place + 1 :]]))
            by_shape.setdefault(rest, []).append(name)
    for (place, _), alike in by_shape.items():
        for name in alike:
            for other in alike:
                more = (counts[other], names.index(name)) > (counts[name], names.index(other))
                if other != name and counts[name] == 1 and more:
                    one, two = name.split()[place], other.split()[place]
                    if _is_near(one, two):
                        meant.setdefault(name, other)
    return {name: other for name, other in meant.items() if other not in meant}


def _is_near(one: str, other: str) -> bool:
    """Tell whether two syllables differ by marks alone or by one letter."""
    plain, bare = fold(one), fold(other)
    if plain == bare:
        return True
    if abs(len(plain) - len(bare)) > 1 or min(len(plain), len(bare)) == 1 or plain[0] != bare[0]:
        return False
    if len(plain) == len(bare):
        return sum(a != b for a, b in zip(plain, bare, strict=True)) == 1
    short, long = sorted((plain, bare), key=len)
    return any(long[:place] + long[place + 1 :] == short for place in range(len(long)))


def _in_captions_alone(subject: Subject, seen: list[tuple[Passage, Person]]) -> Iterator[Problem]:
    article = subject.article
    told = one_style("\n".join((article.title, article.lead, article.body)))
    done: set[str] = set()
    for passage, person in seen:
        name = one_style(person.name)
        if passage.field.startswith("photo:") and name not in told and name not in done:
            done.add(name)
            found = Finding("name.only_caption", person.start, person.end, Severity.INFO)
            yield found.placed_in(passage)
