"""Looking after tags in the window: each act told in its dialog and undone from there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from newsdesk.desk.tag_keeping import act_words
from newsdesk.gui.messages import of_error
from newsdesk.gui.views.fields.tag_acts import ARTICLES, question
from newsdesk.gui.views.keeping.tags_dialog import TagsDialog

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from newsdesk.desk.tag_keeping import TagWritten
    from newsdesk.gui.acts.tags import TagActs
    from newsdesk.gui.flows.writing import Writing
    from newsdesk.gui.tasks import Task
    from newsdesk.language.words import Words
    from newsdesk.news.tag import TagAct, TagLine


class TagKeeping(QObject):
    """``renewed`` says that tags have other names or spellings now."""

    renewed = Signal()
    question_wanted = Signal(str)
    """The search box shall ask this."""

    def __init__(self, acts: TagActs, writing: Writing, words: Words, *, window: QWidget) -> None:
        super().__init__(window)
        self._acts, self._writing, self._words, self._window = acts, writing, words, window
        self.dialog: TagsDialog | None = None

    def act_on(self, tag: str, act: str) -> None:
        """Do what the menu of a tag offers: look for its articles, or open the dialog at it."""
        if act == ARTICLES:
            self._ask(tag)
        else:
            self.look_after(tag, act)

    def look_after(self, tag: str = "", act: str = "") -> None:
        """Open the dialog of all tags, or at one, to do an act of ``tag_acts`` to it."""
        if self.dialog is not None:
            self.dialog.deleteLater()
        dialog = self.dialog = TagsDialog(self._words, self._window)
        form = dialog.form
        form.rename_wanted.connect(self._rename)
        form.merge_wanted.connect(self._merge)
        form.alias_wanted.connect(self._add_alias)
        form.unalias_wanted.connect(self._remove_alias)
        dialog.undo_wanted.connect(self._undo)
        dialog.articles_wanted.connect(self._ask)
        dialog.open()
        dialog.search.setFocus()
        # Tags that were typed this moment belong to the list.
        self._writing.saving.flush()
        self._acts.board().then(lambda found: self._show(*found, tag, act))

    def _ask(self, tag: str) -> None:
        if self.dialog is not None:
            self.dialog.close()
        asked = question(self._words, tag)
        # Once the window has the focus back: the box shows nothing without it.
        self._window.activateWindow()
        QTimer.singleShot(0, self, lambda: self.question_wanted.emit(asked))

    def _refresh(self, chosen: str = "") -> None:
        self._acts.board().then(lambda found: self._show(*found, chosen))

    def _show(
        self, tags: tuple[TagLine, ...], last: TagAct | None, chosen: str, begin: str = ""
    ) -> None:
        if self.dialog is None:
            return
        self.dialog.show_tags(tags, chosen)
        said = self._said(last) if last else ""
        self.dialog.offer_undo(last.key if last else None, said)
        if last and not self.dialog.note.text():
            self.dialog.tell(self._words("Done last: {act}", act=said))
        if begin and self.dialog.chosen():
            self.dialog.begin(begin)

    def _rename(self, old: str, new: str, keep: bool) -> None:  # noqa: FBT001  # a slot
        self._begin()
        self._await(self._acts.rename(old, new, self, alias=keep))

    def _merge(self, gone: tuple[str, ...], into: str, keep: bool) -> None:  # noqa: FBT001  # a slot
        self._begin()
        self._await(self._acts.merge(gone, into, self, alias=keep))

    def _add_alias(self, tag: str, name: str) -> None:
        self._begin()
        self._await(self._acts.add_alias(tag, name, self))

    def _remove_alias(self, name: str) -> None:
        self._begin()
        self._await(self._acts.remove_alias(name, self))

    def _undo(self, key: int) -> None:
        self._begin()
        self._await(self._acts.undo(key, self))

    def _begin(self) -> None:
        """Save what is typed first: it may be the tag that is about to get another name."""
        self._writing.saving.flush()
        if self.dialog is not None:
            self.dialog.wait()

    def _await(self, task: Task[TagWritten]) -> None:
        task.then(self._tell).otherwise(self._tell_error)

    def _tell(self, written: TagWritten) -> None:
        act = written.act
        said = self._said(act)
        if act.undone:
            said = self._words("Undone: {act}", act=said)
        if self.dialog is not None:
            self.dialog.tell(said)
        self._refresh(act.before[0] if act.undone and act.before else act.after)
        self.renewed.emit()

    def _tell_error(self, error: Exception) -> None:
        if self.dialog is not None:
            self.dialog.tell(of_error(self._words, error).text)
        self._refresh()

    def _said(self, act: TagAct) -> str:
        count = self._words("{count} articles", count=len(act.articles))
        return f"{act_words(self._words, act)} · {count}"
