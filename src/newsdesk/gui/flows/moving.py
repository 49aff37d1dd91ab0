"""The open article on its way: sent on, approved, returned, withdrawn, thrown away."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from newsdesk.errors import ChecksFailed
from newsdesk.gui.messages import Kind, Message, of_error
from newsdesk.gui.views.history.track_lines import state_words, track_lines
from newsdesk.gui.views.move_names import question
from newsdesk.gui.views.status_mark import status_name
from newsdesk.news.status import Status, after_edit, is_approved

if TYPE_CHECKING:
    from newsdesk.desk.changes import Changes, Written
    from newsdesk.desk.tracking import Track
    from newsdesk.gui.acts.operations import Operations
    from newsdesk.gui.flows.writing import Writing
    from newsdesk.gui.views.inspector.facts_form import FactsForm
    from newsdesk.gui.views.window.top_bar import TopBar
    from newsdesk.gui.views.writing.article_editor import ArticleEditor
    from newsdesk.gui.window_memory import WindowMemory
    from newsdesk.language.words import Words
    from newsdesk.news.article import Article
    from newsdesk.news.revision import Approval

APPROVER = "approver"
"""Under this name the window remembers who approved last."""
_TITLE: Final = 60
"""Letters of a title that a message shows."""


class Moving(QObject):
    """``told`` carries a Message; ``export_wanted`` asks for the way out.

    ``checks_wanted`` asks to show what keeps the piece in the house.
    """

    told = Signal(object)
    export_wanted = Signal()
    checks_wanted = Signal()

    def __init__(
        self,
        operations: Operations,
        writing: Writing,
        words: Words,
        *,
        memory: WindowMemory,
        top: TopBar,
        editor: ArticleEditor,
        facts: FactsForm,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._operations, self._writing, self._words = operations, writing, words
        self._memory, self._top, self._editor, self._facts = memory, top, editor, facts
        self._track: Track | None = None
        self._dropped: tuple[str, int] | None = None
        top.step.wanted.connect(self.go)
        writing.opened.connect(self._opened)
        writing.renewed.connect(self._renewed)
        writing.changed.connect(self._note_edit)
        operations.changed.connect(self._note)

    # What is shown

    def _opened(self, article: Article) -> None:
        self._track = None
        self._top.ask.close_question()
        self._top.show_state(article.status, on_portal=bool(article.address))
        self._facts.show_way(())
        self._fetch()

    def _renewed(self, article: Article) -> None:
        self._top.show_state(article.status, on_portal=bool(article.address))

    def _note(self, changes: Changes, initiator: object) -> None:
        if initiator is not self._writing.saving and self._writing.id in changes.articles:
            self._fetch()

    def _fetch(self) -> None:
        article = self._writing.id

        def show(track: Track) -> None:
            if article == self._writing.id:
                self._track = track
                self._show_track()

        self._operations.states.track(article).then(show)

    def _show_track(self) -> None:
        article, track = self._writing.article, self._track
        if article is None or track is None:
            return
        way = track_lines(self._words, track)
        said = state_words(self._words, article.status, track)
        self._editor.state.show_status(article.status)
        self._editor.state.show_said(said, "\n".join(way))
        self._facts.show_way(way)

    # Steps

    def next(self) -> None:
        """Take the next step of the work."""
        article = self._writing.article
        if article is not None and article.status is Status.APPROVED:
            self.export_wanted.emit()
        else:
            self._top.step.take()

    def go(self, after: Status) -> None:
        """Move the open article, once what must be asked before has been answered."""
        article = self._writing.article
        if article is None:
            return
        if after is Status.EXPORTED:
            self.export_wanted.emit()
            return
        if self._writing.unread_time and after in (Status.REVIEW, Status.APPROVED):
            self.told.emit(
                Message(self._words("A time cannot be read and is not saved. Mend it."))
            )
        if after is Status.APPROVED:
            self._ask_if_sound(article)
        else:
            self._ask(article, after)

    def _ask_if_sound(self, article: Article) -> None:
        """Refuse what cannot be approved before somebody writes a name under it."""
        self._writing.saving.flush()

        def ask(_: None) -> None:
            if article.id == self._writing.id:
                self._ask(article, Status.APPROVED)

        self._operations.states.refuse_unsound(article.id).then(ask).otherwise(self._failed)

    def _ask(self, article: Article, after: Status) -> None:
        asked = question(self._words, article.status, after, self._offered(after))
        if asked is None:
            self._move(article, after, "")
        else:
            self._top.ask.ask(asked, lambda answer: self._answered(article, after, answer))

    def _offered(self, after: Status) -> str:
        if after is Status.APPROVED:
            return self._memory.text(APPROVER)
        return self._track.address if after is Status.PUBLISHED and self._track else ""

    def _answered(self, article: Article, after: Status, answer: str) -> None:
        if article.id != self._writing.id:
            return
        if after is Status.APPROVED:
            self._approve(article, answer)
        elif after is Status.PUBLISHED:
            task = self._operations.states.mark_published(article.id, answer, self)
            task.then(self._tell_published).otherwise(self._failed)
        else:
            self._move(article, after, answer)

    def _move(self, article: Article, after: Status, reason: str) -> None:
        self._writing.saving.flush()
        states = self._operations.states
        if article.status is Status.TRASHED:
            states.take_back(article.id, self).then(self._tell_moved).otherwise(self._failed)
            return
        task = states.move(article.id, after, reason, self)
        if after is Status.TRASHED:
            task.then(self._tell_trashed)
        else:
            task.then(self._tell_moved)
        task.otherwise(self._failed)

    def _approve(self, article: Article, by: str) -> None:
        self._memory.remember(APPROVER, by)
        self._writing.saving.flush()

        def go_on(stored: Article) -> None:
            if self._writing.saving.is_waiting(stored.id):
                return  # a save has failed, as the bar says; older words must not be approved
            again = is_approved(stored.status)
            task = self._operations.states.approve(stored.id, by, (), self, again=again)
            task.then(self._tell_moved).otherwise(self._failed)

        self._operations.drafts.open(article.id).then(go_on)

    # What is told

    def _tell_moved(self, written: Written) -> None:
        article = written.article
        self.told.emit(
            Message(
                self._words(
                    "“{title}”: {state}.",
                    title=_title(self._words, article),
                    state=status_name(self._words, article.status),
                ),
                about=self._about(),
            )
        )

    def _tell_published(self, written: Written) -> None:
        said = self._words("It stands at {address}.", address=written.article.address)
        self.told.emit(Message(said))

    def _tell_trashed(self, written: Written) -> None:
        article = written.article
        states = self._operations.states
        self.told.emit(
            Message(
                self._words("“{title}” is in the trash.", title=_title(self._words, article)),
                button=self._words("Undo"),
                act=lambda: states.take_back(article.id, self).otherwise(self._failed),
                about=self._about(),
            )
        )

    def _about(self) -> str:
        """Return the subject of what is told: a move that went well takes back a refusal."""
        return f"state:{self._writing.id}"

    def _failed(self, error: Exception) -> None:
        self.told.emit(replace(of_error(self._words, error), about=self._about()))
        if isinstance(error, ChecksFailed):
            self.checks_wanted.emit()

    def _note_edit(self) -> None:
        """Say at the first key that the approval has dropped, and what is kept of it."""
        article = self._writing.article
        if article is None or after_edit(article.status) is article.status:
            return
        if self._dropped == (article.id, article.revision):
            return
        self._dropped = (article.id, article.revision)
        now = replace(article, status=after_edit(article.status))
        self._top.show_state(now.status, on_portal=bool(now.address))
        self._editor.state.show_status(now.status)
        if is_approved(article.status):
            self.told.emit(self._approval_dropped(article))

    def _approval_dropped(self, article: Article) -> Message:
        title = _title(self._words, article)
        approval = self._track.approval if self._track else None
        if approval is None:
            said = self._words(
                "“{title}” was approved; changing its words drops the approval.", title=title
            )
            return Message(said, Kind.WARNING)
        said = self._words(
            "“{title}” was approved by {by}; changing its words drops the approval. "
            "The approved words are kept as version {revision}.",
            title=title,
            by=approval.by,
            revision=approval.revision,
        )
        return Message(
            said,
            Kind.WARNING,
            button=self._words("Back to the approved words"),
            act=lambda: self._go_back(approval),
            seconds=0,
        )

    def _go_back(self, approval: Approval) -> None:
        """Take the approved words back, as a new revision; the ones typed since are one too."""
        self._writing.saving.flush()
        states = self._operations.states

        def tell(_: Written) -> None:
            said = self._words(
                "The approved words are back; the words typed since stay in the history. "
                "It needs an approval anew."
            )
            self.told.emit(Message(said))

        task = states.go_back(approval.article, approval.revision, self)
        task.then(tell).otherwise(self._failed)


def _title(words: Words, article: Article) -> str:
    title = article.title or words("(no headline yet)")
    return title if len(title) <= _TITLE else f"{title[:_TITLE].rstrip()}…"
