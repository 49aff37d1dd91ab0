"""The right pane: preview, checks, the chosen photo, details, one at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QTabWidget, QWidget

from newsdesk.gui.views.history.history_pane import HistoryPane
from newsdesk.gui.views.inspector.checklist import Checklist
from newsdesk.gui.views.inspector.facts_form import FactsForm
from newsdesk.gui.views.photos.caption_form import CaptionForm
from newsdesk.gui.views.preview.preview_pane import PreviewPane
from newsdesk.gui.views.preview.torn_preview import PreviewHome

if TYPE_CHECKING:
    from newsdesk.gui.colours import Colours
    from newsdesk.gui.window_memory import WindowMemory
    from newsdesk.language.words import Words


class Inspector(QTabWidget):
    """Its tabs hold ``preview``, ``checks``, ``photo``, ``facts`` and ``history``.

    ``wanted`` says that somebody wants to see it, so that a hidden pane can be shown.
    """

    wanted = Signal()

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
        self.history = HistoryPane(words, colours, self)
        self.home = PreviewHome(words, self.preview, self)
        self._tabs: dict[QWidget, QWidget] = {}
        for widget, name, scrolls in (
            (self.preview, words("Preview"), False),
            (self.checks, words("Checks"), False),
            (self.photo, words("Photo"), True),
            (self.facts, words("Details"), True),
            (self.history, words("History"), False),
        ):
            page: QWidget = _scrolled(widget) if scrolls else widget
            if widget is self.preview:
                page = self.home
            self._tabs[widget] = page
            self.addTab(page, name)
        self.setMinimumWidth(320)

    def open(self, part: QWidget) -> None:
        """Bring one of the parts to the front."""
        if part is self.preview and self.home.torn:
            self.home.torn.raise_()
            self.home.torn.activateWindow()
            return
        self.setCurrentWidget(self._tabs[part])
        self.wanted.emit()

    def shows(self, part: QWidget) -> bool:
        """Tell whether a part is at the front."""
        return self.currentWidget() is self._tabs[part]

    def restore(self, memory: WindowMemory) -> None:
        """Show the tab that was at the front; tear the preview off if it was."""
        number = memory.text("inspector_tab")
        if number.isdigit():
            self.setCurrentIndex(min(int(number), self.count() - 1))
        if memory.flag("preview_torn"):
            self.home.tear_off(memory)

    def remember(self, memory: WindowMemory) -> None:
        """Remember which tab is at the front and whether the preview is torn off."""
        memory.remember("inspector_tab", str(self.currentIndex()))
        memory.remember_flag("preview_torn", value=self.home.torn is not None)

    def show_count(self, problems: int) -> None:
        """Show on the tab how many problems there are."""
        name = self._words("Checks")
        self.setTabText(self.indexOf(self.checks), f"{name} {problems}" if problems else name)


def _scrolled(widget: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its fields are where one goes
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(widget)
    return area
