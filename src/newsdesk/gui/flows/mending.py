"""From a finding to its words: gone to, mended in place, passed over, underlined."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from newsdesk.errors import EditorMistake
from newsdesk.gui.messages import Message, of_error, of_problem
from newsdesk.gui.views.fields.underlines import Underline
from newsdesk.news.article import Edits
from newsdesk.news.status import Status
from newsdesk.text.passage import difference

if TYPE_CHECKING:
    from newsdesk.desk.skipping import Checked
    from newsdesk.gui.acts.operations import Operations
    from newsdesk.gui.flows.writing import Writing
    from newsdesk.gui.views.fields.text_box import TextBox
    from newsdesk.gui.views.fields.writing_field import WritingField
    from newsdesk.gui.views.inspector.checklist import Checklist
    from newsdesk.gui.views.photos.caption_form import CaptionForm
    from newsdesk.gui.views.writing.article_editor import ArticleEditor
    from newsdesk.language.words import Words
    from newsdesk.news.report import Mend, Problem
    from newsdesk.text.finding import Span

_TEXTS: Final = ("kicker", "title", "lead", "body")
_LONG: Final = 60
"""Characters beyond which a line under all of them would be louder than the text."""


class Mending(QObject):
    """``told`` carries a Message; ``place_wanted`` the ``where`` of a problem to go to first."""

    told = Signal(object)
    place_wanted = Signal(str)

    def __init__(
        self,
        operations: Operations,
        writing: Writing,
        words: Words,
        *,
        editor: ArticleEditor,
        form: CaptionForm,
        checks: Checklist,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._operations, self._writing, self._words = operations, writing, words
        self._editor, self._form, self._checks = editor, form, checks
        self._read = Edits()
        checks.problem_wanted.connect(self.go_to)
        checks.mend_wanted.connect(self.mend)
        checks.skip_wanted.connect(self._skip)
        checks.again_wanted.connect(self._look_again)

    def show(self, looked_at: Checked, read: Edits) -> None:
        """Show what was found in words as they stood (``read``), in the list and in the text."""
        self._read = read
        self._checks.show_problems(
            looked_at.open, looked_at.passed, self._operations.checks.never()
        )
        marks: dict[str, list[Underline]] = {}
        for found in looked_at.open:
            if found.span and found.span[0] < found.span[1]:
                said = of_problem(self._words, found)
                span = _underlined(found.span, self._text_read(found.field))
                mark = Underline(*span, found.severity, said)
                marks.setdefault(found.field, []).append(mark)
        self._editor.mark_problems(marks, read)
        self._form.mark_problems(marks, read)

    def go_to(self, found: Problem) -> None:
        """Go to the very characters that a finding is about."""
        self.place_wanted.emit(found.where)
        field = self._field(found.field)
        if field is not None and found.span is not None:
            span = self._now(found.field, found.span, field.text)
            if span is not None:
                field.choose(span)

    def mend(self, found: Problem | None) -> None:
        """Put in what mends a finding, as one step of undo where its words are open."""
        mend = found.mend if found else None
        if mend is None:
            self._tell_no_mend(found)
            return
        article = self._writing.article
        if article is not None and article.status is Status.TRASHED:
            self._failed(EditorMistake("article.trashed", title=article.title))
            return
        field = self._field(mend.field)
        if field is None:
            self._mend_photo(mend)
            return
        span = self._now(mend.field, (mend.start, mend.end), field.text)
        if span is None or field.text[slice(*span)] != mend.old:
            self._tell_moved()
            return
        field.replace([(span, mend.new)])
        field.choose((span[0], span[0] + len(mend.new)))

    def _field(self, name: str) -> WritingField | TextBox | None:
        """Return the field in which these words stand open."""
        if name in _TEXTS:
            found: WritingField = getattr(self._editor, name)
            return found
        number, _, part = name.removeprefix("photo:").partition(".")
        if name.startswith("photo:") and number == str(self._form.number):
            return {"caption": self._form.caption, "alt": self._form.alt}.get(part)
        return None

    def _now(self, name: str, span: Span, now: str) -> Span | None:
        """Return where characters stand now; None if they were changed since they were read."""
        read = self._read.text_of(name)
        start, end, new = difference(now if read is None else read, now)
        if span[1] <= start:
            return span
        shift = len(new) - (end - start)
        return (span[0] + shift, span[1] + shift) if span[0] >= end else None

    def _text_read(self, name: str) -> str:
        """Return the words of a field as they were checked."""
        read = self._read.text_of(name)
        if read is None and self._writing.article and name.startswith("photo:"):
            number, _, part = name.removeprefix("photo:").partition(".")
            placed = self._writing.article.placement(int(number))
            read = str(getattr(placed, part, ""))
        return read or ""

    def _mend_photo(self, mend: Mend) -> None:
        self._writing.saving.flush()
        article, acts = self._writing.id, self._operations.checks
        end = mend.start + len(mend.new)
        back = replace(mend, end=end, old=mend.new, new=mend.old)

        def undo() -> None:
            acts.put_in(article, back, self).otherwise(self._failed)

        def tell(_: object) -> None:
            said = self._words("“{old}” is now “{new}”.", old=mend.old, new=mend.new)
            self.told.emit(Message(said, button=self._words("Undo"), act=undo))

        acts.put_in(article, mend, self).then(tell).otherwise(self._failed)

    def _skip(self, found: Problem, reason: str) -> None:
        self._writing.saving.flush()
        article, acts = self._writing.id, self._operations.checks

        def tell(_: object) -> None:
            said = self._words("Passed over, because: {reason}", reason=reason)
            undo = self._words("Undo")
            act = lambda: self._look_again(found.key)  # noqa: E731  # its name says what it is for
            self.told.emit(Message(said, button=undo, act=act))

        acts.skip(article, found.key, reason, self).then(tell).otherwise(self._failed)

    def _look_again(self, key: str) -> None:
        acts = self._operations.checks
        acts.unskip(self._writing.id, key, self).otherwise(self._failed)

    def _tell_no_mend(self, found: Problem | None) -> None:
        if found is None:
            said = self._words("No finding is chosen: go to one first.")
        else:
            said = self._words(
                "This finding has no mend of its own: change the words, or skip it with a reason."
            )
        self.told.emit(Message(said, seconds=6))

    def _tell_moved(self) -> None:
        said = self._words("These words have changed meanwhile; nothing was mended.")
        self.told.emit(Message(said))

    def _failed(self, error: Exception) -> None:
        self.told.emit(of_error(self._words, error))


def _underlined(span: Span, text: str) -> Span:
    """Return what is underlined of a finding: of a whole sentence or paragraph its first word."""
    start, end = span
    if end - start <= _LONG:
        return span
    first = text[start:end].split(maxsplit=1)
    if not first:
        return span
    start = text.index(first[0], start)
    return start, start + len(first[0])
