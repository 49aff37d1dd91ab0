"""Where the open article will stand, told while its headline is typed, and who stands there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from newsdesk.gui.flows.latest import Latest

if TYPE_CHECKING:
    from newsdesk.desk.addressing import Address
    from newsdesk.gui.acts.archive import ArchiveActs
    from newsdesk.gui.flows.writing import Writing
    from newsdesk.gui.views.inspector.facts_form import FactsForm
    from newsdesk.gui.views.writing.article_editor import ArticleEditor

PAUSE: Final = 200
"""Milliseconds after a letter of the headline before its address is looked up."""


class Addressing(QObject):
    """``open_wanted`` carries the id of the article that has the address already."""

    open_wanted = Signal(str)

    def __init__(
        self,
        acts: ArchiveActs,
        writing: Writing,
        *,
        editor: ArticleEditor,
        facts: FactsForm,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._acts, self._writing, self._editor, self._facts = acts, writing, editor, facts
        self._latest = Latest(self._look, PAUSE, self)
        editor.title.edited.connect(self._latest.ask)
        editor.address.open_wanted.connect(self.open_wanted)
        writing.opened.connect(self._latest.ask_now)
        writing.renewed.connect(self._latest.ask)

    def _look(self) -> bool:
        article, title = self._writing.id, self._editor.title.text
        if not article:
            return False

        def show(found: Address) -> None:
            if article == self._writing.id:
                named = found.is_fixed or bool(title.strip())
                self._editor.address.show_address(found if named else None)
                self._facts.related.show_address(found)

        task = self._acts.address(article, title)
        task.always(self._latest.ended).then(show).otherwise(lambda _: None)  # the checks tell it
        return True
