"""Photos in the window: dropped, captioned, put into the text, taken out and put back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from tests.builders import a_placement
from tests.gui.keys import drop_files, unikey

from newsdesk.gui.models.photo_strip import PICTURE_ROLE
from newsdesk.gui.views.photos.photo_tile import missing_words

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.gui.conftest import Room

    from newsdesk.news.article import Article


def numbers(article: Article) -> list[int]:
    return [placed.number for placed in sorted(article.photos, key=lambda one: one.position)]


def test_dropped_photos_are_attached_and_shown(room: Room, pictures: Callable[..., Path]) -> None:
    panel, article = room.window.photos, room.flows.writing.id
    drop_files(panel, pictures("a.jpg"), pictures("b.jpg", (200, 30, 30)))
    room.qtbot.waitUntil(lambda: panel.model.rowCount() == 2)
    room.settle()
    assert numbers(room.stored(article)) == [1, 2]
    assert room.said == "2 photos attached."
    room.qtbot.waitUntil(lambda: not panel.model.missing_pictures())
    assert panel.model.index(0).data(PICTURE_ROLE).width() > 100


def test_a_file_that_is_no_photo_is_named_and_stops_nothing(
    room: Room, pictures: Callable[..., Path], tmp_path: Path
) -> None:
    bad = tmp_path / "hỏng.jpg"
    bad.write_bytes(b"this is no picture")
    drop_files(room.window.photos, bad, pictures("a.jpg"))
    room.qtbot.waitUntil(lambda: room.window.photos.model.rowCount() == 1)
    room.settle()
    assert "hỏng.jpg" in room.said
    message = room.window.message_bar.message
    assert message is not None
    assert message.seconds == 0


def test_a_photo_dropped_on_the_text_goes_to_the_strip(
    room: Room, pictures: Callable[..., Path]
) -> None:
    before = room.window.editor.body.text
    drop_files(room.window.editor.body.viewport(), pictures("a.jpg"))
    room.qtbot.waitUntil(lambda: room.window.photos.model.rowCount() == 1)
    assert room.window.editor.body.text == before


def test_a_chosen_photo_opens_its_form(photo_room: Room) -> None:
    window = photo_room.window
    assert window.photos.choose(2)
    assert window.inspector.shows(window.inspector.photo)
    assert window.inspector.photo.caption.toPlainText() == "Ông Nguyễn Văn 2 nhận quà."


def test_ctrl_enter_saves_and_goes_to_the_next_photo(photo_room: Room) -> None:
    window, article = photo_room.window, photo_room.flows.writing.id
    form = window.inspector.photo
    photo_room.flows.photos.write_caption(1)
    photo_room.qtbot.waitUntil(form.caption.hasFocus)
    form.caption.selectAll()
    unikey(form.caption, "Bà Trần Thị Ưởng nhận quà.")
    QTest.keyClick(form.caption, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert form.number == 2
    photo_room.settle()
    placed = photo_room.stored(article).placement(1)
    assert placed is not None
    assert placed.caption == "Bà Trần Thị Ưởng nhận quà."
    other = photo_room.stored(article).placement(2)
    assert other is not None
    assert other.caption == "Ông Nguyễn Văn 2 nhận quà."


def test_a_caption_that_was_not_saved_is_when_another_photo_is_chosen(photo_room: Room) -> None:
    window, article = photo_room.window, photo_room.flows.writing.id
    window.photos.choose(1)
    window.inspector.photo.alt.setPlainText("Người dân xếp hàng")
    window.photos.choose(2)
    photo_room.settle()
    placed = photo_room.stored(article).placement(1)
    assert placed is not None
    assert placed.alt == "Người dân xếp hàng"


def test_a_caption_is_saved_when_the_window_is_closed(photo_room: Room) -> None:
    window, article = photo_room.window, photo_room.flows.writing.id
    window.photos.choose(2)
    window.inspector.photo.credit.setText("Đàm Thanh")
    window.close()
    placed = photo_room.stored(article).placement(2)
    assert placed is not None
    assert placed.credit == "Đàm Thanh"


def test_a_caption_that_is_being_typed_survives_another_save(photo_room: Room) -> None:
    """A save of the text renews the article; the form must not jump back to the stored words."""
    window = photo_room.window
    window.photos.choose(1)
    form = window.inspector.photo
    form.caption.setPlainText("Đang viết dở")
    unikey(window.editor.title, "X")
    photo_room.settle()
    assert form.caption.toPlainText() == "Đang viết dở"


def test_a_photo_is_put_into_the_text_at_the_cursor(photo_room: Room) -> None:
    window, article = photo_room.window, photo_room.flows.writing.id
    window.editor.body.go_to_line(1)
    window.photos.choose(2)
    window.photos._insert()
    photo_room.settle()
    assert photo_room.stored(article).body == ("Đoạn thứ nhất.\n\n![](photo:2)\n\nĐoạn thứ hai.")
    assert window.photos._tile.used == {2}


def test_a_removed_photo_comes_back_whole(photo_room: Room) -> None:
    window, article = photo_room.window, photo_room.flows.writing.id
    before = photo_room.stored(article)
    window.photos.choose(1)
    window.photos._remove()
    photo_room.qtbot.waitUntil(lambda: photo_room.said == "Photo 1 was taken out.")
    photo_room.settle()
    assert numbers(photo_room.stored(article)) == [2]
    assert window.photos.model.rowCount() == 1
    window.message_bar._button.click()
    photo_room.qtbot.waitUntil(lambda: window.photos.model.rowCount() == 2)
    photo_room.settle()
    assert photo_room.stored(article).photos == before.photos


def test_a_photo_moves_in_the_strip(photo_room: Room) -> None:
    window, article = photo_room.window, photo_room.flows.writing.id
    window.photos.choose(1)
    window.photos._move(1)
    photo_room.settle()
    assert numbers(photo_room.stored(article)) == [2, 1]
    assert window.photos.number == 1
    window.photos._move(1)
    photo_room.settle()
    assert numbers(photo_room.stored(article)) == [2, 1]


def test_a_tile_says_what_its_photo_lacks(photo_room: Room) -> None:
    assert missing_words(a_placement(1)) == ()
    assert missing_words(a_placement(1, caption="", credit="")) == ("caption", "credit")
    window = photo_room.window
    assert not window.photos.grab().isNull()
    window.photos.show_small(small=True)
    assert not window.photos.grab().isNull()


def test_caption_and_alt_text_are_counted_and_marked_where_too_much(photo_room: Room) -> None:
    form = photo_room.window.inspector.photo
    photo_room.flows.photos.write_caption(1)
    form.caption.setPlainText("chữ " * 40)
    assert form.counters["caption"].text().startswith("40/40 words")
    assert form.caption.beyond == ""
    form.caption.appendPlainText("thừa ra")
    assert form.counters["caption"].is_over
    assert form.caption.beyond == "thừa ra"
    form.alt.setPlainText("x" * 151)
    assert form.alt.beyond == "x"
