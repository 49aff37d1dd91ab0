"""Moving articles between states: sent to the photo desk, for review, returned, thrown away."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from newsdesk.desk.changes import NOTHING, Written, of
from newsdesk.desk.drafting import begun_anew
from newsdesk.errors import EditorMistake
from newsdesk.news.revision import Why
from newsdesk.news.status import BY_HAND, Status, moves_from
from newsdesk.text.normalize import clean_line

if TYPE_CHECKING:
    from newsdesk.desk.desk import Desk
    from newsdesk.news.article import Article
    from newsdesk.news.status import Moved
    from newsdesk.store.work import Writing


def move(desk: Desk, article_id: str, to: Status, reason: str = "") -> Written:
    """Move an article to another state, as the table of moves allows.

    Raises:
        EditorMistake: ``article.unknown``; ``move.not_allowed`` for a move that is not in the
            table, ``move.in_trash`` for a piece in the trash, ``move.by_act`` for a state that
            only an approval, an export or an address gives.
    """
    with desk.store.writing() as work:
        written = moved(desk, work, work.articles.get(article_id), to, clean_line(reason))
        work.commit()
    return written


def trash(desk: Desk, article_id: str) -> Written:
    """Put an article into the trash: out of all lists, and nothing of it is lost.

    Raises:
        EditorMistake: ``article.unknown``, ``move.not_allowed`` for a published piece.
    """
    return move(desk, article_id, Status.TRASHED)


def take_back(desk: Desk, article_id: str) -> Written:
    """Take an article out of the trash, into the state it had; others are left as they are.

    Raises:
        EditorMistake: ``article.unknown``.
    """
    with desk.store.writing() as work:
        written = taken_back(desk, work, work.articles.get(article_id))
        work.commit()
    return written


def moves(desk: Desk, article_id: str) -> tuple[Moved, ...]:
    """Return who moved an article from where to where, and when, oldest first."""
    with desk.store.reading() as work:
        return work.moves.list(article_id)


def taken_back(desk: Desk, work: Writing, before: Article) -> Written:
    """Take an article out of the trash inside a unit of work."""
    if before.status is not Status.TRASHED:
        return Written(NOTHING, before)
    back = replace(before, status=work.moves.before_trash(before.id))
    saved = work.articles.save(back, at=desk.clock(), who=desk.who, why=Why.RESTORED)
    return Written(of(saved), saved)


def moved(desk: Desk, work: Writing, before: Article, to: Status, reason: str) -> Written:
    """Move an article inside a unit of work.

    Raises:
        EditorMistake: as ``move``.
    """
    if before.status is to:
        return Written(NOTHING, before)
    if before.status is Status.TRASHED:
        raise EditorMistake("move.in_trash", title=before.title)
    allowed = moves_from(before.status, on_portal=bool(before.address))
    if to not in allowed:
        states = tuple(one.value for one in allowed)
        raise EditorMistake(
            "move.not_allowed", title=before.title, state=before.status.value, states=states
        )
    if to not in BY_HAND and to is not Status.TRASHED:
        raise EditorMistake("move.by_act", title=before.title, after=to)
    why = Why.SENT if to in (Status.PHOTOS, Status.REVIEW) else Why.SAVED
    saved = work.articles.save(
        begun_anew(before, replace(before, status=to)),
        at=desk.clock(),
        who=desk.who,
        why=why,
        reason=reason,
    )
    return Written(of(saved), saved)
