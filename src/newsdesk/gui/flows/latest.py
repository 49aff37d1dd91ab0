"""What is made anew while one types: after a pause, one at a time, the last word counting."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from collections.abc import Callable


class Latest(QObject):
    """Runs an act after a pause, one at a time; what is asked meanwhile is run once afterwards."""

    def __init__(self, act: Callable[[], bool], pause: int, parent: QObject) -> None:
        super().__init__(parent)
        self._act = act
        self._busy = self._again = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(pause)
        self._timer.timeout.connect(self._run)

    def ask(self) -> None:
        """Ask for a run after the pause.

        A timer that runs is not set back: typing must not starve it.
        """
        if self._busy:
            self._again = True
        elif not self._timer.isActive():
            self._timer.start()

    def ask_now(self) -> None:
        """Ask for a run at once."""
        if self._busy:
            self._again = True
        else:
            self._timer.stop()
            self._run()

    def ended(self) -> None:
        """Note that the run has ended."""
        self._busy = False
        if self._again:
            self._again = False
            self._timer.start()

    def _run(self) -> None:
        self._busy = self._act()
