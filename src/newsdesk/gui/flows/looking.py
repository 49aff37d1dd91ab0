"""Looking at the open article: the live preview and the checks, made anew while one writes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from newsdesk.gui.flows.latest import Latest
from newsdesk.gui.messages import of_error

if TYPE_CHECKING:
    from newsdesk.desk.previewing import Preview
    from newsdesk.desk.skipping import Checked
    from newsdesk.gui.acts.operations import Operations
    from newsdesk.gui.flows.writing import Writing
    from newsdesk.gui.views.inspector.checklist import Checklist
    from newsdesk.gui.views.preview.preview_pane import PreviewPane
    from newsdesk.language.words import Words

PREVIEW_PAUSE: Final = 40
CHECK_PAUSE: Final = 400
"""Milliseconds after a change before the page and the checks are made anew."""


class Looking(QObject):
    """``checked`` carries what was found (Checked) in words as they stood (Edits)."""

    checked = Signal(object, object)
    told = Signal(object)

    def __init__(
        self,
        operations: Operations,
        writing: Writing,
        words: Words,
        *,
        preview: PreviewPane,
        checks: Checklist,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._operations, self._writing, self._words = operations, writing, words
        self._preview, self._checks = preview, checks
        self._page = Latest(self._make_page, PREVIEW_PAUSE, self)
        self._check = Latest(self._run_checks, CHECK_PAUSE, self)
        preview.needed.connect(self._page.ask_now)
        writing.changed.connect(self._page.ask)
        writing.changed.connect(self._check.ask)
        writing.opened.connect(self._opened)
        writing.renewed.connect(self._renewed)

    def check_now(self) -> None:
        """Run the checks at once (F7); what is being typed is saved first."""
        self._writing.saving.flush()
        self._check.ask_now()

    def _opened(self) -> None:
        self._checks.fold_all()
        self._checks.show_problems(())
        self._page.ask_now()
        self._check.ask_now()

    def _renewed(self) -> None:
        self._page.ask()
        self._check.ask()

    def _make_page(self) -> bool:
        article = self._writing.id
        if not article or not self._preview.is_wanted():
            return False

        def show(page: Preview) -> None:
            if article == self._writing.id:
                self._preview.show_page(article, page)

        task = self._operations.drafts.preview(article, self._writing.edits())
        task.always(self._page.ended).then(show).otherwise(self._no_page)
        return True

    def _no_page(self, error: Exception) -> None:
        self.told.emit(of_error(self._words, error))

    def _run_checks(self) -> bool:
        article = self._writing.article
        if article is None:
            return False

        read = self._writing.edits()

        def show(looked_at: Checked) -> None:
            if article.id == self._writing.id:
                self.checked.emit(looked_at, read)

        task = self._operations.checks.checked(article.id, read)
        task.always(self._check.ended).then(show)
        return True
