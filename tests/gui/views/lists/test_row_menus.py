"""The menus of rows and fields: by mouse, by the menu key, by Shift+F10, and what they do."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QMenu, QWidget

from newsdesk.desk import drafting, history, standing, tagging
from newsdesk.news.article import Edits
from newsdesk.news.standing import StandingKind, StandingText
from newsdesk.news.status import Status

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.gui.conftest import Room

    from newsdesk.desk.desk import Desk
    from newsdesk.gui.views.keeping.tags_dialog import TagsDialog
    from newsdesk.news.article import Article


def by_key(widget: QWidget) -> QMenu:
    """Press Shift+F10 in a widget."""
    QTest.keyClick(widget, Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def by_menu_key(widget: QWidget) -> QMenu:
    """Send what Qt sends for the menu key, with a place that says nothing of the row."""
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(1, 1), QPoint(1, 1))
    QApplication.sendEvent(widget, event)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def by_mouse(rows: QAbstractItemView, row: int) -> QMenu:
    """Press the right button on a row."""
    view = rows.viewport()
    at = rows.visualRect(rows.model().index(row, 0)).center()
    QTest.mouseClick(view, Qt.MouseButton.RightButton, pos=at)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, view.mapToGlobal(at))
    QApplication.sendEvent(view, event)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def lines(menu: QMenu) -> list[str]:
    """Return what can be chosen in a menu, and close it."""
    found = [one.text() for one in menu.actions() if one.isEnabled() and not one.isSeparator()]
    menu.close()
    return found


def pick(menu: QMenu, said: str) -> None:
    next(one for one in menu.actions() if one.text() == said).trigger()
    menu.close()


def wake(room: Room) -> None:
    """Make the window active again: offscreen it is not when a menu or dialog has gone."""
    room.window.activateWindow()
    room.qtbot.waitUntil(room.window.isActiveWindow)


@pytest.fixture
def tagged(desk: Desk, article: Article, open_window: Callable[[], Room]) -> Room:
    """Return a window over an article with two tags, beside another with one of them."""
    tagging.set_tags(desk, article.id, add=("an sinh", "Tết"))
    other = drafting.new_article(desk, "Bài khác").article.id
    tagging.set_tags(desk, other, add=("an sinh",))
    made = open_window()
    made.open(article.id)
    made.window.inspector.open(made.window.inspector.facts)
    return made


def tags_dialog(room: Room) -> TagsDialog:
    room.flows.tag_keeping.look_after()
    room.settle()
    dialog = room.flows.tag_keeping.dialog
    assert dialog is not None
    return dialog


def test_a_row_of_the_tags_dialog_leads_to_every_act(tagged: Room) -> None:
    dialog = tags_dialog(tagged)
    acts = ["Articles with this tag", "Rename…", "Merge with another…", "Other spellings…"]
    assert lines(by_mouse(dialog.list, 0)) == acts
    assert [tag.name for tag in dialog.chosen()] == ["an sinh"]
    dialog.list.setFocus()
    pick(by_key(dialog.list), "Rename…")
    assert dialog.form.name.hasFocus()
    assert dialog.form.name.selectedText() == "an sinh"
    pick(by_menu_key(dialog.list), "Other spellings…")
    assert dialog.form.alias.hasFocus()
    pick(by_menu_key(dialog.list), "Merge with another…")
    assert "Ctrl" in dialog.note.text()
    dialog.list.selectAll()
    assert lines(by_menu_key(dialog.list)) == ["Merge with another…"]
    pick(by_menu_key(dialog.list), "Merge with another…")
    assert dialog.form.into.hasFocus()


def test_articles_with_a_tag_are_searched_from_the_dialog(tagged: Room) -> None:
    dialog = tags_dialog(tagged)
    dialog.list.setFocus()
    dialog._choose(["an sinh"])
    pick(by_key(dialog.list), "Articles with this tag")
    assert not dialog.isVisible()
    tagged.qtbot.waitUntil(lambda: tagged.window.top.search.text() == 'tag:"an sinh" ')
    wake(tagged)
    tagged.window.top.search.open()
    tagged.qtbot.waitUntil(lambda: tagged.window.top.search.results._model.rowCount() == 2)


def test_the_tag_under_the_cursor_of_the_field_is_renamed_from_its_menu(tagged: Room) -> None:
    field = tagged.window.inspector.facts.tags
    field.setFocus()
    field.setCursorPosition(len(field.text()))
    assert [field.tag_at(place) for place in (0, 7, len(field.text()))] == ["an sinh"] * 2 + [
        "Tết"
    ]
    menu = by_key(field)
    assert "Rename…" in [one.text() for one in menu.actions()]
    pick(menu, "Rename…")
    tagged.settle()
    dialog = tagged.flows.tag_keeping.dialog
    assert dialog is not None
    assert [tag.name for tag in dialog.chosen()] == ["Tết"]
    assert dialog.form.name.hasFocus()


def test_an_empty_tag_field_offers_only_what_every_field_does(room: Room) -> None:
    room.window.inspector.open(room.window.inspector.facts)
    room.window.inspector.facts.tags.setFocus()
    assert "Rename…" not in lines(by_key(room.window.inspector.facts.tags))


def test_a_photo_is_moved_from_its_menu_by_keys_alone(photo_room: Room) -> None:
    strip = photo_room.window.photos
    strip.list.setFocus()
    strip.choose(1)
    menu = by_key(strip.list)
    names = [one.objectName() for one in menu.actions()]
    assert names == [
        "photo.insert",
        "photo.caption",
        "photo.left",
        "photo.right",
        "",
        "photo.remove",
    ]
    next(one for one in menu.actions() if one.objectName() == "photo.right").trigger()
    menu.close()
    photo_room.settle()
    placed = photo_room.stored(photo_room.flows.writing.id).photos
    assert [one.number for one in placed] == [2, 1]


def test_related_articles_are_ordered_and_opened_from_their_menu(
    desk: Desk, article: Article, open_window: Callable[[], Room]
) -> None:
    ids = tuple(drafting.new_article(desk, title).article.id for title in ("Bài một", "Bài hai"))
    drafting.edit(desk, article.id, Edits(related=ids))
    room = open_window()
    room.open(article.id)
    room.window.inspector.open(room.window.inspector.facts)
    panel = room.window.inspector.facts.related
    panel.chosen.setCurrentRow(0)
    panel.chosen.setFocus()
    assert lines(by_key(panel.chosen)) == ["Open", "Down", "Take out"]
    pick(by_menu_key(panel.chosen), "Down")
    room.settle()
    assert room.stored(article.id).related == ids[::-1]
    pick(by_mouse(panel.chosen, 0), "Open")
    room.settle()
    assert room.flows.writing.id == ids[1]


def test_a_row_of_the_history_is_unfolded_and_restored_from_its_menu(room: Room) -> None:
    for number in range(3):
        drafting.edit(room.desk, room.flows.writing.id, Edits(lead=f"Sa-pô {number}"))
    pane = room.window.inspector.history
    room.window.inspector.open(pane)
    room.settle()
    pane.list.setCurrentIndex(pane.model.index(0))
    pick(by_menu_key(pane.list), "Show each revision")
    assert pane.model.rowCount() > 2
    pane.list.setFocus()
    assert "Fold the revisions" in lines(by_key(pane.list))
    pane.list.setCurrentIndex(pane.model.index(2))
    (number,) = pane.numbers
    before = history.at(room.desk, room.flows.writing.id, number)
    pick(by_key(pane.list), "Restore this revision")
    room.settle()
    assert room.stored(room.flows.writing.id).lead == before.lead != "Sa-pô 2"


def test_a_finding_is_skipped_and_looked_at_again_from_its_menu(room: Room) -> None:
    checks = room.window.inspector.checks
    room.window.inspector.open(checks)
    room.settle()
    assert checks.problems
    row = next(
        number for number, one in enumerate(checks.problems) if one.code not in checks._never
    )
    found = checks.problems[row]
    checks.list.setCurrentIndex(checks.list.model().index(row, 0))
    checks.list.setFocus()
    menu = by_key(checks.list)
    assert lines(menu)[0] == "Go to the place"
    pick(by_menu_key(checks.list), "Skip, because…")
    assert checks.ask.isVisible()
    checks.ask.answer.setText("Bài ngắn")
    checks.ask.go.click()
    room.settle()
    room.qtbot.waitUntil(lambda: found.key not in {one.key for one in checks.problems})
    checks.fold.setChecked(True)
    checks.passed.setCurrentIndex(checks.passed.model().index(0, 0))
    pick(by_menu_key(checks.passed), "Look at it again")
    room.settle()
    room.qtbot.waitUntil(lambda: found.key in {one.key for one in checks.problems})


def test_all_articles_of_a_state_are_chosen_from_its_menu(
    desk: Desk, open_window: Callable[[], Room]
) -> None:
    for number in range(3):
        drafting.new_article(desk, f"Bài {number}")
    room = open_window()
    states = room.window.browser.states
    button = states._buttons[Status.DRAFT]
    button.setFocus()
    pick(by_key(button), "Choose all of them")
    room.settle()
    room.qtbot.waitUntil(lambda: room.window.browser.chosen_count == 3)
    assert states.status is Status.DRAFT
    wake(room)
    button.setFocus()
    pick(by_key(button), "Search among them…")
    assert room.window.top.search.text() == "state:Draft "
    wake(room)
    room.window.top.search.open()
    room.qtbot.waitUntil(lambda: room.window.top.search.results._model.rowCount() == 3)


def test_a_standing_text_is_copied_and_begun_anew_from_its_menu(
    desk: Desk, open_window: Callable[[], Room]
) -> None:
    standing.keep(desk, StandingText(StandingKind.OFFICE, "ct", "Chủ tịch thành phố"))
    room = open_window()
    room.flows.standing.look_after()
    room.settle()
    dialog = room.flows.standing._dialog
    assert dialog is not None
    dialog.list.selectRow(0)
    dialog.list.setFocus()
    pick(by_key(dialog.list), "Copy the text")
    assert QGuiApplication.clipboard().text() == "Chủ tịch thành phố"
    pick(by_mouse(dialog.list, 0), "New one like it")
    dialog.form.code.setText("pct")
    dialog.form.save.click()
    room.settle()
    found = [one.code for one in standing.texts(desk) if one.words == "Chủ tịch thành phố"]
    assert sorted(found) == ["ct", "pct"]


def test_the_menu_of_the_list_opens_by_key_at_the_chosen_row(
    desk: Desk, open_window: Callable[[], Room]
) -> None:
    for number in range(3):
        drafting.new_article(desk, f"Bài {number}")
    room = open_window()
    rows = room.window.browser.list
    rows.setFocus()
    rows.selectRow(2)
    room.settle()
    wake(room)
    rows.setFocus()
    menu = by_key(rows)
    assert menu is room.window.browser.menu
    place = rows.viewport().mapFromGlobal(menu.pos())
    assert rows.visualRect(rows.model().index(2, 0)).contains(place)
    assert len(lines(menu)) > 4
