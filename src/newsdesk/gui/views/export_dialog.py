"""Leaving the house: what is missing, who approves, where the bundle goes, how far it is, what came out."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from newsdesk.gui.messages import of_problem
from newsdesk.gui.theme import scaled
from newsdesk.gui.views.checklist import ProblemList
from newsdesk.news.report import blocking
from newsdesk.news.revision import Skip

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QCloseEvent

    from newsdesk.gui.colours import Colours
    from newsdesk.language.words import Words
    from newsdesk.news.report import Problem

_ASK: Final = 0
_WORK: Final = 1
_DONE: Final = 2


class ExportDialog(QDialog):
    """``wanted`` asks to go ahead with (by, skips, folder); what happens then is shown by the flow."""

    wanted = Signal(str, object, object)
    place_wanted = Signal(str)
    cancel_wanted = Signal()
    folder_wanted = Signal(object)

    def __init__(self, words: Words, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self.setWindowTitle(words("Export bundle"))
        self.setMinimumSize(560, 420)
        self._approved = False
        self._problems: tuple[Problem, ...] = ()
        self._path: Path | None = None
        self._reasons: dict[str, QLineEdit] = {}
        self._title = QLabel(self)
        self._title.setWordWrap(True)
        self._title.setFont(scaled(self.font(), 1.25, bold=True))
        self._sum = QLabel(self)
        self._sum.setWordWrap(True)
        self._sum.setProperty("role", "quiet")
        self.problems = ProblemList(words, colours, self)
        self.problems.setObjectName("paper")
        self.problems.place_wanted.connect(self._go)
        self.by = QLineEdit(self)
        self.by.setPlaceholderText(words("name of the person who answers for it"))
        self.folder = QLineEdit(self)
        self._form = QFormLayout()
        self.start = QPushButton(words("Approve and export"), self)
        self.start.setProperty("role", "next")
        self.start.setDefault(True)
        self.start.clicked.connect(self._ask)
        self._step = QLabel(self)
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        self.cancel = QPushButton(words("Cancel"), self)
        self.cancel.clicked.connect(self.cancel_wanted)
        self._result = QLabel(self)
        self._result.setWordWrap(True)
        self._detail = QLabel(self)
        self._detail.setWordWrap(True)
        self._detail.setProperty("role", "quiet")
        self._detail.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.show_folder = QPushButton(words("Open folder"), self)
        self.show_folder.setProperty("role", "next")
        self.show_folder.clicked.connect(lambda: self.folder_wanted.emit(self._path))
        self._pages = QStackedWidget(self)
        for page in (self._ask_page(), self._work_page(), self._done_page()):
            self._pages.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(8)
        column.addWidget(self._title)
        column.addWidget(self._pages, 1)
        for field in (self.by, self.folder):
            field.textChanged.connect(self._allow)

    def _ask_page(self) -> QWidget:
        page = QWidget(self)
        choose = QPushButton(self._words("Choose…"), page)
        choose.clicked.connect(self._choose_folder)
        where = QHBoxLayout()
        where.addWidget(self.folder, 1)
        where.addWidget(choose)
        self._form.setContentsMargins(0, 8, 0, 8)
        self._form.setHorizontalSpacing(12)
        self._form.addRow(self._words("Approved by"), self.by)
        self._form.addRow(self._words("Into the folder"), where)
        close = QPushButton(self._words("Not yet"), page)
        close.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(close)
        buttons.addWidget(self.start)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._sum)
        column.addWidget(self.problems, 1)
        column.addLayout(self._form)
        column.addLayout(buttons)
        return page

    def _work_page(self) -> QWidget:
        page = QWidget(self)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.cancel)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 24, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._step)
        column.addWidget(self._bar)
        column.addStretch(1)
        column.addLayout(row)
        return page

    def _done_page(self) -> QWidget:
        page = QWidget(self)
        close = QPushButton(self._words("Close"), page)
        close.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(close)
        row.addWidget(self.show_folder)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 16, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._result)
        column.addWidget(self._detail)
        column.addStretch(1)
        column.addLayout(row)
        return page

    def show_article(
        self,
        title: str,
        problems: tuple[Problem, ...],
        *,
        approved: bool,
        unskippable: frozenset[str],
    ) -> None:
        """Show what the checks found; an approved article needs no name and no reasons."""
        words = self._words
        self._approved = approved
        self._problems = problems
        self._title.setText(title or words("(no headline yet)"))
        self.problems.show_problems(problems)
        self.problems.setVisible(bool(problems))
        stopping = blocking(problems)
        if approved:
            said = words(
                "Approved. The same bundle is made each time until the article is changed."
            )
        elif stopping:
            said = words(
                "Click a line to go to its place and mend it. What is to be skipped needs a reason."
            )
        elif problems:
            said = words("Nothing stops it. Click a line to go to its place.")
        else:
            said = words("The checks found nothing missing.")
        self._sum.setText(said)
        self._ask_reasons(() if approved else stopping, unskippable)
        self._form.setRowVisible(0, not approved)
        self.start.setText(words("Export") if approved else words("Approve and export"))
        self._pages.setCurrentIndex(_ASK)
        self._allow()

    def show_progress(self, step: str, done: int, total: int) -> None:
        """Show how far the work is."""
        self._pages.setCurrentIndex(_WORK)
        self._step.setText(self._step_name(step))
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        self.cancel.setEnabled(True)

    def show_cancelling(self) -> None:
        """Say that the cancel has been heard."""
        self._step.setText(self._words("Stopping; nothing is left behind…"))
        self.cancel.setEnabled(False)

    def show_done(self, path: Path, sha256: str, problems: tuple[Problem, ...]) -> None:
        """Show the file and what verifying it found."""
        self._path = path
        self._pages.setCurrentIndex(_DONE)
        if problems:
            lines = "\n".join(of_problem(self._words, one) for one in problems)
            self._result.setText(
                self._words("The bundle was made, but it does not verify:") + f"\n{lines}"
            )
        else:
            self._result.setText(
                self._words("The bundle is ready and verifies: nothing is missing.")
            )
        size = f"{path.stat().st_size / 1_000_000:.1f}".replace(".", ",") if path.exists() else "?"
        self._detail.setText(f"{path.name}\n{size} MB · SHA-256 {sha256[:16]}…\n{path.parent}")
        self.show_folder.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_trouble(self, said: str) -> None:
        """Go back to the question with what went wrong above it."""
        self._pages.setCurrentIndex(_ASK)
        self._sum.setText(said)

    def is_working(self) -> bool:
        """Tell whether an export is under way."""
        return self._pages.currentIndex() == _WORK

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closing while it works is a cancel."""
        if self.is_working():
            self.cancel_wanted.emit()
            event.ignore()
        else:
            super().closeEvent(event)

    def reject(self) -> None:
        """Escape while it works is a cancel."""
        if self.is_working():
            self.cancel_wanted.emit()
        else:
            super().reject()

    def _ask_reasons(self, stopping: tuple[Problem, ...], unskippable: frozenset[str]) -> None:
        """Offer one reason for each kind of problem that stops the article."""
        for field in self._reasons.values():
            self._form.removeRow(field)
        self._reasons.clear()
        codes = dict.fromkeys(one.code for one in stopping)
        for code in codes:
            if code in unskippable:
                continue
            field = QLineEdit(self)
            count = sum(one.code == code for one in stopping)
            first = next(one for one in stopping if one.code == code)
            field.setPlaceholderText(self._words("reason to skip it"))
            field.textChanged.connect(self._allow)
            said = of_problem(self._words, first)
            label = QLabel(said if count == 1 else f"{said} (× {count})", self)
            label.setWordWrap(True)
            label.setMaximumWidth(260)
            self._form.addRow(label, field)
            self._reasons[code] = field
        self._must_mend = any(code in unskippable for code in codes)

    def reasons(self) -> Mapping[str, QLineEdit]:
        """Return the fields for reasons, code → field."""
        return self._reasons

    def _allow(self) -> None:
        named = self._approved or bool(self.by.text().strip())
        given = all(field.text().strip() for field in self._reasons.values())
        ready = named and given and bool(self.folder.text().strip())
        self.start.setEnabled(ready and (self._approved or not self._must_mend))

    def _ask(self) -> None:
        skips = tuple(Skip(code, field.text().strip()) for code, field in self._reasons.items())
        folder = Path(self.folder.text().strip()).expanduser()
        self.wanted.emit(self.by.text().strip(), skips, folder)

    def _go(self, where: str) -> None:
        self.close()
        self.place_wanted.emit(where)

    def _choose_folder(self) -> None:
        chosen = QFileDialog.getExistingDirectory(
            self, self._words("Folder for the bundle"), self.folder.text()
        )
        if chosen:
            self.folder.setText(chosen)

    def _step_name(self, step: str) -> str:
        names = {
            "photos": self._words("Making the photos ready…"),
            "page": self._words("Making the pages…"),
            "pack": self._words("Packing…"),
            "verify": self._words("Verifying…"),
            "write": self._words("Writing the file…"),
        }
        return names.get(step, step)
