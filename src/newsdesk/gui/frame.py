"""The frame of the main window: its bars and panes, how they lie, what is remembered of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from newsdesk.desk.keys import FILE
from newsdesk.gui.messages import of_error
from newsdesk.gui.views.lists.article_browser import ArticleBrowser
from newsdesk.gui.views.row_menu import open_by_key
from newsdesk.gui.views.window.key_book import KeyBook
from newsdesk.gui.views.window.panes import INSPECTOR, LIST, TEXT, Panes
from newsdesk.gui.views.window.past_messages import PastMessages
from newsdesk.gui.views.window.start_page import StartPage
from newsdesk.gui.views.window.status_line import StatusLine
from newsdesk.gui.views.window.top_bar import TopBar
from newsdesk.gui.views.writing.writing_menu import WritingMenu

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import date
    from pathlib import Path

    from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent

    from newsdesk.gui.colours import Colours
    from newsdesk.gui.tasks import Lanes
    from newsdesk.gui.views.inspector.inspector import Inspector
    from newsdesk.gui.views.photos.photo_panel import PhotoPanel
    from newsdesk.gui.views.window.message_bar import MessageBar
    from newsdesk.gui.views.writing.article_editor import ArticleEditor
    from newsdesk.gui.views.writing.writing_pane import WritingPane
    from newsdesk.gui.window_memory import WindowMemory
    from newsdesk.language.words import Words
    from newsdesk.news.article import Article
    from newsdesk.news.listing import ArticleLine

_LOW: Final = 680


class Frame(QMainWindow):
    """Shows itself at once (``painted``), then all panes (``complete``)."""

    writing: WritingPane
    editor: ArticleEditor
    photos: PhotoPanel
    inspector: Inspector
    message_bar: MessageBar

    painted = Signal()
    """The window has been on the screen for the first time."""

    def __init__(
        self,
        words: Words,
        colours: Colours,
        lanes: Lanes,
        memory: WindowMemory,
        today: Callable[[], date],
    ) -> None:
        super().__init__()
        self._words, self._colours = words, colours
        self._lanes, self._memory = lanes, memory
        self._complete = self._painted = False
        self.setWindowTitle("newsdesk")
        self.top = TopBar(words, colours, today, self)
        self.browser = ArticleBrowser(words, colours, today, self)
        self.start = StartPage(words, self)
        self.status = StatusLine(words, lanes, self)
        self.past = PastMessages(words, colours, self.status)
        self.status.setContentsMargins(0, 0, 12, 0)
        self.status.addPermanentWidget(self.past)
        self.setStatusBar(self.status)
        self._middle = QStackedWidget(self)
        self.panes = Panes(self)
        self._whole = QWidget(self)
        self._right = QStackedWidget(self)
        self._lay_out()
        self.keys = KeyBook(memory.folder / FILE, self)
        self.keys.failed.connect(self.tell_error)
        self._writing_menu = WritingMenu(memory, self.keys, self)

    def complete(self) -> None:
        """Make the panes that are not seen before an article is open, all at once."""
        for _ in self.completing():
            pass

    def completing(self) -> Iterator[None]:
        """Make them a step at a time: these files and widgets take as long as all before them.

        Between two steps the window can be used as it is after its first paint.
        """
        from newsdesk.gui.views.writing.article_editor import ArticleEditor  # noqa: F401, PLC0415  # after the first paint

        yield
        from newsdesk.gui.views.writing.writing_pane import WritingPane  # noqa: PLC0415  # after the first paint

        yield
        from newsdesk.gui.views.inspector.facts_form import FactsForm  # noqa: F401, PLC0415  # after the first paint

        yield
        from newsdesk.gui.views.inspector.inspector import Inspector  # noqa: PLC0415  # after the first paint

        yield
        from newsdesk.gui.views.replacing.caption_texts import CaptionTexts  # noqa: PLC0415  # after the first paint
        from newsdesk.gui.views.window.message_bar import MessageBar  # noqa: PLC0415  # after the first paint

        words, colours = self._words, self._colours
        self.writing = writing = WritingPane(words, colours, self)
        self.editor, self.photos = writing.editor, writing.photos
        others = (self.top, self.browser, self._right, self.status)
        self._writing_menu.join(self, writing, others)
        self._middle.addWidget(writing)
        yield
        self.inspector = Inspector(words, colours, self)
        self.inspector.setEnabled(False)
        yield
        self._right.addWidget(self.inspector)
        captions = CaptionTexts(words, self.photos, self.inspector.photo)
        captions.form_wanted.connect(lambda: self.inspector.open(self.inspector.photo))
        writing.finder.look_in(captions)
        self.message_bar = MessageBar(words, colours, self._whole)
        self.message_bar.lie_in(writing, writing.message_room)
        writing.told.connect(self.message_bar.tell)
        self.message_bar.told.connect(self.past.note)
        self.photos.show_small(small=self.height() < _LOW)
        self.inspector.wanted.connect(lambda: self.panes.show_pane(INSPECTOR))
        self.inspector.restore(self._memory)
        self.editor.facts_wanted.connect(lambda: self.inspector.open(self.inspector.facts))
        self._lanes.task_failed.connect(self.tell_error)
        self.status.come_last()
        self._complete = True

    def show_first(self, lines: tuple[ArticleLine, ...], folder: Path) -> None:
        """Show the first rows of the list before the newsroom is open."""
        self.browser.model.show([line.key for line in lines])
        self.browser.model.take(lines)
        self.status.show_newsroom(folder)

    def tell_error(self, error: Exception) -> None:
        """Show an error in the message bar."""
        self.message_bar.tell(of_error(self._words, error))

    def _show_title(self, article: Article) -> None:
        name = article.title or self._words("(no headline yet)")
        self.setWindowTitle(f"{name} – newsdesk")

    def _tick_panes(self) -> None:
        for name in (LIST, TEXT, INSPECTOR):
            for action in self.findChildren(QAction, f"view.{name}"):
                action.setChecked(self.panes.is_shown(name))

    def _lay_out(self) -> None:
        self._middle.addWidget(self.start)
        self._middle.setMinimumWidth(360)
        self._right.setMinimumWidth(320)
        self.panes.fill(list=self.browser, text=self._middle, inspector=self._right)
        rows = QVBoxLayout(self._whole)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.top)
        rows.addWidget(self.panes, 1)
        self.setCentralWidget(self._whole)
        self.top.new.setEnabled(False)
        self.top.take_in.setEnabled(False)
        self.start.setEnabled(False)
        self.top.check.setEnabled(False)
        self.top.export.setEnabled(False)
        self.browser.list.setFocus()

    def _remember(self) -> None:
        room = self.screen().availableGeometry()
        self.resize(min(1440, room.width()), min(900, room.height()))
        self.restoreGeometry(self._memory.shape("window"))
        self.panes.restore(self._memory)
        self.panes.changed.connect(self._tick_panes)
        self._tick_panes()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave more room to the text in a low window."""
        super().resizeEvent(event)
        if self._complete:
            self.photos.show_small(small=self.height() < _LOW)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the menu of what has the focus, where no part of the window took the key."""
        if not open_by_key(event):
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell when the window has been seen."""
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            self.painted.emit()

    def remember(self) -> None:
        """Write down how bars and panes lie, for the next start."""
        self._writing_menu.leave_focus()
        self._memory.remember_shape("window", self.saveGeometry())
        self.panes.remember(self._memory)
        if self._complete:
            self.inspector.remember(self._memory)
            self.inspector.home.bring_back()
        self._memory.save()
