"""Thinning histories: old typed revisions go out by the newsroom's rule, never any other."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final

from newsdesk.errors import OutsideTrouble
from newsdesk.news.history import Thinned

if TYPE_CHECKING:
    from collections.abc import Callable

    from newsdesk.desk.desk import Desk
    from newsdesk.store.thinning import Plan

AGAIN: Final = timedelta(days=1)
"""Idle windows thin no oftener."""

_DONE: Final = "thinned"
_TRIES: Final = 3
_DAMAGED: Final = "store.damaged"


def is_due(desk: Desk) -> bool:
    """Tell whether a thinning was not finished within the last day, and the rule wants any."""
    if not desk.profile.history.thinning.thins:
        return False
    with desk.store.reading() as work:
        done = work.notes.get(_DONE)
    return not done or not timedelta() <= desk.clock() - datetime.fromisoformat(done) < AGAIN


def thin(
    desk: Desk,
    *,
    dry_run: bool = False,
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Thinned:
    """Take out of all histories what ``[history]`` in newsroom.toml calls superfluous.

    Each history is one transaction, so that a cancel, a crash or a full disk leaves every article
    whole. A history that cannot be read back is left as it is; ``doctor`` tells of it.

    Args:
        desk: The desk.
        dry_run: Count only; nothing is written.
        progress: Told (done, all) articles.
        cancelled: Asked between two articles.

    Raises:
        OutsideTrouble: ``store.…`` when the store cannot be read or written.
    """
    rule = desk.profile.history.thinning
    if not rule.thins:
        return Thinned()
    began = desk.clock()
    with desk.store.reading() as work:
        candidates = work.thinning.candidates(rule.youngest(began))
    total = Thinned()
    for done, article_id in enumerate(candidates):
        if cancelled and cancelled():
            return total
        if progress:
            progress(done, len(candidates))
        plan = _thinned(desk, article_id, began, dry_run=dry_run)
        if plan:
            total = Thinned(
                total.articles + 1, total.revisions + len(plan.gone), total.bytes + plan.saved
            )
    if progress:
        progress(len(candidates), len(candidates))
    if not dry_run:
        with desk.store.writing() as work:
            work.notes.put(_DONE, began.isoformat())
            work.commit()
    return total


def _thinned(desk: Desk, article_id: str, now: datetime, *, dry_run: bool) -> Plan | None:
    """Thin one history. It is worked out while others may write, and written in an instant."""
    for _ in range(_TRIES):
        with desk.store.reading() as work:
            rule = desk.profile.history.thinning
            approved = work.thinning.approved(article_id)
            gone = rule.superfluous(work.revisions.list(article_id), now, approved)
            if not gone:
                return None
            try:
                plan = work.thinning.planned(article_id, gone)
            except OutsideTrouble as trouble:
                if trouble.code != _DAMAGED:
                    raise
                return None
        if dry_run:
            return plan
        with desk.store.writing() as work:
            if work.thinning.carry_out(plan):
                work.commit()
                return plan
    return None  # somebody types into it all the time: the next thinning is soon enough
