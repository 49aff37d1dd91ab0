"""Every saved state of every article, kept as the change from the one before it.

A whole state is kept from time to time: as soon as the changes since the last one weigh as much as
it does itself (so the history costs at most twice its changes), or when there are very many of
them.
"""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, Final

from sqlalchemy import bindparam, select, update

from newsdesk.errors import EditorMistake, OutsideTrouble
from newsdesk.news.history_rules import Length, length_of
from newsdesk.news.revision import Revision, Why
from newsdesk.store import chains, deltas, moments, states
from newsdesk.store.loading import load
from newsdesk.store.photos import Photos
from newsdesk.store.rows import driver_of
from newsdesk.store.tables import articles, revisions

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime
    from pathlib import Path

    from sqlalchemy import Connection

    from newsdesk.news.article import Article
    from newsdesk.store.loading import Loaded

STATE_BEFORE, SHRUNK = 1, 2
"""The two values of ``kept``."""

_R: Final = revisions.c
# Asked of the driver itself: a history may have ten thousand rows.
_LIST: Final = """
    SELECT r.number, r.at, r.who, r.why, r.kept, r.characters
    FROM articles AS a JOIN revisions AS r ON r.article = a.key
    WHERE a.id = ? AND r.number BETWEEN ? AND ?
    ORDER BY r.number
"""
_WHYS: Final = {why.value: why for why in Why}
_HIGHEST: Final = 2**62
_LENGTHS: Final = (
    select(_R.number, _R.at, _R.characters, _R.in_body, _R.kept)
    .join_from(revisions, articles, _R.article == articles.c.key)
    .where(articles.c.id == bindparam("which"), _R.number < bindparam("before"))
    .order_by(_R.number.desc())
)
_ONE: Final = (
    select(_R.article, _R.whole, _R.at, _R.mark, _R.state.is_(None).label("bare"))
    .join_from(revisions, articles, _R.article == articles.c.key)
    .where(articles.c.id == bindparam("which"), _R.number == bindparam("what"))
)
_CHAIN: Final = (
    select(_R.number, _R.follows, _R.whole, _R.since, _R.mark, _R.state)
    .where(
        _R.article == bindparam("which"),
        _R.number >= bindparam("first"),
        _R.number <= bindparam("last"),
    )
    .order_by(_R.number)
)
_KEEP: Final = update(revisions).where(_R.key == bindparam("which"))
_MARK: Final = (
    update(revisions)
    .where(
        _R.article
        == select(articles.c.key).where(articles.c.id == bindparam("which")).scalar_subquery(),
        _R.number == bindparam("what"),
        _R.kept == 0,
    )
    .values(kept=bindparam("as"))
)
_PUT: Final = """
    INSERT INTO revisions (
        article, number, at, who, why, whole, since, mark, state, follows, characters, in_body
    ) VALUES (
        :article, :number, :at, :who, :why, :whole, :since, :mark, :state, :follows, :characters,
        :in_body
    )
"""


class Revisions:
    """The history of articles: listed, read back, and added to by each save."""

    def __init__(self, connection: Connection, path: Path) -> None:
        self._connection = connection
        self._path = path

    def list(self, article_id: str, after: int = 0) -> tuple[Revision, ...]:
        """Return an article's revisions behind a number, without their text, oldest first."""
        return self._listed(article_id, after + 1, _HIGHEST)

    def one(self, article_id: str, number: int) -> Revision:
        """Return one revision of an article, without its text.

        Raises:
            EditorMistake: ``revision.unknown`` with id and number.
        """
        found = self._listed(article_id, number, number)
        if not found:
            raise EditorMistake("revision.unknown", id=article_id, number=number)
        return found[0]

    def lengths(
        self, article_id: str, *, before: int, since: datetime
    ) -> Iterator[tuple[int, Length]]:
        """Yield number and length of the revisions before a number, newest first.

        It ends with the first one from before ``since``, or with one that had shrunk suddenly.
        """
        rows = self._connection.execute(_LENGTHS, {"which": article_id, "before": before})
        for row in rows:
            if row.characters is not None:
                yield row.number, Length(row.characters, row.in_body)
            if row.kept == SHRUNK or row.at < moments.stored(since):
                rows.close()
                return

    def keep(self, article_id: str, number: int, *, shrunk: bool = False) -> None:
        """Mark a revision that thinning may never take; one that is marked stays as it is."""
        mark = SHRUNK if shrunk else STATE_BEFORE
        self._connection.execute(_MARK, {"which": article_id, "what": number, "as": mark})

    def article_at(self, article_id: str, number: int) -> Article:
        """Return an article as it was saved under a number.

        Raises:
            EditorMistake: ``revision.unknown`` with id and number.
            OutsideTrouble: ``store.damaged`` when the history can not be read back.
        """
        row = self._connection.execute(_ONE, {"which": article_id, "what": number}).one_or_none()
        if row is None:
            raise EditorMistake("revision.unknown", id=article_id, number=number)
        if row.bare:
            stored = load(self._connection, article_id)
            if stored is not None and stored.article.revision == number:
                return stored.article
        try:
            state = states.read(self._state(row.article, row.whole, number, row.mark))
        except ValueError as trouble:
            raise OutsideTrouble("store.damaged", path=self._path, reason=trouble) from trouble
        return state.article(
            article_id,
            revision=number,
            at=moments.told(row.at),
            photos=Photos(self._connection).several(state.photos),
        )

    def record_first(
        self, key: int, article: Article, state: bytes, *, who: str, why: Why
    ) -> None:
        """Add the first revision of an article; its state is kept when a second one comes."""
        self._put(key, article, who=who, why=why, follows=0, whole=1, mark=deltas.mark(state))

    def keep_only_one(self, stored: Loaded, state: bytes) -> None:
        """Keep the state of an article's only revision, before something changes in place."""
        values = {"mark": deltas.mark(state), "state": deltas.packed(state)}
        self._connection.execute(_KEEP, values | {"which": stored.last.key})

    def record(
        self,
        stored: Loaded,
        article: Article,
        state: bytes,
        *,
        before: bytes,
        who: str,
        why: Why,
    ) -> None:
        """Add the next revision; ``stored`` and its state ``before`` are the one before it."""
        last = stored.last
        number = article.revision
        if last.bare:
            self.keep_only_one(stored, before)
        # A state that was written by other rules (an older newsdesk) is no ground to build on.
        known = last.bare or last.mark == deltas.mark(before)
        data = deltas.change(before, state) if known else b""
        whole, since = last.whole, last.since + len(data)
        is_long = number - whole >= chains.LONGEST_CHAIN
        if not known or is_long or chains.is_heavy(since, state):
            whole, since, data = number, 0, deltas.packed(state)
        self._put(
            stored.key,
            article,
            who=who,
            why=why,
            follows=stored.article.revision,
            whole=whole,
            since=since,
            mark=deltas.mark(state),
            state=data,
        )

    def _put(
        self,
        key: int,
        article: Article,
        *,
        who: str,
        why: Why,
        follows: int,
        whole: int,
        mark: int,
        since: int = 0,
        state: bytes | None = None,
    ) -> None:
        length = length_of(article)
        values = {
            "article": key,
            "number": article.revision,
            "at": moments.stored(article.changed),
            "who": who,
            "why": why.value,
            "whole": whole,
            "since": since,
            "mark": mark,
            "state": state,
            "follows": follows,
            "characters": length.characters,
            "in_body": length.in_body,
        }
        driver_of(self._connection).execute(_PUT, values)

    def _listed(self, article_id: str, first: int, last: int) -> tuple[Revision, ...]:
        rows = driver_of(self._connection).execute(_LIST, (article_id, first, last))
        return tuple(
            Revision(
                article_id,
                number,
                moments.told(at),
                who,
                _WHYS[why],
                kept=bool(kept),
                shrunk=kept == SHRUNK,
                characters=characters,
            )
            for number, at, who, why, kept, characters in rows
        )

    def _state(self, article: int, whole: int, number: int, mark: int) -> bytes:
        links = links_of(self._connection, article, whole, number)
        if not links or links[0].whole != links[0].number or links[-1].mark != mark:
            raise ValueError("a revision is missing")
        return deque(chains.states_of(links), maxlen=1)[0]


def links_of(connection: Connection, article: int, first: int, last: int) -> list[chains.Link]:
    """Return the rows of an article's history, by its row key, from one number to another."""
    rows = connection.execute(_CHAIN, {"which": article, "first": first, "last": last})
    return [
        chains.Link(row.number, row.follows, row.whole, row.since, row.mark, row.state or b"")
        for row in rows
    ]
