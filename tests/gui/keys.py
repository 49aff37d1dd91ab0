"""Keys as they reach a widget from a keyboard, from UniKey and from an input method."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QInputMethodEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

if TYPE_CHECKING:
    from pathlib import Path


def unikey(widget: QWidget, *pieces: str | int) -> None:
    """Type text, or a number of backspaces, as real keys: QTest.keyClicks dies on 'ư'."""
    for piece in pieces:
        if isinstance(piece, int):
            for _ in range(piece):
                QTest.keyClick(widget, Qt.Key.Key_Backspace)
            continue
        for letter in piece:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter)
                QApplication.sendEvent(widget, event)


def preedit(widget: QWidget, text: str) -> None:
    """Show letters that an input method has not committed."""
    QApplication.sendEvent(widget, QInputMethodEvent(text, []))


def commit(widget: QWidget, text: str, start: int = 0, length: int = 0) -> None:
    """Commit letters, in the place of some that stand there, as Windows' own input does."""
    event = QInputMethodEvent()
    event.setCommitString(text, start, length)
    QApplication.sendEvent(widget, event)


def drop_files(widget: QWidget, *paths: Path) -> None:
    """Drop files on a widget."""
    files = QMimeData()
    files.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(widget, QDragEnterEvent(QPoint(20, 20), copy, files, left, none))
    QApplication.sendEvent(widget, QDropEvent(QPointF(20, 20), copy, files, left, none))
