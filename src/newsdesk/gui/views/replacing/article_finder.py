"""Finding and replacing in the open article: all its fields, then the words of its photos."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from newsdesk.gui.views.replacing.caption_texts import PARTS
from newsdesk.gui.views.replacing.hit_list import HitGroup, HitLine
from newsdesk.gui.views.replacing.taking_back import TakingBack
from newsdesk.text.finding import Sought, Span, cased_like, context, find
from newsdesk.text.line_marks import outside_figures

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsdesk.gui.views.fields.writing_field import WritingField
    from newsdesk.gui.views.replacing.caption_texts import CaptionTexts
    from newsdesk.gui.views.replacing.find_bar import FindBar
    from newsdesk.gui.views.replacing.searched import Searched

PAUSE: Final = 120
"""Milliseconds without a change before hits are counted anew."""

Applying = Callable[[frozenset[tuple[int, int]]], None]
"""Replaces the lines still ticked, as (group, line)."""
Hit = tuple[int, Span]
"""The number of a field and the characters of a hit in it."""


class ArticleFinder(QObject):
    """Joins the bar to the fields in which it looks, in their order.

    ``replaced`` tells how many hits were replaced at once, and carries what takes all of it back.

    Args:
        bar: where one types what is sought.
        fields: name and field of each.
        preview: shows what would be replaced and calls back with the lines still ticked.
    """

    replaced = Signal(int, object)

    def __init__(
        self,
        bar: FindBar,
        fields: Sequence[tuple[str, WritingField]],
        preview: Callable[[tuple[HitGroup, ...], Applying], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._bar, self._own, self._preview = bar, tuple(fields), preview
        self._fields: tuple[tuple[str, Searched], ...] = self._own
        self._captions: CaptionTexts | None = None
        self._hits: list[Hit] = []
        self._last = 0
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self._look)
        bar.sought_changed.connect(self._sought_changed)
        bar.next_wanted.connect(self.go_on)
        bar.replace_wanted.connect(self.replace_one)
        bar.all_wanted.connect(self.replace_all)
        bar.closed.connect(self.close)
        for number, (_, field) in enumerate(fields):
            field.textChanged.connect(self._text_changed)
            field.cursorPositionChanged.connect(lambda number=number: self._note(number))
        self.taking_back = TakingBack(self)
        self.taking_back.listen_in(*(field for _, field in fields), bar.field, bar.new)
        bar.hide()

    def look_in(self, captions: CaptionTexts) -> None:
        """Look in what is said of the photos too."""
        self._captions = captions
        captions.changed.connect(self._text_changed)
        parts = [captions.form.field(part) for part in PARTS]
        self.taking_back.listen_in(*parts)
        for part in parts:
            part.cursorPositionChanged.connect(self._note_caption)

    @property
    def is_open(self) -> bool:
        """Tell whether the bar is shown."""
        return not self._bar.isHidden()

    def open(self, *, replacing: bool = False) -> None:
        """Show the bar, with the chosen words in it if they are of one line."""
        chosen = self._field.passage().chosen if self._field.hasFocus() else ""
        self._bar.open(chosen if "\n" not in chosen else "", replacing=replacing)
        self._look()

    def close(self) -> None:
        """Hide the bar; one goes on where the last hit is."""
        self._bar.hide()
        self._show_hits(None)
        self._field.setFocus()

    def go_on(self, step: int) -> None:
        """Choose the next hit (1) or the one before (-1); behind the last comes the first."""
        if not self._bar.sought.words:
            self.open()
            return
        self._look()
        if not self._hits or any(field.composing for _, field in self._fields):
            return  # a syllable being composed would be put over the hit that is chosen
        here = self._last, self._field.passage()
        if step > 0:
            at = bisect_left(self._hits, (here[0], (here[1].end, here[1].end)))
        else:
            at = bisect_left(self._hits, (here[0], (here[1].start, here[1].start))) - 1
        self._choose(at % len(self._hits))

    def replace_one(self) -> None:
        """Replace the hit that is chosen, if one is, and go to the next one."""
        self._look()
        at = self._chosen()
        if at is not None:
            number, span = self._hits[at]
            field = self._fields[number][1]
            if field.isReadOnly() or field.composing:
                return
            new = self._new(field.text[slice(*span)])
            field.replace([(span, new)])
            end = span[0] + len(new)
            field.choose((end, end))
        self.go_on(1)

    def replace_all(self) -> None:
        """Show every hit with what would stand there, and replace those still ticked."""
        self._look()
        texts = [field.text for _, field in self._fields]
        groups: list[HitGroup] = []
        spans: list[tuple[int, list[Span]]] = []
        for number, (name, field) in enumerate(self._fields):
            own = [span for at, span in self._hits if at == number]
            if own and not field.isReadOnly():
                lines = tuple(self._line(texts[number], span) for span in own)
                groups.append(HitGroup(name, lines))
                spans.append((number, own))

        def apply(ticked: frozenset[tuple[int, int]]) -> None:
            done: list[tuple[Searched, str, str]] = []
            for at, (number, own) in enumerate(spans):
                field = self._fields[number][1]
                if field.text != texts[number] or field.composing:
                    continue  # somebody typed on behind the list
                field.replace(
                    [
                        (span, self._new(field.text[slice(*span)]))
                        for row, span in enumerate(own)
                        if (at, row) in ticked
                    ]
                )
                if field.text != texts[number]:
                    done.append((field, texts[number], field.text))
            self._look()
            if done:
                self.taking_back.note(done)
                self.replaced.emit(len(ticked), self.taking_back.undo)

        if groups:
            self._preview(tuple(groups), apply)

    @property
    def _field(self) -> Searched:
        return self._fields[self._last][1]

    def _line(self, text: str, span: Span) -> HitLine:
        around = context(text, span)
        return HitLine(around.before, around.hit, self._new(around.hit), around.after)

    def _new(self, old: str) -> str:
        new = self._bar.new.text()
        return cased_like(old, new) if self._bar.keep.isChecked() else new

    def _note(self, number: int) -> None:
        """Remember in which field one writes, and which hit one is at."""
        if self._fields[number][1].hasFocus():
            self._last = number
        if self.is_open:
            self._count()

    def _note_caption(self) -> None:
        if self.is_open:
            for number in range(len(self._own), len(self._fields)):
                if self._fields[number][1].hasFocus():
                    self._last = number
            self._count()

    def _sought_changed(self, sought: Sought) -> None:
        self._show_hits(sought)
        self._look()
        if self._hits and self._chosen() is None and self._bar.field.hasFocus():
            here = self._field.passage().start
            self._choose(bisect_left(self._hits, (self._last, (here, here))) % len(self._hits))

    def _text_changed(self) -> None:
        if self.is_open:
            self._pause.start()

    def _show_hits(self, sought: Sought | None) -> None:
        for _, field in self._own:
            field.show_hits(sought)
        if self._captions:
            self._captions.show_hits(sought)

    def _look(self) -> None:
        sought = self._bar.sought
        if self._captions:
            self._fields = (*self._own, *self._captions.named())
            self._last = min(self._last, len(self._fields) - 1)
        self._hits = [
            (number, span)
            for number, (_, field) in enumerate(self._fields)
            for span in outside_figures(field.text, find(field.text, sought))
        ]
        self._show_hits(sought if self.is_open else None)
        self._count()

    def _chosen(self) -> int | None:
        """Return the number of the hit that is chosen, from 0."""
        here = self._field.passage()
        wanted = (self._last, (here.start, here.end))
        at = bisect_right(self._hits, wanted) - 1
        return at if at >= 0 and self._hits[at] == wanted else None

    def _count(self) -> None:
        at = self._chosen()
        self._bar.show_count(0 if at is None else at + 1, len(self._hits))

    def _choose(self, at: int) -> None:
        number, span = self._hits[at]
        if number != self._last and self._last < len(self._own):
            left = self._own[self._last][1]
            end = left.passage().end
            left.choose((end, end))  # else words would look chosen in several fields
        self._last = number
        self._fields[number][1].choose(span)
        self._count()
