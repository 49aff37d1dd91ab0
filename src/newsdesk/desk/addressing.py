"""Where a piece will stand on the portal, and which others would stand in its place."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from newsdesk.text.normalize import clean_line
from newsdesk.text.slug import slug

if TYPE_CHECKING:
    from newsdesk.desk.desk import Desk
    from newsdesk.news.article import Article
    from newsdesk.news.listing import ArticleLine
    from newsdesk.store.work import Work


@dataclass(frozen=True, slots=True)
class Address:
    """The name and address of a piece as they are or will be.

    ``is_fixed``: the piece was exported, a new title changes them no more. ``namesakes`` are other
    pieces of that name, exported or not, in the trash or not.
    """

    slug: str
    address: str
    is_fixed: bool
    namesakes: tuple[ArticleLine, ...] = ()


def slug_of(desk: Desk, article: Article) -> str:
    """Return the article's name in addresses: fixed once exported, from the title before."""
    return article.slug or slug(article.title, desk.profile.slug_limit)


def namesakes(desk: Desk, work: Work, article: Article) -> tuple[ArticleLine, ...]:
    """Return other articles of the same name; none while there is neither title nor name."""
    if not article.slug and not article.title:
        return ()
    limit = desk.profile.slug_limit
    return work.slugs.namesakes(slug_of(desk, article), limit=limit, excluding=article.id)


def address_of(desk: Desk, article_id: str, title: str | None = None) -> Address:
    """Return where an article stands or will stand.

    Args:
        desk: the newsroom.
        article_id: the article.
        title: its title as it is being typed; None for the one that is saved.

    Raises:
        EditorMistake: ``article.unknown``.
    """
    with desk.store.reading() as work:
        article = work.articles.get(article_id)
        if title is not None:
            article = replace(article, title=clean_line(title))
        named = slug_of(desk, article)
        return Address(
            named,
            article.address or desk.profile.address_of(named),
            bool(article.slug),
            namesakes(desk, work, article),
        )
