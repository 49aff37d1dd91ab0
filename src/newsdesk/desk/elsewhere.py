"""What another program has written into the same newsroom, noticed before it is written over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdesk.errors import EditorMistake

if TYPE_CHECKING:
    from newsdesk.desk.desk import Desk
    from newsdesk.news.article import Article, Edits


def written(desk: Desk) -> bool:
    """Tell whether another program has written since this was asked last; first: no.

    Raises:
        OutsideTrouble: ``store.…`` when the store cannot be read.
    """
    return desk.store.written_elsewhere()


def stands_now(desk: Desk, article_id: str) -> Article | None:
    """Return an article as it stands, None when there is none of this id."""
    with desk.store.reading() as work:
        try:
            return work.articles.get(article_id)
        except EditorMistake:
            return None


def written_over(known: Article, now: Article, edits: Edits) -> frozenset[str]:
    """Return the fields that edits write over, though others changed them since.

    Args:
        known: the article as the writer of the edits has seen it.
        now: the article as it stands in the store.
        edits: what is about to be saved.
    """
    return frozenset(
        name
        for name, value in edits.given().items()
        if hasattr(now, name) and getattr(now, name) not in (getattr(known, name), value)
    )
