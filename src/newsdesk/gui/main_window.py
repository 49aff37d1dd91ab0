"""The main window: bar, list, text, photo strip, inspector, status."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QMainWindow,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from newsdesk.desk.keys import FILE
from newsdesk.gui.messages import Kind, Message, of_error, of_problem
from newsdesk.gui.views.key_actions import give_keys
from newsdesk.gui.views.leaving import file_asks
from newsdesk.gui.views.lists.article_browser import ArticleBrowser
from newsdesk.gui.views.window.key_book import KeyBook
from newsdesk.gui.views.window.menus import Acts, Menus, commands_of, fill_menu_bar, menus
from newsdesk.gui.views.window.panes import INSPECTOR, LIST, TEXT, Panes
from newsdesk.gui.views.window.past_messages import PastMessages
from newsdesk.gui.views.window.start_page import StartPage
from newsdesk.gui.views.window.status_line import StatusLine
from newsdesk.gui.views.window.top_bar import TopBar
from newsdesk.gui.views.writing.writing_menu import WritingMenu

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from pathlib import Path

    from PySide6.QtGui import QCloseEvent, QPaintEvent, QResizeEvent

    from newsdesk.gui.colours import Colours
    from newsdesk.gui.flows.flows import Flows
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
    from newsdesk.news.report import Problem

_LOW: Final = 680


class MainWindow(QMainWindow):
    """Shows itself at once (``painted``), then all panes (``complete``), a newsroom (``use``)."""

    writing: WritingPane
    editor: ArticleEditor
    photos: PhotoPanel
    inspector: Inspector
    message_bar: MessageBar

    language_wanted = Signal(str)
    colours_wanted = Signal(str)
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
        self._flows: Flows | None = None
        self._wanted = ""
        self._complete = self._painted = False
        self.setWindowTitle("newsdesk")
        self.top = TopBar(words, colours, today, self)
        self.browser = ArticleBrowser(words, colours, today, self)
        self.start = StartPage(words, self)
        self.status = StatusLine(words, lanes, self)
        self.past = PastMessages(words, colours, self.status)
        self.status.addPermanentWidget(self.past)
        self.setStatusBar(self.status)
        self._middle = QStackedWidget(self)
        self.panes = Panes(self)
        self._whole = QWidget(self)
        self._right = QStackedWidget(self)
        self._lay_out()
        self.keys = KeyBook(memory.folder / FILE, self)
        self.keys.changed.connect(self._give_keys)
        self.keys.failed.connect(self.tell_error)
        self._writing_menu = WritingMenu(memory, self.keys, self)
        self._menus = self._fill_menus()
        self.top.search.set_home(self)
        self._give_keys()
        self._remember()
        self._connect_buttons()

    def complete(self) -> None:
        """Make the panes that are not seen before an article is open."""
        # After the first paint: these files and widgets take as long as all before them.
        from newsdesk.gui.views.inspector.inspector import Inspector  # noqa: PLC0415
        from newsdesk.gui.views.window.message_bar import MessageBar  # noqa: PLC0415
        from newsdesk.gui.views.writing.writing_pane import WritingPane  # noqa: PLC0415

        words, colours = self._words, self._colours
        self.writing = writing = WritingPane(words, colours, self)
        self.editor, self.photos = writing.editor, writing.photos
        others = (self.top, self.browser, self._right, self.status)
        self._writing_menu.join(self, writing, others)
        self._middle.addWidget(writing)
        self.inspector = Inspector(words, colours, self)
        self.inspector.setEnabled(False)
        self._right.addWidget(self.inspector)
        self.message_bar = MessageBar(words, colours, self._whole)
        writing.told.connect(self.message_bar.tell)
        self.message_bar.told.connect(self.past.note)
        self.photos.add_wanted.connect(self._add_photos)
        self.photos.show_small(small=self.height() < _LOW)
        self.inspector.wanted.connect(lambda: self.panes.show_pane(INSPECTOR))
        self.inspector.preview.tear_wanted.connect(self._tear_off)
        self.inspector.restore(self._memory)
        self.editor.facts_wanted.connect(lambda: self.inspector.open(self.inspector.facts))
        self._lanes.task_failed.connect(self.tell_error)
        self._complete = True
        self._give_keys()
        if self.keys.trouble:
            self.tell_error(self.keys.trouble)

    # What is shown

    def show_first(self, lines: tuple[ArticleLine, ...], folder: Path) -> None:
        """Show the first rows of the list before the newsroom is open."""
        self.browser.model.show([line.key for line in lines])
        self.browser.model.take(lines)
        self.status.show_newsroom(folder)

    def use(self, flows: Flows) -> None:
        """Join the panes to an open newsroom."""
        self._flows = flows
        self.past.clock = flows.now
        flows.told.connect(self.message_bar.tell)
        flows.opened.connect(self._show_open)
        flows.renewed.connect(self._show_title)
        flows.checked.connect(self._show_problems)
        flows.place_wanted.connect(self.go_to)
        self.writing.everywhere_wanted.connect(flows.replacing.open)
        for widget in (self.top.new, self.top.take_in, self.start):
            widget.setEnabled(True)
        self.inspector.preview.allow_engine()
        if self._wanted:
            flows.open(self._wanted)
        for found in flows.warnings:
            self.message_bar.tell(Message(of_problem(self._words, found), Kind.WARNING, seconds=0))

    def is_open(self) -> bool:
        """Tell whether the newsroom behind the window is open."""
        return self._flows is not None

    def tell_error(self, error: Exception) -> None:
        """Show an error in the message bar."""
        self.message_bar.tell(of_error(self._words, error))

    def go_to(self, where: str) -> None:
        """Go to the place that a problem names."""
        place, _, detail = where.partition(":")
        if place in ("title", "lead", "body", "kicker"):
            self.panes.show_pane(TEXT)
        if place == "photo":
            number, _, field = detail.partition(".")
            if number.isdigit() and self._flows:
                if field in ("", "place"):
                    self.editor.body.go_to_photo(int(number))
                self._flows.photos.write_caption(int(number), field)
        elif self.editor.go_to(where):
            return
        elif self.inspector.facts.go_to(place):
            self.inspector.open(self.inspector.facts)
            self.inspector.facts.go_to(place)

    def _show_open(self, article: Article) -> None:
        self._middle.setCurrentIndex(1)
        self.inspector.setEnabled(True)
        self.top.check.setEnabled(True)
        self.top.export.setEnabled(True)
        self.browser.show_chosen(article.id)
        self._show_title(article)

    def _show_title(self, article: Article) -> None:
        name = article.title or self._words("(no headline yet)")
        self.setWindowTitle(f"{name} – newsdesk")

    def _show_problems(self, problems: tuple[Problem, ...]) -> None:
        self.inspector.show_count(len(problems))
        self.top.show_count(len(problems))

    # Acts of menus, keys and buttons

    def _later(self, act: Callable[[Flows], object]) -> Callable[[], None]:
        """Return what does an act of the flows once the newsroom is open, and nothing before."""

        def done() -> None:
            if self._flows:
                act(self._flows)

        return done

    def _open_article(self, article: str) -> None:
        self._wanted = article  # opened as soon as the newsroom is, if it is not yet
        if self._flows:
            self._flows.open(article)

    def _import(self) -> None:
        self._take_files(file_asks.texts(self, self._words))

    def _import_folder(self) -> None:
        self._take_files(file_asks.folder(self, self._words))

    def _take_files(self, paths: tuple[Path, ...]) -> None:
        if paths and self._flows:
            self._flows.leaving.import_files(paths)

    def _add_photos(self) -> None:
        paths = file_asks.photos(self, self._words)
        if paths and self._flows:
            self._flows.photos.attach(paths)

    def _check(self) -> None:
        if self._flows:
            self.inspector.open(self.inspector.checks)
            self._flows.looking.check_now()

    def _search(self) -> None:
        self._writing_menu.leave_focus()  # else the words would go where one cannot see them
        self.top.search.open()

    def _preview(self) -> None:
        if self._complete:
            self.inspector.open(self.inspector.preview)

    def _show_history(self) -> None:
        if self._complete:
            self.inspector.open(self.inspector.history)
            self.inspector.history.list.setFocus()

    def _tear_off(self) -> None:
        if self._complete:
            self.inspector.home.tear_off(self._memory)

    def _write(self) -> None:
        if self._complete:
            self.panes.show_pane(TEXT)
            self.editor.body.setFocus()

    def _go_to_photos(self) -> None:
        if self._complete:
            self.panes.show_pane(TEXT)
            self.photos.list.setFocus()

    def _tick_panes(self) -> None:
        for name in (LIST, TEXT, INSPECTOR):
            for action in self.findChildren(QAction, f"view.{name}"):
                action.setChecked(self.panes.is_shown(name))

    def _full_screen(self) -> None:
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def _show_keys(self) -> None:
        from newsdesk.gui.views.window.keys_dialog import KeysDialog  # noqa: PLC0415  # rarely wanted

        dialog = KeysDialog(self._words, self.keys.now, self)
        dialog.changed.connect(self.keys.take)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _give_keys(self) -> None:
        """Put the keys in force everywhere in the window."""
        keys = self.keys.now
        give_keys(self, keys)
        self.top.show_keys(keys)
        self.top.search.offer_commands(commands_of(self._words, self._menus, keys))
        if self._complete:
            self.inspector.photo.show_keys(keys)

    def _connect_buttons(self) -> None:
        begin = self._later(lambda flows: flows.writing.begin())
        for signal in (
            self.top.new.clicked,
            self.browser.new_wanted,
            self.start.new_wanted,
        ):
            signal.connect(begin)
        self.top.take_in.clicked.connect(self._import)
        self.top.check.clicked.connect(self._check)
        self.top.export.clicked.connect(self._later(lambda flows: flows.export()))
        self.top.search.chosen.connect(self._open_article)
        self.browser.chosen.connect(self._open_article)
        self.browser.files_dropped.connect(self._take_files)
        self.start.import_wanted.connect(self._import)

    def _fill_menus(self) -> Menus:
        acts = Acts(
            begin=self._later(lambda flows: flows.writing.begin()),
            begin_from=self._later(lambda flows: flows.standing.pick_template()),
            snippet=self._later(lambda flows: flows.standing.pick_snippet()),
            standing=self._later(lambda flows: flows.standing.look_after()),
            tags=self._later(lambda flows: flows.tag_keeping.look_after()),
            take_in=self._import,
            take_in_folder=self._import_folder,
            save=self._later(lambda flows: flows.save()),
            add_photos=self._add_photos,
            check=self._check,
            next_problem=self._later(lambda _: self.inspector.checks.go_to_next()),
            previous_problem=self._later(lambda _: self.inspector.checks.go_to_next(-1)),
            mend_problem=self._later(lambda _: self.inspector.checks.mend_current()),
            next_step=self._later(lambda flows: flows.moving.next()),
            export=self._later(lambda flows: flows.export()),
            leave=self.close,
            search=self._search,
            next_article=lambda: self.browser.choose_next(1),
            previous_article=lambda: self.browser.choose_next(-1),
            preview=self._preview,
            history=self._show_history,
            write=self._write,
            photos=self._go_to_photos,
            pane=self.panes.toggle,
            next_pane=self.panes.focus_next,
            tear_off=self._tear_off,
            full_screen=self._full_screen,
            keys=self._show_keys,
            colours=self.colours_wanted.emit,
            language=self.language_wanted.emit,
        )
        shade = self._memory.text("colours", "system")
        listed = menus(self._words, acts, shade, self._writing_menu.menus)
        fill_menu_bar(self, self._words, listed)
        return listed

    # Shape and end

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

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell when the window has been seen."""
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            self.painted.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Save every word before the window goes, and wait for it."""
        self._writing_menu.leave_focus()
        self._memory.remember_shape("window", self.saveGeometry())
        self.panes.remember(self._memory)
        if self._complete:
            self.inspector.remember(self._memory)
            self.inspector.home.bring_back()
        self._memory.save()
        if self._flows:
            self._flows.finish()
        if self._complete:
            self.inspector.preview.close_down()
        super().closeEvent(event)
