"""The middle of the window while an article is open: its text, the bars over it, its photos."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from newsdesk.gui.messages import Message
from newsdesk.gui.views.fields.clip import clip_of
from newsdesk.gui.views.fields.writing_field import WritingField
from newsdesk.gui.views.hairline import hairline
from newsdesk.gui.views.photos.photo_panel import PhotoPanel
from newsdesk.gui.views.replacing.article_finder import ArticleFinder
from newsdesk.gui.views.replacing.find_bar import FindBar
from newsdesk.gui.views.replacing.go_to import GoTo
from newsdesk.gui.views.replacing.replace_preview import ReplacePreview
from newsdesk.gui.views.writing.article_editor import ArticleEditor
from newsdesk.gui.views.writing.body_acts import BodyActs
from newsdesk.gui.views.writing.body_editor import column_width
from newsdesk.gui.views.writing.format_bar import FormatBar

if TYPE_CHECKING:
    from collections.abc import Callable

    from newsdesk.gui.colours import Colours
    from newsdesk.gui.views.replacing.hit_list import HitGroup
    from newsdesk.language.words import Words


class WritingPane(QWidget):
    """Holds ``editor``, ``photos``, ``format_bar``, ``find_bar`` and ``finder``.

    ``message_room`` lies between text and photos, hidden while there is no message.

    ``everywhere_wanted`` asks for finding in all articles, with the words sought; ``told``
    carries a Message. ``recode_wanted`` asks for the old code of letters.
    """

    everywhere_wanted = Signal(object)
    recode_wanted = Signal()
    told = Signal(object)

    def __init__(self, words: Words, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words, self._colours = words, colours
        self.format_bar = FormatBar(words, colours, self)  # in the order of Tab
        self.find_bar = FindBar(words, colours, self)
        self.editor = ArticleEditor(words, colours, self)
        self.photos = PhotoPanel(words, colours, self)
        self.message_room = QWidget(self)
        self.message_room.setObjectName("paper")
        self.message_room.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.message_room.hide()
        self._photo_line = hairline(self)
        self._bar_line = hairline(self)
        self._lay_out()
        self.acts = BodyActs(self.editor.body, self.photos.model, words, self)
        self.acts.photos_wanted.connect(self.photos.add_wanted)
        names = (words("Kicker"), words("Headline"), words("Lead"), words("Body"))
        fields = tuple(zip(names, self.editor.fields, strict=True))
        self.finder = ArticleFinder(self.find_bar, fields, self._preview, self)
        self.finder.replaced.connect(self._tell_replaced)
        self.go_to = GoTo(words, self)
        self.go_to.chosen.connect(self.editor.body.go_to_line)
        self.go_to.left.connect(self.editor.body.setFocus)
        self.format_bar.wanted.connect(self.do)
        self.format_bar.set_width(column_width(self.editor.pixels))
        self.editor.size_changed.connect(
            lambda pixels: self.format_bar.set_width(column_width(pixels))
        )
        self.find_bar.everywhere_wanted.connect(self._look_everywhere)
        self._others: dict[str, Callable[[], object]] = {
            "edit.undo": self._undo,
            "edit.redo": self._redo,
            "edit.paste_plain": self._paste_plain,
            "edit.recode": self.recode_wanted.emit,
            "edit.find": self.finder.open,
            "edit.find_next": lambda: self.finder.go_on(1),
            "edit.find_previous": lambda: self.finder.go_on(-1),
            "edit.replace": lambda: self.finder.open(replacing=True),
            "edit.everywhere": self._look_everywhere,
            "edit.go_to": self._go_to,
            "view.larger": lambda: self.editor.set_larger(1),
            "view.smaller": lambda: self.editor.set_larger(-1),
            "view.usual_size": lambda: self.editor.set_larger(0),
        }

    def do(self, name: str) -> bool:
        """Do what is wanted, by a name of ``writing_commands``; tell whether it is known here."""
        if name in self._others:
            self._others[name]()
            return True
        return self.acts.do(name)

    def show_format_bar(self, *, on: bool) -> None:
        """Show the row of icons, or hide it."""
        self.format_bar.setVisible(on)
        self._bar_line.setVisible(on)

    def show_text_only(self, *, on: bool) -> None:
        """Hide all but the text, and let all but the paragraph one is at step back."""
        self.photos.setHidden(on)
        self._photo_line.setHidden(on)
        self.editor.show_focus(on=on)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.format_bar)
        column.addWidget(self._bar_line)
        column.addWidget(self.find_bar)
        column.addWidget(self.editor, 1)
        column.addWidget(self.message_room)
        column.addWidget(self._photo_line)
        column.addWidget(self.photos)
        self.setTabOrder(self.editor.kicker, self.editor.title)
        self.setTabOrder(self.editor.title, self.editor.lead)
        self.setTabOrder(self.editor.lead, self.editor.body)
        self.setTabOrder(self.editor.body, self.photos.add)
        self.setTabOrder(self.photos.add, self.photos.list)

    @property
    def _here(self) -> WritingField:
        """Return the field one is writing in; the body if it is none of them."""
        return next((one for one in self.editor.fields if one.hasFocus()), self.editor.body)

    def _undo(self) -> None:
        if not (self._here.isReadOnly() or self.finder.taking_back.undo()):
            self._here.undo()

    def _redo(self) -> None:
        if not (self._here.isReadOnly() or self.finder.taking_back.redo()):
            self._here.redo()

    def _paste_plain(self) -> None:
        field = self._here
        if not field.composing and not field.isReadOnly():
            field.insert_plain(clip_of(QGuiApplication.clipboard().mimeData()).text)

    def _go_to(self) -> None:
        captions = {
            placed.number: placed.caption or placed.photo.file_name
            for row in range(self.photos.model.rowCount())
            if (placed := self.photos.model.placement_at(row))
        }
        self.go_to.open(self.editor.body.text, captions)

    def _look_everywhere(self) -> None:
        self.everywhere_wanted.emit(self.find_bar.sought)

    def _tell_replaced(self, count: int, take_back: Callable[[], object]) -> None:
        said = self._words("{count} places replaced.", count=count)
        self.told.emit(Message(said, button=self._words("Undo"), act=take_back))

    def _preview(
        self,
        groups: tuple[HitGroup, ...],
        apply: Callable[[frozenset[tuple[int, int]]], None],
    ) -> None:
        dialog = ReplacePreview(self._words, self._colours, groups, self.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: apply(dialog.ticked))
        dialog.open()
