"""Bodies and posts: one name and one way of capitals in a piece, and none that is no more."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final

from newsdesk.checks.findings import Finding
from newsdesk.checks.passages import listed, passages, per_passage, prose
from newsdesk.news.report import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsdesk.checks.subject import Subject
    from newsdesk.news.house_style import HouseStyle, Unit
    from newsdesk.news.report import Problem

Hit = tuple[str, str, int, int]
"""What is the same, how it is written here, start and end."""

_SENTENCE_START: Final = re.compile(r"(?:^|[.!?…:;“\"\n])[\s*“\"(–-]*$")
_LONG_AGO: Final = re.compile(
    r"(?:trước đây|nguyên|khi đó|lúc đó|thời kỳ|giai đoạn|năm\s+(?:1\d{3}|20[01]\d|202[0-4])"
    r"|/(?:1\d{3}|20[01]\d|202[0-4]))"
)
_FORMER: Final = re.compile(r"\s*\(?(?:cũ|trước đây)")


def check(subject: Subject) -> Iterator[Problem]:
    """Yield bodies named two ways, posts with two ways of capitals, and units that are no more."""
    style = subject.style
    looked = [(one, _bodies(one.text, style)) for one in passages(subject.article)]
    counts = _counted(hit for _, hits in looked for hit in hits)
    for passage, hits in looked:
        for same, written, start, end in hits:
            usual, most = counts[same].most_common(1)[0]
            if written != usual and counts[same][written] < most:
                values = (("usual", usual), ("count", str(most)))
                finding = Finding("body.two_names", start, end, Severity.INFO, values=values)
                yield finding.placed_in(passage)
    yield from _posts(subject)
    yield from _outdated(subject)


def _posts(subject: Subject) -> Iterator[Problem]:
    looked = [(one, _capitals(one.text, subject.style)) for one in passages(subject.article)]
    counts = _counted(hit for _, hits in looked for hit in hits)
    for passage, hits in looked:
        for same, written, start, end in hits:
            usual, most = counts[same].most_common(1)[0]
            if written != usual and counts[same][written] < most:
                values = (("count", str(most)),)
                finding = Finding("post.capitals", start, end, Severity.INFO, usual, values)
                yield finding.placed_in(passage)


def _outdated(subject: Subject) -> Iterator[Problem]:
    article = subject.article
    day = (article.published or article.changed).date()
    for passage in passages(article):
        for unit, start, end in _units(passage.text, subject.style):
            if unit.until < day:
                code = "unit.outdated" if unit.now else "unit.divided"
                values = (("until", f"{unit.until:%d/%m/%Y}"), ("now", unit.now))
                finding = Finding(code, start, end, values=values)
                yield finding.placed_in(passage)


def _counted(hits: Iterator[Hit]) -> dict[str, Counter[str]]:
    counts: dict[str, Counter[str]] = {}
    for same, written, _, _ in hits:
        counts.setdefault(same, Counter())[written] += 1
    return counts


@per_passage
def _bodies(text: str, style: HouseStyle) -> tuple[Hit, ...]:
    """Return the bodies that a capital names: "Đoàn kiểm tra", "Đoàn công tác"."""
    read = prose(text)
    found: list[Hit] = []
    for start, word in read.words:
        for kind in style.bodies.get(word, ()):
            end = start + len(word) + 1 + len(kind)
            if read.compared[start + len(word) : end] == f" {kind}" and not _goes_on(text, end):
                if not text[end : end + 4].startswith(" số "):
                    found.append((word, f"{word} {kind}", start, end))
                break
    return tuple(found)


@per_passage
def _capitals(text: str, style: HouseStyle) -> tuple[Hit, ...]:
    """Return the posts that begin with a capital inside a sentence."""
    read = prose(text)
    found: list[Hit] = []
    for post, start, end in listed(read, style.posts, str):
        written = read.own[start:end]
        before = read.own[max(0, start - 6) : start]
        if written[:1].isupper() and not written.isupper() and not _SENTENCE_START.search(before):
            found.append((post, written, start, end))
    return tuple(found)


@per_passage
def _units(text: str, style: HouseStyle) -> tuple[tuple[Unit, int, int], ...]:
    """Return the units of the list, but those that the words around send into the past."""
    read = prose(text)
    found: list[tuple[Unit, int, int]] = []
    for unit, start, end in listed(read, style.units, lambda one: one.compared):
        if read.own[start:end].lower() == read.own[start:end]:
            continue
        before = read.compared[max(0, start - 60) : start]
        if not _FORMER.match(read.compared, end) and not _LONG_AGO.search(before):
            found.append((unit, start, end))
    return tuple(found)


def _goes_on(text: str, end: int) -> bool:
    return text[end : end + 1].isalnum()
