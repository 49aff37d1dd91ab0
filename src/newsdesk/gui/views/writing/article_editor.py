"""The middle pane: kicker, headline, lead and body of one article."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QScrollBar,
    QVBoxLayout,
    QWidget,
)

from newsdesk.gui.theme import reading_font
from newsdesk.gui.views.fields.field_counter import FieldCounter
from newsdesk.gui.views.fields.growing_field import GrowingField
from newsdesk.gui.views.hairline import hairline
from newsdesk.gui.views.writing.address_line import AddressLine
from newsdesk.gui.views.writing.body_editor import PIXELS, BodyEditor, column_width
from newsdesk.gui.views.writing.facts_line import FactsLine
from newsdesk.gui.views.writing.state_mark import StateMark
from newsdesk.gui.views.writing.trash_banner import TrashBanner
from newsdesk.news.article import Edits
from newsdesk.news.measuring import limit_of, whole_length
from newsdesk.news.profile import Limits
from newsdesk.text import dateline

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtCore import QRect

    from newsdesk.gui.colours import Colours
    from newsdesk.gui.views.fields.underlines import Underline
    from newsdesk.language.words import Words
    from newsdesk.news.article import Article
    from newsdesk.news.measuring import Length

_KICKER_PIXELS: Final = 14
_TITLE_PIXELS: Final = 23
_SMALL_TITLE_PIXELS: Final = 19
_NARROW: Final = 440
"""Width in pixels of a column that is too narrow for the larger headline."""

SIZES: Final = (12, 32)
"""Smallest and largest letters of the body, in pixels."""


class ArticleEditor(QWidget):
    """``edited`` carries Edits of the one field that was typed in."""

    edited = Signal(object)
    facts_wanted = Signal()
    size_changed = Signal(int)
    """The height of the body's letters in pixels, after Ctrl and plus, minus or the wheel."""

    def __init__(self, words: Words, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._words, self._colours = words, colours
        self.facts = FactsLine(self)
        self.facts.setToolTip(words("Section, tags, byline, time: open “Details”"))
        self.facts.setAccessibleName(self.facts.toolTip())
        self.facts.clicked.connect(self.facts_wanted)
        self.state = StateMark(words, colours, self)
        self.banner = TrashBanner(words, self)
        self.address = AddressLine(words, self)
        self.kicker = GrowingField(colours, reading_font(_KICKER_PIXELS), words("Kicker"), self)
        self.title = GrowingField(colours, reading_font(_TITLE_PIXELS), words("Headline"), self)
        font = self.title.font()
        font.setBold(True)
        self.title.setFont(font)
        lead = reading_font(PIXELS)
        lead.setBold(True)
        self.lead = GrowingField(colours, lead, words("Lead"), self)
        self.body = BodyEditor(words, colours, self)
        self._limited = {"kicker": self.kicker, "title": self.title, "lead": self.lead}
        self.counters = {name: FieldCounter(words, self) for name in self._limited}
        self.kicker.edited.connect(lambda text: self._told(Edits(kicker=text)))
        self.title.edited.connect(lambda text: self._told(Edits(title=text)))
        self.lead.edited.connect(lambda text: self._told(Edits(lead=text)))
        self.body.edited.connect(lambda text: self.edited.emit(Edits(body=text)))
        self.kicker.left_below.connect(self.title.setFocus)
        self.title.left_below.connect(self.lead.setFocus)
        self.lead.left_below.connect(self.body.setFocus)
        self.body.left_above.connect(self.lead.go_to_end)
        self.fields = (self.kicker, self.title, self.lead, self.body)
        self._pixels = PIXELS
        for field in self.fields:
            field.larger_wanted.connect(self.set_larger)
        self._head = QWidget(self)
        self._lay_out()
        self.use_limits(Limits())
        self.setMinimumWidth(360)

    def _lay_out(self) -> None:
        """Put all on one sheet that scrolls as a whole, in a column of the body's width."""
        self._lay_out_head()
        self._sheet = sheet = QWidget(self)
        sheet.setObjectName("paper")
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addWidget(self.body)
        column.addStretch(1)
        row = QHBoxLayout(sheet)
        row.setContentsMargins(24, 0, 24, 0)
        row.addStretch(1)
        row.addLayout(column, 1000)
        row.addStretch(1)
        self._head.setMaximumWidth(column_width())
        self.body.setMaximumWidth(column_width())
        self._area = QScrollArea(self)
        self._area.setObjectName("paper")
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its fields are where one goes
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(sheet)
        self._area.viewport().installEventFilter(self)
        self._head.installEventFilter(self)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.banner)
        whole.addWidget(self._area)
        self.body.place_shown.connect(self._scroll_to)
        self.title.cursorPositionChanged.connect(self._scroll_to_head)

    def _lay_out_head(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(6)
        top.addWidget(self.facts, 1)
        top.addSpacing(8)
        top.addWidget(self.state)
        head = QVBoxLayout(self._head)
        head.setContentsMargins(0, 16, 0, 12)
        head.setSpacing(2)
        head.addLayout(top)
        head.addSpacing(4)
        above = QHBoxLayout()
        above.setSpacing(8)
        above.addWidget(self.kicker, 1)
        above.addWidget(self.counters["kicker"], 0, Qt.AlignmentFlag.AlignBottom)
        head.addLayout(above)
        below = QHBoxLayout()
        below.setSpacing(8)
        below.addWidget(self.address, 1)
        below.addWidget(self.counters["title"])
        head.addWidget(self.title)
        head.addLayout(below)
        head.addWidget(self.lead)
        head.addWidget(self.counters["lead"])
        head.addSpacing(6)
        head.addWidget(hairline(self))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the body fill what the sheet leaves free: a click under the text is in it."""
        if event.type() == QEvent.Type.Resize:
            seen = self._area.viewport().height()
            self._fit_title()
            self.body.set_room(seen - 48, max(160, seen - self._head.sizeHint().height()))
            if watched is self._area.viewport() and isinstance(event, QResizeEvent):
                self._keep_cursor(event.oldSize().height(), seen)
        return super().eventFilter(watched, event)

    def _keep_cursor(self, before: int, seen: int) -> None:
        """Keep the line one writes at in sight when a message takes room under the text."""
        if not self.body.hasFocus():
            return
        there = self.body.mapTo(self._sheet, self.body.cursorRect().bottomLeft()).y()
        if seen < there - self.scroll_bar.value() <= before:
            # Only after this event does the area know how far it can scroll now.
            QTimer.singleShot(0, self, lambda: self._scroll_to(self.body.cursorRect()))

    @property
    def scroll_bar(self) -> QScrollBar:
        """Return the bar that moves the whole sheet."""
        return self._area.verticalScrollBar()

    @property
    def pixels(self) -> int:
        """Return the height of the body's letters."""
        return self._pixels

    def set_size(self, pixels: int) -> None:
        """Set the height of the body's letters; headline and lead follow."""
        pixels = max(SIZES[0], min(pixels, SIZES[1]))
        if pixels == self._pixels:
            return
        self._pixels = pixels
        self.body.set_size(pixels)
        for field, share in ((self.lead, 1.0), (self.kicker, _KICKER_PIXELS / PIXELS)):
            font = field.font()
            font.setPixelSize(round(pixels * share))
            field.setFont(font)
        for part in (self._head, self.body):
            part.setMaximumWidth(column_width(pixels))
        self._fit_title()
        self.size_changed.emit(pixels)

    def set_larger(self, steps: int) -> None:
        """Set the letters larger by steps, smaller by negative ones, as usual by none."""
        self.set_size(self._pixels + steps if steps else PIXELS)

    def _fit_title(self) -> None:
        """Set the headline smaller where the column is narrow."""
        pixels = _TITLE_PIXELS if self._head.width() >= _NARROW else _SMALL_TITLE_PIXELS
        pixels = round(pixels * self._pixels / PIXELS)
        font = self.title.font()
        if font.pixelSize() != pixels:
            font.setPixelSize(pixels)
            self.title.setFont(font)

    def _scroll_to(self, place: QRect) -> None:
        there = self.body.mapTo(self._sheet, place.center())
        self._area.ensureVisible(there.x(), there.y(), 0, 40)

    def _scroll_to_head(self) -> None:
        if self.title.hasFocus():
            self._area.verticalScrollBar().setValue(0)

    def show_article(self, article: Article) -> None:
        """Show an article from the store."""
        self.kicker.show_text(article.kicker)
        self.title.show_text(article.title)
        self.lead.show_text(article.lead)
        self.body.show_text(article.body)
        self._area.verticalScrollBar().setValue(0)
        self._count()
        self.show_facts(article)

    def show_field(self, name: str, text: str) -> None:
        """Show one of the texts anew: ``kicker``, ``title``, ``lead`` or ``body``."""
        field: GrowingField | BodyEditor = getattr(self, name)
        field.show_text(text)
        self._count()

    def show_facts(self, article: Article) -> None:
        """Show what stands around the words: section, time, byline, state."""
        told = [article.section or self._words("No section yet")]
        if article.published:
            told.append(dateline.write(article.published))
        if article.byline:
            told.append(article.byline)
        self.facts.show_text(" · ".join(told))
        self.state.show_status(article.status)

    def show_trashed(self, *, on: bool) -> None:
        """Show that the article is in the trash, to be read only; or that it is not."""
        self.banner.setVisible(on)
        for field in self.fields:
            field.setReadOnly(on)

    def length(self) -> Length:
        """Measure all words that count as the article's text."""
        return whole_length(self.title.text, self.lead.text, self.body.text)

    def use_limits(self, limits: Limits) -> None:
        """Count against these limits from now on."""
        for name, counter in self.counters.items():
            counter.limit = limit_of(name, limits)
        self._count()

    def words_now(self) -> Edits:
        """Return the words as they stand, for the preview."""
        return Edits(
            kicker=self.kicker.text,
            title=self.title.text,
            lead=self.lead.text,
            body=self.body.text,
        )

    def show_focus(self, *, on: bool) -> None:
        """Let all but the paragraph one is at step back, or come forward again."""
        self.body.show_focus(on=on)
        for field in self.fields:
            if isinstance(field, GrowingField):
                field.show_focus(on=on)

    def mark_problems(self, marks: Mapping[str, Sequence[Underline]], texts: Edits) -> None:
        """Underline what checks found, by field: ``kicker``, ``title``, ``lead``, ``body``.

        Args:
            marks: the lines of each field; a field that is not named has none.
            texts: the words that were checked, which one may have typed on since.
        """
        for name, field in (*self._limited.items(), ("body", self.body)):
            field.mark_problems(marks.get(name, ()), texts.text_of(name))

    def go_to(self, where: str) -> bool:
        """Go to a place that a problem names; tell whether it is in this pane."""
        place, _, detail = where.partition(":")
        if place in self._limited:
            self._limited[place].go_to_end()
        elif place == "body":
            self.body.go_to_line(int(detail) if detail.isdigit() else 1)
        else:
            return False
        return True

    def _told(self, edits: Edits) -> None:
        self._count()
        self.edited.emit(edits)

    def _count(self) -> None:
        """Say under each limited field how long it is, and mark in it what is too much."""
        for name, field in self._limited.items():
            field.mark_beyond(self.counters[name].show_text(field.text).beyond)
