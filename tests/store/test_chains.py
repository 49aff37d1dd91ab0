"""Histories as chains of changes: read back whole, and built anew without some numbers."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdesk.store import chains, deltas
from newsdesk.store.chains import Link, states_of, stretch_around, without

STATES = st.lists(st.binary(max_size=60), min_size=3, max_size=14)


def chain(states: list[bytes], wholes: set[int] = frozenset()) -> list[Link]:  # type: ignore[assignment]  # only read
    """Return a history of these states, numbered from 1, whole at 1 and at some others."""
    links: list[Link] = []
    for number, state in enumerate(states, start=1):
        last = links[-1] if links else None
        mark = deltas.mark(state)
        if last is None or number in wholes:
            links.append(Link(number, number - 1, number, 0, mark, deltas.packed(state)))
        else:
            data = deltas.change(states[number - 2], state)
            since = last.since + len(data)
            links.append(Link(number, number - 1, last.whole, since, mark, data))
    return links


@given(STATES, st.sets(st.integers(2, 14)), st.data())
def test_whatever_goes_all_other_states_come_back(
    states: list[bytes], wholes: set[int], data: st.DataObject
) -> None:
    links = chain(states, wholes)
    gone = data.draw(st.sets(st.integers(2, len(states) - 1), min_size=1))
    place = stretch_around(links, gone)
    left = [*links[: place.start], *without(links[place], gone), *links[place.stop :]]
    wanted = {number: state for number, state in enumerate(states, 1) if number not in gone}
    assert dict(zip([one.number for one in left], states_of(left), strict=True)) == wanted
    assert [one.follows for one in left] == [0, *(one.number for one in left[:-1])]
    for one in left:
        since = [
            other for other in left if other.whole == one.whole and other.number <= one.number
        ]
        assert since[0].whole == since[0].number
        assert one.since == sum(len(other.data) for other in since[1:])


def test_a_new_chain_is_no_longer_than_allowed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(chains, "LONGEST_CHAIN", 5)
    text = bytes(number * 7919 % 251 for number in range(4_000))
    links = chain([text + b"x" * number for number in range(40)])
    left = without(links, {3})
    assert [one.number for one in left if one.whole == one.number] == [
        1,
        7,
        12,
        17,
        22,
        27,
        32,
        37,
    ]
    assert len(list(states_of(left))) == 39


@pytest.mark.parametrize("place", [1, 2, 3])
def test_what_is_damaged_is_not_built_anew(place: int) -> None:
    links = chain([b"a", b"ab", b"abc", b"abcd", b"abcde"])
    broken = [*links]
    broken[place] = replace(links[place], mark=links[place].mark ^ 1)
    with pytest.raises(ValueError, match="check sum"):
        without(broken, {3})
    with pytest.raises(ValueError, match="missing"):
        list(states_of([*links[:place], *links[place + 1 :]]))
