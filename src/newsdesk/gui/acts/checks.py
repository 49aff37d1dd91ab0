"""What the window asks of the desk about findings, as tasks on their lanes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdesk.desk import checking, mending, skipping

if TYPE_CHECKING:
    from newsdesk.desk.changes import Written
    from newsdesk.desk.desk import Desk
    from newsdesk.desk.skipping import Checked
    from newsdesk.gui.acts.telling import Telling
    from newsdesk.gui.tasks import Lanes, Task
    from newsdesk.news.article import Edits
    from newsdesk.news.report import Mend


class CheckActs:
    """The acts on findings."""

    def __init__(self, desk: Desk, lanes: Lanes, telling: Telling) -> None:
        self._desk, self._lanes, self._telling = desk, lanes, telling

    def checked(self, article: str, edits: Edits) -> Task[Checked]:
        """Check an article with words that are not saved yet."""
        return self._lanes.read("check", lambda _: skipping.checked(self._desk, article, edits))

    def never(self) -> frozenset[str]:
        """Return the codes of problems that no reason can skip."""
        return checking.unskippable()

    def skip(self, article: str, key: str, reason: str, initiator: object) -> Task[Written]:
        """Pass over a finding."""
        return self._telling.write(
            "skip", lambda: skipping.skip(self._desk, article, key, reason), initiator
        )

    def unskip(self, article: str, key: str, initiator: object) -> Task[Written]:
        """Take a finding up again."""
        return self._telling.write(
            "unskip", lambda: skipping.unskip(self._desk, article, key), initiator
        )

    def put_in(self, article: str, mend: Mend, initiator: object) -> Task[Written]:
        """Put a mend into words that are not open in a field, those of a photo for one."""
        return self._telling.write(
            "mend", lambda: mending.put_in(self._desk, article, mend), initiator
        )
