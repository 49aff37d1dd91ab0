"""The filters understood in what is typed, each as a small button that takes it out again."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from newsdesk.gui.icons import icon
from newsdesk.news.asking import Asked, Said, asked
from newsdesk.news.filter_names import FilterName

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from PySide6.QtGui import QFocusEvent, QKeyEvent

    from newsdesk.desk.searching import Answer
    from newsdesk.gui.colours import Colours
    from newsdesk.language.words import Words

_GAP: Final = 6
_EDGE: Final = 10
_LONGEST: Final = 40
"""Letters of a value that a chip shows."""
_ARROWS: Final[dict[int, int]] = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}
_REMOVING: Final = (
    *(Qt.Key.Key_Delete, Qt.Key.Key_Backspace),
    *(Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space),
)


class Chip(QPushButton):
    """One filter; Delete, Backspace, Enter, blank and a click take it out.

    ``walked`` carries 1 or -1 for the arrows, ``left`` says that the focus went elsewhere,
    ``escaped`` that the work goes on in the box.
    """

    walked = Signal(int)
    left = Signal()
    escaped = Signal()

    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(text.replace("&", "&&"), parent)
        self.setProperty("role", "chip")
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the cross stands behind the name
        # A click leaves the focus in the box: the typing goes on there.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the filter out, walk to the next one, or go back to the box."""
        if event.key() in _REMOVING:
            self.click()
        elif event.key() in _ARROWS:
            self.walked.emit(_ARROWS[event.key()])
        elif event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the focus went elsewhere."""
        super().focusOutEvent(event)
        elsewhere = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)
        if event.reason() not in elsewhere:
            self.left.emit()


class FilterChips(QWidget):
    """``removed`` carries the filter (Said) that was taken out; ``chips`` are its buttons."""

    removed = Signal(object)
    left = Signal()
    escaped = Signal()

    def __init__(self, words: Words, colours: Colours, parent: QWidget) -> None:
        super().__init__(parent)
        self._words, self._colours = words, colours
        self.chips: list[Chip] = []
        self._shown: list[tuple[Said, bool]] = []
        self._behind = parent
        self._asked, self._typed = Asked(), ""
        self.setAccessibleName(words("Filters in this search"))

    def show_filters(self, answer: Answer, typed: str, behind: QWidget) -> None:
        """Show the filters of a question; those that are unread or unknown are marked.

        Args:
            answer: what was asked.
            typed: as it stands in the box; the question may have more quotation marks.
            behind: the widget from which Tab goes on to the first chip.
        """
        strange = {one.said for one in answer.unknown}
        self._behind, self._asked, self._typed = behind, answer.asked, typed
        self._show([(one, bool(one.code) or one in strange) for one in answer.asked.said])

    def take_out(self, gone: Said, text: str, today: date) -> str:
        """Return a text without a filter, and show the others at once.

        Args:
            gone: the filter, as an older text may have said it.
            text: what stands in the box now.
            today: the day that "hôm nay" means.
        """
        now = self._asked if text.strip() == self._typed else asked(text, today)
        found = now.same(gone)
        if found is None:
            return text
        left = now.less(found)
        strange = {(one.name, one.value) for one, wrong in self._shown if wrong}
        said = asked(left, today).said
        self._show([(one, (one.name, one.value) in strange) for one in said])
        self.lay_out(self.width())
        return f"{left} " if left else ""

    def has_focus(self) -> bool:
        """Tell whether one of the chips has the focus."""
        return any(chip.hasFocus() for chip in self.chips)

    def _show(self, shown: list[tuple[Said, bool]]) -> None:
        if shown == self._shown:
            return
        focused = next((row for row, chip in enumerate(self.chips) if chip.hasFocus()), -1)
        old, self._shown, behind = self.chips, shown, self._behind
        self.chips = [self._chip(one, wrong=wrong) for one, wrong in shown]
        for chip in self.chips:
            QWidget.setTabOrder(behind, chip)
            behind = chip
            chip.show()
        if focused >= 0 and self.chips:
            self._focus(min(focused, len(self.chips) - 1))
        for chip in old:
            chip.blockSignals(True)  # noqa: FBT003  # Qt's own signature
            chip.hide()
            chip.deleteLater()
        if focused >= 0 and not self.chips:
            self.escaped.emit()

    def lay_out(self, width: int) -> int:
        """Lay the chips out in rows of a width, and return the height they need."""
        corner = QPoint(_EDGE, _EDGE - 2)
        tall = 0
        for chip in self.chips:
            size = chip.sizeHint()
            size.setWidth(min(size.width(), width - 2 * _EDGE))
            if corner.x() > _EDGE and corner.x() + size.width() > width - _EDGE:
                corner = QPoint(_EDGE, corner.y() + size.height() + _GAP)
            chip.setGeometry(QRect(corner, size))
            tall = corner.y() + size.height() + 4
            corner.setX(corner.x() + size.width() + _GAP)
        self.setFixedHeight(tall)
        self.setVisible(bool(self.chips))
        return tall

    def names(self) -> Sequence[str]:
        """Return what stands on the chips."""
        return [chip.text().replace("&&", "&") for chip in self.chips]

    def _chip(self, said: Said, *, wrong: bool) -> Chip:
        whole = f"{self._name(said)}: {said.value}"
        value = said.value if len(said.value) <= _LONGEST else f"{said.value[:_LONGEST]}…"
        chip = Chip(f"{self._name(said)}: {value}{'  ?' if wrong else ''}", self)
        chip.setIcon(icon("x", self._colours.quiet, self._colours.quiet))
        chip.setProperty("wrong", wrong)
        told = self._words("Remove the filter “{filter}”", filter=whole)
        chip.setAccessibleName(told)
        chip.setToolTip(f"{told} (Delete)")
        chip.clicked.connect(partial(self.removed.emit, said))
        chip.walked.connect(self._walk)
        chip.left.connect(self.left)
        chip.escaped.connect(self.escaped)
        return chip

    def _name(self, said: Said) -> str:
        """Return what a filter is called on the screen."""
        words = self._words
        return {
            FilterName.TAG: words("tag"),
            FilterName.SECTION: words("section"),
            FilterName.STATE: words("state"),
            FilterName.BYLINE: words("author"),
            FilterName.DAY: words("day"),
            FilterName.MISSING: words("missing"),
            FilterName.NO_CAPTION: words("no caption"),
            FilterName.UNKNOWN: said.typed,
        }[said.name]

    def _walk(self, step: int) -> None:
        row = next((row for row, chip in enumerate(self.chips) if chip.hasFocus()), -1) + step
        if row < 0:
            self.escaped.emit()
        elif row < len(self.chips):
            self._focus(row)

    def _focus(self, row: int) -> None:
        self.chips[row].setFocus(Qt.FocusReason.TabFocusReason)
