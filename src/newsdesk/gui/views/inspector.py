"""The right pane: preview, checks, the chosen photo, details, one at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QTabWidget, QWidget

from newsdesk.gui.views.caption_form import CaptionForm
from newsdesk.gui.views.checklist import Checklist
from newsdesk.gui.views.facts_form import FactsForm
from newsdesk.gui.views.preview_pane import PreviewPane

if TYPE_CHECKING:
    from newsdesk.gui.colours import Colours
    from newsdesk.language.words import Words


class Inspector(QTabWidget):
    """Its tabs hold ``preview``, ``checks``, ``photo`` and ``facts``."""

    def __init__(self, words: Words, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self.setDocumentMode(True)
        self.tabBar().setExpanding(False)
        self.tabBar().setDrawBase(False)
        self.preview = PreviewPane(words, colours, self)
        self.checks = Checklist(words, colours, self)
        self.photo = CaptionForm(words, colours, self)
        self.facts = FactsForm(words, colours, self)
        self._tabs: dict[QWidget, QWidget] = {}
        for widget, name, scrolls in (
            (self.preview, words("Preview"), False),
            (self.checks, words("Checks"), False),
            (self.photo, words("Photo"), True),
            (self.facts, words("Details"), True),
        ):
            page = _scrolled(widget) if scrolls else widget
            self._tabs[widget] = page
            self.addTab(page, name)
        self.setMinimumWidth(320)

    def open(self, part: QWidget) -> None:
        """Bring one of the parts to the front."""
        self.setCurrentWidget(self._tabs[part])

    def shows(self, part: QWidget) -> bool:
        """Tell whether a part is at the front."""
        return self.currentWidget() is self._tabs[part]

    def show_count(self, problems: int) -> None:
        """Show on the tab how many problems there are."""
        name = self._words("Checks")
        self.setTabText(self.indexOf(self.checks), f"{name} {problems}" if problems else name)


def _scrolled(widget: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(widget)
    return area
