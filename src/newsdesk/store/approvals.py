"""Approvals and exports: who let which revision out, and which bundles were made of it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import bindparam, insert, select
from sqlalchemy.dialects.sqlite import insert as insert_or

from newsdesk.errors import Bug, EditorMistake
from newsdesk.news.revision import Approval, Export, OtherNews, Skip
from newsdesk.store import moments
from newsdesk.store.rows import LAST_LETTER
from newsdesk.store.tables import approvals, articles, exports

if TYPE_CHECKING:
    from sqlalchemy import Connection, Row

_A: Final = approvals.c
_KEY: Final = select(articles.c.key).where(articles.c.id == bindparam("which"))
_OF_ARTICLE: Final = (
    select(approvals)
    .join_from(approvals, articles, _A.article == articles.c.key)
    .where(articles.c.id == bindparam("which"))
)
_LATEST: Final = _OF_ARTICLE.order_by(_A.edition.desc(), _A.key.desc()).limit(1)
_OF_EDITION: Final = (
    _OF_ARTICLE.where(_A.edition == bindparam("edition")).order_by(_A.key.desc()).limit(1)
)
_EXPORTED_AS: Final = (
    select(_A.revision)
    .join_from(
        approvals, exports, (exports.c.article == _A.article) & (exports.c.edition == _A.edition)
    )
    .where(_A.article == bindparam("which"), _A.edition == bindparam("edition"))
    .order_by(_A.key.desc())
    .limit(1)
)
_EXPORTS: Final = (
    select(exports)
    .join_from(exports, articles, exports.c.article == articles.c.key)
    .where(articles.c.id == bindparam("which"))
    .order_by(exports.c.edition, exports.c.key)
)
_NAMES_OF_OTHERS: Final = (
    select(exports.c.file_name)
    .distinct()
    .join_from(exports, articles, exports.c.article == articles.c.key)
    .where(
        articles.c.id != bindparam("which"),
        exports.c.file_name >= bindparam("start"),
        exports.c.file_name < bindparam("beyond"),
    )
)


class Approvals:
    """The yes of named persons to single revisions: only ever added to."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, approval: Approval) -> None:
        """Record an approval; until its edition is exported, a later one stands in for it.

        Raises:
            EditorMistake: ``article.unknown``.
            Bug: ``approval.edition_left`` when that edition was exported already: it needs the
                next number.
        """
        article = _key_of(self._connection, approval.article)
        where = {"which": article, "edition": approval.edition}
        if self._connection.scalar(_EXPORTED_AS, where) is not None:
            raise Bug("approval.edition_left", article=approval.article, edition=approval.edition)
        values = {
            "article": article,
            "edition": approval.edition,
            "revision": approval.revision,
            "at": moments.stored(approval.at),
            "approver": approval.by,
            "skips": json.dumps([[skip.code, skip.reason] for skip in approval.skips]),
            "others": _lines_written(approval.others),
            "related": _lines_written(approval.related),
        }
        self._connection.execute(insert(approvals), values)

    def latest(self, article_id: str) -> Approval | None:
        """Return the newest approval of the highest edition, None before the first."""
        row = self._connection.execute(_LATEST, {"which": article_id}).one_or_none()
        return None if row is None else _approval(article_id, row)

    def for_edition(self, article_id: str, edition: int) -> Approval | None:
        """Return the approval that stands for an edition, None when there is none."""
        row = self._connection.execute(
            _OF_EDITION, {"which": article_id, "edition": edition}
        ).one_or_none()
        return None if row is None else _approval(article_id, row)


class Exports:
    """The bundles that were made, each once: the same bytes made again are the same export."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, export: Export) -> None:
        """Record a bundle; one with the same edition and checksum is recorded already.

        Raises:
            EditorMistake: ``article.unknown``.
        """
        values = {
            "article": _key_of(self._connection, export.article),
            "edition": export.edition,
            "at": moments.stored(export.at),
            "file_name": export.file_name,
            "sha256": export.sha256,
            "tagmanifest": export.tagmanifest,
        }
        self._connection.execute(insert_or(exports).on_conflict_do_nothing(), values)

    def list(self, article_id: str) -> tuple[Export, ...]:
        """Return the bundles of an article, oldest edition first."""
        rows = self._connection.execute(_EXPORTS, {"which": article_id})
        return tuple(
            Export(
                article=article_id,
                edition=row.edition,
                at=moments.told(row.at),
                file_name=row.file_name,
                sha256=row.sha256,
                tagmanifest=row.tagmanifest,
            )
            for row in rows
        )

    def names_of_others(self, article_id: str, start: str) -> frozenset[str]:
        """Return the file names of other articles' bundles that begin with ``start``."""
        values = {"which": article_id, "start": start, "beyond": start + LAST_LETTER}
        return frozenset(self._connection.scalars(_NAMES_OF_OTHERS, values))


def _key_of(connection: Connection, article_id: str) -> int:
    key = connection.scalar(_KEY, {"which": article_id})
    if key is None:
        raise EditorMistake("article.unknown", id=article_id)
    return int(key)


def _approval(article_id: str, row: Row[Any]) -> Approval:
    return Approval(
        article=article_id,
        edition=row.edition,
        revision=row.revision,
        at=moments.told(row.at),
        by=row.approver,
        skips=tuple(Skip(code, reason) for code, reason in json.loads(row.skips)),
        others=_lines_read(row.others),
        related=_lines_read(row.related),
    )


def _lines_written(lines: tuple[OtherNews, ...]) -> str:
    return json.dumps([[one.title, one.address, moments.stored(one.published)] for one in lines])


def _lines_read(text: str) -> tuple[OtherNews, ...]:
    return tuple(
        OtherNews(title, address, moments.told(published))
        for title, address, published in json.loads(text)
    )
