"""One window for a newsroom: a second one is told where the first is, and ends."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLockFile

if TYPE_CHECKING:
    from pathlib import Path

    from newsdesk.language.words import Words

NAME: Final = "window.lock"
PATIENCE: Final = 100
"""Milliseconds to wait for a window that is just closing."""


def lock(newsroom: Path) -> QLockFile | None:
    """Return the newsroom's lock, or None while another window has it.

    The lock of a program that was killed does not count. A folder that takes no file gives an idle
    lock: opening the store will tell what is wrong there.
    """
    if not newsroom.is_dir():
        return QLockFile("")
    held = QLockFile(str(newsroom / NAME))
    held.setStaleLockTime(0)
    if held.tryLock(PATIENCE) or held.error() is not QLockFile.LockError.LockFailedError:
        return held
    return None


def tell(words: Words, newsroom: Path) -> None:
    """Tell that the newsroom is open in another window."""
    from PySide6.QtWidgets import QMessageBox  # noqa: PLC0415  # hardly ever needed

    box = QMessageBox()
    box.setWindowTitle("newsdesk")
    box.setText(words("The newsroom {name} is open in another window.", name=newsroom.name))
    box.setInformativeText(words("Nothing is lost. Go on writing in that window."))
    box.addButton(words("Close"), QMessageBox.ButtonRole.AcceptRole)
    box.exec()
