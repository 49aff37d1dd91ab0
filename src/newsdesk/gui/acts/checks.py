"""What the window asks of the desk about findings, as tasks on their lanes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdesk.desk import checking, drafting, photo_desk, skipping
from newsdesk.errors import EditorMistake

if TYPE_CHECKING:
    from newsdesk.desk.changes import Written
    from newsdesk.desk.desk import Desk
    from newsdesk.desk.skipping import Checked
    from newsdesk.gui.acts.states import Write
    from newsdesk.gui.tasks import Lanes, Task
    from newsdesk.news.article import Edits
    from newsdesk.news.report import Mend


class CheckActs:
    """The acts on findings; ``write`` is that of the operations."""

    def __init__(self, desk: Desk, lanes: Lanes, write: Write) -> None:
        self._desk, self._lanes, self._write = desk, lanes, write

    def checked(self, article: str, edits: Edits) -> Task[Checked]:
        """Check an article with words that are not saved yet."""
        return self._lanes.read("check", lambda _: skipping.checked(self._desk, article, edits))

    def never(self) -> frozenset[str]:
        """Return the codes of problems that no reason can skip."""
        return checking.unskippable()

    def skip(self, article: str, key: str, reason: str, initiator: object) -> Task[Written]:
        """Pass over a finding."""
        return self._write(
            "skip", lambda: skipping.skip(self._desk, article, key, reason), initiator
        )

    def unskip(self, article: str, key: str, initiator: object) -> Task[Written]:
        """Take a finding up again."""
        return self._write("unskip", lambda: skipping.unskip(self._desk, article, key), initiator)

    def mend_photo(self, article: str, mend: Mend, initiator: object) -> Task[Written]:
        """Put a mend into the words of a photo: ``photo:2.caption``."""

        def act() -> Written:
            number, _, part = mend.field.removeprefix("photo:").partition(".")
            placed = drafting.open_article(self._desk, article).placement(int(number))
            text = mend.applied_to(getattr(placed, part)) if placed else None
            if placed is None or text is None:
                raise EditorMistake("finding.moved", words=mend.old)
            return photo_desk.caption(
                self._desk,
                article,
                placed.number,
                caption=text if part == "caption" else placed.caption,
                alt=text if part == "alt" else placed.alt,
                credit=text if part == "credit" else placed.credit,
            )

        return self._write("mend", act, initiator)
