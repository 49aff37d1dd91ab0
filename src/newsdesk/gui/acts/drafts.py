"""What the window asks of the desk about the article being written, as tasks on their lanes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdesk.desk import drafting, signing
from newsdesk.news.revision import Why

if TYPE_CHECKING:
    from newsdesk.desk.changes import Written
    from newsdesk.desk.desk import Desk
    from newsdesk.desk.previewing import Preview
    from newsdesk.gui.acts.telling import Telling
    from newsdesk.gui.tasks import Lanes, Task
    from newsdesk.news.article import AiUse, Article, Edits


class DraftActs:
    """The acts on one article: opened, begun, saved, shown as a page."""

    def __init__(self, desk: Desk, lanes: Lanes, telling: Telling) -> None:
        self._desk, self._lanes, self._telling = desk, lanes, telling

    def open(self, article: str) -> Task[Article]:
        """Open an article after everything that was typed into it has been saved."""
        return self._lanes.write("open", lambda _: drafting.open_article(self._desk, article))

    def begin(self, title: str, initiator: object) -> Task[Written]:
        """Start an article."""
        return self._telling.write(
            "new", lambda: drafting.new_article(self._desk, title), initiator
        )

    def save(
        self, article: str, edits: Edits, initiator: object, *, why: Why = Why.TYPED
    ) -> Task[Written]:
        """Save an edit."""
        return self._telling.write(
            "save", lambda: drafting.edit(self._desk, article, edits, why), initiator
        )

    def keep_unsaved(self, article: str, edits: Edits) -> None:
        """Put words typed this moment into the crash journal, at once and on this thread."""
        drafting.keep_unsaved(self._desk, article, edits)

    def recover(self) -> Task[tuple[drafting.Recovered, ...]]:
        """Save what an earlier run left unsaved."""
        return self._lanes.write("recover", lambda _: drafting.recover(self._desk))

    def person_behind(self, name: str) -> Task[str]:
        """Fetch who stood behind a pen name before."""
        return self._lanes.read("person", lambda _: signing.person_behind(self._desk, name))

    def ai_label(self, ai_use: AiUse, ai_note: str) -> Task[str]:
        """Fetch the words by which readers are told of a use of AI."""

        def work(_: Task[str]) -> str:
            from newsdesk.desk import previewing  # noqa: PLC0415  # the renderers, on this thread

            return previewing.ai_label(ai_use, ai_note)

        return self._lanes.read("label", work)

    def preview(self, article: str, edits: Edits) -> Task[Preview]:
        """Make the page of an article with words that are not saved yet."""

        def work(_: Task[Preview]) -> Preview:
            from newsdesk.desk import previewing  # noqa: PLC0415  # the renderers, on this thread

            return previewing.page(self._desk, article, edits)

        return self._lanes.read("preview", work)
