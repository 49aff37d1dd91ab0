"""The three pages of the export dialog: the question, the work, the result."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from newsdesk.gui.icons import icon
from newsdesk.gui.messages import of_problem
from newsdesk.gui.theme import scaled
from newsdesk.gui.views.inspector.checklist import ProblemList
from newsdesk.news.report import blocking
from newsdesk.news.revision import Skip

if TYPE_CHECKING:
    from newsdesk.gui.colours import Colours
    from newsdesk.language.words import Words
    from newsdesk.news.report import Problem


class AskPage(QWidget):
    """What is missing, who approves, where to. ``start`` and ``later`` are its buttons."""

    def __init__(self, words: Words, colours: Colours, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = words
        self._approved = self._must_mend = False
        self.reasons: dict[str, QLineEdit] = {}
        """Fields for the reason to skip, by code of the problem."""
        self.sum = QLabel(self)
        self.sum.setWordWrap(True)
        self.sum.setProperty("role", "quiet")
        self.problems = ProblemList(words, colours, self)
        self.problems.setObjectName("paper")
        self.problems.setMinimumHeight(168)
        self.by = QLineEdit(self)
        self.by.setPlaceholderText(words("name of the person who answers for it"))
        self.folder = QLineEdit(self)
        self._choose = QPushButton(words("Choose…"), self)
        self.later = QPushButton(words("Not yet"), self)
        self.start = QPushButton(words("Approve and export"), self)
        self.start.setProperty("role", "next")
        self.start.setDefault(True)
        self._form = QFormLayout()
        self._lay_out()
        for field in (self.by, self.folder):
            field.textChanged.connect(self._allow)

    def _lay_out(self) -> None:
        choose = self._choose
        choose.clicked.connect(self._choose_folder)
        self.by.setAccessibleName(self._words("Approved by"))
        self.folder.setAccessibleName(self._words("Into the folder"))
        into = QLabel(self._words("Into the folder"), self)
        into.setBuddy(self.folder)
        where = QHBoxLayout()
        where.addWidget(self.folder, 1)
        where.addWidget(choose)
        self._form.setContentsMargins(0, 8, 0, 8)
        self._form.setHorizontalSpacing(12)
        self._form.addRow(self._words("Approved by"), self.by)
        self._form.addRow(into, where)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.later)
        buttons.addWidget(self.start)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.sum)
        column.addWidget(self.problems, 1)
        column.addLayout(self._form)
        column.addLayout(buttons)

    def show_problems(
        self, problems: tuple[Problem, ...], *, approved: bool, unskippable: frozenset[str]
    ) -> None:
        """Show what the checks found; an approved article needs no name and no reasons."""
        words = self._words
        self._approved = approved
        self.problems.show_problems(problems)
        self.problems.setVisible(bool(problems))
        stopping = blocking(problems)
        if approved:
            said = words(
                "Approved. The same bundle is made each time until the article is changed."
            )
        elif stopping:
            said = words(
                "Click a line to go to its place and mend it. "
                "What is to be skipped needs a reason."
            )
        elif problems:
            said = words("Nothing stops it. Click a line to go to its place.")
        else:
            said = words("The checks found nothing missing.")
        self.sum.setText(said)
        self._ask_reasons(() if approved else stopping, unskippable)
        self._form.setRowVisible(0, not approved)
        self.start.setText(words("Export") if approved else words("Approve and export"))
        self._allow()

    def tell_passed(self, count: int) -> None:
        """Say that some findings were passed over while writing; their reasons go along."""
        said = self._words("Passed over while writing, with reasons: {count}.", count=count)
        self.sum.setText(f"{self.sum.text()} {said}")

    def skips(self) -> tuple[Skip, ...]:
        """Return what is to be skipped, with the reasons."""
        return tuple(Skip(code, field.text().strip()) for code, field in self.reasons.items())

    def out(self) -> Path:
        """Return the folder for the bundle."""
        return Path(self.folder.text().strip()).expanduser()

    def _ask_reasons(self, stopping: tuple[Problem, ...], unskippable: frozenset[str]) -> None:
        """Offer one reason for each kind of problem that stops the article."""
        kept = {code: field.text() for code, field in self.reasons.items()}
        for field in self.reasons.values():
            self._form.removeRow(field)
        self.reasons.clear()
        codes = dict.fromkeys(one.code for one in stopping)
        self._must_mend = any(code in unskippable for code in codes)
        for code in codes:
            if code in unskippable:
                continue
            field = QLineEdit(kept.get(code, ""), self)
            field.setPlaceholderText(self._words("reason to skip it"))
            field.textChanged.connect(self._allow)
            first = next(one for one in stopping if one.code == code)
            said = of_problem(self._words, first).partition(". ")[0].rstrip(".")
            count = sum(one.code == code for one in stopping)
            label = QLabel(said if count == 1 else f"{said} (× {count})", self)
            label.setWordWrap(True)
            label.setFixedWidth(248)
            label.setBuddy(field)
            field.setAccessibleName(label.text())
            self._form.addRow(label, field)
            self.reasons[code] = field
        self._order_tabs()

    def _order_tabs(self) -> None:
        """Let Tab go down the page: the list, the name, the folder, the reasons, the buttons."""
        stops = (self.problems, self.by, self.folder, self._choose, *self.reasons.values())
        for before, after in pairwise((*stops, self.later, self.start)):
            QWidget.setTabOrder(before, after)
        (self.start if self._approved else self.by).setFocus()

    def _allow(self) -> None:
        named = self._approved or bool(self.by.text().strip())
        given = all(field.text().strip() for field in self.reasons.values())
        ready = named and given and bool(self.folder.text().strip())
        self.start.setEnabled(ready and (self._approved or not self._must_mend))

    def _choose_folder(self) -> None:
        chosen = QFileDialog.getExistingDirectory(
            self, self._words("Folder for the bundle"), self.folder.text()
        )
        if chosen:
            self.folder.setText(chosen)


class WorkPage(QWidget):
    """How far it is, and the cancel."""

    def __init__(self, words: Words, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = words
        self._step = QLabel(self)
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(words("Progress"))
        self.cancel = QPushButton(words("Cancel"), self)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.cancel)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 24, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._step)
        column.addWidget(self._bar)
        column.addStretch(1)
        column.addLayout(row)

    def show_progress(self, step: str, done: int, total: int) -> None:
        """Show how far the work is."""
        names = {
            "photos": self._words("Making the photos ready…"),
            "page": self._words("Making the pages…"),
            "pack": self._words("Packing…"),
            "verify": self._words("Verifying…"),
            "write": self._words("Writing the file…"),
        }
        self._step.setText(names.get(step, step))
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        self.cancel.setEnabled(True)

    def show_cancelling(self) -> None:
        """Say that the cancel has been heard."""
        self._step.setText(self._words("Stopping; nothing is left behind…"))
        self.cancel.setEnabled(False)


class DonePage(QWidget):
    """What came out. ``close_button`` closes; ``folder_wanted`` carries the file to be shown."""

    folder_wanted = Signal(object)

    def __init__(self, words: Words, colours: Colours, parent: QWidget) -> None:
        super().__init__(parent)
        self._words, self._colours = words, colours
        self._path: Path | None = None
        self._mark = QLabel(self)
        self._result = QLabel(self)
        self._result.setWordWrap(True)
        self._result.setFont(scaled(self.font(), 1.1, bold=True))
        self._found = QLabel(self)
        self._found.setWordWrap(True)
        self._detail = QLabel(self)
        self._detail.setWordWrap(True)
        self._detail.setProperty("role", "quiet")
        self._detail.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.close_button = QPushButton(words("Close"), self)
        self.show_folder = QPushButton(words("Open folder"), self)
        self.show_folder.setProperty("role", "next")
        self.show_folder.clicked.connect(self._tell)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.close_button)
        row.addWidget(self.show_folder)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 16, 0, 0)
        column.setSpacing(12)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._mark)
        head.addWidget(self._result, 1)
        column.addLayout(head)
        column.addWidget(self._found)
        column.addWidget(self._detail)
        column.addStretch(1)
        column.addLayout(row)

    @property
    def said(self) -> str:
        """Return what is said of the result."""
        return self._result.text()

    def show_done(self, path: Path, sha256: str, problems: tuple[Problem, ...]) -> None:
        """Show the file and what verifying it found."""
        self._path = path
        unsound = blocking(problems)
        if unsound:
            self._result.setText(self._words("The bundle was made, but it does not verify:"))
        else:
            self._result.setText(
                self._words("The bundle is ready and verifies: nothing is missing.")
            )
        mark, colour = ("warning-circle", "danger") if unsound else ("check-circle", "good")
        shade: str = getattr(self._colours, colour)
        self._mark.setPixmap(icon(mark, shade, shade).pixmap(32, 32))
        told = unsound or problems
        self._found.setText("\n".join(of_problem(self._words, one) for one in told))
        self._found.setVisible(bool(told))
        size = f"{path.stat().st_size / 1_000_000:.1f}".replace(".", ",") if path.exists() else "?"
        self._detail.setText(f"{path.name}\n{size} MB · SHA-256 {sha256[:16]}…\n{path.parent}")
        self.show_folder.setFocus(Qt.FocusReason.OtherFocusReason)

    def _tell(self) -> None:
        self.folder_wanted.emit(self._path)
