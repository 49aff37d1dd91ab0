"""Amounts: what the title, the lead and the captions count is what the body counts."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from newsdesk.checks.findings import Finding
from newsdesk.checks.passages import passages, per_passage, prose
from newsdesk.news.report import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsdesk.checks.subject import Subject
    from newsdesk.news.house_style import HouseStyle
    from newsdesk.news.report import Problem

_AMOUNT: Final = re.compile(
    r"(?<![\w.,/:-])(\d{1,3}(?:\.\d{3})+|\d{1,6})(?:,\d+)?[ ]([^\W\d_]+)[ ]([^\W\d_]+)(?![\w/])"
)
_NO_AMOUNT: Final = re.compile(
    r"(?:ngày|tháng|năm|lúc|thứ|số|khoảng|hơn|gần|trên|quý|khóa|kỳ|từ|đến|mồng|mùng)[ ]$"
)

_TIME: Final = re.compile(r"(?:ngày|tháng|năm|tuổi|giờ|phút|giây|tuần|trong|lần|tết|của)(?!\w)")

Amount = tuple[str, str, int, int]
"""What is counted (two words as compared), how many, start and end."""


def check(subject: Subject) -> Iterator[Problem]:
    """Yield a number whose thing the body counts otherwise, and only otherwise.

    A thing that the body counts with several numbers is left alone.
    """
    in_body: dict[str, set[str]] = {}
    outside = []
    for passage in passages(subject.article):
        for what, count, start, end in _amounts(passage.text, subject.style):
            if passage.field == "body":
                in_body.setdefault(what, set()).add(count)
            else:
                outside.append((passage, what, count, start, end))
    for passage, what, count, start, end in outside:
        others = in_body.get(what, set())
        if len(others) == 1 and others.isdisjoint({count, "1"}):
            values = (("other", next(iter(others))), ("what", what))
            finding = Finding("amount.differs", start, end, Severity.INFO, values=values)
            yield finding.placed_in(passage)


@per_passage
def _amounts(text: str, style: HouseStyle) -> tuple[Amount, ...]:
    read = prose(text)
    found: list[Amount] = []
    for hit in _AMOUNT.finditer(read.own):
        if _NO_AMOUNT.search(read.compared, max(0, hit.start() - 8), hit.start()):
            continue
        what = read.compared[hit.start(2) : hit.end(3)]
        if _TIME.match(what) or what.partition(" ")[0] in style.quantities:
            continue
        found.append((what, hit[0].partition(" ")[0], hit.start(), hit.end()))
    return tuple(found)
