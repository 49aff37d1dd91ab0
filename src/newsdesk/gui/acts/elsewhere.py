"""What the window asks about other programs that write into the same newsroom, as tasks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsdesk.desk import elsewhere

if TYPE_CHECKING:
    from newsdesk.desk.desk import Desk
    from newsdesk.gui.tasks import Lanes, Task
    from newsdesk.news.article import Article


@dataclass(frozen=True, slots=True)
class Found:
    """Whether another program has written, and the article asked about as it stands then."""

    written: bool
    article: Article | None = None


class ElsewhereActs:
    """The acts that look for what others wrote."""

    def __init__(self, desk: Desk, lanes: Lanes) -> None:
        self._desk, self._lanes = desk, lanes

    def look(self, article: str) -> Task[Found]:
        """Look, in its turn among the writes: a save that follows finds the store as told."""

        def work(_: object) -> Found:
            if not elsewhere.written(self._desk):
                return Found(written=False)
            stands = elsewhere.stands_now(self._desk, article) if article else None
            return Found(written=True, article=stands)

        return self._lanes.write("look elsewhere", work)
