"""The search index: what it holds of an article, and how it follows every save.

The index is contentless FTS5 with three columns, all cut and folded by ``wording``: ``exact``
(lower case, one tone style, marks kept), ``folded`` (no marks, đ as d), ``marks`` (status, section
and tags as words, so that a filter is one more word of the query instead of a join). Contentless,
because the text lies in its own tables already: keeping it twice more would triple the store. The
price: taking a row out needs the very words that were put in, so everything that decides about
them (``_texts``, ``_names``, ``wording``) is named by ``rules()``, and a store whose index was
made by other rules is indexed anew when it is opened.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from newsdesk.store.rows import driver_of
from newsdesk.store.sorting import DECIDING, title_key
from newsdesk.store.wording import wording, written
from newsdesk.text.dateline import TIME_ZONE
from newsdesk.text.fold import person_sort_key, sort_key
from newsdesk.text.slug import slug

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlalchemy import Connection

    from newsdesk.news.article import Article
    from newsdesk.news.status import Status

_SHORTEST_WORD: Final = 3
_LONGEST_WORD: Final = 40
_VERSION: Final = "3"
_SAMPLE: Final = (
    "AĂÂBCDĐEÊGHIKLMNOÔƠPQRSTUƯVXY ÀẢÃÁẠ ẰẲẴẮẶ ẦẨẪẤẬ ÈẺẼÉẸ ỀỂỄẾỆ ÌỈĨÍỊ "
    "ÒỎÕÓỌ ỒỔỖỐỘ ỜỞỠỚỢ ÙỦŨÚỤ ỪỬỮỨỰ ỲỶỸÝỴ "
    "hoà hòa thuỷ thủy quý qúy khoẻ khỏe toàn tòan họat "
    "uỷ ủy giờ gìơ NĐ-CP 43-CT/TW 12.689 façade Łódź ß_x"
)
_PHOTO_LINE: Final = re.compile(r"!\[[^\]\n]*\]\(photo:\d+\)")

_PUT: Final = "INSERT INTO search (rowid, exact, folded, marks) VALUES (?, ?, ?, ?)"
_TAKE: Final = (
    "INSERT INTO search (search, rowid, exact, folded, marks) VALUES ('delete', ?, ?, ?, ?)"
)
_WORDS: Final = "INSERT OR IGNORE INTO words (word) VALUES (?)"


@dataclass(frozen=True, slots=True)
class Entry:
    """What the index holds of one article."""

    exact: str
    folded: str
    marks: str
    words: frozenset[str]


class Index:
    """The search index, written in the same transaction as the article.

    It speaks to the driver itself: every save runs these statements.
    """

    def __init__(self, connection: Connection) -> None:
        self._driver = driver_of(connection)

    def put(self, place: int, entry: Entry, known: frozenset[str] = frozenset()) -> None:
        """Enter an article at a place; ``known`` are words that need not be remembered again."""
        self._driver.execute(_PUT, (place, entry.exact, entry.folded, entry.marks))
        new = [(word,) for word in sorted(entry.words - known) if _is_completed(word)]
        if new:
            self._driver.executemany(_WORDS, new)

    def take(self, place: int, entry: Entry) -> None:
        """Take an article out of a place: ``entry`` must be what was put there."""
        self._driver.execute(_TAKE, (place, entry.exact, entry.folded, entry.marks))

    def clear(self) -> None:
        """Empty the whole index."""
        self._driver.execute("INSERT INTO search (search) VALUES ('delete-all')")
        self._driver.execute("DELETE FROM words")


def entry_of(
    article: Article, *, section: int | None, tags: Iterable[int], people: Iterable[int]
) -> Entry:
    """Return what the index holds of an article; section, tags and people by their row keys."""
    said = written(_texts(article)).followed_by(written(_names(article)))
    marks = [status_mark(article.status), *map(tag_mark, tags), *map(person_mark, people)]
    marks += day_marks(day_of(article))
    if uncaptioned(article):
        marks.append(UNCAPTIONED)
    if section is not None:
        marks.append(section_mark(section))
    return Entry(said.exact, said.folded, " ".join(marks), said.words)


def searchable_body(body: str) -> str:
    """Return the body without the lines that place its photos."""
    return _PHOTO_LINE.sub("", body) if "](photo:" in body else body


def status_mark(status: Status) -> str:
    """Return the word by which the index knows a status."""
    return f"s{status.value}"


def section_mark(key: int) -> str:
    """Return the word by which the index knows a section."""
    return f"c{key}"


def tag_mark(key: int) -> str:
    """Return the word by which the index knows a tag."""
    return f"t{key}"


def person_mark(key: int) -> str:
    """Return the word by which the index knows somebody who signs."""
    return f"p{key}"


UNCAPTIONED: Final = "nocaption"
"""The word by which the index knows an article with a photo that has no caption yet."""


def day_marks(day: int) -> tuple[str, str, str]:
    """Return the words by which the index knows a day (yyyymmdd), its month and its year."""
    return f"d{day}", f"m{day // 100}", f"y{day // 10_000}"


def day_of(article: Article) -> int:
    """Return the article's day in Hải Phòng as yyyymmdd: published, or else last changed."""
    moment = (article.published or article.changed).astimezone(TIME_ZONE)
    return moment.year * 10_000 + moment.month * 100 + moment.day


def uncaptioned(article: Article) -> int:
    """Return how many placed photos have no caption yet."""
    return sum(1 for placed in article.photos if not placed.caption.strip())


def rules() -> str:
    """Return a name of the rules by which index and sort keys are made; another: make anew."""
    said = wording(_SAMPLE)
    title = title_key(f"“{_SAMPLE}”")
    sorts = (str(DECIDING), title, sort_key(_SAMPLE), person_sort_key(_SAMPLE), slug(_SAMPLE))
    known = "\n".join((_VERSION, *said.exact, *said.folded, *sorts))
    return hashlib.sha256(known.encode()).hexdigest()[:16]


def _is_completed(word: str) -> bool:
    return _SHORTEST_WORD <= len(word) <= _LONGEST_WORD


def _texts(article: Article) -> tuple[str, ...]:
    captions = (f"{placed.caption}\n{placed.credit}" for placed in article.photos)
    return (
        article.kicker,
        article.title,
        article.lead,
        searchable_body(article.body),
        *captions,
        article.byline,
        article.source,
        article.source_author,
        article.place,
    )


def _names(article: Article) -> tuple[str, ...]:
    """Return what acts on many articles change, apart: the texts are cut once for both states."""
    return (article.section, *article.tags)
