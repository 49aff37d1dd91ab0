"""Leaving the house: what is missing, who approves, where to, how far, what came out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QLabel, QStackedWidget, QVBoxLayout, QWidget

from newsdesk.gui.theme import scaled
from newsdesk.gui.views.leaving.export_pages import AskPage, DonePage, WorkPage

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QCloseEvent

    from newsdesk.gui.colours import Colours
    from newsdesk.language.words import Words
    from newsdesk.news.report import Problem

_ASK: Final = 0
_WORK: Final = 1
_DONE: Final = 2


class ExportDialog(QDialog):
    """Asks, then shows what the flow does.

    ``wanted`` asks to go ahead with (by, skips, folder); ``place_wanted`` to mend what a problem
    names; ``folder_wanted`` to show the finished file.
    """

    wanted = Signal(str, object, object)
    place_wanted = Signal(str)
    cancel_wanted = Signal()
    folder_wanted = Signal(object)

    def __init__(self, words: Words, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self.setWindowTitle(words("Export bundle"))
        self.resize(640, 560)
        self._title = QLabel(self)
        self._title.setWordWrap(True)
        self._title.setFont(scaled(self.font(), 1.25, bold=True))
        self.ask = AskPage(words, colours, self)
        self.work = WorkPage(words, self)
        self.done_page = DonePage(words, colours, self)
        self._pages = QStackedWidget(self)
        for page in (self.ask, self.work, self.done_page):
            self._pages.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(8)
        column.addWidget(self._title)
        column.addWidget(self._pages, 1)
        self.ask.problems.place_wanted.connect(self._go)
        self.ask.later.clicked.connect(self.reject)
        self.ask.start.clicked.connect(self._start)
        self.work.cancel.clicked.connect(self.cancel_wanted)
        self.done_page.close_button.clicked.connect(self.accept)
        self.done_page.folder_wanted.connect(self.folder_wanted)

    def show_article(
        self,
        title: str,
        problems: tuple[Problem, ...],
        *,
        approved: bool,
        unskippable: frozenset[str],
        passed: int = 0,
    ) -> None:
        """Show an article and what the checks found in it; ``passed`` was skipped before."""
        self._title.setText(title or self._words("(no headline yet)"))
        self.ask.show_problems(problems, approved=approved, unskippable=unskippable)
        if passed and not approved:
            self.ask.tell_passed(passed)
        self._pages.setCurrentIndex(_ASK)

    def show_progress(self, step: str, done: int, total: int) -> None:
        """Show how far the work is."""
        self._pages.setCurrentIndex(_WORK)
        self.work.show_progress(step, done, total)

    def show_done(self, path: Path, sha256: str, problems: tuple[Problem, ...]) -> None:
        """Show the file and what verifying it found."""
        self._pages.setCurrentIndex(_DONE)
        self.done_page.show_done(path, sha256, problems)

    def show_trouble(self, said: str) -> None:
        """Go back to the question with what went wrong above it."""
        self._pages.setCurrentIndex(_ASK)
        self.ask.sum.setText(said)

    def is_working(self) -> bool:
        """Tell whether an export is under way."""
        return self._pages.currentIndex() == _WORK

    def is_done(self) -> bool:
        """Tell whether a bundle came out."""
        return self._pages.currentIndex() == _DONE

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

    def _start(self) -> None:
        self.wanted.emit(self.ask.by.text().strip(), self.ask.skips(), self.ask.out())

    def _go(self, where: str) -> None:
        self.accept()
        self.place_wanted.emit(where)
