"""Passages: the paragraphs of an article's texts with their places, and each read as prose."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache, wraps
from typing import TYPE_CHECKING, Final, ParamSpec, TypeVar

from newsdesk.text.fold import lowered
from newsdesk.text.tones import one_style

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from newsdesk.news.article import Article

P = ParamSpec("P")
T = TypeVar("T")

HIDDEN: Final = "\ufffc"
"""Stands for each character that is no prose; clean text never holds it."""
SAYING: Final = "\ufffb"
"""Stands for each character inside quotation marks, where nothing is mended."""

_KEPT: Final = 2_000
_LONGEST_KEPT: Final = 20_000

_BREAK: Final = re.compile(r"\n[ ]*\n|\n(?=[ ]*(?:[-*+>#|]|\d{1,3}[.)])[ ])|\n(?=[ ]*\|)")
_MARKDOWN: Final = re.compile(
    r"!\[[^\[\]\n]*\]\([^()\n]*\)"  # a photo
    r"|`[^`\n]*`"
    r"|\]\([^()\n]*\)|[\[\]]"  # where a link leads, and its brackets
    r"|\*+|~~|(?<!\w)_+|_+(?!\w)|\\(?=[^\w\s])"
    r"|^[ ]{0,3}(?:\#{1,6}|[-+>]|\d{1,3}[.)])[ ]",  # what begins a heading, an item, a quotation
    re.MULTILINE,
)
_ADDRESS: Final = re.compile(
    r"<https?://[^<>\s]*>|https?://[^\s<>()\"“”]++|(?<!\w)www\.[^\s<>()\"“”]++"
    r"|(?<![\w.+-])[\w.+-]++@[\w-]++(?:\.[\w-]+)+"
    r"|(?<!\w)(?:[a-z0-9-]{2,40}\.){1,4}(?:vn|com|net|org|info|edu|gov)(?!\w)",
    re.IGNORECASE,
)
_LOOKS_LIKE_ONE: Final = re.compile(r"://|[@.]\w")
_CURLY: Final = re.compile("“[^“”]*(?:”|$)|«[^«»]*(?:»|$)|„[^„“”]*(?:[“”]|$)")
_STRAIGHT: Final = re.compile(r"(?<!\d)\"[^\"]*(?:\"|$)")


@dataclass(frozen=True, slots=True)
class Passage:
    """One paragraph: ``start`` counts characters in its field, ``line`` lines of it from 1."""

    field: str
    text: str
    start: int = 0
    line: int = 1

    def where(self, place: int = 0) -> str:
        """Return the place of a character of this paragraph as problems name it."""
        if self.field != "body":
            return self.field
        return f"body:{self.line + self.text.count(chr(10), 0, place)}"


@dataclass(frozen=True, slots=True)
class Prose:
    """A paragraph as readers read it; every text has the length of the paragraph.

    ``text`` hides Markdown's signs and addresses, ``own`` also what stands in quotation marks.
    ``compared`` is ``own`` in lower case and the old tone style, as the lists have it. ``words``
    are the runs of letters and figures of ``own`` with their places; ``places`` says where each
    word, as it is compared, begins.
    """

    written: str
    text: str
    own: str
    compared: str
    words: tuple[tuple[int, str], ...]
    places: Mapping[str, Sequence[int]]


_WORD: Final = re.compile(r"[^\W_]+")


def per_passage(read: Callable[P, T]) -> Callable[P, T]:
    """Remember what was read of a paragraph, so that a key pressed reads only its own again.

    The first argument is the paragraph's text. Of very long ones only two are remembered: two
    thousand would fill the memory.
    """
    remembering = lru_cache(maxsize=_KEPT)(read)
    remembering_long = lru_cache(maxsize=2)(read)

    @wraps(read)
    def reading(*words: P.args, **named: P.kwargs) -> T:
        remembers = remembering_long if len(str(words[0])) > _LONGEST_KEPT else remembering
        return remembers(*words, **named)  # type: ignore[arg-type]  # all arguments are hashable values

    return reading


@per_passage
def prose(text: str) -> Prose:
    """Read a paragraph."""
    shown = without_signs(text)
    if text.lstrip().startswith(">"):
        own = SAYING * len(text)
    else:
        own = _STRAIGHT.sub(_saying, _CURLY.sub(_saying, shown))
    compared = one_style(lowered(own))
    words = tuple([(found.start(), found[0]) for found in _WORD.finditer(own)])
    places: dict[str, list[int]] = {}
    for start, word in words:
        places.setdefault(compared[start : start + len(word)], []).append(start)
    return Prose(text, shown, own, compared, words, places)


def without_signs(text: str) -> str:
    """Return the text with Markdown's signs and addresses hidden; its length stays the same."""
    shown = _ADDRESS.sub(_hidden, text) if _LOOKS_LIKE_ONE.search(text) else text
    return _MARKDOWN.sub(_hidden, shown)


def passages(article: Article) -> Iterator[Passage]:
    """Yield every paragraph that readers see, in the order of the page."""
    for field, text in texts(article):
        yield from cut(field, text)


def texts(article: Article) -> Iterator[tuple[str, str]]:
    """Yield name and words of each text that readers see: title, lead, body, captions."""
    yield "title", article.title
    yield "lead", article.lead
    yield "body", article.body
    for placed in article.photos:
        yield f"photo:{placed.number}.caption", placed.caption


@lru_cache(maxsize=64)
def cut(field: str, text: str) -> tuple[Passage, ...]:
    """Return the paragraphs of one text: blocks, and items of lists one by one."""
    found: list[Passage] = []
    start, line = 0, 1
    for gap in (*_BREAK.finditer(text), None):
        end = gap.start() if gap else len(text)
        piece = text[start:end]
        if piece.strip():
            found.append(Passage(field, piece, start, line))
        if gap:
            line += text.count("\n", start, gap.end())
            start = gap.end()
    return tuple(found)


def listed(
    read: Prose, by_word: Mapping[str, tuple[T, ...]], words_of: Callable[[T], str]
) -> Iterator[tuple[T, int, int]]:
    """Yield the entries of a list that stand in a paragraph, with start and end.

    Of those that begin at one place the longest comes, or several that are equally long.

    Args:
        read: the paragraph.
        by_word: entries by their first word, the longest first; all as they are compared.
        words_of: gives the words of an entry.
    """
    compared, places = read.compared, read.places
    begun = sorted(start for word in places.keys() & by_word.keys() for start in places[word])
    done = 0
    for start in begun:
        if start < done:
            continue
        for entry in by_word[_first_word(compared, start)]:
            words = words_of(entry)
            end = start + len(words)
            if end < done:
                break
            if compared.startswith(words, start) and not _WORD.match(compared, end):
                done = end
                yield entry, start, end


def _first_word(compared: str, start: int) -> str:
    found = _WORD.match(compared, start)
    return found[0] if found else ""


def _hidden(found: re.Match[str]) -> str:
    return HIDDEN * len(found[0])


def _saying(found: re.Match[str]) -> str:
    """Hide what is said, and leave the marks."""
    words = found[0]
    closed = words[-1] in '”»“"' and len(words) > 1
    inside = len(words) - 1 - closed
    return words[0] + SAYING * inside + (words[-1] if closed else "")
