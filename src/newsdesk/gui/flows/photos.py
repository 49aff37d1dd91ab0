"""Photos of the open article: dropped, captioned, put into the text, taken out and put back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from newsdesk.gui.messages import Kind, Message, of_error
from newsdesk.news.revision import Why

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtGui import QImage

    from newsdesk.desk.photo_desk import Attached
    from newsdesk.gui.acts.operations import Operations
    from newsdesk.gui.flows.writing import Writing
    from newsdesk.gui.views.photos.caption_form import CaptionForm
    from newsdesk.gui.views.photos.photo_panel import PhotoPanel
    from newsdesk.gui.views.writing.article_editor import ArticleEditor
    from newsdesk.language.words import Words
    from newsdesk.news.article import Article
    from newsdesk.news.photo import Placement


class Photos(QObject):
    """``told`` carries a Message; ``form_wanted`` asks for the caption form at the front."""

    told = Signal(object)
    form_wanted = Signal()

    def __init__(
        self,
        operations: Operations,
        writing: Writing,
        words: Words,
        *,
        panel: PhotoPanel,
        form: CaptionForm,
        editor: ArticleEditor,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._operations, self._writing, self._words = operations, writing, words
        self._panel, self._form, self._editor = panel, form, editor
        self._article = ""
        self._making: set[str] = set()
        panel.files_dropped.connect(self.attach)
        panel.chosen.connect(self._choose)
        panel.caption_wanted.connect(self.write_caption)
        panel.insert_wanted.connect(self._insert)
        panel.remove_wanted.connect(self._remove)
        panel.moved.connect(self._move)
        form.use_limits(operations.profile.limits)
        form.edited.connect(lambda _: self._panel.show_photos(self._photos()))
        form.next_wanted.connect(self._next)
        form.insert_wanted.connect(self._insert)
        writing.opened.connect(self._show_other)
        writing.renewed.connect(self._show)
        writing.changed.connect(self._show_used)

    def attach(
        self,
        paths: tuple[Path, ...],
        done: Callable[[], object] | None = None,
        then: Callable[[Attached], object] | None = None,
    ) -> None:
        """Attach photo files to the open article.

        ``done`` is called however that ends, ``then`` with the article once they are attached.
        """
        if not self._writing.id:
            if done:
                done()
            return
        before = {placed.number for placed in self._photos()}

        def tell(attached: Attached) -> None:
            new = [one.number for one in attached.article.photos if one.number not in before]
            self._tell_attached(len(new), attached)

        task = self._operations.photos.attach(self._writing.id, paths, self)
        if done:
            task.always(done)
        task.then(tell)
        if then:
            task.then(then)

    def write_caption(self, number: int, field: str = "caption") -> None:
        """Open the form of a photo, in one of its fields."""
        if self._panel.choose(number):
            self.form_wanted.emit()
            self._form.start(field)

    def _photos(self) -> tuple[Placement, ...]:
        """Return the photos with the words that were typed this moment."""
        article = self._writing.article_as_typed
        return article.photos if article else ()

    def _show_other(self, article: Article) -> None:
        if article.id != self._article:
            self._article = article.id
            self._panel.show_photos(())
            self._panel.model.clear_pictures()
        self._show(article)

    def _show(self, article: Article) -> None:
        self._panel.show_photos(self._photos())
        self._show_used()
        placed = article.placement(self._panel.number) if self._panel.number else None
        if placed is None and self._form.number:
            self._form.show_photo(None, None)
        elif placed and self._form.number == placed.number:
            self._form.show_photo(placed, self._panel.model.picture(placed.photo.sha256))
        self._fetch_pictures()

    def _show_used(self) -> None:
        self._panel.show_used(self._writing.photos_in_text())
        model = self._panel.model
        self._editor.body.show_photos(
            {
                placed.number: (placed.caption, model.picture(placed.photo.sha256))
                for placed in self._photos()
            }
        )

    def _fetch_pictures(self) -> None:
        for placed in self._panel.model.missing_pictures():
            sha = placed.photo.sha256
            if sha in self._making:
                continue
            self._making.add(sha)

            def take(picture: QImage, sha: str = sha) -> None:
                self._panel.model.take_picture(sha, picture)
                self._show_used()
                shown = self._panel.model.placement_at(self._panel.list.currentIndex().row())
                if shown and shown.photo.sha256 == sha and self._form.number == shown.number:
                    self._form.show_picture(picture)

            def forget(sha: str = sha) -> None:
                self._making.discard(sha)

            task = self._operations.photos.picture(placed.photo)
            task.always(forget).then(take).otherwise(lambda _: None)  # the checks name lost photos

    def _choose(self, number: int) -> None:
        placed = next((one for one in self._photos() if one.number == number), None)
        if placed:
            self._form.show_photo(placed, self._panel.model.picture(placed.photo.sha256))
            self.form_wanted.emit()

    def _next(self) -> None:
        self._writing.saving.flush(Why.SAVED)
        if self._panel.choose_next():
            self._form.start()

    def _insert(self, number: int) -> None:
        self._editor.body.insert_photo(number)

    def _move(self, number: int, position: int) -> None:
        self._operations.photos.move(self._writing.id, number, position, self)

    def _remove(self, number: int) -> None:
        article = self._writing.id
        placed = next((one for one in self._photos() if one.number == number), None)
        if placed is None:
            return
        removed = placed
        self._writing.saving.flush()

        def put_back() -> None:
            self._operations.photos.put_back(article, removed, self)

        self._operations.photos.detach(article, number, self).then(
            lambda _: self.told.emit(
                Message(
                    self._words("Photo {number} was taken out.", number=number),
                    button=self._words("Undo"),
                    act=put_back,
                )
            )
        )

    def _tell_attached(self, new: int, attached: Attached) -> None:
        if attached.refused:
            reasons = "\n".join(
                of_error(self._words, error).text for _, error in attached.refused[:5]
            )
            more = len(attached.refused) - 5
            if more > 0:
                reasons += "\n" + self._words("… and {count} more.", count=more)
            self.told.emit(Message(reasons, Kind.WARNING, seconds=0))
        elif new:
            self.told.emit(Message(self._words("{count} photos attached.", count=new), seconds=4))
        else:
            said = self._words("These photos are in the article already.")
            self.told.emit(Message(said))
