"""What the checks found: a click goes to the place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QLabel,
    QListView,
    QStackedWidget,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from newsdesk.gui.icons import draw_glyph, glyph
from newsdesk.gui.messages import name_of_place, of_problem
from newsdesk.gui.models.problem_list import PROBLEM_ROLE, ProblemListModel
from newsdesk.gui.theme import scaled
from newsdesk.news.report import Problem, Severity, blocking

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from newsdesk.gui.colours import Colours
    from newsdesk.language.words import Words

_LEFT: Final = 40
_RIGHT: Final = 16
_PAD: Final = 8


class ProblemRow(QStyledItemDelegate):
    """Paints a problem: its shape, its place, its sentence in as many lines as it needs."""

    def __init__(self, words: Words, colours: Colours, parent: QListView) -> None:
        super().__init__(parent)
        self._words, self._colours, self._view = words, colours, parent

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return the height of the sentence in the width of the pane."""
        font: QFont = option.font
        width = max(120, self._view.viewport().width())
        text = str(index.data())
        wrap = Qt.TextFlag.TextWordWrap
        room = QFontMetrics(font).boundingRect(0, 0, width - _LEFT - _RIGHT, 4000, wrap, text)
        place = QFontMetrics(scaled(font, 0.9)).lineSpacing()
        return QSize(width, room.height() + place + 2 * _PAD + 2)

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
        state: QStyle.StateFlag = option.state
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(self._colours.chosen))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, QColor(self._colours.hover))
        bad = found.severity is Severity.ERROR
        colour = QColor(self._colours.danger if bad else self._colours.warning)
        mark = QRectF(rect.left() + 14, rect.top() + _PAD, 18, 18)
        draw_glyph(painter, mark, glyph("warning-circle" if bad else "warning"), colour)
        small = scaled(font, 0.9)
        painter.setFont(small)
        painter.setPen(colour)
        text = rect.adjusted(_LEFT, _PAD, -_RIGHT, -_PAD)
        painter.drawText(text, Qt.AlignmentFlag.AlignLeft, name_of_place(self._words, found.where))
        painter.setFont(font)
        painter.setPen(QColor(self._colours.ink))
        text.setTop(text.top() + QFontMetrics(small).lineSpacing() + 2)
        painter.drawText(text, Qt.TextFlag.TextWordWrap, str(index.data()))
        painter.restore()


class ProblemList(QListView):
    """A list of problems; ``place_wanted`` carries the ``where`` of the one that was clicked."""

    place_wanted = Signal(str)

    def __init__(self, words: Words, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._problems = ProblemListModel(lambda found: of_problem(words, found), self)
        self.setModel(self._problems)
        self.setItemDelegate(ProblemRow(words, colours, self))
        self.setAccessibleName(words("Checks"))
        self.setWordWrap(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.clicked.connect(self._tell)
        self.activated.connect(self._tell)

    def show_problems(self, problems: tuple[Problem, ...]) -> None:
        """Show what was found."""
        self._problems.show(problems)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap the sentences anew."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def _tell(self, index: QModelIndex) -> None:
        found = self._problems.problem_at(index.row())
        if found:
            self.place_wanted.emit(found.where)


class Checklist(QWidget):
    """The tab "Checks": a line that sums up, then the list."""

    place_wanted = Signal(str)

    def __init__(self, words: Words, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._sum = QLabel(self)
        self._sum.setProperty("role", "heading")
        self._sum.setContentsMargins(16, 12, 16, 8)
        self._sum.setWordWrap(True)
        self.list = ProblemList(words, colours, self)
        self.list.place_wanted.connect(self.place_wanted)
        self._good = QLabel(words("Nothing is missing. The article can leave the house."), self)
        self._good.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._good.setProperty("role", "good")
        self._good.setWordWrap(True)
        self._good.setContentsMargins(16, 24, 16, 16)
        self._foot = QLabel(self)
        self._foot.setProperty("role", "quiet")
        self._foot.setContentsMargins(16, 8, 16, 12)
        self._foot.setWordWrap(True)
        self._foot.hide()
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self.list)
        self._pages.addWidget(self._good)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._sum)
        column.addWidget(self._pages, 1)
        column.addWidget(self._foot)
        self._problems: tuple[Problem, ...] = ()
        self._next = -1

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Return what is shown."""
        return self._problems

    def show_problems(self, problems: tuple[Problem, ...]) -> None:
        """Show what the checks found."""
        if problems != self._problems:
            self._next = -1
        self._problems = problems
        self.list.show_problems(problems)
        self._pages.setCurrentIndex(0 if problems else 1)
        errors = len(blocking(problems))
        self._sum.setVisible(bool(problems))
        self._sum.setText(
            self._words(
                "{errors} to mend before it may leave, {warnings} to look at",
                errors=errors,
                warnings=len(problems) - errors,
            )
        )

    @property
    def foot(self) -> str:
        """Return what stands under the list."""
        return self._foot.text()

    def show_foot(self, text: str) -> None:
        """Say under the list what is looked for, or why something is not."""
        self._foot.setText(text)
        self._foot.setVisible(bool(text))

    def go_to_next(self) -> None:
        """Go to the next problem, and from the last to the first (F8)."""
        if self._problems:
            self._next = (self._next + 1) % len(self._problems)
            self.list.setCurrentIndex(self.list.model().index(self._next, 0))
            self.place_wanted.emit(self._problems[self._next].where)
