"""Looking after tags: all of them with counts and other spellings, renamed, merged, undone."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
)

from newsdesk.gui.models.tag_list import TagListModel
from newsdesk.gui.views.fields.tag_acts import ARTICLES, MERGE, RENAME, SPELL, tag_acts
from newsdesk.gui.views.keeping.row_table import RowTable
from newsdesk.gui.views.keeping.tag_form import TagForm
from newsdesk.gui.views.row_menu import Line, RowMenu, open_by_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from newsdesk.language.words import Words
    from newsdesk.news.tag import TagLine


class TagsDialog(QDialog):
    """``undo_wanted`` carries the key of the act that the foot line tells of."""

    undo_wanted = Signal(int)
    articles_wanted = Signal(str)
    """The articles with a tag shall be looked for."""

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._undoes: int | None = None
        self.setWindowTitle(words("Look after tags"))
        self.resize(720, 560)
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(words("Search tags, with or without marks"))
        self.search.setAccessibleName(words("Search tags, with or without marks"))
        self.search.setClearButtonEnabled(True)
        self.count = QLabel(self)
        self.count.setProperty("role", "quiet")
        headings = (words("Tag"), words("Number of articles"), words("Other spellings"))
        self.model = TagListModel(headings, self)
        self.list = RowTable(words("Tags"), self.model, {0, 2}, self)
        self.form = TagForm(words, self)
        self.note = QLabel(self)
        self.note.setProperty("role", "quiet")
        self.note.setWordWrap(True)
        self.undo = QPushButton(words("Undo"), self)
        self.undo.setProperty("role", "link")
        self.undo.setAutoDefault(False)
        self.undo.hide()
        self._lay_out()
        self.search.textChanged.connect(self._narrow)
        self.list.selectionModel().selectionChanged.connect(self._show_chosen)
        self.undo.clicked.connect(self._undo)
        self.row_menu = RowMenu(self.list, self._lines)

    def show_tags(self, tags: Sequence[TagLine], chosen: str = "") -> None:
        """Show all tags; ``chosen`` is selected, or those that were, if they are still there."""
        names = [chosen] if chosen else [tag.name for tag in self.chosen()]
        self.model.show(tags)
        self._choose(names)

    def chosen(self) -> tuple[TagLine, ...]:
        """Return the selected tags in the order of the list."""
        rows = sorted(index.row() for index in self.list.selectionModel().selectedRows())
        return tuple(tag for row in rows if (tag := self.model.at(row)))

    def wait(self) -> None:
        """Take no other act until the one that was asked for is done."""
        self.form.setEnabled(False)
        self.undo.setEnabled(False)

    def tell(self, said: str) -> None:
        """Say what came of an act; others can be asked for again."""
        self.note.setText(said)
        self.form.setEnabled(True)
        self.undo.setEnabled(True)

    def offer_undo(self, key: int | None, said: str) -> None:
        """Let an act be undone from the foot line, None if there is none."""
        self._undoes = key
        self.undo.setVisible(key is not None)
        self.undo.setToolTip(said)

    def begin(self, act: str) -> None:
        """Go to where an act on the chosen tags is done."""
        if act == MERGE and len(self.chosen()) == 1:
            self.list.setFocus()
            self.tell(self._words("Choose the other tags too, with Ctrl; then press “Merge”."))
            return
        field = {RENAME: self.form.name, SPELL: self.form.alias, MERGE: self.form.into}[act]
        field.setFocus()
        if field is self.form.name:
            self.form.name.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the menu of what is chosen."""
        if not open_by_key(event):
            super().keyPressEvent(event)

    def _lines(self) -> list[Line]:
        tags = self.chosen()
        one = len(tags) == 1
        found: list[Line] = []
        for act, said in tag_acts(self._words).items():
            wanted = partial(self.begin, act)
            if act == ARTICLES:
                wanted = partial(self.articles_wanted.emit, tags[0].name if tags else "")
            found.append(Line(said, wanted, on=one or (act == MERGE and bool(tags))))
        return found

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self.search, 1)
        top.addWidget(self.count)
        foot = QHBoxLayout()
        foot.addWidget(self.note, 1)
        foot.addWidget(self.undo)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(8)
        column.addLayout(top)
        column.addWidget(self.list, 1)
        column.addWidget(self.form)
        column.addLayout(foot)

    def _narrow(self, typed: str) -> None:
        names = [tag.name for tag in self.chosen()]
        self.model.narrow(typed)
        self._choose(names)

    def _choose(self, names: Iterable[str]) -> None:
        """Select the rows of some tags: the model's reset has let go of all."""
        selection = self.list.selectionModel()
        flag = QItemSelectionModel.SelectionFlag
        rows = [row for name in names if (row := self.model.row_of(name)) >= 0]
        for row in rows:
            selection.select(self.model.index(row, 0), flag.Select | flag.Rows)
        if rows:
            selection.setCurrentIndex(self.model.index(rows[0], 0), flag.NoUpdate)
            self.list.scrollTo(self.model.index(rows[0], 0))
        self._show_chosen()

    def _show_chosen(self) -> None:
        self.form.show_tags(self.chosen())
        self.count.setText(self._words("{count} tags", count=self.model.rowCount()))

    def _undo(self) -> None:
        if self._undoes is not None:
            self.undo_wanted.emit(self._undoes)
