"""Letters in an old code that was not recognised: the code chosen by hand, one step of undo."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from newsdesk.gui.messages import Message, of_error
from newsdesk.gui.views.writing.body_editor import BodyEditor
from newsdesk.gui.views.writing.recode_dialog import RecodeDialog
from newsdesk.text.code_choice import read_by_hand, ways
from newsdesk.text.legacy_tables import CODE_NAMES
from newsdesk.text.normalize import clean, clean_line
from newsdesk.text.passage import difference

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from newsdesk.desk.recoding import Reread
    from newsdesk.gui.acts.writing import WritingActs
    from newsdesk.gui.flows.pasting import Pasting
    from newsdesk.gui.flows.writing import Writing
    from newsdesk.gui.views.fields.text_box import TextBox
    from newsdesk.gui.views.fields.writing_field import WritingField
    from newsdesk.gui.views.photos.caption_form import CaptionForm
    from newsdesk.gui.views.replacing.taking_back import TakingBack
    from newsdesk.gui.views.writing.article_editor import ArticleEditor
    from newsdesk.gui.views.writing.recode_dialog import Choice
    from newsdesk.language.words import Words
    from newsdesk.text.finding import Span


class Recoding(QObject):
    """``told`` carries a Message; ``import_wanted`` carries paths and the code they are in.

    ``taking_back`` is what takes back a change of several fields at once.
    """

    told = Signal(object)
    import_wanted = Signal(object, str)

    def __init__(
        self,
        acts: WritingActs,
        writing: Writing,
        pasting: Pasting,
        words: Words,
        *,
        editor: ArticleEditor,
        form: CaptionForm,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._acts, self._writing, self._pasting, self._words = acts, writing, pasting, words
        self._editor, self._form, self._window = editor, form, window
        self.taking_back: TakingBack | None = None
        self.dialog: RecodeDialog | None = None

    def open(self) -> None:
        """Ask for the code of what is chosen, else was pasted last, else of the whole article."""
        if not self._writing.id or self._editor.body.isReadOnly():
            return
        chosen = self._chosen()
        article = self._writing.article
        if chosen:
            self._of_chosen(*chosen)
        elif self._pasting.last:
            self.open_last()
        elif article and self._acts.has_original(article):
            self.open_original(article.id)
        else:
            self._of_article()

    def open_last(self) -> None:
        """Ask for the code of what was pasted last, if it still stands there."""
        last = self._pasting.last
        if last is None:
            return
        came = last.clip.text or last.put
        choices = tuple((one.code, one.text, one.share) for one in ways(came))
        what = self._words("What was pasted last is read so:")
        self._ask(what, came, choices, lambda row: self._read_last(choices[row][0]))

    def open_original(self, article: str) -> None:
        """Ask for the code of the file that the open article was imported from."""
        if article != self._writing.id or self._editor.body.isReadOnly():
            return
        self._writing.saving.finish()

        def show(found: tuple[str, tuple[Reread, ...]]) -> None:
            came, readings = found
            if article != self._writing.id:
                return
            what = self._words(
                "The file that this article was imported from is read so. What was written into "
                "the article since then gives way; Ctrl+Z brings it back."
            )
            self._ask(what, came, _choices(readings), lambda row: self._put(readings[row]))

        self._acts.read_original(article).then(show).otherwise(self._failed)

    def import_files(self, paths: tuple[Path, ...]) -> None:
        """Ask for the code of texts by the first of them, then have them imported."""
        texts = [path for path in paths if path.is_file() and path.suffix.lower() in _TEXTS]
        if not texts:
            return

        def show(found: tuple[str, tuple[Reread, ...]]) -> None:
            came, readings = found
            what = self._words(
                "“{name}” is read so, and the other files with it:", name=texts[0].name
            )
            self._ask(
                what,
                came,
                _choices(readings),
                lambda row: self.import_wanted.emit(paths, readings[row].code),
            )

        self._acts.read_file(texts[0]).then(show).otherwise(self._failed)

    def _chosen(self) -> tuple[WritingField | TextBox, Span] | None:
        """Return the field in which words are chosen, first the one with the focus."""
        fields: list[WritingField | TextBox] = [*self._editor.fields, *self._form.texts]
        for field in sorted(fields, key=lambda one: not one.hasFocus()):
            span = field.chosen
            if span[0] < span[1] and not field.composing:
                return field, span
        return None

    def _of_chosen(self, field: WritingField | TextBox, span: Span) -> None:
        before = field.text[slice(*span)]
        tidy = clean if isinstance(field, BodyEditor) else clean_line
        found = ways(before)

        def put(row: int) -> None:
            new = tidy(found[row].text)
            if field.text[slice(*span)] == before and not field.composing:
                field.replace([(span, new)])
                field.choose((span[0], span[0] + len(new)))
                field.setFocus()

        choices = tuple((one.code, one.text, one.share) for one in found)
        self._ask(self._words("The chosen words are read so:"), before, choices, put)

    def _of_article(self) -> None:
        texts = {name: field.text for name, field in self._named()}
        before = "\n\n".join(filter(None, texts.values()))
        found = ways(before)

        def put(row: int) -> None:
            code = found[row].code
            self._put_texts({name: read_by_hand(text, code) for name, text in texts.items()}, code)

        choices = tuple((one.code, one.text, one.share) for one in found)
        self._ask(self._words("The whole article is read so:"), before, choices, put)

    def _ask(
        self,
        what: str,
        before: str,
        choices: Sequence[Choice],
        put: Callable[[int], object],
    ) -> None:
        if not choices:
            self.told.emit(Message(self._words.sentence("recode.nothing", {})))
            return
        self.dialog = dialog = RecodeDialog(self._words, what, before, choices, self._window)
        dialog.accepted.connect(lambda: put(dialog.chosen))
        dialog.finished.connect(dialog.deleteLater)
        dialog.finished.connect(self._forget)
        dialog.open()

    def _forget(self) -> None:
        self.dialog = None

    def _read_last(self, code: str) -> None:
        if not self._pasting.read_last(code):
            self.told.emit(Message(self._words("These words have changed meanwhile.")))

    def _put(self, read: Reread) -> None:
        texts = {name: str(text) for name, text in read.edits.given().items()}
        self._put_texts(texts, read.code)

    def _put_texts(self, texts: dict[str, str], code: str) -> None:
        """Give the article's fields these words, each as one step, all of them as one undo."""
        done: list[tuple[WritingField, str, str]] = []
        for name, field in self._named():
            before, new = field.text, texts.get(name, field.text)
            new = clean(new).strip("\n") if isinstance(field, BodyEditor) else clean_line(new)
            if new == before or field.composing:
                continue
            start, end, words = difference(before, new)
            field.replace([((start, end), words)])
            done.append((field, before, field.text))
        back = self.taking_back
        if not done or back is None:
            return
        back.note(done)
        said = self._words("The article is read as {code} now.", code=CODE_NAMES[code])
        self.told.emit(Message(said, button=self._words("Undo"), act=back.undo))

    def _named(self) -> tuple[tuple[str, WritingField], ...]:
        names = ("kicker", "title", "lead", "body")
        return tuple(zip(names, self._editor.fields, strict=True))

    def _failed(self, error: Exception) -> None:
        self.told.emit(of_error(self._words, error))


def _choices(readings: Sequence[Reread]) -> tuple[Choice, ...]:
    return tuple((one.code, one.text, one.share) for one in readings)


_TEXTS = frozenset({".docx", ".html", ".htm", ".txt", ".md", ".markdown"})
