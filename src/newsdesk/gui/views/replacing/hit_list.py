"""Hits in groups, each with what would stand in its place, to be ticked: a list of two levels."""

from __future__ import annotations

import html
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSize,
    Qt,
)
from PySide6.QtGui import QPainter, QPalette, QTextDocument
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeView, QWidget

if TYPE_CHECKING:
    from newsdesk.gui.colours import Colours

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class HitLine:
    """A hit between the words around it, and the words that would take its place."""

    before: str
    old: str
    new: str
    after: str
    note: str = ""
    """Where it stands, when the group holds several texts."""


@dataclass(frozen=True, slots=True)
class HitGroup:
    """Hits of one text or one article."""

    title: str
    lines: tuple[HitLine, ...]
    note: str = ""
    ticked: bool = True


class HitModel(QAbstractItemModel):
    """Groups and their lines; both can be ticked. Nothing is made before it is seen."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.groups: tuple[HitGroup, ...] = ()
        self._off: set[tuple[int, int]] = set()

    def show(self, groups: tuple[HitGroup, ...]) -> None:
        """Show other groups."""
        self.beginResetModel()
        self.groups = groups
        self._off = {
            (at, row)
            for at, group in enumerate(groups)
            if not group.ticked
            for row in range(len(group.lines))
        }
        self.endResetModel()

    def renew(self, groups: tuple[HitGroup, ...]) -> None:
        """Show other words in the same groups and lines; ticks and open groups stay."""
        self.groups = groups
        self.layoutChanged.emit()

    def ticked(self) -> frozenset[tuple[int, int]]:
        """Return (group, line) of every ticked line."""
        return frozenset(
            (at, row)
            for at, group in enumerate(self.groups)
            for row in range(len(group.lines))
            if (at, row) not in self._off
        )

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        """Return the number of groups, or of a group's lines."""
        if not parent.isValid():
            return len(self.groups)
        return 0 if parent.internalId() else len(self.groups[parent.row()].lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        """Return one."""
        del parent
        return 1

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008  # Qt's own default
        """Return the place of a group, or of a line; a line knows its group's number, from 1."""
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else 0)

    def parent(self, index: Index) -> QModelIndex:  # type: ignore[override]  # of two of this name
        """Return the group of a line."""
        group = index.internalId() if index.isValid() else 0
        return self.createIndex(group - 1, 0, 0) if group else QModelIndex()

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return words and ticks."""
        if not index.isValid():
            return None
        group = index.internalId()
        if role == Qt.ItemDataRole.CheckStateRole:
            return self._tick(index.row(), group)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._said(index.row(), group)
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Take a tick of a line, or of a whole group."""
        if role != Qt.ItemDataRole.CheckStateRole:
            return False
        at = index.internalId() - 1 if index.internalId() else index.row()
        rows = [index.row()] if index.internalId() else range(len(self.groups[at].lines))
        for row in rows:
            if Qt.CheckState(value) is Qt.CheckState.Checked:
                self._off.discard((at, row))
            else:
                self._off.add((at, row))
        group = self.index(at, 0)
        self.dataChanged.emit(group, group)
        last = len(self.groups[at].lines) - 1
        self.dataChanged.emit(self.index(0, 0, group), self.index(last, 0, group))
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let everything be ticked."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flag = Qt.ItemFlag
        return flag.ItemIsEnabled | flag.ItemIsSelectable | flag.ItemIsUserCheckable

    def _tick(self, row: int, group: int) -> Qt.CheckState:
        if group:
            off = (group - 1, row) in self._off
            return Qt.CheckState.Unchecked if off else Qt.CheckState.Checked
        count = len(self.groups[row].lines)
        off_here = sum((row, line) in self._off for line in range(count))
        if not off_here:
            return Qt.CheckState.Checked
        return Qt.CheckState.Unchecked if off_here == count else Qt.CheckState.PartiallyChecked

    def _said(self, row: int, group: int) -> str:
        if not group:
            one = self.groups[row]
            return f"{one.title} · {one.note}" if one.note else one.title
        line = self.groups[group - 1].lines[row]
        return f"{line.before}{line.old} → {line.new}{line.after}"

    def line_at(self, index: Index) -> HitLine | None:
        """Return the line at a place, None for a group."""
        group = index.internalId()
        return self.groups[group - 1].lines[index.row()] if group else None


class _HitDelegate(QStyledItemDelegate):
    """Draws a line with its old words struck and its new ones beside them."""

    def __init__(self, colours: Colours, parent: QObject) -> None:
        super().__init__(parent)
        self._colours = colours

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        line = model.line_at(index) if isinstance(model, HitModel) else None
        if line is None:
            super().paint(painter, option, index)
            return
        whole = QStyleOptionViewItem(option)
        self.initStyleOption(whole, index)
        whole.text = ""
        widget: QWidget = option.widget
        style = widget.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, whole, painter, widget)
        room = style.subElementRect(QStyle.SubElement.SE_ItemViewItemText, whole, widget)
        words = QTextDocument()
        words.setDocumentMargin(0)
        words.setDefaultFont(option.font)
        words.setHtml(self._html(line, option.palette))
        painter.save()
        painter.setClipRect(room)
        painter.translate(room.left(), room.center().y() - words.size().height() / 2)
        words.drawContents(painter)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        size = super().sizeHint(option, index)
        return QSize(size.width(), max(26, size.height()))

    def _html(self, line: HitLine, palette: QPalette) -> str:
        colours = self._colours
        ink = palette.color(QPalette.ColorRole.Text).name()
        said = (
            f"<span style='color:{colours.quiet}'>{_text(line.note)} · </span>"
            if line.note
            else ""
        )
        new = (
            f"<span style='color:{colours.good}'><b>{_text(line.new)}</b></span>"
            if line.new != line.old
            else ""
        )
        old = f"<s>{_text(line.old)}</s>" if line.new != line.old else f"<b>{_text(line.old)}</b>"
        between = " → " if new else ""
        return (
            f"<div style='white-space:pre;color:{ink}'>{said}{_text(line.before)}"
            f"<span style='color:{colours.danger if new else ink}'>{old}</span>{between}{new}"
            f"{_text(line.after)}</div>"
        )


def _text(words: str) -> str:
    return html.escape(words.replace("\n", " "))


class HitList(QTreeView):
    """The list itself."""

    def __init__(self, colours: Colours, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.hits = HitModel(self)
        self.setModel(self.hits)
        self.setItemDelegate(_HitDelegate(colours, self))
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setAccessibleName(name)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)

    def show_groups(self, groups: tuple[HitGroup, ...]) -> None:
        """Show other groups, all open if they are few."""
        self.hits.show(groups)
        if sum(len(group.lines) for group in groups) <= _OPENED:
            self.expandAll()
        else:
            self.expand(self.hits.index(0, 0))


_OPENED = 400
"""Lines up to which all groups are open at once."""
