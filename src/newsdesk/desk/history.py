"""The history of an article: listed, read back, compared, and restored as a new revision."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdesk.desk.drafting import save_changed
from newsdesk.desk.restoring import restored
from newsdesk.desk.setting_out import fields_of
from newsdesk.errors import EditorMistake
from newsdesk.news.history import Comparison, Event, FieldCompared
from newsdesk.news.revision import Why
from newsdesk.text.comparing import compared

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from newsdesk.desk.changes import Written
    from newsdesk.desk.desk import Desk
    from newsdesk.news.article import Article
    from newsdesk.news.revision import Revision
    from newsdesk.news.status import Moved


def revisions(desk: Desk, article_id: str) -> tuple[Revision, ...]:
    """Return every saved state of an article without its text, oldest first.

    Raises:
        EditorMistake: ``article.unknown``.
    """
    with desk.store.reading() as work:
        work.articles.get(article_id)
        return work.revisions.list(article_id)


def events(desk: Desk, article_id: str, after: int = 0) -> tuple[Event, ...]:
    """Return what happened to an article since revision ``after``, oldest first.

    Raises:
        EditorMistake: ``article.unknown``.
    """
    with desk.store.reading() as work:
        work.listing.key_of(article_id)
        listed = work.revisions.list(article_id, max(0, after - 1))
        moves = work.moves.list(article_id)
    known = {one.at for one in listed}
    made: dict[datetime, list[Moved]] = {}
    for move in moves:
        made.setdefault(move.at, []).append(move)
    found = [
        Event(one.at, one.who, one, tuple(made.get(one.at, ())), _gained(before, one))
        for before, one in zip((None, *listed), listed, strict=False)
        if one.number > after
    ]
    if not after:
        for when, moved in made.items():  # of states that were thinned
            if when not in known:
                place = next(
                    (place for place, one in enumerate(found) if one.at > when), len(found)
                )
                found.insert(place, Event(when, moved[-1].who, None, tuple(moved)))
    return tuple(found)


def at(desk: Desk, article_id: str, number: int) -> Article:
    """Return an article as it was saved under a number.

    Raises:
        EditorMistake: ``revision.unknown``.
        OutsideTrouble: ``store.damaged`` when that state cannot be read back.
    """
    with desk.store.reading() as work:
        return work.revisions.article_at(article_id, number)


def compare(desk: Desk, article_id: str, left: int, right: int) -> Comparison:
    """Return two states of an article side by side, every field that either has.

    Raises:
        EditorMistake: ``article.unknown``, ``revision.unknown``.
        OutsideTrouble: ``store.damaged``.
    """
    with desk.store.reading() as work:
        work.listing.key_of(article_id)
        first, last = (work.revisions.one(article_id, number) for number in (left, right))
        states = [work.revisions.article_at(article_id, number) for number in (left, right)]
        ids = [one for state in states for one in state.related]
        titles = work.listing.titles(ids)
    before, after = (fields_of(state, titles) for state in states)
    return Comparison(
        first,
        last,
        tuple(
            FieldCompared(field, compared(before.get(field, ""), after.get(field, "")))
            for field in _in_turn(list(before), list(after))
        ),
    )


def restore(desk: Desk, article_id: str, number: int, fields: Sequence[str] = ()) -> Written:
    """Save an earlier state as a new revision: all of it, or some fields only.

    Address, slug and state are never taken back: a piece that was approved becomes a draft, as
    with any edit. Photos that were taken out since come back. The state before stays for good.

    Args:
        desk: The desk.
        article_id: The article.
        number: Its revision.
        fields: Names of fields as ``compare`` gives them; none means all.

    Raises:
        EditorMistake: ``article.unknown``, ``revision.unknown``; ``revision.field`` for a field
            that cannot be taken back.
        OutsideTrouble: ``store.…``; nothing was changed.
    """
    with desk.store.writing() as work:
        now = work.articles.get(article_id)
        then = work.revisions.article_at(article_id, number)
        after = restored(now, then, fields)
        if after is None:
            raise EditorMistake("revision.field", field=", ".join(fields))
        written = save_changed(desk, work, now, after, Why.RESTORED)
        work.commit()
    return written


def _gained(before: Revision | None, one: Revision) -> int | None:
    if one.characters is None:
        return None
    if before is None:
        return one.characters if one.number == 1 else None
    return None if before.characters is None else one.characters - before.characters


def _in_turn(before: list[str], after: list[str]) -> list[str]:
    """Return the fields of both states, each once; what only one has stands where it stood."""
    turn = [*after]
    for place, field in enumerate(before):
        if field not in turn:
            above = next((one for one in reversed(before[:place]) if one in turn), None)
            turn.insert(turn.index(above) + 1 if above else 0, field)
    return turn
