"""Python's own waste is gathered while nobody types: on a large newsroom that takes 70 ms."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from newsdesk.gui.flows.idle_watch import IdleWatch
    from newsdesk.gui.flows.looking import Looking

LOOK: Final = 5_000
"""Milliseconds between two looks at whether somebody is at work."""
PAUSE: Final = 5.0
"""Seconds without a touch after which the waste is gathered, once, until the next touch."""


class Waste(QObject):
    """Sets aside what is there to stay, so that Python need not look it through at a key."""

    def __init__(self, idle: IdleWatch, looking: Looking, parent: QObject) -> None:
        super().__init__(parent)
        self._idle = idle
        self._touched = True
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        # The first checks have brought in the lists and what was learned: the largest part.
        self._looking = looking
        looking.checked.connect(self._set_aside)

    def look(self) -> None:
        """Gather the waste if nobody has been at work for a while, once a pause."""
        if self._idle.seconds() < PAUSE:
            self._touched = True
        elif self._touched:
            self._touched = False
            gc.unfreeze()
            gc.collect()
            gc.freeze()

    def _set_aside(self) -> None:
        self._looking.checked.disconnect(self._set_aside)
        gc.freeze()
