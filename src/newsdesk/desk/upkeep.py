"""Upkeep: examine the store, its search index and the photos; nothing is changed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsdesk.errors import NewsdeskError
from newsdesk.news.report import Problem, blocking, failure_problem

if TYPE_CHECKING:
    from collections.abc import Callable

    from newsdesk.desk.desk import Desk


@dataclass(frozen=True, slots=True)
class Examination:
    """What a doctor found: each part is sound or not, with all problems."""

    store: bool
    photos: bool
    index: bool
    problems: tuple[Problem, ...]


def doctor(
    desk: Desk,
    *,
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Examination:
    """Examine the newsroom: the store's pages and links, its index, revisions, all originals."""
    with desk.store.reading() as work:
        found = work.examine()
        if not blocking(found):
            found += work.damaged_histories(cancelled)
        photos = work.photos.all()
    of_photos: list[Problem] = []
    for done, photo in enumerate(photos):
        if cancelled and cancelled():
            break
        if progress:
            progress(done, len(photos))
        try:
            desk.shelf.check(photo)
        except NewsdeskError as failure:
            where = f"photo:{photo.sha256[:12]}"
            of_photos.append(failure_problem(failure.code, where, failure.values))
    index = not any(one.code.startswith("index.") for one in found)
    store = not blocking(tuple(one for one in found if not one.code.startswith("index.")))
    return Examination(store, not of_photos, index, found + tuple(of_photos))


def mend(desk: Desk, *, progress: Callable[[int, int], None] | None = None) -> None:
    """Make the search index and all counters anew from the articles; no article is touched.

    Raises:
        OutsideTrouble: ``store.…``; the store is as it was then.
    """
    with desk.store.writing() as work:
        work.mend(progress)
        work.commit()
