"""From an article to its story, for preview and bundle alike: pictures, address, other news."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from newsdesk.desk.addressing import slug_of
from newsdesk.news.story import Story
from newsdesk.render import body as body_of
from newsdesk.render import order

if TYPE_CHECKING:
    from collections.abc import Callable

    from newsdesk.desk.desk import Desk
    from newsdesk.news.article import Article
    from newsdesk.news.revision import Approval, OtherNews
    from newsdesk.store.work import Work

OTHERS: Final = 8
"""How many lines "Tin khác" has at the most."""


def compose(
    desk: Desk,
    work: Work,
    article: Article,
    approval: Approval | None = None,
    *,
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Story:
    """Return the story of an article as it would leave the house now, or as it was approved.

    Raises:
        OutsideTrouble: ``photo.…`` naming the photo that cannot be made ready.
        EditorMistake: ``cancelled``.
    """
    named = slug_of(desk, article)
    body = body_of.parse(article.body, article.language)
    made = desk.shelf.renditions(
        [placed.photo for placed in order.reading_order(article, body)],
        desk.profile.recipe,
        progress=progress,
        cancelled=cancelled,
    )
    pictures = order.pictures(article, body, named, made)
    first = work.approvals.for_edition(article.id, 1) if approval else None
    return Story(
        article=replace(article, slug=named),
        pictures=pictures,
        profile=desk.profile,
        slug=named,
        address=article.address or desk.profile.address_of(named),
        identity=desk.profile.identity_of(article.id, article.created),
        others=approval.others if approval else others_of(work, article),
        related=approval.related if approval else work.articles.lines_of(article.related),
        approval=approval,
        first_approved=first.at if first else None,
    )


def others_of(work: Work, article: Article) -> tuple[OtherNews, ...]:
    """Return the lines of "Tin khác": the newest on the portal but for the related ones."""
    return work.published_others((article.id, *article.related), OTHERS)
