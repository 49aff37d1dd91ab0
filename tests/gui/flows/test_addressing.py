"""The address under the headline: told while one types, with a way to who stands there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.gui.keys import unikey

from newsdesk.desk import drafting

if TYPE_CHECKING:
    from tests.gui.conftest import Room


def test_a_clash_is_told_before_any_save_and_leads_to_the_other_article(room: Room) -> None:
    other = drafting.new_article(room.desk, "Cầu Rào thông xe!").article.id
    editor = room.window.editor
    line, here = editor.address, room.flows.writing.id
    room.qtbot.waitUntil(lambda: "quan-le-chan-trao-qua-tet-som" in line.toolTip())
    assert line.clash.isHidden()
    editor.title.selectAll()
    unikey(editor.title, "Cầu Rào thông xe")
    room.flows.writing.saving._timer.stop()  # nothing is saved meanwhile
    room.qtbot.waitUntil(lambda: not line.clash.isHidden())
    assert room.stored(here).title == "Quận Lê Chân trao quà Tết sớm"
    assert line.toolTip().endswith("/cau-rao-thong-xe.html")
    assert line.clash.accessibleName() == "Same address as “Cầu Rào thông xe!” (Draft)"
    assert "cau-rao" in room.window.inspector.facts.related.address.text()
    line.clash.click()
    room.qtbot.waitUntil(lambda: room.flows.writing.id == other)
    assert room.stored(here).title == "Cầu Rào thông xe"


def test_an_article_without_headline_has_no_address(room: Room) -> None:
    line = room.window.editor.address
    room.open(drafting.new_article(room.desk, "").article.id)
    room.settle()
    assert line.toolTip() == line.said.text() == ""
    assert line.clash.isHidden()


def test_a_narrow_column_elides_the_middle_of_the_address(room: Room) -> None:
    line = room.window.editor.address
    room.qtbot.waitUntil(lambda: line.said.text() != "")
    line.resize(180, line.height())
    assert "…" in line.said.text()
    assert line.said.text().endswith("html")
