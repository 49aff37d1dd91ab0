"""Other tags for an article without a save: its lines, counters and index follow, nothing else."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from sqlalchemy import bindparam, select

from newsdesk.errors import Bug
from newsdesk.store import moments, states
from newsdesk.store.indexing import Index, entry_of
from newsdesk.store.loading import Loaded, load_row
from newsdesk.store.names import tag_names
from newsdesk.store.rows import driver_of
from newsdesk.store.tables import article_tags, tags

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import Connection

    from newsdesk.store.revisions import Revisions

_CARRYING: Final = (
    select(article_tags.c.article)
    .distinct()
    .where(article_tags.c.tag.in_(bindparam("wanted", expanding=True)))
    .order_by(article_tags.c.article)
)
_NAME: Final = select(tags.c.name).where(tags.c.key == bindparam("which"))
# Asked of the driver itself, once for each of maybe many thousand articles.
_CLEAR: Final = "DELETE FROM article_tags WHERE article = ?"
_PUT: Final = """
    INSERT INTO article_tags (tag, changed, article, position, status, section)
    VALUES (?, ?, ?, ?, ?, ?)
"""


class Retagging:
    """Changes tags of articles in place; ``count`` comes after the last of them.

    An article that was saved once has no copy of that state yet: it gets one first, so that its
    history keeps the tags it had.
    """

    def __init__(self, connection: Connection, revisions: Revisions) -> None:
        self._connection = connection
        self._revisions = revisions
        self._counters = tag_names(connection)
        self._index = Index(connection)
        self._names: dict[int, str] = {}
        self._counted: Counter[int] = Counter()

    def carrying(self, keys: Sequence[int]) -> list[int]:
        """Return the row keys of the articles that carry any of these tags, oldest first."""
        return list(self._connection.scalars(_CARRYING, {"wanted": list(keys)}))

    def loaded(self, key: int) -> Loaded:
        """Return an article by its row key."""
        found = load_row(self._connection, key)
        if found is None:
            raise Bug("store.body_missing", name=key)
        return found

    def retag(self, before: Loaded, keys: tuple[int, ...]) -> None:
        """Let an article carry these tags, in this order."""
        if keys == before.tags:
            return
        self._keep_history(before)
        article = before.article
        driver = driver_of(self._connection)
        driver.execute(_CLEAR, (before.key,))
        stands = moments.stored(article.changed), before.key
        follows = article.status.value, before.section
        driver.executemany(
            _PUT, [(key, *stands, position, *follows) for position, key in enumerate(keys)]
        )
        self._counted.update(keys)
        self._counted.subtract(before.tags)
        self._index_anew(before, keys, tuple(map(self._name, keys)))

    def count(self) -> None:
        """Let the counters of tags follow all articles that were given others."""
        for by in sorted(set(self._counted.values()) - {0}):
            self._counters.count([key for key, many in self._counted.items() if many == by], by)
        self._counted.clear()

    def respell(self, before: Loaded, tag: int, name: str) -> None:
        """Let the index and the history follow a tag that is about to be spelled anew."""
        self._keep_history(before)
        spelled = zip(before.tags, before.article.tags, strict=True)
        names = tuple(name if key == tag else spelling for key, spelling in spelled)
        self._index_anew(before, before.tags, names)

    def _index_anew(self, before: Loaded, keys: tuple[int, ...], names: tuple[str, ...]) -> None:
        section, people = before.section, before.people
        old = entry_of(before.article, section=section, tags=before.tags, people=people)
        article = replace(before.article, tags=names)
        new = entry_of(article, section=section, tags=keys, people=people)
        if new != old:
            self._index.take(before.place, old)
            self._index.put(before.place, new, old.words)

    def _keep_history(self, before: Loaded) -> None:
        if before.last.bare:
            self._revisions.keep_only_one(before, states.written(before.article))

    def _name(self, key: int) -> str:
        if key not in self._names:
            self._names[key] = str(self._connection.scalar(_NAME, {"which": key}))
        return self._names[key]
