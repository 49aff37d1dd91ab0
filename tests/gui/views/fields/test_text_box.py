"""Fields of a few lines: counted in characters, marked where it is too much, undone in steps."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.gui.keys import commit, preedit, unikey

from newsdesk.gui.colours import LIGHT
from newsdesk.gui.views.fields.text_box import TextBox

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def box(qtbot: QtBot) -> TextBox:
    made = TextBox(3, LIGHT)
    qtbot.addWidget(made)
    made.show()
    return made


def test_only_committed_words_are_told(box: TextBox) -> None:
    told: list[str] = []
    box.edited.connect(told.append)
    box.show_text("Ảnh")
    assert told == []
    unikey(box, "x", 1)
    box.moveCursor(box.textCursor().MoveOperation.End)
    preedit(box, "ngang")
    assert told[-1] == "Ảnh"
    commit(box, " ngang")
    assert told[-1] == "Ảnh ngang"


def test_places_count_characters_and_a_replacement_is_one_step(box: TextBox) -> None:
    box.show_text("😀 Đoàn đề bị, đề bị")
    box.mark_beyond(7)
    assert box.beyond == "đề bị, đề bị"
    box.replace([((10, 12), "nghị"), ((17, 19), "nghị")])
    assert box.text == "😀 Đoàn đề nghị, đề nghị"
    box.undo()
    assert box.text == "😀 Đoàn đề bị, đề bị"
    box.choose((2, 6))
    assert box.textCursor().selectedText() == "Đoàn"
    box.mark_beyond(None)
    assert box.beyond == ""
