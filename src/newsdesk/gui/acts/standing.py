"""What the window asks of the desk about standing texts, as tasks on their lanes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdesk.desk import standing

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from pathlib import Path

    from newsdesk.desk.changes import Written
    from newsdesk.desk.desk import Desk
    from newsdesk.desk.standing import TableRead
    from newsdesk.gui.tasks import Lanes, Task
    from newsdesk.news.article import Article
    from newsdesk.news.standing import StandingKind, StandingText


class StandingActs:
    """The acts on templates, snippets and titles of office."""

    def __init__(self, desk: Desk, lanes: Lanes) -> None:
        self._desk, self._lanes = desk, lanes

    def texts(self) -> Task[tuple[StandingText, ...]]:
        """Fetch every standing text."""
        return self._lanes.read("standing", lambda _: standing.texts(self._desk))

    def keep(self, text: StandingText, instead_of: StandingText | None) -> Task[StandingText]:
        """Keep a text, in the place of its older form if there is one."""
        return self._lanes.write("standing", lambda _: standing.keep(self._desk, text, instead_of))

    def remove(self, gone: Sequence[StandingText]) -> Task[tuple[StandingText, ...]]:
        """Take texts out."""
        return self._lanes.write("standing", lambda _: standing.remove(self._desk, gone))

    def add(self, new: Sequence[StandingText]) -> Task[int]:
        """Add texts that are not here yet."""
        return self._lanes.write("standing", lambda _: standing.add(self._desk, new))

    def look_at(self, path: Path) -> Task[TableRead]:
        """Read a table without taking anything from it yet."""
        return self._lanes.read("standing", lambda _: standing.look_at(self._desk, path))

    def write(self, path: Path, kind: StandingKind | None) -> Task[int]:
        """Write a table."""
        return self._lanes.labour("standing", lambda _: standing.write(self._desk, path, kind))

    def begin(self, code: str) -> Task[Written]:
        """Start an article from a template."""
        return self._lanes.write(
            "new article", lambda _: standing.new_from_template(self._desk, code)
        )

    def day_of(self, article: Article | None) -> date:
        """Return the day by which titles are judged: of the article, or today."""
        if article is None:
            return standing.today(self._desk)
        return standing.day_of(self._desk, article)
