"""The status bar: when it was saved, how long it is, what runs behind, which newsroom."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QStatusBar, QWidget

from newsdesk.gui.views.short_time import HERE
from newsdesk.language.lengths import number, reading_words

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from newsdesk.gui.tasks import Lanes, Task
    from newsdesk.language.words import Words
    from newsdesk.news.measuring import Length


class StatusLine(QStatusBar):
    """Quiet facts on the left, tasks and the newsroom on the right."""

    def __init__(self, words: Words, lanes: Lanes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self.setSizeGripEnabled(False)
        self.setContentsMargins(0, 0, 8, 0)
        self._saved = QLabel(self)
        self._length = QLabel(self)
        self._length.setProperty("role", "quiet")
        left = QWidget(self)
        row = QHBoxLayout(left)
        row.setContentsMargins(12, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._saved)
        row.addWidget(self._length)
        self.addWidget(left)
        self._tasks = _Tasks(words, self)
        self.addPermanentWidget(self._tasks)
        self._newsroom = QLabel(self)
        self._newsroom.setProperty("role", "quiet")
        self._newsroom.setContentsMargins(8, 0, 12, 0)
        self.addPermanentWidget(self._newsroom)
        self._tasks.list_wanted.connect(self._list_tasks)
        self._lanes = lanes
        for signal in (lanes.task_began, lanes.task_moved, lanes.task_ended):
            signal.connect(self._show_tasks)
        self._show_tasks()

    def come_last(self) -> None:
        """Let Tab come here after the panes, which were made later."""
        buttons = self.findChildren(QPushButton)
        before = self.window().previousInFocusChain()
        while before and (before in buttons or before.focusPolicy() == Qt.FocusPolicy.NoFocus):
            before = before.previousInFocusChain()
        for button in buttons:
            if before:
                QWidget.setTabOrder(before, button)
            before = button

    @property
    def saved_text(self) -> str:
        """Return what is said about saving."""
        return self._saved.text()

    def show_saved(self, moment: datetime) -> None:
        """Say when the last save was done."""
        here = moment.astimezone(HERE)
        self._saved.setText(self._words("Saved {time}", time=f"{here:%H:%M:%S}"))

    def show_unsaved(self) -> None:
        """Say that words wait for their save."""
        self._saved.setText(self._words("Saving…"))

    def show_trouble(self) -> None:
        """Say that a save failed and the words are safe in the journal."""
        self._saved.setText(self._words("Not saved yet; the words are kept"))

    def show_length(self, length: Length) -> None:
        """Say how long the piece is."""
        said = self._words("{count} words", count=number(length.syllables))
        reading = reading_words(self._words, length.seconds)
        before = "   ·   " if self._saved.text() else ""
        self._length.setText(f"{before}{said}   ·   {reading}")

    def show_nothing(self) -> None:
        """Say nothing of an article: none is open."""
        self._saved.clear()
        self._length.clear()

    def show_newsroom(self, folder: Path) -> None:
        """Name the newsroom's folder."""
        self._newsroom.setText(self._words("Newsroom: {name}", name=folder.name))
        self._newsroom.setToolTip(str(folder))

    def _show_tasks(self) -> None:
        self._tasks.show_tasks(self._lanes.running(), len(self._lanes.failed))

    def _list_tasks(self) -> None:
        """Open the list of all tasks, or bring it to the front."""
        from newsdesk.gui.views.window.task_list import TaskList  # noqa: PLC0415  # rarely wanted

        window = self.window()
        dialog = window.findChild(TaskList) or TaskList(self._words, self._lanes, window)
        dialog.show()
        dialog.raise_()
        dialog.activateWindow()


class _Tasks(QWidget):
    """The oldest running task with its progress and a cancel; the others are counted.

    While none runs it tells how many have failed. ``list_wanted`` comes with a click on it.
    """

    list_wanted = Signal()

    def __init__(self, words: Words, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = words
        self._name = QPushButton(self)
        self._name.setProperty("role", "link")
        self._name.setToolTip(words("Show all background tasks"))
        self._name.clicked.connect(self.list_wanted)
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(words("Progress"))
        self._bar.setFixedWidth(120)
        self._cancel = QPushButton(words("Cancel"), self)
        self._cancel.setProperty("role", "link")
        self._cancel.clicked.connect(self._stop)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 8, 0)
        row.setSpacing(8)
        row.addStretch(1)
        row.addWidget(self._name)
        row.addWidget(self._bar, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._cancel)
        self._first: Task[Any] | None = None
        self.hide()

    def show_tasks(self, tasks: tuple[Task[Any], ...], failed: int) -> None:
        """Show what is running, or how many tasks have failed."""
        self._first = tasks[0] if tasks else None
        self.setVisible(bool(tasks) or failed > 0)
        self._bar.setVisible(bool(tasks))
        self._cancel.setVisible(bool(tasks))
        if self._first is None:
            self._name.setText(self._words("Failed tasks: {count}", count=failed))
            return
        task = self._first
        said = task.name
        if task.total > 1:
            said += f" {min(task.done + 1, task.total)}/{task.total}"
        if len(tasks) > 1:
            said += " · " + self._words("{count} more waiting", count=len(tasks) - 1)
        self._name.setText(said.replace("&", "&&"))
        self._bar.setRange(0, task.total)
        self._bar.setValue(task.done)
        self._cancel.setEnabled(not task.is_cancelled())

    def _stop(self) -> None:
        if self._first is not None:
            self._first.cancel()
            self._cancel.setEnabled(False)
