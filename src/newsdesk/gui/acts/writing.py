"""What the window asks of the desk about pasting, and about words in all articles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdesk.desk import bulk, replacing

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from newsdesk.desk.bulk import Several, Step
    from newsdesk.desk.desk import Desk
    from newsdesk.desk.pasting import Pasted
    from newsdesk.desk.recoding import Reread
    from newsdesk.desk.replacing import Hit, Hits
    from newsdesk.gui.acts.telling import Telling
    from newsdesk.gui.tasks import Lanes, Task
    from newsdesk.language.words import Words
    from newsdesk.news.article import Article
    from newsdesk.text.finding import Sought


class WritingActs:
    """The acts on pasted text and on words in all articles."""

    def __init__(self, desk: Desk, lanes: Lanes, words: Words, telling: Telling) -> None:
        self._desk, self._lanes, self._words, self._telling = desk, lanes, words, telling

    def read_html(self, html: str, code: str = "") -> Pasted:
        """Return formatted text as Markdown, at once and on this thread, by a code if one says."""
        from newsdesk.desk import pasting  # noqa: PLC0415  # its readers, when somebody pastes

        return pasting.from_html(html, code)

    def read_html_later(self, html: str) -> Task[Pasted]:
        """Return a long formatted text as Markdown."""
        return self._lanes.read("paste", lambda _: self.read_html(html))

    def read_text(self, text: str, code: str = "") -> Pasted:
        """Return plain text, in Unicode, its lines as paragraphs, by a code if one says."""
        from newsdesk.desk import pasting  # noqa: PLC0415  # its readers, when somebody pastes

        return pasting.from_text(text, code)

    def read_original(self, article: str) -> Task[tuple[str, tuple[Reread, ...]]]:
        """Return the file an article was imported from as it came, and as each code reads it."""

        def work(_: Task[tuple[str, tuple[Reread, ...]]]) -> tuple[str, tuple[Reread, ...]]:
            from newsdesk.desk import recoding  # noqa: PLC0415  # rarely wanted

            return recoding.reread(self._desk, article)

        return self._lanes.read("original", work)

    def has_original(self, article: Article) -> bool:
        """Tell whether the file an article was imported from is kept."""
        from newsdesk.desk import recoding  # noqa: PLC0415  # rarely wanted

        return recoding.original_of(self._desk, article) is not None

    def read_file(self, path: Path) -> Task[tuple[str, tuple[Reread, ...]]]:
        """Return a text that is to be imported as it stands, and as each code reads it."""

        def work(_: Task[tuple[str, tuple[Reread, ...]]]) -> tuple[str, tuple[Reread, ...]]:
            from newsdesk.desk import recoding  # noqa: PLC0415  # rarely wanted

            return recoding.readings_of(path)

        return self._lanes.read("file", work)

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
