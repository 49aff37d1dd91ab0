"""The preview in a window of its own, for a second screen; closing it brings the preview back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent

    from newsdesk.gui.window_memory import WindowMemory
    from newsdesk.language.words import Words

_SIZE: Final = (760, 860)


class PreviewHome(QStackedWidget):
    """The place of the preview in the inspector, which says so while the preview is elsewhere."""

    def __init__(self, words: Words, preview: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words, self._preview = words, preview
        self.addWidget(preview)
        note = QLabel(words("The preview is in a window of its own."), self)
        note.setProperty("role", "quiet")
        note.setWordWrap(True)
        note.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.back = QPushButton(words("Bring it back here"), self)
        self.back.clicked.connect(self.bring_back)
        away = QWidget(self)
        column = QVBoxLayout(away)
        column.setContentsMargins(24, 24, 24, 24)
        column.addStretch(1)
        column.addWidget(note)
        column.addWidget(self.back, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(2)
        self.addWidget(away)
        self.torn: TornPreview | None = None

    def tear_off(self, memory: WindowMemory) -> None:
        """Put the preview into a window of its own, or bring that to the front."""
        if self.torn is None:
            title = self._words("Preview") + " – newsdesk"
            self.torn = TornPreview(title, memory, self.window())
            self.torn.closed.connect(self._take_back)
            self.torn.show_page(self._preview)
            self.setCurrentIndex(self.count() - 1)
        self.torn.raise_()
        self.torn.activateWindow()

    def bring_back(self) -> None:
        """Close the window of its own, if there is one."""
        if self.torn is not None:
            self.torn.close()

    def _take_back(self) -> None:
        torn, self.torn = self.torn, None
        self.insertWidget(0, self._preview)
        self.setCurrentIndex(0)
        self._preview.show()
        if torn is not None:
            torn.deleteLater()


class TornPreview(QWidget):
    """``closed`` comes when the editor closes it; the preview must be taken out then."""

    closed = Signal()

    def __init__(self, title: str, memory: WindowMemory, home: QWidget) -> None:
        super().__init__(home, Qt.WindowType.Window)
        self.setWindowTitle(title)
        self._memory = memory
        self._row = QVBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        if not self.restoreGeometry(memory.shape("preview")):
            self.setGeometry(_place_beside(home))

    def show_page(self, preview: QWidget) -> None:
        """Take the preview in and come to the front."""
        self._row.addWidget(preview)
        preview.show()
        self.show()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember the place, give the preview back."""
        self._memory.remember_shape("preview", self.saveGeometry())
        super().closeEvent(event)
        self.closed.emit()


def _place_beside(home: QWidget) -> QRect:
    """Return a place on another screen if there is one, else at the right of this one."""
    here = home.screen()
    other = next((one for one in here.virtualSiblings() if one is not here), here)
    room = other.availableGeometry()
    place = QRect(0, 0, min(_SIZE[0], room.width()), min(_SIZE[1], room.height() - 40))
    if other is here:
        place.moveTopRight(room.topRight())
        place.translate(0, 40)
    else:
        place.moveCenter(room.center())
    return place
