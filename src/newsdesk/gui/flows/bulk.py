"""Acts on the rows chosen in the list: asked for what they need, told in one message, undone."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QInputDialog

from newsdesk.gui.messages import Kind, Message, of_error
from newsdesk.news.status import Status

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from newsdesk.desk.bulk import ExportedSeveral, Refused, Several
    from newsdesk.gui.acts.operations import Operations
    from newsdesk.gui.flows.writing import Writing
    from newsdesk.gui.views.lists.article_browser import ArticleBrowser
    from newsdesk.gui.window_memory import WindowMemory
    from newsdesk.language.words import Words

_NAMED: Final = 5
"""Articles that a message names one by one."""
_STATES: Final = {
    "list.to_photos": Status.PHOTOS,
    "list.to_review": Status.REVIEW,
    "list.to_draft": Status.DRAFT,
    "list.trash": Status.TRASHED,
}


class Bulk(QObject):
    """``told`` carries a Message."""

    told = Signal(object)

    def __init__(
        self,
        operations: Operations,
        writing: Writing,
        words: Words,
        *,
        memory: WindowMemory,
        browser: ArticleBrowser,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._operations, self._writing, self._words = operations, writing, words
        self._memory, self._browser, self._window = memory, browser, window
        self.dialog: QInputDialog | None = None
        browser.act_wanted.connect(self.act)

    def act(self, command: str) -> None:
        """Do a command of the list to the rows that are chosen now."""
        keys = self._browser.chosen_keys()
        if not keys:
            return
        self._writing.saving.flush()
        acts, words = self._operations.bulk, self._words
        if command in _STATES:
            acts.state(keys, _STATES[command], self).then(self._tell)
        elif command == "list.take_back":
            acts.take_back(keys, self).then(self._tell)
        elif command == "list.add_tag":
            self._ask(
                words("Tag to add to {count} articles:", count=len(keys)),
                lambda name: acts.tags(keys, self, add=name).then(self._tell),
            )
        elif command == "list.remove_tag":
            self._ask(
                words("Tag to take away from {count} articles:", count=len(keys)),
                lambda name: acts.tags(keys, self, remove=name).then(self._tell),
            )
        elif command == "list.section":
            self._ask(
                words("Section for {count} articles:", count=len(keys)),
                lambda name: acts.section(keys, name, self).then(self._tell),
                self._operations.profile.sections,
            )
        elif command == "list.export":
            self._export(keys)

    def _ask(self, said: str, act: Callable[[str], object], names: Sequence[str] = ()) -> None:
        self.dialog = dialog = QInputDialog(self._window)
        dialog.setWindowTitle("newsdesk")
        dialog.setLabelText(said)
        dialog.setOkButtonText(self._words("OK"))
        dialog.setCancelButtonText(self._words("Cancel"))
        if names:
            dialog.setComboBoxItems(list(names))
            dialog.setComboBoxEditable(True)
        dialog.textValueSelected.connect(lambda name: act(name) if name.strip() else None)
        dialog.open()

    def _export(self, keys: Sequence[int]) -> None:
        outbox = str(self._operations.folder / "outbox")
        before = self._memory.text("export_folder", outbox)
        title = self._words("Folder for the bundles")
        name = QFileDialog.getExistingDirectory(self._window, title, before)
        if name:
            self._operations.bulk.export(keys, Path(name), self).then(self._tell_exported)

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

    def _tell_exported(self, done: ExportedSeveral) -> None:
        said = [self._words("{count} bundles are ready.", count=len(done.exported))]
        self._send(said, done.refused, stopped=done.stopped, trouble=done.trouble)

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
