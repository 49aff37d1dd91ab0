"""Ready calls for the tests of checks: what is said of a paragraph, of an article."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from tests.builders import a_profile, an_article

from newsdesk.checks.findings import Finding
from newsdesk.checks.passages import Prose, prose
from newsdesk.checks.subject import Subject
from newsdesk.news.house_style import HouseStyle
from newsdesk.news.report import Problem

Reading = Callable[[Prose, HouseStyle], Iterator[Finding]]
Comparing = Callable[[Subject], Iterator[Problem]]


def said(check: Reading, text: str, **style: Any) -> list[tuple[str, str, str | None]]:
    """Return code, words and mend of each finding in a paragraph."""
    found = list(check(prose(text), HouseStyle(**style)))
    for one in found:
        assert 0 <= one.start < one.end <= len(text)
    return [(one.code, text[one.start : one.end], one.new) for one in found]


def mended(check: Reading, text: str, **style: Any) -> str:
    """Return the paragraph after all mends of one look."""
    for one in sorted(check(prose(text), HouseStyle(**style)), key=lambda one: -one.start):
        if one.new is not None:
            text = text[: one.start] + one.new + text[one.end :]
    return text


def told(check: Comparing, *, style: HouseStyle | None = None, **fields: Any) -> list[Problem]:
    """Return the problems of an article with these fields; their places are looked at."""
    article = an_article(**fields)
    found = list(check(Subject(article, a_profile(), style=style or HouseStyle())))
    texts = {"title": article.title, "lead": article.lead, "body": article.body}
    texts |= {f"photo:{one.number}.caption": one.caption for one in article.photos}
    for one in found:
        if one.span:
            assert 0 <= one.span[0] < one.span[1] <= len(texts[one.field])
        if one.mend:
            assert one.mend.applied_to(texts[one.mend.field]) is not None
    return found
