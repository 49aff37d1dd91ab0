"""What can be done to the chosen tags: a new name, other spellings, or one out of several."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGridLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QStackedWidget,
    QWidget,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsdesk.language.words import Words
    from newsdesk.news.tag import TagLine


class TagForm(QStackedWidget):
    """Asks for nothing while no tag is chosen.

    ``rename_wanted`` carries (old, new, keep the old name), ``merge_wanted`` (names that vanish,
    the one that stays, keep the old names), ``alias_wanted`` (tag, spelling).
    """

    rename_wanted = Signal(str, str, bool)
    merge_wanted = Signal(object, str, bool)
    alias_wanted = Signal(str, str)
    unalias_wanted = Signal(str)

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tags: tuple[TagLine, ...] = ()
        none = QLabel(words("Choose a tag to rename it, or several to merge them."), self)
        none.setProperty("role", "quiet")
        self.addWidget(none)
        one, several = QWidget(self), QWidget(self)
        self.name = QLineEdit(one)
        self.keep_name = QCheckBox(words("The old name leads to the tag"), one)
        self.rename = QPushButton(words("Rename"), one)
        self.alias = QComboBox(one)
        self.alias.setEditable(True)
        self.alias.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.alias.setCompleter(None)  # type: ignore[arg-type]  # it would fill in while somebody types
        self.add_alias = QPushButton(words("Add"), one)
        self.remove_alias = QPushButton(words("Remove"), one)
        _lay_out(
            one,
            (words("New name"), self.name, self.keep_name, self.rename),
            (words("Other spelling"), self.alias, self.add_alias, self.remove_alias),
        )
        self.addWidget(one)
        self.into = QComboBox(several)
        self.keep_names = QCheckBox(words("The old names lead to the tag"), several)
        self.keep_names.setChecked(True)
        self.merge = QPushButton(words("Merge"), several)
        _lay_out(several, (words("The one that stays"), self.into, self.keep_names, self.merge))
        self.addWidget(several)
        self.name.textChanged.connect(self._enable)
        self.alias.editTextChanged.connect(self._enable)
        self.name.returnPressed.connect(self.rename.click)
        self.rename.clicked.connect(self._rename)
        self.add_alias.clicked.connect(self._add_alias)
        self.remove_alias.clicked.connect(
            lambda: self.unalias_wanted.emit(self.alias.currentText())
        )
        self.merge.clicked.connect(self._merge)

    def show_tags(self, tags: Sequence[TagLine]) -> None:
        """Ask what is to be done to these tags."""
        if tuple(tags) == self._tags:
            return  # what is being typed stays
        self._tags = tuple(tags)
        self.setCurrentIndex(min(len(tags), 2))
        if len(tags) == 1:
            self.name.setText(tags[0].name)
            self.keep_name.setChecked(False)
            self.alias.clear()
            self.alias.addItems(list(tags[0].aliases))
            self.alias.setEditText(tags[0].aliases[0] if tags[0].aliases else "")
        elif tags:
            self.into.clear()
            self.into.addItems([tag.name for tag in tags])
            # Most articles keep their tag so.
            most = max(range(len(tags)), key=lambda at: tags[at].articles)
            self.into.setCurrentIndex(most)
        self._enable()

    def _enable(self) -> None:
        if len(self._tags) != 1:
            return
        tag = self._tags[0]
        new, spelling = self.name.text().strip(), self.alias.currentText().strip()
        self.rename.setEnabled(bool(new) and new != tag.name)
        self.add_alias.setEnabled(bool(spelling) and spelling not in (tag.name, *tag.aliases))
        self.remove_alias.setEnabled(spelling in tag.aliases)

    def _add_alias(self) -> None:
        tag = self._tags[0]
        self.alias_wanted.emit(tag.name, self.alias.currentText())

    def _rename(self) -> None:
        old, new = self._tags[0].name, self.name.text()
        self.rename_wanted.emit(old, new, self.keep_name.isChecked())

    def _merge(self) -> None:
        into = self.into.currentText()
        gone = tuple(tag.name for tag in self._tags if tag.name != into)
        self.merge_wanted.emit(gone, into, self.keep_names.isChecked())


def _lay_out(page: QWidget, *rows: tuple[str, QWidget, QWidget, QPushButton]) -> None:
    grid = QGridLayout(page)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setSpacing(8)
    grid.setColumnStretch(1, 1)
    for row, (name, field, beside, button) in enumerate(rows):
        label = QLabel(name, page)
        label.setBuddy(field)
        field.setAccessibleName(name)
        for column, widget in enumerate((label, field, beside, button)):
            grid.addWidget(widget, row, column)
            if isinstance(widget, QPushButton):
                widget.setAutoDefault(False)
    grid.setRowStretch(len(rows), 1)
