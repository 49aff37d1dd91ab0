"""The left pane: states that filter, the list of articles, and a place to drop files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from newsdesk.gui.models.article_list import LINE_ROLE, ArticleListModel
from newsdesk.gui.views.file_drop import FileDrop
from newsdesk.gui.views.hairline import hairline
from newsdesk.gui.views.lists.article_row import ArticleRow
from newsdesk.gui.views.lists.article_table import ArticleTable
from newsdesk.gui.views.lists.kept_choice import KeptChoice
from newsdesk.gui.views.lists.list_menu import ListMenu
from newsdesk.gui.views.lists.list_order import ListOrder
from newsdesk.gui.views.lists.saved_filters import SavedFilters
from newsdesk.gui.views.lists.state_filter import StateFilter
from newsdesk.news.listing import ArticleLine, Order
from newsdesk.news.status import Status

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from newsdesk.gui.colours import Colours
    from newsdesk.language.words import Words


class ArticleBrowser(FileDrop):
    """Says what was asked.

    ``chosen`` (article id), ``filtered`` (Status or None), ``sorted`` (Order), ``files_dropped``.
    ``act_wanted`` carries the id of a command for the chosen rows (``chosen_keys``);
    ``row_wanted`` the id of the open article while its line is not at hand.
    """

    chosen = Signal(str)
    filtered = Signal(object)
    sorted = Signal(object)
    new_wanted = Signal()
    act_wanted = Signal(str)
    row_wanted = Signal(str)

    def __init__(
        self,
        words: Words,
        colours: Colours,
        today: Callable[[], date],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.model = ArticleListModel(self)
        self.states = StateFilter(words, colours, self)
        self.states.chosen.connect(self.filtered)
        self.states.all_wanted.connect(self._want_all)
        self.saved = SavedFilters(words, colours, self)
        self.order = ListOrder(words, colours, self)
        self.order.chosen.connect(lambda value: self.sorted.emit(Order(value)))
        self._row = ArticleRow(words, colours, today, self)
        self.list = ArticleTable(self.model, self)
        self.list.setAccessibleName(words("Articles"))
        self.list.setItemDelegate(self._row)
        self.list.verticalHeader().setDefaultSectionSize(self._row.height(self.list.font()))
        self.list.selectionModel().selectionChanged.connect(self._tell)
        self.model.dataChanged.connect(self._choose_when_here)
        self.menu = ListMenu(words, self.list)
        self.menu.wanted.connect(self.act_wanted)
        self.states.chosen.connect(self.menu.show_state)
        self._shown = self._sought = self._marked = ""
        self._kept = KeptChoice(self.list, self.model)
        self._all_wanted = False
        self._revealed: ArticleLine | None = None
        self._empty = _empty(words, self)
        self._empty.start.clicked.connect(self.new_wanted)
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self.list)
        self._pages.addWidget(self._empty)
        for signal in (self.model.modelReset, self.model.rowsInserted):
            signal.connect(self._choose_page)
        self._lay_out()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.states)
        column.addWidget(self.saved)
        column.addSpacing(8)
        column.addWidget(hairline(self))
        over_list = QHBoxLayout()
        over_list.setContentsMargins(8, 6, 8, 6)
        over_list.addWidget(self.order)
        column.addLayout(over_list)
        column.addWidget(self._pages, 1)
        self.setMinimumWidth(220)

    def show_chosen(self, article: str) -> None:
        """Mark the row of the article that is open, without asking for it again."""
        self._shown = article
        self._mark_shown()

    def mark_again(self) -> None:
        """Mark the open article in a list that was shown anew, or say that it is empty.

        Several rows that are chosen stay so, and what is seen of the list stays where it is.
        """
        self._choose_page()
        if self._all_wanted:
            self._all_wanted = False
            self.list.selectAll()
            self.list.setFocus()
        wanted, self._revealed = self._revealed, None
        if wanted is not None and self._go_to(wanted):
            return
        if self.chosen_count > 1:
            return
        self._mark_shown(scroll=False)

    def show_current(self) -> None:
        """Bring the row one stands on into sight, in a list that was put in another order."""
        index = self.list.currentIndex()
        if index.isValid() and self.chosen_count:
            self.list.scrollTo(index, ArticleTable.ScrollHint.PositionAtCenter)
        else:
            self.list.scrollToTop()

    def reveal(self, line: ArticleLine) -> None:
        """Go to an article in the list and open it; a list without it gives way to one with it."""
        if not self._go_to(line):
            self._revealed = line
            self.states.choose(Status.TRASHED if line.status is Status.TRASHED else None)

    def _go_to(self, line: ArticleLine) -> bool:
        row = self.model.row_of_key(line.key)
        if row < 0:
            return False
        index = self.model.index(row)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        self.list.setCurrentIndex(index)
        self.list.scrollTo(index, ArticleTable.ScrollHint.PositionAtCenter)
        return True

    @property
    def chosen_count(self) -> int:
        """Return how many rows are chosen; none is loaded for it."""
        return sum(bottom - top + 1 for top, bottom in self._chosen_parts())

    def chosen_keys(self) -> tuple[int, ...]:
        """Return the keys of the chosen rows, in the order of the list."""
        parts = self._chosen_parts()
        return tuple(key for top, bottom in parts for key in self.model.keys_between(top, bottom))

    def _want_all(self) -> None:
        """Choose every row once the list that was asked for is here."""
        self._all_wanted = True

    def _chosen_parts(self) -> list[tuple[int, int]]:
        """Return the first and last row of each unbroken part of what is chosen."""
        selection = self.list.selectionModel().selection()
        parts = [(one.top(), one.bottom()) for one in selection]  # type: ignore[attr-defined]  # it is a list
        return sorted(parts)

    def choose_next(self, step: int) -> None:
        """Go to the next (1) or previous (-1) article."""
        row = self.list.currentIndex().row() + step
        if 0 <= row < self.model.rowCount():
            self.list.setCurrentIndex(self.model.index(row))

    def _mark_shown(self, *, scroll: bool = True) -> None:
        """Mark the open article; its row is asked for once if its line was never looked at."""
        row = self.model.row_of(self._shown) if self._shown else -1
        # Brought into sight once: later the list stays where an editor scrolled it to.
        self._mark(row, scroll=scroll or self._marked != self._shown)
        if row >= 0:
            self._marked = self._shown
        if row < 0 and self._shown != self._sought:
            self._sought = self._shown
            if self._shown:
                self.row_wanted.emit(self._shown)

    def _mark(self, row: int, *, scroll: bool = True) -> None:
        selection = self.list.selectionModel()
        selection.blockSignals(True)  # noqa: FBT003  # Qt's own signature
        if row < 0:
            selection.clearSelection()  # the current row stays: the arrows go on from there
        else:
            index = self.model.index(row)
            flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
            selection.setCurrentIndex(index, flag)
            if scroll:
                self.list.scrollTo(index)
        selection.blockSignals(False)  # noqa: FBT003  # Qt's own signature
        self.list.viewport().update()

    def _tell(self) -> None:
        line = self._selected().data(LINE_ROLE)
        if isinstance(line, ArticleLine) and line.id != self._shown:
            self._shown = line.id
            self.chosen.emit(line.id)

    def _selected(self) -> QModelIndex:
        """Return the chosen row when it is the only one."""
        if self.chosen_count != 1:
            return QModelIndex()
        return self.model.index(self._chosen_parts()[0][0])

    def _choose_when_here(self) -> None:
        """A row chosen by keys before its line was fetched is opened now.

        An open one is marked.
        """
        if self._selected().isValid():
            self._tell()
        elif self._shown and not self.chosen_count:
            row = self.model.row_of(self._shown)
            if row >= 0:
                self._mark(row)

    def _choose_page(self) -> None:
        self._pages.setCurrentIndex(0 if self.model.rowCount() else 1)


class _Empty(QWidget):
    start: QPushButton


def _empty(words: Words, parent: QWidget) -> _Empty:
    """Make what stands where there are no articles: one sentence and the button."""
    page = _Empty(parent)
    said = QLabel(words("No article here yet. Start one, or drop text files on this list."), page)
    said.setWordWrap(True)
    said.setAlignment(Qt.AlignmentFlag.AlignCenter)
    said.setProperty("role", "quiet")
    page.start = QPushButton(words("New article"), page)
    column = QVBoxLayout(page)
    column.setContentsMargins(24, 24, 24, 24)
    column.addStretch(1)
    column.addWidget(said)
    column.addSpacing(8)
    column.addWidget(page.start, 0, Qt.AlignmentFlag.AlignHCenter)
    column.addStretch(2)
    return page
