"""The table of moves: where one may go from where."""

from __future__ import annotations

import pytest

from newsdesk.news.status import (
    BY_HAND,
    MOVES,
    NEXT,
    Status,
    after_edit,
    is_approved,
    may_move,
    moves_from,
)


def test_every_state_has_its_moves() -> None:
    assert set(MOVES) == set(Status)
    reached = {after for moves in MOVES.values() for after in moves}
    assert reached == set(Status)


@pytest.mark.parametrize("status", list(Status))
def test_an_edit_keeps_no_approval(status: Status) -> None:
    assert not is_approved(after_edit(status))
    assert may_move(status, after_edit(status)) or status is Status.TRASHED


def test_what_stands_on_the_portal_is_withdrawn_before_it_is_thrown_away() -> None:
    assert not may_move(Status.PUBLISHED, Status.TRASHED)
    assert may_move(Status.PUBLISHED, Status.WITHDRAWN)
    assert may_move(Status.WITHDRAWN, Status.TRASHED)


def test_an_approval_is_never_a_move_by_hand() -> None:
    assert not BY_HAND & {Status.APPROVED, Status.EXPORTED, Status.PUBLISHED}


def test_the_next_step_is_an_allowed_move() -> None:
    assert set(NEXT) == set(Status)
    assert all(after is None or after in MOVES[before] for before, after in NEXT.items())


@pytest.mark.parametrize(
    "status", [one for one in Status if one not in (Status.WITHDRAWN, Status.TRASHED)]
)
def test_a_piece_on_the_portal_is_withdrawn_from_every_state_and_thrown_away_from_none(
    status: Status,
) -> None:
    allowed = moves_from(status, on_portal=True)
    assert Status.WITHDRAWN in allowed
    assert Status.TRASHED not in allowed
    assert set(allowed) <= {*MOVES[status], Status.WITHDRAWN}
