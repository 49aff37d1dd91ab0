"""The list of keys (F1): found by name or by key, and each can be changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSortFilterProxyModel, Qt, Signal
from PySide6.QtGui import QKeySequence, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QKeySequenceEdit,
    QLabel,
    QLineEdit,
    QPushButton,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from newsdesk.desk import keys as kept
from newsdesk.desk.key_table import FIXED, GROUPS, TABLE
from newsdesk.errors import EditorMistake
from newsdesk.gui.views.key_actions import key_of
from newsdesk.text.fold import fold

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QPersistentModelIndex

    from newsdesk.desk.key_table import Command
    from newsdesk.desk.keys import Keys
    from newsdesk.language.words import Words

_COMMAND: Final = Qt.ItemDataRole.UserRole + 1
_SOUGHT: Final = Qt.ItemDataRole.UserRole + 2


class KeysDialog(QDialog):
    """``changed`` carries the Keys that shall be in force."""

    changed = Signal(object)

    def __init__(self, words: Words, keys: Keys, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words, self._keys = words, keys
        self.setWindowTitle(words("Keys"))
        self._make_list()
        self._make_form()
        self._lay_out()
        self.search.textChanged.connect(self._seek)
        self.list.selectionModel().currentChanged.connect(self._choose)
        self.list.activated.connect(lambda _: self.field.setFocus())
        self.field.keySequenceChanged.connect(self._look)
        self.give.clicked.connect(lambda: self._give(take=False))
        self.take.clicked.connect(lambda: self._give(take=True))
        self.none.clicked.connect(self._give_none)
        self.first.clicked.connect(self._give_first)
        self.all_first.clicked.connect(lambda: self._put(kept.Keys()))
        self._fill()
        self._choose()

    def _make_list(self) -> None:
        words = self._words
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(words("Find a command or a key"))
        self.search.setAccessibleName(words("Find a command or a key"))
        self.search.setClearButtonEnabled(True)
        self._model = QStandardItemModel(self)
        self._found = _Found(self)
        self._found.setSourceModel(self._model)
        self.list = QTreeView(self)
        self.list.setAccessibleName(words("Keys"))
        self.list.setModel(self._found)
        self.list.setHeaderHidden(True)
        self.list.setEditTriggers(QTreeView.EditTrigger.NoEditTriggers)
        self.list.setRootIsDecorated(False)
        self.list.setIndentation(16)

    def _make_form(self) -> None:
        words = self._words
        self._name = QLabel(self)
        self.field = QKeySequenceEdit(self)
        self.field.setMaximumSequenceLength(1)
        self.field.setAccessibleName(words("New key"))
        self._name.setBuddy(self.field)
        self.give = QPushButton(words("Set"), self)
        self.take = QPushButton(words("Take it from there"), self)
        self.none = QPushButton(words("No key"), self)
        self.first = QPushButton(words("As at first"), self)
        self.all_first = QPushButton(words("All keys as at first"), self)
        self._note = QLabel(self)
        self._note.setWordWrap(True)

    def _lay_out(self) -> None:
        close = QPushButton(self._words("Close"), self)
        close.clicked.connect(self.accept)
        for button in (self.give, self.take, self.none, self.first, self.all_first, close):
            button.setAutoDefault(False)  # Enter belongs to the list and to the key that is set
        self._note.setMinimumHeight(self._note.fontMetrics().lineSpacing() * 2)
        edit = QHBoxLayout()
        edit.setSpacing(8)
        edit.addWidget(self.field, 1)
        for button in (self.give, self.take, self.none, self.first):
            edit.addWidget(button)
        end = QHBoxLayout()
        end.addWidget(self.all_first)
        end.addStretch(1)
        end.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(8)
        column.addWidget(self.search)
        column.addWidget(self.list, 1)
        column.addWidget(self._name)
        column.addLayout(edit)
        column.addWidget(self._note)
        column.addLayout(end)
        self.resize(640, 620)

    @property
    def command(self) -> Command | None:
        """Return the command that is chosen in the list."""
        found = self.list.currentIndex().siblingAtColumn(0).data(_COMMAND)
        return found if found in TABLE else None

    def choose(self, command: str) -> None:
        """Choose a command in the list."""
        for row in range(self._model.rowCount()):
            group = self._model.item(row)
            for line in range(group.rowCount()):
                found = group.child(line).data(_COMMAND)
                if found is not None and found.id == command:
                    index = self._found.mapFromSource(group.child(line).index())
                    self.list.setCurrentIndex(index)
                    self.list.scrollTo(index)

    def _fill(self) -> None:
        """Fill the list, and stay at the same command."""
        chosen = self.command
        self._model.clear()
        self._model.setColumnCount(2)
        for group, name in GROUPS.items():
            self._add_group(name, [one for one in TABLE if one.group == group])
        fixed = _line(self._words("These never change"), "", bold=True)
        for name, keys in FIXED:
            fixed[0].appendRow(_line(self._words(name), ", ".join(map(kept.shown, keys))))
        self._model.appendRow(fixed)
        self.list.expandAll()
        header = self.list.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        if chosen:
            self.choose(chosen.id)

    def _add_group(self, name: str, commands: list[Command]) -> None:
        if not commands:
            return
        head = _line(self._words(name), "", bold=True)
        for command in commands:
            said = self._words(command.name).rstrip("…")
            keys = self._keys.shown(command.id)
            changed = command.id in self._keys.changed
            line = _line(said, keys, bold=False, changed=changed)
            line[0].setData(command, _COMMAND)
            head[0].appendRow(line)
        self._model.appendRow(head)

    def _seek(self, text: str) -> None:
        self._found.seek(fold(text.strip()))
        self.list.expandAll()

    def _choose(self) -> None:
        command = self.command
        for widget in (self.field, self.give, self.none, self.first):
            widget.setEnabled(command is not None)
        self.field.clear()
        said = self._words("Choose a command, then press its new key.")
        if command:
            name = self._words(command.name).rstrip("…")
            said = self._words("New key for “{name}”:", name=name)
            self.first.setEnabled(command.id in self._keys.changed)
        self._name.setText(said)
        self.all_first.setEnabled(bool(self._keys.changed))

    def _look(self, pressed: QKeySequence) -> None:
        """Say what speaks against the key that was pressed."""
        self.take.hide()
        command, key = self.command, key_of(pressed)
        self.give.setEnabled(bool(command and key))
        self._note.clear()
        if not command or not key:
            return
        said = ""
        try:
            kept.with_key(self._keys, command.id, key)
            code = kept.doubt(key)
            said = self._words.sentence(code, {}) if code else ""
        except EditorMistake as mistake:
            self.give.setEnabled(False)
            if mistake.code == "keys.taken":
                name = self._words(str(mistake.values["command"])).rstrip("…")
                said = self._words("{key} now does: {name}.", key=kept.shown(key), name=name)
                self.take.show()
            else:
                said = self._words.error(mistake)
        self._note.setText(said)

    def _give(self, *, take: bool) -> None:
        command, key = self.command, key_of(self.field.keySequence())
        if command and key:
            self._put(kept.with_key(self._keys, command.id, key, take=take))

    def _give_none(self) -> None:
        if self.command:
            self._put(kept.with_key(self._keys, self.command.id, ""))

    def _give_first(self) -> None:
        if self.command:
            self._put(kept.without_change(self._keys, self.command.id, take=True))

    def _put(self, keys: Keys) -> None:
        self._keys = keys
        self._fill()
        self._choose()
        self.changed.emit(keys)


class _Found(QSortFilterProxyModel):
    """Lets through the commands whose name or key holds what is sought, with their group."""

    def __init__(self, parent: KeysDialog) -> None:
        super().__init__(parent)
        self._sought = ""
        self.setRecursiveFilteringEnabled(True)

    def seek(self, sought: str) -> None:
        self._sought = sought
        self.invalidate()

    def filterAcceptsRow(self, row: int, parent: QModelIndex | QPersistentModelIndex) -> bool:
        index = self.sourceModel().index(row, 0, parent)
        if not parent.isValid():
            return not self._sought
        return self._sought in str(index.data(_SOUGHT))


def _line(
    name: str, keys: str, *, bold: bool = False, changed: bool = False
) -> list[QStandardItem]:
    first, second = QStandardItem(name), QStandardItem(keys)
    first.setData(fold(f"{name} {keys}"), _SOUGHT)
    for item in (first, second):
        item.setEditable(False)
        font = item.font()
        font.setBold(bold or (changed and item is second))
        item.setFont(font)
    return [first, second]
