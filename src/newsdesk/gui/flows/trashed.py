"""The open article while it is in the trash: read, not written, and one click from coming back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from newsdesk.news.status import Status

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from newsdesk.gui.flows.moving import Moving
    from newsdesk.gui.flows.writing import Writing
    from newsdesk.gui.views.writing.article_editor import ArticleEditor
    from newsdesk.news.article import Article


class Trashed(QObject):
    """Lets nobody type into what is in the trash: typing would take it out."""

    def __init__(
        self,
        writing: Writing,
        moving: Moving,
        *,
        editor: ArticleEditor,
        forms: Sequence[QWidget],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._editor, self._forms = editor, tuple(forms)
        writing.opened.connect(self._look)
        writing.renewed.connect(self._look)
        editor.banner.wanted.connect(lambda: moving.go(Status.DRAFT))

    def _look(self, article: Article) -> None:
        trashed = article.status is Status.TRASHED
        self._editor.show_trashed(on=trashed)
        for form in self._forms:
            form.setEnabled(not trashed)
