"""The history of the open article: listed, compared, restored; shrinks told; typing thinned."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject, QTimer, Signal

from newsdesk.gui.acts.history import NOW
from newsdesk.gui.messages import Kind, Message

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from newsdesk.desk.changes import Written
    from newsdesk.gui.acts.operations import Operations
    from newsdesk.gui.colours import Colours
    from newsdesk.gui.flows.idle_watch import IdleWatch
    from newsdesk.gui.flows.writing import Writing
    from newsdesk.gui.tasks import Lanes, Task
    from newsdesk.gui.views.history.compare_window import CompareWindow
    from newsdesk.gui.views.history.history_pane import HistoryPane
    from newsdesk.language.words import Words
    from newsdesk.news.article import Article
    from newsdesk.news.history import Comparison, Event, Thinned
    from newsdesk.news.revision import Shrunk

IDLE: Final = 120.0
"""Seconds without a touch before histories are thinned."""
LOOK: Final = 60_000
"""Milliseconds between looks at whether it is time to thin."""


class History(QObject):
    """``told`` carries a Message."""

    told = Signal(object)

    def __init__(
        self,
        operations: Operations,
        lanes: Lanes,
        writing: Writing,
        words: Words,
        *,
        colours: Colours,
        pane: HistoryPane,
        idle: IdleWatch,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._acts, self._lanes, self._writing = operations.history, lanes, writing
        self._words, self._colours, self._pane = words, colours, pane
        self._idle, self._window = idle, window
        self._shown = ""
        self._compare: CompareWindow | None = None
        self._thinning: Task[Thinned] | None = None
        self._asked = False
        self._pending: Shrunk | None = None
        pane.shown.connect(self.refresh)
        pane.compare_wanted.connect(self.compare)
        pane.restore_wanted.connect(self.restore)
        writing.opened.connect(self._opened)
        writing.renewed.connect(self._renewed)
        writing.saving.shrunk.connect(self.tell_shrunk)
        lanes.task_began.connect(self._make_way)
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def refresh(self) -> None:
        """Fetch the history of the open article, or what came since."""
        self._fetch(lambda: None)

    def compare(self, left: int, right: int) -> None:
        """Show two revisions side by side, in a window of its own; ``NOW`` is the present text."""
        self._writing.saving.flush()

        def show(compared: Comparison) -> None:
            window = self._compare_window()
            window.show_comparison(self._pane.model.runs, compared)
            window.show()
            window.raise_()
            window.activateWindow()

        self._fetch_compared(left, right, show)

    def restore(self, number: int, fields: Sequence[str] = ()) -> None:
        """Save an earlier revision as the newest, and offer the way back."""
        self._bring_back(self._writing.id, number, fields, undoing=False)

    def tell_shrunk(self, shrunk: Shrunk) -> None:
        """Say that the text became much shorter, and offer the state before."""
        said = self._words(
            "The article has just shrunk from {before} to {after} words. The text before is kept.",
            before=f"{shrunk.before:,}".replace(",", "."),
            after=f"{shrunk.after:,}".replace(",", "."),
        )

        def back() -> None:
            self._bring_back(shrunk.article, shrunk.number, (), undoing=False)

        message = Message(
            said,
            Kind.WARNING,
            self._words("Restore"),
            back,
            seconds=0,
            about=_about(shrunk.article),
            look_button=self._words("See the text before"),
            look=lambda: self._show_kept(shrunk),
        )
        self.told.emit(message)

    def look(self) -> None:
        """Thin old typing if nobody is at work and it was not done for a day."""
        if self._asked or self._thinning or self._idle.seconds() < IDLE or self._lanes.running():
            return
        self._asked = True
        self._acts.thinning_is_due().always(self._answered).then(self._thin)

    def _answered(self) -> None:
        self._asked = False

    def _thin(self, is_due: bool) -> None:  # noqa: FBT001  # the task's result
        if is_due and not self._lanes.running():
            self._thinning = self._acts.thin()
            self._thinning.always(self._thinned)

    def _thinned(self) -> None:
        self._thinning = None
        self._shown = ""
        if self._pane.isVisible():
            self.refresh()

    def _make_way(self, task: Task[Any]) -> None:
        """Let a longer act of the editor have the lane; thinning can wait."""
        if self._thinning is not None and task is not self._thinning:
            self._thinning.cancel()

    def _bring_back(
        self, article: str, number: int, fields: Sequence[str], *, undoing: bool
    ) -> None:
        if not article:
            return
        self._writing.saving.flush()

        def tell(written: Written) -> None:
            if not written.changes.articles:
                self.told.emit(Message(self._words("Nothing differed; nothing was saved.")))
                return
            before = written.article.revision - 1
            said = (
                self._words("The text is as it was before restoring.")
                if undoing
                else self._words("Revision {number} is restored.", number=number)
            )

            def undo() -> None:
                self._bring_back(article, before, (), undoing=True)

            button = "" if undoing else self._words("Undo")
            about = "" if fields else _about(article)
            act = None if undoing else undo
            self.told.emit(Message(said, button=button, act=act, about=about))

        self._acts.restore(article, number, fields, self).then(tell)

    def _opened(self) -> None:
        self._shown = ""
        self._pane.show_events(())
        if self._compare is not None:
            self._compare.hide()
        if self._pane.isVisible():
            self.refresh()
        self._show_pending()

    def _renewed(self, article: Article) -> None:
        window = self._compare
        if window is not None and window.isVisible():
            self._compare_again(window, article.revision)
        elif self._pane.isVisible():
            self.refresh()

    def _compare_again(self, window: CompareWindow, newest: int) -> None:
        """Show the pair anew after a save; what stood beside the present text still does."""
        left, right = window.pair
        if newest in (left, right):
            return
        follows = right == window.newest

        def show(compared: Comparison) -> None:
            if window.pair == (left, right):  # no other pair was chosen meanwhile
                window.renew(self._pane.model.runs, compared)

        self._fetch_compared(left, NOW if follows else right, show)

    def _show_kept(self, shrunk: Shrunk) -> None:
        """Open what was kept of a text that shrank, beside the text of now."""
        self._pending = shrunk
        if self._writing.id == shrunk.article:
            self._show_pending()
        else:
            self._writing.open(shrunk.article)

    def _show_pending(self) -> None:
        shrunk, self._pending = self._pending, None
        if shrunk and self._writing.id == shrunk.article:
            self.compare(shrunk.number, NOW)

    def _fetch_compared(self, left: int, right: int, show: Callable[[Comparison], None]) -> None:
        """Fetch two revisions and all that may be chosen instead, then show them."""
        article = self._writing.id

        def fetched(compared: Comparison) -> None:
            if article == self._writing.id:
                self._fetch(lambda: show(compared))

        self._acts.compare(article, left, right).then(fetched)

    def _fetch(self, then: Callable[[], None]) -> None:
        article = self._writing.id
        if not article:
            return
        after = self._pane.model.newest if self._shown == article else 0

        def show(events: tuple[Event, ...]) -> None:
            if article != self._writing.id:
                return
            if after and self._shown == article:
                self._pane.add_events(events)
            else:
                self._shown = article
                self._pane.show_events(events)
            then()

        self._acts.events(article, after).then(show)

    def _compare_window(self) -> CompareWindow:
        if self._compare is None:
            from newsdesk.gui.views.history.compare_window import (  # noqa: PLC0415  # rarely wanted
                CompareWindow,
            )

            self._compare = CompareWindow(self._words, self._colours, self._window)
            self._compare.pair_wanted.connect(self.compare)
            self._compare.restore_wanted.connect(self._restore_from_window)
        return self._compare

    def _restore_from_window(self, number: int, field: str) -> None:
        self.restore(number, [field] if field else [])


def _about(article: str) -> str:
    """Return the subject of what is told of a text that shrank or came back as a whole."""
    return f"history:{article}"
