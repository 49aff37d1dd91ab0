"""Findings that are passed over while writing, each with its reason; they block no approval."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsdesk.desk.changes import Changes, Written
from newsdesk.desk.checking import check_article, mended_by_the_gate, unskippable
from newsdesk.desk.drafting import details_cleaned
from newsdesk.errors import EditorMistake
from newsdesk.news.article import Edits
from newsdesk.news.revision import SkipNoted
from newsdesk.text.normalize import clean_line

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsdesk.desk.desk import Desk
    from newsdesk.news.article import Article
    from newsdesk.news.report import Problem
    from newsdesk.store.work import Work


@dataclass(frozen=True, slots=True)
class Checked:
    """What the checks found: what is open, and what was passed over with a note."""

    open: tuple[Problem, ...]
    passed: tuple[tuple[Problem, SkipNoted], ...] = ()


def apart(problems: Iterable[Problem], notes: Iterable[SkipNoted]) -> Checked:
    """Part what was passed over from what is open; what no reason can skip stays open."""
    by_key = {note.problem: note for note in notes}
    never = unskippable()
    open_ones: list[Problem] = []
    passed: list[tuple[Problem, SkipNoted]] = []
    for found in problems:
        note = by_key.get(found.key)
        if note is None or found.code in never:
            open_ones.append(found)
        else:
            passed.append((found, note))
    return Checked(tuple(open_ones), tuple(passed))


def checked(desk: Desk, article_id: str, edits: Edits = Edits()) -> Checked:  # noqa: B008  # a frozen value
    """Check an article with words that are still being typed; what was passed over stands apart.

    Nothing is written. Places are counted in the words as they stand on the screen; what the gate
    mends by itself at the next save is not told. The reader's doubts come last. Only the paragraph
    that was typed in is read anew, so that this may be asked at every pause; safe on any thread.

    Raises:
        EditorMistake: ``article.unknown``.
        OutsideTrouble: ``store.…``.
    """
    with desk.store.reading() as work:
        article = details_cleaned(edits).applied_to(work.articles.get(article_id))
        found = _everything(desk, work, article)
        if edits.given():
            found = tuple(one for one in found if not mended_by_the_gate(one))
        return apart(found, work.skips.list(article_id))


def skips(desk: Desk, article_id: str) -> tuple[SkipNoted, ...]:
    """Return what was passed over in an article, found now or not, oldest first."""
    with desk.store.reading() as work:
        return work.skips.list(article_id)


def skip(desk: Desk, article_id: str, key: str, reason: str) -> Written:
    """Pass over a finding, by its key; a new reason takes the place of the old one.

    Raises:
        EditorMistake: ``article.unknown``; ``skip.unknown`` where nothing is found under that
            key; ``skip.never`` for what no reason can skip; ``approval.no_reason``.
    """
    reason = clean_line(reason)
    if not reason:
        raise EditorMistake("approval.no_reason")
    with desk.store.writing() as work:
        article = work.articles.get(article_id)
        found = next((one for one in _everything(desk, work, article) if one.key == key), None)
        if found is None:
            raise EditorMistake("skip.unknown", named=key)
        if found.code in unskippable():
            raise EditorMistake("skip.never")
        note = SkipNoted(key, found.code, reason, desk.who, desk.clock())
        work.skips.put(article_id, note)
        work.commit()
    return Written(Changes(frozenset({article_id})), article)


def unskip(desk: Desk, article_id: str, key: str) -> Written:
    """Take a finding up again.

    Raises:
        EditorMistake: ``article.unknown``.
    """
    with desk.store.writing() as work:
        article = work.articles.get(article_id)
        work.skips.drop(article_id, key)
        work.commit()
    return Written(Changes(frozenset({article_id})), article)


def _everything(desk: Desk, work: Work, article: Article) -> tuple[Problem, ...]:
    found = check_article(desk, work, article)
    return found + tuple(one for one in article.doubts if one not in found)
