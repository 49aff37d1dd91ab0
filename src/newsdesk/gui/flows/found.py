"""What is done with a found article: shown in the list, its headline or address copied."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from newsdesk.gui.messages import Message

if TYPE_CHECKING:
    from newsdesk.desk.addressing import Address
    from newsdesk.gui.acts.archive import ArchiveActs
    from newsdesk.gui.views.lists.article_browser import ArticleBrowser
    from newsdesk.gui.views.search.search_box import SearchBox
    from newsdesk.language.words import Words
    from newsdesk.news.listing import ArticleLine


class FoundArticles(QObject):
    """``told`` carries a Message."""

    told = Signal(object)

    def __init__(
        self,
        acts: ArchiveActs,
        words: Words,
        *,
        search: SearchBox,
        browser: ArticleBrowser,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._acts, self._words = acts, words
        search.list_wanted.connect(browser.reveal)
        search.title_wanted.connect(self._copy_title)
        search.address_wanted.connect(self._fetch_address)

    def _copy_title(self, line: ArticleLine) -> None:
        self._copy(line.title)

    def _fetch_address(self, line: ArticleLine) -> None:
        def copy(found: Address) -> None:
            self._copy(found.address)

        self._acts.address(line.id).then(copy)

    def _copy(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self.told.emit(Message(self._words("Copied: {text}", text=text)))
