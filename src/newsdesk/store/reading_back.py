"""Reading every history back, state by state, to find out whether all of it can still be."""

from __future__ import annotations

from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, Any, Final

from newsdesk.news.report import Problem, problem
from newsdesk.store.chains import Link, states_of
from newsdesk.store.rows import driver_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from sqlalchemy import Connection

# One walk over all rows: at the driver, as SQLAlchemy would make an object of each.
_EVERY: Final = """
    SELECT a.id, r.number, r.follows, r.whole, r.since, r.mark, r.state
    FROM revisions AS r JOIN articles AS a ON a.key = r.article
    ORDER BY r.article, r.number
"""
_NUMBER, _STATE = 1, 6


def damaged_histories(
    connection: Connection, cancelled: Callable[[], bool] | None = None
) -> Iterator[Problem]:
    """Yield a problem for each article with a saved state that does not come back whole."""
    rows = driver_of(connection).execute(_EVERY)
    for article, history in groupby(rows, key=itemgetter(0)):
        if cancelled and cancelled():
            return
        number = _first_damaged(history)
        if number:
            yield problem("store.history_damaged", "store:revisions", name=article, number=number)


def _first_damaged(history: Iterable[tuple[Any, ...]]) -> int:
    """Return the number of the first state that cannot be read, 0 where all can."""
    rows = list(history)
    if len(rows) == 1 and rows[0][_STATE] is None:
        return 0  # the first state of an article stands in the other tables
    links = (Link(*row[_NUMBER:_STATE], row[_STATE] or b"") for row in rows)  # type: ignore[call-arg]  # one column each
    read = 0
    try:
        for _ in states_of(links):
            read += 1
    except ValueError:
        return int(rows[read][_NUMBER])
    return 0
