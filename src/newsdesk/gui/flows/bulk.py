"""Acts on the rows chosen in the list: asked for what they need, told in one message, undone."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog
from shiboken6 import isValid

from newsdesk.gui.flows.leaving import show_in_folder
from newsdesk.gui.messages import Kind, Message, of_error
from newsdesk.gui.views.leaving.exported_list import ExportedList
from newsdesk.gui.views.lists.bulk_question import Asked, BulkQuestion
from newsdesk.news.status import Status

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from newsdesk.desk.bulk import Refused, Several
    from newsdesk.gui.acts.operations import Operations
    from newsdesk.gui.colours import Colours
    from newsdesk.gui.flows.writing import Writing
    from newsdesk.gui.views.lists.article_browser import ArticleBrowser
    from newsdesk.gui.window_memory import WindowMemory
    from newsdesk.language.words import Words
    from newsdesk.news.section import SectionLine
    from newsdesk.news.tag import TagLine

_NAMED: Final = 5
"""Articles that a message names one by one."""
_STATES: Final = {
    "list.to_photos": Status.PHOTOS,
    "list.to_review": Status.REVIEW,
    "list.to_draft": Status.DRAFT,
    "list.trash": Status.TRASHED,
}
_ASKED: Final = {
    "list.add_tag": Asked.ADD_TAGS,
    "list.remove_tag": Asked.REMOVE_TAGS,
    "list.section": Asked.SECTION,
}


class Bulk(QObject):
    """``told`` carries a Message."""

    told = Signal(object)
    open_wanted = Signal(str)

    def __init__(
        self,
        operations: Operations,
        writing: Writing,
        words: Words,
        *,
        colours: Colours,
        memory: WindowMemory,
        browser: ArticleBrowser,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._operations, self._writing, self._words = operations, writing, words
        self._memory, self._browser, self._window = memory, browser, window
        self._colours = colours
        self.dialog: BulkQuestion | None = None
        self.exported: ExportedList | None = None
        browser.act_wanted.connect(self.act)

    def act(self, command: str) -> None:
        """Do a command of the list to the rows that are chosen now."""
        keys = self._browser.chosen_keys()
        if not keys:
            return
        self._writing.saving.flush()
        acts = self._operations.bulk
        if command in _STATES:
            acts.state(keys, _STATES[command], self).then(self._tell)
        elif command == "list.take_back":
            acts.take_back(keys, self).then(self._tell)
        elif command in _ASKED:
            self._ask(_ASKED[command], keys)
        elif command == "list.export":
            self._export(keys)

    def _ask(self, asked: Asked, keys: tuple[int, ...]) -> None:
        """Ask once: for the words, and whether approved articles are meant too."""
        acts = self._operations.bulk

        def show(approved: int) -> None:
            self.dialog = dialog = BulkQuestion(
                self._words, self._colours, asked, len(keys), approved, self._window
            )
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.answered.connect(lambda said, too: self._do(asked, keys, said, too))
            self._operations.archive.names().then(
                lambda names: self._offer(dialog, names.tags, names.sections)
            )
            dialog.open()

        acts.approved_among(keys).then(show)

    def _offer(
        self, dialog: BulkQuestion, tags: Sequence[TagLine], sections: Sequence[SectionLine]
    ) -> None:
        if isValid(dialog):  # it may have been answered before the names came
            dialog.offer(tags, sections)

    def _do(self, asked: Asked, keys: Sequence[int], said: str, approved_too: bool) -> None:  # noqa: FBT001  # a slot
        acts = self._operations.bulk
        if asked is Asked.SECTION:
            task = acts.section(keys, said, self, approved_too=approved_too)
        elif asked is Asked.ADD_TAGS:
            task = acts.tags(keys, self, add=said, approved_too=approved_too)
        else:
            task = acts.tags(keys, self, remove=said, approved_too=approved_too)
        task.then(self._tell)

    def _export(self, keys: Sequence[int]) -> None:
        outbox = str(self._operations.folder / "outbox")
        before = self._memory.text("export_folder", outbox)
        title = self._words("Folder for the bundles")
        name = QFileDialog.getExistingDirectory(self._window, title, before)
        if not name:
            return
        self._memory.remember("export_folder", name)
        self.exported = told = ExportedList(self._words, self._colours, self._window)
        task = self._operations.bulk.export(keys, Path(name), self)
        task.on_progress(told.show_progress).then(told.show_done).otherwise(told.show_trouble)
        told.cancel_wanted.connect(task.cancel)
        told.folder_wanted.connect(show_in_folder)
        told.open_wanted.connect(self.open_wanted)
        told.show()

    def _tell(self, done: Several) -> None:
        """Tell in one message what was done and what was not; it can be undone from there."""
        words, count = self._words, len(done.steps)
        trashed = bool(count) and done.steps[0].after is Status.TRASHED
        if trashed and count == 1:
            said = words("“{title}” is in the trash.", title=self._title(done.steps[0].id))
        elif trashed:
            said = words("{count} articles are in the trash.", count=count)
        else:
            said = words("{count} articles changed.", count=count)
        self._send(
            [said] if count or not done.refused else [],
            done.refused,
            stopped=done.stopped,
            trouble=done.trouble,
            undo=(lambda: self._undo(done)) if count else None,
        )

    def _undo(self, done: Several) -> None:
        def tell(back: Several) -> None:
            said = self._words("{count} articles are as before.", count=len(back.steps))
            self._send([said], back.refused, stopped=back.stopped, trouble=back.trouble)

        self._operations.bulk.undo(done.steps, self).then(tell)

    def _send(
        self,
        said: list[str],
        refused: Sequence[Refused],
        *,
        stopped: bool,
        trouble: Exception | None,
        undo: Callable[[], object] | None = None,
    ) -> None:
        words = self._words
        if stopped:
            said.append(words("You stopped it there."))
        if refused:
            said.append(words("{count} articles were left as they are:", count=len(refused)))
            said += [of_error(words, one.reason).text for one in refused[:_NAMED]]
            if len(refused) > _NAMED:
                said.append(words("… and {count} more.", count=len(refused) - _NAMED))
        if trouble:
            said.append(of_error(words, trouble).text)
        kind = Kind.TROUBLE if trouble else Kind.WARNING if refused else Kind.NEWS
        self.told.emit(
            Message(
                "\n".join(said),
                kind,
                button=words("Undo") if undo else "",
                act=undo,
                seconds=0 if trouble or refused else 8,
            )
        )

    def _title(self, article: str) -> str:
        line = self._browser.model.line_at(self._browser.model.row_of(article))
        title = line.title if line else ""
        if not title and self._writing.article and self._writing.id == article:
            title = self._writing.article.title
        return title or self._words("(no headline yet)")
