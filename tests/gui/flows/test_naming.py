"""Names offered in search and fields: aliases with their tag, new ones after a save."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from tests.gui.keys import unikey

from newsdesk.desk import drafting, tag_keeping, tagging
from newsdesk.gui.flows import naming
from newsdesk.news.article import Edits

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.gui.conftest import Room

    from newsdesk.news.article import Article


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(naming, "QUIET", 30)


def offered(room: Room, typed: str) -> list[str]:
    box = room.window.top.search
    assert box.offer is not None
    box.setFocus()
    box.clear()
    unikey(box, typed)
    return box.offer.offered()


def test_an_alias_offers_its_tag_and_finds_it(
    open_window: Callable[[], Room], article: Article
) -> None:
    room = open_window()
    tagging.set_tags(room.desk, article.id, add=("COVID-19",))
    tag_keeping.add_alias(room.desk, "COVID-19", "corona")
    room.flows.naming.refresh()
    room.settle()
    assert offered(room, "thẻ:coro") == ["corona → COVID-19"]
    box = room.window.top.search
    assert box.offer is not None
    QTest.keyClick(box.offer.popup, Qt.Key.Key_Down)
    QTest.keyClick(box.offer.popup, Qt.Key.Key_Return)
    assert box.text() == "thẻ:COVID-19 "
    box.setText("thẻ:Corona")
    room.qtbot.waitUntil(box.results.isVisible)
    room.qtbot.waitUntil(lambda: box.results.list.model().rowCount() == 1)


def test_the_sections_are_offered_as_a_tree(
    open_window: Callable[[], Room], article: Article
) -> None:
    room = open_window()
    drafting.edit(room.desk, article.id, Edits(section="Du lịch / Cát Bà"))
    room.flows.naming.refresh()
    room.settle()
    shown = offered(room, "mục:")
    row = shown.index("Du lịch  ·  1")
    assert shown[row + 1].strip() == "Cát Bà  ·  1"
    assert shown[row + 1] != shown[row + 1].strip()
    assert offered(room, "mục:cat") == ["Du lịch / Cát Bà  ·  1"]


@pytest.mark.usefixtures("quick")
def test_names_that_were_saved_are_offered_without_a_new_start(
    open_window: Callable[[], Room], article: Article
) -> None:
    room = open_window()
    room.open(article.id)
    facts = room.window.inspector.facts
    unikey(facts.tags, "cầu Rào, bão")
    facts.section.setEditText("Biển đảo")
    room.settle()
    room.qtbot.waitUntil(lambda: offered(room, "thẻ:rao") == ["cầu Rào"], timeout=5000)
    assert offered(room, "mục:bien") == ["Biển đảo  ·  1"]
    assert [one.shown for one in facts.tags.matching("bao")] == ["bão"]
    assert facts.section.findText("Biển đảo") >= 0
    assert facts.section.currentText() == "Biển đảo"
