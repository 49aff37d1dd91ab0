"""The bar under the menu: new, import, search, checks, and the one next step of the work."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from newsdesk.gui.icons import icon
from newsdesk.gui.views.ask_line import AskLine
from newsdesk.gui.views.search.search_box import SearchBox
from newsdesk.gui.views.window.next_step import NextStep
from newsdesk.news.status import Status

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from newsdesk.desk.keys import Keys
    from newsdesk.gui.colours import Colours
    from newsdesk.language.words import Words


class TopBar(QFrame):
    """Holds the buttons ``new``, ``take_in``, ``check``, ``export`` and the ``search`` box.

    ``step`` is the next step of the open article; ``ask`` asks what must be known before it.
    """

    def __init__(
        self, words: Words, colours: Colours, today: Callable[[], date], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setObjectName("topBar")
        self._words, self._colours = words, colours
        self.new = QPushButton(
            icon("plus", colours.ink, colours.quiet), words("New article"), self
        )
        self.take_in = QPushButton(
            icon("download-simple", colours.ink, colours.quiet), words("Import"), self
        )
        self.search = SearchBox(words, colours, today, self)
        self.check = QPushButton(self)
        self.check.setIcon(icon("check-circle", colours.ink, colours.quiet))
        self.export = QPushButton(words("Export bundle"), self)
        self.step = NextStep(words, colours, self)
        self.ask = AskLine(words, self)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.new)
        row.addWidget(self.take_in)
        row.addStretch(1)
        row.addWidget(self.search, 4)
        row.addStretch(1)
        row.addWidget(self.check)
        row.addWidget(self.export)
        row.addWidget(self.step)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 6, 12, 6)
        column.setSpacing(6)
        column.addLayout(row)
        column.addWidget(self.ask)
        self.search.setMaximumWidth(640)
        self.show_count(None)
        self._status: Status | None = Status.APPROVED
        self._on_portal = False
        self.show_state(None)

    def show_keys(self, keys: Keys) -> None:
        """Tell at each button and in the search box with which keys it is done."""
        for button, command in (
            (self.new, "article.new"),
            (self.take_in, "article.import"),
            (self.check, "article.check"),
            (self.export, "article.export"),
            (self.step.button, "article.next_step"),
        ):
            button.setToolTip(keys.shown(command))
        self.search.show_keys(keys.shown("view.search"))

    def show_state(self, status: Status | None, *, on_portal: bool = False) -> None:
        """Fill the one next step of a piece in this state with the accent colour."""
        if (status, on_portal) == (self._status, self._on_portal):
            return  # asked after every save, while somebody types
        self._status, self._on_portal = status, on_portal
        self.step.show_state(status, on_portal=on_portal)
        leaving = status is Status.APPROVED
        ink = self._colours.on_accent if leaving else self._colours.ink
        self.export.setIcon(icon("package", ink, self._colours.quiet))
        self.export.setProperty("role", "next" if leaving else "")
        self.export.style().unpolish(self.export)
        self.export.style().polish(self.export)

    def show_count(self, problems: int | None) -> None:
        """Show how many problems the open article has; None when it has not been checked."""
        name = self._words("Check")
        self.check.setText(f"{name} {problems}" if problems else name)
