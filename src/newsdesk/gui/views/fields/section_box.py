"""A box to choose a section from, shown as a tree, or to type one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QComboBox, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from newsdesk.gui.views.choice_box import paint_arrow
from newsdesk.gui.views.fields.offer import Offer
from newsdesk.news.completing import Value, in_tree

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QPaintEvent, QWheelEvent

    from newsdesk.gui.colours import Colours
    from newsdesk.news.section import SectionLine

_TREE_ROLE: Final = Qt.ItemDataRole.UserRole + 1
"""How a row stands in the tree; its text is the whole name, which is what gets written."""


class _Row(QStyledItemDelegate):
    """Paints a section set in below the one it belongs to, with its articles."""

    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Show the row as it stands in the tree."""
        super().initStyleOption(option, index)
        option.text = str(index.data(_TREE_ROLE) or index.data())


class SectionBox(QComboBox):
    """Offers without ever selecting letters: that would swallow UniKey's backspaces."""

    def __init__(self, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colours = colours
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setItemDelegate(_Row(self))
        line = self.lineEdit()
        if line:
            # Qt's own wants the marks, and fills in by itself.
            line.setCompleter(None)  # type: ignore[arg-type]  # the stub leaves the null pointer out
        self.completion = Offer(line) if line else None

    def offer(self, sections: Iterable[SectionLine]) -> None:
        """Offer these sections, each behind the one above it; what is typed stays."""
        new = [
            (one.name, in_tree(Value(one.name, (), one.level, one.articles))) for one in sections
        ]
        rows = range(self.count())
        if new == [(self.itemText(row), self.itemData(row, _TREE_ROLE)) for row in rows]:
            return
        text, caret = self.currentText(), self._caret()
        self.clear()
        for row, (name, shown) in enumerate(new):
            self.addItem(name)
            self.setItemData(row, shown, _TREE_ROLE)
        self._write(text, caret)
        if self.completion:
            self.completion.show_names(name for name, _ in new)

    def showPopup(self) -> None:
        """Open the list at the section that is written in the box."""
        text, caret = self.currentText(), self._caret()
        self.blockSignals(True)  # noqa: FBT003  # Qt's own signature: nothing is edited by that
        self.setCurrentIndex(self.findText(text, Qt.MatchFlag.MatchFixedString))
        self._write(text, caret)
        self.blockSignals(False)  # noqa: FBT003  # Qt's own signature
        super().showPopup()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the pane: a form that is scrolled must not change under it."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the box and its arrow, which the style sheet leaves out."""
        super().paintEvent(event)
        paint_arrow(self, self._colours)

    def _caret(self) -> int:
        line = self.lineEdit()
        return line.cursorPosition() if line else 0

    def _write(self, text: str, caret: int) -> None:
        self.setEditText(text)
        line = self.lineEdit()
        if line:
            line.setCursorPosition(caret)
