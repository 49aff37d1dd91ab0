"""The line under the headline: the address that will be, and who stands there already."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from newsdesk.gui.theme import scaled
from newsdesk.gui.views.status_mark import status_name
from newsdesk.gui.views.writing.facts_line import FactsLine

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from newsdesk.desk.addressing import Address
    from newsdesk.language.words import Words


class AddressLine(QWidget):
    """``open_wanted`` carries the id of the article that has the address already."""

    open_wanted = Signal(str)

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._whole = self._other = ""
        small = scaled(self.font(), 0.9)
        self.said = QLabel(self)
        self.said.setProperty("role", "quiet")
        self.said.setFont(small)
        self.said.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.clash = FactsLine(self, role="clash")
        self.clash.setFont(small)
        self.clash.clicked.connect(lambda: self.open_wanted.emit(self._other))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.said, 1)
        row.addWidget(self.clash, 3)
        self.clash.hide()

    def show_address(self, found: Address | None) -> None:
        """Show where the piece will stand; nothing while it has no name."""
        address = found.address if found else ""
        self._whole = "/" + address.partition("://")[2].partition("/")[2] if address else ""
        self.setToolTip(address)
        first = next(iter(found.namesakes), None) if found else None
        self._other = first.id if first else ""
        if first is not None:
            said = self._words(
                "Same address as “{title}” ({state})",
                title=first.title,
                state=status_name(self._words, first.status),
            )
            self.clash.show_text(said)
            self.clash.setAccessibleName(said)
            self.clash.setToolTip(f"{said}\n{self._words('Click to open that article')}")
        self.clash.setVisible(first is not None)
        self._elide()

    def minimumSizeHint(self) -> QSize:
        """Return the height; the width is whatever there is."""
        return QSize(40, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Elide anew."""
        super().resizeEvent(event)
        self._elide()

    def _elide(self) -> None:
        """Leave out the middle where it is too long, the more so where a clash must be told."""
        room = self.width() // 4 - 8 if self._other else self.width()
        middle = Qt.TextElideMode.ElideMiddle
        self.said.setText(self.said.fontMetrics().elidedText(self._whole, middle, room))
