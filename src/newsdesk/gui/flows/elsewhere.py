"""Another program writes into the same newsroom: shown at once, and never written over unsaid."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from newsdesk.desk.changes import Changes
from newsdesk.desk.elsewhere import written_over
from newsdesk.gui.acts.history import NOW
from newsdesk.gui.messages import Kind, Message

if TYPE_CHECKING:
    from newsdesk.gui.acts.elsewhere import ElsewhereActs, Found
    from newsdesk.gui.acts.operations import Operations
    from newsdesk.gui.flows.history import History
    from newsdesk.gui.flows.writing import Writing
    from newsdesk.gui.views.lists.article_browser import ArticleBrowser
    from newsdesk.language.words import Words
    from newsdesk.news.article import Article

EVERY: Final = 2500
"""Milliseconds between two looks."""


class Elsewhere(QObject):
    """Looks every few seconds, and before each save; ``told`` carries a Message."""

    told = Signal(object)

    def __init__(
        self,
        operations: Operations,
        acts: ElsewhereActs,
        writing: Writing,
        history: History,
        words: Words,
        *,
        browser: ArticleBrowser,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._operations, self._acts = operations, acts
        self._writing, self._history, self._words = writing, history, words
        self._browser = browser
        self._asking = False
        writing.saving.going.connect(self._look)
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY)
        self._timer.timeout.connect(self.look)

    def start(self) -> None:
        """Begin to look: what was written until now is shown already."""
        self.look()
        self._timer.start()

    def look(self) -> None:
        """Look now, unless a look is under way."""
        if not self._asking:
            self._look(self._writing.id)

    def _look(self, article: str) -> None:
        self._asking = True
        task = self._acts.look(article).always(self._looked)
        task.then(lambda found: self._found(article, found)).otherwise(lambda _: None)

    def _looked(self) -> None:
        self._asking = False

    def _found(self, article: str, found: Found) -> None:
        if not found.written:
            return
        known, now = self._writing.article, found.article
        if known is not None and now is not None and known.id == now.id:
            self._tell(known, now)
            self._writing.take_in(now)  # before a save that follows: it is compared with known
        self._browser.model.forget_all()
        self._operations.changed.emit(Changes(frozenset({article} - {""}), lists=True), self)

    def _tell(self, known: Article, now: Article) -> None:
        waiting = self._writing.saving.waiting(now.id)
        title = now.title or self._words("(no headline yet)")
        about = f"elsewhere:{now.id}"
        if written_over(known, now, waiting):
            said = self._words(
                "“{title}” was changed in another program while you were writing. What you write "
                "stays; the other words are kept as version {revision}.",
                title=title,
                revision=now.revision,
            )
            self.told.emit(
                Message(
                    said,
                    Kind.WARNING,
                    button=self._words("Compare"),
                    act=lambda: self._compare(now),
                    seconds=0,
                    about=about,
                )
            )
        elif now.revision > known.revision:
            said = self._words(
                "“{title}” was changed in another program; here it stands as it is now.",
                title=title,
            )
            self.told.emit(Message(said, about=about))

    def _compare(self, now: Article) -> None:
        if self._writing.id == now.id:
            self._history.compare(now.revision, NOW)
        else:
            self._writing.open(now.id)
