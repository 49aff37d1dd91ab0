"""Another program writes while the window is open: shown, and never written over unsaid."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from tests.gui.keys import unikey

from newsdesk.desk import drafting
from newsdesk.news.article import Edits
from newsdesk.store.database import open_store

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.gui.conftest import Room

    from newsdesk.desk.desk import Desk


@pytest.fixture
def other(room: Room) -> Iterator[Desk]:
    """Return the desk of another program over the same newsroom."""
    made = replace(room.desk, store=open_store(room.desk.store.path))
    yield made
    made.store.close()


def test_what_another_program_wrote_is_shown(room: Room, other: Desk) -> None:
    article = room.flows.writing.id
    drafting.edit(other, article, Edits(body="Người khác viết.", section="Kinh tế"))
    room.flows.elsewhere.look()
    room.qtbot.waitUntil(lambda: room.window.editor.body.text == "Người khác viết.")
    assert "changed in another program" in room.said
    unikey(room.window.editor.title, "Tin: ")
    room.settle()
    stored = room.stored(article)
    assert (stored.body, stored.section) == ("Người khác viết.", "Kinh tế")


def test_words_of_another_program_are_not_written_over_unsaid(room: Room, other: Desk) -> None:
    article, editor = room.flows.writing.id, room.window.editor
    theirs = drafting.edit(
        other, article, Edits(title="Tít khác", body="Người khác viết.")
    ).article
    unikey(editor.body, "Tôi: ")
    room.settle()
    room.qtbot.waitUntil(lambda: editor.title.text == "Tít khác")
    assert "while you were writing" in room.said
    assert f"version {theirs.revision}" in room.said
    stored = room.stored(article)
    assert stored.body.startswith("Tôi: Đoạn thứ nhất.")
    assert stored.title == "Tít khác"
    assert editor.body.text == stored.body


def test_an_article_of_another_program_comes_into_the_list(room: Room, other: Desk) -> None:
    drafting.new_article(other, "Bài của người khác")
    before = room.window.browser.model.rowCount()
    room.flows.elsewhere.look()
    room.qtbot.waitUntil(lambda: room.window.browser.model.rowCount() == before + 1)
    assert room.said == ""
