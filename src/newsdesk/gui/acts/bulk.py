"""What the window asks of the desk about several articles at once, as labour with progress."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdesk.desk import bulk, finding
from newsdesk.news.status import Status

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from newsdesk.desk.bulk import ExportedSeveral, Several, Step
    from newsdesk.desk.desk import Desk
    from newsdesk.gui.acts.telling import Telling
    from newsdesk.gui.tasks import Lanes, Task
    from newsdesk.language.words import Words


class BulkActs:
    """The acts on the articles of some row keys."""

    def __init__(self, desk: Desk, lanes: Lanes, words: Words, telling: Telling) -> None:
        self._desk, self._lanes, self._words, self._telling = desk, lanes, words, telling

    def approved_among(self, keys: Sequence[int]) -> Task[int]:
        """Count the articles that would lose an approval by an edit."""
        return self._lanes.read("approved", lambda _: finding.approved_among(self._desk, keys))

    def tags(
        self,
        keys: Sequence[int],
        initiator: object,
        *,
        add: str = "",
        remove: str = "",
        approved_too: bool = False,
    ) -> Task[Several]:
        """Add tags to articles, or take some away; approved ones only if those are meant too."""
        given = tuple(name for name in add.split(",") if name.strip())
        gone = tuple(name for name in remove.split(",") if name.strip())

        def work(task: Task[Several]) -> Several:
            return bulk.change_tags(
                self._desk,
                finding.ids_of(self._desk, keys),
                add=given,
                remove=gone,
                approved_too=approved_too,
                progress=lambda done, total: self._lanes.report(task, "", done, total),
                cancelled=task.is_cancelled,
            )

        return self._telling.labour(self._words("Changing tags"), work, initiator)

    def section(
        self, keys: Sequence[int], name: str, initiator: object, *, approved_too: bool = False
    ) -> Task[Several]:
        """Put articles into a section; approved ones only if those are meant too."""

        def work(task: Task[Several]) -> Several:
            return bulk.change_section(
                self._desk,
                finding.ids_of(self._desk, keys),
                name,
                approved_too=approved_too,
                progress=lambda done, total: self._lanes.report(task, "", done, total),
                cancelled=task.is_cancelled,
            )

        return self._telling.labour(self._words("Changing the section"), work, initiator)

    def state(self, keys: Sequence[int], to: Status, initiator: object) -> Task[Several]:
        """Move articles to another state, or into the trash."""

        def work(task: Task[Several]) -> Several:
            return bulk.change_state(
                self._desk,
                finding.ids_of(self._desk, keys),
                to,
                progress=lambda done, total: self._lanes.report(task, "", done, total),
                cancelled=task.is_cancelled,
            )

        return self._telling.labour(self._words("Moving articles"), work, initiator)

    def take_back(self, keys: Sequence[int], initiator: object) -> Task[Several]:
        """Take articles out of the trash."""

        def work(task: Task[Several]) -> Several:
            return bulk.take_back(
                self._desk,
                finding.ids_of(self._desk, keys),
                progress=lambda done, total: self._lanes.report(task, "", done, total),
                cancelled=task.is_cancelled,
            )

        return self._telling.labour(self._words("Taking out of the trash"), work, initiator)

    def undo(self, steps: Sequence[Step], initiator: object) -> Task[Several]:
        """Give articles back what they had before an act."""

        def work(task: Task[Several]) -> Several:
            return bulk.undo(
                self._desk,
                steps,
                progress=lambda done, total: self._lanes.report(task, "", done, total),
                cancelled=task.is_cancelled,
            )

        return self._telling.labour(self._words("Undoing"), work, initiator)

    def export(self, keys: Sequence[int], out: Path, initiator: object) -> Task[ExportedSeveral]:
        """Make the bundles of the approved ones."""

        def work(task: Task[ExportedSeveral]) -> ExportedSeveral:
            return bulk.export(
                self._desk,
                finding.ids_of(self._desk, keys),
                out,
                progress=lambda title, done, total: self._lanes.report(task, title, done, total),
                cancelled=task.is_cancelled,
            )

        return self._telling.labour(self._words("Exporting bundles"), work, initiator)
