"""The details of an article: all its fields but those of the text pane."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from newsdesk.gui.views.choice_box import ChoiceBox
from newsdesk.gui.views.fields.ai_fields import AiFields
from newsdesk.gui.views.fields.bylines_field import BylinesField
from newsdesk.gui.views.fields.form_rows import GAP, heading, named, side_by_side
from newsdesk.gui.views.fields.moment_field import MomentField
from newsdesk.gui.views.fields.section_box import SectionBox
from newsdesk.gui.views.fields.source_fields import SourceFields
from newsdesk.gui.views.fields.tag_field import TagField
from newsdesk.gui.views.fields.text_box import TextBox
from newsdesk.gui.views.inspector.related_panel import RelatedPanel
from newsdesk.language.article_names import LANGUAGES, kind_names
from newsdesk.news.article import ArticleKind, Edits
from newsdesk.text.dateline import TIME_ZONE

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from newsdesk.gui.colours import Colours
    from newsdesk.language.words import Words
    from newsdesk.news.article import Article
    from newsdesk.news.listing import Count
    from newsdesk.news.section import SectionLine
    from newsdesk.news.tag import TagLine


class FactsForm(QWidget):
    """``edited`` carries Edits of one field.

    ``person_wanted`` asks who stands behind a pen name, ``label_wanted`` what readers will see of
    a use of AI.
    """

    edited = Signal(object)
    now_wanted = Signal()
    person_wanted = Signal(str)
    label_wanted = Signal(object, str)

    def __init__(self, words: Words, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self.section = SectionBox(colours, self)
        self.tags = TagField(words, self)
        self.bylines = BylinesField(words, colours, self)
        self.bylines.after = self.tags
        self.published = MomentField(words, self)
        self.now = QPushButton(words("Now"), self)
        self.now.setProperty("role", "flat")
        self.place = QLineEdit(self)
        self.kind = ChoiceBox(kind_names(words).items(), colours, self)
        self.language = ChoiceBox(LANGUAGES.items(), colours, self)
        self.source = SourceFields(words, self)
        self.photo_notes = TextBox(3, colours, self)
        self.photo_notes.setPlaceholderText(words("what the photos should show; never published"))
        self.ai = AiFields(words, colours, self)
        self.related = RelatedPanel(words, self)
        self._way = QLabel(self)
        self._way.setProperty("role", "quiet")
        self._way.setWordWrap(True)
        self._history = QLabel(self)
        self._history.setProperty("role", "quiet")
        self._history.setWordWrap(True)
        self._showing = False
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        words = self._words
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(GAP)
        column.addLayout(named(words("Section"), self.section, self))
        column.addLayout(named(words("Tags"), self.tags, self))
        names = QVBoxLayout()
        names.setSpacing(4)
        names.addWidget(QLabel(words("Bylines"), self))
        names.addWidget(self.bylines)
        column.addLayout(names)
        column.addLayout(named(words("Publication time"), self.published, self, beside=self.now))
        column.addLayout(named(words("Place"), self.place, self))
        column.addLayout(
            side_by_side(
                (
                    named(words("Kind of article"), self.kind, self),
                    named(words("Language"), self.language, self),
                )
            )
        )
        column.addWidget(heading(words("Taken from elsewhere"), self))
        column.addWidget(self.source)
        column.addWidget(heading(words("Work in the house"), self))
        column.addLayout(named(words("Notes to the photo desk"), self.photo_notes, self))
        column.addWidget(self.ai)
        column.addWidget(heading(words("Its way so far"), self))
        column.addWidget(self._way)
        column.addWidget(self._history)
        column.addWidget(self.related)
        column.addStretch(1)

    def _connect(self) -> None:
        self.section.editTextChanged.connect(lambda text: self._tell(Edits(section=text)))
        self.tags.edited.connect(lambda tags: self._tell(Edits(tags=tags)))
        self.bylines.edited.connect(lambda names: self._tell(Edits(bylines=names)))
        self.bylines.person_wanted.connect(self.person_wanted)
        self.published.edited.connect(lambda time: self._tell(Edits(published=time)))
        self.now.clicked.connect(self.now_wanted)
        self.place.textChanged.connect(lambda text: self._tell(Edits(place=text)))
        self.kind.chosen.connect(lambda value: self._tell(Edits(kind=ArticleKind(value))))
        self.language.chosen.connect(lambda value: self._tell(Edits(language=value)))
        self.photo_notes.edited.connect(lambda text: self._tell(Edits(photo_notes=text)))
        self.source.edited.connect(self._tell)
        self.ai.edited.connect(self._tell)
        self.related.edited.connect(self._tell)
        self.ai.label_wanted.connect(self.label_wanted)

    def show_names(
        self,
        sections: Iterable[SectionLine],
        tags: Iterable[TagLine],
        people: Iterable[Count] = (),
    ) -> None:
        """Offer the sections, tags and people there are."""
        self._showing = True
        self.section.offer(sections)
        self._showing = False
        self.tags.offer(tags)
        self.bylines.show_names(count.name for count in people)

    def show_article(self, article: Article) -> None:
        """Show an article from the store."""
        self._showing = True
        self.section.setEditText(article.section)
        self.tags.show_tags(article.tags)
        self.bylines.show_bylines(article.bylines)
        self.published.show_moment(article.published)
        self.place.setText(article.place)
        self.kind.show_value(article.kind)
        self.language.show_value(article.language)
        self.photo_notes.show_text(article.photo_notes)
        self.source.show_article(article)
        self.ai.show_article(article)
        self.related.expect(article.related)
        self._showing = False
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

    def show_way(self, lines: Iterable[str]) -> None:
        """Show who moved the article and when, the newest first."""
        told = "\n".join(lines)
        self._way.setText(told)
        self._way.setVisible(bool(told))

    def show_time(self, moment: datetime) -> None:
        """Put a moment into the publication time, as if it was typed."""
        self.published.put(moment)

    def unread_time(self) -> str:
        """Return the place of a time that could not be read and is not saved; else empty."""
        if self.published.is_unread():
            return "published"
        return "source_published" if self.source.published.is_unread() else ""

    def go_to(self, where: str) -> bool:
        """Go to a field that a problem names; tell whether it is here."""
        fields: dict[str, QWidget] = {
            "section": self.section,
            "tags": self.tags,
            "byline": self.bylines.rows[0].name,
            "bylines": self.bylines.rows[0].name,
            "published": self.published.line,
            "place": self.place,
            "kind": self.kind,
            "language": self.language,
            "source": self.source.name,
            "source_author": self.source.author,
            "source_address": self.source.address,
            "source_published": self.source.published.line,
            "photo_notes": self.photo_notes,
            "ai_use": self.ai.use,
            "ai_note": self.ai.note,
            "related": self.related.chosen,
        }
        field = fields.get(where)
        if field is None:
            return False
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def _tell(self, edits: Edits) -> None:
        if not self._showing:
            self.edited.emit(edits)
