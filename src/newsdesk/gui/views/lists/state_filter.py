"""The states with their counts, one under the other.

A click shows only the articles in that state.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QContextMenuEvent, QFontMetrics, QPainter
from PySide6.QtWidgets import QAbstractButton, QApplication, QButtonGroup, QVBoxLayout, QWidget

from newsdesk.gui.icons import draw_glyph, glyph
from newsdesk.gui.views.row_menu import Line, open_menu
from newsdesk.gui.views.status_mark import paint_status, status_name
from newsdesk.news.status import Status

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QPaintEvent

    from newsdesk.gui.colours import Colours
    from newsdesk.language.words import Words
    from newsdesk.news.listing import Count


class StateFilter(QWidget):
    """One of the states is always chosen; ``chosen`` carries the Status, or None for all."""

    chosen = Signal(object)
    all_wanted = Signal()
    """Every article of the state that is shown shall be chosen."""
    question_wanted = Signal(str)
    """The search box shall begin with this."""

    def __init__(self, words: Words, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._group = QButtonGroup(self)
        self._buttons: dict[Status | None, _StateButton] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 0, 8, 0)
        column.setSpacing(0)
        for status in (None, *Status):
            name = words("All articles") if status is None else status_name(words, status)
            button = _StateButton(name, status, colours, self)
            self._group.addButton(button)
            self._buttons[status] = button
            column.addWidget(button)
            button.clicked.connect(self._tell)
        self._buttons[None].setChecked(True)

    @property
    def status(self) -> Status | None:
        """Return the state that is shown, None for all."""
        return next(status for status, button in self._buttons.items() if button.isChecked())

    def show_counts(self, counts: Iterable[Count]) -> None:
        """Show how many articles are in each state."""
        known = {count.name: count.articles for count in counts}
        for status, button in self._buttons.items():
            if status is not None:
                button.show_count(known.get(status.value, 0))
        self._buttons[None].show_count(
            sum(known.get(one.value, 0) for one in Status if one is not Status.TRASHED)
        )

    def choose(self, status: Status | None) -> None:
        """Show one state."""
        self._buttons[status].click()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with all articles of a state."""
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        focus = QApplication.focusWidget() if by_key else self.childAt(event.pos())
        found = [status for status, one in self._buttons.items() if one is focus]
        if found:
            open_menu(self._lines(found[0]), self, event.globalPos())

    def _lines(self, status: Status | None) -> list[Line]:
        from newsdesk.news.asking import quoted  # noqa: PLC0415  # after the first paint

        words = self._words
        lines = [
            Line(words("Show these articles"), lambda: self.choose(status)),
            Line(words("Choose all of them"), lambda: self._choose_all(status)),
        ]
        if status is not None:
            asked = f"{words('state')}:{quoted(status_name(words, status))} "
            search = Line(words("Search among them…"), lambda: self.question_wanted.emit(asked))
            lines.append(search)
        return lines

    def _choose_all(self, status: Status | None) -> None:
        self.choose(status)
        self.all_wanted.emit()

    def _tell(self) -> None:
        self.chosen.emit(self.status)


class _StateButton(QAbstractButton):
    """A row with the state's shape, its name, and the count at the right."""

    def __init__(
        self, name: str, status: Status | None, colours: Colours, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._status, self._colours, self._count = status, colours, ""
        self.setText(name)
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def show_count(self, count: int) -> None:
        self._count = QLocale(QLocale.Language.Vietnamese).toString(count)
        self.setAccessibleDescription(self._count)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(180, QFontMetrics(self.font()).height() + 10)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(self.rect())
        if self.isChecked() or self.underMouse() or self.hasFocus():
            fill = self._colours.chosen if self.isChecked() else self._colours.hover
            painter.setBrush(QColor(fill))
            painter.setPen(QColor(self._colours.accent) if self.hasFocus() else Qt.PenStyle.NoPen)
            painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        mark = QRectF(6, rect.center().y() - 5.5, 11, 11)
        if self._status is None:
            square = QRectF(4, rect.center().y() - 8, 16, 16)
            draw_glyph(painter, square, glyph("list-bullets"), QColor(self._colours.quiet))
        else:
            paint_status(painter, mark, self._status, self._colours)
        painter.setPen(QColor(self._colours.ink))
        inner = rect.adjusted(26, 0, -8, 0)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(inner, middle | Qt.AlignmentFlag.AlignLeft, self.text())
        painter.setPen(QColor(self._colours.quiet))
        painter.drawText(inner, middle | Qt.AlignmentFlag.AlignRight, self._count)
        painter.end()
