"""The preview: the very page that will leave the house, live, in three widths."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Protocol

from PySide6.QtCore import QSize, Qt, QUrl, Signal
from PySide6.QtGui import QImage, QTextDocument
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QStackedWidget,
    QTextBrowser,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from newsdesk.gui.icons import icon
from newsdesk.gui.views.hairline import hairline

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QResizeEvent, QShowEvent

    from newsdesk.gui.colours import Colours
    from newsdesk.language.words import Words

WIDTHS: Final = {"phone": 390, "desk": 1100, "paper": 794}
"""Page widths in CSS pixels; paper is A4 at 96 dots an inch."""


class ShownPage(Protocol):
    """What a preview holds (``desk.previewing.Preview``)."""

    @property
    def html(self) -> str:
        """The article's page."""
        ...

    @property
    def print_html(self) -> str:
        """The page for paper."""
        ...

    @property
    def files(self) -> Mapping[str, bytes | Path]:
        """What the page shows, path beside the page → content."""
        ...


class PlainPreview(QTextBrowser):
    """Stands in where the web engine is not installed: the words and photos, not the layout."""

    shown = Signal()

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(words("Preview"))
        self.setOpenLinks(False)
        self._files: Mapping[str, bytes | Path] = {}

    def show_page(self, address: str, html: str, files: Mapping[str, bytes | Path]) -> None:
        """Show a page and keep the scroll."""
        del address
        self._files = files
        bar = self.verticalScrollBar()
        before = bar.value()
        self.setHtml(html)
        bar.setValue(before)
        self.shown.emit()

    def set_width(self, pixels: int) -> None:
        """Do nothing: this view has no widths."""

    def close_down(self) -> None:
        """Do nothing."""

    def loadResource(self, kind: int, name: QUrl | str) -> Any:  # noqa: ANN401  # Qt's own signature
        """Give a photo, no wider than the pane."""
        if kind != QTextDocument.ResourceType.ImageResource.value:
            return None
        found = self._files.get(QUrl(name).path().lstrip("/"))
        image = QImage()
        if isinstance(found, bytes):
            image.loadFromData(found)
        elif found:
            image.load(str(found))
        room = max(200, self.viewport().width() - 24)
        if image.width() > room:
            return image.scaledToWidth(room, Qt.TransformationMode.SmoothTransformation)
        return image


class PreviewPane(QWidget):
    """The first tab of the inspector. The engine is made when the pane is first seen."""

    needed = Signal()
    """The pane can be seen and wants a page."""
    tear_wanted = Signal()
    """The preview shall have a window of its own."""

    def __init__(self, words: Words, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._engine: QWidget | None = None
        self.web = False
        self._page: ShownPage | None = None
        self._article = ""
        self._width = "phone"
        self._allowed = False
        bar = self._bar(words, colours)
        self._group.buttonClicked.connect(
            lambda button: self.show_width(button.objectName().removeprefix("width-"))
        )
        self._note = QLabel(self)
        self._note.setProperty("role", "quiet")
        bar.addStretch(1)
        bar.addWidget(self._note)
        bar.addWidget(self._tear_button(words, colours))
        self._empty = QLabel(words("The page appears here while you write."), self)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setProperty("role", "quiet")
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self._empty)
        self._frame = QWidget(self)
        self._frame_row = QHBoxLayout(self._frame)
        self._frame_row.setContentsMargins(0, 0, 0, 0)
        self._pages.addWidget(self._frame)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(bar)
        column.addWidget(hairline(self))
        column.addWidget(self._pages, 1)

    def _bar(self, words: Words, colours: Colours) -> QHBoxLayout:
        """Make the bar with a button for each width."""
        bar = QHBoxLayout()
        bar.setContentsMargins(8, 4, 8, 4)
        bar.setSpacing(4)
        self._group = QButtonGroup(self)
        for name, mark, said in (
            ("phone", "device-mobile", words("As on a phone")),
            ("desk", "desktop", words("As on a desktop screen")),
            ("paper", "printer", words("As printed on paper")),
        ):
            button = QToolButton(self)
            button.setObjectName(f"width-{name}")
            button.setIcon(icon(mark, colours.ink, colours.quiet))
            button.setIconSize(QSize(18, 18))
            button.setCheckable(True)
            button.setAutoRaise(True)
            button.setToolTip(said)
            button.setAccessibleName(said)
            button.setChecked(name == self._width)
            self._group.addButton(button)
            bar.addWidget(button)
        return bar

    def _tear_button(self, words: Words, colours: Colours) -> QToolButton:
        button = QToolButton(self)
        button.setIcon(icon("arrow-square-out", colours.ink, colours.quiet))
        button.setIconSize(QSize(18, 18))
        button.setAutoRaise(True)
        button.setToolTip(words("In a window of its own"))
        button.setAccessibleName(words("In a window of its own"))
        button.clicked.connect(self.tear_wanted)
        return button

    @property
    def engine(self) -> QWidget | None:
        """Return the view inside, once there is one."""
        return self._engine

    def allow_engine(self) -> None:
        """Let the engine be made: the window has been painted."""
        self._allowed = True
        if self.isVisible():
            self.needed.emit()

    def is_wanted(self) -> bool:
        """Tell whether a page would be seen."""
        return self._allowed and self.isVisible()

    def show_page(self, article: str, page: ShownPage) -> None:
        """Show the page of an article."""
        if not self._allowed:
            return
        self._article, self._page = article, page
        self._make_engine()
        self._show()

    def show_nothing(self) -> None:
        """Show that no article is open."""
        self._page = None
        self._pages.setCurrentIndex(0)

    def show_width(self, name: str) -> None:
        """Show the page as on a phone, a desktop screen or paper."""
        self._width = name
        for button in self._group.buttons():
            button.setChecked(button.objectName() == f"width-{name}")
        self._show()

    def close_down(self) -> None:
        """End the engine before the window goes; a page that comes later is not shown."""
        self._allowed = False
        if self._engine is not None:
            self._engine.close_down()  # type: ignore[attr-defined]  # both engines have it

    def showEvent(self, event: QShowEvent) -> None:
        """Ask for a page when the pane comes into sight."""
        super().showEvent(event)
        if self._allowed:
            self.needed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the page to the pane."""
        super().resizeEvent(event)
        self._fit()

    def _make_engine(self) -> None:
        if self._engine is not None:
            return
        try:
            from newsdesk.gui.views.preview.preview_web import WebPreview  # noqa: PLC0415  # heavy, may be missing
        except ImportError:
            self._engine = PlainPreview(self._words, self)
        else:
            self._engine = WebPreview(self)
            self.web = True
        self._frame_row.addWidget(self._engine)

    def _show(self) -> None:
        if self._page is None or self._engine is None:
            return
        paper = self._width == "paper"
        html = self._page.print_html if paper else self._page.html
        name = "print.html" if paper else "article.html"
        self._pages.setCurrentIndex(1)
        self._fit()
        self._engine.show_page(f"{self._article}/{name}", html, self._page.files)  # type: ignore[attr-defined]  # an engine, or its stand-in

    def _fit(self) -> None:
        if self._engine is None:
            return
        wide = WIDTHS[self._width]
        side = max(0, (self.width() - wide) // 2) if self._width == "phone" else 0
        self._frame_row.setContentsMargins(side, 0, side, 0)
        percent = min(100, round(self.width() / wide * 100)) if self.width() else 100
        self._note.setText(f"{percent} %" if self.web and percent < 100 else "")  # noqa: PLR2004  # percent
        self._frame_row.activate()
        self._engine.set_width(wide)  # type: ignore[attr-defined]  # an engine, or its stand-in
