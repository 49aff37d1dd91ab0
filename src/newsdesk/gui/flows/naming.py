"""The names there are: sections, tags with their aliases, people; offered in fields and search."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer

from newsdesk.gui.views.status_mark import status_name
from newsdesk.news.completing import Value
from newsdesk.news.filter_names import FilterName
from newsdesk.news.status import Status

if TYPE_CHECKING:
    from newsdesk.desk.changes import Changes
    from newsdesk.gui.acts.archive import Names
    from newsdesk.gui.acts.operations import Operations
    from newsdesk.gui.views.inspector.facts_form import FactsForm
    from newsdesk.gui.views.search.search_box import SearchBox
    from newsdesk.language.words import Words

QUIET: Final = 1_500
"""Milliseconds without a write before the names are fetched anew: not while somebody types."""


class Naming(QObject):
    """Keeps what is offered true to the store."""

    def __init__(
        self,
        operations: Operations,
        words: Words,
        *,
        facts: FactsForm,
        search: SearchBox,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._acts, self._words = operations.archive, words
        self._facts, self._search = facts, search
        self._shown: Names | None = None
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(QUIET)
        self._later.timeout.connect(self.refresh)
        operations.changed.connect(self._note)

    def refresh(self) -> None:
        """Fetch the names, and offer them where they changed."""
        self._acts.names().then(self._show)

    def _note(self, changes: Changes, initiator: object) -> None:
        del initiator  # whoever wrote: others are offered the new names too
        if changes.lists:
            self._later.start()

    def _show(self, names: Names) -> None:
        if names == self._shown:
            return
        self._shown = names
        self._facts.show_names(names.sections, names.tags, names.people)
        self._search.offer_names(
            {
                FilterName.TAG: [Value(one.name, one.aliases) for one in names.tags],
                FilterName.SECTION: [
                    Value(one.name, level=one.level, articles=one.articles)
                    for one in names.sections
                ],
                FilterName.BYLINE: [Value(one.name) for one in names.people],
                FilterName.STATE: [Value(status_name(self._words, one)) for one in Status],
            }
        )
