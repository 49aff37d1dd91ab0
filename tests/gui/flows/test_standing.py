"""Standing texts in the window: written out at the closing mark, picked, looked after."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QInputMethodEvent, QTextCursor
from PySide6.QtWidgets import QApplication
from tests.gui.keys import unikey

from newsdesk.desk import standing
from newsdesk.gui.views.keeping.standing_dialog import StandingDialog
from newsdesk.gui.views.keeping.standing_picker import StandingPicker
from newsdesk.news.standing import StandingKind, StandingText

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.gui.conftest import Room

    from newsdesk.desk.desk import Desk
    from newsdesk.news.article import Article

CHAIR = StandingText(StandingKind.OFFICE, "ct", "Chủ tịch UBND thành phố", date(2020, 1, 1))
OLD = StandingText(StandingKind.OFFICE, "bt", "Bí thư Thành ủy cũ", None, date(2020, 1, 1))
SNIPPET = StandingText(StandingKind.SNIPPET, "bbt", "Liên hệ Ban Biên tập.")
TEMPLATE = StandingText(StandingKind.TEMPLATE, "pv", "phần\n\n## Hỏi")


@pytest.fixture
def kept(desk: Desk) -> None:
    standing.add(desk, [CHAIR, OLD, SNIPPET, TEMPLATE])


@pytest.fixture
def written(kept: None, open_window: Callable[[], Room], article: Article) -> Room:
    del kept
    made = open_window()
    made.open(article.id)
    return made


def test_a_code_is_written_out_at_its_closing_mark(written: Room) -> None:
    body = written.window.editor.body
    body.moveCursor(QTextCursor.MoveOperation.End)
    unikey(body, " Sáng nay, =ct=")
    written.qtbot.waitUntil(lambda: body.text.endswith("Sáng nay, Chủ tịch UBND thành phố"))
    unikey(body, " dự.")
    written.settle()
    assert written.stored(written.flows.writing.id).body.endswith("Chủ tịch UBND thành phố dự.")


def test_undo_brings_the_code_back_and_leaves_it(written: Room) -> None:
    body = written.window.editor.body
    body.moveCursor(QTextCursor.MoveOperation.End)
    unikey(body, " =ct=")
    written.qtbot.waitUntil(lambda: body.text.endswith("thành phố"))
    body.undo()
    written.qtbot.wait(30)
    assert body.text.endswith(" =ct=")


def test_nothing_is_written_out_while_a_letter_is_composed(written: Room) -> None:
    title = written.window.editor.title
    title.moveCursor(QTextCursor.MoveOperation.End)
    unikey(title, " =ct")
    QApplication.sendEvent(title, QInputMethodEvent("=", []))
    written.qtbot.wait(30)
    assert title.text.endswith(" =ct")
    commit = QInputMethodEvent()
    commit.setCommitString("=")
    QApplication.sendEvent(title, commit)
    written.qtbot.waitUntil(lambda: title.text.endswith("Chủ tịch UBND thành phố"))


@pytest.mark.parametrize("typed", [" a=b=", " =xx=", " ===", " =pv="])
def test_what_is_no_code_stays(written: Room, typed: str) -> None:
    lead = written.window.editor.lead
    lead.moveCursor(QTextCursor.MoveOperation.End)
    unikey(lead, typed)
    written.qtbot.wait(30)
    assert lead.text.endswith(typed)


def test_an_expired_title_warns_until_it_is_read(written: Room) -> None:
    body = written.window.editor.body
    body.moveCursor(QTextCursor.MoveOperation.End)
    unikey(body, " =bt=")
    written.qtbot.waitUntil(lambda: body.text.endswith(OLD.words))
    assert OLD.words in written.said
    message = written.window.message_bar.message
    assert message is not None
    assert message.seconds == 0


def test_a_snippet_is_picked_by_a_few_letters(written: Room) -> None:
    written.window.editor.body.setFocus()
    written.flows.standing.pick_snippet()
    picker = written.window.findChild(StandingPicker)
    assert picker is not None
    unikey(picker.field, "lien he")
    written.qtbot.waitUntil(lambda: picker.model.rowCount() == 1)
    picker.field.returnPressed.emit()
    assert SNIPPET.words in written.window.editor.body.text


def test_an_article_begins_with_a_template(written: Room) -> None:
    before = written.flows.writing.id
    written.flows.standing.pick_template()
    picker = written.window.findChild(StandingPicker)
    assert picker is not None
    picker.field.setText("pv")
    picker.field.returnPressed.emit()
    written.qtbot.waitUntil(lambda: written.flows.writing.id not in ("", before))
    assert written.window.editor.body.text == TEMPLATE.words


def test_texts_are_looked_after_in_their_dialog(written: Room, desk: Desk) -> None:
    written.flows.standing.look_after()
    dialog = written.window.findChild(StandingDialog)
    assert dialog is not None
    written.settle()
    assert dialog.model.rowCount() == 2
    dialog.form.code.setText("pct")
    dialog.form.text.setPlainText("Phó Chủ tịch UBND thành phố")
    dialog.form.first.setText("01/07/2021")
    dialog.form.save.click()
    written.settle()
    assert dialog.model.rowCount() == 3
    offices = standing.texts(desk, StandingKind.OFFICE)
    assert [one.valid_from for one in offices if one.code == "pct"] == [date(2021, 7, 1)]
    dialog.list.selectRow(0)
    dialog.remove.click()
    written.settle()
    assert dialog.model.rowCount() == 2
    dialog.undo.click()
    written.settle()
    assert dialog.model.rowCount() == 3
    dialog.form.first.setText("hôm qua")
    dialog.form.save.click()
    assert "hôm qua" in dialog.form.note.text()
    dialog.close()


def test_a_fast_typist_who_is_further_on_gets_the_title_all_the_same(written: Room) -> None:
    body = written.window.editor.body
    body.moveCursor(QTextCursor.MoveOperation.End)
    unikey(body, " Ông =ct= nói")
    written.qtbot.waitUntil(
        lambda: body.text.endswith("Ông Chủ tịch UBND thành phố nói"), timeout=2000
    )
