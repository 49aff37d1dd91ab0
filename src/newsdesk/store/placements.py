"""Photos in their places: those of an article, with caption, alt text, credit, focal point."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import bindparam, delete, func, insert, select

from newsdesk.errors import Bug
from newsdesk.news.photo import Placement
from newsdesk.store.photos import COLUMNS, Photos, photo_from
from newsdesk.store.tables import photo_numbers, photos, placements

if TYPE_CHECKING:
    from sqlalchemy import Connection

_OF_ARTICLE: Final = (
    select(
        placements.c.number,
        placements.c.position,
        placements.c.caption,
        placements.c.alt,
        placements.c.credit,
        placements.c.focal_x,
        placements.c.focal_y,
        *COLUMNS,
    )
    .join_from(placements, photos, placements.c.photo == photos.c.key)
    .where(placements.c.article == bindparam("which"))
    .order_by(placements.c.position, placements.c.number)
)
_CLEAR: Final = delete(placements).where(placements.c.article == bindparam("which"))
_NUMBERS: Final = select(photo_numbers.c.number, photo_numbers.c.photo).where(
    photo_numbers.c.article == bindparam("which")
)
_HIGHEST: Final = select(func.coalesce(func.max(photo_numbers.c.number), 0)).where(
    photo_numbers.c.article == bindparam("which")
)


class Placements:
    """The placed photos of articles, by the article's row key."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def of_article(self, article: int) -> tuple[Placement, ...]:
        """Return the placed photos of an article in the order of the strip."""
        rows = self._connection.execute(_OF_ARTICLE, {"which": article})
        return tuple(
            Placement(
                number=row.number,
                photo=photo_from(row),
                caption=row.caption,
                alt=row.alt,
                credit=row.credit,
                position=row.position,
                focal=None if row.focal_x is None else (row.focal_x, row.focal_y),
            )
            for row in rows
        )

    def next_number(self, article: int) -> int:
        """Return the number for the next photo of an article: higher than any it ever had."""
        return int(self._connection.scalar(_HIGHEST, {"which": article}) or 0) + 1

    def write(self, article: int, placed: tuple[Placement, ...]) -> None:
        """Let these and no others be the placed photos of an article; the photos themselves stay.

        Raises:
            Bug: ``placement.number_reused`` when a number stood for another photo before.
        """
        self._connection.execute(_CLEAR, {"which": article})
        if not placed:
            return
        shelf = Photos(self._connection)
        keys = {one.number: shelf.key_for(one.photo) for one in placed}
        self._keep_numbers(article, keys)
        self._connection.execute(
            insert(placements), [_row(article, keys[one.number], one) for one in placed]
        )

    def _keep_numbers(self, article: int, keys: dict[int, int]) -> None:
        rows = self._connection.execute(_NUMBERS, {"which": article})
        known: dict[int, int] = {row.number: row.photo for row in rows}
        for number, photo in keys.items():
            if known.get(number, photo) != photo:
                raise Bug("placement.number_reused", number=number)
        new = [
            {"article": article, "number": number, "photo": photo}
            for number, photo in keys.items()
            if number not in known
        ]
        if new:
            self._connection.execute(insert(photo_numbers), new)


def _row(article: int, photo: int, placed: Placement) -> dict[str, Any]:
    x, y = placed.focal or (None, None)
    return {
        "article": article,
        "number": placed.number,
        "photo": photo,
        "position": placed.position,
        "caption": placed.caption,
        "alt": placed.alt,
        "credit": placed.credit,
        "focal_x": x,
        "focal_y": y,
    }
