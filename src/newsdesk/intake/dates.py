"""When a piece was published, as its text says it, and what is doubtful about that."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdesk.news.report import Problem, Severity, problem
from newsdesk.text import dateline

if TYPE_CHECKING:
    from newsdesk.text.dateline import DateLine


def moment_in(value: str) -> DateLine | None:
    """Return the moment that a value names, in the portal's form or as ``2021-12-03T17:58``."""
    found = dateline.read(value)
    if found is not None:
        return found
    moment = dateline.read_moment(value)
    if moment is None:
        return None
    return dateline.DateLine(
        moment=moment,
        weekday_said="",
        weekday_fits=True,
        start=0,
        end=len(value),
        time_said=len(value.strip()) > len("2021-12-03"),
    )


def doubts_about(found: DateLine | None) -> tuple[Problem, ...]:
    """Return what the editor should look at: no date, no hour, a weekday that does not fit."""
    if found is None:
        return (problem("intake.date_missing", "published", Severity.WARNING),)
    doubts: list[Problem] = []
    weekday, _comma, date = dateline.write(found.moment).partition(", ")
    if not found.weekday_fits:
        doubts.append(
            problem(
                "intake.weekday",
                "published",
                Severity.WARNING,
                said=found.weekday_said,
                date=date.split()[0],
                weekday=weekday,
            )
        )
    if not found.time_said:
        doubts.append(
            problem("intake.time_missing", "published", Severity.WARNING, date=date.split()[0])
        )
    return tuple(doubts)
