"""Finding articles: the list, its filter and counts, the search box."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from newsdesk.news.listing import Filter

if TYPE_CHECKING:
    from newsdesk.desk.changes import Changes
    from newsdesk.gui.acts.operations import Operations
    from newsdesk.gui.views.lists.article_browser import ArticleBrowser
    from newsdesk.gui.views.search.search_box import SearchBox
    from newsdesk.news.listing import ArticleLine, Count, Listing, Order
    from newsdesk.news.status import Status

GATHER: Final = 250
"""Milliseconds in which writes are gathered before the list is asked for anew."""


class Browsing(QObject):
    """Keeps the list true to the store; ``listed`` says that a whole list stands in the view."""

    listed = Signal()

    def __init__(
        self,
        operations: Operations,
        browser: ArticleBrowser,
        search: SearchBox,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._operations, self._browser, self._search = operations, browser, search
        self._filter = Filter(status=browser.states.status)
        self._order = browser.order.order
        self._asked = 0
        self._anew = False
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(GATHER)
        self._again.timeout.connect(self.refresh)
        browser.model.wanted.connect(self._fetch)
        browser.row_wanted.connect(self._look_for)
        browser.filtered.connect(self._show_state)
        browser.sorted.connect(self._sort)
        search.searched.connect(self._look_up)
        search.more_wanted.connect(self._look_further)
        operations.changed.connect(self._note)

    def refresh(self) -> None:
        """Ask for the list and the counts."""
        self._asked += 1
        number = self._asked
        self._operations.lists.listing(self._filter, self._order).then(
            lambda listing: self._show(number, listing)
        )
        self._operations.lists.counts().then(self._show_counts)

    def _show(self, number: int, listing: Listing) -> None:
        if number == self._asked:  # else another filter was chosen meanwhile
            self._browser.model.show(listing.keys)
            self._browser.mark_again()
            if self._anew:
                self._anew = False
                self._browser.show_current()
            self.listed.emit()

    def _show_counts(self, counts: tuple[Count, ...]) -> None:
        self._browser.states.show_counts(counts)

    def _show_state(self, status: Status | None) -> None:
        self._filter = Filter(status=status)
        self._anew = True
        self.refresh()

    def _sort(self, order: Order) -> None:
        self._order = order
        self._anew = True
        self.refresh()

    def _fetch(self, keys: tuple[int, ...]) -> None:
        model = self._browser.model

        def take(lines: tuple[ArticleLine, ...]) -> None:
            model.take(lines)
            model.give_up(keys)

        self._operations.lists.lines(keys).then(take)

    def _look_for(self, article: str) -> None:
        def take(lines: tuple[ArticleLine, ...]) -> None:
            self._browser.model.take(lines)
            self._browser.mark_again()

        self._operations.lists.line(article).then(take).otherwise(lambda _: None)

    def _look_up(self, words: str) -> None:
        if not words:
            return  # what was opened last is shown then (``flows.going_back``)
        self._operations.lists.ask(words).then(
            lambda answer: self._search.show_results(words, answer)
        )

    def _look_further(self, words: str, shown: int) -> None:
        self._operations.lists.ask(words, skip=shown).then(
            lambda answer: self._search.show_more(words, answer)
        )

    def _note(self, changes: Changes, initiator: object) -> None:
        del initiator  # the list shows what every view writes
        self._browser.model.forget(changes.articles)
        if changes.lists and not self._again.isActive():
            self._again.start()
