"""Where a piece was taken from: name, author, address there, time it was first published."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from newsdesk.gui.views.fields.form_rows import GAP, named, side_by_side
from newsdesk.gui.views.fields.moment_field import MomentField
from newsdesk.news.article import Edits

if TYPE_CHECKING:
    from newsdesk.language.words import Words
    from newsdesk.news.article import Article


class SourceFields(QWidget):
    """``edited`` carries Edits of one field."""

    edited = Signal(object)

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = QLineEdit(self)
        self.author = QLineEdit(self)
        self.address = QLineEdit(self)
        self.address.setPlaceholderText("https://")
        self.published = MomentField(words, self)
        self._showing = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addLayout(
            side_by_side(
                (
                    named(words("Source"), self.name, self),
                    named(words("Author there"), self.author, self),
                )
            )
        )
        column.addLayout(named(words("Address there"), self.address, self))
        column.addLayout(named(words("First published there"), self.published, self))
        self.name.textChanged.connect(lambda text: self._tell(Edits(source=text)))
        self.author.textChanged.connect(lambda text: self._tell(Edits(source_author=text)))
        self.address.textChanged.connect(lambda text: self._tell(Edits(source_address=text)))
        self.published.edited.connect(lambda time: self._tell(Edits(source_published=time)))

    def show_article(self, article: Article) -> None:
        """Show what an article has; this is no edit."""
        self._showing = True
        self.name.setText(article.source)
        self.author.setText(article.source_author)
        self.address.setText(article.source_address)
        self._showing = False
        self.published.show_moment(article.source_published)

    def _tell(self, edits: Edits) -> None:
        if not self._showing:
            self.edited.emit(edits)
