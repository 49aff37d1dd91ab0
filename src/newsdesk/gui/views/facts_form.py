"""The details of an article: section, tags, byline, source, publication time."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from newsdesk.gui.theme import scaled
from newsdesk.gui.views.section_box import SectionBox
from newsdesk.gui.views.tag_field import TagField
from newsdesk.news.article import Edits
from newsdesk.news.byline import bylines_of, typed
from newsdesk.text import dateline
from newsdesk.text.dateline import TIME_ZONE

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newsdesk.gui.colours import Colours
    from newsdesk.language.words import Words
    from newsdesk.news.article import Article
    from newsdesk.news.listing import Count


class FactsForm(QWidget):
    """``edited`` carries Edits of one field.

    A time that cannot be read is marked and not handed over.
    """

    edited = Signal(object)
    now_wanted = Signal()

    def __init__(self, words: Words, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self.section = SectionBox(colours, self)
        self.tags = TagField(words, self)
        self.byline = QLineEdit(self)
        self.source = QLineEdit(self)
        self.published = QLineEdit(self)
        self.published.setPlaceholderText(words("for example 03/12/2021 17:58"))
        self.now = QPushButton(words("Now"), self)
        self.now.setProperty("role", "flat")
        self._time_note = QLabel(self)
        self._time_note.setFont(scaled(self.font(), 0.9))
        self._history = QLabel(self)
        self._history.setProperty("role", "quiet")
        self._history.setWordWrap(True)
        self._lay_out()
        self.section.editTextChanged.connect(lambda text: self._tell(section=text))
        self.tags.edited.connect(lambda tags: self._tell(tags=tags))
        self.byline.textChanged.connect(lambda text: self._tell(bylines=bylines_of(text)))
        self.source.textChanged.connect(lambda text: self._tell(source=text))
        self.published.textChanged.connect(self._time_typed)
        self.now.clicked.connect(self.now_wanted)
        self._showing = False

    def _lay_out(self) -> None:
        words = self._words
        time = QHBoxLayout()
        time.setSpacing(8)
        time.addWidget(self.published, 1)
        time.addWidget(self.now)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(4)
        fields: tuple[tuple[str, QWidget], ...] = (
            (words("Section"), self.section),
            (words("Tags"), self.tags),
            (words("Byline"), self.byline),
            (words("Source"), self.source),
            (words("Publication time"), self.published),
        )
        for name, field in fields:
            label = QLabel(name, self)
            label.setBuddy(field)
            field.setAccessibleName(name)
            column.addWidget(label)
            if field is self.published:
                column.addLayout(time)
            else:
                column.addWidget(field)
            column.addSpacing(8)
        column.addWidget(self._time_note)
        column.addSpacing(12)
        column.addWidget(self._history)
        column.addStretch(1)

    def show_names(self, sections: Iterable[Count], tags: Iterable[Count]) -> None:
        """Offer the sections and tags there are."""
        self._showing = True
        self.section.offer(count.name for count in sections)
        self._showing = False
        self.tags.offer(QStringListModel([count.name for count in tags], self))

    def show_article(self, article: Article) -> None:
        """Show an article from the store."""
        self._showing = True
        self.section.setEditText(article.section)
        self.tags.show_tags(article.tags)
        self.byline.setText(typed(article.bylines))
        self.source.setText(article.source)
        self.published.setText(_typed_time(article.published))
        self._showing = False
        self._note_time()
        self.show_history(article)

    def show_history(self, article: Article) -> None:
        """Say when the article was begun and last saved."""
        created = f"{article.created.astimezone(TIME_ZONE):%d/%m/%Y %H:%M}"
        changed = f"{article.changed.astimezone(TIME_ZONE):%d/%m/%Y %H:%M}"
        self._history.setText(
            self._words(
                "Begun {created}, last changed {changed}, saved {count} times.",
                created=created,
                changed=changed,
                count=article.revision,
            )
        )

    def show_time(self, moment: datetime) -> None:
        """Put a moment into the field, as if it was typed."""
        self.published.setText(_typed_time(moment))

    def go_to(self, where: str) -> bool:
        """Go to a field that a problem names; tell whether it is here."""
        fields: dict[str, QWidget] = {
            "section": self.section,
            "tags": self.tags,
            "byline": self.byline,
            "source": self.source,
            "published": self.published,
        }
        field = fields.get(where)
        if field is None:
            return False
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def _tell(self, **values: object) -> None:
        if not self._showing:
            self.edited.emit(Edits(**values))  # type: ignore[arg-type]  # names and types are those of Edits

    def time_is_unread(self) -> bool:
        """Tell whether the time in the field could not be read, and so was not handed over."""
        text = self.published.text()
        return bool(text.strip()) and dateline.read_moment(text) is None

    def _time_typed(self, text: str) -> None:
        moment = dateline.read_moment(text)
        self._note_time()
        if moment is not None or not text.strip():
            self._tell(published=moment)

    def _note_time(self) -> None:
        """Say which weekday was typed, or that the time cannot be read."""
        text = self.published.text()
        moment = dateline.read_moment(text)
        wrong = self.time_is_unread()
        said = dateline.write(moment) if moment else ""
        if wrong:
            said = self._words("This is no time: write day/month/year hour:minute.")
        self._time_note.setText(said)
        self._time_note.setProperty("role", "bad" if wrong else "quiet")
        self.published.setProperty("wrong", wrong)
        for widget in (self._time_note, self.published):
            widget.style().unpolish(widget)
            widget.style().polish(widget)


def _typed_time(moment: datetime | None) -> str:
    return f"{moment.astimezone(TIME_ZONE):%d/%m/%Y %H:%M}" if moment else ""
