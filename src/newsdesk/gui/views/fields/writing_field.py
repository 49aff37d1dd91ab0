"""What headline, lead and body have in common: plain text that is told, marked and pasted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal
from PySide6.QtGui import QTextCursor, QTextOption
from PySide6.QtWidgets import QTextEdit, QWidget

from newsdesk.gui.views.fields.clip import Clip, clip_of
from newsdesk.gui.views.fields.hit_marks import HitMarks
from newsdesk.gui.views.fields.underlines import Underline, Underlines, carried_over
from newsdesk.text.passage import Passage, difference

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from PySide6.QtGui import QAction, QContextMenuEvent, QPaintEvent, QWheelEvent

    from newsdesk.gui.colours import Colours
    from newsdesk.text.finding import Sought, Span


FADED: Final = 0.62
"""How far what one is not writing at sinks into the paper, 0 to 1, while one sees nothing else."""


class WritingField(QTextEdit):
    """Plain text. ``edited`` carries the new text, never for preedit alone.

    Places are counted in characters from 0, as everywhere in newsdesk. ``take_clip`` is asked
    before anything is pasted or dropped and tells whether it took it. ``larger_wanted`` carries
    the steps by which the wheel would have the text larger.
    """

    edited = Signal(str)
    larger_wanted = Signal(int)

    def __init__(self, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setProperty("role", "writing")
        self.document().setDocumentMargin(0)
        self.more_actions: list[QAction] = []
        self.take_clip: Callable[[WritingField, Clip], bool] | None = None
        self._text = ""
        self._hits = HitMarks(self, colours)
        self._underlines = Underlines(self, colours)
        self.textChanged.connect(self._tell)

    @property
    def text(self) -> str:
        """Return the words as they stand, without what an input method has not committed."""
        return self._text

    @property
    def composing(self) -> bool:
        """Tell whether an input method is at a syllable: nothing may be rewritten meanwhile."""
        return bool(self.textCursor().block().layout().preeditAreaText())

    def show_text(self, text: str) -> None:
        """Show other words; this is no edit and cannot be undone."""
        self._text = text
        self._underlines.show((), self._qt_place)
        self.blockSignals(True)  # noqa: FBT003  # Qt's own signature
        self.setPlainText(text)
        self.blockSignals(False)  # noqa: FBT003  # Qt's own signature

    # Places, choices and changes

    @property
    def chosen(self) -> Span:
        """Return which characters are chosen; equal ends are a place."""
        passage = self.passage()
        return passage.start, passage.end

    def passage(self) -> Passage:
        """Return the text with what is chosen in it."""
        cursor = self.textCursor()
        start = self._place(cursor.selectionStart())
        if not cursor.hasSelection():
            return Passage(self._text, start, start)
        return Passage(self._text, start, self._place(cursor.selectionEnd()))

    def take(self, passage: Passage) -> None:
        """Take a rewritten passage: text as one step of undo, and what is chosen in it."""
        if self.isReadOnly():
            return
        start, end, new = difference(self._text, passage.text)
        if start != end or new:
            self._replace([((start, end), new)])
        self.choose((passage.start, passage.end))

    def replace(self, changes: Sequence[tuple[Span, str]]) -> None:
        """Put other words in several places, in order and apart, as one step of undo."""
        if changes and not self.isReadOnly():
            self._replace(changes)

    def choose(self, span: Span) -> None:
        """Choose characters; equal ends are a place."""
        cursor = self.textCursor()
        cursor.setPosition(self._qt_place(span[0]))
        if span[1] != span[0]:
            cursor.setPosition(self._qt_place(span[1]), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def _replace(self, changes: Sequence[tuple[Span, str]]) -> None:
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        places = [(self._qt_place(a), self._qt_place(b), new) for (a, b), new in changes]
        for start, end, new in reversed(places):
            cursor.setPosition(start)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            cursor.insertText(new)
        cursor.endEditBlock()

    def _qt_place(self, place: int) -> int:
        place = min(place, len(self._text))
        if self.document().characterCount() - 1 == len(self._text):
            return place
        return len(self._text[:place].encode("utf-16-le")) // 2

    def _place(self, position: int) -> int:
        if self.document().characterCount() - 1 == len(self._text):
            return min(position, len(self._text))
        before = self._text.encode("utf-16-le")[: position * 2]
        return len(before.decode("utf-16-le", "ignore"))

    # Marks

    def mark_problems(self, marks: Iterable[Underline], text: str | None = None) -> None:
        """Underline words that checks found something about; what was underlined before goes.

        Args:
            marks: where, how bad, and what a tooltip says.
            text: the text that was checked, when one may have typed on since.
        """
        checked = self._text if text is None else text
        self._underlines.show(carried_over(marks, checked, self._text), self._qt_place)

    def show_hits(self, sought: Sought | None) -> None:
        """Mark all hits of something sought, or nothing any more."""
        self._hits.show(sought)

    # Events

    def event(self, event: QEvent) -> bool:
        """Tell in a tooltip what was found about the word under the mouse."""
        if event.type() == QEvent.Type.ToolTip and self._underlines.tell(event):
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the marks of what is sought, then the text."""
        self._hits.paint(event.rect())
        super().paintEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave scrolling to the sheet that holds headline, lead and body; with Ctrl, set size."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            steps = event.angleDelta().y()
            if steps:
                self.larger_wanted.emit(1 if steps > 0 else -1)
            event.accept()
        else:
            event.ignore()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what every text field offers, and what the window adds to it."""
        menu = self.createStandardContextMenu(event.pos())
        if self.more_actions:
            menu.addSeparator()
            menu.addActions(self.more_actions)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Take text, pictures and files."""
        return source.hasText() or source.hasImage() or source.hasUrls()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste what was copied in the way of this field; nothing while a syllable is composed."""
        clip = clip_of(source)
        if self.composing or (self.take_clip and self.take_clip(self, clip)):
            return
        self.insert_plain(clip.text)

    def insert_plain(self, text: str) -> None:
        """Put plain words in the place of what is chosen."""
        if text and not self.isReadOnly():
            self.insertPlainText(text)

    def _tell(self) -> None:
        text = self._now()
        if text != self._text:
            self._text = text
            self.edited.emit(text)

    def _now(self) -> str:
        return self.toPlainText()
