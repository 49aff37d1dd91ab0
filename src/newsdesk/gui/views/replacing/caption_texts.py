"""The words of the article's photos as texts to find and replace in: shown in the form or not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from newsdesk.gui.views.fields.text_box import TextBox
from newsdesk.language.article_names import place_name
from newsdesk.text.finding import replaced
from newsdesk.text.normalize import clean_line
from newsdesk.text.passage import Passage

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QLineEdit

    from newsdesk.gui.views.photos.caption_form import CaptionForm
    from newsdesk.gui.views.photos.photo_panel import PhotoPanel
    from newsdesk.language.words import Words
    from newsdesk.text.finding import Sought, Span

PARTS: Final = ("caption", "alt", "credit")


class CaptionTexts(QObject):
    """``changed`` tells of other words or other photos; ``form_wanted`` asks to see the form."""

    changed = Signal()
    form_wanted = Signal()

    def __init__(self, words: Words, panel: PhotoPanel, form: CaptionForm) -> None:
        super().__init__(form)
        self._words, self.panel, self.form = words, panel, form
        self._texts: dict[tuple[int, str], CaptionText] = {}
        panel.model.dataChanged.connect(self.changed)
        panel.model.modelReset.connect(self.changed)
        for part in PARTS:
            form.field(part).textChanged.connect(self.changed)

    def named(self) -> tuple[tuple[str, CaptionText], ...]:
        """Return name and text of what is said of each photo, in the order of the strip."""
        numbers = [
            placed.number
            for row in range(self.panel.model.rowCount())
            if (placed := self.panel.model.placement_at(row))
        ]
        return tuple(
            (place_name(self._words, f"photo:{number}.{part}"), self._text(number, part))
            for number in numbers
            for part in PARTS
        )

    def show_hits(self, sought: Sought | None) -> None:
        """Mark all hits in the form, or nothing any more."""
        for box in self.form.texts:
            box.show_hits(sought)

    def _text(self, number: int, part: str) -> CaptionText:
        return self._texts.setdefault((number, part), CaptionText(self, number, part))


class CaptionText:
    """One text of one photo, by the photo's number and the name of the part."""

    def __init__(self, home: CaptionTexts, number: int, part: str) -> None:
        self._home, self._number, self._part = home, number, part
        self._before: str | None = None
        self._after: str | None = None

    @property
    def text(self) -> str:
        """Return the words as they stand: in the form, or as they were typed last."""
        if self._is_shown:
            return self._home.form.text_of(self._part)
        model = self._home.panel.model
        placed = model.placement_at(model.row_of(self._number))
        return str(getattr(placed, self._part)) if placed else ""

    @property
    def composing(self) -> bool:
        """Tell whether an input method is at a syllable in it."""
        box = self._home.form.field(self._part)
        return self._is_shown and isinstance(box, TextBox) and box.composing

    def passage(self) -> Passage:
        """Return the text with what is chosen in it; its start while the form shows another."""
        span = self._home.form.chosen_in(self._part) if self._is_shown else (0, 0)
        return Passage(self.text, *span)

    def hasFocus(self) -> bool:
        """Tell whether one writes in it."""
        return self._is_shown and self._field.hasFocus()

    def isReadOnly(self) -> bool:
        """Tell whether nothing can be written in it."""
        return not self._home.form.isEnabled()

    def show_hits(self, sought: Sought | None) -> None:
        """Mark the hits in the form, where the words of any photo may be shown."""
        self._home.show_hits(sought)

    def setFocus(self) -> None:
        """Go on writing in it."""
        self._home.form.start(self._part)

    def choose(self, span: Span) -> None:
        """Show the photo's words in the form and choose some of them."""
        if not self._is_shown:
            self._home.panel.choose(self._number)
        self._home.form_wanted.emit()
        if self._is_shown:
            self._home.form.choose(self._part, span)

    def replace(self, changes: Sequence[tuple[Span, str]]) -> None:
        """Put other words in several places, in order and apart, as one step of undo."""
        if not changes:
            return
        new = iter(words for _, words in changes)
        self._before = self.text
        spans = [span for span, _ in changes]
        # Cleaned here as it will be in the store, so that it is known again after its save.
        self._put(clean_line(replaced(self._before, spans, lambda _: next(new))))
        self._after = self.text

    def undo(self) -> None:
        """Take the last replacement back, unless other words were typed since."""
        if self._before is not None and self.text == self._after:
            self._put(self._before)

    def redo(self) -> None:
        """Replace again what was taken back last."""
        if self._after is not None and self.text == self._before:
            self._put(self._after)

    @property
    def _field(self) -> TextBox | QLineEdit:
        return self._home.form.field(self._part)

    @property
    def _is_shown(self) -> bool:
        return self._home.form.number == self._number

    def _put(self, words: str) -> None:
        self._home.form.put_words(self._number, self._part, words)
