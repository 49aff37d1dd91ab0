"""The states of an article, and the table of moves between them."""

from __future__ import annotations

from enum import StrEnum


class Status(StrEnum):
    """Where a piece stands on its way out of the house."""

    DRAFT = "draft"
    APPROVED = "approved"
    EXPORTED = "exported"
    PUBLISHED = "published"


MOVES: dict[Status, frozenset[Status]] = {
    Status.DRAFT: frozenset({Status.APPROVED}),
    Status.APPROVED: frozenset({Status.DRAFT, Status.EXPORTED}),
    Status.EXPORTED: frozenset({Status.DRAFT, Status.APPROVED, Status.PUBLISHED}),
    Status.PUBLISHED: frozenset({Status.DRAFT, Status.APPROVED}),
}
"""From where one may go where. Any edit leads back to draft."""


def may_move(before: Status, after: Status) -> bool:
    """Tell whether an article may go from one state to another."""
    return before is after or after in MOVES[before]
