"""What came of exporting several articles: each bundle, each article that stayed and why."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from newsdesk.gui.icons import icon
from newsdesk.gui.messages import of_error
from newsdesk.gui.views.row_menu import Line, RowMenu

if TYPE_CHECKING:
    from newsdesk.desk.bulk import ExportedSeveral
    from newsdesk.gui.colours import Colours
    from newsdesk.language.words import Words

_ID: Final = Qt.ItemDataRole.UserRole


class ExportedList(QDialog):
    """One goes on working beside it.

    ``cancel_wanted`` stops the work behind the bundle under way; ``folder_wanted`` carries a
    bundle to be shown in its folder, ``open_wanted`` the id of an article that stayed.
    """

    cancel_wanted = Signal()
    folder_wanted = Signal(object)
    open_wanted = Signal(str)

    def __init__(self, words: Words, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._done: ExportedSeveral | None = None
        self._good = icon("check-circle", colours.good, colours.good)
        self._bad = icon("warning-circle", colours.danger, colours.danger)
        self.setWindowTitle(words("Exporting bundles"))
        self.resize(560, 360)
        self.sum = QLabel(words("Exporting bundles"), self)
        self.sum.setProperty("role", "heading")
        self.sum.setWordWrap(True)
        self.bar = QProgressBar(self)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(words("Progress"))
        self.list = QListWidget(self)
        self.list.setObjectName("paper")
        self.list.setAccessibleName(words("Bundles and articles that stayed"))
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemActivated.connect(lambda _: self._open())
        self.row_menu = RowMenu(self.list, self._lines)
        self.cancel = QPushButton(words("Cancel"), self)
        self.close_button = QPushButton(words("Close"), self)
        self.folder = QPushButton(words("Open folder"), self)
        self.folder.setProperty("role", "next")
        self._lay_out()
        self.cancel.clicked.connect(self._cancel)
        self.close_button.clicked.connect(self.close)
        self.folder.clicked.connect(self._show_folder)

    def show_progress(self, title: str, done: int, total: int) -> None:
        """Show which article is under way."""
        if self._done is None:
            said = self._words("Bundle {number} of {total}: {title}")
            self.sum.setText(said.format(number=done + 1, total=total, title=title))
            self.bar.setRange(0, total)
            self.bar.setValue(done)

    def show_done(self, done: ExportedSeveral) -> None:
        """List the bundles, then the articles that stayed in the house with the reason."""
        self._done = done
        words = self._words
        said = [words("{count} bundles are ready.", count=len(done.exported))]
        if done.refused:
            said.append(words("{count} articles stayed in the house.", count=len(done.refused)))
        if done.stopped:
            said.append(words("You stopped it there."))
        if done.trouble:
            said.append(of_error(words, done.trouble).text)
        self.sum.setText(" ".join(said))
        for one in done.exported:
            self.list.addItem(QListWidgetItem(self._good, one.path.name))
        for refused in done.refused:
            reason = of_error(words, refused.reason).text
            title = refused.title or words("(no headline yet)")
            text = reason if title in reason else f"{title}: {reason}"
            item = QListWidgetItem(self._bad, text)
            item.setData(_ID, refused.id)
            self.list.addItem(item)
        self.bar.hide()
        self.cancel.hide()
        self.close_button.show()
        self.folder.setVisible(bool(done.exported))

    def show_trouble(self, error: Exception) -> None:
        """Say why nothing could be exported."""
        self.sum.setText(of_error(self._words, error).text)
        self.bar.hide()
        self.cancel.hide()
        self.close_button.show()

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.addStretch(1)
        for button in (self.cancel, self.close_button, self.folder):
            button.setAutoDefault(False)
            foot.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(8)
        column.addWidget(self.sum)
        column.addWidget(self.bar)
        column.addWidget(self.list, 1)
        column.addLayout(foot)
        self.close_button.hide()
        self.folder.hide()

    def _cancel(self) -> None:
        self.cancel.setEnabled(False)
        self.cancel_wanted.emit()

    def _lines(self) -> list[Line]:
        item = self.list.currentItem()
        if item is not None and item.data(_ID):
            return [Line(self._words("Open"), self._open)]
        return [Line(self._words("Open folder"), self._show_folder)]

    def _open(self) -> None:
        item = self.list.currentItem()
        if item is not None and item.data(_ID):
            self.open_wanted.emit(str(item.data(_ID)))
        else:
            self._show_folder()

    def _show_folder(self) -> None:
        row = max(self.list.currentRow(), 0)
        if self._done is not None and self._done.exported:
            self.folder_wanted.emit(
                self._done.exported[min(row, len(self._done.exported) - 1)].path
            )
