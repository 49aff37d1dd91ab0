"""A history as it lies in the store: whole states, and changes that each follow another one."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from newsdesk.store import deltas

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

LONGEST_CHAIN: Final = 500
"""Changes that are read at most to come back to one state."""

PACKED_TO: Final = 3
"""A packed state takes about a third of its bytes."""


@dataclass(frozen=True, slots=True)
class Link:
    """One row of a history: ``data`` is a whole packed state where ``whole`` is its own number.

    Else it is the change from the state that it ``follows``. ``since`` counts the bytes of changes
    since the whole one; ``mark`` is the check sum of the state.
    """

    number: int
    follows: int
    whole: int
    since: int
    mark: int
    data: bytes


def is_heavy(since: int, state: bytes) -> bool:
    """Tell whether so many bytes of changes weigh as much as a new whole state would."""
    return since > len(state) // PACKED_TO


def states_of(links: Iterable[Link]) -> Iterator[bytes]:
    """Yield the state of each link, oldest first; the first one must be whole.

    Raises:
        ValueError: Where one is missing, damaged, or not what its check sum says.
    """
    before: Link | None = None
    state = b""
    for link in links:
        if link.whole == link.number:
            state = deltas.unpacked(link.data)
        elif before is None or link.follows != before.number or link.whole != before.whole:
            raise ValueError("a revision is missing")
        else:
            state = deltas.changed(state, link.data)
        if deltas.mark(state) != link.mark:
            raise ValueError("a revision does not match its check sum")
        before = link
        yield state


def stretch_around(links: Sequence[Link], gone: Collection[int]) -> slice:
    """Return the part of a whole history that must be built anew when some numbers go.

    It begins at the whole state before the first of them and ends with the first whole state
    behind the last: nothing outside leans on anything inside but these two, and they stay whole.
    """
    places = [place for place, link in enumerate(links) if link.number in gone]
    first = places[0] - 1
    while links[first].whole != links[first].number:
        first -= 1
    last = places[-1] + 1
    while last < len(links) and links[last].whole != links[last].number:
        last += 1
    return slice(first, last + 1)


def without(links: Sequence[Link], gone: Collection[int]) -> tuple[Link, ...]:
    """Return a stretch without some numbers (never its ends), each state built on what is left.

    Raises:
        ValueError: Where a state cannot be read back; nothing of this history may go then.
    """
    made: list[Link] = []
    before = b""
    count = 0
    for link, state in zip(links, states_of(links), strict=True):
        if link.number in gone:
            continue
        if not made:
            made.append(link)
        elif link is links[-1] and link.whole == link.number:
            made.append(replace(link, follows=made[-1].number))
        else:
            last = made[-1]
            data = deltas.change(before, state)
            since, count = last.since + len(data), count + 1
            new = replace(link, follows=last.number, whole=last.whole, since=since, data=data)
            if is_heavy(since, state) or count >= LONGEST_CHAIN:
                count = 0
                whole = deltas.packed(state)
                new = replace(new, whole=link.number, since=0, data=whole)
            made.append(new)
        before = state
    for _ in states_of(made):
        pass  # each is read back and compared with its check sum
    return tuple(made)
