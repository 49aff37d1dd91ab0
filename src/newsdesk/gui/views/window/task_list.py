"""The list of background tasks: what runs, what waits, what failed since newsdesk was started."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from newsdesk.gui.messages import of_error

if TYPE_CHECKING:
    from newsdesk.gui.tasks import Failed, Lanes, Task
    from newsdesk.language.words import Words


class TaskRow(QWidget):
    """One task that has not ended: its name, how far it is, and a button that stops it."""

    def __init__(self, words: Words, task: Task[Any], parent: QWidget) -> None:
        super().__init__(parent)
        self._words, self.task = words, task
        name = QLabel(task.name, self)
        name.setTextFormat(Qt.TextFormat.PlainText)
        self.state = QLabel(self)
        self.state.setProperty("role", "quiet")
        self.bar = QProgressBar(self)
        self.bar.setTextVisible(False)
        self.bar.setFixedWidth(160)
        self.bar.setAccessibleName(task.name)
        self.cancel = QPushButton(words("Cancel"), self)
        self.cancel.setAccessibleName(words("Cancel: {name}", name=task.name))
        self.cancel.clicked.connect(self._stop)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 4)
        row.setSpacing(12)
        row.addWidget(name, 1)
        row.addWidget(self.state)
        row.addWidget(self.bar, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.cancel)
        self.show_progress()

    def show_progress(self) -> None:
        """Show how far the task is now."""
        task = self.task
        if task.is_cancelled():
            said = self._words("stopping…")
        elif not task.begun:
            said = self._words("waiting")
        elif task.total > 1:
            said = f"{min(task.done + 1, task.total)}/{task.total}"
        else:
            said = self._words("running")
        self.state.setText(said)
        self.bar.setRange(0, task.total if task.begun else 1)
        self.bar.setValue(task.done)
        self.cancel.setEnabled(not task.is_cancelled())

    def _stop(self) -> None:
        self.task.cancel()
        self.show_progress()


class TaskList(QDialog):
    """Follows the lanes while it is open; one goes on working beside it."""

    def __init__(self, words: Words, lanes: Lanes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words, self._lanes = words, lanes
        self.setWindowTitle(words("Background tasks"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.rows: tuple[TaskRow, ...] = ()
        self.failures: tuple[QLabel, ...] = ()
        self._area = QScrollArea(self)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # one goes to the rows in it
        self._area.setAccessibleName(words("Background tasks"))
        buttons = QDialogButtonBox(self)
        close = buttons.addButton(words("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        close.clicked.connect(self.close)
        column = QVBoxLayout(self)
        column.addWidget(self._area, 1)
        column.addWidget(buttons)
        self.resize(560, 320)
        lanes.task_began.connect(self._fill)
        lanes.task_ended.connect(self._fill)
        lanes.task_moved.connect(self._move)
        self._fill()

    def _fill(self, _task: object = None) -> None:
        sheet = QWidget(self._area)
        column = QVBoxLayout(sheet)
        self.rows = tuple(TaskRow(self._words, one, sheet) for one in self._lanes.running())
        for row in self.rows:
            column.addWidget(row)
        if not self.rows:
            column.addWidget(QLabel(self._words("Nothing is running."), sheet))
        failed = tuple(reversed(self._lanes.failed))
        if failed:
            heading = QLabel(self._words("Failed since the start"), sheet)
            heading.setProperty("role", "heading")
            column.addSpacing(12)
            column.addWidget(heading)
        self.failures = tuple(self._label_of(one, sheet) for one in failed)
        for label in self.failures:
            column.addWidget(label)
        column.addStretch(1)
        before = self._area.takeWidget()
        self._area.setWidget(sheet)
        if before is not None:
            before.deleteLater()  # not at once: the click on its button may still be under way

    def _label_of(self, failed: Failed, sheet: QWidget) -> QLabel:
        label = QLabel(f"{failed.name}: {of_error(self._words, failed.error).text}", sheet)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setProperty("role", "bad")
        label.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        return label

    def _move(self, task: Task[Any]) -> None:
        for row in self.rows:
            if row.task is task:
                row.show_progress()
