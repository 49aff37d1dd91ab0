"""How long nobody has touched the window: no key, no mouse, no word."""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

_TOUCHES: Final = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.KeyRelease,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseButtonRelease,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
    }
)


class IdleWatch(QObject):
    """Watches the system's window, which gets few events, and not every widget in it."""

    def __init__(self, parent: QObject, now: Callable[[], float] = monotonic) -> None:
        super().__init__(parent)
        self._now = now
        self._last = now()

    def watch(self, window: QWidget) -> None:
        """Begin to watch a window that is shown."""
        handle = window.windowHandle()
        if handle is not None:
            handle.installEventFilter(self)

    def touch(self) -> None:
        """Note that somebody is at work: words that an input method brings are no key events."""
        self._last = self._now()

    def seconds(self) -> float:
        """Return how long nobody has been at work (any thread)."""
        return self._now() - self._last

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note every touch, and let it pass."""
        del watched
        if event.type() in _TOUCHES:
            self.touch()
        return False
