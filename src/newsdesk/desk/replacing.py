"""Finding words in all articles, and putting others in their place: first shown, then done."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from newsdesk.desk.bulk import Step, each, leave_alone
from newsdesk.desk.drafting import save_changed
from newsdesk.errors import EditorMistake
from newsdesk.news.revision import Why
from newsdesk.text.finding import cased_like, context, find, replaced
from newsdesk.text.line_marks import outside_figures
from newsdesk.text.normalize import clean, clean_line

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from newsdesk.desk.bulk import Several
    from newsdesk.desk.changes import Written
    from newsdesk.desk.desk import Desk
    from newsdesk.news.article import Article
    from newsdesk.news.status import Status
    from newsdesk.news.texts import ArticleTexts
    from newsdesk.store.work import Writing
    from newsdesk.text.finding import Sought

MOST_HITS: Final = 20_000
"""Hits that are shown at most: nobody looks through more, and they would fill the memory."""
_PAGE: Final = 100
_LINES: Final = frozenset({"lead", "body"})
"""Texts of several lines."""


@dataclass(frozen=True, slots=True)
class Hit:
    """One place where something stands.

    ``field`` names the text (``title``, ``photo:2.caption``); ``start`` and ``end`` count its
    characters. ``before`` and ``after`` are words around it.
    """

    field: str
    start: int
    end: int
    before: str
    old: str
    new: str
    after: str


@dataclass(frozen=True, slots=True)
class ArticleHits:
    """An article, as it stood in revision ``revision``, with its hits in reading order."""

    id: str
    title: str
    status: Status
    revision: int
    hits: tuple[Hit, ...]


@dataclass(frozen=True, slots=True)
class Hits:
    """What was found, the newest change first.

    ``searched`` of ``total`` articles that could hold it were looked through: fewer after a
    cancel, or when there were more than ``MOST_HITS``.
    """

    sought: Sought
    articles: tuple[ArticleHits, ...]
    searched: int
    total: int

    @property
    def count(self) -> int:
        """Return the number of hits."""
        return sum(len(one.hits) for one in self.articles)


def find_text(
    desk: Desk,
    sought: Sought,
    *,
    new: str | None = None,
    keep_case: bool = True,
    within: Sequence[str] | None = None,
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Hits:
    """Find words in kicker, headline, lead, body and the words of photos; the trash is left out.

    Nothing is changed. What a cancel leaves is what was found till then.

    Args:
        desk: the desk.
        sought: what, and how strictly.
        new: the words that would take its place; None where nobody wants to replace it.
        keep_case: whether the new words follow the old ones in large letters.
        within: full ids of the only articles to look in; None for all.
        progress: is told how many of how many articles were looked through.
        cancelled: tells whether to stop.

    Raises:
        EditorMistake: ``replace.nothing_sought``.
    """
    sought = replace(sought, words=_clean(sought.words))
    if not sought.words.strip():
        raise EditorMistake("replace.nothing_sought")
    shown = None if new is None else _clean(new)
    found: list[ArticleHits] = []
    count = at = 0
    with desk.store.reading() as work:
        keys = work.texts.keys(sought) if within is None else work.texts.keys_of(within)
        while at < len(keys) and count < MOST_HITS:
            if cancelled and cancelled():
                break
            if progress:
                progress(at, len(keys))
            for article in work.texts.page(keys[at : at + _PAGE]):
                hits = _hits(article, sought, shown, keep_case=keep_case)
                if hits:
                    count += len(hits)
                    found.append(
                        ArticleHits(
                            article.id, article.title, article.status, article.revision, hits
                        )
                    )
            at = min(at + _PAGE, len(keys))
    return Hits(sought, tuple(found), at, len(keys))


def replace_text(
    desk: Desk,
    hits: Hits,
    chosen: Mapping[str, Sequence[Hit]] | None = None,
    *,
    approved_too: bool = False,
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Several:
    """Put the new words in the place of hits, one revision an article.

    ``bulk.undo`` takes the steps back. An article that was changed since it was looked through is
    left as it is; so is an approved one, unless those are meant too: it would lose its approval.

    Args:
        desk: the desk.
        hits: what ``find_text`` found, with the new words.
        chosen: for each article's id the hits to replace; None for all.
        approved_too: whether approved articles are changed too.
        progress: is told how many of how many articles are done.
        cancelled: tells whether to stop; what was done till then stays done.
    """
    wanted = {
        one.id: (one, one.hits if chosen is None else tuple(chosen.get(one.id, ())))
        for one in hits.articles
    }
    ids = [article_id for article_id, (_, own) in wanted.items() if own]

    def act(work: Writing, before: Article) -> tuple[Written, Step]:
        looked_at, own = wanted[before.id]
        if before.revision != looked_at.revision:
            raise EditorMistake("bulk.changed_since", title=before.title)
        leave_alone(before, approved_too=approved_too)
        after = _with_hits(before, own)
        written = save_changed(desk, work, before, after, Why.SAVED)
        return written, Step(before.id, before.revision, written.article.revision)

    return each(desk, ids, act, progress, cancelled)


def _clean(words: str) -> str:
    """Return words as they are kept; blanks at their ends may be meant."""
    inner = clean_line(words)
    if not inner:
        return " " if words else ""
    lead = " " if words[:1].isspace() else ""
    return lead + inner + (" " if words[-1:].isspace() else "")


def _hits(
    article: ArticleTexts, sought: Sought, new: str | None, *, keep_case: bool
) -> tuple[Hit, ...]:
    found: list[Hit] = []
    for field, text in article.texts:
        for start, end in outside_figures(text, find(text, sought)):
            around = context(text, (start, end))
            old = around.hit
            if new is None:
                said = old
            else:
                said = cased_like(old, new) if keep_case and not sought.case else new
            found.append(Hit(field, start, end, around.before, old, said, around.after))
    return tuple(found)


def _with_hits(article: Article, hits: Sequence[Hit]) -> Article:
    """Return an article with the new words of some hits."""
    for field in dict.fromkeys(hit.field for hit in hits):
        own = sorted((one for one in hits if one.field == field), key=lambda one: one.start)
        photo, _, part = field.removeprefix("photo:").partition(".")
        if not part:
            text = _changed(str(getattr(article, field)), own, lines=field in _LINES)
            article = replace(article, **{field: text})  # type: ignore[arg-type]  # it is a text
            continue
        article = replace(
            article,
            photos=tuple(
                replace(placed, **{part: _changed(getattr(placed, part), own)})  # type: ignore[arg-type]  # a text too
                if placed.number == int(photo)
                else placed
                for placed in article.photos
            ),
        )
    return article


def _changed(text: str, hits: Sequence[Hit], *, lines: bool = False) -> str:
    """Return a text with new words; ``lines``: it may hold more than one line."""
    new = iter(hits)
    made = replaced(text, [(one.start, one.end) for one in hits], lambda _: next(new).new)
    return clean(made).strip("\n") if lines else clean_line(made)
