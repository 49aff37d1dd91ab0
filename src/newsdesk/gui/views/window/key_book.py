"""The keys as the window has them now: read from their file, changed, written, told to all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from newsdesk.desk.keys import Keys, load, save
from newsdesk.errors import EditorMistake, NewsdeskError

if TYPE_CHECKING:
    from pathlib import Path


class KeyBook(QObject):
    """``changed`` comes when other keys are in force, ``failed`` carries the error of a file.

    A file that cannot be read leaves the first keys in force; it is put aside before another is
    written.
    """

    changed = Signal()
    failed = Signal(object)

    def __init__(self, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path = path
        self._spoiled = False
        self.trouble: NewsdeskError | None = None
        """Why the file could not be read, to be told once the window can."""
        try:
            self.now = load(path)
        except NewsdeskError as trouble:
            self.now = Keys()
            self.trouble = trouble
            self._spoiled = isinstance(trouble, EditorMistake)

    def take(self, keys: Keys) -> None:
        """Put other keys in force and write them down."""
        if keys == self.now:
            return
        self.now = keys
        self.changed.emit()
        try:
            if self._spoiled:
                self._path.replace(self._path.with_suffix(".unread"))
                self._spoiled = False
            save(self._path, keys)
        except (NewsdeskError, OSError) as trouble:
            self.failed.emit(trouble)
