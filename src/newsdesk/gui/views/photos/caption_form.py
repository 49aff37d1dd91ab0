"""The words of one photo: caption, alt text, credit.

Ctrl+Enter saves and goes to the next photo.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from newsdesk.gui.theme import scaled
from newsdesk.gui.views.fields.field_counter import FieldCounter
from newsdesk.gui.views.fields.qt_places import place_of, qt_place
from newsdesk.gui.views.fields.text_box import TextBox
from newsdesk.gui.views.key_actions import key_action
from newsdesk.news.article import Edits
from newsdesk.news.measuring import limit_of
from newsdesk.news.photo import PhotoWords
from newsdesk.news.profile import Limits
from newsdesk.text.passage import difference

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtGui import QResizeEvent

    from newsdesk.desk.keys import Keys
    from newsdesk.gui.colours import Colours
    from newsdesk.gui.views.fields.underlines import Underline
    from newsdesk.language.words import Words
    from newsdesk.news.photo import Placement
    from newsdesk.text.finding import Span


class CaptionForm(QWidget):
    """``edited`` carries Edits of the one part that was typed in.

    ``next_wanted`` asks for a save and the next photo.
    """

    edited = Signal(object)
    next_wanted = Signal()
    insert_wanted = Signal(int)

    def __init__(self, words: Words, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._placed: Placement | None = None
        self._showing = False
        self._marks: Mapping[str, Sequence[Underline]] = {}
        self._checked = Edits()
        self._image = QImage()
        self._picture = QLabel(self)
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._picture.setMinimumSize(80, 120)
        self._name = QLabel(self)
        self._name.setProperty("role", "heading")
        self._facts = QLabel(self)
        self._facts.setProperty("role", "quiet")
        self._facts.setFont(scaled(self.font(), 0.9))
        self.caption = TextBox(4, colours, self)
        self.caption.setAccessibleName(words("Caption"))
        self.alt = TextBox(3, colours, self)
        self.alt.setAccessibleName(words("Alt text"))
        self.counters = {name: FieldCounter(words, self) for name in ("caption", "alt")}
        self.credit = QLineEdit(self)
        self.credit.setAccessibleName(words("Credit"))
        self.credit.setPlaceholderText(words("for example: Hoàng Tùng"))
        self.alt.setPlaceholderText(words("What the picture shows, for those who cannot see it"))
        self.save = QPushButton(words("Save, next photo"), self)
        self.save.clicked.connect(self.save_and_go_on)
        self.insert = QPushButton(words("Put into the text"), self)
        self.insert.setProperty("role", "flat")
        self.insert.clicked.connect(self._ask_insert)
        self.addAction(key_action(words, "caption.next", self.save_and_go_on, self))
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self._form())
        self._pages.addWidget(self._empty())
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._pages)
        self._connect()
        self.use_limits(Limits())
        self.show_photo(None, None)

    def _connect(self) -> None:
        for field in self.texts:
            field.textChanged.connect(self._count)
        self.caption.edited.connect(lambda text: self._tell(caption=text))
        self.alt.edited.connect(lambda text: self._tell(alt=text))
        self.credit.textChanged.connect(lambda text: self._tell(credit=text))

    @property
    def texts(self) -> tuple[TextBox, ...]:
        """Return the fields for sentences: the caption and what stands for the picture."""
        return self.caption, self.alt

    def field(self, part: str) -> TextBox | QLineEdit:
        """Return the field of a part: ``caption``, ``alt`` or ``credit``."""
        if part == "credit":
            return self.credit
        return self.alt if part == "alt" else self.caption

    def text_of(self, part: str) -> str:
        """Return the words of a part as they stand, without what is being composed."""
        field = self.field(part)
        return field.text if isinstance(field, TextBox) else field.text()

    def chosen_in(self, part: str) -> Span:
        """Return which characters of a part are chosen; equal ends are a place."""
        field = self.field(part)
        if isinstance(field, TextBox):
            return field.chosen
        text, start = field.text(), field.selectionStart()
        if start < 0:
            place = place_of(text, field.cursorPosition())
            return place, place
        return place_of(text, start), place_of(text, field.selectionEnd())

    def choose(self, part: str, span: Span) -> None:
        """Choose characters of a part."""
        field = self.field(part)
        if isinstance(field, TextBox):
            field.choose(span)
        else:
            start, end = (qt_place(field.text(), place) for place in span)
            field.setSelection(start, end - start)

    def put_words(self, number: int, part: str, words: str) -> None:
        """Give a part of a photo new words: as a step of undo where it is shown, else told."""
        field = self.field(part)
        if number != self.number:
            self.edited.emit(Edits(photo_words=(PhotoWords(number, **{part: words}),)))
            return
        start, end, new = difference(self.text_of(part), words)
        if isinstance(field, TextBox):
            field.replace([((start, end), new)])
        else:
            self.choose(part, (start, end))
            field.insert(new)

    def _form(self) -> QWidget:
        page = QWidget(self)
        column = QVBoxLayout(page)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(4)
        column.addWidget(self._picture)
        column.addSpacing(4)
        column.addWidget(self._name)
        column.addWidget(self._facts)
        for name, field in (
            (self._words("Caption"), self.caption),
            (self._words("Alt text"), self.alt),
            (self._words("Credit"), self.credit),
        ):
            label = QLabel(name, page)
            label.setBuddy(field)
            column.addSpacing(8)
            column.addWidget(label)
            column.addWidget(field)
            for box, counter in zip(self.texts, self.counters.values(), strict=True):
                if field is box:
                    column.addWidget(counter)
        row = QHBoxLayout()
        row.addWidget(self.insert)
        row.addStretch(1)
        row.addWidget(self.save)
        column.addSpacing(12)
        column.addLayout(row)
        column.addStretch(1)
        return page

    def _empty(self) -> QWidget:
        said = QLabel(self._words("Choose a photo in the strip to write its words."), self)
        said.setWordWrap(True)
        said.setAlignment(Qt.AlignmentFlag.AlignCenter)
        said.setProperty("role", "quiet")
        return said

    @property
    def number(self) -> int:
        """Return the number of the photo shown, 0 when there is none."""
        return self._placed.number if self._placed else 0

    def show_photo(self, placed: Placement | None, picture: QImage | None) -> None:
        """Show a photo; where it is the one that is shown, its words stay as they stand."""
        other = placed is not None and placed.number != self.number
        self._placed = placed
        self._pages.setCurrentIndex(0 if placed else 1)
        if placed is None:
            return
        photo = placed.photo
        self._name.setText(self._words("Photo {number}", number=placed.number))
        self._facts.setText(f"{photo.file_name} · {photo.width} × {photo.height}")
        if other:
            self.show_words(placed)
        self.show_picture(picture)

    def show_words(self, placed: Placement) -> None:
        """Show the words of the photo that is shown as the store has them; this is no edit."""
        self._showing = True
        self.caption.show_text(placed.caption)
        self.alt.show_text(placed.alt)
        self.credit.setText(placed.credit)
        self._showing = False
        self._mark()

    def words_now(self) -> Edits:
        """Return the words as they stand; nothing where no photo is shown."""
        if self._placed is None:
            return Edits()
        caption, alt, credit = self.caption.text, self.alt.text, self.credit.text()
        return Edits(photo_words=(PhotoWords(self.number, caption, alt, credit),))

    def mark_problems(self, marks: Mapping[str, Sequence[Underline]], texts: Edits) -> None:
        """Underline what checks found, by field (``photo:2.caption``).

        Args:
            marks: the lines of each field, of all photos.
            texts: the words that were checked, which one may have typed on since.
        """
        self._marks, self._checked = marks, texts
        self._mark()

    def show_picture(self, picture: QImage | None) -> None:
        """Show the picture once it has been made."""
        self._image = picture or QImage()
        self._draw_picture()

    def show_keys(self, keys: Keys) -> None:
        """Tell at the button with which keys it is done."""
        self.save.setToolTip(keys.shown("caption.next"))

    def use_limits(self, limits: Limits) -> None:
        """Count against these limits from now on."""
        for name, counter in self.counters.items():
            counter.limit = limit_of(name, limits)
        self._count()

    def save_and_go_on(self) -> None:
        """Save and go to the next photo's caption."""
        if self._placed is not None:
            self.next_wanted.emit()

    def start(self, field: str = "caption") -> None:
        """Take the focus in one of the fields."""
        self.field(field).setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the picture as wide as the pane."""
        super().resizeEvent(event)
        self._draw_picture()

    def _tell(self, **typed: str) -> None:
        if self._placed is not None and not self._showing:
            self.edited.emit(Edits(photo_words=(PhotoWords(self.number, **typed),)))

    def _mark(self) -> None:
        for name, box in (("caption", self.caption), ("alt", self.alt)):
            field = f"photo:{self.number}.{name}"
            box.mark_problems(self._marks.get(field, ()), self._checked.text_of(field))

    def _count(self) -> None:
        for box, counter in zip(self.texts, self.counters.values(), strict=True):
            box.mark_beyond(counter.show_text(box.text).beyond)

    def _ask_insert(self) -> None:
        if self._placed:
            self.insert_wanted.emit(self._placed.number)

    def _draw_picture(self) -> None:
        if self._image.isNull():
            self._picture.clear()
            return
        ratio = self.devicePixelRatioF()
        room = QSize(max(120, self.width() - 32), min(240, max(120, self.height() // 3)))
        shown = self._image.scaled(
            room * ratio,
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        drawn = QPixmap.fromImage(shown)
        drawn.setDevicePixelRatio(ratio)
        self._picture.setPixmap(drawn)
