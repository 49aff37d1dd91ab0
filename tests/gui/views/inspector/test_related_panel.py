"""Related articles, the address and tags with other spellings, in the details of an article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsdesk.desk import drafting, tag_keeping
from newsdesk.news.article import Edits

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.gui.conftest import Room

    from newsdesk.desk.desk import Desk


def test_a_proposal_is_chosen_ordered_and_saved(
    open_window: Callable[[], Room], desk: Desk
) -> None:
    first, second, third = (
        drafting.new_article(desk, title).article.id
        for title in ("Thông xe cầu Rào", "Sửa cầu Rào", "Ngắm cầu Rào")
    )
    room = open_window()
    room.open(first)
    panel = room.window.inspector.facts.related
    room.qtbot.waitUntil(lambda: panel.proposed.count() == 2)
    for _ in range(2):
        panel.proposed.setCurrentRow(0)
        panel.add.click()
    assert set(panel.ids) == {second, third}
    panel.chosen.setCurrentRow(1)
    panel.up.click()
    room.settle()
    assert room.stored(first).related == panel.ids
    kept = panel.ids
    room.open(second)
    room.qtbot.waitUntil(lambda: panel.isEnabled() and panel.ids == ())
    room.open(first)
    room.qtbot.waitUntil(lambda: panel.isEnabled() and panel.ids == kept)
    panel.chosen.setCurrentRow(0)
    panel.remove.click()
    room.settle()
    assert room.stored(first).related == kept[1:]


def test_the_address_and_who_has_it_too(open_window: Callable[[], Room], desk: Desk) -> None:
    drafting.new_article(desk, "Cầu Rào")
    second = drafting.new_article(desk, "Cầu Rào!").article.id
    room = open_window()
    room.open(second)
    panel = room.window.inspector.facts.related
    room.qtbot.waitUntil(lambda: "cau-rao.html" in panel.address.text())
    assert "“Cầu Rào”" in panel.clash.text()
    assert panel.clash.isVisibleTo(panel)


def test_another_spelling_offers_the_tag(open_window: Callable[[], Room], desk: Desk) -> None:
    article = drafting.new_article(desk, "Bài").article.id
    drafting.edit(desk, article, Edits(tags=("an toàn giao thông", "hoà bình")))
    tag_keeping.add_alias(desk, "an toàn giao thông", "ATGT")
    field = open_window().window.inspector.facts.tags
    (offered,) = field.matching("atg")
    assert (offered.taken, offered.shown) == ("an toàn giao thông", "ATGT → an toàn giao thông")
    assert [one.shown for one in field.matching("giao th")] == ["an toàn giao thông"]
    assert [one.shown for one in field.matching("hòa b")] == ["hoà bình"]
    assert field.matching("xyz") == ()
