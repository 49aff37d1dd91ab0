"""Choosing the old code of some letters by what each would make of them: before and after."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from newsdesk.text.legacy_tables import CODE_NAMES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsdesk.language.words import Words

Choice = tuple[str, str, float]
"""A code, what it makes of the letters, and how many of the words are then spelt right, 0 to 1."""
_GAP: Final = 3
_SHOWN: Final = 2000
"""Characters that are shown at most: enough to see whether a code is the right one."""


class RecodeDialog(QDialog):
    """``chosen`` is the row of ``choices`` that was taken; the likeliest is chosen at first."""

    def __init__(
        self,
        words: Words,
        what: str,
        before: str,
        choices: Sequence[Choice],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._choices = tuple(choices)
        self.setWindowTitle(words("Change the code of letters"))
        self.resize(620, 520)
        self.what = QLabel(what, self)
        self.what.setWordWrap(True)
        self.list = QListWidget(self)
        self.list.setAccessibleName(words("Codes"))
        for code, _, share in self._choices:
            name = CODE_NAMES.get(code, code)
            said = words("{code} – {share} % of the words are spelt right", code=name,
                         share=round(100 * share))  # fmt: skip
            self.list.addItem(said)
        self.list.setSpacing(_GAP)
        row = self.list.sizeHintForRow(0) + 2 * _GAP
        self.list.setFixedHeight(row * max(1, len(self._choices)) + 8)
        self.before = _shown(words("Before"), self)
        self.after = _shown(words("After"), self)
        self.before.setPlainText(_short(before))
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(8)
        column.addWidget(self.what)
        column.addWidget(self.list)
        for name, box in ((words("Before"), self.before), (words("After"), self.after)):
            label = QLabel(name, self)
            label.setProperty("role", "quiet")
            label.setBuddy(box)
            column.addWidget(label)
            column.addWidget(box, 1)
        buttons = QDialogButtonBox(self)
        done = QPushButton(words("Read them so"), self)
        done.setProperty("role", "next")
        buttons.addButton(done, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(words("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column.addWidget(buttons)
        self.list.currentRowChanged.connect(self._show)
        self.list.itemActivated.connect(self.accept)
        self.list.setCurrentRow(0)
        self.list.setFocus()

    @property
    def chosen(self) -> int:
        """Return the row that is chosen, from 0."""
        return self.list.currentRow()

    @property
    def code(self) -> str:
        """Return the code that is chosen."""
        return self._choices[self.chosen][0]

    def _show(self, row: int) -> None:
        if 0 <= row < len(self._choices):
            self.after.setPlainText(_short(self._choices[row][1]))


def _shown(name: str, parent: QWidget) -> QPlainTextEdit:
    box = QPlainTextEdit(parent)
    box.setReadOnly(True)
    box.setTabChangesFocus(True)
    box.setProperty("role", "field")
    box.setAccessibleName(name)
    return box


def _short(text: str) -> str:
    return text if len(text) <= _SHOWN else text[:_SHOWN].rstrip() + " …"
