"""What a write touched, so that a view refreshes only what it shows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from newsdesk.news.article import Article
    from newsdesk.news.revision import Shrunk


@dataclass(frozen=True, slots=True)
class Changes:
    """Ids of articles and photos that a write touched; ``lists`` when counts may differ."""

    articles: frozenset[str] = frozenset()
    photos: frozenset[str] = frozenset()
    lists: bool = False

    def __or__(self, other: Changes) -> Changes:
        """Return both together."""
        return Changes(
            self.articles | other.articles, self.photos | other.photos, self.lists or other.lists
        )


NOTHING: Final = Changes()


@dataclass(frozen=True, slots=True)
class Written:
    """The article as it stands after a write, and what the write touched.

    ``shrunk`` tells of a text that became much shorter at once.
    """

    changes: Changes
    article: Article
    shrunk: Shrunk | None = None


def of(article: Article, *, photos: frozenset[str] = frozenset()) -> Changes:
    """Return the changes of a write to one article."""
    return Changes(frozenset({article.id}), photos, lists=True)
