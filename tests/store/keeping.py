"""Short ways to put articles into a test's store and to look at its files."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from hashlib import sha256
from pathlib import Path
from typing import Any
from uuid import UUID

from tests.builders import NOON, an_article

from newsdesk.news.article import Article
from newsdesk.news.revision import Why
from newsdesk.store.database import Store


def numbered(number: int, **fields: Any) -> Article:
    """Make an article with its own id, changed that many minutes after noon."""
    moment = NOON + timedelta(minutes=number)
    defaults = {"id": str(UUID(int=number, version=4)), "created": moment, "changed": moment}
    return an_article(**(defaults | fields))


def added(store: Store, *articles: Article) -> tuple[Article, ...]:
    """Write new articles in one transaction and return them as stored."""
    with store.writing() as work:
        stored = tuple(work.articles.add(article) for article in articles)
        work.commit()
    return stored


def saved(store: Store, article: Article, *, minutes: int = 60, **fields: Any) -> Article:
    """Save an article with some fields changed, an hour after noon unless said otherwise."""
    with store.writing() as work:
        at = NOON + timedelta(minutes=minutes)
        stored = work.articles.save(replace(article, **fields), at=at, who="An", why=Why.TYPED)
        work.commit()
    return stored


def print_of(path: Path) -> str:
    """Return the checksum of a file, to see that nothing has changed it."""
    return sha256(path.read_bytes()).hexdigest()
