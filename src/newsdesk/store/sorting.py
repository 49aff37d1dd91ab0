"""What lists sort by and slugs are compared by: kept beside each article, made from its words."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from newsdesk.text.fold import person_sort_key, sort_key
from newsdesk.text.slug import slug

if TYPE_CHECKING:
    from newsdesk.news.article import Article

DECIDING: Final = 64
"""Letters of a title or name that decide its place: the keys of whole titles would weigh twice."""

_OPENING: Final = re.compile(r"^[\W_]+(?=\w)")
"""What stands before the first letter or number."""

LAST: Final = "\U0010ffff"
"""Sorts behind every key: a piece without a title, or that nobody signs yet."""


# Typing in a body leaves the title as it is, and every save asks for both its states.
@lru_cache(maxsize=16)
def title_key(title: str) -> str:
    """Return the key by which a title sorts in the Vietnamese alphabet.

    Quotation marks and dots that it begins with do not count: “Á hậu…” stands among the A.
    """
    return sort_key(_OPENING.sub("", title)[:DECIDING]) if title else LAST


def byline_key(article: Article) -> str:
    """Return the key by which the first who signs sorts among people: by the last word."""
    return _person_key(article.bylines[0].name[:DECIDING]) if article.bylines else LAST


def slug_now(article: Article) -> str:
    """Return the name in addresses: the fixed one, or what the title makes; empty without both.

    It is not cut to the portal's limit: what is equal when cut begins alike.
    """
    return article.slug or (_slug(article.title) if article.title else "")


def derived(article: Article) -> dict[str, str]:
    """Return the columns of an article that follow from its words."""
    return {
        "title_key": title_key(article.title),
        "byline_key": byline_key(article),
        "slug_now": slug_now(article),
    }


_person_key = lru_cache(maxsize=16)(person_sort_key)
_slug = lru_cache(maxsize=16)(slug)
