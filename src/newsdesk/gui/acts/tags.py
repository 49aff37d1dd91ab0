"""What the window asks of the desk about looking after tags, as tasks on the lane that writes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdesk.desk import tag_keeping, tagging

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from newsdesk.desk.desk import Desk
    from newsdesk.desk.tag_keeping import Cancelled, Progress, TagWritten
    from newsdesk.gui.acts.telling import Telling
    from newsdesk.gui.tasks import Lanes, Task
    from newsdesk.language.words import Words
    from newsdesk.news.tag import TagAct, TagLine

    Work = Callable[[Progress, Cancelled], TagWritten]


class TagActs:
    """The acts on tags.

    They run among the saves, not beside them: each is one transaction over many articles.
    """

    def __init__(self, desk: Desk, lanes: Lanes, words: Words, telling: Telling) -> None:
        self._desk, self._lanes, self._words, self._telling = desk, lanes, words, telling

    def board(self) -> Task[tuple[tuple[TagLine, ...], TagAct | None]]:
        """Fetch every tag, and the last act that can be undone."""
        return self._lanes.read(
            "tags",
            lambda _: (
                tagging.tag_board(self._desk),
                next((act for act in tag_keeping.acts(self._desk) if not act.undone), None),
            ),
        )

    def rename(self, name: str, new: str, initiator: object, *, alias: bool) -> Task[TagWritten]:
        """Spell a tag anew; ``alias`` lets the old name lead to it."""
        return self._do(
            lambda progress, cancelled: tag_keeping.rename(
                self._desk, name, new, alias=alias, progress=progress, cancelled=cancelled
            ),
            initiator,
        )

    def merge(
        self, names: Sequence[str], into: str, initiator: object, *, alias: bool
    ) -> Task[TagWritten]:
        """Let articles with some tags carry another; ``alias`` lets the old names lead to it."""
        return self._do(
            lambda progress, cancelled: tag_keeping.merge(
                self._desk, names, into, alias=alias, progress=progress, cancelled=cancelled
            ),
            initiator,
        )

    def add_alias(self, tag: str, name: str, initiator: object) -> Task[TagWritten]:
        """Let another spelling lead to a tag."""
        return self._do(lambda *_: tag_keeping.add_alias(self._desk, tag, name), initiator)

    def remove_alias(self, name: str, initiator: object) -> Task[TagWritten]:
        """Let a spelling no longer lead to its tag."""
        return self._do(lambda *_: tag_keeping.remove_alias(self._desk, name), initiator)

    def undo(self, key: int, initiator: object) -> Task[TagWritten]:
        """Undo an act, if it is still the last one."""
        return self._do(
            lambda progress, cancelled: tag_keeping.undo(
                self._desk, key, progress=progress, cancelled=cancelled
            ),
            initiator,
        )

    def _do(self, work: Work, initiator: object) -> Task[TagWritten]:
        def run(task: Task[TagWritten]) -> TagWritten:
            return work(
                lambda done, total: self._lanes.report(task, "", done, total), task.is_cancelled
            )

        task = self._lanes.write(self._words("Changing tags"), run, shown=True)
        return self._telling.of(task, initiator)
