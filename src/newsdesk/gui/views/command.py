"""Something the window can do, with its name and keys: menus make it, the search box finds it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


@dataclass(frozen=True, slots=True)
class Command:
    """Something the window can do, found by its name; ``id`` is that of ``desk.key_table``.

    ``keys`` are those it has now, for people.
    """

    id: str
    name: str
    keys: str
    act: Callable[[], object]
