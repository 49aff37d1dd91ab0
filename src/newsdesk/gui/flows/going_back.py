"""Going back to what was open: the articles opened last, the place in the text of yesterday."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from newsdesk.desk.searching import Answer
from newsdesk.gui.views.window.recent_menu import RecentMenu
from newsdesk.news.asking import Asked
from newsdesk.news.listing import Found
from newsdesk.news.status import Status

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from newsdesk.gui.acts.archive import ArchiveActs
    from newsdesk.gui.flows.writing import Writing
    from newsdesk.gui.views.search.search_box import SearchBox
    from newsdesk.gui.views.writing.article_editor import ArticleEditor
    from newsdesk.gui.window_memory import WindowMemory
    from newsdesk.language.words import Words
    from newsdesk.news.article import Article
    from newsdesk.news.listing import ArticleLine

_PLACE: Final = "place"
_LAYOUT: Final = 600
"""Milliseconds in which the sheet grows to the height of its text."""


class GoingBack(QObject):
    """Lists in menu and empty search box what was opened before the article that is open now.

    ``open_wanted`` carries the id of an article.
    """

    open_wanted = Signal(str)

    def __init__(
        self,
        archive: ArchiveActs,
        writing: Writing,
        words: Words,
        *,
        memory: WindowMemory,
        search: SearchBox,
        editor: ArticleEditor,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._archive, self._writing = archive, writing
        self._memory, self._search, self._editor = memory, search, editor
        self.menu = RecentMenu(words, window)
        self.menu.chosen.connect(self.open_wanted)
        self.menu.aboutToShow.connect(self._fill_menu)
        search.searched.connect(self._offer)
        writing.opened.connect(self._note)
        self._place = memory.text(_PLACE)
        self._placed, self._scroll = "", 0

    def finish(self) -> None:
        """Remember where in the open article the cursor stands and what is seen of it."""
        if self._writing.id:
            caret = self._editor.body.textCursor().position()
            scroll = self._editor.scroll_bar.value()
            self._memory.remember(_PLACE, f"{self._writing.id} {caret} {scroll}")

    def _note(self, article: Article) -> None:
        self._memory.remember_opened(article.id)
        self._fill_menu()
        self._put_back(article.id)

    def _fill_menu(self) -> None:
        self._archive.lines(self._others()).then(
            lambda lines: self.menu.show_lines(_not_trashed(lines))
        )

    def _others(self) -> tuple[str, ...]:
        return tuple(one for one in self._memory.opened if one != self._writing.id)

    def _offer(self, words: str) -> None:
        if words:
            return

        def show(lines: tuple[ArticleLine, ...]) -> None:
            found = tuple(Found(line, "") for line in _not_trashed(lines))
            if found:
                self._search.show_results("", Answer(Asked(""), found))

        self._archive.lines(self._others()).then(show)

    def _put_back(self, article: str) -> None:
        """Go to the remembered place, once, if it is the article of yesterday that opens first."""
        told, self._place = self._place.split(), ""
        if len(told) != 3 or told[0] != article or not (told[1] + told[2]).isdecimal():  # noqa: PLR2004  # article, place, height
            return
        body = self._editor.body
        cursor = body.textCursor()
        cursor.setPosition(min(int(told[1]), body.document().characterCount() - 1))
        body.setTextCursor(cursor)
        self._placed, self._scroll = article, int(told[2])
        bar = self._editor.scroll_bar
        bar.rangeChanged.connect(self._scroll_back)
        QTimer.singleShot(_LAYOUT, self, lambda: bar.rangeChanged.disconnect(self._scroll_back))
        self._scroll_back()

    def _scroll_back(self) -> None:
        bar = self._editor.scroll_bar
        if self._writing.id == self._placed:
            bar.setValue(min(self._scroll, bar.maximum()))


def _not_trashed(lines: tuple[ArticleLine, ...]) -> tuple[ArticleLine, ...]:
    return tuple(line for line in lines if line.status is not Status.TRASHED)
