"""The texts of many articles, a page at a time, and which articles may hold certain words."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

from sqlalchemy import text

from newsdesk.news.status import Status
from newsdesk.news.texts import ArticleTexts
from newsdesk.store.query import MOST_WORDS
from newsdesk.store.wording import wording
from newsdesk.text.finding import holds

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import Connection

    from newsdesk.text.finding import Sought

_ALL: Final = text(
    "SELECT key FROM articles WHERE status <> 'trashed' ORDER BY changed DESC, key DESC"
)
_HOLDING: Final = text(
    "SELECT a.key FROM articles AS a WHERE a.status <> 'trashed' AND"
    " (a.place IN (SELECT rowid FROM search WHERE search MATCH :question)"
    " OR a.key IN (SELECT value FROM json_each(:more))) ORDER BY a.changed DESC, a.key DESC"
)
_KEYS: Final = text(
    "SELECT a.key FROM json_each(:wanted) AS w JOIN articles AS a ON a.id = w.value"
    " ORDER BY a.changed DESC, a.key DESC"
)
_ALTS: Final = text("SELECT article, alt FROM placements WHERE alt <> ''")
_TEXTS: Final = text(
    "SELECT a.key, a.id, a.status, a.revision, a.title, b.kicker, b.lead, b.body"
    " FROM json_each(:wanted) AS w JOIN articles AS a ON a.key = w.value"
    " JOIN bodies AS b ON b.article = a.key ORDER BY w.key"
)
_PHOTOS: Final = text(
    "SELECT p.article, p.number, p.caption, p.alt, p.credit FROM json_each(:wanted) AS w"
    " JOIN placements AS p ON p.article = w.value ORDER BY p.article, p.position, p.number"
)


class Texts:
    """The texts of all articles but those in the trash."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def keys(self, sought: Sought) -> tuple[int, ...]:
        """Return the row keys of all articles that may hold something, newest change first.

        The search index rules out what it can: every article that does hold it is among them.
        """
        question = _question(sought)
        if not question:
            return tuple(self._connection.scalars(_ALL))
        # The index does not know what stands for those who cannot see a photo.
        alts = self._connection.execute(_ALTS)
        more = {row.article for row in alts if holds(row.alt, sought)}
        found = self._connection.scalars(
            _HOLDING, {"question": question, "more": json.dumps(sorted(more))}
        )
        return tuple(found)

    def keys_of(self, article_ids: Sequence[str]) -> tuple[int, ...]:
        """Return the row keys of some articles, newest change first; unknown ids are left out."""
        return tuple(self._connection.scalars(_KEYS, {"wanted": json.dumps(list(article_ids))}))

    def page(self, keys: Sequence[int]) -> tuple[ArticleTexts, ...]:
        """Return the texts of some articles, in the order of their keys."""
        wanted = json.dumps(list(keys))
        photos: dict[int, list[tuple[str, str]]] = {}
        for row in self._connection.execute(_PHOTOS, {"wanted": wanted}):
            photos.setdefault(row.article, []).extend(
                (f"photo:{row.number}.{name}", said)
                for name, said in (
                    ("caption", row.caption),
                    ("alt", row.alt),
                    ("credit", row.credit),
                )
                if said
            )
        return tuple(
            ArticleTexts(
                row.id,
                Status(row.status),
                row.revision,
                row.title,
                tuple(
                    (name, said)
                    for name in ("kicker", "title", "lead", "body")
                    if (said := getattr(row, name))
                )
                + tuple(photos.get(row.key, ())),
            )
            for row in self._connection.execute(_TEXTS, {"wanted": wanted})
        )


def _question(sought: Sought) -> str:
    """Return what the index can be asked, empty for nothing.

    Where words may be cut, the first may be the end of a longer word and tells nothing, and the
    last may be the start of one. A cut word may have its tone elsewhere than the whole one that
    the index holds in one style ("u" of "uỷ" there starts no "ủy"): it is asked without marks.
    """
    said = wording(sought.words)
    if sought.whole_words:
        words = (said.exact if sought.marks else said.folded)[:MOST_WORDS]
        column = "exact" if sought.marks else "folded"
        return f'{column} : "{" ".join(words)}"' if words else ""
    rest = said.folded[1:MOST_WORDS]
    return f'folded : "{" ".join(rest)}" *' if rest else ""
