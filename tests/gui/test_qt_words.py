"""Qt's own menus speak the editor's language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QKeySequenceEdit, QLineEdit, QTextEdit

from newsdesk.gui.qt_words import QtWords
from newsdesk.language.words import Words

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot


class Marked(Words):
    """Marks every word that goes through it."""

    def __call__(self, message: str, /, **values: object) -> str:
        return f"«{super().__call__(message, **values).replace('&', '')}»"


def test_the_menu_of_a_text_field_is_translated(qapp: QApplication, qtbot: QtBot) -> None:
    translator = QtWords(Marked("en"))
    assert qapp.installTranslator(translator)
    try:
        for kind in (QLineEdit, QTextEdit):
            field = kind()
            qtbot.addWidget(field)
            menu = field.createStandardContextMenu()
            qtbot.addWidget(menu)
            said = [one.text().partition("\t")[0] for one in menu.actions() if one.text()]
            assert len(said) >= 6
            assert [text for text in said if not text.startswith("«")] == []
    finally:
        qapp.removeTranslator(translator)


def test_the_field_for_a_key_asks_in_the_language_of_the_editor(
    qapp: QApplication, qtbot: QtBot
) -> None:
    translator = QtWords(Marked("en"))
    assert qapp.installTranslator(translator)
    try:
        field = QKeySequenceEdit()
        qtbot.addWidget(field)
        line = field.findChild(QLineEdit)
        assert line is not None
        assert line.placeholderText().startswith("«")
    finally:
        qapp.removeTranslator(translator)
