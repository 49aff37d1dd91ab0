"""Pasted and dropped: words into the text, pictures into the strip, texts into the newsroom."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from newsdesk.gui.messages import Message
from newsdesk.gui.views.writing.body_editor import BodyEditor
from newsdesk.text.legacy_tables import CODE_NAMES
from newsdesk.text.putting_in import put_in

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

    from newsdesk.desk.pasting import Pasted, PastedPicture
    from newsdesk.desk.photo_desk import Attached
    from newsdesk.gui.acts.writing import WritingActs
    from newsdesk.gui.flows.photos import Photos
    from newsdesk.gui.flows.writing import Writing
    from newsdesk.gui.views.fields.clip import Clip
    from newsdesk.gui.views.fields.text_box import TextBox
    from newsdesk.gui.views.fields.writing_field import WritingField
    from newsdesk.gui.views.photos.caption_form import CaptionForm
    from newsdesk.gui.views.writing.article_editor import ArticleEditor
    from newsdesk.language.words import Words

AT_ONCE: Final = 60_000
"""Characters of HTML that are read while one waits: some 50 milliseconds."""
_ENDINGS: Final = {"image/png": "png", "image/jpeg": "jpg", "image/webp": "webp",
                   "image/gif": "gif", "image/tiff": "tif"}  # fmt: skip
_ABOUT: Final = "pasted"
"""What is told of a paste gives way to what is told of the next one, and goes when it is gone."""


@dataclass(slots=True)
class LastPaste:
    """What was pasted last: where it stands, as which words, and how it came.

    ``numbers`` are those of its photos, by the place of each in the text that came.
    """

    article: str
    field: WritingField | TextBox
    put: str
    clip: Clip
    numbers: dict[str, int]
    is_told: bool = False

    def place(self) -> int:
        """Return where the words stand in their field, -1 where somebody has changed them."""
        return self.field.text.rfind(self.put) if self.put else -1


class Pasting(QObject):
    """``told`` carries a Message; ``files_dropped`` the paths of texts dropped on the text.

    ``code_wanted`` asks to read what was pasted last by another code.
    """

    told = Signal(object)
    files_dropped = Signal(object)
    code_wanted = Signal()

    def __init__(
        self,
        acts: WritingActs,
        writing: Writing,
        photos: Photos,
        words: Words,
        *,
        editor: ArticleEditor,
        form: CaptionForm,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._acts, self._writing, self._photos, self._words = acts, writing, photos, words
        self._editor = editor
        self._last: LastPaste | None = None
        for field in editor.fields:
            field.take_clip = self.take
            field.edited.connect(self._look_whether_true)
        for box in form.texts:
            box.take_clip = self.take
            box.textChanged.connect(self._look_whether_true)
        writing.opened.connect(self._forget)

    @property
    def last(self) -> LastPaste | None:
        """Return what was pasted last into the open article, while it stands there unchanged."""
        last = self._last
        here = last is not None and last.article == self._writing.id and last.place() >= 0
        return last if here else None

    def read_last(self, code: str) -> bool:
        """Read what was pasted last by another code, as one step of undo; tell whether it was."""
        last = self.last
        if last is None or last.field.composing or last.field.isReadOnly():
            return False
        self._forget_message()
        if last.clip.html and isinstance(last.field, BodyEditor):
            pasted = self._acts.read_html(last.clip.html, code)
        else:
            pasted = self._acts.read_text(last.clip.text, code)
        new = self._acts.with_photos(pasted.markdown, last.numbers)
        if not isinstance(last.field, BodyEditor):
            new = " ".join(new.split())
        at = last.place()
        last.field.replace([((at, at + len(last.put)), new)])
        last.put = new
        return True

    def take(self, field: WritingField | TextBox, clip: Clip) -> bool:
        """Take a paste or a drop on a field; tell whether nothing is left of it for the field."""
        self._forget()
        if clip.files:
            self._take_files(clip)
        elif clip.picture is not None:
            self._take_picture(clip.picture)
        elif clip.html and isinstance(field, BodyEditor):
            self._take_html(field, clip)
        elif clip.text:
            self._put(field, self._acts.read_text(clip.text), clip)
        return True

    def _take_html(self, field: BodyEditor, clip: Clip) -> None:
        if len(clip.html) <= AT_ONCE:
            self._put(field, self._acts.read_html(clip.html), clip)
            return
        article, place = self._writing.id, field.textCursor()

        def put(pasted: Pasted) -> None:
            if article == self._writing.id:
                field.setTextCursor(place)  # it has moved along with what was typed since
                self._put(field, pasted, clip)

        self._acts.read_html_later(clip.html).then(put)

    def _put(self, field: WritingField | TextBox, pasted: Pasted, clip: Clip) -> None:
        """Put what was pasted into the field, as one step of undo."""
        words = self._acts.with_photos(pasted.markdown, {})
        if isinstance(field, BodyEditor):
            field.rewrite(lambda now: put_in(now, words))
        else:
            field.insert_plain(words)
            words = " ".join(words.split())
        self._last = last = LastPaste(self._writing.id, field, words, clip, {})
        if pasted.pictures:
            self._take_pictures(pasted, last)
        if pasted.code and clip.text:
            self._tell_code(pasted, last)

    def _tell_code(self, pasted: Pasted, last: LastPaste) -> None:
        """Show that old letters were read; offer to have them as they came, or read otherwise."""
        codes = ", ".join(CODE_NAMES.get(one, one) for one in pasted.code.split(", "))
        said = self._words(
            "Changed from {code}: {before} → {after}",
            code=codes,
            before=_short(pasted.before),
            after=_short(pasted.after),
        )

        def as_it_came() -> None:
            at, field, raw = last.place(), last.field, last.clip.text
            if at >= 0:
                new = raw if isinstance(field, BodyEditor) else " ".join(raw.split())
                field.replace([((at, at + len(last.put)), new)])
                last.put = new

        self.told.emit(
            Message(
                said,
                button=self._words("Paste as it came"),
                act=as_it_came,
                seconds=20,
                about=_ABOUT,
                look_button=self._words("Another code…"),
                look=self.code_wanted.emit,
            )
        )
        last.is_told = True

    def _look_whether_true(self) -> None:
        """Take back what was told of a paste once its words have gone or been changed."""
        if self._last and self._last.is_told and self._last.place() < 0:
            self._forget_message()

    def _forget(self) -> None:
        self._forget_message()
        self._last = None

    def _forget_message(self) -> None:
        if self._last and self._last.is_told:
            self._last.is_told = False
            self.told.emit(Message("", about=_ABOUT))

    # Pictures and files

    def _take_files(self, clip: Clip) -> None:
        if clip.photos:
            self._photos.attach(clip.photos)
        texts = tuple(path for path in clip.files if path not in clip.photos)
        if texts:
            self.files_dropped.emit(texts)

    def _take_picture(self, picture: QImage) -> None:
        """Keep a picture that was copied from a program in a file until it is on the shelf."""
        folder = TemporaryDirectory(prefix="newsdesk-", ignore_cleanup_errors=True)
        path = Path(folder.name) / self._words("pasted picture.png")
        if not picture.save(str(path)):
            folder.cleanup()
            self.told.emit(Message(self._words("This picture cannot be taken.")))
            return
        self._photos.attach((path,), done=folder.cleanup)

    def _take_pictures(self, pasted: Pasted, last: LastPaste) -> None:
        """Put the pictures of a text on the strip, then their lines where they stood."""
        folder = TemporaryDirectory(prefix="newsdesk-", ignore_cleanup_errors=True)
        paths: list[Path] = []
        places: dict[str, str] = {}
        for number, picture in enumerate(pasted.pictures, start=1):
            path = _kept(picture, Path(folder.name), number)
            if path is not None:
                paths.append(path)
                places[hashlib.sha256(path.read_bytes()).hexdigest()] = picture.place
        far = sum(bool(one.address) for one in pasted.pictures)
        if far:
            said = self._words("{count} pictures on the net were not fetched.", count=far)
            self.told.emit(Message(said))
        if not paths:
            folder.cleanup()
            return

        def place(attached: Attached) -> None:
            numbers = {
                places[one.photo.sha256]: one.number
                for one in attached.article.photos
                if one.photo.sha256 in places
            }
            at = last.place()
            here = attached.article.id == self._writing.id and not last.field.composing
            if here and at >= 0 and all(numbers):
                new = self._acts.with_photos(pasted.markdown, numbers)
                last.numbers = numbers
                before, last.put = last.put, new
                last.field.replace([((at, at + len(before)), new)])

        self._photos.attach(tuple(paths), done=folder.cleanup, then=place)


def _kept(picture: PastedPicture, folder: Path, number: int) -> Path | None:
    """Return the file of a picture: written from its bytes, or the one that was named."""
    if picture.data:
        path = folder / f"{number}.{_ENDINGS.get(picture.kind, 'png')}"
        path.write_bytes(picture.data)
        return path
    named = Path(picture.path) if picture.path else None
    return named if named is not None and named.is_file() else None


def _short(words: str, most: int = 48) -> str:
    return words if len(words) <= most else words[:most].rstrip() + "…"
