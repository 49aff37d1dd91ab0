"""How far a machine wrote the piece, what for, and the label that readers will see."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from newsdesk.gui.views.choice_box import ChoiceBox
from newsdesk.gui.views.fields.form_rows import GAP, named
from newsdesk.language.article_names import ai_use_names
from newsdesk.news.article import AiUse, Edits

if TYPE_CHECKING:
    from newsdesk.gui.colours import Colours
    from newsdesk.language.words import Words
    from newsdesk.news.article import Article


class AiFields(QWidget):
    """``edited`` carries Edits of one field; ``label_wanted`` asks for the label of a use."""

    edited = Signal(object)
    label_wanted = Signal(object, str)

    def __init__(self, words: Words, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self.use = ChoiceBox(ai_use_names(words).items(), colours, self)
        self.note = QLineEdit(self)
        self.note.setPlaceholderText(words("for example: translated by machine, then edited"))
        self.label = QLabel(self)
        self.label.setWordWrap(True)
        self.label.setProperty("role", "quiet")
        self._showing = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addLayout(named(words("Use of AI"), self.use, self))
        self._more = QWidget(self)
        more = QVBoxLayout(self._more)
        more.setContentsMargins(0, 0, 0, 0)
        more.setSpacing(GAP)
        more.addLayout(named(words("What AI was used for"), self.note, self._more))
        more.addWidget(self.label)
        column.addWidget(self._more)
        self.use.chosen.connect(lambda value: self._tell(Edits(ai_use=AiUse(value))))
        self.note.textChanged.connect(lambda text: self._tell(Edits(ai_note=text)))
        self._show_more()

    def show_article(self, article: Article) -> None:
        """Show what an article has; this is no edit."""
        self._showing = True
        self.use.show_value(article.ai_use)
        self.note.setText(article.ai_note)
        self._showing = False
        self._show_more()

    def show_label(self, label: str) -> None:
        """Show the words that the page will have."""
        self.label.setText(self._words("Readers see: “{label}”", label=label))

    def _tell(self, edits: Edits) -> None:
        if not self._showing:
            self.edited.emit(edits)
            self._show_more()

    def _show_more(self) -> None:
        """Ask for note and label where there is something to be told."""
        use = AiUse(self.use.value)
        self._more.setVisible(use is not AiUse.NONE)
        if use is AiUse.NONE:
            self.label.clear()
        else:
            self.label_wanted.emit(use, self.note.text())
