"""From an article to its story, for preview and bundle alike: pictures, address, other news."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from newsdesk.desk.checking import slug_of
from newsdesk.news.story import Picture, Story
from newsdesk.render import body as body_of
from newsdesk.render import order
from newsdesk.text.slug import slug

if TYPE_CHECKING:
    from collections.abc import Callable

    from newsdesk.desk.desk import Desk
    from newsdesk.news.article import Article
    from newsdesk.news.revision import Approval
    from newsdesk.store.work import ReadingWork

OTHERS: Final = 8
"""How many lines "Tin khác" has at the most."""

STEM: Final = 36
"""Longest name of a picture in letters, so that no path in a bundle grows past 120."""


def compose(
    desk: Desk,
    work: ReadingWork,
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
    placed = order.reading_order(article, body_of.parse(article.body))
    made = desk.shelf.renditions(
        [one.photo for one in placed],
        desk.profile.recipe,
        progress=progress,
        cancelled=cancelled,
    )
    stem = slug(named, STEM)
    pictures = tuple(
        Picture(number, one, f"{stem}-{number:02d}", made[one.photo.sha256])
        for number, one in enumerate(placed, start=1)
    )
    first = work.approvals.for_edition(article.id, 1) if approval else None
    return Story(
        article=replace(article, slug=named),
        pictures=pictures,
        profile=desk.profile,
        slug=named,
        address=article.address or desk.profile.address_of(named),
        identity=desk.profile.identity_of(article.id, article.created),
        others=approval.others if approval else work.published_others(article.id, OTHERS),
        approval=approval,
        first_approved=first.at if first else None,
    )
