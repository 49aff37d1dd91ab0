"""Photos the newsroom owns, each once by its SHA-256, and the articles that use them."""

from __future__ import annotations

import json
from dataclasses import asdict
from datetime import datetime
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import bindparam, func, insert, select

from newsdesk.errors import EditorMistake
from newsdesk.news.photo import Described, Photo
from newsdesk.store.rows import inserted
from newsdesk.store.tables import articles, photos, placements

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlalchemy import Connection, Row

COLUMNS: Final = tuple(column for column in photos.c if column.name != "key")

_GET: Final = select(photos).where(photos.c.sha256 == bindparam("sha256"))
_SEVERAL: Final = select(photos).where(
    photos.c.sha256.in_(select(func.json_each(bindparam("wanted")).table_valued("value").c.value))
)
_USES: Final = (
    select(articles.c.id)
    .distinct()
    .join_from(placements, articles, placements.c.article == articles.c.key)
    .join(photos, placements.c.photo == photos.c.key)
    .where(photos.c.sha256 == bindparam("sha256"))
    .order_by(articles.c.id)
)


class Photos:
    """The photos table: originals lie on the shelf, what is known of them lies here."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, photo: Photo) -> None:
        """Remember a photo; one that is known already stays as it is."""
        self.key_for(photo)

    def key_for(self, photo: Photo) -> int:
        """Return the row key of a photo, remembering it first when it is new."""
        row = self._connection.execute(_GET, {"sha256": photo.sha256}).one_or_none()
        if row is not None:
            return int(row.key)
        values = {column.name: getattr(photo, column.name) for column in COLUMNS}
        values["described"] = _described_text(photo.described)
        return inserted(self._connection, insert(photos), values)

    def get(self, sha256: str) -> Photo:
        """Return what is known of a photo.

        Raises:
            EditorMistake: ``photo.unknown`` with the sha256.
        """
        row = self._connection.execute(_GET, {"sha256": sha256}).one_or_none()
        if row is None:
            raise EditorMistake("photo.unknown", sha256=sha256)
        return photo_from(row)

    def several(self, wanted: Iterable[str]) -> dict[str, Photo]:
        """Return the known ones among these photos, by SHA-256."""
        rows = self._connection.execute(_SEVERAL, {"wanted": json.dumps(sorted(set(wanted)))})
        return {row.sha256: photo_from(row) for row in rows}

    def all(self) -> tuple[Photo, ...]:
        """Return every photo in the order of its SHA-256."""
        rows = self._connection.execute(select(photos).order_by(photos.c.sha256))
        return tuple(photo_from(row) for row in rows)

    def uses(self, sha256: str) -> tuple[str, ...]:
        """Return the ids of the articles in which a photo stands, sorted."""
        return tuple(self._connection.scalars(_USES, {"sha256": sha256}))


def photo_from(row: Row[Any]) -> Photo:
    """Return the photo of a row that holds all columns of the photos table."""
    return Photo(
        sha256=row.sha256,
        file_name=row.file_name,
        format=row.format,
        width=row.width,
        height=row.height,
        bytes=row.bytes,
        described=_described(row.described),
    )


def _described_text(described: Described) -> str:
    values = {name: value for name, value in asdict(described).items() if value}
    if described.taken is not None:
        values["taken"] = described.taken.isoformat()
    return json.dumps(values, ensure_ascii=False, separators=(",", ":"))


def _described(text: str) -> Described:
    if text == "{}":
        return Described()
    values = json.loads(text)
    if "taken" in values:
        values["taken"] = datetime.fromisoformat(values["taken"])
    return Described(**values)
