"""The messages of this session: remembered, listed with time, errors told by icon and word."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtGui import QAccessible

from newsdesk.errors import OutsideTrouble
from newsdesk.gui.messages import Kind, Message
from newsdesk.gui.views.window.past_messages import MOST, MessageList

if TYPE_CHECKING:
    from tests.gui.conftest import Room


def opened(room: Room) -> MessageList:
    room.window.past.click()
    dialog = room.window.findChild(MessageList)
    assert isinstance(dialog, MessageList)
    assert dialog.isVisible()
    return dialog


def texts(dialog: MessageList) -> list[str]:
    return [dialog.list.item(row).text() for row in range(dialog.list.count())]


def test_what_was_told_is_listed_with_its_time_the_newest_first(room: Room) -> None:
    room.flows.told.emit(Message("Saved."))
    room.window.tell_error(OutsideTrouble("store.full", path="a.sqlite"))
    room.window.message_bar.dismiss()
    dialog = opened(room)
    sentence = room.window._words.sentence("store.full", {"path": "a.sqlite"})
    listed = texts(dialog)
    assert listed[0].endswith(f"  Error: {sentence}")
    assert listed[1].endswith("  Saved.")
    assert all(re.match(r"\d\d:\d\d:\d\d  ", text) for text in listed)
    assert not dialog.list.item(0).icon().isNull()
    room.window.message_bar.tell(Message("Look here.", Kind.WARNING))
    assert texts(dialog)[0].endswith("  Warning: Look here.")
    dialog.close()
    assert opened(room) is dialog
    assert len(texts(dialog)) == len(listed) + 1
    dialog.close()


def test_only_the_last_hundred_are_kept(room: Room) -> None:
    for number in range(MOST + 5):
        room.window.message_bar.tell(Message(f"news {number}"))
    dialog = opened(room)
    room.window.message_bar.tell(Message("one more"))
    listed = texts(dialog)
    assert len(listed) == len(room.window.past.told) == MOST
    assert listed[0].endswith("one more")
    assert listed[-1].endswith("news 6")
    dialog.close()


def test_a_message_from_before_the_newsroom_is_open_has_no_time(room: Room) -> None:
    room.window.past.clock = None
    room.window.message_bar.tell(Message("Not open."))
    dialog = opened(room)
    assert texts(dialog)[0] == "–  Not open."
    dialog.close()


def test_the_button_stands_in_the_status_bar_with_its_name(room: Room) -> None:
    assert room.window.past.isVisible()
    assert room.window.past.parent() is room.window.status
    told = QAccessible.queryAccessibleInterface(room.window.past)
    assert told.text(QAccessible.Text.Name) == "Messages"
