"""How a finding is painted: how bad, where, its sentence, and what one key would do about it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from newsdesk.gui.icons import draw_glyph, glyph
from newsdesk.gui.models.problem_list import (
    FIRST_ROLE,
    FOLD_ROLE,
    FOLDED_ROLE,
    NOTE_ROLE,
    PROBLEM_ROLE,
)
from newsdesk.gui.theme import scaled
from newsdesk.gui.views.short_time import HERE
from newsdesk.language.article_names import place_name
from newsdesk.news.report import Problem, Severity
from newsdesk.news.revision import SkipNoted

if TYPE_CHECKING:
    from newsdesk.gui.colours import Colours
    from newsdesk.language.words import Words
    from newsdesk.news.report import Mend

_LEFT: Final = 40
_RIGHT: Final = 16
_PAD: Final = 8
_LONGEST: Final = 24
"""Letters of a mend that its link shows."""
MEND, SKIP, AGAIN, FOLD = "mend", "skip", "again", "fold"
"""What the links of a row do."""


def severity_name(words: Words, severity: Severity) -> str:
    """Return how bad a finding is, as an editor calls it."""
    return {
        Severity.ERROR: words("Blocks"),
        Severity.WARNING: words("Warns"),
        Severity.INFO: words("Informs"),
    }[severity]


def mend_words(words: Words, mend: Mend) -> str:
    """Return what a mend does, for its link: the new words where they are short."""
    new = mend.new.strip()
    if not mend.new:
        return words("Take out")
    return f"→ {mend.new}" if new and len(mend.new) <= _LONGEST else words("Mend it")


class ProblemRow(QStyledItemDelegate):
    """Paints findings, the first of each severity with a heading; ``links`` are to be clicked."""

    def __init__(
        self, words: Words, colours: Colours, parent: QListView, *, links: bool = False
    ) -> None:
        super().__init__(parent)
        self._words, self._colours, self._view, self._links = words, colours, parent, links

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return the height of the sentence in the width of the pane."""
        font: QFont = option.font
        width = max(120, self._view.viewport().width())
        text = self._sentence(index)
        wrap = Qt.TextFlag.TextWordWrap.value
        room = QRectF(0, 0, width - _LEFT - _RIGHT, 4000)
        tall = QFontMetricsF(font).boundingRect(room, wrap, text).height()
        small = QFontMetricsF(scaled(font, 0.9)).lineSpacing()
        above = self._heading_height(font) if _first(index) else 0
        return QSize(width, round(tall + small + above) + 2 * _PAD + 2)

    def link_at(self, option: QStyleOptionViewItem, index: QModelIndex, place: QPointF) -> str:
        """Return which link of a row is at a place: ``mend``, ``skip`` …; else empty."""
        return next(
            (name for name, _, rect in self._laid_links(option, index) if rect.contains(place)), ""
        )

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint a row."""
        found = index.data(PROBLEM_ROLE)
        if not isinstance(found, Problem):
            return
        rect = QRectF(option.rect)
        font: QFont = option.font
        painter.save()
        count = _first(index)
        colour = QColor(self._colour(found.severity))
        if count:
            painter.setFont(scaled(font, 0.9, bold=True))
            painter.setPen(colour)
            head = QRectF(rect.left() + 14, rect.top(), rect.width(), self._heading_height(font))
            said = f"{severity_name(self._words, found.severity)} · {count}"
            painter.drawText(head, Qt.AlignmentFlag.AlignVCenter, said)
            rect.setTop(rect.top() + head.height())
        self._paint_ground(painter, rect, option.state)
        marks = {
            Severity.ERROR: "warning-circle",
            Severity.WARNING: "warning",
            Severity.INFO: "info",
        }
        mark = QRectF(rect.left() + 14, rect.top() + _PAD, 18, 18)
        draw_glyph(painter, mark, glyph(marks[found.severity]), colour)
        small = scaled(font, 0.9)
        painter.setFont(small)
        painter.setPen(colour)
        text = rect.adjusted(_LEFT, _PAD, -_RIGHT, -_PAD)
        links = self._laid_links(option, index)
        room = QRectF(text)
        if links:
            room.setRight(min(link.left() for _, _, link in links) - 8)
        place = QFontMetricsF(small).elidedText(
            self._place(index, found), Qt.TextElideMode.ElideRight, room.width()
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft, place)
        painter.setPen(QColor(self._colours.accent))
        for _, said, link in links:
            painter.drawText(link, Qt.AlignmentFlag.AlignLeft, said)
        painter.setFont(font)
        painter.setPen(QColor(self._colours.ink))
        text.setTop(text.top() + QFontMetricsF(small).lineSpacing() + 2)
        painter.drawText(text, Qt.TextFlag.TextWordWrap, self._sentence(index))
        painter.restore()

    def _paint_ground(self, painter: QPainter, rect: QRectF, state: QStyle.StateFlag) -> None:
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(self._colours.chosen))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, QColor(self._colours.hover))

    def _place(self, index: QModelIndex | QPersistentModelIndex, found: Problem) -> str:
        """Return where a finding is, and how many of its kind are folded into the row."""
        place = place_name(self._words, found.where)
        many = index.data(FOLD_ROLE)
        if not many or not index.data(FOLDED_ROLE):
            return place
        more = self._words("and {count} more places", count=int(many) - 1)
        return f"{place} · {more}"

    def _sentence(self, index: QModelIndex | QPersistentModelIndex) -> str:
        said, note = str(index.data()), index.data(NOTE_ROLE)
        if not isinstance(note, SkipNoted):
            return said
        when = f"{note.at.astimezone(HERE):%d/%m %H:%M}"
        who = f"{note.who}, {when}" if note.who else when
        return f"{said}\n{self._words('because')}: “{note.reason}” · {who}"

    def _laid_links(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> list[tuple[str, str, QRectF]]:
        """Return name, words and place of each link, from the right edge of the row on."""
        found = index.data(PROBLEM_ROLE)
        if not self._links or not isinstance(found, Problem):
            return []
        listed = []
        if index.data(NOTE_ROLE) is not None:
            listed.append((AGAIN, self._words("Look at it again")))
        else:
            chosen = self._view.currentIndex() == index
            if chosen or option.state & QStyle.StateFlag.State_MouseOver:
                listed.append((SKIP, self._words("Skip…")))
            if index.data(FOLD_ROLE):
                listed.append((FOLD, self._fold_words(index)))
            if found.mend is not None:
                listed.append((MEND, mend_words(self._words, found.mend)))
        metrics = QFontMetricsF(scaled(option.font, 0.9))
        rect = QRectF(option.rect)
        top = rect.top() + _PAD
        if _first(index):
            top += self._heading_height(option.font)
        right = rect.right() - _RIGHT
        laid: list[tuple[str, str, QRectF]] = []
        for name, said in listed:
            wide = metrics.horizontalAdvance(said) + 4
            laid.append((name, said, QRectF(right - wide, top, wide, metrics.lineSpacing() + 2)))
            right -= wide + 12
        return laid

    def _fold_words(self, index: QModelIndex | QPersistentModelIndex) -> str:
        if index.data(FOLDED_ROLE):
            return self._words("Show all {count}", count=int(index.data(FOLD_ROLE)))
        return self._words("Fold them")

    def _colour(self, severity: Severity) -> str:
        return {
            Severity.ERROR: self._colours.danger,
            Severity.WARNING: self._colours.warning,
            Severity.INFO: self._colours.accent,
        }[severity]

    @staticmethod
    def _heading_height(font: QFont) -> float:
        return QFontMetricsF(scaled(font, 0.9, bold=True)).lineSpacing() + 12


def _first(index: QModelIndex | QPersistentModelIndex) -> object:
    """Return how many findings the heading over a row counts; what was passed over has none."""
    return index.data(FIRST_ROLE) if index.data(NOTE_ROLE) is None else 0
