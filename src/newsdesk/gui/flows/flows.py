"""All flows of one window over one open newsroom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from newsdesk.gui.flows.addressing import Addressing
from newsdesk.gui.flows.browsing import Browsing
from newsdesk.gui.flows.bulk import Bulk
from newsdesk.gui.flows.elsewhere import Elsewhere
from newsdesk.gui.flows.found import FoundArticles
from newsdesk.gui.flows.going_back import GoingBack
from newsdesk.gui.flows.history import History
from newsdesk.gui.flows.learning import Learning
from newsdesk.gui.flows.leaving import Leaving
from newsdesk.gui.flows.looking import Looking
from newsdesk.gui.flows.mending import Mending
from newsdesk.gui.flows.moving import Moving
from newsdesk.gui.flows.naming import Naming
from newsdesk.gui.flows.pasting import Pasting
from newsdesk.gui.flows.photos import Photos
from newsdesk.gui.flows.recoding import Recoding
from newsdesk.gui.flows.relating import Relating
from newsdesk.gui.flows.replacing import Replacing
from newsdesk.gui.flows.saved_searches import SavedSearches
from newsdesk.gui.flows.standing import Standing
from newsdesk.gui.flows.tag_keeping import TagKeeping
from newsdesk.gui.flows.trashed import Trashed
from newsdesk.gui.flows.waste import Waste
from newsdesk.gui.flows.writing import Writing
from newsdesk.gui.messages import Message
from newsdesk.gui.views.short_time import HERE

if TYPE_CHECKING:
    from datetime import datetime

    from PySide6.QtWidgets import QWidget

    from newsdesk.desk.drafting import Recovered
    from newsdesk.desk.skipping import Checked
    from newsdesk.gui.acts.operations import Operations
    from newsdesk.gui.colours import Colours
    from newsdesk.gui.tasks import Lanes
    from newsdesk.gui.views.inspector.inspector import Inspector
    from newsdesk.gui.views.lists.article_browser import ArticleBrowser
    from newsdesk.gui.views.photos.photo_panel import PhotoPanel
    from newsdesk.gui.views.window.status_line import StatusLine
    from newsdesk.gui.views.window.top_bar import TopBar
    from newsdesk.gui.views.writing.article_editor import ArticleEditor
    from newsdesk.gui.window_memory import WindowMemory
    from newsdesk.language.words import Words
    from newsdesk.news.article import Article, Edits
    from newsdesk.news.report import Problem


class Flows(QObject):
    """Made once the newsroom is open; ``start`` recovers, fills the list and the names."""

    told = Signal(object)
    opened = Signal(object)
    renewed = Signal(object)
    checked = Signal(object)
    place_wanted = Signal(str)

    def __init__(
        self,
        operations: Operations,
        lanes: Lanes,
        words: Words,
        *,
        colours: Colours,
        memory: WindowMemory,
        window: QWidget,
        top: TopBar,
        browser: ArticleBrowser,
        editor: ArticleEditor,
        photos: PhotoPanel,
        inspector: Inspector,
        status: StatusLine,
    ) -> None:
        super().__init__(window)
        self._operations, self._words, self._memory = operations, words, memory
        self._inspector, self._window, self._search = inspector, window, top.search
        self.writing = Writing(
            operations,
            lanes,
            words,
            editor=editor,
            facts=inspector.facts,
            form=inspector.photo,
            status=status,
            parent=self,
        )
        self.browsing = Browsing(operations, browser, top.search, self)
        self.looking = Looking(
            operations,
            self.writing,
            words,
            preview=inspector.preview,
            checks=inspector.checks,
            parent=self,
        )
        self.mending = Mending(
            operations,
            self.writing,
            words,
            editor=editor,
            form=inspector.photo,
            checks=inspector.checks,
            parent=self,
        )
        self.mending.place_wanted.connect(self.place_wanted)
        self.learning = Learning(
            operations, lanes, self.writing, words, checks=inspector.checks, parent=self
        )
        self.learning.learned.connect(self.looking.check_now)
        self.waste = Waste(self.learning.idle, self.looking, self)
        self.history = History(
            operations,
            lanes,
            self.writing,
            words,
            colours=colours,
            pane=inspector.history,
            idle=self.learning.idle,
            window=window,
        )
        self.elsewhere = Elsewhere(
            operations,
            operations.elsewhere,
            self.writing,
            self.history,
            words,
            browser=browser,
            parent=self,
        )
        self.photos = Photos(
            operations,
            self.writing,
            words,
            panel=photos,
            form=inspector.photo,
            editor=editor,
            parent=self,
        )
        self.pasting = Pasting(
            operations.writing,
            self.writing,
            self.photos,
            words,
            editor=editor,
            form=inspector.photo,
            parent=self,
        )
        self.replacing = Replacing(
            operations.writing, self.writing, lanes, words, colours=colours, window=window
        )
        self.replacing.open_wanted.connect(self.open)
        self.leaving = Leaving(
            operations, self.writing, words, colours=colours, memory=memory, window=window
        )
        self.recoding = Recoding(
            operations.writing,
            self.writing,
            self.pasting,
            words,
            editor=editor,
            form=inspector.photo,
            window=window,
        )
        self.moving = Moving(
            operations,
            self.writing,
            words,
            memory=memory,
            top=top,
            editor=editor,
            facts=inspector.facts,
            parent=self,
        )
        self.bulk = Bulk(
            operations,
            self.writing,
            words,
            colours=colours,
            memory=memory,
            browser=browser,
            window=window,
        )
        self.trashed = Trashed(
            self.writing,
            self.moving,
            editor=editor,
            forms=(inspector.facts, inspector.photo, photos),
            parent=self,
        )
        self.moving.export_wanted.connect(self.export)
        self.moving.checks_wanted.connect(lambda: inspector.open(inspector.checks))
        self.standing = Standing(
            operations.standing,
            self.writing,
            words,
            window=window,
            fields=(*editor.fields, *inspector.photo.texts),
        )
        self.standing.begun.connect(self.writing.show_begun)
        self.tag_keeping = TagKeeping(operations.tag_keeping, self.writing, words, window=window)
        self.naming = Naming(
            operations, words, facts=inspector.facts, search=top.search, parent=self
        )
        self._join_menus(top, browser, inspector)
        self.saved = SavedSearches(
            operations.archive, words, filters=browser.saved, search=top.search, parent=self
        )
        self.found = FoundArticles(
            operations.archive, words, search=top.search, browser=browser, parent=self
        )
        self.back = GoingBack(
            operations.archive,
            self.writing,
            words,
            memory=memory,
            search=top.search,
            editor=editor,
            window=window,
        )
        self.back.open_wanted.connect(self.open)
        self.addressing = Addressing(
            operations.archive, self.writing, editor=editor, facts=inspector.facts, parent=self
        )
        self.addressing.open_wanted.connect(self.open)
        self.relating = Relating(operations.archive, self.writing, inspector.facts, self)
        for flow in (
            self.writing,
            self.looking,
            self.mending,
            self.learning,
            self.history,
            self.elsewhere,
            self.photos,
            self.pasting,
            self.recoding,
            self.leaving,
            self.moving,
            self.bulk,
            self.standing,
            self.saved,
            self.found,
        ):
            flow.told.connect(self.told)
        self._connect(inspector)

    def _connect(self, inspector: Inspector) -> None:
        """Join the flows with each other."""
        self.writing.opened.connect(self.opened)
        self.writing.renewed.connect(self.renewed)
        self.looking.checked.connect(self._show_checked)
        self.leaving.place_wanted.connect(self.place_wanted)
        self.leaving.imported.connect(self.open)
        self.pasting.files_dropped.connect(self.leaving.import_files)
        self.pasting.code_wanted.connect(self.recoding.open_last)
        self.leaving.recode_wanted.connect(self.recoding.open_original)
        self.recoding.import_wanted.connect(self.leaving.import_files)
        self.photos.form_wanted.connect(lambda: inspector.open(inspector.photo))

    @property
    def warnings(self) -> tuple[Problem, ...]:
        """Return what the editor should know of this newsroom's folder."""
        return self._operations.warnings

    def now(self) -> datetime:
        """Return the desk's time."""
        return self._operations.now()

    def start(self) -> None:
        """Save what an earlier run left, then show the list and the article that was open last."""
        self._operations.drafts.recover().then(self._tell_recovered)
        self.browsing.refresh()
        self.saved.refresh()
        self.naming.refresh()
        self.standing.refresh()
        self.learning.start(self._window)
        self.elsewhere.start()
        last = self._memory.text("article")
        if last:
            self._operations.drafts.open(last).then(self._show_last).otherwise(lambda _: None)

    def open(self, article: str) -> None:
        """Open an article; what was typed into the one before is saved first."""
        self.writing.open(article)

    def save(self) -> None:
        """Save the open article as a version of its own."""
        self.writing.save_now()

    def export(self) -> None:
        """Open the way out of the house for the open article."""
        self.leaving.export()

    def _show_checked(self, looked_at: Checked, read: Edits) -> None:
        self.mending.show(looked_at, read)
        self.checked.emit(looked_at.open)

    def finish(self) -> None:
        """Save every word and wait for it."""
        self._memory.remember("article", self.writing.id)
        self.back.finish()
        self.writing.saving.finish()

    def _show_last(self, article: Article) -> None:
        if not self.writing.id:
            self.writing.open(article.id)

    def _join_menus(self, top: TopBar, browser: ArticleBrowser, inspector: Inspector) -> None:
        """Let the menus of rows and fields lead to the other panes."""
        inspector.facts.related.open_wanted.connect(self.open)
        inspector.facts.tags.act_wanted.connect(self.tag_keeping.act_on)
        self.bulk.open_wanted.connect(self.open)
        browser.states.question_wanted.connect(top.search.ask)
        self.tag_keeping.renewed.connect(self.naming.refresh)
        self.tag_keeping.question_wanted.connect(top.search.ask)

    def _tell_recovered(self, recovered: tuple[Recovered, ...]) -> None:
        if not recovered:
            return
        first = recovered[0].article
        last = max(one.at for one in recovered).astimezone(HERE)
        lines = [
            self._words(
                "newsdesk was stopped suddenly at {time}. These words are restored and saved:",
                time=f"{last:%H:%M}",
            )
        ]
        lines += [
            self._words(
                "“{title}”: {count} words",
                title=one.article.title or self._words("(no headline yet)"),
                count=one.words,
            )
            for one in recovered
        ]
        said = "\n".join(lines)
        self.told.emit(
            Message(said, button=self._words("Open"), act=lambda: self.open(first.id), seconds=0)
        )
        self.browsing.refresh()
