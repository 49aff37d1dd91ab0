"""Results of a search: how each is painted, in a card under the box."""

from __future__ import annotations

import html
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QStandardItem, QStandardItemModel, QTextDocument
from PySide6.QtWidgets import (
    QFrame,
    QGraphicsDropShadowEffect,
    QLabel,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from newsdesk.gui.views.command import Command
from newsdesk.gui.views.search.filter_chips import FilterChips
from newsdesk.gui.views.search.result_menu import ResultMenu
from newsdesk.gui.views.short_time import short_time

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from newsdesk.desk.searching import Answer
    from newsdesk.gui.colours import Colours
    from newsdesk.language.words import Words
    from newsdesk.news.listing import Found

_WIDE: Final = 680
HIT_ROLE: Final = Qt.ItemDataRole.UserRole + 1
"""A row's Found or Command."""


class SearchResultRow(QStyledItemDelegate):
    """Paints a result: title, where and when, the words around the hit with the hit bold."""

    def __init__(self, colours: Colours, today: Callable[[], date], view: QListView) -> None:
        super().__init__(view)
        self._colours, self._today, self._view = colours, today, view

    def _document(self, font: QFont, hit: object, width: float) -> QTextDocument:
        made = QTextDocument()
        made.setDefaultFont(font)
        made.setDocumentMargin(0)
        made.setTextWidth(width)
        quiet = self._colours.quiet
        if isinstance(hit, Command):
            made.setHtml(
                f"<table width='100%'><tr><td>{html.escape(hit.name)}</td>"
                f"<td align='right' style='color:{quiet}'>{html.escape(hit.keys)}</td>"
                "</tr></table>"
            )
            return made
        found: Found = hit  # type: ignore[assignment]  # the model holds nothing else
        told = [found.line.section, short_time(found.line.changed, self._today())]
        said = " · ".join(part for part in told if part)
        snippet = html.escape(found.snippet.replace("\n", " "))
        snippet = snippet.replace("\x02", f"<b style='color:{self._colours.ink}'>")
        snippet = snippet.replace("\x03", "</b>")
        made.setHtml(
            f"<div>{html.escape(found.line.title) or '—'}"
            f" <span style='color:{quiet}'> · {html.escape(said)}</span></div>"
            f"<div style='color:{quiet}'>{snippet}</div>"
        )
        return made

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return the height of a result."""
        font: QFont = option.font
        width = self._view.viewport().width()
        made = self._document(font, index.data(HIT_ROLE), width - 32)
        return QSize(width, round(made.size().height()) + 14)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint a result."""
        rect = option.rect
        state: QStyle.StateFlag = option.state
        font: QFont = option.font
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(self._colours.chosen))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, QColor(self._colours.hover))
        painter.translate(rect.left() + 16, rect.top() + 7)
        self._document(font, index.data(HIT_ROLE), rect.width() - 32).drawContents(painter)
        painter.restore()


class SearchResults(QFrame):
    """A card with the results that never takes the focus. ``taken`` carries the hit."""

    taken = Signal(object)
    more_wanted = Signal(int)
    """The end of the list is near: ``int`` articles are shown."""

    def __init__(
        self, words: Words, colours: Colours, today: Callable[[], date], home: QWidget
    ) -> None:
        super().__init__(home)
        self._words = words
        self.setProperty("role", "card")
        self.setAutoFillBackground(True)
        self._model = QStandardItemModel(self)
        self.list = QListView(self)
        self.list.setObjectName("paper")
        self.list.setAccessibleName(words("Articles found"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setMouseTracking(True)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.list.setModel(self._model)
        self.list.setItemDelegate(SearchResultRow(colours, today, self.list))
        self.list.clicked.connect(self.take)
        self.menu = ResultMenu(words, self)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.customContextMenuRequested.connect(self._ask_menu)
        self._shown, self._more = 0, False
        self.list.verticalScrollBar().valueChanged.connect(self._near_end)
        self.note = QLabel(self)
        self.note.setProperty("role", "quiet")
        self.note.setContentsMargins(16, 6, 16, 6)
        self.note.setWordWrap(True)
        self.chips = FilterChips(words, colours, self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(1, 1, 1, 1)
        self._column.setSpacing(0)
        self._column.addWidget(self.chips)
        self._column.addWidget(self.list, 1)
        self._column.addWidget(self.note)
        shadow = QGraphicsDropShadowEffect(self)
        shadow.setBlurRadius(24)
        shadow.setOffset(0, 6)
        shadow.setColor(QColor(0, 0, 0, 60))
        self.setGraphicsEffect(shadow)
        self.hide()

    def fill(self, commands: tuple[Command, ...], answer: Answer) -> None:
        """Show commands and articles, and what could not be read; the first is chosen."""
        found = answer.found
        self._model.clear()
        named = [(one, one.name) for one in commands]
        for hit, name in (*named, *((one, one.line.title) for one in found)):
            item = QStandardItem(name)
            item.setData(hit, HIT_ROLE)
            self._model.appendRow(item)
        self._shown, self._more = len(found), answer.more
        self.note.setText(self._note_of(answer))
        self.walk(0)

    def add(self, answer: Answer) -> None:
        """Show more articles below those that are there."""
        known = {
            self._model.item(row).data(HIT_ROLE).line.id
            for row in range(self._model.rowCount())
            if not isinstance(self._model.item(row).data(HIT_ROLE), Command)
        }
        for found in answer.found:
            if found.line.id not in known:
                item = QStandardItem(found.line.title)
                item.setData(found, HIT_ROLE)
                self._model.appendRow(item)
        self._shown += len(answer.found)
        self._more = answer.more
        said = "More than {count} articles" if answer.more else "{count} articles"
        self.note.setText(self._words(said, count=self._shown))

    def _near_end(self) -> None:
        bar = self.list.verticalScrollBar()
        if self._more and bar.value() >= bar.maximum() - bar.pageStep():
            self._more = False
            self.more_wanted.emit(self._shown)

    def _note_of(self, answer: Answer) -> str:
        words, count = self._words, len(answer.found)
        remarks = [words.problem(one) for one in answer.remarks]
        if answer.total is not None and count:
            gone = ", ".join(answer.asked.without)
            remarks.append(
                words("{count} articles without “{words}”", count=answer.counted, words=gone)
            )
        elif answer.more:
            remarks.append(words("More than {count} articles", count=count))
        elif count:
            remarks.append(words("{count} articles · Enter opens, Esc closes", count=count))
        elif not answer.unknown and not (remarks and answer.asked.is_empty):
            only_filters = bool(answer.asked.said) and not answer.asked.has_words
            remarks.append(
                words("No article fits these filters.")
                if only_filters
                else words("No article has these words.")
            )
        return "\n".join(remarks)

    def walk(self, step: int) -> None:
        """Choose the result some rows further down or up."""
        last = max(self._model.rowCount() - 1, 0)
        row = min(max(self.list.currentIndex().row() + step, 0), last)
        self.list.setCurrentIndex(self._model.index(row, 0))

    def open_menu(self) -> bool:
        """Open the menu of the chosen result; tell whether it has one."""
        index = self.list.currentIndex()
        return self._open_menu(index, self.list.visualRect(index).center())

    def _ask_menu(self, place: QPoint) -> None:
        index = self.list.indexAt(place)
        if index.isValid():
            self.list.setCurrentIndex(index)
            self._open_menu(index, place)

    def _open_menu(self, index: QModelIndex, place: QPoint) -> bool:
        hit = index.data(HIT_ROLE)
        if hit is None or isinstance(hit, Command):
            return False
        self.menu.show_for(hit.line, self.list.viewport().mapToGlobal(place))
        return True

    def take(self) -> None:
        """Hand over the chosen result."""
        hit = self.list.currentIndex().data(HIT_ROLE)
        if hit is not None:
            self.taken.emit(hit)

    def place_under(self, box: QWidget, home: QWidget) -> None:
        """Lie under the search box, as tall as the results need."""
        corner = box.mapTo(home, box.rect().bottomLeft())
        width = max(box.width(), min(_WIDE, home.width() - 32))
        left = min(max(8, corner.x() + (box.width() - width) // 2), home.width() - width - 8)
        self.resize(width, 400)
        chips = self.chips.lay_out(width - 2)
        self.list.setVisible(self._model.rowCount() > 0)  # an empty one would still be tall
        self._column.activate()
        self.list.doItemsLayout()  # heights that were reckoned for another width are wrong
        shown = range(min(self._model.rowCount(), 12))
        tall = min(
            sum(self.list.sizeHintForRow(row) for row in shown), home.height() - corner.y() - 120
        )
        height = chips + max(tall, 0) + self.note.heightForWidth(width - 2) + 4
        self.setGeometry(left, corner.y() + 6, width, height)
        self.raise_()
