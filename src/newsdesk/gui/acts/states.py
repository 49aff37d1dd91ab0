"""What the window asks of the desk about states, as tasks on their lanes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdesk.desk import history, moving, tracking

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsdesk.desk.changes import Written
    from newsdesk.desk.desk import Desk
    from newsdesk.desk.tracking import Track
    from newsdesk.gui.acts.telling import Telling
    from newsdesk.gui.tasks import Lanes, Task
    from newsdesk.news.revision import Skip
    from newsdesk.news.status import Status


class StateActs:
    """The acts on states."""

    def __init__(self, desk: Desk, lanes: Lanes, telling: Telling) -> None:
        self._desk, self._lanes, self._telling = desk, lanes, telling

    def track(self, article: str) -> Task[Track]:
        """Fetch the way of an article, after everything that was typed into it has been saved."""
        return self._lanes.write("track", lambda _: tracking.track(self._desk, article))

    def move(self, article: str, to: Status, reason: str, initiator: object) -> Task[Written]:
        """Move an article to another state."""
        return self._telling.write(
            "move", lambda: moving.move(self._desk, article, to, reason), initiator
        )

    def take_back(self, article: str, initiator: object) -> Task[Written]:
        """Take an article out of the trash."""
        return self._telling.write(
            "take back", lambda: moving.take_back(self._desk, article), initiator
        )

    def go_back(self, article: str, revision: int, initiator: object) -> Task[Written]:
        """Save an earlier state of an article as a new revision."""
        return self._telling.write(
            "go back", lambda: history.restore(self._desk, article, revision), initiator
        )

    def refuse_unsound(self, article: str) -> Task[None]:
        """Look whether an article could be approved, after everything typed has been saved."""

        def work(_: Task[None]) -> None:
            from newsdesk.desk import publishing  # noqa: PLC0415  # its renderers, on this thread

            publishing.refuse_unsound(self._desk, article)

        return self._lanes.write("sound", work)

    def approve(
        self,
        article: str,
        by: str,
        skips: Sequence[Skip],
        initiator: object,
        *,
        again: bool = False,
    ) -> Task[Written]:
        """Approve an article by name; ``again`` for a new hand-over of the same words."""

        def act() -> Written:
            from newsdesk.desk import publishing  # noqa: PLC0415  # its renderers, on this thread

            return publishing.approve(self._desk, article, by, skips, again=again)

        return self._telling.write("approve", act, initiator)

    def mark_published(self, article: str, address: str, initiator: object) -> Task[Written]:
        """Note where an article stands on the portal."""

        def act() -> Written:
            from newsdesk.desk import publishing  # noqa: PLC0415  # its renderers, on this thread

            return publishing.mark_published(self._desk, article, address)

        return self._telling.write("published", act, initiator)
