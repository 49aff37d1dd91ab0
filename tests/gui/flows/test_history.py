"""The tab "History", the window that compares, and what is told of a text that shrank."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from newsdesk.desk import drafting, history
from newsdesk.gui.models.history_list import HistoryListModel
from newsdesk.news.article import Edits
from newsdesk.news.revision import Why

if TYPE_CHECKING:
    from pytestqt.modeltest import ModelTester
    from tests.gui.conftest import Room

    from newsdesk.desk.desk import Desk
    from newsdesk.gui.views.history.compare_window import CompareWindow
    from newsdesk.news.article import Article

LONG = "Sáng nay quận trao quà cho các hộ khó khăn. " * 40


def shown(room: Room) -> list[str]:
    model = room.window.inspector.history.model
    return [str(model.index(row).data()) for row in range(model.rowCount())]


def open_tab(room: Room) -> None:
    room.window.inspector.open(room.window.inspector.history)
    room.settle()


def choose(room: Room, *rows: int) -> None:
    pane = room.window.inspector.history
    pane.list.clearSelection()
    for row in rows:
        index = pane.model.index(row)
        pane.list.selectionModel().select(index, pane.list.selectionModel().SelectionFlag.Select)


def comparing(room: Room) -> CompareWindow:
    window = room.flows.history._compare
    assert window is not None
    return window


def test_runs_are_folded_and_unfold_by_key(room: Room) -> None:
    for number in range(3):
        drafting.edit(room.desk, room.flows.writing.id, Edits(lead=f"Sa-pô {number}"))
    open_tab(room)
    assert len(shown(room)) == 2
    assert "typed, 4 times" in shown(room)[0]
    pane = room.window.inspector.history
    pane.list.setCurrentIndex(pane.model.index(0))
    QTest.keyClick(pane.list, Qt.Key.Key_Right)
    assert len(shown(room)) == 6
    assert all("typed" in one for one in shown(room)[:5])
    QTest.keyClick(pane.list, Qt.Key.Key_Left)
    assert len(shown(room)) == 2


def test_a_save_comes_into_the_list_and_the_chosen_row_stays(room: Room) -> None:
    open_tab(room)
    choose(room, 1)
    room.window.editor.title.setPlainText("Tít khác hẳn")
    room.flows.writing.saving.flush(Why.SAVED)
    room.settle()
    assert len(shown(room)) == 3
    assert room.window.inspector.history.numbers == [1]


def test_an_earlier_text_is_restored_and_undone(room: Room) -> None:
    article = room.flows.writing.id
    drafting.edit(room.desk, article, Edits(body="Ngắn."), Why.SAVED)
    open_tab(room)
    pane = room.window.inspector.history
    assert not pane.restore.isEnabled()
    choose(room, 1)
    pane.restore.click()
    room.settle()
    assert room.stored(article).body.startswith("Đoạn thứ nhất.")
    assert room.window.editor.body.text == room.stored(article).body
    assert "Revision 2 is restored" in room.said
    room.window.message_bar._button.click()
    room.settle()
    assert room.stored(article).body == room.window.editor.body.text == "Ngắn."


def test_two_revisions_stand_side_by_side_and_a_field_is_taken_back(room: Room) -> None:
    article = room.flows.writing.id
    edits = Edits(title="Quận Lê Chân trao quà", body="Đoạn thứ nhất.\n\nĐoạn cuối.")
    drafting.edit(room.desk, article, edits, Why.SAVED)
    open_tab(room)
    choose(room, 1)
    room.window.inspector.history.compare.click()
    room.settle()
    window = comparing(room)
    assert window.isVisible()
    assert (window.left.currentData(), window.right.currentData()) == (2, 3)
    page = window.page.toHtml()
    assert "line-through" in page
    assert "underline" in page
    assert "Đoạn cuối" in window.page.toPlainText()
    assert len(window._places) == 2
    for key, place in ((Qt.KeyboardModifier.NoModifier, 0), (Qt.KeyboardModifier.NoModifier, 1)):
        QTest.keyClick(window, Qt.Key.Key_F8, key)
        assert window._place == place
    window.go(-1)
    assert window._place == 0
    window.page.anchorClicked.emit("restore:title")
    room.settle()
    stored = room.stored(article)
    assert (stored.title, stored.body) == ("Quận Lê Chân trao quà Tết sớm", edits.body)
    assert window.pair == (2, 4)  # the present text is still on the right
    assert len(window._places) == 1
    assert window.count.text() == "change 1 of 1"
    window.left.setCurrentIndex(window.left.findData(1))
    window.left.activated.emit(window.left.currentIndex())
    room.settle()
    assert window.left.currentData() == 1


def test_a_sudden_shrink_is_told_until_read_and_can_be_taken_back(room: Room) -> None:
    article = room.flows.writing.id
    room.window.editor.body.setPlainText(LONG)
    room.settle()
    room.window.editor.body.setPlainText("S")
    room.settle()
    message = room.window.message_bar.message
    assert message is not None
    assert message.seconds == 0
    assert "shrunk from" in message.text
    room.window.message_bar._button.click()
    room.settle()
    assert room.stored(article).body.strip() == LONG.strip()
    assert room.window.editor.body.text.strip() == LONG.strip()


def test_repeated_shrinks_renew_one_message(room: Room) -> None:
    for text in (LONG, "S", LONG, "Sa", LONG, "Sá"):
        room.window.editor.body.setPlainText(text)
        room.settle()
    assert "shrunk from" in room.said
    assert room.window.message_bar._waiting == []
    room.window.message_bar._button.click()
    room.settle()
    assert "is restored" in room.said


def test_what_was_kept_of_a_shrunk_text_is_opened_from_its_message(room: Room) -> None:
    article = room.flows.writing.id
    room.window.editor.body.setPlainText(LONG)
    room.settle()
    room.window.editor.body.setPlainText("S")
    room.settle()
    other = drafting.new_article(room.desk, "Bài khác").article
    room.open(other.id)
    room.window.message_bar._look.click()
    room.settle()
    assert room.flows.writing.id == article
    window = comparing(room)
    assert window.isVisible()
    kept, now = window.pair
    assert history.at(room.desk, article, kept).body.strip() == LONG.strip()
    assert now == room.stored(article).revision
    assert "shrunk from" in room.said  # it stays until it is closed
    window.restore.click()
    room.settle()
    assert room.stored(article).body.strip() == LONG.strip()
    assert window.pair == (kept, now + 1)
    assert "the same" in window.count.text()
    assert "is restored" in room.said
    assert room.window.message_bar._waiting == []


def test_what_is_typed_shows_in_the_window_that_compares(room: Room) -> None:
    open_tab(room)
    choose(room, 0)
    room.window.editor.title.setPlainText("Tít mới")
    window_pair = (1, room.stored(room.flows.writing.id).revision + 1)
    room.flows.history.compare(1, 0)  # while the new headline waits for its save
    room.settle()
    window = comparing(room)
    assert window.pair == window_pair
    assert "Tít mới" in window.page.toPlainText()
    room.window.editor.title.setPlainText("Tít mới hơn")
    room.settle()
    assert window.pair == (1, window_pair[1] + 1)
    assert "Tít mới hơn" in window.page.toPlainText()


def test_blanks_that_went_are_seen(room: Room) -> None:
    article = room.flows.writing.id
    drafting.edit(room.desk, article, Edits(body="Đoạn  thứ nhất.\n\n\nĐoạn thứ hai."), Why.SAVED)
    room.settle()
    room.flows.history.compare(2, 0)
    room.settle()
    assert "¶" in comparing(room).page.toPlainText()


def test_a_save_that_changed_no_length_tells_none(room: Room) -> None:
    drafting.edit(room.desk, room.flows.writing.id, Edits(section="Văn hoá"), Why.SAVED)
    open_tab(room)
    assert "characters" not in shown(room)[0]
    assert "characters" in shown(room)[1]


def test_another_article_shows_its_own_history(room: Room) -> None:
    open_tab(room)
    other = drafting.new_article(room.desk, "Bài khác").article
    room.open(other.id)
    room.settle()
    assert len(shown(room)) == 1


def test_old_typing_is_thinned_when_nobody_is_at_work(room: Room) -> None:
    flow = room.flows.history
    flow._idle.seconds = lambda: 999.0  # type: ignore[method-assign]  # nobody touches it for long
    flow.look()
    room.qtbot.waitUntil(lambda: not room.lanes.busy(), timeout=10_000)
    with room.desk.store.reading() as work:
        assert work.notes.get("thinned")


def test_the_model_keeps_qts_rules(
    desk: Desk, article: Article, qtmodeltester: ModelTester
) -> None:
    model = HistoryListModel(lambda run: str(run.last.number), lambda _: None)
    model.show(history.events(desk, article.id))
    qtmodeltester.check(model, force_py=True)  # type: ignore[no-untyped-call]  # pytest-qt ships no types for it
    drafting.edit(desk, article.id, Edits(lead="Mới"))
    model.add(history.events(desk, article.id, model.newest))
    assert model.newest == 3
    model.set_open(0, is_open=True)
    assert [model.index(row).data() for row in range(model.rowCount())] == ["3", "3", "2", "1"]
    assert model.row_of(9) == -1
