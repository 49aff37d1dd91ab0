"""The states of an article, and the table of moves between them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from datetime import datetime


class Status(StrEnum):
    """Where a piece stands on its way out of the house."""

    DRAFT = "draft"
    PHOTOS = "photos"
    """With the photo desk, which places photos and writes captions."""
    REVIEW = "review"
    APPROVED = "approved"
    EXPORTED = "exported"
    PUBLISHED = "published"
    """On the portal: address and time are known."""
    WITHDRAWN = "withdrawn"
    TRASHED = "trashed"
    """Out of every list but its own; comes back to the state it had."""


class Maker(StrEnum):
    """Whose move it is in a newsroom."""

    EDITOR = "editor"
    PHOTO_DESK = "photo_desk"
    APPROVER = "approver"
    WEBMASTER = "webmaster"


MOVES: Final[dict[Status, dict[Status, Maker]]] = {
    Status.DRAFT: {
        Status.PHOTOS: Maker.EDITOR,
        Status.REVIEW: Maker.EDITOR,
        Status.APPROVED: Maker.APPROVER,
        Status.TRASHED: Maker.EDITOR,
    },
    Status.PHOTOS: {
        Status.DRAFT: Maker.PHOTO_DESK,
        Status.REVIEW: Maker.PHOTO_DESK,
        Status.APPROVED: Maker.APPROVER,
        Status.TRASHED: Maker.EDITOR,
    },
    Status.REVIEW: {
        Status.DRAFT: Maker.APPROVER,
        Status.PHOTOS: Maker.EDITOR,
        Status.APPROVED: Maker.APPROVER,
        Status.TRASHED: Maker.EDITOR,
    },
    Status.APPROVED: {
        Status.DRAFT: Maker.EDITOR,
        Status.EXPORTED: Maker.EDITOR,
        Status.TRASHED: Maker.EDITOR,
    },
    Status.EXPORTED: {
        Status.DRAFT: Maker.EDITOR,
        Status.APPROVED: Maker.APPROVER,
        Status.PUBLISHED: Maker.WEBMASTER,
        Status.WITHDRAWN: Maker.APPROVER,
        Status.TRASHED: Maker.EDITOR,
    },
    Status.PUBLISHED: {
        Status.DRAFT: Maker.EDITOR,
        Status.APPROVED: Maker.APPROVER,
        Status.WITHDRAWN: Maker.APPROVER,
    },
    Status.WITHDRAWN: {
        Status.DRAFT: Maker.EDITOR,
        Status.TRASHED: Maker.EDITOR,
    },
    Status.TRASHED: {},
}
"""From one state to another, and whose move it is. Out of the trash leads the state before it.

A piece that stands on the portal cannot be thrown away: it is withdrawn first.
"""

NEXT: Final[dict[Status, Status | None]] = {
    Status.DRAFT: Status.REVIEW,
    Status.PHOTOS: Status.REVIEW,
    Status.REVIEW: Status.APPROVED,
    Status.APPROVED: Status.EXPORTED,
    Status.EXPORTED: Status.PUBLISHED,
    Status.PUBLISHED: None,
    Status.WITHDRAWN: Status.DRAFT,
    Status.TRASHED: None,
}
"""The next step of the work: the one move that most pieces in a state wait for."""

BY_HAND: Final = frozenset({Status.DRAFT, Status.PHOTOS, Status.REVIEW, Status.WITHDRAWN})
"""States that a move alone leads to; the others follow from an approval, an export, an address."""

_KEPT_BY_AN_EDIT: Final = frozenset({Status.DRAFT, Status.PHOTOS, Status.REVIEW})


def moves_from(before: Status, *, on_portal: bool = False) -> tuple[Status, ...]:
    """Return where a piece may go from a state.

    One that stands on the portal, whatever has been done to its words since, can be withdrawn
    from every state and thrown away from none.
    """
    allowed = tuple(MOVES[before])
    if not on_portal or before in (Status.WITHDRAWN, Status.TRASHED):
        return allowed
    kept = tuple(after for after in allowed if after not in (Status.WITHDRAWN, Status.TRASHED))
    return (*kept, Status.WITHDRAWN)


def may_move(before: Status, after: Status, *, on_portal: bool = False) -> bool:
    """Tell whether an article may go from one state to another."""
    return before is after or after in moves_from(before, on_portal=on_portal)


def after_edit(before: Status) -> Status:
    """Return the state of a piece whose words have changed: an approval does not survive it."""
    return before if before in _KEPT_BY_AN_EDIT else Status.DRAFT


def is_approved(status: Status) -> bool:
    """Tell whether the words of a piece in this state are those that somebody approved."""
    return status in (Status.APPROVED, Status.EXPORTED, Status.PUBLISHED)


@dataclass(frozen=True, slots=True)
class Moved:
    """One move of an article: who made it, when, from where to where, and why."""

    article: str
    at: datetime
    who: str
    before: Status
    after: Status
    reason: str = ""
