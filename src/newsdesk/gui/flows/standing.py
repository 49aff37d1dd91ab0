"""Standing texts in the window: written out while typing, picked, begun from, looked after."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QFileDialog, QPlainTextEdit, QTextEdit

from newsdesk.gui.messages import Kind, Message, of_error, of_problem
from newsdesk.gui.views.keeping.standing_dialog import StandingDialog
from newsdesk.gui.views.keeping.standing_picker import StandingPicker
from newsdesk.gui.views.writing.code_writer import CodeWriter
from newsdesk.news.standing import StandingKind

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from newsdesk.desk.changes import Written
    from newsdesk.desk.standing import TableRead
    from newsdesk.gui.acts.standing import StandingActs
    from newsdesk.gui.flows.writing import Writing
    from newsdesk.language.words import Words
    from newsdesk.news.standing import StandingText

_TABLES = "*.tsv *.txt"


class Standing(QObject):
    """``told`` carries a Message; ``begun`` the Written of an article begun from a template."""

    told = Signal(object)
    begun = Signal(object)

    def __init__(
        self,
        acts: StandingActs,
        writing: Writing,
        words: Words,
        *,
        window: QWidget,
        fields: Iterable[QTextEdit | QPlainTextEdit],
    ) -> None:
        super().__init__(window)
        self._acts, self._writing, self._words, self._window = acts, writing, words, window
        self._texts: tuple[StandingText, ...] = ()
        self._dialog: StandingDialog | None = None
        self._fields = tuple(fields)
        self._last: QTextEdit | QPlainTextEdit | None = None
        for field in self._fields:
            writer = CodeWriter(field, self._written_ones, self._day)
            writer.written.connect(self._tell_written)

    def refresh(self, chosen: StandingText | None = None) -> None:
        """Fetch the texts anew."""
        self._acts.texts().then(lambda texts: self._take(texts, chosen))

    def pick_snippet(self) -> None:
        """Let the editor choose a snippet or a title, and put it where the cursor was."""
        field = QApplication.focusWidget()
        self._last = field if isinstance(field, QTextEdit | QPlainTextEdit) else self._last
        self._pick(
            self._words("Insert a snippet or a title"),
            [text for text in self._texts if text.kind is not StandingKind.TEMPLATE],
        ).picked.connect(self._insert)

    def pick_template(self) -> None:
        """Let the editor choose a template and begin an article with it."""
        templates = [text for text in self._texts if text.kind is StandingKind.TEMPLATE]
        self._pick(self._words("New article from a template"), templates).picked.connect(
            self._begin
        )

    def look_after(self) -> None:
        """Open the dialog of all standing texts."""
        dialog = self._dialog = StandingDialog(self._words, self._window)
        dialog.form.wanted.connect(self._keep)
        dialog.remove_wanted.connect(self._remove)
        dialog.undo_wanted.connect(self._add)
        dialog.import_wanted.connect(self._import)
        dialog.export_wanted.connect(self._export)
        dialog.show_texts(self._texts)
        dialog.open()
        self.refresh()

    def _written_ones(self) -> tuple[StandingText, ...]:
        return tuple(text for text in self._texts if text.kind is not StandingKind.TEMPLATE)

    def _day(self) -> date:
        return self._acts.day_of(self._writing.article)

    def _take(self, texts: tuple[StandingText, ...], chosen: StandingText | None) -> None:
        self._texts = texts
        if self._dialog is not None:
            self._dialog.show_texts(texts, chosen)

    def _pick(self, title: str, texts: list[StandingText]) -> StandingPicker:
        picker = StandingPicker(self._words, title, texts, self._window)
        picker.open()
        picker.field.setFocus()
        return picker

    def _insert(self, text: StandingText) -> None:
        field = self._last if self._last in self._fields else self._fields[0]
        if field is None:
            return
        field.textCursor().insertText(text.words)
        field.setFocus()
        if text.kind is StandingKind.OFFICE:
            self._tell_written(text, expired=not text.holds_on(self._day()))

    def _begin(self, text: StandingText) -> None:
        self._writing.saving.flush()
        self._acts.begin(text.code).then(self._show_begun)

    def _show_begun(self, written: Written) -> None:
        self.begun.emit(written)

    def _tell_written(self, text: StandingText, expired: bool) -> None:  # noqa: FBT001  # a slot
        if not expired:
            return
        said = self._words(
            "={named}= was written out, but “{words}” does not hold on the day of this piece. "
            "Check who holds the office.",
            named=text.code,
            words=text.words,
        )
        self.told.emit(Message(said, Kind.WARNING, seconds=0))

    def _keep(self, text: StandingText, before: StandingText | None) -> None:
        self._acts.keep(text, before).then(self._kept).otherwise(self._not_kept)

    def _kept(self, text: StandingText) -> None:
        if self._dialog is not None:
            self._dialog.tell(self._words("Kept: {named}", named=text.code))
        self.refresh(text)

    def _not_kept(self, error: Exception) -> None:
        if self._dialog is not None:
            self._dialog.form.tell(of_error(self._words, error).text)

    def _remove(self, gone: tuple[StandingText, ...]) -> None:
        self._acts.remove(gone).then(self._tell_removed)

    def _tell_removed(self, gone: tuple[StandingText, ...]) -> None:
        if self._dialog is not None:
            self._dialog.tell(self._words("{count} removed", count=len(gone)), gone)
        self.refresh()

    def _add(self, texts: tuple[StandingText, ...]) -> None:
        self._acts.add(texts).then(self._tell_added)

    def _tell_added(self, number: int) -> None:
        if self._dialog is not None:
            self._dialog.tell(self._words("{count} added", count=number))
        self.refresh()

    def _import(self) -> None:
        words = self._words
        name, _ = QFileDialog.getOpenFileName(
            self._dialog, words("Import standing texts"), "", f"{words('Tables')} ({_TABLES})"
        )
        if name:
            self._acts.look_at(Path(name)).then(self._take_table).otherwise(self._not_kept)

    def _take_table(self, read: TableRead) -> None:
        if read.problems:
            lines = [f"{one.where}: {of_problem(self._words, one)}" for one in read.problems[:20]]
            self.told.emit(Message("\n".join(lines), Kind.WARNING, seconds=0))
        self._add(read.new)

    def _export(self, kind: StandingKind) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self._dialog, self._words("Export standing texts"), f"{kind.value}.tsv", _TABLES
        )
        if name:
            self._acts.write(Path(name), kind).then(self._tell_written_table)

    def _tell_written_table(self, number: int) -> None:
        if self._dialog is not None:
            self._dialog.tell(self._words("{count} texts written.", count=number))
