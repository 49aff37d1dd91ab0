"""Two revisions side by side: what went is struck through on the left, what came is underlined."""

from __future__ import annotations

import html
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import (
    QColor,
    QKeySequence,
    QShortcut,
    QTextCharFormat,
    QTextCursor,
    QTextTable,
)
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QTextBrowser,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from newsdesk.desk.restoring import can_be_restored
from newsdesk.gui.views.history.history_pane import run_words
from newsdesk.language.article_names import field_name, value_name
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
        self._places: list[int] = []
        """The rows of the page's table that differ."""
        self._place, self._rows = -1, 0
        self._tint = QTextCharFormat()
        self._tint.setBackground(QColor(colours.chosen))
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
        self._lay_out()

    def _lay_out(self) -> None:
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

    @property
    def pair(self) -> tuple[int, int]:
        """Return the numbers of the two revisions shown."""
        return self.left.currentData(), self.right.currentData()

    @property
    def newest(self) -> int:
        """Return the number of the newest revision that may be chosen, 0 where there is none."""
        return max((self.right.itemData(row) for row in range(self.right.count())), default=0)

    def show_comparison(self, runs: Sequence[Run], compared: Comparison) -> None:
        """Show two revisions; ``runs`` are what may be chosen instead, oldest first."""
        self._fill(runs, compared)
        self.page.setFocus()

    def renew(self, runs: Sequence[Run], compared: Comparison) -> None:
        """Show what became of the pair: the same stretch of the page, and the keys stay."""
        bar = self.page.verticalScrollBar()
        height, place = bar.value(), self._place
        self._fill(runs, compared)
        if self._places:
            self._mark(min(place, len(self._places) - 1))
        bar.setValue(height)

    def go(self, step: int) -> None:
        """Go to the next change, or the one before; from the last to the first."""
        if self._places:
            self._mark((self._place + step) % len(self._places))
            for cursor in self._cells(self._place):  # the left one last: it is where one begins
                cursor.setPosition(cursor.selectionStart())
                self.page.setTextCursor(cursor)
                self.page.ensureCursorVisible()

    def _fill(self, runs: Sequence[Run], compared: Comparison) -> None:
        numbered = {run.last.number: run for run in runs if run.last.number}
        for box, one in ((self.left, compared.left), (self.right, compared.right)):
            box.clear()
            for number in sorted({*numbered, one.number}, reverse=True):
                run = numbered.get(number)
                name = run_words(self._words, run).replace("\n", " · ") if run else str(number)
                box.addItem(name, number)
            box.setCurrentIndex(box.findData(one.number))
        self._places, self._rows = [], 0
        self.page.setHtml(self._html(compared))
        self._mark(-1)
        for button in (self.before, self.after):
            button.setEnabled(bool(self._places))

    def _mark(self, place: int) -> None:
        """Tint the change that one has come to, -1 for none, and tell which of how many it is."""
        self._place = place
        tints = []
        for cursor in self._cells(place) if place >= 0 else ():
            tint = QTextEdit.ExtraSelection()
            tint.format = self._tint
            tint.cursor = cursor
            tints.append(tint)
        self.page.setExtraSelections(tints)
        changes = len(self._places)
        if not changes:
            self.count.setText(self._words("The two revisions are the same."))
        elif place < 0:
            self.count.setText(self._words("{count} changes", count=changes))
        else:
            said = self._words("change {number} of {count}", number=place + 1, count=changes)
            self.count.setText(said)

    def _cells(self, place: int) -> list[QTextCursor]:
        """Return both sides of a change, each chosen whole."""
        table = self.page.document().rootFrame().childFrames()[0]
        found = []
        if isinstance(table, QTextTable):
            for column in (0, 1):
                cell = table.cellAt(self._places[place], column)
                cursor = cell.firstCursorPosition()
                cursor.setPosition(
                    cell.lastCursorPosition().position(), QTextCursor.MoveMode.KeepAnchor
                )
                found.append(cursor)
        return found

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
        self._rows += 1
        rows = "".join(self._row(field.field, row) for row in field.rows)
        heading = f"<td colspan='2' bgcolor='{self._colours.panel}'><b>{name}</b>{link}</td>"
        return f"<tr>{heading}</tr>{rows}"

    def _row(self, field: str, row: Row) -> str:
        if row.differs:
            self._places.append(self._rows)
        self._rows += 1
        cells = [
            "".join(self._piece(field, piece) for piece in side) for side in (row.left, row.right)
        ]
        left, right = cells
        return (
            f"<tr><td width='50%' valign='top'>{left}</td>"
            f"<td width='50%' valign='top'>{right}</td></tr>"
        )

    def _piece(self, field: str, piece: Piece) -> str:
        text = value_name(self._words, field, piece.text)
        said = html.escape(text.strip("\n")).replace("\n", "<br>")
        if piece.fate is Fate.KEPT:
            return said
        if not said.strip():  # only blanks or breaks went or came: they must be seen
            said = "&nbsp;" * len(said) or "¶"
        gone = piece.fate is Fate.REMOVED
        colour = self._colours.danger if gone else self._colours.good
        line = "line-through" if gone else "underline"
        return f"<span style='color:{colour}; text-decoration:{line}'>{said}</span>"
