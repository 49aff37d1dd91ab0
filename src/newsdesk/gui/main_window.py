"""The main window: its frame joined to an open newsroom, its menus and keys to what they do."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal

from newsdesk.gui.frame import Frame
from newsdesk.gui.messages import Kind, Message, of_problem
from newsdesk.gui.views.key_actions import give_keys
from newsdesk.gui.views.leaving import file_asks
from newsdesk.gui.views.window.menus import Act, Menus, commands_of, fill_menu_bar, menus
from newsdesk.gui.views.window.panes import INSPECTOR, LIST, TEXT

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import date
    from pathlib import Path

    from PySide6.QtGui import QCloseEvent

    from newsdesk.gui.colours import Colours
    from newsdesk.gui.flows.flows import Flows
    from newsdesk.gui.tasks import Lanes
    from newsdesk.gui.window_memory import WindowMemory
    from newsdesk.language.words import Words
    from newsdesk.news.article import Article
    from newsdesk.news.report import Problem

_LOW: Final = 680


class MainWindow(Frame):
    """Joins the frame to an open newsroom (``use``): menus, keys and buttons to what they do."""

    language_wanted = Signal(str)
    colours_wanted = Signal(str)

    def __init__(
        self,
        words: Words,
        colours: Colours,
        lanes: Lanes,
        memory: WindowMemory,
        today: Callable[[], date],
    ) -> None:
        super().__init__(words, colours, lanes, memory, today)
        self._flows: Flows | None = None
        self._wanted = ""
        self._menus = self._fill_menus()
        self.keys.changed.connect(self._give_keys)
        self.top.search.set_home(self)
        self._give_keys()
        self._remember()
        self._connect_buttons()

    def completing(self) -> Iterator[None]:
        """Make the panes that are not seen before an article is open, a step at a time."""
        yield from super().completing()
        self.photos.add_wanted.connect(self._add_photos)
        self.inspector.preview.tear_wanted.connect(self._tear_off)
        self._give_keys()
        if self.keys.trouble:
            self.tell_error(self.keys.trouble)

    # What is shown

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
        self.writing.recode_wanted.connect(flows.recoding.open)
        flows.recoding.taking_back = self.writing.finder.taking_back
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

    def _import_as(self) -> None:
        paths = file_asks.texts(self, self._words)
        if paths and self._flows:
            self._flows.recoding.import_files(paths)

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
        acts: dict[str, Act] = {
            "article.new": self._later(lambda flows: flows.writing.begin()),
            "article.new_from_template": self._later(lambda flows: flows.standing.pick_template()),
            "article.snippet": self._later(lambda flows: flows.standing.pick_snippet()),
            "article.standing": self._later(lambda flows: flows.standing.look_after()),
            "article.tags": self._later(lambda flows: flows.tag_keeping.look_after()),
            "article.import": self._import,
            "article.import_folder": self._import_folder,
            "article.import_as": self._import_as,
            "article.save": self._later(lambda flows: flows.save()),
            "article.add_photos": self._add_photos,
            "article.check": self._check,
            "article.next_problem": self._later(lambda _: self.inspector.checks.go_to_next()),
            "article.previous_problem": self._later(
                lambda _: self.inspector.checks.go_to_next(-1)
            ),
            "article.mend_problem": self._later(lambda _: self.inspector.checks.mend_current()),
            "article.next_step": self._later(lambda flows: flows.moving.next()),
            "article.export": self._later(lambda flows: flows.export()),
            "window.quit": self.close,
            "view.search": self._search,
            "view.next_article": lambda: self.browser.choose_next(1),
            "view.previous_article": lambda: self.browser.choose_next(-1),
            "view.preview": self._preview,
            "view.history": self._show_history,
            "view.write": self._write,
            "view.photos": self._go_to_photos,
            "view.next_pane": self.panes.focus_next,
            "view.tear_off": self._tear_off,
            "view.full_screen": self._full_screen,
            "help.keys": self._show_keys,
        }
        ticked = {f"view.{name}": True for name in (LIST, TEXT, INSPECTOR)}
        for name in (LIST, TEXT, INSPECTOR):
            acts[f"view.{name}"] = partial(self.panes.toggle, name)
        for shade in ("system", "light", "dark"):
            acts[f"view.colours_{shade}"] = partial(self.colours_wanted.emit, shade)
            ticked[f"view.colours_{shade}"] = self._memory.text("colours", "system") == shade
        for language in ("vi", "en"):
            acts[f"view.language_{language}"] = partial(self.language_wanted.emit, language)
            ticked[f"view.language_{language}"] = self._words.language == language
        listed = menus(self._words, acts, ticked, self._writing_menu.menus)
        fill_menu_bar(self, self._words, listed)
        return listed

    # The end

    def closeEvent(self, event: QCloseEvent) -> None:
        """Save every word before the window goes, and wait for it."""
        self.remember()
        if self._flows:
            self._flows.finish()
        if self._complete:
            self.inspector.preview.close_down()
        super().closeEvent(event)
