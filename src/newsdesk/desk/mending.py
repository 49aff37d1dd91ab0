"""Mending: putting what a check proposes into an article, one finding or many in one save."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from newsdesk.checks import tones
from newsdesk.desk.changes import Changes, Written
from newsdesk.desk.checking import check_article
from newsdesk.desk.drafting import save_changed
from newsdesk.errors import EditorMistake
from newsdesk.news.revision import Why

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from newsdesk.desk.desk import Desk
    from newsdesk.news.article import Article
    from newsdesk.news.report import Mend, Problem
    from newsdesk.store.work import Writing

_MOST_ROUNDS: Final = 20
"""One mend may make another finding, hardly ever a third."""


@dataclass(frozen=True, slots=True)
class Mended:
    """The article after a save, and what was put in place of what, in order."""

    changes: Changes
    article: Article
    mends: tuple[Mend, ...] = ()


def apply_mend(desk: Desk, article_id: str, found: Problem) -> Mended:
    """Put the mend of one finding into the article: one save, one revision.

    Raises:
        EditorMistake: ``article.unknown``; ``mend.none`` for a finding without one;
            ``mend.moved`` when the words it is about stand there no more.
    """
    if found.mend is None:
        raise EditorMistake("mend.none", finding=found.code)
    written = put_in(desk, article_id, found.mend)
    return Mended(written.changes, written.article, (found.mend,))


def put_in(desk: Desk, article_id: str, mend: Mend) -> Written:
    """Put one mend into the article, or take it back by its opposite: one save, one revision.

    Raises:
        EditorMistake: ``article.unknown``; ``mend.moved`` when other words stand there.
    """
    with desk.store.writing() as work:
        before = work.articles.get(article_id)
        after = with_mend(before, mend)
        if after is None:
            raise EditorMistake("mend.moved", words=mend.old)
        return _saved(desk, work, before, after)


def apply_mends(
    desk: Desk, article_id: str, wanted: Callable[[Problem], bool] = lambda _problem: True
) -> Mended:
    """Put in every mend that the checks propose and ``wanted`` takes: one save, one revision.

    Raises:
        EditorMistake: ``article.unknown``.
    """
    done: list[Mend] = []
    with desk.store.writing() as work:
        before = after = work.articles.get(article_id)
        for _round in range(_MOST_ROUNDS):
            mends = [
                found.mend
                for found in check_article(desk, work, after, each=True)
                if found.mend is not None and wanted(found)
            ]
            now = after
            for mend in reversed(mends):  # from the end on, so that no place moves another
                changed = with_mend(now, mend)
                if changed is not None:
                    now = changed
                    done.append(mend)
            if now == after:
                break
            after = now
        written = _saved(desk, work, before, after)
    return Mended(written.changes, written.article, tuple(done))


def unify_tones(desk: Desk, article_id: str, style: str = "") -> Mended:
    """Bring the whole article to one placement of tone marks, in one save.

    What stands in quotation marks and names are left as they are.

    Args:
        desk: the desk.
        article_id: the article.
        style: ``old`` or ``new``; empty for the house's.

    Raises:
        EditorMistake: ``article.unknown``.
    """
    manner = replace(desk.style.manner, tones=style or desk.style.manner.tones)
    wished = replace(desk.style, manner=manner)
    with desk.store.writing() as work:
        before = after = work.articles.get(article_id)
        mends = tuple(tones.mends(before, wished))
        for mend in mends:  # a tone mark that moves changes no length
            after = with_mend(after, mend) or after
        written = _saved(desk, work, before, after)
    return Mended(written.changes, written.article, mends)


def with_mend(article: Article, mend: Mend) -> Article | None:
    """Return the article with one mend put in, None when other words stand there."""
    if mend.field.startswith("photo:"):
        number, _, part = mend.field.removeprefix("photo:").partition(".")
        placed = article.placement(int(number))
        mended = mend.applied_to(getattr(placed, part)) if placed else None
        if placed is None or mended is None:
            return None
        better = replace(placed, **{part: mended})  # type: ignore[arg-type]  # caption, alt, credit
        photos = tuple(better if one is placed else one for one in article.photos)
        return replace(article, photos=photos)
    mended = mend.applied_to(getattr(article, mend.field))
    return None if mended is None else replace(article, **{mend.field: mended})  # type: ignore[arg-type]  # a text field, by its name


def _saved(desk: Desk, work: Writing, before: Article, after: Article) -> Written:
    written = save_changed(desk, work, before, after, Why.SAVED)
    work.commit()
    return written


def found_at(problems: Sequence[Problem], code: str, where: str = "") -> Problem:
    """Return the first finding with this code (at this place) that has a mend.

    Raises:
        EditorMistake: ``mend.none``.
    """
    for found in problems:
        if found.code == code and found.mend and where in ("", found.where, found.field):
            return found
    raise EditorMistake("mend.none", finding=code)
