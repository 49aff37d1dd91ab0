"""People who sign: those whom the newsroom knows, and who stands behind a pen name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from newsdesk.news.listing import Filter
from newsdesk.text.fold import person_sort_key

if TYPE_CHECKING:
    from newsdesk.desk.desk import Desk
    from newsdesk.news.listing import Count

_NEWEST: Final = 5
"""Pieces that are looked at: the newest may be the one that is being signed."""


def people(desk: Desk) -> tuple[Count, ...]:
    """Return everybody who has signed, with the number of pieces, sorted by given name."""
    with desk.store.reading() as work:
        found = work.people.all()
    return tuple(sorted(found, key=lambda count: person_sort_key(count.name)))


def person_behind(desk: Desk, name: str) -> str:
    """Return who stood behind a pen name in the newest pieces signed so; empty if nobody did."""
    with desk.store.reading() as work:
        for line in work.listing.page(Filter(byline=name), _NEWEST):
            for one in work.articles.get(line.id).bylines:
                if one.name == name and one.person:
                    return one.person
    return ""
