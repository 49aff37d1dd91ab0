"""Looking after tags in the window: found without marks, renamed, merged, spelt, undone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from tests.gui.keys import unikey

from newsdesk.desk import drafting, tagging

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.gui.conftest import Room

    from newsdesk.desk.desk import Desk
    from newsdesk.gui.views.keeping.tags_dialog import TagsDialog
    from newsdesk.news.article import Article


@pytest.fixture
def tagged(desk: Desk, article: Article, open_window: Callable[[], Room]) -> Room:
    """Return a window with an article open that carries two tags; a second one has one of them."""
    tagging.set_tags(desk, article.id, add=("an sinh", "Tết"))
    other = drafting.new_article(desk, "Bài khác").article.id
    tagging.set_tags(desk, other, add=("an sinh", "đê điều", "an sinh xã hội"))
    made = open_window()
    made.open(article.id)
    return made


def opened(room: Room) -> TagsDialog:
    action = room.window.findChild(QAction, "article.tags")
    assert action is not None
    action.trigger()
    room.settle()
    dialog = room.flows.tag_keeping.dialog
    assert dialog is not None
    return dialog


def rows(dialog: TagsDialog) -> list[tuple[str, str, str]]:
    model = dialog.model
    return [
        tuple(str(model.index(row, column).data()) for column in range(3))  # type: ignore[misc]  # three columns
        for row in range(model.rowCount())
    ]


def names(room: Room) -> dict[str, tuple[str, ...]]:
    return {line.name: line.aliases for line in tagging.tag_board(room.desk)}


def choose(dialog: TagsDialog, *wanted: str) -> None:
    dialog.list.clearSelection()
    dialog._choose(wanted)


def test_all_tags_stand_in_the_order_of_the_alphabet_and_are_found_without_marks(
    tagged: Room,
) -> None:
    dialog = opened(tagged)
    assert rows(dialog) == [
        ("an sinh", "2", ""),
        ("an sinh xã hội", "1", ""),
        ("đê điều", "1", ""),
        ("Tết", "1", ""),
    ]
    unikey(dialog.search, "de dieu")
    assert [row[0] for row in rows(dialog)] == ["đê điều"]


def test_a_tag_gets_another_name_everywhere_and_undo_takes_it_back(tagged: Room) -> None:
    dialog = opened(tagged)
    choose(dialog, "Tết")
    assert not dialog.form.rename.isEnabled()
    dialog.form.name.clear()
    unikey(dialog.form.name, "Tết Nguyên đán")
    dialog.form.keep_name.setChecked(True)
    QTest.keyClick(dialog.form.name, Qt.Key.Key_Return)
    tagged.settle()
    assert names(tagged)["Tết Nguyên đán"] == ("Tết",)
    assert tagged.stored(tagged.flows.writing.id).tags == ("an sinh", "Tết Nguyên đán")
    assert "Tết Nguyên đán" in tagged.window.inspector.facts.tags.text()
    assert dialog.note.text() == "“Tết” renamed “Tết Nguyên đán” · 1 articles"
    assert [tag.name for tag in dialog.chosen()] == ["Tết Nguyên đán"]
    dialog.undo.click()
    tagged.settle()
    assert names(tagged)["Tết"] == ()
    assert dialog.note.text().startswith("Undone: ")
    assert dialog.undo.isHidden()
    assert "Tết Nguyên đán" not in tagged.window.inspector.facts.tags.text()


def test_several_tags_become_the_one_that_stays(tagged: Room) -> None:
    dialog = opened(tagged)
    choose(dialog, "an sinh", "an sinh xã hội")
    assert dialog.form.into.currentText() == "an sinh"  # most articles have it
    dialog.form.into.setCurrentText("an sinh xã hội")
    dialog.form.merge.click()
    tagged.settle()
    assert names(tagged) == {"an sinh xã hội": ("an sinh",), "đê điều": (), "Tết": ()}
    assert tagged.stored(tagged.flows.writing.id).tags == ("an sinh xã hội", "Tết")
    dialog.close()
    again = opened(tagged)
    assert "an sinh" in again.note.text()  # the act can be undone another time too
    again.undo.click()
    tagged.settle()
    assert set(names(tagged)) == {"an sinh", "an sinh xã hội", "đê điều", "Tết"}


def test_a_spelling_is_added_and_taken_away(tagged: Room) -> None:
    dialog = opened(tagged)
    choose(dialog, "đê điều")
    dialog.form.alias.setEditText("đê kè")
    dialog.form.add_alias.click()
    tagged.settle()
    assert ("đê điều", "1", "đê kè") in rows(dialog)
    assert dialog.form.alias.currentText() == "đê kè"
    assert not dialog.form.add_alias.isEnabled()
    dialog.form.remove_alias.click()
    tagged.settle()
    assert ("đê điều", "1", "") in rows(dialog)


def test_a_name_that_another_tag_has_is_refused_and_what_was_typed_stays(tagged: Room) -> None:
    dialog = opened(tagged)
    choose(dialog, "Tết")
    dialog.form.name.setText("đê điều")
    dialog.form.rename.click()
    tagged.settle()
    assert "Nothing was changed" in dialog.note.text()
    assert dialog.form.name.text() == "đê điều"
    assert dialog.form.isEnabled()
    assert "Tết" in names(tagged)
