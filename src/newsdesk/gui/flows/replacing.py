"""Finding and replacing in all articles, from the question to taking it back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from newsdesk.gui.messages import of_error
from newsdesk.gui.views.replacing.everywhere_dialog import EverywhereDialog

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from newsdesk.desk.bulk import Several, Step
    from newsdesk.desk.replacing import Hits
    from newsdesk.gui.acts.writing import WritingActs
    from newsdesk.gui.colours import Colours
    from newsdesk.gui.flows.writing import Writing
    from newsdesk.gui.tasks import Lanes, Task
    from newsdesk.language.words import Words
    from newsdesk.text.finding import Sought


class Replacing(QObject):
    """``open_wanted`` carries the id of an article that a hit was chosen in."""

    open_wanted = Signal(str)

    def __init__(
        self,
        acts: WritingActs,
        writing: Writing,
        lanes: Lanes,
        words: Words,
        *,
        colours: Colours,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._acts, self._writing, self._lanes, self._words = acts, writing, lanes, words
        self._colours, self._window = colours, window
        self._task: Task[Hits] | Task[Several] | None = None
        self._steps: tuple[Step, ...] = ()
        self.dialog: EverywhereDialog | None = None
        lanes.task_moved.connect(self._show_moved)

    def open(self, sought: Sought) -> None:
        """Ask what shall be found, beginning with what the find bar holds."""
        dialog = self.dialog = EverywhereDialog(self._words, self._colours, self._window)
        dialog.search_wanted.connect(self._find)
        dialog.replace_wanted.connect(self._replace)
        dialog.cancel_wanted.connect(self._cancel)
        dialog.undo_wanted.connect(self._undo)
        dialog.open_wanted.connect(self.open_wanted)
        dialog.finished.connect(self._closed)
        dialog.open()
        dialog.begin(sought)

    def _find(self) -> None:
        dialog = self.dialog
        if dialog is None or self._task is not None:
            return
        self._writing.saving.finish()
        task = self._acts.find_text(dialog.sought)
        self._under_way(task)
        task.then(self._show_hits).otherwise(self._failed)

    def _replace(self) -> None:
        dialog = self.dialog
        if dialog is None or dialog.hits is None or self._task is not None:
            return
        self._writing.saving.finish()
        task = self._acts.replace_text(
            dialog.hits, dialog.chosen, self, approved_too=dialog.approved.isChecked()
        )
        self._under_way(task)
        task.then(self._show_replaced).otherwise(self._failed)

    def _undo(self) -> None:
        if self._task is None and self._steps:
            self._writing.saving.finish()
            task = self._acts.undo_replacing(self._steps, self)
            self._under_way(task)
            task.then(self._show_undone).otherwise(self._failed)

    def _under_way(self, task: Task[Hits] | Task[Several]) -> None:
        self._task = task
        if self.dialog:
            self.dialog.show_progress((0, 0))
        task.always(self._ended)

    def _ended(self) -> None:
        self._task = None
        if self.dialog:
            self.dialog.show_progress(None)

    def _show_moved(self, task: object) -> None:
        if task is self._task and self._task is not None and self.dialog:
            self.dialog.show_progress((self._task.done, self._task.total))

    def _show_hits(self, hits: Hits) -> None:
        if self.dialog:
            self.dialog.show_hits(hits)

    def _show_replaced(self, done: Several) -> None:
        self._steps = done.steps
        self._say(self._words("{count} articles changed.", count=len(done.steps)), done)

    def _show_undone(self, done: Several) -> None:
        self._steps = ()
        self._say(self._words("{count} articles are as before.", count=len(done.steps)), done)

    def _say(self, said: str, done: Several) -> None:
        reasons = [of_error(self._words, one.reason).text for one in done.refused[:5]]
        if done.trouble:
            reasons.append(of_error(self._words, done.trouble).text)
        if self.dialog:
            self.dialog.show_done("\n".join([said, *reasons]), can_undo=bool(self._steps))

    def _failed(self, error: Exception) -> None:
        if self.dialog:
            self.dialog.said.setText(of_error(self._words, error).text)

    def _cancel(self) -> None:
        if self._task is not None:
            self._task.cancel()

    def _closed(self) -> None:
        self._cancel()
        if self.dialog:
            self.dialog.deleteLater()
        self.dialog = None
