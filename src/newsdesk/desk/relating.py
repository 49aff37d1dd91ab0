"""Related articles ("Tin liên quan"): proposed, chosen, and which of them stand on the page."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from newsdesk.desk.drafting import save_changed
from newsdesk.errors import EditorMistake
from newsdesk.news.article import Edits
from newsdesk.news.report import Severity, problem
from newsdesk.news.revision import Why
from newsdesk.news.status import Status

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsdesk.desk.changes import Written
    from newsdesk.desk.desk import Desk
    from newsdesk.news.article import Article
    from newsdesk.news.listing import ArticleLine
    from newsdesk.news.relating import Proposal
    from newsdesk.news.report import Problem
    from newsdesk.store.work import Work


def related(desk: Desk, article_id: str) -> tuple[ArticleLine, ...]:
    """Return the articles chosen as related to one, in their order.

    Raises:
        EditorMistake: ``article.unknown``.
    """
    with desk.store.reading() as work:
        return work.listing.of_ids(work.articles.get(article_id).related)


def lines(desk: Desk, ids: Sequence[str]) -> tuple[ArticleLine, ...]:
    """Return the lines of some articles, in their order; unknown ones are left out."""
    with desk.store.reading() as work:
        return work.listing.of_ids(ids)


def proposals(
    desk: Desk, article_id: str, edits: Edits | None = None, most: int = 10
) -> tuple[Proposal, ...]:
    """Return articles with much in common: rare tags, rare phrases of title and lead.

    Args:
        desk: the newsroom.
        article_id: the article.
        edits: what is typed and not saved yet.
        most: how many at most.

    Raises:
        EditorMistake: ``article.unknown``.
    """
    with desk.store.reading() as work:
        article = work.articles.get(article_id)
        if edits is not None:
            article = edits.applied_to(article)
        return work.relating.proposals(article, most)


def choose(
    desk: Desk, article_id: str, *, add: Sequence[str] = (), remove: Sequence[str] = ()
) -> Written:
    """Choose related articles and lay others down; new ones stand last.

    Raises:
        EditorMistake: ``article.unknown``, ``related.itself``.
    """
    if article_id in add:
        raise EditorMistake("related.itself")
    with desk.store.writing() as work:  # read and written in one: another may choose too
        before = work.articles.get(article_id)
        for other in add:
            work.articles.get(other)
        kept = [one for one in before.related if one not in remove]
        after = replace(before, related=tuple(dict.fromkeys((*kept, *add))))
        written = save_changed(desk, work, before, after, Why.SAVED)
        work.commit()
    return written


def related_problems(work: Work, article: Article) -> tuple[Problem, ...]:
    """Return which chosen articles are not on the page, and why."""
    found = []
    for line in work.listing.of_ids(article.related):
        if line.status in (Status.WITHDRAWN, Status.TRASHED):
            code = "related.gone"
        elif line.published is None or not work.articles.lines_of([line.id]):
            code = "related.unpublished"
        else:
            continue
        title = line.title or "–"
        found.append(problem(code, "related", Severity.INFO, about=title, title=title))
    return tuple(found)
