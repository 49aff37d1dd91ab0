"""Around the open article: related ones to propose; the names of tags."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from newsdesk.gui.acts.archive import ArchiveActs, Surroundings
    from newsdesk.gui.flows.writing import Writing
    from newsdesk.gui.views.inspector.facts_form import FactsForm
    from newsdesk.news.article import Article


class Relating(QObject):
    """Fetches what lies around an article when it is opened, and after each save."""

    def __init__(
        self, acts: ArchiveActs, writing: Writing, facts: FactsForm, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._acts, self._writing, self._facts = acts, writing, facts
        facts.related.lines_wanted.connect(self._fetch)
        writing.opened.connect(self._look)
        writing.renewed.connect(self._look)

    def _fetch(self, ids: tuple[str, ...]) -> None:
        panel = self._facts.related
        self._acts.lines(ids).then(lambda lines: panel.show_chosen(ids, lines))

    def _look(self, article: Article) -> None:
        self._acts.surroundings(article.id).then(self._show)

    def _show(self, found: Surroundings) -> None:
        if found.article != self._writing.id:
            return
        self._facts.related.show_proposals(found.proposals)
