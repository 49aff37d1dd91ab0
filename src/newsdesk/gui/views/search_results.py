"""Results of a search: how each is painted, in a list that never takes the focus."""

from __future__ import annotations

import html
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QTextDocument
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from newsdesk.gui.views.short_time import short_time

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from newsdesk.gui.colours import Colours
    from newsdesk.news.listing import Found

HIT_ROLE: Final = Qt.ItemDataRole.UserRole + 1
"""A row's Found or Command."""


@dataclass(frozen=True, slots=True)
class Command:
    """Something the window can do, found by its name."""

    name: str
    keys: str
    act: Callable[[], object]


class SearchResults(QListView):
    """The list under the box; it never takes the focus from it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)


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
