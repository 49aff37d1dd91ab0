"""An article in the trash: read, not written, and one click from coming back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.gui.keys import unikey

from newsdesk.desk import moving
from newsdesk.news.status import Status

if TYPE_CHECKING:
    from tests.gui.conftest import Room


def test_it_cannot_be_changed_until_it_is_taken_back(photo_room: Room) -> None:
    room, window = photo_room, photo_room.window
    here, editor = room.flows.writing.id, photo_room.window.editor
    body = editor.body.text
    assert editor.banner.isHidden()
    unikey(editor.lead, "x")  # a step that Ctrl+Z could take back
    room.settle()
    room.flows.moving.go(Status.TRASHED)
    room.qtbot.waitUntil(editor.banner.isVisible)
    unikey(editor.title, "X")
    unikey(window.inspector.photo.caption, "X")
    for wanted in ("format.bold", "format.heading_2", "edit.undo", "edit.paste_plain"):
        window.writing.do(wanted)
    editor.lead.setFocus()
    window.writing.do("edit.undo")
    editor.body.replace([((0, 4), "Khúc")])
    editor.body.insert_plain("Thêm")
    room.settle()
    assert editor.body.text == body
    assert not window.inspector.photo.isEnabled()
    assert not window.inspector.facts.isEnabled()
    assert room.stored(here).status is Status.TRASHED
    assert room.stored(here).lead.startswith("x")
    editor.banner.back.click()
    room.qtbot.waitUntil(editor.banner.isHidden)
    unikey(editor.title, "Y")
    room.settle()
    assert room.stored(here).status is Status.DRAFT
    assert room.stored(here).title.startswith("Y")
    assert window.inspector.photo.isEnabled()


def test_an_article_opened_from_the_trash_tells_so(room: Room) -> None:
    moving.trash(room.desk, room.flows.writing.id)
    editor, here = room.window.editor, room.flows.writing.id
    room.flows.writing.begin()
    room.qtbot.waitUntil(lambda: room.flows.writing.id != here)
    assert editor.banner.isHidden()
    assert not editor.body.isReadOnly()
    room.open(here)
    assert editor.banner.isVisible()
    assert editor.body.isReadOnly()
