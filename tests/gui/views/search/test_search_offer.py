"""Filters and values offered in the search box: taken only by choosing, never while composing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from tests.gui.keys import commit, preedit, unikey

from newsdesk.desk import tagging
from newsdesk.gui.views.status_mark import status_name
from newsdesk.language.words import Words
from newsdesk.news.filter_names import state_named
from newsdesk.news.status import Status

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot
    from tests.gui.conftest import Room

    from newsdesk.desk.desk import Desk
    from newsdesk.gui.views.search.search_box import SearchBox
    from newsdesk.gui.views.search.search_offer import SearchOffer
    from newsdesk.news.article import Article


@pytest.fixture
def box(desk: Desk, article: Article, open_window: Callable[[], Room]) -> SearchBox:
    tagging.set_tags(desk, article.id, add=("an sinh xã hội", "Tết"))
    made = open_window().window.top.search
    made.setFocus()
    return made


def offer_of(box: SearchBox) -> SearchOffer:
    assert box.offer is not None
    return box.offer


def take(box: SearchBox, row: int) -> None:
    popup = offer_of(box).popup
    for _ in range(row + 1):
        QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Return)


def test_a_filter_and_its_value_are_taken_one_after_the_other(box: SearchBox, room: Room) -> None:
    del room
    unikey(box, "the")
    assert offer_of(box).offered() == ["thẻ:"]
    assert box.text() == "the"
    take(box, 0)
    assert box.text() == "thẻ:"
    QTest.qWait(20)
    assert offer_of(box).offered() == ["an sinh xã hội", "Tết"]
    unikey(box, "xa h")
    assert offer_of(box).offered() == ["an sinh xã hội"]
    take(box, 0)
    assert box.text() == 'thẻ:"an sinh xã hội" '
    QTest.qWait(20)
    assert not offer_of(box).is_open()


def test_the_search_goes_on_behind_the_open_list(box: SearchBox, qtbot: QtBot) -> None:
    unikey(box, "trao th")
    assert offer_of(box).is_open()
    box.setText("trao")  # as if pasted: nothing is offered for it
    unikey(box, " ", "q", "u")
    qtbot.waitUntil(box.results.isVisible)
    assert not offer_of(box).is_open()
    unikey(box, 2, "the")
    assert offer_of(box).is_open()
    chosen: list[str] = []
    box.chosen.connect(chosen.append)
    unikey(box, 4)
    qtbot.waitUntil(box.results.isVisible)
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert len(chosen) == 1


def test_a_burst_of_letters_stays_as_typed_and_escape_closes_the_list_alone(
    box: SearchBox,
) -> None:
    unikey(box, "muc", 2, "ục:", "trat", 3, "r")
    assert box.text() == "mục:tr"
    unikey(box, " ", 4)
    assert offer_of(box).is_open()
    QTest.keyClick(offer_of(box).popup, Qt.Key.Key_Escape)
    assert not offer_of(box).is_open()
    assert box.text() == "mục"


def test_nothing_is_offered_while_a_letter_is_composed(box: SearchBox) -> None:
    unikey(box, "thẻ:T")
    unikey(box, "ế")
    assert offer_of(box).is_open()
    preedit(box, "t")
    assert not offer_of(box).is_open()
    commit(box, "t")
    assert box.text() == "thẻ:Tết"


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("status", Status)
def test_a_state_is_read_as_it_is_offered(language: str, status: Status) -> None:
    assert state_named(status_name(Words(language), status)) is status
