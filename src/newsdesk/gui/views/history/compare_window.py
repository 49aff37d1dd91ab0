"""Two revisions side by side: what went is struck through on the left, what came is underlined."""

from __future__ import annotations

import html
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from newsdesk.desk.restoring import can_be_restored
from newsdesk.gui.views.history.history_pane import run_words
from newsdesk.language.history_names import field_name, value_name
from newsdesk.news.history import Run
from newsdesk.text.comparing import Fate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsdesk.gui.colours import Colours
    from newsdesk.language.words import Words
    from newsdesk.news.history import Comparison, FieldCompared
    from newsdesk.text.comparing import Piece, Row


class CompareWindow(QDialog):
    """One page of two columns, so that both sides scroll together.

    ``pair_wanted`` carries two numbers; ``restore_wanted`` a number and the field, "" for all.
    """

    pair_wanted = Signal(int, int)
    restore_wanted = Signal(int, str)

    def __init__(self, words: Words, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words, self._colours = words, colours
        self._places: list[str] = []
        self._place = -1
        self.setWindowTitle(words("Compare revisions"))
        self.resize(1080, 720)
        self.left, self.right = QComboBox(self), QComboBox(self)
        self.left.setAccessibleName(words("Left revision"))
        self.right.setAccessibleName(words("Right revision"))
        for box in (self.left, self.right):
            box.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            box.activated.connect(self._ask)
        self.before = QPushButton(words("Previous change"), self)
        self.before.setToolTip("Shift+F8")
        self.before.clicked.connect(lambda: self.go(-1))
        self.after = QPushButton(words("Next change"), self)
        self.after.setToolTip("F8")
        self.after.clicked.connect(lambda: self.go(1))
        QShortcut(QKeySequence("F8"), self, lambda: self.go(1))
        QShortcut(QKeySequence("Shift+F8"), self, lambda: self.go(-1))
        self.restore = QPushButton(words("Restore the left revision"), self)
        self.restore.clicked.connect(lambda: self.restore_wanted.emit(self.left.currentData(), ""))
        self.count = QLabel(self)
        self.count.setProperty("role", "quiet")
        self.page = QTextBrowser(self)
        self.page.setOpenLinks(False)
        self.page.setAccessibleName(words("Compare revisions"))
        self.page.anchorClicked.connect(self._follow)
        sides = QHBoxLayout()
        sides.addWidget(self.left, 1)
        sides.addWidget(self.right, 1)
        acts = QHBoxLayout()
        for widget in (self.before, self.after, self.count):
            acts.addWidget(widget)
        acts.addStretch(1)
        acts.addWidget(self.restore)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(8)
        column.addLayout(sides)
        column.addLayout(acts)
        column.addWidget(self.page, 1)

    def show_comparison(self, runs: Sequence[Run], compared: Comparison) -> None:
        """Show two revisions; ``runs`` are what may be chosen instead, oldest first."""
        numbered = {run.last.number: run for run in runs if run.last.number}
        for box, one in ((self.left, compared.left), (self.right, compared.right)):
            box.clear()
            for number in sorted({*numbered, one.number}, reverse=True):
                run = numbered.get(number)
                name = run_words(self._words, run).replace("\n", " · ") if run else str(number)
                box.addItem(name, number)
            box.setCurrentIndex(box.findData(one.number))
        self._places, self._place = [], -1
        self.page.setHtml(self._html(compared))
        changes = len(self._places)
        self.count.setText(
            self._words("{count} changes", count=changes)
            if changes
            else self._words("The two revisions are the same.")
        )
        for button in (self.before, self.after):
            button.setEnabled(bool(changes))
        self.page.setFocus()

    def go(self, step: int) -> None:
        """Go to the next change, or the one before; from the last to the first."""
        if self._places:
            self._place = (self._place + step) % len(self._places)
            self.page.scrollToAnchor(self._places[self._place])

    def _ask(self) -> None:
        self.pair_wanted.emit(self.left.currentData(), self.right.currentData())

    def _follow(self, address: QUrl) -> None:
        name = address.toString().removeprefix("restore:")
        self.restore_wanted.emit(self.left.currentData(), name)

    def _html(self, compared: Comparison) -> str:
        fields = "".join(self._field(field) for field in compared.changed)
        return f"<table width='100%' cellspacing='0' cellpadding='6'>{fields}</table>"

    def _field(self, field: FieldCompared) -> str:
        name = html.escape(field_name(self._words, field.field))
        link = ""
        if can_be_restored(field.field):
            said = html.escape(self._words("Take this back"))
            colour = self._colours.accent
            link = f" &nbsp; <a style='color:{colour}' href='restore:{field.field}'>{said}</a>"
        rows = "".join(self._row(field.field, row) for row in field.rows)
        heading = f"<td colspan='2' bgcolor='{self._colours.panel}'><b>{name}</b>{link}</td>"
        return f"<tr>{heading}</tr>{rows}"

    def _row(self, field: str, row: Row) -> str:
        anchor = ""
        if row.differs:
            self._places.append(f"change{len(self._places)}")
            anchor = f"<a name='{self._places[-1]}'></a>"
        cells = [
            "".join(self._piece(field, piece) for piece in side) for side in (row.left, row.right)
        ]
        left, right = cells
        return (
            f"<tr><td width='50%' valign='top'>{anchor}{left}</td>"
            f"<td width='50%' valign='top'>{right}</td></tr>"
        )

    def _piece(self, field: str, piece: Piece) -> str:
        text = value_name(self._words, field, piece.text)
        said = html.escape(text.strip("\n")).replace("\n", "<br>")
        if piece.fate is Fate.KEPT:
            return said
        gone = piece.fate is Fate.REMOVED
        colour = self._colours.danger if gone else self._colours.good
        line = "line-through" if gone else "underline"
        return f"<span style='color:{colour}; text-decoration:{line}'>{said}</span>"
