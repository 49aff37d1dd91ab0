"""Other programs in the same newsroom: noticed once, and what they wrote is not written over."""

from __future__ import annotations

from dataclasses import replace

import pytest

from newsdesk.desk import drafting, elsewhere
from newsdesk.desk.desk import Desk
from newsdesk.news.article import Edits
from newsdesk.store.database import open_store


@pytest.fixture
def other(desk: Desk) -> Desk:
    """Return the desk of another program over the same newsroom."""
    return replace(desk, store=open_store(desk.store.path))


def test_only_what_others_write_is_noticed_and_only_once(desk: Desk, other: Desk) -> None:
    try:
        assert not elsewhere.written(desk)
        mine = drafting.new_article(desk, "Bài của tôi").article
        assert not elsewhere.written(desk)
        drafting.edit(other, mine.id, Edits(lead="Người khác viết."))
        assert elsewhere.written(desk)
        assert not elsewhere.written(desk)
        stands = elsewhere.stands_now(desk, mine.id)
        assert stands is not None
        assert stands.lead == "Người khác viết."
        assert elsewhere.stands_now(desk, "nobody") is None
    finally:
        other.store.close()


@pytest.mark.parametrize(
    ("edits", "fields"),
    [
        (Edits(body="Tôi viết."), {"body"}),
        (Edits(body="Họ viết."), set()),
        (Edits(lead="Tôi viết."), set()),
        (Edits(), set()),
    ],
)
def test_what_edits_write_over_is_what_others_changed_in_the_same_field(
    desk: Desk, edits: Edits, fields: set[str]
) -> None:
    known = drafting.new_article(desk, "Tít").article
    now = replace(known, body="Họ viết.")
    assert elsewhere.written_over(known, now, edits) == fields
