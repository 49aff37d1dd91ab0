"""Tags in one line, parted by commas, with those already in use offered below."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from newsdesk.gui.models.offered_list import TAKEN_ROLE, OfferedList
from newsdesk.gui.views.fields.tag_acts import tag_acts
from newsdesk.gui.views.popup_list import dress_popup
from newsdesk.gui.views.row_menu import Line, add_lines
from newsdesk.news.completing import Offered, Value, matching

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QKeyEvent

    from newsdesk.language.words import Words
    from newsdesk.news.tag import TagLine

_MOST = 12


class TagField(QLineEdit):
    """``edited`` carries the tags as a tuple.

    A suggestion is only taken by choosing it in the list. Its menu offers what can be done to the
    tag that was pointed at, or where the cursor is.
    """

    edited = Signal(object)
    act_wanted = Signal(str, str)
    """A tag and one of ``TAG_ACTS``, from the menu."""

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self.setPlaceholderText(words("parted by commas"))
        self._tags: tuple[str, ...] = ()
        self._offer = QCompleter(self)
        dress_popup(self._offer)
        self._offer.setWidget(self)  # not setCompleter: that would complete the whole line
        # In its unfiltered mode Qt makes the first name current, and Enter would take it.
        self._offer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        self._found = OfferedList(self)
        self._offer.setModel(self._found)
        self._known: tuple[Value, ...] = ()
        self._offer.setCompletionRole(TAKEN_ROLE)
        self._offer.activated.connect(self._take)
        self.textChanged.connect(self._tell)
        self.textEdited.connect(self._suggest)

    def offer(self, tags: Iterable[TagLine]) -> None:
        """Offer these tags while one, or another spelling that leads to it, is typed."""
        listed = sorted(tags, key=lambda one: one.articles, reverse=True)
        self._known = tuple(Value(one.name, one.aliases) for one in listed)

    def matching(self, typed: str) -> tuple[Offered, ...]:
        """Return the tags that what is typed may mean: begun alike first, the commonest first."""
        return matching(typed, self._known, _MOST)

    def show_tags(self, tags: Iterable[str]) -> None:
        """Show the tags of an article; this is no edit."""
        self._tags = tuple(tags)
        self.setText(", ".join(self._tags))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Enter and Escape to the open list."""
        popup = self._offer.popup()
        if popup and popup.isVisible() and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if popup.currentIndex().isValid():
                event.ignore()  # it goes on to the list
            else:
                popup.hide()
            return
        super().keyPressEvent(event)

    def tag_at(self, place: int) -> str:
        """Return the tag that stands at a place of the line, "" between two."""
        text = self.text()
        return (text[:place].rpartition(",")[2] + text[place:].partition(",")[0]).strip()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what every field offers, and the acts on the tag."""
        menu = self.createStandardContextMenu()
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        tag = self.tag_at(self.cursorPosition() if by_key else self.cursorPositionAt(event.pos()))
        if tag:
            menu.addSection(tag)
            add_lines(menu, self._lines(tag))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        below = self.mapToGlobal(self.cursorRect().bottomLeft())
        menu.popup(below if by_key else event.globalPos())

    def _lines(self, tag: str) -> list[Line]:
        return [
            Line(said, partial(self.act_wanted.emit, tag, act))
            for act, said in tag_acts(self._words).items()
        ]

    def _tell(self, text: str) -> None:
        tags = tuple(dict.fromkeys(name for part in text.split(",") if (name := part.strip())))
        if tags != self._tags:
            self._tags = tags
            self.edited.emit(tags)

    def _suggest(self) -> None:
        started = self.text()[: self.cursorPosition()].rpartition(",")[2].strip()
        if len(started) < 2:  # noqa: PLR2004  # one letter would offer half of all tags
            popup = self._offer.popup()
            if popup:
                popup.hide()
            return
        found = self.matching(started)
        self._found.show_offered(found)
        if found:
            self._offer.complete()
        elif popup := self._offer.popup():
            popup.hide()

    def _take(self, chosen: str) -> None:
        before, comma, _ = self.text()[: self.cursorPosition()].rpartition(",")
        after = self.text()[self.cursorPosition() :].partition(",")[2]
        start = f"{before}{comma} " if comma else ""
        self.setText(f"{start}{chosen}, {after.strip()}".rstrip() + ("" if after.strip() else " "))
