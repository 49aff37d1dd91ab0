"""What a revision costs, and that it always leads back."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsdesk.store import deltas

texts = st.text(alphabet="aăâbc đ.\n", max_size=300).map(str.encode)


@settings(max_examples=150, deadline=None)
@given(texts, texts)
def test_a_change_leads_from_one_state_to_the_other(before: bytes, after: bytes) -> None:
    assert deltas.changed(before, deltas.change(before, after)) == after


@settings(max_examples=80, deadline=None)
@given(texts, texts, st.integers(0, 300))
def test_an_insertion_comes_back(start: bytes, new: bytes, place: int) -> None:
    place = min(place, len(start))
    after = start[:place] + new + start[place:]
    assert deltas.changed(start, deltas.change(start, after)) == after


def test_a_letter_in_a_long_text_costs_a_few_bytes() -> None:
    before = b"".join(b"%d cau van " % number for number in range(20_000))
    after = before[:90_000] + b"x" + before[90_000:]
    assert len(deltas.change(before, after)) < 20


def test_two_far_edits_cost_much_less_than_the_text_between() -> None:
    before = b"".join(b"%d cau van " % (number * 7919 % 10_007) for number in range(2_000))
    after = b"A" + before[1:-1] + b"Z"
    assert len(deltas.change(before, after)) < len(deltas.packed(after)) / 20


@settings(max_examples=40, deadline=None)
@given(
    st.lists(st.tuples(st.integers(0, 90_000), st.binary(max_size=40)), max_size=12),
    st.integers(0, 60_000),
)
def test_scattered_edits_in_a_long_text_come_back_and_cost_what_they_are(
    edits: list[tuple[int, bytes]], moved: int
) -> None:
    before = b"".join(b"%d cau van " % (number * 7919 % 100_003) for number in range(7_000))
    after = before[moved : moved + 9_000] + before[:moved] + before[moved + 9_000 :]
    for place, new in edits:
        after = after[:place] + new + after[place + 10 :]
    delta = deltas.change(before, after)
    assert deltas.changed(before, delta) == after
    assert len(delta) < 900 + 60 * len(edits) + 9_000


@pytest.mark.parametrize("data", [b"", b"\x00" * 8 + b"\xff\xff", b"\x01"])
def test_a_damaged_delta_is_told(data: bytes) -> None:
    with pytest.raises(ValueError, match="damaged"):
        deltas.changed(b"before", data)


def test_a_damaged_state_is_told() -> None:
    with pytest.raises(ValueError, match="damaged"):
        deltas.unpacked(deltas.packed(b"state" * 50)[:-3])
