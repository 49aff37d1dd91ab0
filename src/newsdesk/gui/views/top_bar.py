"""The bar under the menu: new, import, search, checks, and the one next step of the work."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from newsdesk.gui.icons import icon
from newsdesk.gui.views.search_box import SearchBox

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from newsdesk.desk.keys import Keys
    from newsdesk.gui.colours import Colours
    from newsdesk.language.words import Words


class TopBar(QFrame):
    """Holds the buttons ``new``, ``take_in``, ``check``, ``export`` and the ``search`` box."""

    def __init__(
        self, words: Words, colours: Colours, today: Callable[[], date], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setObjectName("topBar")
        self._words = words
        self.new = QPushButton(
            icon("plus", colours.ink, colours.quiet), words("New article"), self
        )
        self.take_in = QPushButton(
            icon("download-simple", colours.ink, colours.quiet), words("Import"), self
        )
        self.search = SearchBox(words, colours, today, self)
        self.check = QPushButton(self)
        self.check.setIcon(icon("check-circle", colours.ink, colours.quiet))
        self.export = QPushButton(
            icon("package", colours.on_accent, colours.quiet), words("Export bundle"), self
        )
        self.export.setProperty("role", "next")
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 12, 6)
        row.setSpacing(8)
        row.addWidget(self.new)
        row.addWidget(self.take_in)
        row.addStretch(1)
        row.addWidget(self.search, 4)
        row.addStretch(1)
        row.addWidget(self.check)
        row.addWidget(self.export)
        self.search.setMaximumWidth(640)
        self.show_count(None)

    def show_keys(self, keys: Keys) -> None:
        """Tell at each button and in the search box with which keys it is done."""
        for button, command in (
            (self.new, "article.new"),
            (self.take_in, "article.import"),
            (self.check, "article.check"),
            (self.export, "article.export"),
        ):
            button.setToolTip(keys.shown(command))
        self.search.show_keys(keys.shown("view.search"))

    def show_count(self, problems: int | None) -> None:
        """Show how many problems the open article has; None when it has not been checked."""
        name = self._words("Check")
        self.check.setText(f"{name} {problems}" if problems else name)
