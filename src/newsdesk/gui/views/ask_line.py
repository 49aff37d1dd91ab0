"""One question in one line, asked where one works: the answer, do it, or leave it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from newsdesk.gui.views.move_names import Question
    from newsdesk.language.words import Words


class AskLine(QFrame):
    """Hidden until ``ask``; Enter gives the answer, Escape leaves it."""

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._act: Callable[[str], object] | None = None
        self._must = False
        self._back: QWidget | None = None
        self._asked = QLabel(self)
        self.answer = QLineEdit(self)
        self.answer.setMaximumWidth(480)
        self._asked.setBuddy(self.answer)
        self.go = QPushButton(self)
        self.leave = QPushButton(words("Not now"), self)
        self.leave.setProperty("role", "flat")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addStretch(1)
        row.addWidget(self._asked)
        row.addWidget(self.answer, 3)
        row.addWidget(self.go)
        row.addWidget(self.leave)
        self.answer.textChanged.connect(self._allow)
        self.answer.returnPressed.connect(self._give)
        self.go.clicked.connect(self._give)
        self.leave.clicked.connect(self.close_question)
        self.hide()

    def ask(self, question: Question, act: Callable[[str], object]) -> None:
        """Ask, and call back with the answer."""
        self._act, self._must = act, question.must
        self._asked.setText(question.asked)
        self.answer.setAccessibleName(question.asked)
        self.answer.setPlaceholderText(question.hint)
        self.answer.setText(question.answer)
        self.go.setText(question.button)
        self._allow()
        self._back = self.window().focusWidget()
        self.show()
        self.answer.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_question(self) -> None:
        """Leave the question, and go back to where one was."""
        self._act = None
        if self.isVisible():
            self.hide()
            if self._back is not None:
                self._back.setFocus(Qt.FocusReason.OtherFocusReason)
        self._back = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave by Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_question()
            return
        super().keyPressEvent(event)

    def _allow(self) -> None:
        self.go.setEnabled(not self._must or bool(self.answer.text().strip()))

    def _give(self) -> None:
        act, said = self._act, self.answer.text().strip()
        if act is None or (self._must and not said):
            return
        self.close_question()
        act(said)
