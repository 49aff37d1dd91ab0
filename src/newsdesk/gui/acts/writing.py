"""What the window asks of the desk about pasting, and about words in all articles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdesk.desk import bulk, replacing

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from newsdesk.desk.bulk import Several, Step
    from newsdesk.desk.desk import Desk
    from newsdesk.desk.pasting import Pasted
    from newsdesk.desk.replacing import Hit, Hits
    from newsdesk.gui.acts.telling import Telling
    from newsdesk.gui.tasks import Lanes, Task
    from newsdesk.language.words import Words
    from newsdesk.text.finding import Sought


class WritingActs:
    """The acts on pasted text and on words in all articles."""

    def __init__(self, desk: Desk, lanes: Lanes, words: Words, telling: Telling) -> None:
        self._desk, self._lanes, self._words, self._telling = desk, lanes, words, telling

    def read_html(self, html: str) -> Pasted:
        """Return formatted text as Markdown, at once and on this thread."""
        from newsdesk.desk import pasting  # noqa: PLC0415  # its readers, when somebody pastes

        return pasting.from_html(html)

    def read_html_later(self, html: str) -> Task[Pasted]:
        """Return a long formatted text as Markdown."""
        return self._lanes.read("paste", lambda _: self.read_html(html))

    def read_text(self, text: str) -> Pasted:
        """Return plain text, in Unicode, its lines as paragraphs."""
        from newsdesk.desk import pasting  # noqa: PLC0415  # its readers, when somebody pastes

        return pasting.from_text(text)

    def with_photos(self, markdown: str, numbers: Mapping[str, int]) -> str:
        """Return pasted Markdown with the photos' numbers where its pictures stood."""
        from newsdesk.desk import pasting  # noqa: PLC0415  # its readers, when somebody pastes

        return pasting.with_photos(markdown, numbers)

    def find_text(self, sought: Sought) -> Task[Hits]:
        """Find words in all articles, after everything that was typed has been saved."""

        def work(task: Task[Hits]) -> Hits:
            return replacing.find_text(
                self._desk,
                sought,
                progress=lambda done, total: self._lanes.report(task, "articles", done, total),
                cancelled=task.is_cancelled,
            )

        return self._lanes.labour(self._words("Looking through all articles"), work)

    def replace_text(
        self,
        hits: Hits,
        chosen: Mapping[str, Sequence[Hit]],
        initiator: object,
        *,
        approved_too: bool,
    ) -> Task[Several]:
        """Replace the chosen hits."""

        def work(task: Task[Several]) -> Several:
            return replacing.replace_text(
                self._desk,
                hits,
                chosen,
                approved_too=approved_too,
                progress=lambda done, total: self._lanes.report(task, "articles", done, total),
                cancelled=task.is_cancelled,
            )

        return self._telling.labour(self._words("Replacing in all articles"), work, initiator)

    def undo_replacing(self, steps: Sequence[Step], initiator: object) -> Task[Several]:
        """Take a replacement back where nothing was changed since."""
        return self._telling.labour(
            self._words("Taking the replacement back"),
            lambda _: bulk.undo(self._desk, steps),
            initiator,
        )
