"""Standing texts: titles of office, snippets and templates, each kind on its own tab."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QTabBar,
    QVBoxLayout,
)

from newsdesk.gui.models.standing_list import StandingListModel
from newsdesk.gui.views.keeping.row_table import RowTable
from newsdesk.gui.views.keeping.standing_form import StandingForm
from newsdesk.gui.views.row_menu import PARTING, Line, RowMenu, open_by_key
from newsdesk.news.standing import StandingKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from newsdesk.language.words import Words
    from newsdesk.news.standing import StandingText


class StandingDialog(QDialog):
    """``remove_wanted`` carries StandingTexts; what was just taken out can be brought back."""

    remove_wanted = Signal(object)
    undo_wanted = Signal(object)
    import_wanted = Signal()
    export_wanted = Signal(object)

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._texts: tuple[StandingText, ...] = ()
        self._gone: tuple[StandingText, ...] = ()
        self.setWindowTitle(words("Standing texts"))
        self.resize(760, 640)
        self.kinds = QTabBar(self)
        self.kinds.setAccessibleName(words("Kind of text"))
        for kind, name in (
            (StandingKind.OFFICE, words("Titles of office")),
            (StandingKind.SNIPPET, words("Snippets")),
            (StandingKind.TEMPLATE, words("Templates")),
        ):
            self.kinds.setTabData(self.kinds.addTab(name), kind)
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(words("Search by code or text"))
        self.search.setAccessibleName(words("Search by code or text"))
        self.search.setMinimumWidth(220)
        headings = (words("Code"), words("Text"), words("Holds from"), words("Holds until"))
        self.model = StandingListModel(headings, self)
        self.list = RowTable(words("Standing texts"), self.model, {1}, self)
        self.remove = QPushButton(words("Remove"), self)
        self.note = QLabel(self)
        self.note.setProperty("role", "quiet")
        self.undo = QPushButton(words("Undo"), self)
        self.undo.setProperty("role", "link")
        self.undo.hide()
        self.take_in = QPushButton(words("Import…"), self)
        self.hand_out = QPushButton(words("Export…"), self)
        self.form = StandingForm(words, self)
        self._lay_out()
        self.row_menu = RowMenu(self.list, self._lines)
        self.kinds.currentChanged.connect(self._fill)
        self.search.textChanged.connect(self._narrow)
        self.list.selectionModel().currentRowChanged.connect(self._show_chosen)
        self.remove.clicked.connect(self._remove)
        self.undo.clicked.connect(self._undo)
        self.take_in.clicked.connect(self.import_wanted)
        self.hand_out.clicked.connect(lambda: self.export_wanted.emit(self.kind))

    @property
    def kind(self) -> StandingKind:
        """Return the kind of the open tab."""
        return StandingKind(self.kinds.tabData(self.kinds.currentIndex()))

    def show_texts(
        self, texts: Sequence[StandingText], chosen: StandingText | None = None
    ) -> None:
        """Show the newsroom's texts, one of them chosen."""
        self._texts = tuple(texts)
        self._fill()
        row = self.model.row_of(chosen) if chosen else -1
        if row >= 0:
            self.list.selectRow(row)

    def tell(self, said: str, gone: Sequence[StandingText] = ()) -> None:
        """Say what was done; texts that were taken out can be brought back from here."""
        self.note.setText(said)
        self._gone = tuple(gone)
        self.undo.setVisible(bool(gone))

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        self.kinds.setExpanding(False)
        top.addWidget(self.kinds)
        top.addStretch(1)
        top.addWidget(self.search)
        foot = QHBoxLayout()
        foot.addWidget(self.remove)
        foot.addWidget(self.note)
        foot.addWidget(self.undo)
        foot.addStretch(1)
        foot.addWidget(self.take_in)
        foot.addWidget(self.hand_out)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(8)
        column.addLayout(top)
        column.addWidget(self.list, 1)
        column.addLayout(foot)
        column.addWidget(self.form)
        for button in (self.remove, self.take_in, self.hand_out, self.form.anew):
            button.setAutoDefault(False)
        self.form.save.setAutoDefault(False)

    def _fill(self) -> None:
        self.model.show([text for text in self._texts if text.kind is self.kind])
        self.form.show_text(self.kind, None)
        self.remove.setEnabled(False)

    def _narrow(self, typed: str) -> None:
        self.model.narrow(typed)

    def _show_chosen(self) -> None:
        chosen = self._chosen()
        self.remove.setEnabled(bool(chosen))
        current = self.model.at(self.list.currentIndex().row())
        self.form.show_text(self.kind, current)

    def _chosen(self) -> tuple[StandingText, ...]:
        rows = {index.row() for index in self.list.selectionModel().selectedIndexes()}
        rows.add(self.list.currentIndex().row())
        return tuple(text for row in sorted(rows) if (text := self.model.at(row)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the menu of what is chosen."""
        if not open_by_key(event):
            super().keyPressEvent(event)

    def _lines(self) -> list[Line]:
        words, chosen = self._words, self._chosen()
        one = len(chosen) == 1
        return [
            Line(words("Change"), self.form.begin, on=one),
            Line(words("New one like it"), self.form.begin_alike, on=one),
            Line(words("Copy the text"), self._copy, on=one),
            PARTING,
            Line(words("Remove"), self._remove, on=bool(chosen)),
        ]

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._chosen()[0].words)

    def _remove(self) -> None:
        chosen = self._chosen()
        if chosen:
            self.remove_wanted.emit(chosen)

    def _undo(self) -> None:
        gone, self._gone = self._gone, ()
        self.undo.hide()
        self.undo_wanted.emit(gone)
