"""Articles that would stand under the same name on the portal, exported or not."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

from sqlalchemy import text

from newsdesk.store.listing import line_from
from newsdesk.store.rows import LAST_LETTER
from newsdesk.text.slug import slug as slug_of

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from newsdesk.news.listing import ArticleLine

_MOST: Final = 200
"""Articles that begin alike and are looked at: more are one series of titles, cut to one name."""

_LOST: Final = 2
"""Signs may cost half of the limit (a curly quote costs nine letters); a name has none."""

_ALIKE: Final = text(
    "SELECT key, title, slug FROM articles WHERE slug_now <> ''"
    " AND slug_now BETWEEN :first AND :last AND id <> :which"
    " ORDER BY slug = '', key LIMIT :most"
)
_LINES: Final = text(
    "SELECT a.key, a.id, a.title, a.status, s.name AS section, a.changed, a.published, a.photos,"
    " a.uncaptioned FROM json_each(:wanted) AS w JOIN articles AS a ON a.key = w.value"
    " LEFT JOIN sections AS s ON s.key = a.section ORDER BY w.key"
)


class Slugs:
    """Names of articles in addresses."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def namesakes(
        self, slug: str, *, limit: int, excluding: str, most: int = 5
    ) -> tuple[ArticleLine, ...]:
        """Return other articles of this name, those where it is fixed first, then the oldest.

        Args:
            slug: the name.
            limit: the longest name that the portal takes, in letters.
            excluding: the id of the article itself.
            most: how many are returned at most.
        """
        # What is much shorter than the limit was not cut, for all the signs that it lost: nothing
        # else can make it than a whole title.
        last = slug + LAST_LETTER if len(slug) >= limit - limit // _LOST else slug
        rows = self._connection.execute(
            _ALIKE, {"first": slug, "last": last, "which": excluding, "most": _MOST}
        )
        same = [row.key for row in rows if (row.slug or slug_of(row.title, limit)) == slug]
        lines = self._connection.execute(_LINES, {"wanted": json.dumps(same[:most])})
        return tuple(line_from(row) for row in lines)
