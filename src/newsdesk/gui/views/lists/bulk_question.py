"""What an act on several articles needs to know: the tags or section, approved ones or not."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from newsdesk.gui.views.fields.section_box import SectionBox
from newsdesk.gui.views.fields.tag_field import TagField

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsdesk.gui.colours import Colours
    from newsdesk.language.words import Words
    from newsdesk.news.section import SectionLine
    from newsdesk.news.tag import TagLine


class Asked(StrEnum):
    """What is asked for."""

    ADD_TAGS = "add_tags"
    REMOVE_TAGS = "remove_tags"
    SECTION = "section"


class BulkQuestion(QDialog):
    """``answered`` carries what was typed, and whether approved articles are meant too.

    Approved ones are left out unless the editor ticks them in: they would lose the approval.
    """

    answered = Signal(str, bool)

    def __init__(
        self,
        words: Words,
        colours: Colours,
        asked: Asked,
        articles: int,
        approved: int,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setMinimumWidth(460)
        title, said = {
            Asked.ADD_TAGS: (words("Add a tag"), words("Tags to add to {count} articles:")),
            Asked.REMOVE_TAGS: (
                words("Take a tag away"),
                words("Tags to take away from {count} articles:"),
            ),
            Asked.SECTION: (words("Section"), words("Section for {count} articles:")),
        }[asked]
        self.setWindowTitle(title)
        name = QLabel(said.format(count=articles), self)
        self.tags = TagField(words, self)
        self.section = SectionBox(colours, self)
        self._is_section = asked is Asked.SECTION
        self.tags.setHidden(self._is_section)
        self.section.setVisible(self._is_section)
        field: QWidget = self.section if self._is_section else self.tags
        field.setAccessibleName(name.text())
        name.setBuddy(field)
        self.approved = QCheckBox(
            words("Also the {count} approved articles (they lose the approval)", count=approved),
            self,
        )
        self.approved.setVisible(approved > 0)
        self._do = QPushButton(words("OK"), self)
        self._do.setProperty("role", "next")
        buttons = QDialogButtonBox(self)
        buttons.addButton(self._do, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(words("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self._answer)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(8)
        for widget in (name, self.tags, self.section, self.approved, buttons):
            column.addWidget(widget)
        self.tags.textChanged.connect(self._allow)
        self.section.editTextChanged.connect(self._allow)
        self._all = articles == approved
        self.approved.toggled.connect(self._allow)
        self._allow()
        field.setFocus()

    def offer(self, tags: Iterable[TagLine], sections: Iterable[SectionLine]) -> None:
        """Offer the tags and sections there are, while one types."""
        self.tags.offer(tags)
        self.section.offer(sections)

    @property
    def answer(self) -> str:
        """Return what was typed."""
        text = self.section.currentText() if self._is_section else self.tags.text()
        return text.strip().strip(",").strip()

    def _allow(self) -> None:
        """Allow what would change at least one article."""
        self._do.setEnabled(bool(self.answer) and (not self._all or self.approved.isChecked()))

    def _answer(self) -> None:
        self.accept()
        self.answered.emit(self.answer, self.approved.isChecked())
