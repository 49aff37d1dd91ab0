"""Searches kept under a name: shown with counts, kept, put first, taken out with undo."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from newsdesk.gui.messages import Message, of_error

if TYPE_CHECKING:
    from newsdesk.gui.acts.archive import ArchiveActs, Kept
    from newsdesk.gui.views.lists.saved_filters import SavedFilters
    from newsdesk.gui.views.search.search_box import SearchBox
    from newsdesk.language.words import Words
    from newsdesk.news.listing import SavedSearch


class SavedSearches(QObject):
    """Joins the saved searches of the left pane to the search box; ``told`` carries Messages."""

    told = Signal(object)

    def __init__(
        self,
        acts: ArchiveActs,
        words: Words,
        *,
        filters: SavedFilters,
        search: SearchBox,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._acts, self._words = acts, words
        self._filters, self._search = filters, search
        filters.chosen.connect(self._ask)
        filters.keep_wanted.connect(self._keep)
        filters.remove_wanted.connect(lambda name: acts.unkeep(name).then(self._tell_gone))
        filters.rename_wanted.connect(
            lambda old, new: acts.rename_kept(old, new).then(self._again).otherwise(self._refuse)
        )
        filters.first_wanted.connect(lambda name: acts.put_first(name).then(self._again))
        search.textChanged.connect(lambda text: filters.offer_keeping(wanted=bool(text.strip())))

    def refresh(self) -> None:
        """Show the saved searches with what they find now."""
        self._acts.kept().then(self._show)

    def _show(self, kept: Kept) -> None:
        self._filters.show_searches(kept.searches, kept.counts)

    def _ask(self, question: str) -> None:
        self._search.setText(question)
        self._search.open()

    def _keep(self) -> None:
        question = self._search.text().strip()
        self._acts.keep(question, question).then(self._again)

    def _again(self, _: object) -> None:
        self.refresh()

    def _refuse(self, error: Exception) -> None:
        """Tell why a search cannot have a name; the old one stays."""
        self.told.emit(of_error(self._words, error))

    def _tell_gone(self, gone: SavedSearch) -> None:
        self.refresh()
        self.told.emit(
            Message(
                self._words("The search “{name}” was taken out.", name=gone.name),
                button=self._words("Undo"),
                act=lambda: self._acts.keep(gone.name, gone.question).then(self._again),
            )
        )
