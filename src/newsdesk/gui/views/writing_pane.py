"""The middle of the window while an article is open: its text, its photos under it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from newsdesk.gui.views.article_editor import ArticleEditor
from newsdesk.gui.views.hairline import hairline
from newsdesk.gui.views.photo_panel import PhotoPanel

if TYPE_CHECKING:
    from newsdesk.gui.colours import Colours
    from newsdesk.language.words import Words


class WritingPane(QWidget):
    """Holds ``editor`` and ``photos``."""

    def __init__(self, words: Words, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.editor = ArticleEditor(words, colours, self)
        self.photos = PhotoPanel(words, colours, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.editor, 1)
        column.addWidget(hairline(self))
        column.addWidget(self.photos)
        self.setTabOrder(self.editor.title, self.editor.lead)
        self.setTabOrder(self.editor.lead, self.editor.body)
        self.setTabOrder(self.editor.body, self.photos.list)
