"""Pasted and dropped: words into the text, pictures into the strip, texts into the newsroom."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from newsdesk.gui.messages import Message

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

    from newsdesk.gui.flows.photos import Photos
    from newsdesk.gui.flows.writing import Writing
    from newsdesk.gui.views.article_editor import ArticleEditor
    from newsdesk.gui.views.clip import Clip
    from newsdesk.gui.views.writing_field import WritingField
    from newsdesk.language.words import Words


class Pasting(QObject):
    """``told`` carries a Message; ``files_dropped`` the paths of texts dropped on the text."""

    told = Signal(object)
    files_dropped = Signal(object)

    def __init__(
        self,
        writing: Writing,
        photos: Photos,
        words: Words,
        *,
        editor: ArticleEditor,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._writing, self._photos, self._words, self._editor = writing, photos, words, editor
        for field in editor.fields:
            field.take_clip = self.take

    def take(self, field: WritingField, clip: Clip) -> bool:
        """Take a paste or a drop on a field; tell whether nothing is left of it for the field."""
        del field
        if clip.files:
            self._take_files(clip)
            return True
        if clip.picture is not None:
            self._take_picture(clip.picture)
            return True
        return False

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
