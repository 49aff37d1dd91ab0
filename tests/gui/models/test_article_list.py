"""The list's model: pages on demand, a row that moves up, no exception whatever is asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.builders import NOON

from newsdesk.gui.models.article_list import KEPT, LINE_ROLE, PAGE, ArticleListModel
from newsdesk.news.listing import ArticleLine
from newsdesk.news.status import Status

if TYPE_CHECKING:
    from pytestqt.modeltest import ModelTester
    from pytestqt.qtbot import QtBot


def a_line(key: int, **fields: object) -> ArticleLine:
    values: dict[str, object] = {
        "key": key,
        "id": f"id-{key}",
        "title": f"Bài {key}",
        "status": Status.DRAFT,
        "section": "Chính trị",
        "changed": NOON,
    }
    return ArticleLine(**(values | fields))  # type: ignore[arg-type]  # fields by their names


def asked(model: ArticleListModel) -> list[tuple[int, ...]]:
    """Collect what the model asks for."""
    wanted: list[tuple[int, ...]] = []
    model.wanted.connect(wanted.append)
    return wanted


def test_it_is_a_sound_model(qtmodeltester: ModelTester, qtbot: QtBot) -> None:
    model = ArticleListModel()
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]  # pytest-qt ships no types for it
    model.show(range(300))
    model.take(a_line(key) for key in range(50))
    model.show([299, *range(299)])
    model.show([400, 299, *range(299)])
    model.show([1, 2, 3])
    model.show([])
    qtbot.wait(5)


def test_a_row_that_is_not_at_hand_is_empty_and_its_page_is_asked_for_once(qtbot: QtBot) -> None:
    model = ArticleListModel()
    wanted = asked(model)
    model.show(range(1000, 101_000))
    for row in range(250, 260):
        assert model.index(row).data() == ""
        assert model.index(row).data(LINE_ROLE) is None
    qtbot.waitUntil(lambda: bool(wanted))
    assert wanted == [tuple(range(1200, 1200 + PAGE))]
    model.take(a_line(key) for key in wanted[0])
    assert model.index(255).data() == "Bài 1255"
    assert model.index(255).data(LINE_ROLE).key == 1255
    qtbot.wait(5)
    assert len(wanted) == 1


def test_only_the_page_looked_at_last_is_fetched_when_the_list_flies_by(qtbot: QtBot) -> None:
    model = ArticleListModel()
    wanted = asked(model)
    model.show(range(100_000))
    for row in range(0, 100_000, 500):
        model.index(row).data()
    qtbot.waitUntil(lambda: bool(wanted))
    assert wanted == [tuple(range(99_500, 99_600))]


def test_nothing_out_of_range_raises(qtbot: QtBot) -> None:
    del qtbot
    model = ArticleListModel()
    model.show([1])
    assert model.data(model.index(5)) is None
    assert model.line_at(5) is None
    assert model.row_of("nobody") == -1
    assert model.row_of_key(9) == -1


def test_a_changed_article_moves_up_and_the_others_keep_their_lines(qtbot: QtBot) -> None:
    model = ArticleListModel()
    model.show(range(10))
    model.take(a_line(key) for key in range(10))
    with qtbot.waitSignal(model.rowsMoved):
        model.show([4, 0, 1, 2, 3, 5, 6, 7, 8, 9])
    assert [model.index(row).data() for row in range(3)] == ["Bài 4", "Bài 0", "Bài 1"]
    assert model.row_of("id-4") == 0


def test_a_stale_line_stays_until_the_new_one_is_there(qtbot: QtBot) -> None:
    del qtbot
    model = ArticleListModel()
    wanted = asked(model)
    model.show([1, 2])
    model.take([a_line(1), a_line(2)])
    model.forget(frozenset({"id-2", "id-77"}))
    assert wanted == [(2,)]
    assert model.index(1).data() == "Bài 2"
    model.take([a_line(2, title="Tít mới")])
    assert model.index(1).data() == "Tít mới"


def test_it_does_not_keep_every_line_it_ever_saw(qtbot: QtBot) -> None:
    del qtbot
    model = ArticleListModel()
    model.show(range(KEPT + 500))
    model.take(a_line(key) for key in range(KEPT + 500))
    assert model.index(0).data() == ""
    assert model.index(KEPT + 499).data() == f"Bài {KEPT + 499}"
