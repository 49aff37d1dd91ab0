"""Searches kept under a name: saved, renamed, put in order, taken out; counted and listed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsdesk.desk import searching
from newsdesk.errors import EditorMistake
from newsdesk.news.listing import Count, SavedSearch
from newsdesk.text.normalize import clean_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsdesk.desk.desk import Desk

COUNTED: Final = searching.COUNTED
"""Articles that a saved search is counted up to."""


def saved(desk: Desk) -> tuple[SavedSearch, ...]:
    """Return the saved searches in their order."""
    with desk.store.reading() as work:
        return work.saved_searches.list()


def counts(desk: Desk) -> tuple[Count, ...]:
    """Return how many articles each saved search finds now, up to ``COUNTED``."""
    return tuple(
        Count(one.name, searching.count(desk, one.question, COUNTED)) for one in saved(desk)
    )


def keep(desk: Desk, name: str, question: str, *, instead_of: str = "") -> SavedSearch:
    """Keep a search under a name, or change the one that had a name.

    Raises:
        EditorMistake: ``saved.empty``, ``saved.taken``, ``saved.unknown``.
    """
    search = SavedSearch(clean_line(name), clean_line(question))
    with desk.store.writing() as work:
        work.saved_searches.keep(search, instead_of=clean_line(instead_of))
        work.commit()
    return search


def rename(desk: Desk, old: str, new: str) -> SavedSearch:
    """Give a saved search another name; it stays in its place.

    Raises:
        EditorMistake: ``saved.unknown``, ``saved.taken``, ``saved.empty``.
    """
    with desk.store.writing() as work:
        questions = {one.name: one.question for one in work.saved_searches.list()}
        before = clean_line(old)
        if before not in questions:
            raise EditorMistake("saved.unknown", name=before)
        renamed = SavedSearch(clean_line(new), questions[before])
        work.saved_searches.keep(renamed, instead_of=before)
        work.commit()
    return renamed


def remove(desk: Desk, name: str) -> SavedSearch:
    """Take a saved search out; keeping it again undoes that.

    Raises:
        EditorMistake: ``saved.unknown``.
    """
    with desk.store.writing() as work:
        gone = work.saved_searches.remove(clean_line(name))
        work.commit()
    return gone


def put_in_order(desk: Desk, names: Sequence[str]) -> tuple[SavedSearch, ...]:
    """Put the saved searches into an order; those that are not named follow."""
    with desk.store.writing() as work:
        work.saved_searches.put_in_order([clean_line(name) for name in names])
        work.commit()
        return work.saved_searches.list()
