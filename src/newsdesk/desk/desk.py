"""The desk: a frozen holder of everything an act needs. It has no methods; acts are functions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from newsdesk.desk.learned import Learned
    from newsdesk.desk.unsaved import Unsaved
    from newsdesk.news.house_style import HouseStyle
    from newsdesk.news.profile import Profile
    from newsdesk.news.report import Problem
    from newsdesk.photos.shelf import Shelf
    from newsdesk.store.database import Store


@dataclass(frozen=True, slots=True)
class Desk:
    """An open newsroom.

    ``clock`` gives aware moments, ``new_id`` UUIDs, ``who`` is the person at this PC. ``style``
    is the house style, read from its lists; ``learned`` is what the archive has taught.
    ``warnings`` tell of a folder that is no good place for a live store, and of lists that could
    not be read.
    """

    folder: Path
    profile: Profile
    store: Store
    shelf: Shelf
    unsaved: Unsaved
    clock: Callable[[], datetime]
    new_id: Callable[[], str]
    style: HouseStyle
    learned: Learned
    who: str = ""
    warnings: tuple[Problem, ...] = ()
