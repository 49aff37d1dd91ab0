"""What the checks found: a click goes there, one key mends, a reason passes over."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPointF, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QLabel,
    QListView,
    QPushButton,
    QStackedWidget,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from newsdesk.gui.icons import icon
from newsdesk.gui.messages import of_problem
from newsdesk.gui.models.problem_list import FOLDED_ROLE, ProblemListModel, worst_first
from newsdesk.gui.views.ask_line import AskLine
from newsdesk.gui.views.inspector.problem_row import (
    AGAIN,
    FOLD,
    MEND,
    SKIP,
    ProblemRow,
    severity_name,
)
from newsdesk.gui.views.key_actions import key_action
from newsdesk.gui.views.move_names import Question
from newsdesk.gui.views.row_menu import Line, RowMenu
from newsdesk.news.report import Problem, blocking

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QMouseEvent, QResizeEvent

    from newsdesk.gui.colours import Colours
    from newsdesk.language.words import Words
    from newsdesk.news.revision import SkipNoted


class ProblemList(QListView):
    """A list of problems; ``place_wanted`` carries the ``where`` of the one that was clicked.

    ``problem_wanted`` carries the Problem itself, ``link_used`` which link of it was used.
    """

    place_wanted = Signal(str)
    problem_wanted = Signal(object)
    link_used = Signal(str, object)

    def __init__(
        self,
        words: Words,
        colours: Colours,
        parent: QWidget | None = None,
        *,
        links: bool = False,
        folds: bool = False,
    ) -> None:
        super().__init__(parent)

        def describe(found: Problem) -> str:
            return of_problem(words, found)

        self._words = words
        self._problems = ProblemListModel(describe, self, folds=folds)
        self._row = ProblemRow(words, colours, self, links=links)
        self.setModel(self._problems)
        self.setItemDelegate(self._row)
        self.setAccessibleName(words("Checks"))
        self.setWordWrap(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.clicked.connect(self._tell)
        self.activated.connect(self._tell)

    def show_problems(
        self, problems: tuple[Problem, ...], notes: dict[str, SkipNoted] | None = None
    ) -> None:
        """Show what was found; the chosen one stays chosen and in sight."""
        chosen, place = self.chosen(), self.verticalScrollBar().value()
        if self._problems.show(problems, notes) and chosen is not None:
            row = self._problems.row_of(chosen)
            if row >= 0:
                self.setCurrentIndex(self._problems.index(row, 0))
            self.verticalScrollBar().setValue(place)

    def shown(self) -> tuple[Problem, ...]:
        """Return the problems that have a row."""
        rows = range(self._problems.rowCount())
        return tuple(one for row in rows if (one := self._problems.problem_at(row)))

    def is_many(self, found: Problem) -> bool:
        """Tell whether there are so many of this one's kind that they are folded or may be."""
        return self._problems.is_many(found)

    def toggle_fold(self, found: Problem) -> None:
        """Show all findings of this one's kind, or fold them into one row again."""
        if not self.is_many(found):
            return
        row = self._problems.row_of(found)
        self._problems.unfold(found, on=bool(self._problems.index(row, 0).data(FOLDED_ROLE)))
        kind = (found.code, found.severity)
        shown = self.shown()
        head = next(row for row, one in enumerate(shown) if (one.code, one.severity) == kind)
        self.setCurrentIndex(self._problems.index(head, 0))

    def fold_all(self) -> None:
        """Fold every kind again: another article is shown."""
        self._problems.fold_all()

    def chosen(self) -> Problem | None:
        """Return the chosen problem."""
        return self._problems.problem_at(self.currentIndex().row())

    def row_of(self, found: Problem) -> int:
        """Return the row of a problem, or of one about the same words; -1 if there is none."""
        return self._problems.row_of(found)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap the sentences anew."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Take a click on a link of a row; any other goes to the place of the problem."""
        index = self.indexAt(event.position().toPoint())
        link = self._link_at(index, event.position()) if index.isValid() else ""
        found = self._problems.problem_at(index.row())
        if link and found and event.button() == Qt.MouseButton.LeftButton:
            self.link_used.emit(link, found)
            event.accept()
            return
        super().mouseReleaseEvent(event)

    def _link_at(self, index: QModelIndex, place: QPointF) -> str:
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        option.rect = self.visualRect(index)
        option.state |= option.state.State_MouseOver
        return self._row.link_at(option, index, place)

    def _tell(self, index: QModelIndex) -> None:
        found = self._problems.problem_at(index.row())
        if found:
            self.place_wanted.emit(found.where)
            self.problem_wanted.emit(found)


class _Folded(ProblemList):
    """The list of what was passed over: as tall as it must be, up to a third of the pane."""

    def sizeHint(self) -> QSize:
        rows = range(self.model().rowCount())
        return QSize(200, min(240, sum(max(0, self.sizeHintForRow(row)) for row in rows) + 4))


class Checklist(QWidget):
    """The tab "Checks": a line that sums up, the list, what was passed over, the foot.

    ``problem_wanted`` carries a Problem; ``mend_wanted`` one, with a mend or not, or None where
    none is chosen: whoever asks is answered. ``skip_wanted`` carries one and the reason,
    ``again_wanted`` the key of one that shall be looked at again.
    """

    problem_wanted = Signal(object)
    mend_wanted = Signal(object)
    skip_wanted = Signal(object, str)
    again_wanted = Signal(str)

    def __init__(self, words: Words, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words, self._colours = words, colours
        self._sum = _said(self, "heading", (16, 12, 16, 8))
        self.list = ProblemList(words, colours, self, links=True, folds=True)
        self.list.problem_wanted.connect(self.problem_wanted)
        self.list.link_used.connect(self._use)
        for command, link in (
            ("checks.mend", MEND),
            ("checks.skip", SKIP),
            ("checks.fold", FOLD),
        ):
            action = key_action(words, command, lambda link=link: self._use_chosen(link), self)  # type: ignore[misc]  # mypy cannot infer its default
            self.list.addAction(action)
        self.list_menu = RowMenu(self.list, lambda: self._lines(self.list))
        self._good = _said(self, "good", (16, 24, 16, 16))
        self._good.setText(words("Nothing is missing. The article can leave the house."))
        self._good.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.fold = QPushButton(self)
        self.fold.setProperty("role", "fold")
        self.fold.setCheckable(True)
        self.fold.toggled.connect(self._fold)
        self.passed = _Folded(words, colours, self, links=True)
        self.passed.setAccessibleName(words("Passed over"))
        self.passed.problem_wanted.connect(self.problem_wanted)
        self.passed.link_used.connect(self._use)
        self.passed_menu = RowMenu(self.passed, lambda: self._lines(self.passed))
        self.ask = AskLine(words, self)
        self.ask.setContentsMargins(16, 8, 16, 8)
        self._foot = _said(self, "quiet", (16, 8, 16, 12))
        self._foot.hide()
        self._pages = QStackedWidget(self)
        self._problems: tuple[Problem, ...] = ()
        self._never: frozenset[str] = frozenset()
        self._now: Problem | None = None
        self._lay_out()
        self.show_problems(())

    def _lay_out(self) -> None:
        self._pages.addWidget(self.list)
        self._pages.addWidget(self._good)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._sum)
        column.addWidget(self._pages, 1)
        column.addWidget(self.ask)
        column.addWidget(self.fold)
        column.addWidget(self.passed)
        column.addWidget(self._foot)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Return what is shown and open, the worst first."""
        return self._problems

    def show_problems(
        self,
        problems: tuple[Problem, ...],
        passed: Sequence[tuple[Problem, SkipNoted]] = (),
        never: frozenset[str] = frozenset(),
    ) -> None:
        """Show what the checks found, and what was passed over; ``never`` are codes of no skip."""
        self._problems = problems = worst_first(problems)
        self._never = never
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
        self.passed.show_problems(
            tuple(found for found, _ in passed), {found.key: note for found, note in passed}
        )
        self.fold.setText(self._words("Passed over ({count})", count=len(passed)))
        self.fold.setVisible(bool(passed))
        self._fold(open_now=self.fold.isChecked())

    def fold_all(self) -> None:
        """Fold every kind of note again: another article is shown."""
        self.list.fold_all()

    @property
    def foot(self) -> str:
        """Return what stands under the list."""
        return self._foot.text()

    def show_foot(self, text: str) -> None:
        """Say under the list what is looked for, or why something is not."""
        self._foot.setText(text)
        self._foot.setVisible(bool(text))

    def go_to_next(self, by: int = 1) -> None:
        """Go to the next problem, or the one before; from the last to the first (F8)."""
        problems = self.list.shown()
        if not problems:
            return
        before = self.list.row_of(self._now) if self._now else -1
        end = 0 if by > 0 else len(problems) - 1
        row = (before + by) % len(problems) if before >= 0 else end
        self._now = problems[row]
        self.list.setCurrentIndex(self.list.model().index(row, 0))
        self.problem_wanted.emit(self._now)

    def mend_current(self) -> None:
        """Put in the mend of the problem that one went to last; ask so of none, too."""
        self.mend_wanted.emit(self.list.chosen())

    def _use_chosen(self, link: str) -> None:
        found = self.list.chosen()
        if found is not None:
            self._use(link, found)

    def _use(self, link: str, found: Problem) -> None:
        if link == AGAIN:
            self.again_wanted.emit(found.key)
        elif link == MEND:
            self.mend_wanted.emit(found)
        elif link == FOLD:
            self.list.toggle_fold(found)
        elif link == SKIP:
            self._ask_reason(found)

    def _lines(self, rows: ProblemList) -> list[Line]:
        """Return what can be done to the chosen finding."""
        found = rows.chosen()
        if found is None:
            return []
        words = self._words
        lines = [Line(words("Go to the place"), lambda: self.problem_wanted.emit(found))]
        if rows is self.passed:
            again = Line(words("Look at it again"), lambda: self.again_wanted.emit(found.key))
            return [*lines, again]
        can_skip = found.code not in self._never
        return [
            *lines,
            Line(words("Mend it"), partial(self._use, MEND, found), on=found.mend is not None),
            Line(words("Skip, because…"), partial(self._use, SKIP, found), on=can_skip),
            Line(
                words("All findings of this kind, or one"),
                partial(self._use, FOLD, found),
                on=rows.is_many(found),
            ),
        ]

    def _ask_reason(self, found: Problem) -> None:
        if found.code in self._never:
            self.problem_wanted.emit(found)  # no reason can skip it: go and mend it
            return
        words = self._words
        name = f"{severity_name(words, found.severity)}: {of_problem(words, found)}"
        asked = Question(words("Skip, because"), words("Skip"), words("reason"), must=True)
        self.ask.setToolTip(name)
        self.ask.ask(asked, lambda reason: self.skip_wanted.emit(found, reason))

    def _fold(self, open_now: bool) -> None:  # noqa: FBT001  # Qt gives it by place
        caret = "caret-down" if open_now else "caret-right"
        self.fold.setIcon(icon(caret, self._colours.quiet, self._colours.line))
        self.passed.setVisible(open_now and not self.fold.isHidden())
        self.passed.setFixedHeight(self.passed.sizeHint().height())


def _said(parent: QWidget, role: str, margins: tuple[int, int, int, int]) -> QLabel:
    label = QLabel(parent)
    label.setProperty("role", role)
    label.setContentsMargins(*margins)
    label.setWordWrap(True)
    return label
