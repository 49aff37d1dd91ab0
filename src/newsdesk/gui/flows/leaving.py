"""In and out of the house: files that are imported, and the bundle that leaves."""

from __future__ import annotations

import subprocess  # RUF100  # shows a file in Windows' own Explorer
import sys
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from newsdesk.errors import EditorMistake
from newsdesk.gui.flows.moving import APPROVER
from newsdesk.gui.messages import Kind, Message, of_error, of_problem
from newsdesk.gui.views.fields.clip import PICTURES
from newsdesk.gui.views.leaving.export_dialog import ExportDialog
from newsdesk.news.report import Severity
from newsdesk.news.status import is_approved

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from newsdesk.desk.importing import Imported
    from newsdesk.desk.publishing import Exported
    from newsdesk.gui.acts.leaving import Readiness
    from newsdesk.gui.acts.operations import Operations
    from newsdesk.gui.colours import Colours
    from newsdesk.gui.flows.writing import Writing
    from newsdesk.gui.tasks import Task
    from newsdesk.gui.window_memory import WindowMemory
    from newsdesk.language.words import Words
    from newsdesk.news.revision import Skip

DECODED: Final = "intake.decoded"
"""The doubt that shows a passage in an old code before and after."""
_EXPLAINED: Final = 4


class Leaving(QObject):
    """``told`` carries a Message; ``place_wanted`` the place of a problem in the open article.

    ``recode_wanted`` asks to read the original of an article by another code.
    """

    told = Signal(object)
    recode_wanted = Signal(str)
    place_wanted = Signal(str)
    imported = Signal(str)

    def __init__(
        self,
        operations: Operations,
        writing: Writing,
        words: Words,
        *,
        colours: Colours,
        memory: WindowMemory,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._operations, self._writing, self._words = operations, writing, words
        self._colours, self._memory, self._window = colours, memory, window
        self._task: Task[Exported] | None = None
        self._ready: Readiness | None = None
        self.dialog: ExportDialog | None = None

    # In

    def import_files(self, paths: tuple[Path, ...], code: str = "") -> None:
        """Read texts and folders into new articles; photos chosen with them come along.

        ``code`` is the old code that somebody says the texts are in.
        """
        photos = [path for path in paths if path.suffix.lower() in PICTURES]
        texts = [path for path in paths if path not in photos]
        if not texts:
            said = self._words(
                "This list takes texts. Drop photos on the strip under the article’s text."
            )
            self.told.emit(Message(said))
            return
        folders = [path for path in texts if path.is_dir()]
        task = self._operations.leaving.import_files(texts, photos or folders[:1], self, code=code)
        task.then(self._tell_imported)

    def _tell_imported(self, imported: Imported) -> None:
        count = len(imported.articles)
        said = [self._words("{count} articles imported.", count=count)] if count else []
        said += self._refused(imported)
        doubts = [(one, doubt) for one in imported.articles for doubt in one.doubts]
        told = sum(doubt.severity is not Severity.INFO for _, doubt in doubts)
        if told:
            said.append(self._words("{count} doubts stand under “Checks”.", count=told))
        decoded = [(one, doubt) for one, doubt in doubts if doubt.code == DECODED]
        for one, doubt in decoded[:1]:
            which = f"“{one.title}”: " if count > 1 else ""
            said.append(which + of_problem(self._words, doubt))
        if decoded[1:]:
            others = len({one.id for one, _ in decoded[1:]})
            said.append(
                self._words("{count} more were in an old code: see their “Checks”.", count=others)
            )
        kind = Kind.WARNING if imported.refused else Kind.NEWS
        seconds = 0 if imported.refused else 8
        message = Message("\n".join(said), kind, seconds=seconds)
        if imported.articles:
            first = imported.articles[0].id
            self.imported.emit(first)
            if count == 1:
                button = self._words("Another code…")
                act = partial(self.recode_wanted.emit, first)
                message = replace(message, look_button=button, look=act)
        self.told.emit(message)

    def _refused(self, imported: Imported) -> list[str]:
        """Return why files were not taken, and the names of those beyond the first few."""
        said = [of_error(self._words, error).text for _, error in imported.refused[:_EXPLAINED]]
        others = [path.name for path, _ in imported.refused[_EXPLAINED:]]
        if others:
            said.append(self._words("Not taken either: {names}.", names=", ".join(others)))
        return said

    # Out

    def export(self) -> None:
        """Open the way out for the article in the window: save, check, ask."""
        article = self._writing.article
        if article is None or (self.dialog and self.dialog.isVisible()):
            return
        unread = self._writing.unread_time
        if unread:
            said = self._words("A time cannot be read and is not saved. Mend it.")
            self.told.emit(Message(said, Kind.WARNING))
            self.place_wanted.emit(unread)
            return
        self._writing.saving.finish()
        self.dialog = dialog = ExportDialog(self._words, self._colours, self._window)
        dialog.ask.by.setText(self._memory.text(APPROVER))
        outbox = str(self._operations.folder / "outbox")
        dialog.ask.folder.setText(self._memory.text("export_folder", outbox))
        dialog.wanted.connect(self._start)
        dialog.cancel_wanted.connect(self._cancel)
        dialog.place_wanted.connect(self.place_wanted)
        dialog.folder_wanted.connect(show_in_folder)
        self._ask(article.id)

    def _ask(self, article: str, said: str = "") -> None:
        """Ask, with what went wrong before, about the article as the last save left it."""
        dialog = self.dialog

        def show(ready: Readiness) -> None:
            if dialog is None or self._writing.saving.is_waiting(article):
                return  # a save has failed, as the bar says; older words must not leave the house
            self._ready = ready
            dialog.show_article(
                ready.article.title,
                ready.problems,
                approved=is_approved(ready.article.status),
                unskippable=ready.unskippable,
                passed=ready.passed,
            )
            if said:
                dialog.show_trouble(said)
            dialog.open()

        self._operations.leaving.readiness(article).then(show)

    def _start(self, by: str, skips: tuple[Skip, ...], folder: Path) -> None:
        if self._ready is None or self.dialog is None:
            return
        article = self._ready.article
        self._memory.remember(APPROVER, by)
        self._memory.remember("export_folder", str(folder))
        self.dialog.show_progress("photos", 0, 0)
        if not is_approved(article.status):
            task = self._operations.states.approve(article.id, by, skips, self)
            task.then(lambda _: self._make(article.id, folder)).otherwise(self._failed)
        else:
            self._make(article.id, folder)

    def _make(self, article: str, folder: Path) -> None:
        dialog = self.dialog
        if dialog is None:
            return
        self._task = self._operations.leaving.export(article, folder, self)
        self._task.on_progress(dialog.show_progress).then(self._verify).otherwise(self._failed)

    def _verify(self, exported: Exported) -> None:
        """Verify the file that stands in its folder, as the webmaster will."""
        self._task = None
        dialog = self.dialog
        if dialog is None:
            return
        self._operations.leaving.verify(exported.path).then(
            lambda problems: dialog.show_done(exported.path, exported.sha256, problems)
        ).otherwise(self._failed)

    def _cancel(self) -> None:
        if self._task and self.dialog:
            self._task.cancel()
            self.dialog.work.show_cancelling()

    def _failed(self, error: Exception) -> None:
        self._task = None
        if self.dialog is None:
            return
        if isinstance(error, EditorMistake) and error.code == "cancelled":
            said = self._words("The export was stopped. Nothing was left in the folder.")
        else:
            said = of_error(self._words, error).text
        if self._ready:
            self._ask(self._ready.article.id, said)


def show_in_folder(path: Path | None) -> None:
    """Show a file in the system's own file window, chosen where the system can do that."""
    if path is None:
        return
    if sys.platform == "win32":
        subprocess.Popen(f'explorer /select,"{path}"')  # noqa: S603  # a list would be quoted wrongly
    else:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent)))
