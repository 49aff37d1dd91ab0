"""Checking an article before it may leave the house."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdesk.checks import choosing, codes
from newsdesk.desk.addressing import namesakes
from newsdesk.desk.learning import context_problems
from newsdesk.desk.relating import related_problems
from newsdesk.desk.standing import day_of
from newsdesk.errors import OutsideTrouble

if TYPE_CHECKING:
    from newsdesk.desk.desk import Desk
    from newsdesk.news.article import Article
    from newsdesk.news.report import Problem
    from newsdesk.store.work import Work


def check(desk: Desk, article_id: str) -> tuple[Problem, ...]:
    """Return all that is missing or doubtful in an article, in the order of its page."""
    with desk.store.reading() as work:
        return check_article(desk, work, work.articles.get(article_id))


def check_article(
    desk: Desk, work: Work, article: Article, *, each: bool = False
) -> tuple[Problem, ...]:
    """Check an article that is at hand; ``each`` tells habits at each place, not once."""
    found = choosing.run(
        article,
        desk.profile,
        namesake=next((one.title for one in namesakes(desk, work, article)), ""),
        missing_photos=_missing_photos(desk, article),
        style=desk.style,
        each=each,
    )
    standing = work.standing.all()
    of_codes = codes.check(article, standing, day_of(desk, article)) if standing else ()
    of_context = context_problems(desk, article)
    of_related = related_problems(work, article)
    return choosing.in_order(article, (*found, *of_codes, *of_context, *of_related))


def mended_by_the_gate(found: Problem) -> bool:
    """Tell whether the next save mends a finding by itself: nobody needs to be told."""
    return found.code in choosing.MENDED_BY_THE_GATE


def unskippable() -> frozenset[str]:
    """Return the codes of problems that no reason can skip."""
    return choosing.UNSKIPPABLE


def _missing_photos(desk: Desk, article: Article) -> frozenset[str]:
    missing = set()
    for placed in article.photos:
        try:
            desk.shelf.original(placed.photo)
        except OutsideTrouble:
            missing.add(placed.photo.sha256)
    return frozenset(missing)
