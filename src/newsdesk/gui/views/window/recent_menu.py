"""The articles opened last as a submenu of "Article"."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

if TYPE_CHECKING:
    from newsdesk.language.words import Words
    from newsdesk.news.listing import ArticleLine

BEFORE: Final = "article.save"
"""The command that the submenu stands above."""
_LONGEST: Final = 70
"""Letters of a headline that a line of the menu holds."""


class RecentMenu(QMenu):
    """``chosen`` carries the id of an article; it is filled anew whenever it is to be shown."""

    chosen = Signal(str)

    def __init__(self, words: Words, window: QWidget) -> None:
        super().__init__(words("Opened last"), window)
        self._words = words
        self.setAccessibleName(words("Opened last"))
        self.show_lines(())
        save = window.findChild(QAction, BEFORE)
        if isinstance(save, QAction):
            for menu in save.associatedObjects():
                if isinstance(menu, QMenu):
                    menu.insertMenu(save, self)

    def show_lines(self, lines: tuple[ArticleLine, ...]) -> None:
        """List these articles, the first of them with the key 1."""
        self.clear()
        for line in lines:
            action = self.addAction(self._name_of(line))
            action.triggered.connect(partial(self._choose, line.id))
        if not lines:
            self.addAction(self._words("No other article was opened yet")).setEnabled(False)

    def _name_of(self, line: ArticleLine) -> str:
        title = line.title or self._words("(no headline yet)")
        if len(title) > _LONGEST:
            title = title[: _LONGEST - 1].rstrip() + "…"
        return title.replace("&", "&&")  # else the letter after it would become a key

    def _choose(self, article: str, _checked: bool = False) -> None:  # noqa: FBT001, FBT002  # Qt's
        self.chosen.emit(article)
