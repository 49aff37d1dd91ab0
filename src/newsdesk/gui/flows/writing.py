"""The open article: opened, typed in, saved, its facts and its photos shown."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from newsdesk.gui.flows.saving import Saving
from newsdesk.gui.messages import of_error
from newsdesk.news.article import OWN_FIELDS, Article, Edits
from newsdesk.news.revision import Why

if TYPE_CHECKING:
    from newsdesk.desk.changes import Changes, Written
    from newsdesk.gui.acts.operations import Operations
    from newsdesk.gui.tasks import Lanes
    from newsdesk.gui.views.inspector.facts_form import FactsForm
    from newsdesk.gui.views.photos.caption_form import CaptionForm
    from newsdesk.gui.views.window.status_line import StatusLine
    from newsdesk.gui.views.writing.article_editor import ArticleEditor
    from newsdesk.language.words import Words
    from newsdesk.news.article import AiUse

_USED = re.compile(r"^\s{0,3}!\[[^\]]*\]\(photo:(\d{1,6})\)\s*$", re.MULTILINE)


class Writing(QObject):
    """The open article.

    ``opened`` carries the Article now in the window; ``changed`` comes with every typed change;
    ``renewed`` carries the Article as a save left it; ``told`` carries a Message.
    """

    opened = Signal(object)
    changed = Signal()
    renewed = Signal(object)
    told = Signal(object)

    def __init__(
        self,
        operations: Operations,
        lanes: Lanes,
        words: Words,
        *,
        editor: ArticleEditor,
        facts: FactsForm,
        form: CaptionForm,
        status: StatusLine,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._operations, self._words = operations, words
        self._editor, self._facts, self._form, self._status = editor, facts, form, status
        self._article: Article | None = None
        self._wanted = ""
        self.saving = Saving(operations, lanes, self)
        self.saving.kept.connect(status.show_unsaved)
        self.saving.saved.connect(self._saved)
        self.saving.failed.connect(self._not_saved)
        editor.edited.connect(self._typed)
        facts.edited.connect(self._typed)
        form.edited.connect(self._typed)
        facts.now_wanted.connect(lambda: facts.show_time(operations.now()))
        facts.person_wanted.connect(self._tell_person)
        facts.label_wanted.connect(self._tell_label)
        operations.changed.connect(self._note)
        editor.use_limits(operations.profile.limits)

    @property
    def article(self) -> Article | None:
        """Return the open article as the store had it last."""
        return self._article

    @property
    def article_as_typed(self) -> Article | None:
        """Return the open article with what was typed into it since."""
        article = self._article
        return self.saving.waiting(article.id).applied_to(article) if article else None

    @property
    def id(self) -> str:
        """Return the id of the open article, empty when there is none."""
        return self._article.id if self._article else ""

    def open(self, article: str) -> None:
        """Open an article; what was typed into the one before is saved first."""
        self._wanted = article  # whatever is still on its way to the screen is not wanted now
        if article == self.id:
            return
        self.saving.flush()
        self._operations.drafts.open(article).then(self.show)

    def begin(self) -> None:
        """Start a new article and open it."""
        self.saving.flush()
        self._wanted = ""
        self._operations.drafts.begin("", self).then(self.show_begun)

    def show_begun(self, written: Written) -> None:
        """Open an article that was just begun, unless another was chosen meanwhile."""
        if self._wanted not in ("", self.id):
            return
        self._wanted = written.article.id
        self.show(written.article)
        self._editor.title.setFocus()

    def show(self, article: Article) -> None:
        """Show an article that was fetched, if it is still the one wanted."""
        if self._wanted and article.id != self._wanted:
            return
        if article.id == self.id:
            return  # asked for twice: words typed since the first answer must not go
        self._article = article
        self._editor.setEnabled(True)
        self._facts.setEnabled(True)
        self._editor.show_article(article)
        self._facts.show_article(article)
        self._form.show_photo(None, None)
        self._status.show_saved(article.changed)
        self._status.show_length(self._editor.length())
        self.opened.emit(article)

    @property
    def unread_time(self) -> str:
        """Return the place of a time that was typed and cannot be read; else empty."""
        return self._facts.unread_time()

    def save_now(self) -> None:
        """Save as a revision of its own (Ctrl+S)."""
        if not self._article:
            return
        waiting = self.saving.is_waiting(self.id)
        self.saving.flush(Why.SAVED)
        if not waiting:
            self._status.show_saved(self._article.changed)

    def edits(self) -> Edits:
        """Return the words in the window that the store may not have yet."""
        waiting = self.saving.waiting(self.id)
        return waiting.then(self._editor.words_now()).then(self._form.words_now())

    def photos_in_text(self) -> frozenset[int]:
        """Return the numbers of the photos that the text places."""
        return frozenset(int(number) for number in _USED.findall(self._editor.body.text))

    def _tell_person(self, name: str) -> None:
        def tell(person: str) -> None:
            if person:
                self._facts.bylines.show_person(name, person)

        self._operations.drafts.person_behind(name).then(tell)

    def _tell_label(self, ai_use: AiUse, ai_note: str) -> None:
        def tell(label: str) -> None:
            if (self._facts.ai.use.value, self._facts.ai.note.text()) == (ai_use, ai_note):
                self._facts.ai.show_label(label)

        self._operations.drafts.ai_label(ai_use, ai_note).then(tell)

    def _typed(self, edits: Edits) -> None:
        if not self._article:
            return
        self.saving.take(self.id, edits)
        self.changed.emit()

    def _saved(self, article: Article) -> None:
        if article.id == self.id:
            self._renew(article)

    def _renew(self, article: Article) -> None:
        self._article = article
        self._editor.show_facts(article)
        self._facts.show_history(article)
        self._status.show_length(self._editor.length())
        if not self.saving.is_waiting(article.id):
            self._status.show_saved(article.changed)
        self.renewed.emit(article)

    def _not_saved(self, error: Exception) -> None:
        self._status.show_trouble()
        self.told.emit(of_error(self._words, error))

    def _note(self, changes: Changes, initiator: object) -> None:
        """Fetch the article anew when another view wrote to it.

        Words typed since are not touched.
        """
        if initiator is self.saving or self.id not in changes.articles:
            return
        self._operations.drafts.open(self.id).then(self.take_in)

    def _is_older(self, article: Article) -> bool:
        """Tell whether a fetched article is older than the one shown: a late answer."""
        shown = self._article
        return shown is not None and article.revision < shown.revision

    def take_in(self, article: Article) -> None:
        """Show the open article as others left it in the store; words typed since are kept."""
        if article.id != self.id or self._is_older(article):
            return
        before = self._article
        self._renew(article)
        if before is None:
            return
        if self.saving.is_waiting(article.id):
            self._show_beside(before, article)
            return
        if not _same(before, article, _WORDS):
            self._editor.show_article(article)
        if not _same(before, article, _FACTS):
            self._facts.show_article(article)
        placed = article.placement(self._form.number)
        if placed and placed != before.placement(placed.number):
            self._form.show_words(placed)

    def _show_beside(self, before: Article, article: Article) -> None:
        """Show what was changed beside the words that are being typed: these are not touched."""
        typed = frozenset(self.saving.waiting(article.id).given())
        for name in _WORDS - typed:
            if getattr(before, name) != getattr(article, name):
                self._editor.show_field(name, getattr(article, name))
        if not typed & _FACTS and not _same(before, article, _FACTS):
            self._facts.show_article(article)


_WORDS: Final = frozenset({"kicker", "title", "lead", "body"})
"""What the text pane shows; the form of the details shows the other fields."""
_FACTS: Final = frozenset(OWN_FIELDS) - _WORDS


def _same(before: Article, after: Article, names: frozenset[str]) -> bool:
    return all(getattr(before, name) == getattr(after, name) for name in names)
