"""What the window remembers from day to day: its place, panes, language, names last typed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QByteArray, QSettings

if TYPE_CHECKING:
    from pathlib import Path

LAYOUT = 1
"""Raised when the panes change so much that an old layout no longer fits."""
RECENT: Final = 12
"""How many opened articles are remembered."""


class WindowMemory:
    """A small file of the editor's own.

    A file that cannot be read or written forgets, and hurts nobody.
    """

    def __init__(self, path: Path) -> None:
        self.folder = path.parent
        self._settings = QSettings(str(path), QSettings.Format.IniFormat)

    def text(self, name: str, default: str = "") -> str:
        """Return a remembered text."""
        value = self._settings.value(name, default)
        return value if isinstance(value, str) else default

    def remember(self, name: str, value: str) -> None:
        """Remember a text."""
        self._settings.setValue(name, value)

    def shape(self, name: str) -> QByteArray:
        """Return the remembered bytes of a window or splitter, empty if none fit this layout."""
        value = self._settings.value(f"{name}/{LAYOUT}")
        return value if isinstance(value, QByteArray) else QByteArray()

    def remember_shape(self, name: str, value: QByteArray) -> None:
        """Remember the bytes of a window or splitter."""
        self._settings.setValue(f"{name}/{LAYOUT}", value)

    def flag(self, name: str, *, default: bool = False) -> bool:
        """Return a remembered yes or no."""
        return self.text(name, "yes" if default else "no") == "yes"

    def remember_flag(self, name: str, *, value: bool) -> None:
        """Remember a yes or no."""
        self._settings.setValue(name, "yes" if value else "no")

    @property
    def opened(self) -> tuple[str, ...]:
        """Return the ids of the articles opened last, the newest first."""
        return tuple(self.text("opened").split())[:RECENT]

    def remember_opened(self, article: str) -> None:
        """Put an article before those that were opened earlier."""
        others = [one for one in self.opened if one != article]
        self.remember("opened", " ".join([article, *others][:RECENT]))

    def save(self) -> None:
        """Write what is remembered."""
        self._settings.sync()
