"""Search over everything: results as one types, in a list under the box; commands too."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from newsdesk.gui.icons import icon
from newsdesk.gui.views.command import Command
from newsdesk.gui.views.key_actions import tip

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from datetime import date

    from PySide6.QtGui import QFocusEvent, QKeyEvent

    from newsdesk.desk.searching import Answer
    from newsdesk.gui.colours import Colours
    from newsdesk.gui.views.search.search_offer import SearchOffer
    from newsdesk.gui.views.search.search_results import SearchResults
    from newsdesk.language.words import Words
    from newsdesk.news.asking import Said
    from newsdesk.news.completing import Value
    from newsdesk.news.filter_names import FilterName
    from newsdesk.news.listing import ArticleLine, Found

PAUSE: Final = 35
"""Milliseconds without a key before a search is started."""
_STEPS: Final[dict[int, int]] = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: 6,
    Qt.Key.Key_PageUp: -6,
}


class SearchBox(QLineEdit):
    """``searched`` carries the words after a short pause, ``chosen`` the id of the article.

    ``list_wanted``, ``title_wanted`` and ``address_wanted`` carry the line of a found article.
    The empty box with the focus asks for no words: it offers what was opened last.
    """

    searched = Signal(str)
    more_wanted = Signal(str, int)
    chosen = Signal(str)
    list_wanted = Signal(object)
    title_wanted = Signal(object)
    address_wanted = Signal(object)

    def __init__(
        self, words: Words, colours: Colours, today: Callable[[], date], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._words, self._colours, self._today = words, colours, today
        self.show_keys("")
        self.setAccessibleName(words("Search all articles"))
        glass = icon("magnifying-glass", colours.quiet, colours.quiet)
        self.addAction(glass, QLineEdit.ActionPosition.LeadingPosition)
        self.setClearButtonEnabled(True)
        self._commands: tuple[Command, ...] = ()
        self._home = parent
        self._results: SearchResults | None = None
        self.offer: SearchOffer | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self._ask)
        self.textChanged.connect(self._typed)

    @property
    def results(self) -> SearchResults:
        """Return the card with the results, made when it is first wanted."""
        if self._results is None:
            # Not before the window's first paint: it is wanted when somebody searches.
            from newsdesk.gui.views.search.search_results import SearchResults  # noqa: PLC0415  # made with the first search

            self._results = SearchResults(self._words, self._colours, self._today, self._home)
            self._results.taken.connect(self._take)
            menu = self._results.menu
            menu.opened.connect(lambda line: self._leave_for(line.id))
            menu.list_wanted.connect(self._go_to_list)
            menu.title_wanted.connect(self.title_wanted)
            menu.address_wanted.connect(self.address_wanted)
            chips = self._results.chips
            chips.removed.connect(self._remove)
            chips.escaped.connect(lambda: self.setFocus(Qt.FocusReason.BacktabFocusReason))
            chips.left.connect(self._hide_without_focus)
            self._results.more_wanted.connect(
                lambda shown: self.more_wanted.emit(self.text().strip(), shown)
            )
        return self._results

    def set_home(self, window: QWidget) -> None:
        """Let the results lie over this widget."""
        self._home = window
        window.installEventFilter(self)

    def offer_commands(self, commands: Iterable[Command]) -> None:
        """Let these commands be found by their names."""
        self._commands = tuple(commands)

    def offer_names(self, names: Mapping[FilterName, Sequence[Value]]) -> None:
        """Offer filters while one is typed, and these values behind their names."""
        if self.offer is None:
            # Not before the window's first paint: it is wanted when somebody searches.
            from newsdesk.gui.views.search.search_offer import SearchOffer  # noqa: PLC0415  # made with the first letter

            self.offer = SearchOffer(self)
        self.offer.show_names(names)

    def show_keys(self, keys: str) -> None:
        """Say in the empty box what it is for, and with which keys one gets here."""
        self.setPlaceholderText(tip(self._words("Search all articles"), keys))

    def open(self) -> None:
        """Take the focus, ready for other words."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()
        self._ask()

    def ask(self, question: str) -> None:
        """Ask something that was not typed here."""
        self.setText(question)
        self.open()

    def show_results(self, searched: str, answer: Answer) -> None:
        """Show the results of these words, if they are still what stands in the box."""
        if searched != self.text().strip() or not self._has_focus():
            return
        self.results.chips.show_filters(answer, searched, self)
        self.results.fill(self._matching(searched), answer)
        self.results.show()
        self.results.place_under(self, self._home)

    def show_more(self, searched: str, answer: Answer) -> None:
        """Show the next page of results, if these words still stand in the box."""
        if searched == self.text().strip() and self._is_open():
            self.results.add(answer)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk through the results without leaving the box."""
        key = event.key()
        if self.offer is not None and self.offer.takes(event):
            return
        if key in _STEPS and self._is_open():
            self.results.walk(_STEPS[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self._is_open():
                self.results.take()
        elif key == Qt.Key.Key_Escape:
            self.close_results()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Close the list when the work goes on elsewhere."""
        super().focusOutEvent(event)
        elsewhere = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)
        if event.reason() not in elsewhere:
            self._hide_without_focus()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Open the menu of the chosen result by its key; the mouse asks for that of the words."""
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        if not (by_key and self._is_open() and self.results.open_menu()):
            super().contextMenuEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay under the box when the window changes its size."""
        if event.type() == QEvent.Type.Resize and self._is_open():
            self.results.place_under(self, self._home)
        return super().eventFilter(watched, event)

    def close_results(self) -> None:
        """Empty the box and close the list."""
        self._hide()
        self.clear()
        self.clearFocus()

    def _has_focus(self) -> bool:
        """Tell whether the work is here: in the box or on one of its chips."""
        return self.hasFocus() or (self._results is not None and self._results.chips.has_focus())

    def _hide_without_focus(self) -> None:
        if not self._has_focus():
            self._hide()

    def _remove(self, gone: Said) -> None:
        """Take a filter out of what is typed."""
        self.setText(self.results.chips.take_out(gone, self.text(), self._today()))

    def _is_open(self) -> bool:
        return self._results is not None and self._results.isVisible()

    def _hide(self) -> None:
        if self._results is not None:
            self._results.hide()

    def _typed(self) -> None:
        self._pause.start()
        if not self.text().strip():
            self._hide()

    def _ask(self) -> None:
        if self._has_focus() or self.text().strip():
            self.searched.emit(self.text().strip())

    def _matching(self, words: str) -> tuple[Command, ...]:
        """Return the commands whose name holds these words, with or without their marks."""
        from newsdesk.text.fold import fold  # noqa: PLC0415  # its table is not made before that

        wanted = fold(words)
        if not wanted:
            return ()
        return tuple(one for one in self._commands if wanted in fold(one.name))[:3]

    def _take(self, hit: Command | Found) -> None:
        if isinstance(hit, Command):
            self.close_results()
            hit.act()
        else:
            self._leave_for(hit.line.id)

    def _leave_for(self, article: str) -> None:
        """Open an article; the words stay, so that one comes back to the same results."""
        self._hide()
        self.clearFocus()
        self.chosen.emit(article)

    def _go_to_list(self, line: ArticleLine) -> None:
        self._hide()
        self.list_wanted.emit(line)
